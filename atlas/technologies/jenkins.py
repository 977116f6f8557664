"""Jenkins: automation server for builds."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._jenkins_agent_messages import JenkinsAgentMessages
from atlas.technologies._jenkins_exit_messages import JenkinsExitMessages
from atlas.technologies._jenkins_git_messages import JenkinsGitMessages
from atlas.technologies._jenkins_home_messages import JenkinsHomeMessages
from atlas.technologies._jenkins_interrupt_messages import JenkinsInterruptMessages
from atlas.technologies._jenkins_kubernetes_messages import JenkinsKubernetesMessages
from atlas.technologies._jenkins_launcher_messages import JenkinsLauncherMessages
from atlas.technologies._jenkins_plugin_messages import JenkinsPluginMessages
from atlas.technologies._jenkins_script_messages import JenkinsScriptMessages
from atlas.technologies.failures import jenkins as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/jenkins.md")
_code = Repository(
    "jenkinsci/jenkins", commit="ff9430ee1dc6e319349a488650d914444fe141f3", checked=_CHECKED
)
_remoting = Repository(
    "jenkinsci/remoting", commit="fa5f12a8447d0f75e6d17d6b451a60c5e33ec09a", checked=_CHECKED
)
_steps = Repository(
    "jenkinsci/workflow-durable-task-step-plugin",
    commit="46cb22ff3686c9e427aab1096bd255489b003140",
    checked=_CHECKED,
)
_ssh = Repository(
    "jenkinsci/ssh-agents-plugin",
    commit="59cc5d653dbfa88625369d2d911c344c6ccea8d1",
    checked=_CHECKED,
)
_RESOURCES = "core/src/main/resources/hudson"
STEP = _steps.file(
    "src/main/java/org/jenkinsci/plugins/workflow/steps/durable_task/DurableTaskStep.java"
)
MODEL = _code.file(f"{_RESOURCES}/model/Messages.properties")
MONITORS = _code.file(f"{_RESOURCES}/node_monitors/Messages.properties")


class Jenkins(
    JenkinsAgentMessages,
    JenkinsInterruptMessages,
    JenkinsPluginMessages,
    JenkinsExitMessages,
    JenkinsKubernetesMessages,
    JenkinsScriptMessages,
    JenkinsLauncherMessages,
    JenkinsGitMessages,
    JenkinsHomeMessages,
    Technology,
):
    """A controller that schedules builds on agents."""

    name = "Jenkins"
    icon = "simple-icons:jenkins"
    plane = "control"
    needs = ("Java",)
    releases = release_lines(
        "2.387 2023-01-17, 2.401 2023-04-18, 2.414 2023-07-11, 2.426 2023-10-03, "
        "2.440 2024-01-10, 2.452 2024-04-02, 2.462 2024-06-10, 2.479 2024-09-27, "
        "2.492 2025-01-07, 2.504 2025-03-31, 2.516 2025-06-24, 2.528 2025-09-17, "
        "2.541 2025-12-10, 2.555 2026-03-18, 2.568 2026-06-10",
        RELEASES,
    )
    logs = undisclosed("place of the log: not in jenkinsci/jenkins, whose manual was not at hand")

    WENT_OFFLINE = LogMessage(
        anchor="Agent went offline during the build",
        sample="Agent went offline during the build",
        severity="error",
        meaning="The connection to the agent was lost while it built.",
        source=fails.BUILD,
        failure=fails.AGENT_LOST,
    )
    CHANNEL_ENDED = LogMessage(
        anchor="Unexpected termination of the channel",
        sample="java.io.IOException: Unexpected termination of the channel",
        severity="error",
        meaning="The connection to an agent ended: its process, its machine or the network failed.",
        source=_remoting.file("src/main/java/hudson/remoting/SynchronousCommandTransport.java"),
        failure=fails.AGENT_LOST,
    )
    SEEMS_OFFLINE = LogMessage(
        anchor=" seems to be removed or offline ",
        sample="linux-7 seems to be removed or offline "
        "(java.nio.channels.ClosedChannelException); will wait for 5 min 0 sec for it "
        "to come back online",
        pattern=r"(?P<agent>\S+) seems to be removed or offline .*; will wait for "
        r"(?P<time>.+) for it to come back online",
        severity="warning",
        meaning="The agent of a running step does not answer.",
        source=STEP,
        failure=fails.AGENT_LOST,
    )
    NOT_COMING_BACK = LogMessage(
        anchor="; assuming it is not coming back, and terminating shell step",
        sample="linux-7 has been removed or offline for 5 min 0 sec; assuming it is not "
        "coming back, and terminating shell step",
        pattern=r"(?P<agent>\S+) has been removed or offline for (?P<time>.+); assuming it "
        r"is not coming back",
        severity="error",
        meaning="The build is aborted, because its agent did not come back.",
        source=STEP,
        failure=fails.AGENT_LOST,
    )
    REMOTE_CALL = LogMessage(
        anchor="The channel is closing down or has closed down",
        sample="hudson.remoting.ChannelClosedException: Channel "
        '"hudson.remoting.Channel@1a2b3c:linux-7": Remote call on linux-7 failed. '
        "The channel is closing down or has closed down",
        pattern=r"Remote call on (?P<agent>.+) failed\. The channel is closing down or has "
        r"closed down",
        severity="error",
        meaning="The connection to an agent was lost during a call.",
        source=_remoting.file("src/main/java/hudson/remoting/Channel.java"),
        failure=fails.AGENT_LOST,
    )
    BACKING_CHANNEL = LogMessage(
        anchor="Backing channel '",
        sample="java.io.IOException: Backing channel 'linux-7' is disconnected.",
        pattern=r"Backing channel '(?P<agent>[^']+)' is disconnected\.",
        severity="error",
        meaning="The connection to an agent was lost.",
        source=_remoting.file("src/main/java/hudson/remoting/RemoteInvocationHandler.java"),
        failure=fails.AGENT_LOST,
    )
    PING_FAILED = LogMessage(
        anchor="Ping failed. Terminating the channel ",
        sample="Ping failed. Terminating the channel linux-7.",
        pattern=r"Ping failed\. Terminating the channel (?P<agent>.+)\.",
        severity="warning",
        meaning="An agent did not answer in time, so its connection is closed.",
        source=_code.file("core/src/main/java/hudson/slaves/ChannelPinger.java"),
        failure=fails.AGENT_LOST,
    )
    NOT_RESPONDING = LogMessage(
        anchor=" offline because it is not responding",
        sample="Making linux-7 offline because it is not responding",
        pattern=r"Making (?P<agent>.+) offline because it is not responding",
        severity="warning",
        meaning="An agent answers too slowly and gets no more builds.",
        source=MONITORS,
        failure=fails.AGENT_LOST,
    )
    ALREADY_CONNECTED = LogMessage(
        anchor="is already connected to this controller. Rejecting this connection.",
        sample="linux-7 is already connected to this controller. Rejecting this connection.",
        pattern=r"(?P<agent>\S+) is already connected to this controller\. Rejecting this "
        r"connection",
        severity="error",
        meaning="Two processes use one agent name, or the old connection has not ended yet.",
        source=_code.file("core/src/main/java/jenkins/slaves/DefaultJnlpSlaveReceiver.java"),
        failure=fails.AGENT_REFUSED,
    )
    SSH_LAUNCH = LogMessage(
        anchor="SSH Launch of ",
        sample="SSH Launch of linux-7 on 10.0.0.7 failed in 210,084 ms",
        pattern=r"SSH Launch of (?P<agent>.+) on (?P<host>\S+) failed(?: in "
        r"(?P<milliseconds>[\d,.]+) ms)?",
        severity="error",
        meaning="The controller cannot start an agent by SSH; the lines above say why.",
        source=_ssh.file("src/main/resources/hudson/plugins/sshslaves/Messages.properties"),
        failure=fails.AGENT_LAUNCH,
    )
    LAUNCH_FAILED = LogMessage(
        anchor="This agent is offline because Jenkins failed to launch the agent process on it.",
        sample="This agent is offline because Jenkins failed to launch the agent process on it.",
        severity="error",
        meaning="The controller cannot start the agent.",
        source=_code.file(f"{_RESOURCES}/slaves/Messages.properties"),
        failure=fails.AGENT_LAUNCH,
    )
    AGENT_SPACE = LogMessage(
        anchor=" offline temporarily due to the lack of disk space",
        sample="Making linux-7 offline temporarily due to the lack of disk space",
        pattern=r"Making (?P<agent>.+) offline temporarily due to the lack of disk space",
        severity="warning",
        meaning="An agent has less free space than the threshold and gets no more builds.",
        source=MONITORS,
        failure=fails.AGENT_SPACE,
    )
    HOME_FULL = LogMessage(
        anchor="it will wreak havoc because Jenkins cannot store any more data.",
        sample="Your JENKINS_HOME (/var/jenkins_home) is almost full. When this directory "
        "completely fills up, it will wreak havoc because Jenkins cannot store any "
        "more data.",
        pattern=r"JENKINS_HOME \((?P<path>[^)]+)\) is almost full",
        severity="error",
        meaning="The file system of the controller is almost full.",
        source=fails.HOME,
        failure=fails.HOME_FULL,
    )
    NO_NODE_ONLINE = LogMessage(
        anchor="All nodes of label ",
        sample="All nodes of label ‘linux’ are offline",
        pattern=r"All nodes of label .(?P<label>[\w.&|! -]+). are offline",
        severity="warning",
        meaning="A build waits, because every agent that may run it is offline.",
        source=MODEL,
        failure=fails.QUEUE,
    )
    NO_NODE = LogMessage(
        anchor="There are no nodes with the label ",
        sample="There are no nodes with the label ‘linux-arm’",
        pattern=r"There are no nodes with the label .(?P<label>[\w.&|! -]+)",
        severity="warning",
        meaning="A build waits for a label that no agent has.",
        source=MODEL,
        failure=fails.QUEUE,
    )
    EXECUTOR_DEATH = LogMessage(
        anchor=": Unexpected executor death",
        sample="SEVERE: Executor #2 for linux-7: Unexpected executor death",
        severity="fatal",
        meaning="An executor ended by an exception, as when memory is used up.",
        source=_code.file("core/src/main/java/hudson/model/Executor.java"),
        failure=fails.EXECUTOR_DIED,
    )
    NEVER_STARTED = LogMessage(
        anchor="process apparently never started in ",
        sample="process apparently never started in "
        "/home/jenkins/workspace/shop@tmp/durable-1a2b3c",
        pattern=r"process apparently never started in (?P<path>\S+)",
        severity="error",
        meaning="The shell of a step did not start in its container or on its agent.",
        source=fails.SHELL,
        failure=fails.STEP_LOST,
    )
    NO_LOG = LogMessage(
        anchor="wrapper script does not seem to be touching the log file in ",
        sample="wrapper script does not seem to be touching the log file in "
        "/home/jenkins/workspace/shop@tmp/durable-1a2b3c",
        pattern=r"wrapper script does not seem to be touching the log file in (?P<path>\S+)",
        severity="error",
        meaning="The process of a step vanished, as when its container was killed.",
        source=fails.SHELL,
        failure=fails.STEP_LOST,
    )
    NO_INIT = LogMessage(
        anchor="Failed to initialize Jenkins",
        sample="SEVERE hudson.WebAppMain$3#run: Failed to initialize Jenkins",
        severity="fatal",
        meaning="The controller does not start; the exception below says why.",
        source=_code.file("core/src/main/java/hudson/WebAppMain.java"),
        failure=fails.NO_START,
    )
    AGENT_PORT = LogMessage(
        anchor=" because it's already in use.",
        sample="java.net.BindException: Failed to listen on port 50000 because it's already "
        "in use.",
        pattern=r"Failed to listen on port (?P<port>\d+) because it's already in use",
        severity="error",
        meaning="Inbound agents cannot connect, because another program has the port.",
        source=_code.file("core/src/main/java/hudson/TcpSlaveAgentListener.java"),
        failure=fails.PORT_TAKEN,
    )
    CRUMB = LogMessage(
        anchor="No valid crumb was included in ",
        sample="HTTP ERROR 403 No valid crumb was included in the request",
        pattern=r"No valid crumb was included in (?:the request|request for (?P<path>\S+) by "
        r"(?P<user>\S+))",
        severity="warning",
        meaning="A client posts without a valid CSRF token, as behind a proxy that drops cookies.",
        source=_code.file("core/src/main/java/hudson/security/csrf/CrumbFilter.java"),
        failure=fails.CRUMB,
    )


jenkins = Jenkins()

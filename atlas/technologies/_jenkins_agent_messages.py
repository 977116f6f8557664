"""Messages of Jenkins: connections of agents."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins as fails
from atlas.technologies.failures import jenkins_agents as agents
from atlas.technologies.message import LogMessage

_remoting = Repository(
    "jenkinsci/remoting",
    commit="fa5f12a8447d0f75e6d17d6b451a60c5e33ec09a",
    checked="2026-11-27",
    folder="src/main/java",
)
ENDPOINT = _remoting.file("org/jenkinsci/remoting/engine/JnlpAgentEndpointResolver.java")
TRANSPORT = _remoting.file("hudson/remoting/SynchronousCommandTransport.java")
LAYER = _remoting.file("org/jenkinsci/remoting/protocol/impl/ChannelApplicationLayer.java")
_jenkins = Repository(
    "jenkinsci/jenkins",
    commit="ff9430ee1dc6e319349a488650d914444fe141f3",
    checked="2026-11-27",
    folder="core/src/main",
)
_steps = Repository(
    "jenkinsci/workflow-durable-task-step-plugin",
    commit="46cb22ff3686c9e427aab1096bd255489b003140",
    checked="2026-11-27",
    folder="src/main/java/org/jenkinsci/plugins/workflow/support/steps",
)
EXECUTION = _steps.file("ExecutorStepExecution.java")
_cps = Repository(
    "jenkinsci/workflow-cps-plugin",
    commit="e007b7ff217858d076756b06a9cc352a881fda4c",
    checked="2026-11-27",
    folder="plugin/src/main/java/org/jenkinsci/plugins/workflow/cps",
)
_ssh = Repository(
    "jenkinsci/ssh-agents-plugin",
    commit="59cc5d653dbfa88625369d2d911c344c6ccea8d1",
    checked="2026-11-27",
    folder="src/main",
)


class JenkinsAgentMessages:
    """Messages of Jenkins: connections of agents."""

    MARKED_OFFLINE = LogMessage(
        anchor=" was marked offline: ",
        sample="maven-8 was marked offline: Connection was broken: "
        "java.nio.channels.ClosedChannelException",
        pattern=r"(?P<agent>\S+) was marked offline: Connection was broken",
        severity="error",
        meaning="The connection to the agent of a running step broke.",
        source=EXECUTION,
        failure=fails.AGENT_LOST,
    )

    TAKEN_OFFLINE = LogMessage(
        anchor=" was marked offline: ",
        sample="maven-8 was marked offline: Disconnected by admin",
        pattern=r"(?P<agent>\S+) was marked offline: (?P<reason>Disconnected "
        r"by|Offline|Repeated ping attempts failed|Node is being removed)",
        severity="warning",
        meaning="The agent of a running step went offline; the reason follows.",
        source=EXECUTION,
        failure=agents.OFFLINE,
    )

    BROKEN = LogMessage(
        anchor="Connection was broken: ",
        sample="Connection was broken: java.io.IOException: Unexpected EOF while receiving "
        "the data from the channel",
        pattern=r"Connection was broken: (?P<error>java\.[\w.]+)",
        severity="error",
        meaning="The connection to an agent ended; the exception says how.",
        source=_jenkins.file("resources/hudson/slaves/Messages.properties"),
        failure=fails.AGENT_LOST,
        context=("jenkins", "hudson", "offline", "channel"),
    )

    READ_CLOSED = LogMessage(
        anchor="org.jenkinsci.remoting.protocol.impl.ChannelApplicationLayer.onReadClosed",
        sample="at "
        "org.jenkinsci.remoting.protocol.impl.ChannelApplicationLayer.onReadClosed(ChannelApplicationLayer.java:241)",
        severity="error",
        meaning="The other side closed the connection between controller and agent.",
        source=LAYER,
        failure=fails.AGENT_LOST,
    )

    CHANNEL_CLOSED = LogMessage(
        anchor="hudson.remoting.ChannelClosedException: ",
        sample="java.io.IOException: remote file operation failed: /home/jenkins at "
        "hudson.remoting.Channel@1: hudson.remoting.ChannelClosedException: channel is "
        "already closed",
        severity="error",
        meaning="The connection to an agent was lost during a call.",
        source=_remoting.file("hudson/remoting/ChannelClosedException.java"),
        failure=fails.AGENT_LOST,
    )

    REQUEST_ABORTED = LogMessage(
        anchor="hudson.remoting.RequestAbortedException: ",
        sample="Caused by: hudson.remoting.RequestAbortedException: "
        "java.nio.channels.ClosedChannelException",
        severity="error",
        meaning="The connection to an agent was lost during a call.",
        source=_remoting.file("hudson/remoting/RequestAbortedException.java"),
        failure=fails.AGENT_LOST,
    )

    READER = LogMessage(
        anchor="hudson.remoting.SynchronousCommandTransport$ReaderThread.run",
        sample="at "
        "hudson.remoting.SynchronousCommandTransport$ReaderThread.run(SynchronousCommandTransport.java:63)",
        pattern=r"hudson\.remoting\.SynchronousCommandTransport\$ReaderThread\.run",
        severity="error",
        meaning="What is read from the other side of a connection of an agent ended with an "
        "exception.",
        source=TRANSPORT,
        failure=fails.AGENT_LOST,
    )

    CHANNEL_ERROR = LogMessage(
        anchor="I/O error in channel ",
        sample="SEVERE: I/O error in channel maven-8",
        pattern=r"I/O error in channel (?P<channel>\S+)",
        severity="error",
        meaning="A connection between controller and agent failed.",
        source=TRANSPORT,
        failure=fails.AGENT_LOST,
    )

    PING_LATE = LogMessage(
        anchor="Ping started at ",
        sample="java.util.concurrent.TimeoutException: Ping started at 1700000000000 hasn't "
        "completed by 1700000240000",
        pattern=r"Ping started at (?P<start>\d+) hasn't completed by (?P<end>\d+)",
        severity="error",
        meaning="The other side of a connection of an agent did not answer a ping in time.",
        source=_remoting.file("hudson/remoting/PingThread.java"),
        failure=fails.AGENT_LOST,
    )

    SLAVE_OFFLINE = LogMessage(
        anchor="Slave went offline during the build",
        sample="ERROR: Slave went offline during the build",
        severity="error",
        meaning="The connection to the agent was lost while it built.",
        source=Repository(
            "jenkinsci/jenkins",
            commit="788d6ff6e96b7880e555fff4768d1f968094b7ed",
            checked="2026-11-27",
        ).file("core/src/main/java/hudson/model/AbstractBuild.java"),
        failure=fails.AGENT_LOST,
    )

    DELETED = LogMessage(
        anchor=" was deleted; cancelling node body",
        sample="Agent maven-8 was deleted; cancelling node body",
        pattern=r"Agent (?P<agent>\S+) was deleted; cancelling node body",
        severity="error",
        meaning="The agent of a running build was removed, as by its cloud, and the build ends.",
        source=EXECUTION,
        failure=agents.DELETED,
    )

    NO_PROTOCOL = LogMessage(
        anchor="None of the protocols were accepted",
        sample="java.lang.Exception: The server rejected the connection: None of the "
        "protocols were accepted",
        severity="error",
        meaning="The controller refuses an inbound agent: its name, secret or protocol does "
        "not fit.",
        source=_remoting.file("hudson/remoting/Engine.java"),
        failure=agents.NOT_CONNECTED,
    )

    PORT_UNREACHABLE = LogMessage(
        anchor=" provided port:",
        sample="SEVERE: http://jenkins:8080/ provided port:50000 is not reachable",
        pattern=r"(?P<url>https?://\S+) provided port:(?P<port>\d+) is not reachable",
        severity="error",
        meaning="An inbound agent cannot reach the TCP port for agents of the controller.",
        source=ENDPOINT,
        failure=agents.NOT_CONNECTED,
    )

    LISTENER_INVALID = LogMessage(
        anchor="tcpSlaveAgentListener/ is invalid: ",
        sample="java.io.IOException: http://jenkins:8080/tcpSlaveAgentListener/ is invalid: "
        "404 Not Found",
        pattern=r"tcpSlaveAgentListener/ is invalid: (?P<code>\d+)",
        severity="error",
        meaning="The controller offers no TCP port for agents, or its address is wrong.",
        source=ENDPOINT,
        failure=agents.NOT_CONNECTED,
    )

    LISTENER_FAILED = LogMessage(
        anchor="tcpSlaveAgentListener/",
        sample="java.io.IOException: Failed to connect to "
        "http://jenkins:8080/tcpSlaveAgentListener/: Connection refused",
        pattern=r"Failed to connect to \S*tcpSlaveAgentListener/",
        severity="error",
        meaning="An inbound agent cannot reach the controller; the error says why.",
        source=ENDPOINT,
        failure=agents.NOT_CONNECTED,
    )

    NOT_JENKINS = LogMessage(
        anchor=" is not Jenkins",
        sample="java.io.IOException: http://jenkins:8080/ is not Jenkins",
        pattern=r"IOException: (?P<url>https?://\S+) is not Jenkins",
        severity="error",
        meaning="What answers at the address of the controller is something else, as a proxy.",
        source=ENDPOINT,
        failure=agents.NOT_CONNECTED,
    )

    JVM_ENDED = LogMessage(
        anchor="JVM has terminated. Exit code=",
        sample="java.io.IOException: Agent JVM has terminated. Exit code=1",
        pattern=r"(?:Agent|Slave) JVM has terminated\. Exit code=(?P<code>-?\d+)",
        severity="error",
        meaning="The Java process of an agent ended at its start.",
        source=_ssh.file("java/hudson/plugins/sshslaves/SSHLauncher.java"),
        failure=fails.AGENT_LAUNCH,
    )

    SSH_REFUSED = LogMessage(
        anchor="[SSH] Authentication failed.",
        sample="[11/21/18 09:40:05] [SSH] Authentication failed.",
        severity="error",
        meaning="The host of an agent does not accept the SSH credentials of the controller.",
        source=_ssh.file("resources/hudson/plugins/sshslaves/Messages.properties"),
        failure=agents.SSH,
    )

    NO_METHOD = LogMessage(
        anchor="No such DSL method '",
        sample="java.lang.NoSuchMethodError: No such DSL method 'withDockerRegistry' found "
        "among steps [archive, bat, build]",
        pattern=r"No such DSL method '(?P<step>[^']+)'",
        severity="error",
        meaning="A pipeline calls a step that no installed plugin provides.",
        source=_cps.file("DSL.java"),
        failure=agents.NO_METHOD,
    )

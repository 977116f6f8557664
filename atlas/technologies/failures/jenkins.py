"""What fails in Jenkins, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures import _machine as machine
from atlas.technologies.failures import _network as network
from atlas.technologies.failures import _services as services
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
core = Repository(
    "jenkinsci/jenkins", commit="ff9430ee1dc6e319349a488650d914444fe141f3", checked=_CHECKED
)
API = core.file("core/src/main/resources/hudson/model/Api/index.jelly")
BUILD = core.file("core/src/main/java/hudson/model/AbstractBuild.java")
EXECUTORS = core.file("core/src/main/resources/hudson/model/Node/help-numExecutors.html")
SPACE = core.file(
    "core/src/main/resources/hudson/node_monitors/AbstractDiskSpaceMonitor/"
    "help-freeSpaceThreshold.html"
)
HOME = core.file(
    "core/src/main/resources/hudson/diagnosis/HudsonHomeDiskUsageMonitor/index.properties"
)
SHELL = Repository(
    "jenkinsci/durable-task-plugin",
    commit="8dcdaa8d6d3fc9a7f39bd3d2014291866a67f82a",
    checked=_CHECKED,
).file("src/main/java/org/jenkinsci/plugins/durabletask/BourneShellScript.java")

LIST_AGENTS = Check(
    "List the agents with their state, as a user who may read.",
    http(
        "GET",
        "/computer/api/json?tree=computer%5BdisplayName,offline,offlineCauseReason%5D",
        at="<host>:8080",
    )
    @ API.at("Many objects of Jenkins provide the remote access"),
    **NO_OUTPUT,
    verify="`offlineCauseReason` says why an agent is offline.",
)
READ_AGENT_LOG = Check(
    "Read the log of the agent, as a user who may read it.",
    http("GET", "/computer/<node>/log", at="<host>:8080")
    @ BUILD.at('node.toComputer().getUrl() + "log"'),
    **NO_OUTPUT,
    verify="The last lines say how the connection ended or why the launch failed.",
)
LIST_QUEUE = Check(
    "List what waits in the queue and why, as a user who may read.",
    http("GET", "/queue/api/json?tree=items%5Btask%5Bname%5D,why%5D", at="<host>:8080")
    @ API.at("Many objects of Jenkins provide the remote access"),
    **NO_OUTPUT,
    verify="`why` names the label or the executor that each build waits for.",
)
LIST_EXECUTORS = Check(
    "Count the executors that are busy, as a user who may read.",
    http("GET", "/computer/api/json?tree=busyExecutors,totalExecutors", at="<host>:8080")
    @ EXECUTORS.at("maximum number of concurrent builds that Jenkins may"),
    **NO_OUTPUT,
    verify="busyExecutors equal to totalExecutors: builds wait for a free one.",
)
LARGEST = Check(
    "List the largest directories of the Jenkins home, as root.",
    shell("du -xh <directory> | sort -h | tail -n 20")
    @ HOME.at("Clean up some files from this partition"),
    **NO_OUTPUT,
    verify="Old builds and workspaces are the usual ones; delete them in Jenkins, not by hand.",
)

AGENT_LOST = KnownFailure(
    "the connection to an agent is lost",
    steps=[LIST_AGENTS, READ_AGENT_LOG, machine.KERNEL_KILLS],
    causes=[
        UsualCause(
            "the machine or pod of the agent is gone",
            sign=statement("the agent does not come back, or is no longer listed")
            @ Repository(
                "jenkinsci/workflow-durable-task-step-plugin",
                commit="46cb22ff3686c9e427aab1096bd255489b003140",
                checked=_CHECKED,
            )
            .file(
                "src/main/java/org/jenkinsci/plugins/workflow/steps/durable_task/"
                "DurableTaskStep.java"
            )
            .at("check whether an agent has been removed or"),
        ),
    ],
)
AGENT_LAUNCH = KnownFailure(
    "an agent cannot be launched", steps=[READ_AGENT_LOG, LIST_AGENTS, network.LISTENER]
)
AGENT_REFUSED = KnownFailure(
    "a second agent connects under the same name",
    steps=[LIST_AGENTS, READ_AGENT_LOG, services.UNIT_LOG],
)
AGENT_SPACE = KnownFailure(
    "an agent is taken offline: its disk is full",
    steps=[LIST_AGENTS, machine.SPACE, READ_AGENT_LOG],
)
HOME_FULL = KnownFailure(
    "the Jenkins home is almost full", steps=[machine.SPACE, LARGEST, LIST_QUEUE]
)
QUEUE = KnownFailure(
    "builds wait: no executor is free or online",
    steps=[LIST_QUEUE, LIST_EXECUTORS, LIST_AGENTS],
)
EXECUTOR_DIED = KnownFailure(
    "an executor died", steps=[LIST_EXECUTORS, services.UNIT_LOG, LIST_AGENTS]
)
STEP_LOST = KnownFailure(
    "the process of a shell step is gone",
    steps=[machine.KERNEL_KILLS, READ_AGENT_LOG, machine.SPACE],
    causes=[
        UsualCause(
            "the process was ended from outside",
            sign=statement("the step ends without an error of its own")
            @ SHELL.at("if the durable task process was terminated externally,"),
        ),
        UsualCause(
            "the file system of the workspace is slow",
            sign=statement("the process still runs on the agent")
            @ SHELL.at("if on an extremely laggy filesystem, consider"),
        ),
    ],
)
NO_START = KnownFailure(
    "the controller does not start",
    is_general=True,
    steps=[services.UNIT_LOG, machine.SPACE, network.LISTENER],
)
PORT_TAKEN = KnownFailure(
    "the port for inbound agents is in use",
    steps=[network.LISTENER, LIST_AGENTS, services.UNIT_LOG],
)
CRUMB = KnownFailure(
    "a request is refused: its crumb (CSRF token) is missing or old",
    steps=[services.UNIT_LOG, LIST_QUEUE, LIST_AGENTS],
)

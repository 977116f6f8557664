"""Log messages of Jenkins: agents that are not there for a step."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins as fails
from atlas.technologies.message import LogMessage

_jenkins = Repository(
    "jenkinsci/jenkins",
    commit="ff9430ee1dc6e319349a488650d914444fe141f3",
    checked="2026-11-26",
    publisher="Jenkins",
    folder="core/src/main/java/hudson",
)


class JenkinsLauncherMessages:
    """Log messages of Jenkins: agents that are not there for a step."""

    NO_LAUNCHER = LogMessage(
        anchor="Issue with creating launcher for agent ",
        sample="ERROR: Issue with creating launcher for agent linux-4. The agent has not been "
        "fully initialized yet",
        severity="error",
        meaning="The agent was offline or not ready when a step needed it.",
        source=_jenkins.file("model/Slave.java"),
        failure=fails.AGENT_LOST,
    )

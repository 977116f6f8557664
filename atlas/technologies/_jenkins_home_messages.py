"""Log messages of Jenkins: files of its home that cannot be written."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins_home as fails
from atlas.technologies.message import LogMessage

_jenkins = Repository(
    "jenkinsci/jenkins",
    commit="ff9430ee1dc6e319349a488650d914444fe141f3",
    checked="2026-11-26",
    publisher="Jenkins",
)


class JenkinsHomeMessages:
    """Log messages of Jenkins: files of its home that cannot be written."""

    NO_TEMPORARY = LogMessage(
        anchor="Failed to create a temporary file in ",
        sample="Caused by: java.io.IOException: Failed to create a temporary file in "
        "/var/lib/jenkins/jobs/shop",
        pattern=r"Failed to create a temporary file in (?P<directory>\S+)",
        severity="error",
        meaning="A job or build cannot be saved: no space, no inodes, or no permission.",
        source=_jenkins.file("core/src/main/java/hudson/util/AtomicFileWriter.java"),
        failure=fails.NOT_WRITTEN,
    )

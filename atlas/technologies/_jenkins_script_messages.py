"""Log messages of Jenkins: scripts that are not approved."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins_script as fails
from atlas.technologies.message import LogMessage

_script = Repository(
    "jenkinsci/script-security-plugin",
    commit="a5f0130aa482d488cd9820b09de7dcd69cfce0c7",
    checked="2026-11-26",
    publisher="Jenkins",
)


class JenkinsScriptMessages:
    """Log messages of Jenkins: scripts that are not approved."""

    NOT_PERMITTED = LogMessage(
        anchor="Scripts not permitted to use ",
        sample="org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException: Scripts "
        "not permitted to use method java.lang.String execute",
        severity="error",
        meaning="The sandbox refuses a call that no administrator approved.",
        source=_script.file(
            "src/main/java/org/jenkinsci/plugins/scriptsecurity/sandbox/RejectedAccessException.java"
        ),
        failure=fails.NOT_PERMITTED,
    )

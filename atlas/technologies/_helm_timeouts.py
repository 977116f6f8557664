"""Messages of Helm about objects that do not become ready."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import helm as fails
from atlas.technologies.message import LogMessage

_helm = Repository(
    "helm/helm", commit="e9b85e4de16ad45805843fb121748018cf89094b", checked="2026-11-26"
)
UPGRADE = _helm.file("pkg/cmd/upgrade.go")
INSTALL = _helm.file("pkg/cmd/install.go")


class HelmTimeoutMessages:
    """Messages of Helm about objects that do not become ready."""

    UPGRADE_LATE = LogMessage(
        anchor="UPGRADE FAILED: ",
        sample="Error: UPGRADE FAILED: timed out waiting for the condition",
        pattern=r"UPGRADE FAILED: (?:[^:]*: )*(?:timed out waiting for the condition|"
        r"context deadline exceeded)",
        severity="error",
        meaning="Objects of the release did not become ready before the timeout.",
        source=UPGRADE,
        failure=fails.NOT_READY_IN_TIME,
    )
    INSTALL_LATE = LogMessage(
        anchor="INSTALLATION FAILED: ",
        sample="Error: INSTALLATION FAILED: timed out waiting for the condition",
        pattern=r"INSTALLATION FAILED: (?:[^:]*: )*(?:timed out waiting for the "
        r"condition|context deadline exceeded)",
        severity="error",
        meaning="Objects of the release did not become ready before the timeout.",
        source=INSTALL,
        failure=fails.NOT_READY_IN_TIME,
    )

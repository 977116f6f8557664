"""Messages of Helm about objects that do not become ready."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import helm as fails
from atlas.technologies.message import LogMessage

WAIT = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked="2026-11-26",
).file("vendor/k8s.io/apimachinery/pkg/util/wait/error.go")
STATUS = Repository(
    "helm/helm", commit="e9b85e4de16ad45805843fb121748018cf89094b", checked="2026-11-26"
).file("pkg/kube/statuswait.go")


class HelmTimeoutMessages:
    """Messages of Helm about objects that do not become ready."""

    LATE = LogMessage(
        anchor="timed out waiting for the condition",
        sample="Error: UPGRADE FAILED: timed out waiting for the condition",
        pattern=r"(?:UPGRADE|INSTALLATION) FAILED: (?:[^:]*: )*timed out waiting for "
        r"the condition|release \S+ failed\b.*: timed out waiting for the condition",
        severity="error",
        meaning="Objects of the release did not become ready before the timeout.",
        source=WAIT,
        context=("FAILED", "release"),
        failure=fails.NOT_READY_IN_TIME,
    )
    DEADLINE = LogMessage(
        anchor="context deadline exceeded",
        sample="Error: INSTALLATION FAILED: context deadline exceeded",
        pattern=r"(?:UPGRADE|INSTALLATION) FAILED: (?:[^:]*: )*context deadline exceeded",
        severity="error",
        meaning="Objects of the release did not become ready before the timeout.",
        source=STATUS,
        context=("FAILED",),
        failure=fails.NOT_READY_IN_TIME,
    )

"""Helm: package manager of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._helm_chart_messages import HelmChartMessages
from atlas.technologies._helm_timeouts import HelmTimeoutMessages
from atlas.technologies._helm_undo_messages import HelmUndoMessages
from atlas.technologies._helm_value_messages import HelmValueMessages
from atlas.technologies.failures import helm as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_code = Repository("helm/helm", commit="e9b85e4de16ad45805843fb121748018cf89094b", checked=_CHECKED)
_HELM_3 = "0014d296abbd2edbc5f483802d41d6450c57d168"
INSTALL = _code.file("pkg/action/install.go")
INSTALL_3 = _code.file("pkg/action/install.go", commit=_HELM_3)
UPGRADE = _code.file("pkg/action/upgrade.go")


class Helm(HelmUndoMessages, HelmValueMessages, HelmChartMessages, HelmTimeoutMessages, Technology):
    """A client that installs charts in Kubernetes and upgrades them."""

    name = "Helm"
    icon = "simple-icons:helm"
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: endoflife-date has no page for Helm")
    logs = undisclosed("no log: Helm prints errors where it is called")

    PENDING = LogMessage(
        anchor="another operation (install/upgrade/rollback) is in progress",
        sample="Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress",
        severity="error",
        meaning="An earlier operation is still running, or was killed and left the release "
        "pending.",
        source=_code.file("pkg/action/action.go"),
        failure=fails.PENDING,
    )
    NO_DEPLOYED = LogMessage(
        anchor="has no deployed releases",
        sample='Error: UPGRADE FAILED: "shop" has no deployed releases',
        pattern=r'"(?P<release>[^"]+)" has no deployed releases',
        severity="error",
        meaning="The first installation failed, so there is nothing to upgrade.",
        source=_code.file("pkg/storage/driver/driver.go"),
        failure=fails.NEVER_DEPLOYED,
    )
    NAME_IN_USE = LogMessage(
        anchor="cannot reuse a name that is still in use",
        sample="Error: INSTALLATION FAILED: cannot reuse a name that is still in use",
        severity="error",
        meaning="A release of this name exists, perhaps failed.",
        source=INSTALL,
        versions=">= 4",
        failure=fails.NAME_TAKEN,
    )
    NAME_IN_USE_3 = LogMessage(
        anchor="cannot re-use a name that is still in use",
        sample="Error: INSTALLATION FAILED: cannot re-use a name that is still in use",
        severity="error",
        meaning="A release of this name exists, perhaps failed.",
        source=INSTALL_3,
        versions="< 4",
        failure=fails.NAME_TAKEN,
    )
    RELEASE_NOT_FOUND = LogMessage(
        anchor="release: not found",
        sample="Error: release: not found",
        pattern=r"(?P<error>Error|Release not loaded).*release: not found",
        severity="error",
        meaning="There is no such release in this namespace.",
        source=_code.file("pkg/storage/driver/driver.go"),
        failure=fails.NOT_FOUND,
    )
    NOT_OWNED = LogMessage(
        anchor="exists and cannot be imported into the current release",
        sample="Error: INSTALLATION FAILED: Unable to continue with install: ConfigMap "
        '"shop" in namespace "default" exists and cannot be imported into the '
        "current release: invalid ownership metadata; label validation error: missing "
        'key "app.kubernetes.io/managed-by": must be set to "Helm"',
        pattern=r'(?P<object>\w+ "[^"]+" in namespace "[^"]*") exists and cannot be '
        r"imported into the current release",
        severity="error",
        meaning="An object with this name exists that another release, or no release, made.",
        source=_code.file("pkg/action/validate.go"),
        failure=fails.NOT_OWNED,
    )
    PRE_UPGRADE = LogMessage(
        anchor="pre-upgrade hooks failed",
        sample="Error: UPGRADE FAILED: pre-upgrade hooks failed: job migrate failed: "
        "BackoffLimitExceeded",
        severity="error",
        meaning="A job that must end before the upgrade failed; nothing was changed yet.",
        source=UPGRADE,
        failure=fails.HOOK_FAILED,
    )
    POST_UPGRADE = LogMessage(
        anchor="post-upgrade hooks failed",
        sample="Error: UPGRADE FAILED: post-upgrade hooks failed: job smoke-test failed: "
        "BackoffLimitExceeded",
        severity="error",
        meaning="The upgrade was applied, but a job after it failed.",
        source=UPGRADE,
        failure=fails.HOOK_FAILED,
    )
    PRE_INSTALL = LogMessage(
        anchor="failed pre-install",
        sample="Error: INSTALLATION FAILED: failed pre-install: job migrate failed: "
        "DeadlineExceeded",
        severity="error",
        meaning="A job that must end before the installation failed.",
        source=INSTALL,
        failure=fails.HOOK_FAILED,
    )
    POST_INSTALL = LogMessage(
        anchor="failed post-install: ",
        sample="Error: INSTALLATION FAILED: failed post-install: job init failed: "
        "BackoffLimitExceeded",
        pattern=r"failed post-install",
        severity="error",
        meaning="The objects were made, but a job after the installation failed.",
        source=INSTALL,
        failure=fails.HOOK_FAILED,
    )
    ROLLED_BACK = LogMessage(
        anchor="failed, and has been rolled back due to rollback-on-failure being set",
        sample="Error: UPGRADE FAILED: release shop failed, and has been rolled back due to "
        "rollback-on-failure being set: resource Deployment/default/api not ready. "
        "status: InProgress",
        pattern=r"release (?P<release>\S+) failed, and has been rolled back due to "
        r"rollback-on-failure being set: resource .+ not ready",
        severity="error",
        meaning="The upgrade failed, and the former revision is back.",
        source=UPGRADE,
        versions=">= 4",
        failure=fails.NOT_READY,
    )
    UNINSTALLED_3 = LogMessage(
        anchor="failed, and has been uninstalled due to atomic being set",
        sample="Error: INSTALLATION FAILED: release shop failed, and has been uninstalled "
        "due to atomic being set: timed out waiting for the condition",
        pattern=r"release (?P<release>\S+) failed, and has been uninstalled due to atomic being "
        r"set: (?:[^:]*: )*(?:timed out waiting for the condition|context deadline exceeded)",
        severity="error",
        meaning="Objects did not become ready before the timeout, and all of them were deleted.",
        source=INSTALL_3,
        versions="< 4",
        failure=fails.NOT_READY_IN_TIME,
    )
    UNKNOWN_KIND = LogMessage(
        anchor="unable to build kubernetes objects from ",
        sample="Error: INSTALLATION FAILED: unable to build kubernetes objects from release "
        'manifest: resource mapping not found for name: "api" namespace: "" from '
        '"": no matches for kind "ServiceMonitor" in version '
        '"monitoring.coreos.com/v1"',
        pattern=r"unable to build kubernetes objects from (?P<manifest>[a-z ]+)",
        severity="error",
        meaning="The cluster does not know a kind of the chart, or the manifest is invalid.",
        source=INSTALL,
        failure=fails.REFUSED,
    )
    CANNOT_PATCH = LogMessage(
        anchor='cannot patch "',
        sample='Error: UPGRADE FAILED: cannot patch "api" with kind Deployment: '
        'Deployment.apps "api" is invalid: spec.selector: Invalid value: field is '
        "immutable",
        pattern=r'cannot patch "(?P<object>[^"]+)" with kind (?P<kind>\w+)',
        severity="error",
        meaning="The cluster refuses a change, as of a field that is immutable.",
        source=_code.file("pkg/kube/client.go"),
        failure=fails.REFUSED,
    )
    SCHEMA = LogMessage(
        anchor="values don't meet the specifications of the schema(s) in the following chart(s)",
        sample="Error: INSTALLATION FAILED: values don't meet the specifications of the "
        "schema(s) in the following chart(s):",
        severity="error",
        meaning="A value has a type or name that the chart does not allow; the next lines name it.",
        source=_code.file("pkg/chart/common/util/values.go"),
        failure=fails.BAD_CHART,
    )
    KUBE_VERSION = LogMessage(
        anchor="chart requires kubeVersion: ",
        sample="Error: INSTALLATION FAILED: chart requires kubeVersion: >=1.30.0 which is "
        "incompatible with Kubernetes v1.28.4",
        pattern=r"chart requires kubeVersion: (?P<required>.+) which is incompatible with "
        r"Kubernetes (?P<version>\S+)",
        severity="error",
        meaning="The chart does not support the version of the cluster.",
        source=_code.file("pkg/action/action.go"),
        failure=fails.BAD_CHART,
    )
    MISSING_CHARTS = LogMessage(
        anchor="found in Chart.yaml, but missing in charts/ directory: ",
        sample="Error: found in Chart.yaml, but missing in charts/ directory: postgresql, redis",
        pattern=r"found in Chart.yaml, but missing in charts/ directory: (?P<charts>.+)",
        severity="error",
        meaning="Dependencies of the chart were not downloaded.",
        source=INSTALL,
        failure=fails.MISSING_DEPENDENCY,
    )
    UNREACHABLE = LogMessage(
        anchor="ubernetes cluster unreachable",
        sample="Error: INSTALLATION FAILED: kubernetes cluster unreachable: Get "
        '"https://10.0.0.1:6443/version": dial tcp 10.0.0.1:6443: connect: '
        "connection refused",
        pattern=r"[Kk]ubernetes cluster unreachable",
        severity="error",
        meaning="The API server does not answer this client.",
        source=_code.file("pkg/kube/client.go"),
        failure=fails.UNREACHABLE,
    )
    RECORD = LogMessage(
        anchor="create: failed to create: ",
        sample="Error: INSTALLATION FAILED: create: failed to create: Secret "
        '"sh.helm.release.v1.shop.v1" is invalid: data: Too long: must have at most '
        "1048576 bytes",
        pattern=r"create: failed to create",
        severity="error",
        meaning="The release is not stored: it is too large, or the rights are missing.",
        source=_code.file("pkg/storage/driver/secrets.go"),
        failure=fails.RECORD_FAILED,
    )
    UPGRADE_FAILED = LogMessage(
        anchor="UPGRADE FAILED: ",
        sample="Error: UPGRADE FAILED: resource Deployment/default/api not ready. status: "
        "InProgress",
        pattern=r"UPGRADE FAILED",
        severity="error",
        meaning="An upgrade failed; what follows says why.",
        source=_code.file("pkg/cmd/upgrade.go"),
        failure=fails.OPERATION_FAILED,
    )
    INSTALL_FAILED = LogMessage(
        anchor="INSTALLATION FAILED: ",
        sample="Error: INSTALLATION FAILED: resource Deployment/default/api not ready. "
        "status: InProgress",
        pattern=r"INSTALLATION FAILED",
        severity="error",
        meaning="An installation failed; what follows says why.",
        source=_code.file("pkg/cmd/install.go"),
        failure=fails.OPERATION_FAILED,
    )


helm = Helm()

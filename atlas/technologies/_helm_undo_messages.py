"""Messages of Helm: operations that are undone, and those of older versions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import helm as fails
from atlas.technologies.failures import helm_charts as charts
from atlas.technologies.failures import helm_undo as undo
from atlas.technologies.message import LogMessage

_helm = Repository(
    "helm/helm", commit="e9b85e4de16ad45805843fb121748018cf89094b", checked="2026-11-27"
)
_helm_3 = Repository(
    "helm/helm", commit="93d07c862ddf30dd92729572efea5237c5521a4c", checked="2026-11-27"
)
_conflict = Repository(
    "helm/helm", commit="36f3a4b326f1df1ad50cfa19c47808a7e42bd294", checked="2026-11-27"
)
UPGRADE_3 = _helm_3.file("pkg/action/upgrade.go")
UNINSTALL_3 = Repository(
    "helm/helm", commit="0014d296abbd2edbc5f483802d41d6450c57d168", checked="2026-11-27"
).file("pkg/action/install.go")
TILLER = Repository(
    "helm/helm", commit="08c0cba34e0a5de121acfdfbb1cc834676d96dff", checked="2026-11-27"
).file("pkg/helm/portforwarder/portforwarder.go")


class HelmUndoMessages:
    """Messages of Helm: operations that are undone, and those of older versions."""

    UPGRADE_LATE = LogMessage(
        anchor="timed out waiting for the condition",
        sample='upgrade.go:293: [debug] warning: Upgrade "shop" failed: timed out waiting for '
        "the condition",
        pattern=r'Upgrade \\?"(?P<release>[^"\\]+)\\?" failed: (?:[^:]*: )*timed out waiting '
        r"for the condition",
        severity="error",
        meaning="Objects of the release did not become ready before the timeout.",
        source=UPGRADE_3,
        failure=fails.NOT_READY_IN_TIME,
        context=("warning: Upgrade",),
    )

    UPGRADE_DEADLINE = LogMessage(
        anchor="context deadline exceeded",
        sample='upgrade.go:434: [debug] warning: Upgrade "shop" failed: context deadline exceeded',
        pattern=r'warning: Upgrade \\?"(?P<release>[^"\\]+)\\?" failed: context deadline '
        r"exceeded",
        severity="error",
        meaning="Objects of the release did not become ready before the timeout.",
        source=UPGRADE_3,
        failure=fails.NOT_READY_IN_TIME,
        context=("warning: Upgrade",),
    )

    WARNED = LogMessage(
        anchor="warning: Upgrade ",
        sample='upgrade.go:369: [debug] warning: Upgrade "shop" failed: cannot patch "shop" '
        "with kind Deployment",
        pattern=r'warning: Upgrade \\?"(?P<release>[^"\\]+)\\?" failed: ',
        severity="error",
        meaning="An upgrade failed; what follows says why.",
        source=UPGRADE_3,
        failure=fails.OPERATION_FAILED,
    )

    ATOMIC = LogMessage(
        anchor="Upgrade failed and atomic is set, rolling back to last successful release",
        sample="upgrade.go:311: [debug] Upgrade failed and atomic is set, rolling back to "
        "last successful release",
        severity="error",
        meaning="An upgrade failed and is undone; the lines above say why.",
        source=UPGRADE_3,
        versions="< 4",
        failure=undo.UNDONE,
    )

    ATOMIC_4 = LogMessage(
        anchor="Upgrade failed and rollback-on-failure is set, rolling back to previous "
        "successful release",
        sample='level=DEBUG msg="Upgrade failed and rollback-on-failure is set, rolling back '
        'to previous successful release"',
        severity="error",
        meaning="An upgrade failed and is undone; the lines above say why.",
        source=_helm.file("pkg/action/upgrade.go"),
        versions=">= 4",
        failure=undo.UNDONE,
    )

    ATOMIC_INSTALL = LogMessage(
        anchor="Install failed and atomic is set, ",
        sample="install.go:400: [debug] Install failed and atomic is set, purging release",
        severity="error",
        meaning="An installation failed and is removed; the lines above say why.",
        source=_helm_3.file("pkg/action/install.go"),
        versions="< 4",
        failure=undo.UNDONE,
    )

    ROLLED_BACK_3 = LogMessage(
        anchor="failed, and has been rolled back due to atomic being set",
        sample="Error: UPGRADE FAILED: release shop failed, and has been rolled back due to "
        'atomic being set: cannot patch "shop" with kind Deployment',
        pattern=r"release (?P<release>\S+) failed, and has been rolled back due to atomic being "
        r"set",
        severity="error",
        meaning="The upgrade failed, and the former revision is back; what follows says why.",
        source=UPGRADE_3,
        versions="< 4",
        failure=undo.UNDONE,
    )

    ROLLED_BACK_LATE = LogMessage(
        anchor="failed, and has been rolled back due to atomic being set",
        sample="Error: UPGRADE FAILED: release shop failed, and has been rolled back due to "
        "atomic being set: timed out waiting for the condition",
        pattern=r"release (?P<release>\S+) failed, and has been rolled back due to atomic being "
        r"set: (?:[^:]*: )*(?:timed out waiting for the condition|context deadline "
        r"exceeded)",
        severity="error",
        meaning="The former revision is back: objects did not become ready before the timeout.",
        source=UPGRADE_3,
        versions="< 4",
        failure=fails.NOT_READY_IN_TIME,
    )

    UNINSTALLED_ANY = LogMessage(
        anchor="failed, and has been uninstalled due to atomic being set",
        sample="Error: INSTALLATION FAILED: release shop failed, and has been uninstalled due "
        "to atomic being set: failed post-install: job init failed: "
        "BackoffLimitExceeded",
        pattern=r"release (?P<release>\S+) failed, and has been uninstalled due to atomic being "
        r"set",
        severity="error",
        meaning="The installation failed, and everything it made was deleted; what follows "
        "says why.",
        source=UNINSTALL_3,
        versions="< 4",
        failure=undo.UNDONE,
    )

    ROLLED_BACK_ANY = LogMessage(
        anchor="failed, and has been rolled back due to rollback-on-failure being set",
        sample="Error: UPGRADE FAILED: release shop failed, and has been rolled back due to "
        'rollback-on-failure being set: cannot patch "shop" with kind Deployment',
        pattern=r"release (?P<release>\S+) failed, and has been rolled back due to "
        r"rollback-on-failure being set",
        severity="error",
        meaning="The upgrade failed, and the former revision is back; what follows says why.",
        source=_helm.file("pkg/action/upgrade.go"),
        versions=">= 4",
        failure=undo.UNDONE,
    )

    ROLLBACK_FAILED = LogMessage(
        anchor="an error occurred while rolling back the release. original upgrade error: ",
        sample="Error: UPGRADE FAILED: an error occurred while rolling back the release. "
        "original upgrade error: timed out waiting for the condition: no revision",
        severity="error",
        meaning="An upgrade failed, and undoing it failed as well.",
        source=UPGRADE_3,
        failure=undo.NOT_UNDONE,
    )

    NO_FORMER = LogMessage(
        anchor="unable to find a previously successful release when attempting to rollback",
        sample="Error: UPGRADE FAILED: unable to find a previously successful release when "
        "attempting to rollback. original upgrade error: timed out waiting for the "
        "condition",
        severity="error",
        meaning="An upgrade failed, and no earlier revision was successful.",
        source=UPGRADE_3,
        failure=undo.NO_FORMER,
    )

    UNINSTALL = LogMessage(
        anchor="uninstallation completed with ",
        sample="Error: uninstallation completed with 1 error(s): timed out waiting for the "
        "condition",
        pattern=r"uninstallation completed with (?P<count>\d+) error\(s\)",
        severity="error",
        meaning="A release was not removed cleanly; what follows says why.",
        source=_helm.file("pkg/action/uninstall.go"),
        failure=undo.UNINSTALL,
    )

    EXISTS = LogMessage(
        anchor="existing resource conflict: ",
        sample="Error: rendered manifests contain a resource that already exists. Unable to "
        "continue with install: existing resource conflict: kind: Service, namespace: "
        "shop, name: web",
        severity="error",
        meaning="An object with this name exists that another release, or no release, made.",
        source=_conflict.file("pkg/action/validate.go"),
        failure=fails.NOT_OWNED,
    )

    RELEASE_EXISTS = LogMessage(
        anchor="release: already exists",
        sample="Error: release: already exists",
        pattern=r"(?:Error|FAILED|error)\b.*release: already exists",
        severity="error",
        meaning="A record of this release exists, perhaps of another operation at the same time.",
        source=_helm.file("pkg/storage/driver/driver.go"),
        failure=fails.NAME_TAKEN,
    )

    NOT_DOWNLOADED = LogMessage(
        anchor="(hint: running `helm repo update` may help)",
        sample='Error: failed to download "stable/web" (hint: running `helm repo update` may help)',
        pattern=r'failed to download "(?P<chart>[^"]+)"',
        severity="error",
        meaning="The chart is not in the local copy of the index, or cannot be downloaded.",
        source=Repository(
            "helm/helm", commit="afed555572a1476dcb7c3bebc2701268cfde1de8", checked="2026-11-27"
        ).file("cmd/helm/install.go"),
        failure=charts.NO_CHART,
    )

    NO_REPO_NAMED = LogMessage(
        anchor="no repo named ",
        sample='Error: no repo named "stable" found',
        pattern=r'no repo named "(?P<repository>[^"]+)" found',
        severity="error",
        meaning="No chart repository of this name is configured here.",
        source=_helm.file("pkg/cmd/repo_remove.go"),
        failure=charts.REPOSITORY,
    )

    NO_TILLER = LogMessage(
        anchor="could not find tiller",
        sample="Error: could not find tiller",
        pattern=r"(?:Error|error|output)\b.*could not find tiller",
        severity="error",
        meaning="Helm 2 finds no pod of Tiller in the namespace it looks in.",
        source=TILLER,
        versions="< 3",
        failure=undo.TILLER,
    )

    TILLER_NOT_READY = LogMessage(
        anchor="could not find a ready tiller pod",
        sample="Error: could not find a ready tiller pod",
        severity="error",
        meaning="The pod of Tiller, which Helm 2 needs, is not ready.",
        source=TILLER,
        versions="< 3",
        failure=undo.TILLER,
    )

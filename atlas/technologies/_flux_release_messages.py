"""Messages of Flux: dry runs, decryption, signatures, sources, releases."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import flux as fails
from atlas.technologies.failures import flux_release as release
from atlas.technologies.message import LogMessage

_helm_controller = Repository(
    "fluxcd/helm-controller",
    commit="0f61a8607a62be64638f2f912d9487e653960a6e",
    checked="2026-11-27",
    folder="internal",
)
RELEASES_LOOP = _helm_controller.file("reconcile/atomic_release.go")
ARTIFACT = _helm_controller.file("loader/artifact_url.go")
HC_CONTROLLER = _helm_controller.file("controller/helmrelease_controller.go")
_kustomize_controller = Repository(
    "fluxcd/kustomize-controller",
    commit="186fb3b29138ce82ff61ba1a9370b96a3dd598fe",
    checked="2026-11-27",
    folder="internal",
)
KC_CONTROLLER = _kustomize_controller.file("controller/kustomization_controller.go")
DECRYPTOR = _kustomize_controller.file("decryptor/decryptor.go")
_source_controller = Repository(
    "fluxcd/source-controller",
    commit="39b711b111fa906c3db0a424e252a5d12e48646d",
    checked="2026-11-27",
    folder="internal",
)
GIT_CONTROLLER = _source_controller.file("controller/gitrepository_controller.go")
HELM_SOURCE = _source_controller.file("controller/helmrepository_controller.go")
CHART_SOURCE = _source_controller.file("controller/helmchart_controller.go")
REMOTE = _source_controller.file("helm/chart/builder_remote.go")
_pkg = Repository(
    "fluxcd/pkg",
    commit="e2cfd1a2d1815a81b3e77ef750e6528282ccccd6",
    checked="2026-11-27",
)
GIT = _pkg.file("git/git.go")
SSA_ERRORS = _pkg.file("ssa/errors/errors.go")
SSA_WAIT = _pkg.file("ssa/manager_wait.go")
SSA_APPLY = _pkg.file("ssa/manager_apply.go")
CLONE = _pkg.file("git/gogit/clone.go")


class FluxReleaseMessages:
    """Messages of Flux: dry runs, decryption, signatures, sources, releases."""

    RETRIES = LogMessage(
        anchor="RetriesExceeded",
        sample="HelmRelease/web  False  RetriesExceeded: Failed to upgrade after 1 attempt(s)",
        pattern=r"RetriesExceeded",
        severity="error",
        meaning="The release failed as often as its remediation allows, so it is not tried again.",
        source=RELEASES_LOOP,
        failure=release.GIVEN_UP,
    )
    ATTEMPTS = LogMessage(
        anchor=" attempt(s)",
        sample="Failed to install after 3 attempt(s)",
        pattern=r"Failed to (?P<action>install|upgrade) after (?P<count>\d+) attempt\(s\)",
        severity="error",
        meaning="The release failed as often as its remediation allows, so it is not tried again.",
        source=RELEASES_LOOP,
        failure=release.GIVEN_UP,
    )
    NO_ROLLBACK = LogMessage(
        anchor="missing target release for rollback",
        sample="Failed to perform remediation: missing target release for rollback: cannot "
        "remediate failed release",
        severity="error",
        meaning="No earlier revision of the release exists to roll back to.",
        source=RELEASES_LOOP,
        failure=release.NO_ROLLBACK,
    )
    CHART_LOST = LogMessage(
        anchor="failed to download chart from ",
        sample="failed to download chart from "
        "'http://source-controller.flux-system/helmchart/shop/web/web-1.2.0.tgz' (status: 404 Not "
        "Found)",
        severity="error",
        meaning="The chart cannot be fetched from the source controller.",
        source=ARTIFACT,
        failure=fails.CHART,
    )
    ARTIFACT_WAIT = LogMessage(
        anchor="Source not ready: artifact not found. Retrying in ",
        sample="Source not ready: artifact not found. Retrying in 30s",
        severity="info",
        meaning="The chart of the release was not fetched yet.",
        source=HC_CONTROLLER,
        failure=fails.NO_ARTIFACT,
    )
    SOURCE_MISSING = LogMessage(
        anchor="Source '",
        sample="Source 'GitRepository/flux-system/shop' not found",
        pattern=r"Source '(?P<source>[^']+)' not found",
        severity="error",
        meaning="The source that the object names does not exist.",
        source=KC_CONTROLLER,
        failure=release.NO_SOURCE,
    )
    DATA_KEY = LogMessage(
        anchor="cannot get sops data key",
        sample="decryption failed for 'secret.yaml': cannot get sops data key: Error getting data "
        "key: 0 successful groups required, got 0",
        severity="error",
        meaning="The controller has no usable key to decrypt the secrets; the cause follows.",
        source=DECRYPTOR,
        failure=fails.DECRYPTION,
    )
    TAG_SIGNATURE = LogMessage(
        anchor="signature verification of ",
        sample="signature verification of commit '4f1c' failed: unable to verify Git commit: no "
        "signature",
        pattern=r"signature verification of (?P<object>tag|commit) '(?P<revision>[^']+)' failed",
        severity="error",
        meaning="A commit or tag is not signed by a key that the source accepts.",
        source=GIT_CONTROLLER,
        failure=release.SIGNATURE,
    )
    GIT_SIGNATURE = LogMessage(
        anchor="unable to verify Git commit",
        sample="unable to verify Git commit: unable to verify payload with any of the given key "
        "rings",
        severity="error",
        meaning="A commit is not signed by a key that the source accepts.",
        source=GIT,
        failure=release.SIGNATURE,
    )
    AUTHENTICATION = LogMessage(
        anchor="failed to configure authentication options: ",
        sample='failed to configure authentication options: secrets "flux-system" not found',
        severity="error",
        meaning="The credentials of a source cannot be used; the cause follows.",
        source=GIT_CONTROLLER,
        failure=release.CREDENTIALS,
    )
    HELM_INDEX = LogMessage(
        anchor="failed to fetch Helm repository index: ",
        sample="failed to fetch Helm repository index: failed to cache index to temporary file: "
        'Get "https://charts.example.com/index.yaml": dial tcp: lookup charts.example.com: no '
        "such host",
        severity="error",
        meaning="The index of a Helm repository cannot be read; the cause follows.",
        source=HELM_SOURCE,
        failure=release.HELM_REPOSITORY,
    )
    HELM_AUTHENTICATION = LogMessage(
        anchor="failed to authenticate with the Helm repository: ",
        sample="failed to authenticate with the Helm repository: 401 Unauthorized",
        severity="error",
        meaning="The login to the Helm repository failed; the cause follows.",
        source=CHART_SOURCE,
        failure=release.HELM_REPOSITORY,
    )
    CHART_VERSION = LogMessage(
        anchor="failed to get chart version for remote reference: ",
        sample="invalid chart reference: failed to get chart version for remote reference: no "
        "'web' chart with version matching '1.2.0' found",
        severity="error",
        meaning="The Helm repository has no such version of the chart.",
        source=REMOTE,
        failure=fails.CHART,
    )
    REMOTE_CHART = LogMessage(
        anchor="failed to download chart for remote reference: ",
        sample="failed to download chart for remote reference: failed to fetch "
        "https://charts.example.com/web-1.2.0.tgz : 404 Not Found",
        severity="error",
        meaning="The archive of the chart cannot be fetched.",
        source=REMOTE,
        failure=fails.CHART,
    )
    DRY_RUN = LogMessage(
        anchor=" dry-run failed",
        sample='Deployment/shop/web dry-run failed (Invalid): Deployment.apps "web" is invalid: '
        "spec.selector: field is immutable",
        pattern=r"(?P<object>[A-Z]\w+/\S+) dry-run failed",
        severity="error",
        meaning="The cluster refuses an object when it is tried without being applied; the cause "
        "follows.",
        source=SSA_ERRORS,
        failure=release.DRY_RUN,
    )
    NO_NAMESPACE = LogMessage(
        anchor=" namespace not specified: ",
        sample="ConfigMap/web namespace not specified: the server could not find the requested "
        "resource",
        pattern=r"(?P<object>[A-Z]\w+/\S+) namespace not specified",
        severity="error",
        meaning="An object has no namespace, and the Kustomization sets none.",
        source=SSA_ERRORS,
        failure=release.DRY_RUN,
    )
    WAIT = LogMessage(
        anchor="timeout waiting for: [",
        sample="health check failed after 5m0s: timeout waiting for: [Deployment/shop/web status: "
        "'InProgress']",
        pattern=r"timeout waiting for: \[(?P<object>[^\]]+)",
        severity="error",
        meaning="Objects were not ready within the timeout; their list follows.",
        source=SSA_WAIT,
        failure=fails.HEALTH,
    )
    APPLY = LogMessage(
        anchor=" apply failed: ",
        sample='Deployment/shop/web apply failed: Deployment.apps "web" is invalid',
        pattern=r"(?P<object>[A-Z]\w+/\S+) apply failed: ",
        severity="error",
        meaning="The cluster refuses an object of the Kustomization; the cause follows.",
        source=SSA_APPLY,
        failure=release.DRY_RUN,
    )
    LIST_REMOTE = LogMessage(
        anchor="unable to list remote for ",
        sample="unable to list remote for 'ssh://git@github.com/shop/fleet': ssh: handshake "
        "failed: knownhosts: key is unknown",
        severity="error",
        meaning="The Git server cannot be read; the cause follows.",
        source=CLONE,
        failure=fails.SOURCE,
    )

"""Messages of Flux: older wordings, clones, OCI artifacts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import flux as fails
from atlas.technologies.failures import flux_release as release
from atlas.technologies.message import LogMessage

_CONTROLLER = "controllers/helmrelease_controller.go"
RETRIES = Repository(
    "fluxcd/helm-controller",
    commit="0fd937eaee95869d1c649a4206b60db382757b15",
    checked="2026-11-27",
).file(_CONTROLLER)
ROLLBACK = Repository(
    "fluxcd/helm-controller",
    commit="3074f9934bb28ecbac406eca642fa6e22980661b",
    checked="2026-11-27",
).file(_CONTROLLER)
HEALTH = Repository(
    "fluxcd/kustomize-controller",
    commit="ea627e344801d91b82076abbf8c7bf9b3f68e3ed",
    checked="2026-11-27",
).file("controllers/kustomization_controller.go")
CLONE_OLDER_CODE = Repository(
    "fluxcd/source-controller",
    commit="13874ce5527892197bb1786971bc258ca7bd5a9a",
    checked="2026-11-27",
).file("pkg/git/checkout.go")
CLONE_CODE = Repository(
    "fluxcd/pkg", commit="e2cfd1a2d1815a81b3e77ef750e6528282ccccd6", checked="2026-11-27"
).file("git/gogit/clone.go")
OCI = Repository(
    "fluxcd/source-controller",
    commit="39b711b111fa906c3db0a424e252a5d12e48646d",
    checked="2026-11-27",
).file("docs/spec/v1/ocirepositories.md")


class FluxOlderMessages:
    """Messages of Flux: older wordings, clones, OCI artifacts."""

    INSTALL_RETRIES = LogMessage(
        anchor="install retries exhausted",
        sample='{"level":"error","msg":"Reconciler '
        'error","controller":"helmrelease","name":"web", "namespace":"shop", '
        '"error":"install retries exhausted"}',
        severity="error",
        meaning="The installation failed as often as its remediation allows, so it is not "
        "tried again.",
        source=RETRIES,
        failure=release.GIVEN_UP,
    )

    UPGRADE_RETRIES = LogMessage(
        anchor="upgrade retries exhausted",
        sample='{"level":"error","msg":"Reconciler '
        'error","controller":"helmrelease","name":"web","namespace":"shop","error":"upgrade '
        'retries exhausted"}',
        severity="error",
        meaning="The upgrade failed as often as its remediation allows, so it is not tried again.",
        source=RETRIES,
        failure=release.GIVEN_UP,
    )

    ROLLBACK_FAILED = LogMessage(
        anchor="Helm rollback failed: ",
        sample="Helm rollback failed: release web failed: timed out waiting for the condition",
        severity="error",
        meaning="A release failed, and so did its rollback; the cause follows.",
        source=ROLLBACK,
        failure=release.NO_ROLLBACK,
    )

    HEALTH_TIMEOUT = LogMessage(
        anchor="Health check timed out for [",
        sample="Health check timed out for [Deployment 'shop/web']",
        pattern=r"Health check timed out for \[(?P<objects>[^\]]+)",
        severity="error",
        meaning="Objects of the Kustomization did not become ready in time; they are listed.",
        source=HEALTH,
        failure=fails.HEALTH,
    )

    CLONE_OLDER = LogMessage(
        anchor="unable to clone '",
        sample="unable to clone 'ssh://git@github.com/shop/fleet', error: ssh: handshake failed",
        pattern=r"unable to clone '(?P<url>[^']+)', error: ",
        severity="error",
        meaning="The Git repository cannot be read; the cause follows.",
        source=CLONE_OLDER_CODE,
        failure=fails.SOURCE,
    )

    CLONE = LogMessage(
        anchor="unable to clone '",
        sample="unable to clone 'https://github.com/shop/fleet': authentication required",
        pattern=r"unable to clone '(?P<url>[^']+)': ",
        severity="error",
        meaning="The Git repository cannot be read; the cause follows.",
        source=CLONE_CODE,
        failure=fails.SOURCE,
    )

    PULL = LogMessage(
        anchor="failed to pull artifact from '",
        sample="failed to pull artifact from 'oci://ghcr.io/shop/manifests': couldn't find "
        'tag "0.0.1"',
        pattern=r"failed to pull artifact from '(?P<url>[^']+)'",
        severity="error",
        meaning="An OCI artifact cannot be pulled; the cause follows.",
        source=OCI,
        failure=release.OCI,
    )

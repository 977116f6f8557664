"""Flux: keeps a cluster as a Git repository says."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._flux_older_messages import FluxOlderMessages
from atlas.technologies._flux_release_messages import FluxReleaseMessages
from atlas.technologies.failures import flux as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_kustomize = Repository(
    "fluxcd/kustomize-controller",
    commit="186fb3b29138ce82ff61ba1a9370b96a3dd598fe",
    checked="2026-11-26",
)
_helm = Repository(
    "fluxcd/helm-controller",
    commit="0f61a8607a62be64638f2f912d9487e653960a6e",
    checked="2026-11-26",
)
_source = Repository(
    "fluxcd/source-controller",
    commit="39b711b111fa906c3db0a424e252a5d12e48646d",
    checked="2026-11-26",
)
KUSTOMIZATION = _kustomize.file("internal/controller/kustomization_controller.go")
INSTALL = _helm.file("internal/reconcile/install.go")
UPGRADE = _helm.file("internal/reconcile/upgrade.go")
RELEASES = _helm.file("internal/controller/helmrelease_controller.go")
GIT = _source.file("docs/spec/v1/gitrepositories.md")
CHARTS = _source.file("internal/helm/chart/errors.go")


class Flux(FluxOlderMessages, FluxReleaseMessages, Technology):
    """Controllers that apply what Git, Helm and OCI repositories hold."""

    name = "Flux"
    icon = "simple-icons:flux"
    plane = "control"
    needs = ("Kubernetes", "Helm")
    programs: ClassVar = {"flux": "the client of Flux"}
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of fluxcd/flux2")

    HEALTH = LogMessage(
        anchor="ealth check failed after ",
        sample="apps  main@sha1:1f2e3d4  False  False  health check failed after "
        "5m0.065267489s: timeout waiting for: [HelmRelease/kube-system/cilium status: "
        "'InProgress']",
        pattern=r"[Hh]ealth check failed after (?P<time>\w[\w.]*)[:,] (?P<reason>.+)",
        severity="error",
        meaning="Objects of the Kustomization did not become ready in time; they are listed.",
        source=KUSTOMIZATION,
        failure=fails.HEALTH,
    )
    BUILD = LogMessage(
        anchor="kustomize build failed: ",
        sample='{"level":"error","msg":"Reconciliation failed after 1.2s, next try in '
        '10m0s","controller":"kustomization","error":"kustomize build failed: no such '
        'file or directory"}',
        pattern=r"(?P<text>kustomize build failed): ",
        severity="error",
        meaning="The manifests cannot be built; the cause follows.",
        source=KUSTOMIZATION,
        failure=fails.BUILD,
    )
    NO_PATH = LogMessage(
        anchor="kustomization path not found: ",
        sample="kustomization path not found: stat /tmp/kustomization-1464362706/apps: "
        "no such file or directory",
        pattern=r"(?P<text>kustomization path not found): ",
        severity="error",
        meaning="The path of the Kustomization is not in its source.",
        source=KUSTOMIZATION,
        failure=fails.BUILD,
    )
    POST_BUILD = LogMessage(
        anchor="post build failed for '",
        sample="post build failed for 'shop': variable substitution failed",
        pattern=r"post build failed for '(?P<object>[^']+)'",
        severity="error",
        meaning="A variable of the manifests cannot be substituted.",
        source=KUSTOMIZATION,
        failure=fails.BUILD,
    )
    DECRYPTION = LogMessage(
        anchor="decryption failed for '",
        sample="decryption failed for 'shop-secrets': no key",
        pattern=r"decryption failed for '(?P<object>[^']+)'",
        severity="error",
        meaning="A secret of the source cannot be decrypted: its key is missing or wrong.",
        source=KUSTOMIZATION,
        failure=fails.DECRYPTION,
    )
    NOT_RECONCILED = LogMessage(
        anchor="Reconciliation failed after ",
        sample='{"level":"error","msg":"Reconciliation failed after 1.2s, next try in '
        '10m0s","controller":"kustomization","error":"context deadline exceeded"}',
        pattern=r"Reconciliation failed after (?P<time>\S+), next try in "
        r"(?P<next>[\w.]+)",
        severity="error",
        meaning="A Kustomization could not be applied; the error says why.",
        source=KUSTOMIZATION,
        failure=fails.RECONCILE_FAILED,
    )
    NO_ARTIFACT = LogMessage(
        anchor="Source artifact not found, retrying in ",
        sample="Source artifact not found, retrying in 30s",
        severity="warning",
        meaning="The source has not been fetched yet, or its fetch fails.",
        source=KUSTOMIZATION,
        failure=fails.NO_ARTIFACT,
    )
    NO_ARTIFACT_NEWER = LogMessage(
        anchor="Source is not ready, artifact not found",
        sample="Source is not ready, artifact not found, retrying in 30s",
        severity="warning",
        meaning="The source has not been fetched yet, or its fetch fails.",
        source=KUSTOMIZATION,
        failure=fails.NO_ARTIFACT,
    )
    DEPENDENCY = LogMessage(
        anchor="Dependencies do not meet ready condition, retrying in ",
        sample="Dependencies do not meet ready condition, retrying in 30s",
        severity="warning",
        meaning="A Kustomization waits for others that are not ready.",
        source=KUSTOMIZATION,
        failure=fails.DEPENDENCY,
    )
    DEPENDENCY_NAMED = LogMessage(
        anchor="' is not ready",
        sample="dependency 'flux-system/infrastructure' is not ready",
        pattern=r"dependency '(?P<dependency>[\w.-]+/[\w.-]+)' is not ready",
        severity="warning",
        meaning="A Kustomization waits for another one that is not ready.",
        source=KUSTOMIZATION,
        failure=fails.DEPENDENCY,
    )
    RELEASE_DEPENDENCY = LogMessage(
        anchor="dependencies do not meet ready condition (",
        sample="dependencies do not meet ready condition (dependency 'shop/redis' is "
        "not ready): retrying in 30s",
        severity="warning",
        meaning="A Helm release waits for another one that is not ready.",
        source=RELEASES,
        failure=fails.DEPENDENCY,
    )
    CHECKOUT = LogMessage(
        anchor="failed to checkout and determine revision: ",
        sample="failed to checkout and determine revision: unable to clone "
        "'https://github.com/example/fleet': authentication required",
        pattern=r"(?P<text>failed to checkout and determine revision): ",
        severity="error",
        meaning="The Git repository cannot be read; the cause follows.",
        source=GIT,
        failure=fails.SOURCE,
    )
    UPGRADE = LogMessage(
        anchor="Helm upgrade failed",
        sample="Helm upgrade failed for release shop/web with chart web@1.2.3: context "
        "deadline exceeded",
        pattern=r"Helm upgrade failed(?: for release (?P<release>\S+) with chart "
        r"(?P<chart>\S+))?: (?:context deadline exceeded|timed out waiting for the "
        r'condition|client rate limiter[^"]*|.+)',
        severity="error",
        meaning="A Helm release could not be upgraded; the cause follows.",
        source=UPGRADE,
        failure=fails.RELEASE,
    )
    INSTALL = LogMessage(
        anchor="Helm install failed",
        sample="Helm install failed for release shop/web with chart web@1.2.3: context "
        "deadline exceeded",
        pattern=r"Helm install failed(?: for release (?P<release>\S+) with chart "
        r"(?P<chart>\S+))?: (?:context deadline exceeded|timed out waiting for the "
        r'condition|client rate limiter[^"]*|.+)',
        severity="error",
        meaning="A Helm release could not be installed; the cause follows.",
        source=INSTALL,
        failure=fails.RELEASE,
    )
    CHART_PULL = LogMessage(
        anchor="chart pull error: ",
        sample="chart pull error: failed to download chart for remote reference: "
        "failed to fetch https://charts.example.com/web-1.2.3.tgz : 404 Not Found",
        pattern=r"(?P<text>chart pull error): ",
        severity="error",
        meaning="The chart of a release cannot be downloaded; the cause follows.",
        source=CHARTS,
        failure=fails.CHART,
    )
    CHART_REFERENCE = LogMessage(
        anchor="invalid chart reference: ",
        sample="invalid chart reference: failed to get chart version for remote "
        "reference: no 'web' chart with version matching '9.9.9' found",
        pattern=r"(?P<text>invalid chart reference): ",
        severity="error",
        meaning="The repository has no such chart or version.",
        source=CHARTS,
        failure=fails.CHART,
    )


flux = Flux()

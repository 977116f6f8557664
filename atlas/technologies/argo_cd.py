"""Argo CD: keeps Kubernetes clusters as Git describes them."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._argo_cd_access_messages import ArgoCDAccessMessages
from atlas.technologies._argo_cd_repository import ArgoCDRepositoryMessages
from atlas.technologies.failures import argo_cd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/argo-cd.md")
_code = Repository(
    "argoproj/argo-cd", commit="37ee0097cf851bc2dd7665fc081bbce61a7e836e", checked=_CHECKED
)
STATE = _code.file("controller/state.go")
SYNC = _code.file("gitops-engine/pkg/sync/sync_context.go")
ARGO = _code.file("util/argo/argo.go")


class ArgoCD(ArgoCDAccessMessages, ArgoCDRepositoryMessages, Technology):
    """A controller that compares manifests in Git with a cluster and applies them."""

    name = "Argo CD"
    icon = "simple-icons:argo"
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(
        "2.8 2023-08-07, 2.9 2023-11-05, 2.10 2024-02-05, 2.11 2024-05-07, 2.12 2024-08-05, "
        "2.13 2024-11-04, 2.14 2025-02-03, 3.0 2025-05-06, 3.1 2025-08-13, 3.2 2025-11-04, "
        "3.3 2026-02-02, 3.4 2026-05-05, 3.5 2026-08-04",
        RELEASES,
    )
    logs = statement("the logs of its pods, such as those of the repo-server") @ _code.file(
        "docs/faq.md"
    ).at("try searching the repo-server logs for the app")

    COMPARISON_UNAVAILABLE = LogMessage(
        anchor="ComparisonError: rpc error: code = Unavailable desc = connection error",
        sample="ComparisonError: rpc error: code = Unavailable desc = connection error: desc "
        '= "transport: Error while dialing dial tcp 10.0.0.9:8081: connect: '
        'connection refused"',
        severity="error",
        meaning="The controller cannot reach the repo-server, which generates the manifests.",
        source=STATE,
        failure=fails.REPO_SERVER_DOWN,
        pattern=r"code = Unavailable desc = connection error",
    )
    COMPARISON_DEADLINE = LogMessage(
        anchor="ComparisonError: rpc error: code = DeadlineExceeded desc = ",
        sample="ComparisonError: rpc error: code = DeadlineExceeded desc = context deadline "
        "exceeded",
        severity="error",
        meaning="The repo-server did not generate the manifests in time.",
        source=STATE,
        failure=fails.GENERATION_SLOW,
        pattern=r"ComparisonError: rpc error: code = DeadlineExceeded desc = "
        r"context deadline exceeded",
    )
    TARGET_STATE = LogMessage(
        anchor="Failed to load target state",
        sample="Failed to load target state: failed to generate manifest for source 1 of 1: "
        "rpc error: code = Unknown desc = `helm template . --name-template shop` "
        "failed exit status 1: Error: values don't meet the specifications of the "
        "schema",
        severity="error",
        meaning="The manifests of an application cannot be generated; what follows says why.",
        source=STATE,
        failure=fails.GENERATION_FAILED,
    )
    CACHED_ERROR = LogMessage(
        anchor="Manifest generation error (cached)",
        sample="rpc error: code = Unknown desc = Manifest generation error (cached): "
        "`kustomize build /tmp/shop` failed exit status 1",
        pattern=r"Manifest generation error \(cached\)(?:: (?P<reason>.+))?",
        severity="error",
        meaning="Generating the manifests failed before, and the error is remembered.",
        source=_code.file("reposerver/repository/repository.go"),
        failure=fails.GENERATION_FAILED,
    )
    EXEC_TIMEOUT = LogMessage(
        anchor="failed timeout after ",
        sample="rpc error: code = Unknown desc = `helm dependency build` failed timeout "
        "after 1m30s",
        pattern=r"`(?P<command>(?:helm|kustomize|git)[^`]*)` failed timeout after "
        r"(?P<limit>\S+)",
        severity="error",
        meaning="Helm, Kustomize or Git ran longer than the repo-server allows.",
        source=_code.file("util/exec/exec.go"),
        failure=fails.GENERATION_SLOW,
    )
    APP_PATH = LogMessage(
        anchor=": app path does not exist",
        sample="rpc error: code = Unknown desc = apps/shop: app path does not exist",
        pattern=r"(?P<path>\S+): app path does not exist",
        severity="error",
        meaning="The path of the application does not exist in the repository at this revision.",
        source=_code.file("util/app/path/path.go"),
        failure=fails.REPOSITORY,
    )
    REVISION_UNKNOWN = LogMessage(
        anchor="' to a commit SHA",
        sample="rpc error: code = Unknown desc = unable to resolve 'release-42' to a commit SHA",
        pattern=r"[Uu]nable to resolve '(?P<revision>[^']*)' to a commit SHA",
        severity="error",
        meaning="The branch or tag of the application does not exist in the repository.",
        source=_code.file("util/git/client.go"),
        failure=fails.REPOSITORY,
    )
    CONNECTIVITY = LogMessage(
        anchor="error testing repository connectivity",
        sample="rpc error: code = Unknown desc = error testing repository connectivity: "
        "authentication required",
        severity="error",
        meaning="The repository cannot be read; what follows says why.",
        source=_code.file("reposerver/repository/repository.go"),
        failure=fails.REPOSITORY,
    )
    LIVE_STATE = LogMessage(
        anchor="Failed to load live state",
        sample="ComparisonError: Failed to load live state: failed to get cluster info for "
        '"https://10.0.0.1": error synchronizing cache state : Get '
        '"https://10.0.0.1/version?timeout=32s": dial tcp 10.0.0.1:443: i/o timeout',
        severity="error",
        meaning="The objects of the destination cluster cannot be read.",
        source=STATE,
        failure=fails.CLUSTER,
    )
    NOT_VALID = LogMessage(
        anchor="one or more synchronization tasks are not valid",
        sample="one or more synchronization tasks are not valid: The Kubernetes API could "
        "not find monitoring.coreos.com/ServiceMonitor for requested resource "
        "shop/api.",
        severity="error",
        meaning="A sync stopped before it applied anything: an object is refused or unknown "
        "to the cluster.",
        source=SYNC,
        failure=fails.SYNC_FAILED,
    )
    APPLY_FAILED = LogMessage(
        anchor="one or more objects failed to apply",
        sample='one or more objects failed to apply, reason: Deployment.apps "api" is '
        "invalid: spec.selector: Invalid value: field is immutable",
        pattern=r"one or more objects failed to apply(?: \(dry run\)|, reason: "
        r"(?P<reason>.+))?",
        severity="error",
        meaning="The cluster refused at least one object of the sync.",
        source=SYNC,
        failure=fails.SYNC_FAILED,
    )
    TASKS_UNSUCCESSFUL = LogMessage(
        anchor="one or more synchronization tasks completed unsuccessfully",
        sample="one or more synchronization tasks completed unsuccessfully, reason: Job has "
        "reached the specified backoff limit",
        pattern=r"one or more synchronization tasks completed unsuccessfully(?:, reason: "
        r"(?P<reason>.+))?",
        severity="error",
        meaning="An object or a hook of the sync failed.",
        source=SYNC,
        failure=fails.SYNC_FAILED,
    )
    ANOTHER_OPERATION = LogMessage(
        anchor="another operation is already in progress",
        sample="rpc error: code = FailedPrecondition desc = another operation is already in "
        "progress",
        pattern=r"code = FailedPrecondition desc = another operation is already in progress",
        severity="error",
        meaning="A sync of this application is still running, so no other one starts.",
        source=ARGO,
        failure=fails.SYNC_STUCK,
    )
    SYNC_TIMEOUT = LogMessage(
        anchor="Terminating in-progress operation due to timeout. Started at: ",
        sample="Terminating in-progress operation due to timeout. Started at: 2026-03-02 "
        "04:11:09 +0000 UTC, timeout: 5m0s",
        pattern=r"Terminating in-progress operation due to timeout\. Started at: "
        r"(?P<started>.+), timeout: (?P<limit>\S+)",
        severity="warning",
        meaning="A sync ran longer than the controller allows.",
        source=_code.file("controller/appcontroller.go"),
        failure=fails.SYNC_STUCK,
    )
    NOT_PERMITTED = LogMessage(
        anchor="is not permitted in project ",
        sample="InvalidSpecError: application repo https://git.example.com/shop.git is not "
        "permitted in project 'default'",
        pattern=r"(?P<what>application repo \S+|sync source repo \S+|resource "
        r"\S+:\S+|namespace \S+) is not permitted in project "
        r"'?(?P<project>[\w.-]+)'?",
        severity="error",
        meaning="The project of the application does not list this repository, kind or namespace.",
        source=ARGO,
        failure=fails.NOT_PERMITTED,
    )
    DESTINATION_NOT_PERMITTED = LogMessage(
        anchor="do not match any of the allowed destinations in project '",
        sample="application destination server 'https://10.0.0.1' and namespace 'shop' do "
        "not match any of the allowed destinations in project 'default'",
        pattern=r"do not match any of the allowed destinations in project "
        r"'(?P<project>[^']+)'",
        severity="error",
        meaning="The project of the application does not list this cluster or namespace.",
        source=ARGO,
        failure=fails.NOT_PERMITTED,
    )
    WOULD_WIPE = LogMessage(
        anchor=": auto-sync will wipe out all resources",
        sample="Skipping sync attempt to [5f3c2d1]: auto-sync will wipe out all resources",
        pattern=r"Skipping sync attempt to (?P<revision>.+): auto-sync will wipe out all "
        r"resources",
        severity="warning",
        meaning="The target state is empty, so an automatic sync would delete everything and "
        "is skipped.",
        source=_code.file("controller/appcontroller.go"),
        failure=fails.WOULD_WIPE,
    )
    APPLICATIONS = Metric(
        name="argocd_app_info",
        meaning="Applications, with their sync status and health status as labels.",
        source=_code.file("controller/metrics/metrics.go"),
    )
    SYNCS = Metric(
        name="argocd_app_sync_total",
        meaning="Syncs, with their phase as label.",
        source=_code.file("controller/metrics/metrics.go"),
    )
    CLUSTER_CONNECTED = Metric(
        name="argocd_cluster_connection_status",
        meaning="Whether the connection to a cluster works.",
        source=_code.file("controller/metrics/clustercollector.go"),
    )
    REPO_PENDING = Metric(
        name="argocd_repo_pending_request_total",
        meaning="Requests to the repo-server that wait for the lock of a repository.",
        source=_code.file("reposerver/metrics/metrics.go"),
        kind="gauge",
    )


argo_cd = ArgoCD()

"""What fails in Helm, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _kubectl as kubectl
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

docs = Repository(
    "helm/helm-www",
    commit="227f41447a683545325e87aedf10c67096d11004",
    checked="2026-11-26",
    folder="docs/helm",
)
STATUS = docs.file("helm_status.md")
HISTORY = docs.file("helm_history.md")
ROLLBACK = docs.file("helm_rollback.md")

_texts = Repository(
    "helm/helm", commit="e9b85e4de16ad45805843fb121748018cf89094b", checked="2026-11-26"
)
HOOK_FAILED_TEXT = _texts.file("pkg/action/upgrade.go")
NOT_READY_TEXT = _texts.file("pkg/action/upgrade.go")
UNREACHABLE_TEXT = _texts.file("pkg/kube/client.go")
RECORD_FAILED_TEXT = _texts.file("pkg/storage/driver/secrets.go")
OPERATION_FAILED_TEXT = _texts.file("pkg/cmd/upgrade.go")
REFUSED_TEXT = _texts.file("pkg/kube/client.go")

SHOW_STATUS = Check(
    "Show the state of the release and its description.",
    shell("helm status <release> -n <namespace>")
    @ STATUS.at("This command shows the status of a named"),
    healthy=statement("STATUS: deployed")
    @ STATUS.at("unknown, deployed, uninstalled, superseded, failed"),
    unhealthy=statement("failed, or pending-install, pending-upgrade, pending-rollback")
    @ STATUS.at("uninstalling, pending-install, pending-upgrade or pending-rollback"),
    verify="The description holds the error message of the last operation.",
)
LIST_HISTORY = Check(
    "List the revisions of the release; find the last one that was deployed.",
    shell("helm history <release> -n <namespace>")
    @ HISTORY.at("History prints historical revisions for a given"),
    healthy=statement("the last revision is deployed: Upgraded successfully")
    @ HISTORY.at("Upgraded successfully"),
    unhealthy=statement("the last revision is pending or failed")
    @ STATUS.at("pending-install, pending-upgrade or pending-rollback"),
)
ROLL_BACK = Step(
    "Roll back to the last revision that worked, once no other Helm process runs.",
    command=shell("helm rollback <release> <revision> -n <namespace>")
    @ ROLLBACK.at("rolls back a release to a previous revision"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="`helm rollback` to the newer revision; changed data stays changed.",
    verify="`helm history` shows a new revision with the status deployed.",
)
LIST_EVENTS = Check(
    "List the recent events of the namespace.",
    shell("kubectl events -n <namespace>")
    @ kubectl.EVENTS.at("List recent events in the default namespace"),
    **NO_OUTPUT,
    verify="Events of type Warning say why a pod, job or volume does not become ready.",
)
LIST_PODS = Check(
    "List the pods of the namespace; find those that are not ready.",
    shell("kubectl get pods -n <namespace> -o wide") @ kubectl.GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="A pod that crashes or waits keeps the release from becoming ready.",
)
READ_LOGS = Check(
    "Read the logs of the pod of the hook.",
    shell("kubectl logs <pod> -n <namespace> --all-containers=true")
    @ kubectl.LOGS.at("kubectl logs nginx --all-containers=true"),
    **NO_OUTPUT,
    verify="The last lines say why the job of the hook failed.",
)
PRINT_MANIFEST = Check(
    "Print the manifest of the release as it was deployed.",
    shell("helm get manifest <release> -n <namespace>")
    @ docs.file("helm_get_manifest.md").at("This command fetches the generated manifest for"),
    **NO_OUTPUT,
)
RENDER = Check(
    "Render the chart without installing it; read the error or the manifest.",
    shell("helm template <release> <chart> --debug")
    @ docs.file("helm_template.md").at("Render chart templates locally and display the"),
    **NO_OUTPUT,
    verify="The message names the file and line of the template, or the value that is refused.",
)
LINT = Check(
    "Check the chart for problems.",
    shell("helm lint <chart>") @ docs.file("helm_lint.md").at("runs a series of tests to verify"),
    **NO_OUTPUT,
)
LIST_RELEASES = Check(
    "List the releases of all namespaces, in every status.",
    shell("helm list --all-namespaces")
    @ docs.file("helm_list.md").at("list releases across all namespaces"),
    **NO_OUTPUT,
    verify="The release may be in another namespace, or be failed or pending.",
)
SHOW_OWNER = Check(
    "Show the object; read its labels and annotations of Helm.",
    shell("kubectl get <resource> -n <namespace> -o yaml")
    @ kubectl.GET.at("List one or more resources by their type"),
    **NO_OUTPUT,
    verify="meta.helm.sh/release-name names its release; without it, something else made it.",
)
CHECK_CLUSTER = Check(
    "Check that the API server can be reached with this kubeconfig.",
    shell("kubectl get pods --all-namespaces")
    @ kubectl.GET.at("List all pods existing in all namespaces"),
    **NO_OUTPUT,
    verify="The same error: the kubeconfig, the network or the credentials are at fault.",
)
LIST_RECORDS = Check(
    "List the records of releases; count those of this release.",
    shell("kubectl get secret --all-namespaces -l 'owner=helm'")
    @ Repository(
        "helm/helm-www",
        commit="227f41447a683545325e87aedf10c67096d11004",
        checked="2026-11-26",
    )
    .file("docs/topics/advanced.mdx")
    .at("kubectl get secret --all-namespaces -l"),
    **NO_OUTPUT,
)
FETCH_DEPENDENCIES = Step(
    "Update the charts/ directory from the lock file of the chart.",
    command=shell("helm dependency build <chart>")
    @ docs.file("helm_dependency_build.md").at("Build out the charts/ directory from the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore charts/ from version control.",
    verify="The directory charts/ holds each dependency of Chart.yaml.",
)

PENDING = KnownFailure(
    "an interrupted operation blocks the release",
    steps=[SHOW_STATUS, LIST_HISTORY, LIST_PODS, ROLL_BACK],
)
NEVER_DEPLOYED = KnownFailure(
    "the release was never deployed successfully",
    steps=[LIST_HISTORY, SHOW_STATUS, LIST_EVENTS],
)
NAME_TAKEN = KnownFailure(
    "the name of the release is in use", steps=[LIST_RELEASES, SHOW_STATUS, LIST_HISTORY]
)
NOT_FOUND = KnownFailure(
    "the release is not found", steps=[LIST_RELEASES, LIST_RECORDS, CHECK_CLUSTER]
)
NOT_OWNED = KnownFailure(
    "an object exists that does not belong to the release",
    steps=[SHOW_OWNER, LIST_RELEASES, RENDER],
)
HOOK_FAILED = KnownFailure(
    "a hook fails",
    steps=[LIST_PODS, READ_LOGS, LIST_EVENTS],
    causes=[wrapped_error(HOOK_FAILED_TEXT.at("pre-upgrade hooks failed"))],
)
NOT_READY = KnownFailure(
    "objects of the release do not become ready in time",
    steps=[LIST_PODS, LIST_EVENTS, SHOW_STATUS, ROLL_BACK],
    causes=[wrapped_error(NOT_READY_TEXT.at("failed, and has been rolled back due to"))],
)
OPERATION_FAILED = KnownFailure(
    "an installation or upgrade fails (any cause)",
    is_general=True,
    steps=[SHOW_STATUS, LIST_EVENTS, LIST_PODS],
    causes=[wrapped_error(OPERATION_FAILED_TEXT.at("UPGRADE FAILED"))],
)
REFUSED = KnownFailure(
    "the cluster refuses an object of the chart",
    steps=[RENDER, PRINT_MANIFEST, LIST_EVENTS],
    causes=[wrapped_error(REFUSED_TEXT.at("cannot patch"))],
)
BAD_CHART = KnownFailure(
    "the chart or its values are invalid", steps=[RENDER, LINT, PRINT_MANIFEST]
)
MISSING_DEPENDENCY = KnownFailure(
    "dependencies of the chart are missing", steps=[LINT, RENDER, FETCH_DEPENDENCIES]
)
UNREACHABLE = KnownFailure(
    "the Kubernetes API cannot be reached",
    steps=[CHECK_CLUSTER, LIST_RELEASES, SHOW_STATUS],
    causes=[wrapped_error(UNREACHABLE_TEXT.at("ubernetes cluster unreachable"))],
)
RECORD_FAILED = KnownFailure(
    "the release cannot be recorded in the cluster",
    steps=[LIST_RECORDS, LIST_HISTORY, CHECK_CLUSTER],
    causes=[wrapped_error(RECORD_FAILED_TEXT.at("create: failed to create"))],
)
NOT_READY_IN_TIME = KnownFailure(
    "an installation or upgrade times out: its objects do not become ready",
    steps=[LIST_PODS, LIST_EVENTS, SHOW_STATUS, ROLL_BACK],
)

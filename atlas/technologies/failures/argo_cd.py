"""What fails in Argo CD, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _kubectl as kubectl
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

docs = Repository(
    "argoproj/argo-cd",
    commit="37ee0097cf851bc2dd7665fc081bbce61a7e836e",
    checked="2026-11-26",
    folder="docs",
)
SCALING = docs.file("operator-manual/high_availability.md")
FAQ = docs.file("faq.md")
TROUBLE = docs.file("operator-manual/troubleshooting.md")
COMMANDS = "user-guide/commands/argocd_"

_texts = Repository(
    "argoproj/argo-cd", commit="37ee0097cf851bc2dd7665fc081bbce61a7e836e", checked="2026-11-26"
)
GENERATION_FAILED_TEXT = _texts.file("controller/state.go")
REPOSITORY_TEXT = _texts.file("reposerver/repository/repository.go")
CLUSTER_TEXT = _texts.file("controller/state.go")
SYNC_FAILED_TEXT = _texts.file("gitops-engine/pkg/sync/sync_context.go")

SHOW_APPLICATION = Check(
    "Show the application with its conditions and the last sync operation.",
    shell("argocd app get <app> --show-operation")
    @ docs.file(f"{COMMANDS}app_get.md").at("argocd app get my-app --show-operation"),
    **NO_OUTPUT,
    verify="The message of the failed resource or condition names the real cause.",
)
READ_REPO_SERVER = Check(
    "Read the logs of the repo-server; search them for the name of the application.",
    shell(
        "kubectl logs -n argocd -l app.kubernetes.io/name=argocd-repo-server --since=1h --tail=-1"
    )
    @ FAQ.at("try searching the repo-server logs for the app"),
    **NO_OUTPUT,
    verify="The error of git, Helm or Kustomize stands next to the name of the application.",
)
LIST_REPO_SERVERS = Check(
    "List the repo-server pods; look for restarts and pods that are not ready.",
    shell("kubectl get pods -n argocd -l app.kubernetes.io/name=argocd-repo-server -o wide")
    @ kubectl.GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Restarts point to memory kills; no ready pod means that no manifest is generated.",
)
RESTART_REPO_SERVER = Step(
    "Restart the repo-server, if its pods run but do not answer.",
    command=shell("kubectl rollout restart deployment argocd-repo-server -n argocd")
    @ FAQ.at("kubectl rollout restart deployment argocd-server argocd-repo-server"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the new pods clone the repositories again, so manifests are slow at first.",
    verify="The pods are ready, and the condition of the application disappears.",
)
HARD_REFRESH = Step(
    "Refresh the application without the cached manifests or the cached error.",
    command=shell("argocd app get <app> --hard-refresh")
    @ docs.file(f"{COMMANDS}app_get.md").at("Perform a hard refresh, including refreshing"),
    healthy=statement("a transient error is gone")
    @ FAQ.at("(ignoring the cached error) can overcome transient issues."),
    unhealthy=statement("the same error again: its reason is still there")
    @ FAQ.at("a hard refresh will not help."),
    **NO_TIME,
    risk="low",
    undo="None needed: manifests are generated again; do not do it for all applications at once.",
    verify="The application has no ComparisonError condition.",
)
CHECK_REPOSITORY = Check(
    "Check the connection to the Git or Helm repository.",
    shell("argocd repo get <url>")
    @ docs.file(f"{COMMANDS}repo_get.md").at("Get a configured repository by URL"),
    **NO_OUTPUT,
    verify="The connection status and its message show whether credentials or network fail.",
)
CHECK_CLUSTER = Check(
    "Check the connection to the destination cluster.",
    shell("argocd cluster get <cluster>")
    @ docs.file(f"{COMMANDS}cluster_get.md").at("argocd cluster get in-cluster"),
    **NO_OUTPUT,
    verify="The connection state and its message show what the API server answered.",
)
TEST_CONNECTION = Check(
    "Test the connection with the kubeconfig of Argo CD, in a pod of the application controller.",
    shell(
        "argocd admin cluster kubeconfig <url> /tmp/kubeconfig --namespace argocd && "
        "KUBECONFIG=/tmp/kubeconfig kubectl get pods -v 9"
    )
    @ TROUBLE.at("Use `argocd admin cluster kubeconfig` command to export"),
    **NO_OUTPUT,
    verify="It shows whether the network, TLS or the credentials fail. Delete the file afterwards.",
)
DIFF = Check(
    "Compare the live state with the target state.",
    shell("argocd app diff <app>")
    @ docs.file(f"{COMMANDS}app_diff.md").at("Perform a diff against the target and live"),
    healthy=statement("exit code 0: no difference")
    @ docs.file(f"{COMMANDS}app_diff.md").at("and 0 when no diff is found"),
    unhealthy=statement("exit code 1 and the difference; 2 on an error")
    @ docs.file(f"{COMMANDS}app_diff.md").at("2 on general errors, 1 when a diff"),
)
TERMINATE = Step(
    "Terminate the running operation, if it is stuck.",
    command=shell("argocd app terminate-op <app>")
    @ docs.file(f"{COMMANDS}app_terminate-op.md").at("Terminate running operation of an"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Sync the application again: what was applied before stays applied.",
    verify="`argocd app get` shows no operation in progress.",
)
SHOW_PROJECT = Check(
    "Show what the project of the application permits.",
    shell("argocd proj get <project>")
    @ docs.file(f"{COMMANDS}proj_get.md").at("argocd proj get PROJECT [flags]"),
    **NO_OUTPUT,
    verify="The repository, the destination and the kind of the resource must be listed.",
)
LIST_RESOURCES = Check(
    "List the resources that the application manages.",
    shell("argocd app resources <app>")
    @ docs.file(f"{COMMANDS}app_resources.md").at("List resources of application"),
    **NO_OUTPUT,
)
PRINT_MANIFESTS = Check(
    "Print the manifests that Argo CD generates from Git.",
    shell("argocd app manifests <app>")
    @ docs.file(f"{COMMANDS}app_manifests.md").at("Print manifests of an application"),
    **NO_OUTPUT,
    verify="No manifest at all: the path or the revision of the source is wrong.",
)

REPO_SERVER_DOWN = KnownFailure(
    "manifests cannot be compared: the repo-server cannot be reached",
    steps=[LIST_REPO_SERVERS, READ_REPO_SERVER, RESTART_REPO_SERVER],
)
GENERATION_SLOW = KnownFailure(
    "generating the manifests takes too long",
    steps=[READ_REPO_SERVER, LIST_REPO_SERVERS, HARD_REFRESH],
    causes=[
        UsualCause(
            "Helm or Kustomize exceeds the time limit of the repo-server",
            sign=statement("`timeout after 1m30s`: the default limit is 90 seconds")
            @ SCALING.at("enforces a 90 second timeout."),
        ),
        UsualCause(
            "the repo-server is overloaded",
            sign=statement("`context deadline exceeded` for many applications")
            @ SCALING.at("if the manifest generation is taking too much"),
        ),
    ],
)
GENERATION_FAILED = KnownFailure(
    "manifests cannot be generated",
    steps=[SHOW_APPLICATION, READ_REPO_SERVER, HARD_REFRESH],
    causes=[wrapped_error(GENERATION_FAILED_TEXT.at("Failed to load target state"))],
)
REPOSITORY = KnownFailure(
    "the Git or Helm repository cannot be read",
    steps=[CHECK_REPOSITORY, READ_REPO_SERVER, HARD_REFRESH],
    causes=[wrapped_error(REPOSITORY_TEXT.at("error testing repository connectivity"))],
)
CLUSTER = KnownFailure(
    "the destination cluster cannot be read",
    steps=[CHECK_CLUSTER, SHOW_APPLICATION, TEST_CONNECTION],
    causes=[wrapped_error(CLUSTER_TEXT.at("Failed to load live state"))],
)
SYNC_FAILED = KnownFailure(
    "a sync fails",
    is_general=True,
    steps=[SHOW_APPLICATION, DIFF, PRINT_MANIFESTS],
    causes=[wrapped_error(SYNC_FAILED_TEXT.at("one or more objects failed to apply"))],
)
SYNC_STUCK = KnownFailure(
    "a sync does not end, or another one is running",
    steps=[SHOW_APPLICATION, LIST_RESOURCES, TERMINATE],
)
NOT_PERMITTED = KnownFailure(
    "the project does not permit a source or resource",
    steps=[SHOW_PROJECT, SHOW_APPLICATION, PRINT_MANIFESTS],
)
EXCLUDED = KnownFailure(
    "a resource is not applied: the settings exclude its kind",
    steps=[SHOW_APPLICATION, PRINT_MANIFESTS, LIST_RESOURCES],
)
WOULD_WIPE = KnownFailure(
    "auto-sync stops: it would delete every resource",
    steps=[PRINT_MANIFESTS, DIFF, CHECK_REPOSITORY],
)

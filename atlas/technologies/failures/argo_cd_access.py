"""What fails in Argo CD: sessions, rights, clusters, its cache and application sets."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.failures.argo_cd import (
    CHECK_CLUSTER,
    COMMANDS,
    DIFF,
    LIST_RESOURCES,
    PRINT_MANIFESTS,
    SHOW_APPLICATION,
    SHOW_PROJECT,
    docs,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

WHO = Check(
    "Check as whom the server has logged you in.",
    shell("argocd account get-user-info")
    @ docs.file(f"{COMMANDS}account_get-user-info.md").at("argocd account get-user-info"),
    **NO_OUTPUT,
    verify="It prints user and groups; an error, or logged in false: log in again.",
)
MAY = Check(
    "Check whether you may sync applications.",
    shell("argocd account can-i sync applications '*'")
    @ docs.file(f"{COMMANDS}account_can-i.md").at("argocd account can-i sync applications '*'"),
    **NO_OUTPUT,
    verify="It prints yes or no; no: a role has to allow it.",
)
CLUSTERS = Check(
    "List the clusters that Argo CD knows, with their state.",
    shell("argocd cluster list")
    @ docs.file(f"{COMMANDS}cluster_list.md").at("argocd cluster list"),
    **NO_OUTPUT,
    verify="The address or name that the application names is missing, or its state is Failed.",
)
PODS = Check(
    "List the pods of Argo CD with their nodes.",
    shell("kubectl get pods -n argocd -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="A pod that restarts or is not ready names the part that fails; Redis is one of them.",
)
SET = Check(
    "Describe the application set: its conditions and events.",
    shell("kubectl describe applicationset <name> -n argocd")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="ErrorOccurred True: the message names the generator or the template.",
)
SET_LOG = Check(
    "Read the log of the controller of application sets.",
    shell("kubectl logs -n argocd deployment/argocd-applicationset-controller --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the generator, the repository or the field of the template.",
)

SESSION = KnownFailure("a session or token is not valid", steps=[WHO, MAY, PODS])
DENIED = KnownFailure("RBAC denies a call", steps=[WHO, MAY, SHOW_PROJECT])
SHARED = KnownFailure(
    "a resource belongs to two applications, or stands twice in one",
    steps=[LIST_RESOURCES, PRINT_MANIFESTS, DIFF],
)
KIND_MISSING = KnownFailure(
    "the destination cluster has no such kind",
    steps=[SHOW_APPLICATION, CHECK_CLUSTER, PRINT_MANIFESTS],
)
NO_CLUSTER = KnownFailure(
    "the destination cluster is not known", steps=[CLUSTERS, SHOW_APPLICATION, CHECK_CLUSTER]
)
NOT_MANAGED = KnownFailure(
    "a cluster-wide resource is refused: Argo CD manages only some namespaces",
    steps=[CLUSTERS, SHOW_PROJECT, PRINT_MANIFESTS],
)
CACHE = KnownFailure("the Redis cache cannot be used", steps=[PODS, CLUSTERS, SHOW_APPLICATION])
SET_FAILED = KnownFailure(
    "an application set cannot generate its applications", steps=[SET, SET_LOG, PODS]
)
INVALID = KnownFailure(
    "the specification of an application is not valid",
    steps=[SHOW_APPLICATION, SHOW_PROJECT, PRINT_MANIFESTS],
)

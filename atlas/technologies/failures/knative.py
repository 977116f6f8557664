"""What fails in Knative Serving, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

SERVICES = Check(
    "List the services, configurations, revisions and routes with their state.",
    shell("kubectl get ksvc,configurations,revisions --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="READY False: REASON names the part that fails.",
)
REVISION = Check(
    "Describe the revision: its conditions.",
    shell("kubectl describe revision <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="ContainerHealthy or ResourcesAvailable False: the message gives the cause.",
)
PODS = Check(
    "List the pods of the namespace with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Pods of the revision that do not start, or restart, name the cause.",
)
LOG = Check(
    "Read the log of the controller.",
    shell("kubectl logs -n knative-serving deployment/controller --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the object and the cause.",
)

REVISION_FAILED = KnownFailure("a revision does not become ready", steps=[SERVICES, REVISION, PODS])
IMAGE = KnownFailure("the image of a revision cannot be resolved", steps=[REVISION, LOG, SERVICES])
NO_ROUTE = KnownFailure("a route has no ready revision or ingress", steps=[SERVICES, REVISION, LOG])
BUSY = KnownFailure(
    "requests fail: no pod takes them in time, or too many wait", steps=[PODS, REVISION, SERVICES]
)

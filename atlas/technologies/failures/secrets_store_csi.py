"""What fails in the Secrets Store CSI driver, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

POD = Check(
    "Describe the pod: its state and events.",
    shell("kubectl describe pod <pod> -n <namespace>") @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The FailedMount event gives the error of the provider.",
)
CLASSES = Check(
    "List the secret provider classes.",
    shell("kubectl get secretproviderclasses --all-namespaces") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The class that the volume names is in the namespace of the pod.",
)
PODS = Check(
    "List the pods of the driver and of the provider with their nodes.",
    shell("kubectl get pods -n kube-system -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Both run on the node of the pod.",
)

NOT_MOUNTED = KnownFailure(
    "secrets cannot be fetched, so a pod does not start", steps=[POD, CLASSES, PODS]
)
NO_PROVIDER = KnownFailure("the provider does not run on a node", steps=[PODS, POD, CLASSES])
NO_CLASS = KnownFailure(
    "a pod names a secret provider class that does not exist", steps=[CLASSES, POD, PODS]
)

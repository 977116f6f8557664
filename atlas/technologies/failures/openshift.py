"""What fails in OpenShift, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CONSTRAINTS = Check(
    "List the security context constraints.",
    shell("kubectl get securitycontextconstraints") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="None that the service account may use allows what the pod sets.",
)
ACCOUNTS = Check(
    "List the service accounts and role bindings of the namespace.",
    shell("kubectl get serviceaccounts,rolebindings -n <namespace>")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The account of the pod is bound to no role that may use a wider constraint.",
)
WORKLOAD = Check(
    "Describe the deployment: its conditions and events.",
    shell("kubectl describe deployment <deployment> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="ReplicaFailure True: the message lists each constraint and what it refuses.",
)

CONSTRAINT = KnownFailure(
    "no security context constraint allows a pod", steps=[WORKLOAD, CONSTRAINTS, ACCOUNTS]
)

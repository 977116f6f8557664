"""What fails in Kyverno, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

POLICIES = Check(
    "List the policies with their state.",
    shell("kubectl get clusterpolicies.kyverno.io,policies.kyverno.io --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The policy of the message is there, and enforces.",
)
REPORTS = Check(
    "List the reports of policies.",
    shell("kubectl get policyreports,clusterpolicyreports --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="FAIL counts the objects that break a rule.",
)
PODS = Check(
    "List the pods of Kyverno with their nodes.",
    shell("kubectl get pods -n kyverno -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="A pod that restarts or is not ready names the part that fails.",
)

BLOCKED = KnownFailure("a policy blocks a request", steps=[POLICIES, REPORTS, PODS])
RULE = KnownFailure("an object breaks a rule of a policy", steps=[POLICIES, REPORTS, PODS])
EXECUTION = KnownFailure("a rule of a policy cannot be evaluated", steps=[POLICIES, PODS, REPORTS])

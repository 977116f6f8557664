"""What fails in KEDA, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.failures.kubernetes_upkeep import ALL_AUTOSCALERS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
)

LOG = Check(
    "Read the log of the operator.",
    shell("kubectl logs -n keda deployment/keda-operator --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the trigger and what it could not reach.",
)
OBJECT = Check(
    "Describe the scaled object: its conditions and events.",
    shell("kubectl describe scaledobject <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="Ready or Active False: the reason names the trigger or target.",
)
PODS = Check(
    "List the pods of KEDA with their nodes.",
    shell("kubectl get pods -n keda -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="The operator and the metrics server run and are ready.",
)
API = Check(
    "List the API groups with the service behind each.",
    shell("kubectl get apiservices") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="v1beta1.external.metrics.k8s.io is Available True.",
)
NO_METRIC = KnownFailure(
    "the metric of a trigger cannot be read, so nothing is scaled by it",
    steps=[OBJECT, LOG, PODS],
)
NO_OPERATOR = KnownFailure(
    "the metrics server of KEDA cannot reach the operator",
    steps=[PODS, API, LOG],
)
NO_TARGET = KnownFailure(
    "the target of a scaled object does not exist or is not valid",
    steps=[OBJECT, LOG, PODS],
)
CREDENTIALS = KnownFailure(
    "the credentials of a trigger cannot be read",
    steps=[OBJECT, LOG, PODS],
)
MANAGED = KnownFailure(
    "another autoscaler already controls the workload", steps=[ALL_AUTOSCALERS, OBJECT, LOG]
)
NO_AUTOSCALER = KnownFailure(
    "the autoscaler of a scaled object cannot be created", steps=[OBJECT, ALL_AUTOSCALERS, LOG]
)

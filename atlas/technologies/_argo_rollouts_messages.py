"""Messages of Argo Rollouts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import argo_rollouts as fails
from atlas.technologies.message import LogMessage

_argo_rollouts = Repository(
    "argoproj/argo-rollouts",
    commit="9f8d111d8f8e3e88b6d7f8bbdf62fd3cd863ef9d",
    checked="2026-11-27",
)
CONDITIONS = _argo_rollouts.file("utils/conditions/conditions.go")
RUNS = _argo_rollouts.file("analysis/analysis.go")
VALIDATION = _argo_rollouts.file("pkg/apis/rollouts/validation/validation.go")


class ArgoRolloutsMessages:
    """Messages of Argo Rollouts."""

    ABORTED = LogMessage(
        anchor="Rollout aborted update to revision ",
        sample='Rollout aborted update to revision 2: Metric "success-rate" assessed Failed due '
        "to failed (1) > failureLimit (0)",
        severity="error",
        meaning="The rollout went back to the last stable revision; the text after it says why.",
        source=CONDITIONS,
        failure=fails.ABORTED,
    )
    METRIC = LogMessage(
        anchor='Metric "',
        sample='Metric "success-rate" assessed Failed due to failed (1) > failureLimit (0)',
        pattern=r'Metric "(?P<metric>[^"]+)" assessed (?P<result>Failed|Error|Inconclusive) due '
        r"to (?P<reason>.+)",
        severity="error",
        meaning="A metric failed, or could not be measured, more often than its limit allows.",
        source=RUNS,
        failure=fails.ANALYSIS_FAILED,
    )
    METRIC_PLAIN = LogMessage(
        anchor="Metric assessed ",
        sample="Metric assessed Failed due to consecutiveErrors (5) > consecutiveErrorLimit (4)",
        pattern=r"Metric assessed (?P<result>Failed|Error|Inconclusive) due to (?P<reason>.+)",
        severity="error",
        meaning="A metric failed, or could not be measured, more often than its limit allows.",
        source=RUNS,
        failure=fails.ANALYSIS_FAILED,
    )
    ERROR_LIMIT = LogMessage(
        anchor=" > consecutiveErrorLimit (",
        sample="consecutiveErrors (5) > consecutiveErrorLimit (4)",
        pattern=r"> consecutiveErrorLimit \(",
        severity="error",
        meaning="A metric could not be measured several times in a row: its provider or query "
        "fails.",
        source=RUNS,
        failure=fails.ANALYSIS_FAILED,
    )
    ANALYSIS_RUN = LogMessage(
        anchor="AnalysisRun '",
        sample="AnalysisRun 'web-7d9f-2' owned by the Rollout '\"web\"' failed.",
        pattern=r"AnalysisRun '(?P<run>[^']+)' owned by the Rollout .+ failed",
        severity="error",
        meaning="An analysis run of the rollout failed.",
        source=CONDITIONS,
        failure=fails.ANALYSIS_FAILED,
    )
    TIMED_OUT = LogMessage(
        anchor='Rollout "',
        sample='Rollout "web" has timed out progressing.',
        pattern=r'Rollout "(?P<rollout>[^"]+)" has timed out progressing',
        severity="error",
        meaning="The new revision did not become available within the progress deadline.",
        source=CONDITIONS,
        failure=fails.TIMED_OUT,
    )
    RECONCILIATION = LogMessage(
        anchor="Reconciliation failed with error: ",
        sample="rollouts-controller  Reconciliation failed with error: failed to patch virtual "
        "service",
        pattern=r"Reconciliation failed with error:",
        severity="error",
        meaning="The controller cannot bring the rollout forward; the error says why.",
        source=CONDITIONS,
        failure=fails.RECONCILIATION,
        context=("Rollout", "rollout", "rollouts", "rollouts-controller"),
    )
    SAME_SERVICE = LogMessage(
        anchor="This rollout uses the same service for the ",
        sample='spec.strategy.canary: Invalid value: "web": This rollout uses the same service '
        "for the stable and canary services, but two different services are required.",
        severity="error",
        meaning="Stable and new version need a service each.",
        source=VALIDATION,
        failure=fails.INVALID,
    )
    WEIGHT = LogMessage(
        anchor="Failed to verify weight: ",
        sample="Failed to verify weight: operation error Elastic Load Balancing v2: "
        "DescribeTargetHealth",
        severity="error",
        meaning="The controller cannot check the traffic weights at the load balancer.",
        source=CONDITIONS,
        failure=fails.RECONCILIATION,
        context=("TargetGroup", "Rollout", "rollout", "Elastic Load Balancing"),
    )

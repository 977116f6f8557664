"""What fails in Argo Rollouts, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_commands = Repository(
    "argoproj/argo-rollouts",
    commit="9f8d111d8f8e3e88b6d7f8bbdf62fd3cd863ef9d",
    checked="2026-11-27",
    folder="docs/generated/kubectl-argo-rollouts",
)

ROLLOUT = Check(
    "Show the rollout with its steps, replica sets and analysis runs.",
    shell("kubectl argo rollouts get rollout <name> -n <namespace>")
    @ _commands.file("kubectl-argo-rollouts_get_rollout.md").at(
        "kubectl argo rollouts get rollout guestbook"
    ),
    **NO_OUTPUT,
    verify="The tree marks the replica set or analysis run that failed.",
)
ANALYSIS = Check(
    "Describe the analysis runs: the measurements and their messages.",
    shell("kubectl describe analysisruns -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The measurements give the values and the error of the metric.",
)
PODS = Check(
    "List the pods of the namespace with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Pods of the new replica set that are not ready hold the rollout up.",
)
OBJECT = Check(
    "Describe the rollout: its conditions and events.",
    shell("kubectl describe rollout <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="InvalidSpec or Progressing False: the message gives the reason.",
)
RETRY = Step(
    "Retry the aborted rollout, once the cause is fixed: the new version gets traffic again.",
    command=shell("kubectl argo rollouts retry rollout <name> -n <namespace>")
    @ _commands.file("kubectl-argo-rollouts.md").at(
        "kubectl argo rollouts retry rollout guestbook"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="kubectl argo rollouts abort <name> -n <namespace>",
    verify="The rollout goes on from its first step, and its analysis succeeds.",
)

ABORTED = KnownFailure("a rollout was aborted", steps=[ROLLOUT, ANALYSIS, OBJECT, RETRY])
ANALYSIS_FAILED = KnownFailure("the analysis of a rollout fails", steps=[ANALYSIS, ROLLOUT, OBJECT])
TIMED_OUT = KnownFailure("a rollout does not progress in time", steps=[ROLLOUT, PODS, OBJECT])
RECONCILIATION = KnownFailure(
    "the controller cannot reconcile a rollout",
    is_general=True,
    steps=[OBJECT, ROLLOUT, PODS],
)
INVALID = KnownFailure(
    "the specification of a rollout is not valid", steps=[OBJECT, ROLLOUT, ANALYSIS]
)

"""What fails in Tekton Pipelines, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

RUNS = Check(
    "List the pipeline runs and task runs of the namespace with their state.",
    shell("kubectl get pipelineruns,taskruns -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="SUCCEEDED False: REASON says why.",
)
TASK_RUN = Check(
    "Describe the task run: its steps, conditions and pod.",
    shell("kubectl describe taskrun <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The message names the step and its exit code.",
)
STEP_LOG = Check(
    "Read the logs of all steps of the pod.",
    shell("kubectl logs <pod> -n <namespace> --all-containers=true")
    @ LOGS.at("kubectl logs nginx --all-containers=true"),
    **NO_OUTPUT,
    verify="The last lines of the step that failed say why.",
)
LOG = Check(
    "Read the log of the controller.",
    shell("kubectl logs -n tekton-pipelines deployment/tekton-pipelines-controller --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the object and the cause.",
)

TIMEOUT = KnownFailure("a run does not finish within its timeout", steps=[RUNS, TASK_RUN, STEP_LOG])
STEP_FAILED = KnownFailure("a step of a task fails", steps=[TASK_RUN, STEP_LOG, RUNS])
IMAGE = KnownFailure("the image of a step cannot be pulled", steps=[TASK_RUN, RUNS, LOG])
INVALID = KnownFailure("a task or its parameters are not valid", steps=[RUNS, TASK_RUN, LOG])
NO_TASK = KnownFailure(
    "a task that a pipeline names does not exist or cannot be fetched",
    steps=[RUNS, LOG, TASK_RUN],
)
RESOLUTION = KnownFailure(
    "a remote task or pipeline cannot be fetched", steps=[RUNS, LOG, TASK_RUN]
)
NO_POD = KnownFailure("the pod of a task run cannot be made", steps=[TASK_RUN, LOG, RUNS])

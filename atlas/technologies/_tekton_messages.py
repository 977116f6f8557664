"""Messages of Tekton Pipelines."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tekton as fails
from atlas.technologies.message import LogMessage

_pipeline = Repository(
    "tektoncd/pipeline",
    commit="3ee1745ae5b2d9175b11917d7c1935eaad44910c",
    checked="2026-11-27",
    folder="pkg",
)
RUN_TYPES = _pipeline.file("apis/pipeline/v1/pipelinerun_types.go")
RUN_STATE = _pipeline.file("reconciler/pipelinerun/resources/pipelinerunstate.go")
STATUS = _pipeline.file("pod/status.go")
TASK = _pipeline.file("reconciler/taskrun/taskrun.go")
VALIDATE = _pipeline.file("reconciler/taskrun/validate_taskrun.go")
TASK_TYPES = _pipeline.file("apis/pipeline/v1/taskrun_types.go")
RESOLUTION = _pipeline.file("reconciler/resolutionrequest/resolutionrequest.go")
RESOLVER = _pipeline.file("remote/resolution/resolver.go")


class TektonMessages:
    """Messages of Tekton Pipelines."""

    RUN_LATE = LogMessage(
        anchor=" failed to finish within ",
        sample='PipelineRun "build-x1" failed to finish within "1h0m0s"',
        pattern=r'(?P<kind>PipelineRun|TaskRun) "(?P<run>[^"]+)" failed to finish within '
        r'"(?P<timeout>[^"]+)"',
        severity="error",
        meaning="A run took longer than its timeout and was ended.",
        source=RUN_TYPES,
        failure=fails.TIMEOUT,
    )
    TASKS = LogMessage(
        anchor="Tasks Completed: ",
        sample="Tasks Completed: 3 (Failed: 1, Cancelled 0), Skipped: 2",
        pattern=r"Tasks Completed: (?P<completed>\d+) \(Failed: (?P<failed>[1-9]\d*)",
        severity="error",
        meaning="A task of the pipeline failed, and those after it were skipped.",
        source=RUN_STATE,
        failure=fails.STEP_FAILED,
    )
    STEP = LogMessage(
        anchor=" exited with code ",
        sample='"step-build" exited with code 1',
        pattern=r'"(?P<step>step-[^"]+)" exited with code (?P<code>\d+)',
        severity="error",
        meaning="A step of the task ended with an error; its log says why.",
        source=STATUS,
        failure=fails.STEP_FAILED,
    )
    STEP_IMAGE = LogMessage(
        anchor=" failed to pull the image ",
        sample='the step "build" in TaskRun "build-x1" failed to pull the image "". The pod '
        'errored with the message: "Back-off pulling image."',
        pattern=r'the (?:step|sidecar) "(?P<step>[^"]+)" in TaskRun "(?P<run>[^"]+)" failed to '
        r"pull the image",
        severity="error",
        meaning="The image of a step cannot be pulled, so the task run failed.",
        source=TASK,
        failure=fails.IMAGE,
    )
    PARAMETERS = LogMessage(
        anchor="missing values for these params which have no default values: ",
        sample="invalid input params for task build: missing values for these params which have "
        "no default values: [image]",
        severity="error",
        meaning="A task run lacks parameters that have no default.",
        source=VALIDATE,
        failure=fails.INVALID,
    )
    INVALID_RUN = LogMessage(
        anchor="TaskRunValidationFailed",
        sample="TaskRunValidationFailed",
        pattern=r"TaskRunValidationFailed",
        severity="error",
        meaning="A task run is not valid; its message says why.",
        source=TASK_TYPES,
        failure=fails.INVALID,
    )
    NO_TASK = LogMessage(
        anchor="CouldntGetTask",
        sample="CouldntGetTask",
        pattern=r"CouldntGetTask",
        severity="error",
        meaning="A task that the pipeline names does not exist or cannot be fetched.",
        source=RUN_TYPES,
        failure=fails.NO_TASK,
    )
    RESOLUTION_LATE = LogMessage(
        anchor="resolution took longer than global timeout of ",
        sample="resolution took longer than global timeout of 1m0s",
        severity="error",
        meaning="A remote task or pipeline was not fetched in time.",
        source=RESOLUTION,
        failure=fails.RESOLUTION,
    )
    REMOTE = LogMessage(
        anchor="error requesting remote resource: ",
        sample='error requesting remote resource: error getting "git" "ci/git-4f1c": clone error: '
        "authentication required",
        severity="error",
        meaning="A remote task or pipeline cannot be fetched; the cause follows.",
        source=RESOLVER,
        failure=fails.RESOLUTION,
    )
    NO_POD = LogMessage(
        anchor="failed to create task run pod ",
        sample='failed to create task run pod "build-x1": pods "build-x1-pod" is forbidden: '
        "exceeded quota. Maybe invalid TaskSpec",
        severity="error",
        meaning="The pod of a task run cannot be made; the cause follows.",
        source=TASK,
        failure=fails.NO_POD,
    )
    POD_CONFIG = LogMessage(
        anchor="Failed to create pod due to config error",
        sample="Failed to create pod due to config error",
        severity="error",
        meaning="A step is configured wrongly, such as with a missing config map or secret.",
        source=STATUS,
        failure=fails.NO_POD,
    )

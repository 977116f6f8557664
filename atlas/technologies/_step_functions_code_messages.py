"""Log messages of AWS Step Functions: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import step_functions_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/stepfunctions/2016-11-23/service-2.json")
NAMES = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-27",
    kind="secondary",
).file("localstack-core/localstack/services/stepfunctions/asl/antlr/ASLLexer.g4")
GUIDE = Repository(
    "awsdocs/aws-step-functions-developer-guide",
    commit="13e25b71130171cbaa673849e313a1a9770d8111",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("doc_source/concepts-error-handling.md")


class StepFunctionsCodeMessages:
    """Log messages of AWS Step Functions: its error codes, as any SDK prints them."""

    TASK_FAILED = LogMessage(
        anchor="States.TaskFailed",
        sample='"error": "States.TaskFailed", "cause": "the function failed"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.TaskFailed',
        severity="error",
        meaning="A task of an execution failed; its cause says why.",
        source=NAMES,
        failure=codes.TASK,
    )
    BRANCH = LogMessage(
        anchor="States.BranchFailed",
        sample='"error": "States.BranchFailed"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.BranchFailed',
        severity="error",
        meaning="A branch of a parallel state failed.",
        source=NAMES,
        failure=codes.TASK,
    )
    PERMISSIONS = LogMessage(
        anchor="States.Permissions",
        sample='"error": "States.Permissions"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.Permissions',
        severity="error",
        meaning="The role of the state machine may not run the task.",
        source=NAMES,
        failure=codes.PERMISSIONS,
    )
    RUNTIME = LogMessage(
        anchor="States.Runtime",
        sample='"error": "States.Runtime", "cause": "An error occurred while executing the state"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.Runtime',
        severity="error",
        meaning="A state could not be executed; its cause says why.",
        source=NAMES,
        failure=codes.INPUT,
    )
    DATA_LIMIT = LogMessage(
        anchor="States.DataLimitExceeded",
        sample='"error": "States.DataLimitExceeded"',
        pattern=r"States\.DataLimitExceeded",
        severity="error",
        meaning="The data between states is larger than allowed.",
        source=NAMES,
        failure=codes.INPUT,
    )
    NO_CHOICE = LogMessage(
        anchor="States.NoChoiceMatched",
        sample='"error": "States.NoChoiceMatched"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?States\.NoChoiceMatched',
        severity="error",
        meaning="The input fits no rule of a choice state.",
        source=NAMES,
        failure=codes.INPUT,
    )
    ITEMS = LogMessage(
        anchor="States.ItemReaderFailed",
        sample='"error": "States.ItemReaderFailed"',
        pattern=r"States\.ItemReaderFailed",
        severity="error",
        meaning="A map cannot read its items.",
        source=NAMES,
        failure=codes.TASK,
    )
    LAMBDA = LogMessage(
        anchor="Lambda.ServiceException",
        sample='"error": "Lambda.ServiceException"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?Lambda\.ServiceException',
        severity="error",
        meaning="The Lambda service failed while it ran a function.",
        source=GUIDE,
        failure=codes.LAMBDA,
    )
    LAMBDA_UNKNOWN = LogMessage(
        anchor="Lambda.Unknown",
        sample='"error": "Lambda.Unknown"',
        pattern=r'"?[Ee]rror"?\s*[:=]\s*"?Lambda\.Unknown',
        severity="error",
        meaning="A function ended with an unhandled error: memory, timeout or concurrency limit.",
        source=GUIDE,
        failure=codes.LAMBDA,
    )
    NO_EXECUTION = LogMessage(
        anchor="ExecutionDoesNotExist",
        sample="ExecutionDoesNotExist: Execution Does Not Exist",
        pattern=r"(?:^|[^A-Za-z])ExecutionDoesNotExist\b",
        severity="error",
        meaning="No execution has this ARN.",
        source=MODEL,
        failure=codes.MISSING,
    )
    NO_MACHINE = LogMessage(
        anchor="StateMachineDoesNotExist",
        sample="StateMachineDoesNotExist: State Machine Does Not Exist",
        pattern=r"(?:^|[^A-Za-z])StateMachineDoesNotExist\b",
        severity="error",
        meaning="No state machine has this ARN in the account and region.",
        source=MODEL,
        failure=codes.MISSING,
    )
    NO_TASK = LogMessage(
        anchor="TaskDoesNotExist",
        sample="TaskDoesNotExist: Task does not exist",
        pattern=r"(?:^|[^A-Za-z])TaskDoesNotExist\b",
        severity="error",
        meaning="The task or activity that a worker reports on does not exist.",
        source=MODEL,
        failure=codes.MISSING,
    )
    EXISTS = LogMessage(
        anchor="ExecutionAlreadyExists",
        sample="ExecutionAlreadyExists: Execution Already Exists",
        pattern=r"(?:^|[^A-Za-z])ExecutionAlreadyExists\b",
        severity="error",
        meaning="An execution with this name and another input exists already.",
        source=MODEL,
        failure=codes.EXISTS,
    )
    TIMED_OUT = LogMessage(
        anchor="TaskTimedOut",
        sample="TaskTimedOut: Task Timed Out",
        pattern=r"(?:^|[^A-Za-z])TaskTimedOut\b",
        severity="error",
        meaning="The token of the task has expired, or the task was closed already.",
        source=MODEL,
        failure=codes.TIMED_OUT,
    )
    BAD_DEFINITION = LogMessage(
        anchor="InvalidDefinition",
        sample="Aws::States::Errors::InvalidDefinition: The provided Amazon States "
        "Language definition is not valid.",
        pattern=r"(?:^|[^A-Za-z])InvalidDefinition\b",
        severity="error",
        context=("States", "StateMachine", "states", "SFN"),
        meaning="The definition of a state machine is not valid.",
        source=MODEL,
        failure=codes.DEFINITION,
    )
    EXECUTIONS = LogMessage(
        anchor="ExecutionLimitExceeded",
        sample="ExecutionLimitExceeded: The maximum number of running executions has been reached.",
        pattern=r"(?:^|[^A-Za-z])ExecutionLimitExceeded\b",
        severity="error",
        meaning="As many executions run as the account may have.",
        source=MODEL,
        failure=codes.LIMIT,
    )

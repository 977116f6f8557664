"""What fails in AWS Step Functions by its error names, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, SIMULATE
from atlas.technologies.failures._aws_checks import FUNCTION, FUNCTION_LIMITS
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

TASK = KnownFailure("a task of an execution failed", steps=[CALLERS, FUNCTION, IDENTITY])
PERMISSIONS = KnownFailure(
    "the role of a state machine lacks a permission", steps=[IDENTITY, SIMULATE, CALLERS]
)
LAMBDA = KnownFailure(
    "a function of a task fails or is throttled", steps=[FUNCTION, FUNCTION_LIMITS, CALLERS]
)
MISSING = KnownFailure(
    "a state machine, execution or task does not exist", steps=[IDENTITY, SOURCE_OF_KEYS, CALLERS]
)
EXISTS = KnownFailure(
    "an execution of this name exists already", steps=[CALLERS, IDENTITY, SOURCE_OF_KEYS]
)
DEFINITION = KnownFailure(
    "a definition or its input is not valid", steps=[CALLERS, IDENTITY, SOURCE_OF_KEYS]
)
TIMED_OUT = KnownFailure(
    "a worker reports too late: its task has timed out", steps=[CALLERS, IDENTITY, SOURCE_OF_KEYS]
)
LIMIT = KnownFailure(
    "a limit of executions or state machines is reached", steps=[CALLERS, IDENTITY, SOURCE_OF_KEYS]
)

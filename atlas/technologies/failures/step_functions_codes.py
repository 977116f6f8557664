"""What fails in AWS Step Functions by its error names, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, SIMULATE
from atlas.technologies.failures._aws_checks import FUNCTION, FUNCTION_LIMITS
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.step_functions import (
    EXECUTION,
    HISTORY,
    MACHINE,
    MACHINES,
    RUNNING,
)
from atlas.technologies.known_failure import KnownFailure

TASK = KnownFailure("a task of an execution failed", steps=[HISTORY, EXECUTION, FUNCTION])
PERMISSIONS = KnownFailure(
    "the role of a state machine lacks a permission", steps=[HISTORY, MACHINE, SIMULATE]
)
LAMBDA = KnownFailure(
    "a Lambda function of a task fails or is throttled", steps=[HISTORY, FUNCTION, FUNCTION_LIMITS]
)
MISSING = KnownFailure(
    "a state machine, execution or task does not exist", steps=[MACHINES, IDENTITY, SOURCE_OF_KEYS]
)
EXISTS = KnownFailure(
    "an execution of this name exists already", steps=[EXECUTION, CALLERS, IDENTITY]
)
DEFINITION = KnownFailure(
    "the definition of a state machine is not valid", steps=[MACHINES, MACHINE, CALLERS]
)
INPUT = KnownFailure(
    "a state cannot be executed with its input or data", steps=[HISTORY, EXECUTION, MACHINE]
)
TIMED_OUT = KnownFailure(
    "a worker reports on a task that has timed out or was closed",
    steps=[HISTORY, EXECUTION, MACHINE],
)
LIMIT = KnownFailure(
    "as many executions run as are allowed", steps=[RUNNING, QUOTAS, CALLERS, RAISE_QUOTA]
)

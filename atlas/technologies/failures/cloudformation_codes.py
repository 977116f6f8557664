"""What fails in calls of AWS CloudFormation by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import EXPORTS, STACK_EVENTS
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_STACK = KnownFailure("the stack does not exist", steps=[IDENTITY, SOURCE_OF_KEYS, CALLERS])
NOTHING = KnownFailure("an update changes nothing", steps=[STACK_EVENTS, CALLERS, IDENTITY])
CAPABILITIES = KnownFailure(
    "the capabilities that a template needs are not given", steps=[STACK_EVENTS, CALLERS, IDENTITY]
)
EXPORT = KnownFailure(
    "an export that a stack needs does not exist", steps=[EXPORTS, STACK_EVENTS, IDENTITY]
)
TEMPLATE = KnownFailure("a template is not valid", steps=[STACK_EVENTS, CALLERS, IDENTITY])
CHANGE_SET = KnownFailure(
    "a change set is missing or in a wrong state", steps=[STACK_EVENTS, CALLERS, IDENTITY]
)
BUSY = KnownFailure(
    "another operation on the stack has not ended", steps=[STACK_EVENTS, CALLERS, IDENTITY]
)

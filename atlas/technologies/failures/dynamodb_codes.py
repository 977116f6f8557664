"""What fails in calls of Amazon DynamoDB by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import TABLE
from atlas.technologies.failures.aws_api import DEBUG, SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_TABLE = KnownFailure(
    "the table or index does not exist", steps=[TABLE, IDENTITY, SOURCE_OF_KEYS]
)
IN_USE = KnownFailure(
    "a table exists already, or is being changed", steps=[TABLE, CALLERS, IDENTITY]
)
KEYS = KnownFailure(
    "an item does not fit the key schema of the table", steps=[TABLE, DEBUG, CALLERS]
)
TOO_LARGE = KnownFailure(
    "an item or a collection of items is too large", steps=[TABLE, DEBUG, CALLERS]
)
CANCELLED = KnownFailure("a transaction was cancelled", steps=[TABLE, CALLERS, DEBUG])
EXPRESSION = KnownFailure("an expression of a call is not valid", steps=[DEBUG, TABLE, CALLERS])

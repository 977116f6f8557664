"""What fails in calls of Amazon DynamoDB by their error code, with the first steps."""

from atlas.evidence.command import action
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import TABLE
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.dynamodb import (
    CONDITIONS,
    CONFLICTS,
    ERRORS,
    FAILED_CONDITIONS,
    RETRIES,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

REQUEST = Check(
    "Read the request that the program sends: its item, key and expressions.",
    action("Log the request at the call of the error, without its secrets.")
    @ ERRORS.at("ValidationException"),
    **NO_OUTPUT,
    verify="Compare its key with KeySchema of the table, and its size with the limit.",
)

NO_TABLE = KnownFailure(
    "the table or index does not exist", steps=[TABLE, IDENTITY, SOURCE_OF_KEYS]
)
IN_USE = KnownFailure(
    "a table exists already, or is being changed", steps=[TABLE, CALLERS, IDENTITY]
)
KEYS = KnownFailure(
    "an item does not fit the key schema of the table", steps=[TABLE, REQUEST, IDENTITY]
)
TOO_LARGE = KnownFailure(
    "an item or a collection of items is too large", steps=[REQUEST, TABLE, IDENTITY]
)
CANCELLED = KnownFailure(
    "a transaction was canceled", steps=[CONDITIONS, CONFLICTS, FAILED_CONDITIONS, RETRIES]
)
IN_PROGRESS = KnownFailure(
    "a transaction with the same request token still runs", steps=[RETRIES, CONFLICTS, REQUEST]
)
EXPRESSION = KnownFailure("an expression of a call is not valid", steps=[REQUEST, TABLE, IDENTITY])

"""What fails in calls of the AWS API by the kind of their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, botocore
from atlas.technologies.failures._aws_checks import HEALTH
from atlas.technologies.failures.aws_api import DEBUG, SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure, wrapped_error

EXCEPTIONS = botocore.file("exceptions.py")

NOT_FOUND = KnownFailure(
    "a resource that the call names does not exist",
    steps=[IDENTITY, SOURCE_OF_KEYS, CALLERS],
    is_general=True,
)
EXISTS = KnownFailure(
    "what the call creates exists already", steps=[IDENTITY, CALLERS, DEBUG], is_general=True
)
WRONG_STATE = KnownFailure(
    "a resource is in use, or in a state that does not allow the call",
    steps=[CALLERS, IDENTITY, DEBUG],
    is_general=True,
)
INVALID = KnownFailure(
    "the values of a call are not accepted",
    steps=[DEBUG, SOURCE_OF_KEYS, CALLERS],
    is_general=True,
)
UNAVAILABLE = KnownFailure("the service fails or is unavailable", steps=[HEALTH, DEBUG, CALLERS])
ACCOUNT = KnownFailure(
    "the account or region is not enabled for the service",
    steps=[IDENTITY, SOURCE_OF_KEYS, QUOTAS],
)
OTHER = KnownFailure(
    "a call fails; its code says why",
    steps=[IDENTITY, SOURCE_OF_KEYS, DEBUG],
    causes=[wrapped_error(EXCEPTIONS.at("An error occurred ({error_code}) when calling the"))],
    is_general=True,
)

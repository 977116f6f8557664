"""What fails in the clients of the AWS API before a service answers, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, botocore
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.aws_api import DEBUG, SOURCE_OF_KEYS, VPC_ENDPOINTS
from atlas.technologies.known_failure import KnownFailure, wrapped_error

EXCEPTIONS = botocore.file("exceptions.py")

NO_PROFILE = KnownFailure(
    "a profile does not exist in the client's configuration",
    steps=[SOURCE_OF_KEYS, ENVIRONMENT, IDENTITY],
)
SOURCE_FAILS = KnownFailure(
    "the source of the credentials fails",
    steps=[SOURCE_OF_KEYS, DEBUG, ENVIRONMENT],
    causes=[wrapped_error(EXCEPTIONS.at("Error when retrieving credentials from"))],
)
PARAMETERS = KnownFailure(
    "a program passes parameters that the client rejects", steps=[DEBUG, SOURCE_OF_KEYS, CALLERS]
)
PROXY = KnownFailure("the proxy cannot be reached", steps=[ENVIRONMENT, RESOLVE, CALL])
WAITER = KnownFailure(
    "a waiter failed: a resource did not reach its state", steps=[CALLERS, IDENTITY, DEBUG]
)
NOT_THE_SERVICE = KnownFailure(
    "the answer is not from the service: often a proxy's page",
    steps=[DEBUG, ENVIRONMENT, VPC_ENDPOINTS],
)

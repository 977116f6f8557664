"""What fails in calls of AWS Systems Manager by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA
from atlas.technologies.failures._aws_checks import MANAGED
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.aws_api import INSTANCE_ROLE, SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NOT_CONNECTED = KnownFailure(
    "an instance is not connected to Systems Manager", steps=[MANAGED, INSTANCE_ROLE, IDENTITY]
)
QUOTA = KnownFailure(
    "a quota of parameters or documents is used up", steps=[QUOTAS, CALLERS, RAISE_QUOTA]
)
NO_PLUGIN = KnownFailure(
    "the plugin for sessions is not installed", steps=[ENVIRONMENT, SOURCE_OF_KEYS, MANAGED]
)
DOCUMENT = KnownFailure(
    "a document is not valid, or does not exist", steps=[CALLERS, IDENTITY, SOURCE_OF_KEYS]
)

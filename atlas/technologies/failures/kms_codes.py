"""What fails in calls of AWS KMS by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import KEY
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_KEY = KnownFailure(
    "the key or alias does not exist in this region", steps=[KEY, IDENTITY, SOURCE_OF_KEYS]
)
WRONG_KEY = KnownFailure(
    "a text cannot be decrypted: another key, or altered", steps=[KEY, CALLERS, IDENTITY]
)
UNAVAILABLE = KnownFailure("a key is not available for now", steps=[KEY, CALLERS, IDENTITY])

"""What fails in calls of AWS KMS by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import KEY
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_KEY = KnownFailure(
    "the key or alias does not exist in this region, or may not be used",
    steps=[KEY, IDENTITY, SOURCE_OF_KEYS],
)
WRONG_KEY = KnownFailure(
    "a ciphertext cannot be decrypted: it is invalid, or of another key",
    steps=[KEY, CALLERS, IDENTITY],
)
USAGE = KnownFailure("a key is not made for the operation", steps=[KEY, CALLERS, IDENTITY])
UNAVAILABLE = KnownFailure("a key is not available for now", steps=[KEY, IDENTITY, CALLERS])
SERVICE = KnownFailure("the service fails, or does not answer in time", steps=[KEY, CALL, IDENTITY])

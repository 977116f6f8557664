"""What fails in calls of AWS Secrets Manager by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import KEY, SECRET
from atlas.technologies.known_failure import KnownFailure

DELETED = KnownFailure("the secret is scheduled for deletion", steps=[SECRET, CALLERS, IDENTITY])
EXISTS = KnownFailure("a secret of this name exists already", steps=[SECRET, CALLERS, IDENTITY])
KEY_FAILS = KnownFailure("the key of a secret cannot be used", steps=[SECRET, KEY, IDENTITY])

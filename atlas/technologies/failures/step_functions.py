"""What fails in AWS Step Functions, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, SIMULATE
from atlas.technologies.known_failure import KnownFailure

TIMEOUT = KnownFailure("a state exceeded its timeout", steps=[CALLERS, IDENTITY, SIMULATE])

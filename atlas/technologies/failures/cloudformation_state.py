"""What fails where the status of a stack allows no update, with the first steps."""

from atlas.technologies.failures._aws import IDENTITY
from atlas.technologies.failures.cloudformation import EVENTS, STACK
from atlas.technologies.known_failure import KnownFailure

STATE = KnownFailure("the status of a stack allows no update", steps=[STACK, EVENTS, IDENTITY])

"""What fails where users and clients log in to Keycloak, with the first steps."""

from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures.keycloak import LOG, READY, SHOW
from atlas.technologies.known_failure import KnownFailure

LOGIN = KnownFailure("a user cannot log in", steps=[LOG, READY, SHOW])
CLIENT = KnownFailure("a client gets no token", steps=[LOG, CLOCK, READY])

"""What fails in Envoy when policies and tokens are checked."""

from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.envoy import INFO, ROUTES
from atlas.technologies.known_failure import KnownFailure

DENIED = KnownFailure("a policy forbids a request (403)", steps=[ROUTES, INFO, CALL])
NO_KEYS = KnownFailure(
    "the keys of a token issuer (JWKS) cannot be fetched", steps=[CALL, RESOLVE, ROUTES]
)
NOT_ACCEPTED = KnownFailure(
    "the token (JWT) of a request is not accepted (401)", steps=[ROUTES, CALL, INFO]
)

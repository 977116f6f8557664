"""What fails in OAuth2 Proxy, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_proxy = Repository(
    "oauth2-proxy/oauth2-proxy",
    commit="14af2951e562c9573c72c433732ceee83aea3282",
    checked="2026-11-26",
    publisher="OAuth2 Proxy",
)
PROXY = _proxy.file("oauthproxy.go")
STORED = _proxy.file("pkg/middleware/stored_session.go")
MAIN = _proxy.file("main.go")

REDEEM = KnownFailure(
    "the provider gives no token for the code of a login",
    steps=[CALL, CLOCK, UNIT_LOG],
    causes=[
        wrapped_error(PROXY.at("Error redeeming code during OAuth2 callback:")),
    ],
)
SECRET = KnownFailure(
    "the provider does not accept the client or its secret", steps=[UNIT_LOG, CALL, UNIT]
)
CODE = KnownFailure(
    "the code of a login is not valid or was used twice", steps=[UNIT_LOG, CLOCK, CALL]
)
TOKEN = KnownFailure("the ID token of a login cannot be verified", steps=[CALL, CLOCK, UNIT_LOG])
CALLBACK = KnownFailure(
    "a login returns with an error of the provider", steps=[UNIT_LOG, CALL, CLOCK]
)
CSRF = KnownFailure(
    "the cookie that protects a login is missing or does not match", steps=[UNIT_LOG, CALL, CLOCK]
)
SESSION = KnownFailure(
    "a session cannot be loaded or refreshed",
    steps=[UNIT_LOG, CALL, CLOCK],
    causes=[
        wrapped_error(STORED.at("Error loading cookied session:")),
    ],
)
DENIED = KnownFailure("a user is not allowed", steps=[UNIT_LOG, CALL, UNIT])
NO_START = KnownFailure(
    "the proxy does not start",
    is_general=True,
    steps=[UNIT_LOG, CALL, RESOLVE],
    causes=[
        wrapped_error(MAIN.at("ERROR: Failed to initialise OAuth2 Proxy:")),
    ],
)

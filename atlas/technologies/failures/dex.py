"""What fails in Dex, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL, CERTIFICATE, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_dex = Repository(
    "dexidp/dex",
    commit="ab64ed778070e983cbb10cfc07ea4bb397d14312",
    checked="2026-11-26",
    publisher="Dex",
)
SERVE = _dex.file("cmd/dex/serve.go")
LDAP_PAGE = _dex.file("connector/ldap/ldap.go")
OIDC_PAGE = _dex.file("connector/oidc/oidc.go")
SERVER = _dex.file("server/server.go")
CALLBACK = _dex.file("server/authflow/callback.go")

NO_START = KnownFailure(
    "the server does not start",
    is_general=True,
    steps=[UNIT_LOG, CALL, RESOLVE],
    causes=[
        wrapped_error(SERVE.at("failed to initialize server:")),
    ],
)
CONNECTOR = KnownFailure(
    "an identity provider cannot be reached",
    steps=[CALL, RESOLVE, CERTIFICATE],
    causes=[
        wrapped_error(OIDC_PAGE.at("failed to get provider:")),
    ],
)
NOT_OPENED = KnownFailure(
    "a connector cannot be opened",
    is_general=True,
    steps=[UNIT_LOG, RESOLVE, CALL],
    causes=[wrapped_error(SERVER.at("server: Failed to open connector"))],
)
TOKEN = KnownFailure(
    "a provider gives no token, or one that is not valid",
    steps=[CALL, CLOCK, UNIT_LOG],
    causes=[
        wrapped_error(OIDC_PAGE.at("oidc: failed to get token:")),
    ],
)
LDAP = KnownFailure(
    "the LDAP server refuses the search user",
    steps=[OUTGOING, UNIT_LOG, CERTIFICATE],
    causes=[
        wrapped_error(LDAP_PAGE.at("ldap: initial bind for user")),
    ],
)
NO_USER = KnownFailure("LDAP knows no such user or group", steps=[UNIT_LOG, OUTGOING, CALL])
PASSWORD = KnownFailure("a user gave a wrong password", steps=[UNIT_LOG, OUTGOING, CALL])
CLIENT = KnownFailure(
    "a client or its redirect address is not registered", steps=[UNIT_LOG, CALL, RESOLVE]
)
LOGIN = KnownFailure(
    "a login failed",
    steps=[UNIT_LOG, CALL, CLOCK],
    causes=[
        wrapped_error(CALLBACK.at("failed to authenticate")),
    ],
)

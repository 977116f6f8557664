"""Dex: logs users in with other identity providers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import dex as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_dex = Repository(
    "dexidp/dex",
    commit="ab64ed778070e983cbb10cfc07ea4bb397d14312",
    checked="2026-11-26",
    publisher="Dex",
)
SERVE = _dex.file("cmd/dex/serve.go")
OIDC = _dex.file("connector/oidc/oidc.go")
LDAP = _dex.file("connector/ldap/ldap.go")


class Dex(Technology):
    """An OpenID Connect provider that delegates to others: LDAP, OIDC, SAML, GitHub."""

    name = "Dex"
    icon = None
    plane = "edge"
    releases = undisclosed("dates of its releases: not in the parts read of dexidp/dex")
    logs = undisclosed("where it logs by default: not in the parts read of dexidp/dex")

    NO_SERVER = LogMessage(
        anchor="failed to initialize server: ",
        sample="failed to initialize server: server: Failed to open connector okta: failed to "
        "open connector: failed to create connector okta: failed to get provider: 404 Not Found",
        severity="fatal",
        meaning="Dex stops at its start; the rest says why.",
        source=SERVE,
        failure=fails.NO_START,
        context=(
            "dex",
            "Dex",
            "connector",
            "server: server",
        ),
    )

    NO_STORAGE = LogMessage(
        anchor="failed to initialize storage: ",
        sample="failed to initialize storage: failed to inspect service account token",
        severity="fatal",
        meaning="The storage of Dex cannot be used.",
        source=SERVE,
        failure=fails.NO_START,
        context=(
            "dex",
            "Dex",
            "connectors",
            "service account token",
        ),
    )

    NO_PROVIDER = LogMessage(
        anchor="failed to get provider: ",
        sample="failed to open connector: failed to create connector okta: failed to get "
        'provider: Get "https://id.example.com/.well-known/openid-configuration": dial tcp: '
        "i/o timeout",
        severity="error",
        meaning="The configuration of a provider cannot be read.",
        source=OIDC,
        failure=fails.CONNECTOR,
        context=(
            "dex",
            "Dex",
            "connector",
        ),
    )

    NO_CONNECTOR = LogMessage(
        anchor="Failed to open connector",
        sample='level=ERROR msg="server: Failed to open connector" id=ldap err="failed to open '
        'connector: ldap: read ca file"',
        severity="error",
        meaning="A connector cannot be opened; the rest says why.",
        source=_dex.file("server/server.go"),
        failure=fails.NOT_OPENED,
    )

    NO_TOKEN = LogMessage(
        anchor="oidc: failed to get token: ",
        sample='level=ERROR msg="failed to authenticate" err="oidc: failed to get token: '
        'oauth2: \\"invalid_client\\""',
        severity="error",
        meaning="The provider gave no token for a login; the rest says why.",
        source=OIDC,
        failure=fails.TOKEN,
    )

    BAD_TOKEN = LogMessage(
        anchor="oidc: failed to verify ID Token: ",
        sample='level=ERROR msg="failed to authenticate" err="oidc: failed to verify ID Token: '
        'oidc: token is expired"',
        severity="error",
        meaning="The ID token of the provider has a wrong signature, audience or time.",
        source=OIDC,
        failure=fails.TOKEN,
    )

    BIND = LogMessage(
        anchor='ldap: initial bind for user "',
        sample='ldap: initial bind for user "cn=dex,dc=example,dc=com" failed: LDAP Result '
        'Code 49 "Invalid Credentials"',
        pattern=r'ldap: initial bind for user "(?P<user>[^"]+)" failed: ',
        severity="error",
        meaning="The user that Dex searches with cannot log in.",
        source=LDAP,
        failure=fails.LDAP,
    )

    NO_USER = LogMessage(
        anchor="no results returned for filter",
        sample='level=ERROR msg="no results returned for filter" '
        'filter="(&(objectClass=person)(uid=jane))"',
        severity="error",
        meaning="LDAP has no user that fits the filter.",
        source=LDAP,
        failure=fails.NO_USER,
        context=(
            "ldap",
            "filter=",
            "dex",
        ),
    )

    PASSWORD = LogMessage(
        anchor="invalid password for user",
        sample='level=ERROR msg="invalid password for user" user_dn="uid=jane,dc=example,dc=com"',
        severity="error",
        meaning="LDAP refuses the password of the user.",
        source=LDAP,
        failure=fails.PASSWORD,
        context=(
            "ldap",
            "user_dn",
            "dex",
        ),
    )

    REDIRECT = LogMessage(
        anchor="Unregistered redirect_uri.",
        sample='{"error":"invalid_request","error_description":"Unregistered redirect_uri."}',
        severity="error",
        meaning="The client asks to return to an address that is not in its list.",
        source=_dex.file("server/authflow/request.go"),
        failure=fails.CLIENT,
    )

    BAD_CLIENT = LogMessage(
        anchor="invalid client_id provided",
        sample='level=ERROR msg="invalid client_id provided" client_id=shop',
        severity="error",
        meaning="No client with this id is registered.",
        source=_dex.file("server/authflow/authorize.go"),
        failure=fails.CLIENT,
    )

    NOT_AUTHENTICATED = LogMessage(
        anchor="failed to authenticate",
        sample='time="2026-01-05T10:00:00Z" level=error msg="failed to authenticate" '
        'err="oidc: error loading userinfo"',
        severity="error",
        meaning="A login with a provider failed; the error says why.",
        source=_dex.file("server/authflow/callback.go"),
        failure=fails.LOGIN,
        context=(
            "dex",
            "oidc:",
            "connector",
        ),
    )


dex = Dex()

"""OAuth2 Proxy: asks users to log in before it passes requests on."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import oauth2_proxy as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_oauth2 = Repository(
    "golang/oauth2",
    commit="89ff2e1ac388c1a234a687cb2735341cde3f7122",
    checked="2026-11-26",
    publisher="Go",
)
_proxy = Repository(
    "oauth2-proxy/oauth2-proxy",
    commit="14af2951e562c9573c72c433732ceee83aea3282",
    checked="2026-11-26",
    publisher="OAuth2 Proxy",
)
OAUTHPROXY = _proxy.file("oauthproxy.go")
STORED_SESSION = _proxy.file("pkg/middleware/stored_session.go")


class OAuth2Proxy(Technology):
    """A reverse proxy that logs users in with an OAuth 2 or OpenID Connect provider."""

    name = "OAuth2 Proxy"
    icon = "diagrams.onprem.auth.Oauth2Proxy"
    plane = "edge"
    releases = undisclosed("dates of its releases: not in the parts read of golang/oauth2")
    logs = undisclosed("where it logs by default: not in the parts read of golang/oauth2")

    REDEEM = LogMessage(
        anchor="Error redeeming code during OAuth2 callback: ",
        sample="[2026/01/05 18:05:16] [oauthproxy.go:928] Error redeeming code during OAuth2 "
        'callback: token exchange failed: Post "https://id.example.com/token": EOF',
        pattern=r"Error redeeming code during OAuth2 callback: (?!.*(?:cannot fetch token: "
        r"400|invalid_grant|unauthorized_client|invalid_client|could not verify))",
        severity="error",
        meaning="The code of a login could not be exchanged for a token; the rest says why.",
        source=OAUTHPROXY,
        failure=fails.REDEEM,
    )

    BAD_SECRET = LogMessage(
        anchor="unauthorized_client",
        sample="Error redeeming code during OAuth2 callback: no access token found "
        '{"error":"unauthorized_client","error_description":"Invalid client secret"}',
        pattern=r"Error redeeming code during OAuth2 callback: .*unauthorized_client",
        severity="error",
        meaning="The provider knows the client, and not this secret.",
        source=OAUTHPROXY,
        failure=fails.SECRET,
    )

    BAD_CODE = LogMessage(
        anchor="invalid_grant",
        sample="Error redeeming code during OAuth2 callback: token exchange failed: oauth2: "
        '"invalid_grant" "Code not valid"',
        pattern=r"Error redeeming code during OAuth2 callback: .*invalid_grant",
        severity="error",
        meaning="The provider refuses the code: it was used, has expired, or belongs to "
        "another client.",
        source=OAUTHPROXY,
        failure=fails.CODE,
    )

    BAD_REQUEST = LogMessage(
        anchor="cannot fetch token: 400",
        sample="Error redeeming code during OAuth2 callback: token exchange failed: oauth2: "
        "cannot fetch token: 400 Bad Request",
        pattern=r"OAuth2 callback: .*cannot fetch token: 400",
        severity="error",
        meaning="The provider refuses the code; the next line holds its answer.",
        source=_oauth2.file("internal/token.go"),
        failure=fails.CODE,
    )

    BAD_CLIENT = LogMessage(
        anchor="invalid_client",
        sample="Error redeeming code during OAuth2 callback: token exchange failed: oauth2: "
        '"invalid_client" "Invalid client or Invalid client credentials"',
        pattern=r"Error redeeming code during OAuth2 callback: .*invalid_client",
        severity="error",
        meaning="The provider does not accept the client or its secret.",
        source=OAUTHPROXY,
        failure=fails.SECRET,
    )

    BAD_TOKEN = LogMessage(
        anchor="could not verify id_token: ",
        sample="Error redeeming code during OAuth2 callback: could not verify id_token: failed "
        "to verify signature: failed to verify id token signature",
        severity="error",
        meaning="The signature, the issuer or the time of an ID token is wrong.",
        source=_proxy.file("providers/oidc.go"),
        failure=fails.TOKEN,
    )

    CALLBACK_ERROR = LogMessage(
        anchor="Error while parsing OAuth2 callback: ",
        sample="[oauthproxy.go:899] Error while parsing OAuth2 callback: access_denied",
        severity="error",
        meaning="The provider sent the user back with an error instead of a code.",
        source=OAUTHPROXY,
        failure=fails.CALLBACK,
    )

    CSRF_MISMATCH = LogMessage(
        anchor="Invalid authentication via OAuth2: CSRF token mismatch, potential attack",
        sample="10.0.0.9 - user@example.com [2026/01/05 18:05:16] [AuthFailure] Invalid "
        "authentication via OAuth2: CSRF token mismatch, potential attack",
        severity="error",
        meaning="The cookie of the login does not fit what came back: two tabs, or a cookie "
        "that was lost.",
        source=OAUTHPROXY,
        failure=fails.CSRF,
    )

    NO_CSRF = LogMessage(
        anchor="CSRF cookie with name '",
        sample="Error while loading CSRF cookie: CSRF cookie with name '_oauth2_proxy_csrf' "
        "was not found",
        pattern=r"CSRF cookie with name '(?P<cookie>[^']+)' was not found",
        severity="error",
        meaning="The browser did not send the cookie of the login: another domain, or it has "
        "expired.",
        source=_proxy.file("pkg/cookies/csrf.go"),
        failure=fails.CSRF,
    )

    NO_SESSION = LogMessage(
        anchor="Error loading cookied session: ",
        sample="[stored_session.go:122] Error loading cookied session: error refreshing access "
        "token for session, removing session",
        severity="error",
        meaning="A session is removed, and the user must log in again.",
        source=STORED_SESSION,
        failure=fails.SESSION,
    )

    NOT_REFRESHED = LogMessage(
        anchor="Unable to refresh session: ",
        sample="[stored_session.go:219] Unable to refresh session: error refreshing tokens: "
        'failed to get token: oauth2: "invalid_grant"',
        severity="error",
        meaning="The provider gives no new token for a session.",
        source=STORED_SESSION,
        failure=fails.SESSION,
    )

    UNAUTHORIZED = LogMessage(
        anchor="Invalid authentication via OAuth2: unauthorized",
        sample="10.0.0.9 - user@example.com [2026/01/05 18:05:16] [AuthFailure] Invalid "
        "authentication via OAuth2: unauthorized",
        severity="error",
        meaning="The user logged in, and is in no allowed group or domain.",
        source=OAUTHPROXY,
        failure=fails.DENIED,
    )

    NO_START = LogMessage(
        anchor="Failed to initialise OAuth2 Proxy: ",
        sample="[main.go:73] ERROR: Failed to initialise OAuth2 Proxy: error initialising "
        "provider: could not create provider data: error building OIDC ProviderVerifier: "
        "failed to discover OIDC configuration",
        severity="fatal",
        meaning="The proxy stops at its start; the rest says why.",
        source=_proxy.file("main.go"),
        failure=fails.NO_START,
    )

    NO_DISCOVERY = LogMessage(
        anchor="failed to discover OIDC configuration: ",
        sample="error while discovery OIDC configuration: failed to discover OIDC "
        "configuration: error performing request: Get "
        '"https://id.example.com/.well-known/openid-configuration": dial tcp: i/o timeout',
        severity="fatal",
        meaning="The configuration of the provider cannot be read.",
        source=_proxy.file("pkg/providers/oidc/provider.go"),
        failure=fails.NO_START,
    )


oauth2_proxy = OAuth2Proxy()

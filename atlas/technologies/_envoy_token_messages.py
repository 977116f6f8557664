"""Messages of Envoy: policies, and tokens that are not accepted."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import envoy_token as token
from atlas.technologies.message import LogMessage

_envoy = Repository(
    "envoyproxy/envoy",
    commit="01f134cfc214cce1bf8f94d07a73ee34b24f9e14",
    checked="2026-11-27",
)
RBAC = _envoy.file(
    "source/extensions/filters/http/rbac/rbac_filter.cc",
    commit="01f134cfc214cce1bf8f94d07a73ee34b24f9e14",
)
_jwt_verify_lib = Repository(
    "google/jwt_verify_lib",
    commit="03498f24e7ea625594ca68df174096266595a342",
    checked="2026-11-27",
)
JWT = _jwt_verify_lib.file("src/status.cc", commit="03498f24e7ea625594ca68df174096266595a342")


class EnvoyTokenMessages:
    """Messages of Envoy: policies, and tokens that are not accepted."""

    ACCESS_DENIED = LogMessage(
        anchor="RBAC: access denied",
        sample="RBAC: access denied",
        severity="error",
        meaning="A policy of the proxy forbids the request, and the client gets a 403.",
        source=RBAC,
        failure=token.DENIED,
    )
    ACCESS_DETAILS = LogMessage(
        anchor="rbac_access_denied",
        sample='"GET /orders HTTP/1.1" 403 - rbac_access_denied_matched_policy[none] - "-" 0 19 0 '
        '- "-" "curl/8.0" "4f1c" "shop" "-"',
        pattern=r"rbac_access_denied",
        severity="error",
        meaning="A policy of the proxy forbids the request; the name of the policy follows.",
        source=RBAC,
        failure=token.DENIED,
    )
    JWT_MISSING = LogMessage(
        anchor="Jwt is missing",
        sample="Jwt is missing",
        pattern=r"Jwt is missing",
        severity="error",
        meaning="The request has no token, but the proxy requires one.",
        source=JWT,
        failure=token.NOT_ACCEPTED,
    )
    JWT_EXPIRED = LogMessage(
        anchor="Jwt is expired",
        sample="Jwt is expired",
        pattern=r"Jwt is expired",
        severity="error",
        meaning="The token of the request has expired.",
        source=JWT,
        failure=token.NOT_ACCEPTED,
    )
    JWT_ISSUER = LogMessage(
        anchor="Jwt issuer is not configured",
        sample="Jwt issuer is not configured",
        severity="error",
        meaning="The proxy does not know the issuer of the token.",
        source=JWT,
        failure=token.NOT_ACCEPTED,
    )
    JWT_FAILS = LogMessage(
        anchor="Jwt verification fails",
        sample="Jwt verification fails",
        severity="error",
        meaning="The signature of the token does not fit the keys of its issuer.",
        source=JWT,
        failure=token.NOT_ACCEPTED,
    )
    JWT_AUDIENCE = LogMessage(
        anchor="Audiences in Jwt are not allowed",
        sample="Audiences in Jwt are not allowed",
        severity="error",
        meaning="The token is meant for another service.",
        source=JWT,
        failure=token.NOT_ACCEPTED,
    )
    JWKS_FETCH = LogMessage(
        anchor="Jwks remote fetch is failed",
        sample="Jwks remote fetch is failed",
        severity="error",
        meaning="The keys of the issuer cannot be fetched, so no token is accepted.",
        source=JWT,
        failure=token.NO_KEYS,
    )
    JWKS_KEY = LogMessage(
        anchor="Jwks doesn't have key to match kid or alg from Jwt",
        sample="Jwks doesn't have key to match kid or alg from Jwt",
        severity="error",
        meaning="The keys of the issuer do not include the one that signed the token.",
        source=JWT,
        failure=token.NOT_ACCEPTED,
    )

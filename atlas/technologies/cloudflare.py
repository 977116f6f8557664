"""Cloudflare: content delivery network, proxy and firewall in front of an origin."""

from atlas.evidence.constructors import seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._cloudflare_error_messages import CloudflareErrorMessages
from atlas.technologies._cloudflare_tunnel_messages import CloudflareTunnelMessages
from atlas.technologies.failures import cloudflare as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_ERRORS = "src/content/docs/support/troubleshooting/http-status-codes"
_docs = Repository(
    "cloudflare/cloudflare-docs",
    checked=_CHECKED,
    publisher="Cloudflare",
    folder="src/content/docs/support/troubleshooting/http-status-codes",
)
ERROR_520 = _docs.file(
    "cloudflare-5xx-errors/error-520.mdx", commit="d5d7f97787fa6d4432b276c675838de7007db0dc"
)
ERROR_521 = _docs.file(
    "cloudflare-5xx-errors/error-521.mdx", commit="eee4370b7ea477f599f2ba0ce7782da4a74e0ecf"
)
ERROR_522 = _docs.file(
    "cloudflare-5xx-errors/error-522.mdx", commit="cbc444594e82d85896a20b15f9a5783528ee08d7"
)
ERROR_524 = _docs.file(
    "cloudflare-5xx-errors/error-524.mdx", commit="64b246410d46ddff043d59b3c064de1fc9c040a2"
)
ERROR_525 = _docs.file(
    "cloudflare-5xx-errors/error-525.mdx", commit="41b60846207af546363954c5852e973e26bdd497"
)
ERROR_526 = _docs.file(
    "cloudflare-5xx-errors/error-526.mdx", commit="0f863c170a335e85fdecb54c540464245f27c8ba"
)
ERROR_1015 = _docs.file(
    "cloudflare-1xxx-errors/error-1015.mdx", commit="17a394d3bf0e773fa3de7cc3a56dc8720dda2021"
)
EXPORTER = Repository(
    "lablabs/cloudflare-exporter",
    commit="8bc93cb2629e9756c60114f061b636f5adaa75c8",
    checked=_CHECKED,
).file("README.md")
TUNNEL = Repository(
    "cloudflare/cloudflared",
    commit="d1df7985bdf189c4caf34e290bafbf8f411e603b",
    checked="2026-11-26",
    publisher="Cloudflare",
).file("proxy/proxy.go")


class Cloudflare(CloudflareErrorMessages, CloudflareTunnelMessages, Technology):
    """A network at the edge that caches, filters and forwards requests to an origin."""

    name = "Cloudflare"
    icon = "simple-icons:cloudflare"
    plane = "edge"
    releases = undisclosed(
        "a service without public versions: looked in cloudflare/cloudflare-docs"
    )
    logs = undisclosed("where a customer reads the edge log: not in the pages on error codes")
    SYN_ACK_TIMEOUT = Parameter(
        "first wait for SYN+ACK",
        seconds(19) @ ERROR_522.at("to Cloudflare within 19 seconds", basis="limit"),
    )
    ACK_TIMEOUT = Parameter(
        "wait for ACK",
        seconds(90) @ ERROR_522.at("resource request within 90 seconds.", basis="limit"),
    )
    ANSWER_TIMEOUT = Parameter(
        "wait for the response, default",
        seconds(120) @ ERROR_524.at("default 120 seconds [Proxy Read Timeout]"),
    )

    UNKNOWN_ERROR = LogMessage(
        anchor="Error 520: web server returns an unknown error",
        sample="Error 520: web server returns an unknown error",
        severity="error",
        meaning="The origin returned an empty, unknown or unexpected response.",
        source=ERROR_520,
        failure=fails.UNKNOWN,
    )
    ORIGIN_DOWN = LogMessage(
        anchor="Error 521: web server is down",
        sample="Error 521: web server is down",
        severity="error",
        meaning="The origin refuses connections from Cloudflare.",
        source=ERROR_521,
        failure=fails.REFUSED,
    )
    CONNECTION_TIMED_OUT = LogMessage(
        anchor="Error 522: connection timed out",
        sample="Error 522: connection timed out",
        pattern=r"Error (?P<code>522): connection timed out",
        severity="error",
        meaning="The origin did not accept the connection, or the request on it, in time.",
        source=ERROR_522,
        failure=fails.NO_CONNECTION,
    )
    ORIGIN_SLOW = LogMessage(
        anchor="Error 524: a timeout occurred",
        sample="Error 524: a timeout occurred",
        severity="error",
        meaning="The origin accepted the request but did not respond before the read timeout.",
        source=ERROR_524,
        failure=fails.SLOW,
    )
    RATE_LIMITED = LogMessage(
        anchor="Error 1015: You are being rate limited",
        sample="Error 1015: You are being rate limited",
        severity="warning",
        meaning="A rate limiting rule of the site's owner blocked a visitor.",
        source=ERROR_1015,
        failure=fails.LIMITED,
    )

    HANDSHAKE_FAILED = LogMessage(
        anchor="Error 525: SSL handshake failed",
        sample="Error 525: SSL handshake failed",
        severity="error",
        meaning="Cloudflare and the origin could not agree on a TLS connection.",
        source=ERROR_525,
        failure=fails.TLS,
    )
    INVALID_CERTIFICATE = LogMessage(
        anchor="Error 526: invalid SSL certificate",
        sample="Error 526: invalid SSL certificate",
        severity="error",
        meaning="Cloudflare cannot validate the certificate of the origin.",
        source=ERROR_526,
        failure=fails.BAD_CERTIFICATE,
    )
    TUNNEL_ORIGIN = LogMessage(
        anchor="Unable to reach the origin service. The service may be down or it may not be ",
        sample='ERR error="Unable to reach the origin service. The service may be down or it may '
        "not be responding to traffic from cloudflared: dial tcp 127.0.0.1:8080: connect: "
        'connection refused"',
        severity="error",
        meaning="cloudflared cannot connect to the service that the tunnel leads to.",
        source=TUNNEL,
        failure=fails.TUNNEL_ORIGIN,
    )

    REQUESTS_BY_STATUS = Metric(
        name="cloudflare_zone_requests_status",
        meaning="Requests by the status code that the edge returned.",
        source=EXPORTER,
        kind="counter",
    )
    ORIGIN_STATUS = Metric(
        name="cloudflare_zone_requests_origin_status_country_host",
        meaning="Requests by the status code of the origin, by country and host.",
        source=EXPORTER,
        kind="counter",
    )
    CACHED = Metric(
        name="cloudflare_zone_requests_cached",
        meaning="Requests served from the cache.",
        source=EXPORTER,
        kind="counter",
    )


cloudflare = Cloudflare()

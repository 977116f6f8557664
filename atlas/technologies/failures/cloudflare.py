"""What fails between Cloudflare and an origin, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, CERTIFICATE, LISTENERS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

_docs = Repository(
    "cloudflare/cloudflare-docs",
    checked="2026-11-26",
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

ORIGIN_LOG = Check(
    "Read the error log of the origin's web server, at the time of the error.",
    action("Read the error log of the web server at the origin.")
    @ ERROR_521.at("Review origin web server error logs to identify"),
    **NO_OUTPUT,
)
BLOCKED = Check(
    "Check whether the origin drops packets of Cloudflare.",
    action("Search the origin's .htaccess, iptables and firewalls for Cloudflare's addresses.")
    @ ERROR_522.at("are rate limited or blocked in .htaccess, iptables,"),
    **NO_OUTPUT,
)
EDGE = Check(
    "Check which data center of Cloudflare answers for the domain.",
    shell("curl -s https://<domain>/cdn-cgi/trace") @ ERROR_520.at("/cdn-cgi/trace"),
    **NO_OUTPUT,
)
LIMITS = Check(
    "Read the rate limiting rules of the site, and the requests that they matched.",
    action("Open the rate limiting rules of the site in the dashboard.")
    @ ERROR_1015.at("Review your current [rate limiting thresholds]"),
    **NO_OUTPUT,
    verify="One address or path: an abuse, or a client that repeats. Many: the limit is too low.",
)

UNKNOWN = KnownFailure(
    "the origin returned an empty or invalid response",
    steps=[CALL, ORIGIN_LOG, EDGE],
    causes=[
        UsualCause(
            "the web server at the origin crashed",
            sign=statement("its error log has a crash at that time")
            @ ERROR_520.at("Origin server crashes or misconfigurations."),
        ),
        UsualCause(
            "the headers of the response are too large",
            sign=statement("only some requests fail, often those with many cookies")
            @ ERROR_520.at("Headers exceeding 128 KB"),
        ),
    ],
)
REFUSED = KnownFailure(
    "the origin refuses connections",
    steps=[CALL, LISTENERS, BLOCKED, ORIGIN_LOG],
    causes=[
        UsualCause(
            "the web server at the origin is down",
            sign=statement("nothing listens on its port")
            @ ERROR_521.at("Offlined origin web server application."),
        ),
        UsualCause(
            "the origin blocks Cloudflare",
            sign=statement("the origin answers other clients")
            @ ERROR_521.at("Blocked Cloudflare requests."),
        ),
    ],
)
NO_CONNECTION = KnownFailure(
    "the origin did not accept a connection in time",
    steps=[CALL, BLOCKED, LISTENERS],
    causes=[
        UsualCause(
            "the origin is down or overloaded",
            sign=statement("a call from elsewhere times out as well")
            @ ERROR_522.at("An overloaded or offline origin web server drops"),
        ),
        UsualCause(
            "the origin drops the packets of Cloudflare",
            sign=statement("the origin answers other clients")
            @ ERROR_522.at("are rate limited or blocked in .htaccess, iptables,"),
        ),
    ],
)
SLOW = KnownFailure(
    "the origin did not respond in time",
    steps=[CALL, ORIGIN_LOG, EDGE],
    causes=[
        UsualCause(
            "one kind of request takes too long",
            sign=statement("one path fails, the others do not")
            @ ERROR_524.at("A long-running process on the origin web server."),
        ),
        UsualCause(
            "the origin is overloaded",
            sign=statement("every path is slow") @ ERROR_524.at("An overloaded origin web server."),
        ),
    ],
)
TLS = KnownFailure(
    "the TLS handshake with the origin fails", steps=[CERTIFICATE, LISTENERS, ORIGIN_LOG]
)
BAD_CERTIFICATE = KnownFailure(
    "the certificate of the origin is not valid", steps=[CERTIFICATE, CALL, ORIGIN_LOG]
)
LIMITED = KnownFailure("a visitor is over the rate limit", steps=[LIMITS, EDGE, ORIGIN_LOG])
TUNNEL_ORIGIN = KnownFailure(
    "a tunnel cannot reach its origin service", steps=[CALL, LISTENERS, ORIGIN_LOG]
)

"""What Cloudflare itself refuses, and what fails in Workers, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.cloudflare import EDGE, LIMITS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

WORKERS = Repository(
    "cloudflare/cloudflare-docs",
    commit="010af5da6ebebb0e43a1192b9e4a4d1e81896aa8",
    checked="2026-11-27",
    publisher="Cloudflare",
).file("src/content/docs/workers/observability/errors.mdx")

_ERRORS = "src/content/docs/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors"
DENIED_PAGE = Repository(
    "cloudflare/cloudflare-docs",
    commit="225afb5a747f662760f36bceccfe27b690305c96",
    checked="2026-11-27",
    publisher="Cloudflare",
).file(f"{_ERRORS}/error-1020.mdx")
REWRITE_PAGE = Repository(
    "cloudflare/cloudflare-docs",
    commit="0309c8bed23afe438f28fd5026b5a7999e653081",
    checked="2026-11-27",
    publisher="Cloudflare",
).file(f"{_ERRORS}/error-1035.mdx")

SECURITY_EVENTS = Check(
    "Find the rule that blocked the request, in the Security Events log of the site.",
    action("Search Security > Analytics > Events for the Ray ID or the visitor's address.")
    @ DENIED_PAGE.at("Search the [Security Events log]"),
    **NO_OUTPUT,
    verify="The event names the rule; the time of the error page is in UTC.",
)
REWRITES = Check(
    "Read the rewrite rules of the site, and the path that each makes.",
    action("Open the rewrite rules of the site in the dashboard.")
    @ REWRITE_PAGE.at("Make sure that the rewritten URI path is"),
    **NO_OUTPUT,
    verify="The rewritten path begins with / and is not below /cdn-cgi/.",
)
TAIL = Check(
    "Read the exceptions of the Worker as they happen.",
    action("Run wrangler tail for the Worker, and repeat the request.")
    @ WORKERS.at("Exceptions will show up under the `exceptions` field"),
    **NO_OUTPUT,
)
METRICS = Check(
    "Read the metrics of the Worker: errors, requests and CPU time.",
    action("Open Workers and Pages in the dashboard, and select the Worker.")
    @ WORKERS.at("select your Worker and review your Worker's metrics"),
    **NO_OUTPUT,
)
DNS = KnownFailure(
    "the DNS records of the site do not lead to an origin", steps=[RESOLVE, EDGE, CALL]
)
BAD_NAME = KnownFailure(
    "a client names no host, or another host, in its request", steps=[RESOLVE, CALL, EDGE]
)
BANNED = KnownFailure(
    "a rule of the site blocks the visitor", steps=[SECURITY_EVENTS, LIMITS, EDGE]
)
TUNNEL_DOWN = KnownFailure(
    "no cloudflared of the tunnel is connected (1033)", steps=[UNIT, UNIT_LOG, OUTGOING]
)
WORKER = KnownFailure("a Worker failed", steps=[TAIL, METRICS, EDGE])
WORKER_LOOP = KnownFailure("a Worker calls itself in a loop", steps=[TAIL, METRICS, EDGE])
WORKER_LIMIT = KnownFailure("a Worker exceeds a limit", steps=[METRICS, TAIL, EDGE])
REWRITE = KnownFailure("a rewrite rule of the site is not valid", steps=[REWRITES, EDGE, CALL])

"""What Cloudflare itself refuses, and what fails in Workers, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.cloudflare import EDGE, LIMITS, ORIGIN_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

WORKERS = Repository(
    "cloudflare/cloudflare-docs",
    commit="010af5da6ebebb0e43a1192b9e4a4d1e81896aa8",
    checked="2026-11-27",
    publisher="Cloudflare",
).file("src/content/docs/workers/observability/errors.mdx")

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
BANNED = KnownFailure("a rule of the site bans the visitor", steps=[LIMITS, EDGE, ORIGIN_LOG])
TUNNEL_DOWN = KnownFailure(
    "no connector of the tunnel is connected (1033)", steps=[RESOLVE, EDGE, CALL]
)
WORKER = KnownFailure("a Worker failed", steps=[TAIL, METRICS, EDGE])
WORKER_LIMIT = KnownFailure("a Worker exceeds a limit", steps=[METRICS, TAIL, EDGE])
REWRITE = KnownFailure("a rewrite rule of the site is not valid", steps=[EDGE, CALL, ORIGIN_LOG])

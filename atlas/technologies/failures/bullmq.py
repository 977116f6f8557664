"""What fails in BullMQ, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._services import PING_REDIS, UNIT_LOG
from atlas.technologies.failures.redis import CONF, CONFIG_GET, SLOW_COMMANDS, cli
from atlas.technologies.known_failure import KnownFailure, UsualCause

CHECKED = "2026-11-26"
bullmq = Repository(
    "taskforcesh/bullmq", commit="352d3c72bf2bc5ec851630a4cdcba7d44c313ed0", checked=CHECKED
)
STALLED_JOBS = bullmq.file("docs/gitbook/guide/jobs/stalled.md")
PRODUCTION = bullmq.file("docs/gitbook/guide/going-to-production.md")

POLICY = Check(
    "Read the eviction policy of the Redis that holds the queue.",
    cli(
        "CONFIG GET maxmemory-policy",
        CONFIG_GET.at("used to read the configuration parameters of a"),
    ),
    healthy=statement("noeviction")
    @ PRODUCTION.at("configure the `maxmemory-policy` setting to `noeviction`"),
    unhealthy=statement("a policy that begins with allkeys or volatile: keys of jobs are evicted")
    @ CONF.at("allkeys-lru -> Evict any key using approximated LRU."),
)

STALLED = KnownFailure(
    "a job stalled: its worker lost the lock",
    steps=[CPU, SLOW_COMMANDS, UNIT_LOG],
    causes=[
        UsualCause(
            "the job keeps the event loop of Node.js busy",
            sign=statement("operations of the CPU that exceed the check of 30 seconds")
            @ STALLED_JOBS.at("worker does not keep the Node.js event loop"),
        ),
        UsualCause(
            "the worker crashed",
            sign=statement("no worker notifies the queue that it still works on the job")
            @ STALLED_JOBS.at("prevents a worker that crashes or enters an"),
        ),
    ],
)
GONE = KnownFailure(
    "a job is no longer in Redis",
    steps=[POLICY, PING_REDIS, UNIT_LOG],
    causes=[
        UsualCause(
            "Redis evicts keys",
            sign=statement("maxmemory-policy is not noeviction")
            @ PRODUCTION.at("configure the `maxmemory-policy` setting to `noeviction`"),
        ),
    ],
)

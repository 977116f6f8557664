"""What fails in Sidekiq, with the first steps."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._services import PING_REDIS, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
sidekiq = Repository(
    "sidekiq/sidekiq", commit="1bb4aa06e5aa178a114a5e855f9f3d5c24f6c61b", checked=_CHECKED
)
MONITOR = sidekiq.file("lib/sidekiq/monitor.rb")
CLI = sidekiq.file("lib/sidekiq/cli.rb")
LAUNCHER = sidekiq.file("lib/sidekiq/launcher.rb")
redis_docs = Repository(
    "redis/redis-doc", commit="1044224477fceacc5af56a636b0a7495d19e533c", checked=_CHECKED
)

NO_REDIS_TEXT = Repository(
    "sidekiq/sidekiq", commit="1bb4aa06e5aa178a114a5e855f9f3d5c24f6c61b", checked="2026-11-26"
).file("lib/sidekiq/launcher.rb")

READ_OVERVIEW = Check(
    "Read the jobs that are busy, enqueued, retried and dead, in the folder of the application.",
    shell("sidekiqmon overview") @ MONITOR.at('puts "---- Overview ----"'),
    healthy=statement("Busy below the threads, and Enqueued near 0")
    @ MONITOR.at('Enqueued: #{delimit stats.enqueued}"'),
    unhealthy=statement("Enqueued or Retries that grow from call to call")
    @ MONITOR.at('Retries: #{delimit stats.retry_size}"'),
)
READ_QUEUES = Check(
    "Read size and latency of each queue, in the folder of the application.",
    shell("sidekiqmon queues") @ MONITOR.at("%w[all version overview processes queues]"),
    **NO_OUTPUT,
    verify="A queue whose latency grows: no process takes its jobs fast enough.",
)
READ_PROCESSES = Check(
    "List the processes with their threads and queues, in the folder of the application.",
    shell("sidekiqmon processes") @ MONITOR.at('puts "---- Processes (#{process_set.size}) ----"'),
    **NO_OUTPUT,
    verify="A process that is missing is down, or has no connection to Redis.",
)
PRINT_STACKS = Step(
    "Send TTIN to the process: it logs the stacks of all its threads.",
    command=shell("kill -TTIN <pid>") @ CLI.at('"TTIN" => ->(cli) {'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None: it only writes to the log.",
    verify="The same frames in many threads, twice, show what the jobs wait for.",
)
QUIET = Step(
    "Stop the process from taking new jobs before it is restarted: TSTP.",
    command=shell("kill -TSTP <pid>") @ CLI.at("Received TSTP, no longer accepting new work"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart the process: a quiet one takes no jobs any more.",
    verify="Busy falls to 0 for this process; then restart it.",
)

EVICTION = redis_docs.file("docs/reference/eviction/index.md")
LATENCY = redis_docs.file("docs/management/optimization/latency.md")
_REDIS = "redis-cli -h <host> -p <port>"
MEASURE_REDIS = Check(
    "Measure the latency of Redis from the host of Sidekiq for ten seconds.",
    shell("timeout 10 redis-cli --latency -h <host> -p <port>")
    @ LATENCY.at("redis-cli --latency -h `host` -p `port`"),
    **NO_OUTPUT,
    verify="Sidekiq wants less than 1 ms; if it is less here, the process lacks CPU.",
)
READ_POLICY = Check(
    "Read the eviction policy of Redis.",
    console("CONFIG GET maxmemory-policy", of=_REDIS)
    @ EVICTION.at("configured using the `maxmemory-policy` configuration directive."),
    healthy=statement("noeviction") @ CLI.at("The 'noeviction' maxmemory policy is recommended"),
    unhealthy=statement("any other: Redis deletes jobs when its memory is full")
    @ CLI.at("Redis instance will evict Sidekiq data under heavy"),
)
READ_VERSION = Check(
    "Read the version of Redis: redis_version.",
    console("INFO server", of=_REDIS)
    @ redis_docs.file("commands/info.md").at("`redis_version`: Version of the Redis server"),
    **NO_OUTPUT,
    verify="Compare it with what the message wants.",
)
SET_POLICY = Step(
    "Set the policy to noeviction, if this Redis serves no cache; writes fail when it is full.",
    command=console("CONFIG SET maxmemory-policy noeviction", of=_REDIS)
    @ EVICTION.at("New values aren’t saved when memory limit is"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="CONFIG SET maxmemory-policy with the previous value.",
    verify="CONFIG GET prints noeviction; set it in redis.conf as well.",
)

SLOW_REDIS = KnownFailure(
    "Redis replies slowly",
    steps=[MEASURE_REDIS, CPU, READ_OVERVIEW],
    causes=[
        UsualCause(
            "Redis is far away or slow",
            sign=statement("redis-cli on the same host is slow as well")
            @ LAUNCHER.at("Ensure Redis is running in the same AZ"),
        ),
        UsualCause(
            "the process of Sidekiq lacks CPU",
            sign=statement("redis-cli is fast; the process uses a whole CPU")
            @ LAUNCHER.at("your Sidekiq process is not CPU-saturated; reduce your"),
        ),
    ],
)
NO_REDIS = KnownFailure(
    "Redis cannot be reached or does not reply in time",
    steps=[PING_REDIS, MEASURE_REDIS, UNIT_LOG],
    causes=[wrapped_error(NO_REDIS_TEXT.at("heartbeat"))],
)
EVICTS = KnownFailure(
    "Redis may delete jobs: its eviction policy is wrong",
    steps=[READ_POLICY, READ_OVERVIEW, SET_POLICY],
)
NOT_STARTED = KnownFailure(
    "the process does not start: Redis or the pool does not fit",
    steps=[UNIT_LOG, READ_VERSION, READ_PROCESSES],
)
NO_CONNECTION = KnownFailure(
    "no connection of the pool became free in time",
    steps=[READ_PROCESSES, CPU, PRINT_STACKS],
)
KILLED_JOBS = KnownFailure(
    "jobs were cut off by a shutdown, and run again or are lost",
    steps=[READ_OVERVIEW, READ_PROCESSES, QUIET],
)
DEAD_JOB = KnownFailure(
    "a job failed every retry, and is given up",
    steps=[READ_OVERVIEW, READ_QUEUES, UNIT_LOG],
)

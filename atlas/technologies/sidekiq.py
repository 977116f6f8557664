"""Sidekiq: background jobs in Ruby."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._sidekiq_pool_messages import SidekiqPoolMessages
from atlas.technologies.failures import sidekiq as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_sidekiq = Repository(
    "sidekiq/sidekiq", commit="1bb4aa06e5aa178a114a5e855f9f3d5c24f6c61b", checked=_CHECKED
)
LAUNCHER = _sidekiq.file("lib/sidekiq/launcher.rb")
CLI = _sidekiq.file("lib/sidekiq/cli.rb")
MANAGER = _sidekiq.file("lib/sidekiq/manager.rb")
CONFIG = _sidekiq.file("lib/sidekiq/config.rb")
_client = Repository(
    "redis-rb/redis-client", commit="92980770a3c09e327813406d234afa4b05c11cce", checked=_CHECKED
)
COLLECTORS = Repository(
    "discourse/prometheus_exporter",
    commit="ddf5c9b5446bd66b39390a6e07d4660ebca56d41",
    checked=_CHECKED,
    folder="lib/prometheus_exporter/server",
)
_WARN = "WARN 2026-03-02T04:11:09.120Z pid=4711 tid=1qz: "
_ERROR = "ERROR 2026-03-02T04:11:09.120Z pid=4711 tid=1qz: "


class Sidekiq(SidekiqPoolMessages, Technology):
    """Background jobs for Ruby, kept in Redis."""

    name = "Sidekiq"
    icon = "simple-icons:sidekiq"
    plane = "service"
    needs = ("Redis",)
    releases = undisclosed("releases: endoflife.date does not list Sidekiq")
    logs = statement("standard output") @ CONFIG.at("Sidekiq::Logger.new($stdout, level: :info)")
    programs: ClassVar = {"sidekiqmon": "Sidekiq's monitor"}

    REDIS_SLOW = LogMessage(
        anchor="Your Redis network connection appears to be performing poorly.",
        sample=f"{_WARN}Your Redis network connection appears to be performing poorly.",
        severity="warning",
        meaning="Five times in a row, Redis replied slower than 50 ms.",
        source=LAUNCHER,
        versions=">= 8.1",
        failure=fails.SLOW_REDIS,
    )
    REDIS_SLOW_BEFORE_8_1 = LogMessage(
        anchor="Your Redis network connection is performing extremely poorly.",
        sample=f"{_WARN}Your Redis network connection is performing extremely poorly.",
        severity="warning",
        meaning="Five times in a row, Redis replied slowly.",
        source=_sidekiq.file("lib/sidekiq/launcher.rb", commit="v7.3.9"),
        versions="< 8.1",
        failure=fails.SLOW_REDIS,
    )
    EVICTS = LogMessage(
        anchor="WARNING: Your Redis instance will evict Sidekiq data under heavy load.",
        sample="WARNING: Your Redis instance will evict Sidekiq data under heavy load.",
        severity="warning",
        meaning="Redis is set up as a cache, and deletes jobs when its memory is full.",
        source=CLI,
        failure=fails.EVICTS,
    )
    REDIS_TOO_OLD = LogMessage(
        anchor=", Sidekiq requires Redis ",
        sample="You are connected to Redis 6.2.6, Sidekiq requires Redis 7.0.0 or greater",
        pattern=r"Redis v?(?P<version>[\d.]+), Sidekiq requires Redis v?(?P<least>[\d.]+) or "
        r"greater",
        severity="fatal",
        meaning="Redis is older than this Sidekiq allows, and the process does not start.",
        source=CLI,
        failure=fails.NOT_STARTED,
    )
    POOL_SMALL = LogMessage(
        anchor="Pool size too small for ",
        sample="ArgumentError: Pool size too small for default",
        pattern=r"ArgumentError.*Pool size too small for (?P<capsule>\S+)|Pool size too small for "
        r"(?P<name>\S+) \(ArgumentError\)",
        severity="fatal",
        meaning="The pool of Redis connections is smaller than the number of threads.",
        source=CLI,
        versions=">= 7",
        failure=fails.NOT_STARTED,
    )
    POOL_SMALL_BEFORE_7 = LogMessage(
        anchor=" Redis connections is too small, please increase the size to at least ",
        sample="Your pool of 5 Redis connections is too small, please increase the size to at "
        "least 12",
        pattern=r"Your pool of (?P<size>\d+) Redis connections is too small, please increase the "
        r"size to at least (?P<needed>\d+)",
        severity="fatal",
        meaning="The pool of Redis connections is smaller than the number of threads.",
        source=_sidekiq.file("lib/sidekiq/cli.rb", commit="v6.4.0"),
        versions="< 7",
        failure=fails.NOT_STARTED,
    )
    HEARTBEAT = LogMessage(
        anchor=": heartbeat: ",
        sample=f"{_ERROR}heartbeat: Connection refused - connect(2) for 10.0.0.9:6379",
        pattern=r"pid=(?P<pid>\d+) tid=\w+.*: heartbeat",
        severity="error",
        meaning="A process could not report to Redis that it is alive.",
        source=LAUNCHER,
        context=("pid=",),
        failure=fails.NO_REDIS,
    )
    STATISTICS = LogMessage(
        anchor="Unable to flush stats: ",
        sample=f"{_WARN}Unable to flush stats: Waited 1.0 seconds (redis://10.0.0.9:6379)",
        pattern=r"pid=(?P<pid>\d+) tid=\w+.*Unable to flush stats",
        severity="warning",
        meaning="A process could not write its counts of jobs to Redis.",
        source=LAUNCHER,
        failure=fails.NO_REDIS,
    )
    FETCH_BEFORE_8 = LogMessage(
        anchor="Error fetching job: ",
        sample="2026-03-02T04:11:09.120Z pid=4711 tid=1qz ERROR: Error fetching job: Error "
        "connecting to Redis on 10.0.0.9:6379 (Errno::ECONNREFUSED)",
        pattern=r"(?:pid=)?(?P<pid>\d+) (?:tid=|TID-)\w+ ERROR: Error fetching job",
        severity="error",
        meaning="A thread could not fetch a job from Redis, and tries again.",
        source=_sidekiq.file("lib/sidekiq/processor.rb", commit="v7.3.9"),
        versions="< 8",
        failure=fails.NO_REDIS,
    )
    REDIS_TIMEOUT = LogMessage(
        anchor="RedisClient::ReadTimeoutError: Waited ",
        sample="RedisClient::ReadTimeoutError: Waited 1.0 seconds (redis://10.0.0.9:6379)",
        pattern=r"ReadTimeoutError: Waited (?P<seconds>[\d.]+) seconds",
        severity="error",
        meaning="Redis did not reply in time (client of Sidekiq 7 and newer).",
        source=_client.file("lib/redis_client/ruby_connection/buffered_io.rb"),
        failure=fails.NO_REDIS,
    )
    POOL_TIMEOUT = LogMessage(
        anchor="ConnectionPool::TimeoutError: Waited ",
        sample="ConnectionPool::TimeoutError: Waited 1 sec, 0/10 available",
        pattern=r"Waited (?P<seconds>[\d.]+) sec(?:, (?P<free>\d+)/(?P<size>\d+) available)?",
        severity="error",
        meaning="No connection of a pool, of Redis or another service, became free in time.",
        source=Repository(
            "mperham/connection_pool",
            commit="78bc41e2a9fffbdd7242736233aeedfb64953dd8",
            checked=_CHECKED,
        ).file("lib/connection_pool/timed_stack.rb"),
        failure=fails.NO_CONNECTION,
    )
    POOL_TIMEOUT_2_2 = LogMessage(
        anchor="Timeout::Error: Waited ",
        sample="TID-x2oow WARN: Timeout::Error: Waited 1 sec",
        pattern=r"\bTimeout::Error: Waited (?P<seconds>[\d.]+) sec",
        severity="error",
        meaning="No connection of a pool, of Redis or another service, became free in time.",
        source=Repository("mperham/connection_pool", commit="v2.2.1", checked=_CHECKED).file(
            "lib/connection_pool/timed_stack.rb"
        ),
        failure=fails.NO_CONNECTION,
    )
    TERMINATING = LogMessage(
        anchor=": Terminating ",
        sample=f"{_WARN}Terminating 3 busy threads",
        pattern=r"Terminating (?P<count>\d+) busy (?:worker )?threads",
        severity="warning",
        meaning="Jobs still ran at the end of the shutdown timeout, and were cut off.",
        source=MANAGER,
        failure=fails.KILLED_JOBS,
    )
    NOT_REQUEUED = LogMessage(
        anchor="Failed to requeue ",
        sample=f"{_WARN}Failed to requeue 3 jobs: Connection refused",
        pattern=r"Failed to requeue (?P<count>\d+) jobs",
        severity="warning",
        meaning="Jobs cut off by a shutdown could not be written back to Redis: they are lost.",
        source=_sidekiq.file("lib/sidekiq/fetch.rb"),
        failure=fails.KILLED_JOBS,
    )
    DEAD = LogMessage(
        anchor="Adding dead ",
        sample="INFO 2026-03-02T04:11:09.120Z pid=4711 tid=1qz class=InvoiceJob "
        "jid=b4a577edbccf1d805744efa9: Adding dead InvoiceJob job b4a577edbccf1d805744efa9",
        pattern=r"Adding dead (?P<job>[\w:]+) job (?P<jid>[0-9a-f]{24})",
        severity="info",
        meaning="A job failed every retry, and was moved to the dead set.",
        source=_sidekiq.file("lib/sidekiq/job_retry.rb"),
        failure=fails.DEAD_JOB,
    )

    LATENCY = Metric(
        name="sidekiq_queue_latency_seconds",
        meaning="Age of the oldest job of a queue.",
        unit="second",
        source=COLLECTORS.file("sidekiq_queue_collector.rb"),
    )
    FAILED = Metric(
        name="sidekiq_failed_jobs_total",
        meaning="Jobs that failed.",
        source=COLLECTORS.file("sidekiq_collector.rb"),
    )


sidekiq = Sidekiq()

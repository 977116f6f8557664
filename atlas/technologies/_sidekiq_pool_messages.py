"""Log messages of Sidekiq about its pool of connections, in older words."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sidekiq as fails
from atlas.technologies.message import LogMessage

_pool = Repository(
    "mperham/connection_pool",
    commit="78bc41e2a9fffbdd7242736233aeedfb64953dd8",
    checked="2026-11-26",
)


class SidekiqPoolMessages:
    """Log messages of Sidekiq about its pool of connections, in older words."""

    WAITED = LogMessage(
        anchor=": Waited ",
        sample="2014-09-10T15:43:49Z 60056 TID-oxwbvr7zk ERROR: heartbeat: Waited 1 sec",
        pattern=r"TID-\w+ .*: Waited (?P<seconds>[\d.]+) sec",
        severity="error",
        meaning="No connection of the pool became free in time: it is smaller than the "
        "threads need.",
        source=_pool.file("lib/connection_pool/timed_stack.rb"),
        failure=fails.NO_CONNECTION,
    )

"""gh-ost: changes tables of a running MySQL without triggers."""

from atlas.evidence.constructors import ms, quantity, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import gh_ost as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Publisher("GitHub", checked=_CHECKED).post(
    "Tags of github/gh-ost",
    "https://github.com/github/gh-ost/tags",
    read_in="a copy of the repository",
)
_gh_ost = Repository(
    "github/gh-ost",
    commit="145799eeb80081c8b66fe5f56f1d94e3d8fb1b35",
    checked=_CHECKED,
    publisher="GitHub",
)
MAIN = _gh_ost.file("go/cmd/gh-ost/main.go")
APPLIER = _gh_ost.file("go/logic/applier.go")
THROTTLER = _gh_ost.file("go/logic/throttler.go")
METRICS = _gh_ost.file("go/metrics/emit.go")
OUTPUT = _gh_ost.file("doc/understanding-output.md")


class GhOst(Technology):
    """Copies a table row by row while it follows the binary log, then swaps the two."""

    name = "gh-ost"
    icon = None
    plane = "control"
    releases = release_lines(
        "1.1.1 2021-05-03, 1.1.5 2022-07-07, 1.1.6 2023-11-03, 1.1.7 2024-12-18, "
        "1.1.8 2026-03-09, 1.1.9 2026-04-30, 1.1.10 2026-06-01",
        RELEASES,
    )
    logs = statement("its own output, while the migration runs") @ OUTPUT.at(
        "Initial output lines may look like this:"
    )
    MAX_LAG = Parameter(
        "throttles above lag, default", ms(1500) @ MAIN.at('"max-lag-millis", 1500,')
    )
    CHUNK_SIZE = Parameter(
        "rows per chunk, default", quantity(1000, "") @ MAIN.at('"chunk-size", 1000,')
    )
    CUT_OVER_LOCK_TIMEOUT = Parameter(
        "cut-over lock timeout, default",
        seconds(3) @ MAIN.at('"cut-over-lock-timeout-seconds", 3,'),
    )
    RETRIES = Parameter("retries, default", quantity(60, "") @ MAIN.at('"default-retries", 60,'))

    CRITICAL_LOAD = LogMessage(
        anchor="critical-load met: ",
        sample="2026-01-15 03:12:11 FATAL critical-load met: Threads_running=1042, >=1000",
        pattern=r"critical-load met: (?P<status>\w+)=(?P<value>\d+), >=(?P<limit>\d+)",
        severity="fatal",
        meaning="The critical load limit was reached: the migration stops without the cut-over.",
        source=THROTTLER,
        failure=fails.TOO_MUCH_LOAD,
    )
    THROTTLED = LogMessage(
        anchor="State: throttled, ",
        sample="Copy: 528000/752865 70.1%; Applied: 0; Backlog: 0/100; Time: 3m0s(total), "
        "2m31s(copy); streamer: mysql-bin.007069:711177703; Lag: 2.48s, HeartbeatLag: 0.01s, "
        "State: throttled, lag=2.483039s; ETA: 1m17s",
        pattern=r"State: throttled, (?P<reason>[^;]+);",
        severity="info",
        meaning="The migration is throttled, with the cause: lag, load, a file or a command.",
        source=OUTPUT,
        failure=fails.THROTTLED,
    )
    LOCK_HELD = LogMessage(
        anchor="another gh-ost process is already migrating `",
        sample="another gh-ost process is already migrating `prod`.`issues`: migration lock "
        "gh-ost.prod.issues is held",
        pattern=r"already migrating `(?P<database>[^`]+)`\.`(?P<table>[^`]+)`",
        severity="error",
        meaning="Two migrations of one table were started; this one aborts.",
        source=APPLIER,
        failure=fails.SECOND,
    )
    LEFTOVER = LogMessage(
        anchor=" already exists. Panicking. Use --initially-drop-ghost-table to force dropping it",
        sample="table `_issues_gho` already exists. Panicking. Use --initially-drop-ghost-table to "
        "force dropping it, though I really prefer that you drop it or rename it away",
        pattern=r"table `(?P<table>[^`]+)` already exists\. Panicking",
        severity="error",
        meaning="An aborted migration left its table behind.",
        source=APPLIER,
        failure=fails.LEFTOVER,
    )

    LAG = Metric(
        name="gh_ost.lag.replication_seconds",
        meaning="Lag of the replicas that the migration watches.",
        unit="second",
        source=METRICS,
    )
    THROTTLING = Metric(
        name="gh_ost.throttle.active",
        meaning="1 while the migration is throttled.",
        source=METRICS,
    )
    BACKLOG = Metric(
        name="gh_ost.binlog.backlog_utilization",
        meaning="Share of the event queue in use.",
        source=METRICS,
    )


gh_ost = GhOst()

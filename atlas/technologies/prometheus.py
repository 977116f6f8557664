"""Prometheus: metrics database and alerting."""

from typing import ClassVar

from atlas.evidence.constructors import count, days, minutes, quantity, queries, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._prometheus_database_messages import PrometheusDatabaseMessages
from atlas.technologies._prometheus_order_messages import PrometheusOrderMessages
from atlas.technologies._prometheus_query_messages import PrometheusQueryMessages
from atlas.technologies._prometheus_scrape_messages import PrometheusScrapeMessages
from atlas.technologies._prometheus_start_messages import PrometheusStartMessages
from atlas.technologies.failures import prometheus as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_prometheus = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked=_CHECKED
)
CHANGELOG = _prometheus.file("CHANGELOG.md")
MAIN = _prometheus.file("cmd/prometheus/main.go")
CONFIG = _prometheus.file("config/config.go")
SCRAPE = _prometheus.file("scrape/scrape.go")
_RELEASED = """
0.4 2014-04-17  0.5 2014-05-28  0.6 2014-06-30  0.7 2014-08-06  0.8 2014-09-04
0.9 2015-01-23  0.10 2015-01-26  0.11 2015-02-23  0.12 2015-03-04  0.13 2015-04-08
0.14 2015-06-01  0.15 2015-07-21  0.16 2015-10-09  0.17 2016-03-02  0.18 2016-04-18
0.19 2016-05-24  0.20 2016-06-15  1.0 2016-07-18  1.1 2016-09-03  1.2 2016-10-07
1.3 2016-11-01  1.4 2016-11-25  1.5 2017-01-23  1.6 2017-04-14  1.7 2017-06-06
1.8 2017-10-06  2.0 2017-11-08  2.1 2018-01-19  2.2 2018-03-08  2.3 2018-06-05
2.4 2018-09-11  2.5 2018-11-06  2.6 2018-12-17  2.7 2019-01-28  2.8 2019-03-12
2.9 2019-04-15  2.10 2019-05-25  2.11 2019-07-09  2.12 2019-08-17  2.13 2019-10-04
2.14 2019-11-11  2.15 2019-12-23  2.16 2020-02-13  2.17 2020-03-24  2.18 2020-05-05
2.19 2020-06-09  2.20 2020-07-22  2.21 2020-09-11  2.22 2020-10-07  2.23 2020-11-26
2.24 2021-01-06  2.25 2021-02-17  2.26 2021-03-31  2.27 2021-05-12  2.28 2021-06-21
2.29 2021-08-11  2.30 2021-09-14  2.31 2021-11-02  2.32 2021-12-09  2.33 2022-01-29
2.34 2022-03-15  2.35 2022-04-21  2.36 2022-05-30  2.37 2022-07-14  2.38 2022-08-16
2.39 2022-10-05  2.40 2022-11-08  2.41 2022-12-20  2.42 2023-01-31  2.43 2023-03-21
2.44 2023-05-13  2.45 2023-06-23  2.46 2023-07-25  2.47 2023-09-06  2.48 2023-11-16
2.49 2024-01-15  2.50 2024-02-22  2.51 2024-03-18  2.52 2024-05-07  2.53 2024-06-16
2.54 2024-08-09  2.55 2024-10-22  3.0 2024-11-14  3.1 2025-01-02  3.2 2025-02-17
3.3 2025-04-15  3.4 2025-05-17  3.5 2025-07-14  3.6 2025-09-17  3.7 2025-10-15
3.8 2025-11-28  3.9 2026-01-06  3.10 2026-02-24  3.11 2026-04-02  3.12 2026-05-28
3.13 2026-07-01  3.14 2026-08-17
"""


class Prometheus(
    PrometheusDatabaseMessages,
    PrometheusOrderMessages,
    PrometheusQueryMessages,
    PrometheusStartMessages,
    PrometheusScrapeMessages,
    Technology,
):
    """A metrics database that scrapes its targets and evaluates alerts."""

    name = "Prometheus"
    icon = "simple-icons:prometheus"
    plane = "control"
    releases = release_lines(_RELEASED, CHANGELOG)
    logs = statement("standard error, one line of keys and values per event") @ MAIN.at(
        "logger := promslog.New(&cfg.promslogConfig)"
    )
    ports: ClassVar = {"HTTP": quantity(9090, "") @ MAIN.at('Default("0.0.0.0:9090")')}
    SCRAPE_INTERVAL = Parameter(
        "scrape interval, default",
        minutes(1) @ CONFIG.at("ScrapeInterval: model.Duration(1 * time.Minute),"),
    )
    SCRAPE_TIMEOUT = Parameter(
        "scrape timeout, default",
        seconds(10) @ CONFIG.at("ScrapeTimeout: model.Duration(10 * time.Second),"),
    )
    RETENTION = Parameter(
        "retention, default", days(15) @ MAIN.at('defaultRetentionString = "15d"')
    )
    MAX_CONCURRENT_QUERIES = Parameter(
        "concurrent queries, default",
        queries(20) @ MAIN.at('Default("20").IntVar(&cfg.queryConcurrency)'),
    )
    MAX_SAMPLES = Parameter(
        "samples per query, default",
        count(50000000, "sample") @ MAIN.at('Default("50000000").IntVar(&cfg.queryMaxSamples)'),
    )

    OUT_OF_ORDER = LogMessage(
        anchor="Error on ingesting out-of-order samples",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=scrape.go:2018 msg="Error on '
        'ingesting out-of-order samples" component="scrape manager" scrape_pool=api num_dropped=3',
        pattern=r"out-of-order samples.*num_dropped=(?P<dropped>\d+)",
        severity="warning",
        meaning="Samples older than those stored are dropped, as those of a duplicate target.",
        source=SCRAPE,
        failure=fails.DROPPED,
    )
    DUPLICATE = LogMessage(
        anchor="Error on ingesting samples with different value but same timestamp",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=scrape.go:2021 msg="Error on '
        'ingesting samples with different value but same timestamp" num_dropped=12',
        severity="warning",
        meaning="Two samples of one time differ, as from two targets with the same series.",
        source=SCRAPE,
        failure=fails.DROPPED,
    )
    RULE_FAILED = LogMessage(
        anchor="Evaluating rule failed",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=group.go:549 msg="Evaluating rule '
        'failed" component="rule manager" file=/etc/prometheus/rules.yml group=api',
        severity="warning",
        meaning="A rule failed to evaluate, so its alerts or series are missing.",
        source=_prometheus.file("rules/group.go"),
        failure=fails.RULE,
    )
    ALERTS_NOT_SENT = LogMessage(
        anchor="Error sending alert",
        sample='time=2026-03-04T05:06:07.089Z level=ERROR msg="Error sending '
        'alerts" component=notifier count=4 err="connection refused"',
        pattern=r"Error sending alerts?\b",
        severity="error",
        meaning="An Alertmanager did not accept alerts; if none does, nobody is paged.",
        source=_prometheus.file("notifier/sendloop.go"),
        failure=fails.ALERTING,
    )
    QUERY_TOO_BIG = LogMessage(
        anchor="query processing would load too many samples into memory in ",
        sample="query processing would load too many samples into memory in query execution",
        severity="error",
        meaning="A query read more samples than is allowed.",
        source=_prometheus.file("promql/engine.go"),
        failure=fails.QUERY,
    )
    REMOTE_WRITE_RETRIES = LogMessage(
        anchor="Failed to send batch, retrying",
        sample='time=2026-03-04T05:06:07.089Z level=WARN source=queue_manager.go:2097 msg="Failed '
        'to send batch, retrying" component=remote remote_name=long-term err="server returned 503"',
        severity="warning",
        meaning="A batch could not be sent to the remote store for now, and is sent again.",
        source=_prometheus.file("storage/remote/queue_manager.go"),
        failure=fails.REMOTE,
    )

    CORRUPT_SEGMENT = LogMessage(
        anchor="corruption in segment ",
        sample='level=error component=tsdb msg="compaction failed" err="WAL truncation in Compact: '
        "create checkpoint: read segments: corruption in segment data/wal/00000012 at 3276800: "
        'unexpected checksum 5af3, expected 0"',
        pattern=r"corruption in segment (?P<segment>\S+) at (?P<offset>\d+)",
        severity="error",
        meaning="A segment of the write-ahead log is corrupt at this offset.",
        source=_prometheus.file("tsdb/wlog/wlog.go"),
        failure=fails.WAL,
    )
    BAD_CHECKSUM = LogMessage(
        anchor="unexpected checksum ",
        sample="read records: unexpected checksum 5af3, expected 0",
        pattern=r"unexpected checksum (?P<found>[0-9a-f]+), expected (?P<expected>[0-9a-f]+)",
        severity="error",
        meaning="A record of the write-ahead log is corrupt: its checksum does not match.",
        source=_prometheus.file("tsdb/wlog/reader.go"),
        failure=fails.WAL,
    )
    CORRUPT_CHUNKS = LogMessage(
        anchor="corruption in head chunk file ",
        sample='level=ERROR msg="Loading on-disk chunks failed" component=tsdb err="iterate on '
        "on-disk chunks: corruption in head chunk file data/chunks_head/000041: checksum mismatch "
        'expected:0, actual:5af3"',
        pattern=r"corruption in head chunk file (?P<file>[^\s:]+)",
        severity="error",
        meaning="A file of chunks is corrupt; its samples are dropped, or read again from the WAL.",
        source=_prometheus.file("tsdb/chunks/head_chunks.go"),
        failure=fails.WAL,
    )
    WAL_REPAIR = LogMessage(
        anchor="Encountered WAL read error, attempting repair",
        sample='time=2026-03-04T05:06:07.089Z level=WARN msg="Encountered WAL read error, '
        'attempting repair" component=tsdb err="read records: last record is torn"',
        severity="warning",
        meaning="The write-ahead log is corrupt, and what follows the corrupt place is deleted.",
        source=_prometheus.file("tsdb/db.go"),
        failure=fails.WAL,
    )
    COMPACTION_FAILED = LogMessage(
        anchor='msg="compaction failed"',
        sample='time=2026-03-04T05:06:07.089Z level=ERROR msg="compaction failed" component=tsdb '
        'err="compact head: persist head block: no space left on device"',
        pattern=r'msg="compaction failed" .*err',
        severity="error",
        meaning="Blocks are not compacted: memory and the write-ahead log keep growing.",
        source=_prometheus.file("tsdb/db.go"),
        failure=fails.COMPACTION,
        context=("tsdb",),
    )
    STORAGE_NOT_OPENED = LogMessage(
        anchor="opening storage failed",
        sample='level=ERROR msg="Fatal error" err="opening storage failed: lock DB directory: '
        'resource temporarily unavailable"',
        severity="fatal",
        meaning="The database cannot be opened: another process holds it, or it is unreadable.",
        source=MAIN,
        failure=fails.NO_START,
    )
    NO_LISTENER = LogMessage(
        anchor="Unable to start web listener",
        sample='level=ERROR msg="Unable to start web listener" err="listen tcp 0.0.0.0:9090: bind: '
        'address already in use"',
        severity="fatal",
        meaning="It does not start: it cannot listen on its port.",
        source=MAIN,
        failure=fails.NO_START,
    )
    TOO_OLD = LogMessage(
        anchor="Error on ingesting samples that are too old or are too far into the future",
        sample='time=2026-03-04T05:06:07.089Z level=WARN msg="Error on ingesting samples that are '
        'too old or are too far into the future" component="scrape manager" num_dropped=12',
        severity="warning",
        meaning="Samples outside the time range that can be appended are dropped.",
        source=SCRAPE,
        failure=fails.DROPPED,
    )
    RULE_OUT_OF_ORDER = LogMessage(
        anchor="Error on ingesting out-of-order result from rule evaluation",
        sample='level=WARN msg="Error on ingesting out-of-order result from rule evaluation" '
        'component="rule manager" num_dropped=3',
        severity="warning",
        meaning="The result of a rule is older than what is stored, as of two rules in one name.",
        source=_prometheus.file("rules/group.go"),
        failure=fails.DROPPED,
    )
    SAMPLE_LIMIT = LogMessage(
        anchor="sample limit exceeded",
        sample="sample limit exceeded",
        severity="error",
        meaning="A target returned more samples than sample_limit; the whole scrape is dropped.",
        source=_prometheus.file("scrape/target.go"),
        failure=fails.LIMIT,
    )
    BODY_LIMIT = LogMessage(
        anchor="body size limit exceeded",
        sample="body size limit exceeded",
        severity="error",
        meaning="A target's response is larger than body_size_limit; the scrape fails.",
        source=SCRAPE,
        failure=fails.LIMIT,
    )
    QUERY_TIMEOUT = LogMessage(
        anchor="query timed out in ",
        sample="query timed out in expression evaluation",
        pattern=r"query timed out in (?P<phase>expression evaluation|query execution)",
        severity="error",
        meaning="A query ran, or waited for its turn, longer than query.timeout.",
        source=_prometheus.file("promql/engine.go"),
        failure=fails.QUERY,
    )
    DUPLICATE_SERIES = LogMessage(
        anchor="found duplicate series for the match group ",
        sample='found duplicate series for the match group {instance="10.0.1.9:9100"} on the right '
        'hand-side of the operation: [{job="a"}, {job="b"}];many-to-many matching not allowed: '
        "matching labels must be unique on one side",
        pattern=r"match group (?P<group>\{[^}]*\}) on the (?P<side>left|right) hand-side",
        severity="error",
        meaning="A query or rule fails: series that should be one differ in some label.",
        source=_prometheus.file("promql/engine.go"),
        failure=fails.MATCH,
    )
    ALERTS_DROPPED = LogMessage(
        anchor="Alert notification queue full, dropping alerts",
        sample='level=WARN msg="Alert notification queue full, dropping alerts" component=notifier '
        "count=64",
        severity="error",
        meaning="Alerts are lost: an Alertmanager does not accept them fast enough.",
        source=_prometheus.file("notifier/sendloop.go"),
        failure=fails.ALERTING,
    )
    REMOTE_REJECTED = LogMessage(
        anchor='msg="non-recoverable error"',
        sample='level=ERROR msg="non-recoverable error" component=remote remote_name=long-term '
        'failedSampleCount=2000 err="server returned HTTP status 400 Bad Request: out of order '
        'sample"',
        severity="error",
        meaning="The remote store refused a batch for good, and its samples are lost.",
        source=_prometheus.file("storage/remote/queue_manager.go"),
        failure=fails.REMOTE,
    )
    REMOTE_OUT_OF_ORDER = LogMessage(
        anchor="Out of order sample from remote write",
        sample='level=ERROR msg="Out of order sample from remote write" component=web err="out of '
        'order sample" timestamp=1772600767089',
        severity="error",
        meaning="A sender wrote samples that are older than those stored of the same series.",
        source=_prometheus.file("storage/remote/write_handler.go"),
        failure=fails.RECEIVING,
    )
    CONFIG_REFUSED = LogMessage(
        anchor="Error loading config (--config.file=",
        sample='level=ERROR msg="Error loading config (--config.file=prometheus.yml)" '
        'file=/etc/prometheus/prometheus.yml err="yaml: line 12: did not find expected key"',
        pattern=r"\(--config\.file=(?P<file>[^)]+)\)",
        severity="fatal",
        meaning="It does not start: the configuration file is invalid.",
        source=MAIN,
        failure=fails.BAD_CONFIG,
    )
    RELOAD_FAILED = LogMessage(
        anchor='msg="Error reloading config"',
        sample='level=ERROR msg="Error reloading config" err="couldn\'t load configuration '
        '(--config.file=\\"prometheus.yml\\"): yaml: line 12: did not find expected key"',
        severity="error",
        meaning="The new configuration is invalid, and the old one stays in force.",
        source=MAIN,
        failure=fails.BAD_CONFIG,
    )
    QUERY_LOG_FILE = LogMessage(
        anchor="Error opening query log file",
        sample='level=ERROR msg="Error opening query log file" component=activeQueryTracker '
        'file=/prometheus/queries.active err="open /prometheus/queries.active: permission '
        'denied"',
        severity="error",
        meaning="The data directory cannot be written; Prometheus then does not start.",
        source=_prometheus.file("promql/query_logger.go"),
        failure=fails.NO_START,
    )
    NO_RESHARDING = LogMessage(
        anchor="Skipping resharding, last successful send was beyond threshold",
        sample='level=WARN msg="Skipping resharding, last successful send was beyond threshold" '
        "component=remote remote_name=abc lastSendTimestamp=1714900000 "
        "minSendTimestamp=1714900100",
        severity="warning",
        meaning="The remote store has taken nothing for some time.",
        source=_prometheus.file("storage/remote/queue_manager.go"),
        failure=fails.REMOTE,
    )
    TAILING = LogMessage(
        anchor="error tailing WAL",
        sample='level=ERROR msg="error tailing WAL" component=remote remote_name=abc err="failed '
        'to find segment for index"',
        severity="error",
        meaning="Remote write cannot read the write-ahead log, and so sends nothing.",
        source=_prometheus.file("tsdb/wlog/watcher.go"),
        failure=fails.REMOTE,
    )

    RULE_FAILURES = Metric(
        name="prometheus_rule_evaluation_failures_total",
        meaning="Evaluations of rules that failed.",
        source=_prometheus.file("documentation/prometheus-mixin/alerts.libsonnet"),
    )
    NOTIFICATION_ERRORS = Metric(
        name="prometheus_notifications_errors_total",
        meaning="Alerts that could not be sent.",
        source=_prometheus.file("documentation/prometheus-mixin/alerts.libsonnet"),
    )
    HEAD_SERIES = Metric(
        name="prometheus_tsdb_head_series",
        meaning="Series in the head block; memory usage grows with them.",
        source=_prometheus.file("tsdb/head.go"),
    )
    RESIDENT_MEMORY = Metric(
        name="process_resident_memory_bytes",
        meaning="Memory that the process has in RAM, mapped files included.",
        unit="byte",
        source=Repository(
            "prometheus/docs",
            commit="c105550aad07161f62d02e305ed09799ec6025fa",
            checked="2026-11-30",
        ).file("docs/instrumenting/writing_clientlibs.md"),
    )


prometheus = Prometheus()

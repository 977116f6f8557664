"""Messages of Prometheus: limits of scrapes, formats, the database, remote write."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import prometheus as fails
from atlas.technologies.failures import prometheus_scrape as scrape
from atlas.technologies.failures import prometheus_storage as storage
from atlas.technologies.message import LogMessage

_prometheus = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked="2026-11-27",
)
SCRAPE = _prometheus.file("scrape/scrape.go")
PROMPARSE = _prometheus.file("model/textparse/promparse.go")
INTERFACE = _prometheus.file("model/textparse/interface.go")
DB = _prometheus.file("tsdb/db.go")
HEAD = _prometheus.file("tsdb/head.go")
HEAD_APPEND = _prometheus.file("tsdb/head_append.go")
REFRESH = _prometheus.file("discovery/refresh/refresh.go")
QUEUE = _prometheus.file("storage/remote/queue_manager.go")
API = _prometheus.file("web/api/v1/api.go")
PROM_CONFIG = _prometheus.file("config/config.go")
LEX = _prometheus.file("promql/parser/lex.go")
SENDLOOP = _prometheus.file("notifier/sendloop.go")


class PrometheusDatabaseMessages:
    """Messages of Prometheus: limits of scrapes, formats, the database, remote write."""

    LABEL_LIMIT = LogMessage(
        anchor="label_limit exceeded (",
        sample="label_limit exceeded (metric: http_requests_total, number of labels: 40, limit: "
        "30)",
        pattern=r"label_limit exceeded \(metric: (?P<metric>[^,]+), number of labels: "
        r"(?P<labels>\d+)",
        severity="error",
        meaning="A sample has more labels than the job allows, so the whole scrape is dropped.",
        source=SCRAPE,
        failure=fails.LIMIT,
    )
    LABEL_NAME = LogMessage(
        anchor="label_name_length_limit exceeded",
        sample="label_name_length_limit exceeded (metric: up, label name: a_very_long_name, "
        "length: 300, limit: 200)",
        pattern=r"label_name_length_limit exceeded",
        severity="error",
        meaning="A name of a label is longer than the job allows, so the whole scrape is dropped.",
        source=SCRAPE,
        failure=fails.LIMIT,
    )
    LABEL_VALUE = LogMessage(
        anchor="label_value_length_limit exceeded",
        sample='label_value_length_limit exceeded (metric: up, label name: url, value: "https", '
        "length: 900, limit: 500)",
        pattern=r"label_value_length_limit exceeded",
        severity="error",
        meaning="A value of a label is longer than the job allows, so the whole scrape is dropped.",
        source=SCRAPE,
        failure=fails.LIMIT,
    )
    HTTP_STATUS = LogMessage(
        anchor="server returned HTTP status ",
        sample='component="scrape manager" target=http://10.0.0.1:9100/metrics msg="Scrape '
        'failed" err="server returned HTTP status 403 Forbidden"',
        pattern=r"server returned HTTP status (?P<status>\d+)",
        severity="error",
        meaning="The target answered with an error instead of metrics.",
        source=SCRAPE,
        failure=scrape.SCRAPE,
        context=("Scrape failed", "scrape_pool", "scrape manager", "lastError"),
    )
    NO_METRICS = LogMessage(
        anchor="expected a valid start token, got ",
        sample='expected a valid start token, got "<" ("INVALID") while parsing: "<"',
        severity="error",
        meaning="The target sends no metrics, often an HTML page: path or port are wrong.",
        source=PROMPARSE,
        failure=scrape.SCRAPE,
    )
    NO_VALUE = LogMessage(
        anchor="expected value after metric, got ",
        sample='expected value after metric, got "\\n" ("LINEBREAK") while parsing: "x\\n"',
        severity="error",
        meaning="The target sends a line that is no metric.",
        source=PROMPARSE,
        failure=scrape.SCRAPE,
    )
    CONTENT_TYPE = LogMessage(
        anchor="and no fallback_scrape_protocol specified for target",
        sample='received unsupported Content-Type "text/html" and no fallback_scrape_protocol '
        "specified for target",
        severity="error",
        meaning="The target sends a type that is no format of metrics; Prometheus 3 no longer "
        "guesses.",
        source=INTERFACE,
        versions=">= 3.0",
        failure=scrape.SCRAPE,
    )
    OVERLAP = LogMessage(
        anchor="Overlapping blocks found during ",
        sample='level=warn component=tsdb msg="Overlapping blocks found during reloadBlocks" '
        'detail="[mint: 1, maxt: 2, range: 2h0m0s, blocks: 2]"',
        severity="warning",
        meaning="Two blocks cover the same time; they are merged by the next compaction.",
        source=DB,
        failure=storage.OVERLAP,
    )
    CHUNKS = LogMessage(
        anchor="Loading on-disk chunks failed",
        sample='level=error component=tsdb msg="Loading on-disk chunks failed" err="iterate on '
        'on-disk chunks: out of sequence m-mapped chunk for series ref 1"',
        severity="error",
        meaning="Chunks on disk are damaged or out of order; they are replayed from the log, or "
        "dropped.",
        source=HEAD,
        failure=fails.WAL,
    )
    NOT_LOGGED = LogMessage(
        anchor="write to WAL: ",
        sample='msg="Scrape commit failed" err="write to WAL: log samples: write '
        '/prometheus/wal/00000012: no space left on device"',
        pattern=r"write to WAL:",
        severity="error",
        meaning="Samples cannot be written to the write-ahead log; the cause follows.",
        source=HEAD_APPEND,
        failure=storage.WAL_NOT_WRITTEN,
    )
    NOT_PERSISTED = LogMessage(
        anchor="persist head block: ",
        sample='msg="compaction failed" component=tsdb err="compact head: persist head block: 2 '
        'errors: populate block: write chunks: preallocate: no space left on device"',
        severity="error",
        meaning="A block cannot be written to disk; the cause follows.",
        source=DB,
        failure=fails.COMPACTION,
    )
    NOT_TRUNCATED = LogMessage(
        anchor="WAL truncation in Compact",
        sample='err="WAL truncation in Compact: create checkpoint: read segments: corruption in '
        'segment /prometheus/wal/00000012 at 65536: unexpected checksum"',
        severity="error",
        meaning="The write-ahead log cannot be cut, so it grows; the cause follows.",
        source=DB,
        failure=storage.WAL_NOT_WRITTEN,
    )
    DISCOVERY = LogMessage(
        anchor="Unable to refresh target groups",
        sample='level=error component="discovery manager scrape" discovery=consul msg="Unable to '
        'refresh target groups" err="Get: connection refused"',
        severity="error",
        meaning="The source of the targets cannot be read, so the old list stays.",
        source=REFRESH,
        failure=scrape.DISCOVERY,
    )
    RESHARDING = LogMessage(
        anchor="Currently resharding, skipping.",
        sample='level=info component=remote msg="Currently resharding, skipping."',
        severity="info",
        meaning="Remote write is behind and is still changing its number of shards.",
        source=QUEUE,
        failure=fails.REMOTE,
    )
    UNKNOWN_SERIES = LogMessage(
        anchor="Dropped sample for series that was not explicitly dropped via relabelling",
        sample='level=info component=remote msg="Dropped sample for series that was not '
        'explicitly dropped via relabelling" ref=123',
        severity="warning",
        meaning="Remote write has lost the description of a series, and drops its samples.",
        source=QUEUE,
        failure=fails.REMOTE,
    )
    NO_RECEIVER = LogMessage(
        anchor="remote write receiver needs to be enabled with --web.enable-remote-write-receiver",
        sample="server returned HTTP status 404 Not Found: remote write receiver needs to be "
        "enabled with --web.enable-remote-write-receiver",
        severity="error",
        meaning="The Prometheus that is written to does not accept remote writes.",
        source=API,
        failure=fails.RECEIVING,
    )
    YAML = LogMessage(
        anchor="parsing YAML file ",
        sample='level=error msg="Error loading config '
        '(--config.file=/etc/prometheus/prometheus.yml)" err="parsing YAML file '
        "/etc/prometheus/prometheus.yml: yaml: unmarshal errors: line 3: field x not found in "
        'type config.plain"',
        severity="error",
        meaning="The configuration file is no valid YAML, or has an unknown field.",
        source=PROM_CONFIG,
        failure=fails.BAD_CONFIG,
    )
    EXPRESSION = LogMessage(
        anchor="unclosed left parenthesis",
        sample='invalid parameter "query": 1:5: parse error: unclosed left parenthesis',
        severity="error",
        meaning="An expression cannot be parsed.",
        source=LEX,
        failure=storage.NOT_PARSED,
        context=("parse error", "query", "promql", "expr"),
    )
    BATCH_DROPPED = LogMessage(
        anchor="Alert batch larger than queue capacity, dropping alerts",
        sample='level=warn component=notifier msg="Alert batch larger than queue capacity, '
        'dropping alerts" count=200',
        severity="error",
        meaning="More alerts come at once than the queue for Alertmanager holds.",
        source=SENDLOOP,
        failure=fails.ALERTING,
    )

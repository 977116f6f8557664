"""Loki: log store that indexes labels only."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._loki_entry_messages import LokiEntryMessages
from atlas.technologies._loki_flush_messages import LokiFlushMessages
from atlas.technologies._loki_limit_messages import LokiLimitMessages
from atlas.technologies._loki_rate_messages import LokiRateMessages
from atlas.technologies._loki_ring_messages import LokiRingMessages
from atlas.technologies._loki_start_messages import LokiStartMessages
from atlas.technologies.failures import loki as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/grafana-loki.md")
_loki = fails.loki
VALIDATION = _loki.file("pkg/validation/validate.go")
LIMITS = _loki.file("pkg/querier/queryrange/limits.go")
RING = "vendor/github.com/grafana/dskit/ring"


class Loki(
    LokiRateMessages,
    LokiFlushMessages,
    LokiStartMessages,
    LokiLimitMessages,
    LokiRingMessages,
    LokiEntryMessages,
    Technology,
):
    """A log store: distributors, ingesters and queriers around an object storage."""

    name = "Loki"
    icon = "diagrams.onprem.logging.Loki"
    plane = "state"
    needs = ("Amazon S3",)
    releases = release_lines(
        "1.0 2019-11-19, 2.0 2020-10-26, 2.1 2020-12-24, 2.2 2021-03-11, 2.3 2021-08-06, "
        "2.4 2021-11-05, 2.5 2022-04-07, 2.6 2022-07-08, 2.7 2022-11-10, 2.8 2023-04-03, "
        "2.9 2023-09-06, 3.0 2024-04-08, 3.1 2024-07-02, 3.2 2024-09-18, 3.3 2024-11-19, "
        "3.4 2025-02-12, 3.5 2025-04-17, 3.6 2025-11-17, 3.7 2026-03-26",
        RELEASES,
    )
    logs = undisclosed("place of its log: its troubleshooting pages, as read, do not say it")
    programs: ClassVar = {
        "loki": "Loki itself",
        "namei": "the owners and modes of a path's folders",
    }
    ports: ClassVar = {
        "HTTP": quantity(3100, "") @ fails.OPERATE.at("curl -s http://loki:3100/memberlist")
    }
    ACTIVE_STREAMS = Parameter(
        "active streams, default",
        quantity(5000, "") @ fails.INGEST.at("`max_global_streams_per_user`: 5000 (globally)"),
    )

    RATE_LIMITED = LogMessage(
        anchor="ingestion rate limit exceeded for user ",
        sample="ingestion rate limit exceeded for user team-a (limit: 4194304 bytes/sec) while "
        "attempting to ingest '1000' lines totaling '1048576' bytes, reduce log volume or "
        "contact your Loki administrator",
        pattern=r"rate limit exceeded for user (?P<tenant>[^ ,]+).* \(limit: (?P<limit>\d+) "
        r"bytes/sec\)",
        severity="error",
        meaning="A tenant sends more bytes a second than it may, and lines are refused.",
        source=VALIDATION,
        failure=fails.RATE,
    )
    STREAM_RATE = LogMessage(
        anchor="Per stream rate limit exceeded (limit: ",
        sample="Per stream rate limit exceeded (limit: 3MB/sec) while attempting to ingest for "
        "stream '{app=\"shop\"}' totaling 1MB, consider splitting a stream via additional labels",
        pattern=r"Per stream rate limit exceeded \(limit: (?P<limit>[^)]+)\).* for stream "
        r"'(?P<stream>[^']+)'",
        severity="error",
        meaning="One stream gets more bytes a second than an ingester takes of it.",
        source=VALIDATION,
        failure=fails.STREAM_RATE,
    )
    STREAM_LIMIT = LogMessage(
        anchor="maximum active stream limit exceeded when trying to create stream ",
        sample='maximum active stream limit exceeded when trying to create stream {app="shop"}, '
        "reduce the number of active streams (reduce labels or reduce label values), or contact "
        "your Loki administrator",
        severity="error",
        meaning="A tenant has as many active streams as it may, and new ones are refused.",
        source=VALIDATION,
        failure=fails.STREAMS,
    )
    LINE_TOO_LONG = LogMessage(
        anchor=" bytes exceeded for stream '",
        sample="max entry size '262144' bytes exceeded for stream '{app=\"shop\"}' while adding "
        "an entry with length '401231' bytes",
        pattern=r"entry size '(?P<limit>\d+)' bytes exceeded for stream '(?P<stream>[^']+)'",
        severity="error",
        meaning="A log line is longer than the limit, and is refused.",
        source=VALIDATION,
        failure=fails.LINES,
    )
    MANY_LABELS = LogMessage(
        anchor=" label names; limit ",
        sample='entry for stream \'{app="shop", pod="a"}\' has 17 label names; limit 15',
        pattern=r"has (?P<labels>\d+) label names; limit (?P<limit>\d+)",
        severity="error",
        meaning="A stream has more labels than allowed, and its lines are refused.",
        source=VALIDATION,
        failure=fails.LABELS,
    )
    BAD_LABELS = LogMessage(
        anchor="error parsing labels '",
        sample="error parsing labels '{app-name=\"shop\"}' with error: 1:5: parse error: "
        "unexpected character inside braces: '-'",
        pattern=r"error parsing labels '(?P<labels>.+)' with error",
        severity="error",
        meaning="The labels of a stream are not valid, and its lines are refused.",
        source=VALIDATION,
        failure=fails.LABELS,
    )
    TOO_FAR_BEHIND = LogMessage(
        anchor="entry too far behind, ",
        sample="entry too far behind, entry timestamp is: 2026-08-21T09:00:00Z, oldest "
        "acceptable timestamp is: 2026-08-21T11:30:00Z",
        pattern=r"entry too far behind, (?:entry timestamp is: (?P<entry>[^,]+), )?oldest "
        r"acceptable timestamp is: (?P<oldest>\S+)",
        severity="error",
        meaning="A line is much older than the newest one of its stream, and is refused.",
        source=_loki.file("pkg/chunkenc/interface.go"),
        failure=fails.TIMESTAMPS,
    )
    TOO_OLD = LogMessage(
        anchor=" has timestamp too old: ",
        sample="entry for stream '{app=\"shop\"}' has timestamp too old: 2026-08-01T09:00:00Z, "
        "oldest acceptable timestamp is: 2026-08-14T09:00:00Z",
        pattern=r"entry for stream '(?P<stream>[^']+)' has timestamp too old: (?P<time>[^,]+)",
        severity="error",
        meaning="A line is older than the tenant may send.",
        source=VALIDATION,
        failure=fails.TIMESTAMPS,
    )
    TOO_NEW = LogMessage(
        anchor=" has timestamp too new: ",
        sample="entry for stream '{app=\"shop\"}' has timestamp too new: 2026-08-21T13:00:00Z",
        pattern=r"entry for stream '(?P<stream>[^']+)' has timestamp too new: (?P<time>\S+)",
        severity="error",
        meaning="A line is of the future, so a clock is probably wrong.",
        source=VALIDATION,
        failure=fails.TIMESTAMPS,
    )
    SERIES = LogMessage(
        anchor=" reached for a single query",
        sample="maximum number of series (500) reached for a single query; consider reducing "
        "query cardinality by adding more specific stream selectors",
        pattern=r"maximum (?:number )?of series \((?P<limit>\d+)\) reached for a single query",
        severity="error",
        meaning="A query matches more series than allowed, and fails.",
        source=LIMITS,
        failure=fails.QUERY_LIMIT,
    )
    QUERY_BYTES = LogMessage(
        anchor="the query would read too many bytes (query: ",
        sample="the query would read too many bytes (query: 1.2 TB, limit: 500 GB); consider "
        "adding more specific stream selectors or reduce the time range of the query",
        pattern=r"read too many bytes \(query: (?P<query>[^,]+), limit: (?P<limit>[^)]+)\)",
        severity="error",
        meaning="A query would read more data than allowed, and is refused.",
        source=LIMITS,
        failure=fails.QUERY_LIMIT,
    )
    ENTRIES = LogMessage(
        anchor="max entries limit per query exceeded",
        sample="max entries limit per query exceeded, limit > max_entries_limit_per_query "
        "(10000 > 5000)",
        severity="error",
        meaning="A query requests more lines than allowed, and is refused.",
        source=_loki.file("pkg/logqlmodel/error.go"),
        failure=fails.QUERY_LIMIT,
    )
    QUERY_TIMEOUT = LogMessage(
        anchor="request timed out, decrease the duration of the request or add more label matchers",
        sample="request timed out, decrease the duration of the request or add more label "
        "matchers (prefer exact match over regex match) to reduce the amount of data processed",
        severity="error",
        meaning="A query ran longer than its timeout.",
        source=_loki.file("pkg/util/server/error.go"),
        failure=fails.QUERY_TIMEOUT,
    )
    QUEUE_FULL = LogMessage(
        anchor="too many outstanding requests",
        sample='level=warn caller=logging.go:128 msg="GET '
        "/loki/api/v1/query_range?direction=backward (429) 3.1ms Response: too many outstanding "
        'requests"',
        severity="error",
        meaning="The queue of queries is full, and new ones are refused.",
        source=_loki.file("pkg/queue/queue.go"),
        context=("loki",),
        failure=fails.QUEUE,
    )
    LIVE_REPLICAS = LogMessage(
        anchor=" live replicas required, could only find ",
        sample='level=error caller=logging.go:128 msg="POST /loki/api/v1/push (500) 2.1ms '
        'Response: at least 2 live replicas required, could only find 1"',
        severity="error",
        meaning="A request needs more healthy ingesters than there are.",
        source=_loki.file(f"{RING}/replication_strategy.go"),
        context=("loki",),
        failure=fails.REPLICAS,
    )
    UNHEALTHY = LogMessage(
        anchor="too many unhealthy instances in the ring",
        sample='level=error caller=logging.go:128 msg="GET /loki/api/v1/query_range (500) 1.9ms '
        'Response: too many unhealthy instances in the ring"',
        severity="error",
        meaning="Too many ingesters are unhealthy, so queries fail.",
        source=_loki.file(f"{RING}/ring.go"),
        context=("loki",),
        failure=fails.REPLICAS,
    )
    NO_TENANT = LogMessage(
        anchor="no org id",
        sample='level=warn caller=logging.go:128 msg="POST /loki/api/v1/push (401) 112us '
        'Response: no org id"',
        severity="error",
        meaning="A request has no X-Scope-OrgID header, and Loki is multi-tenant.",
        source=_loki.file("vendor/github.com/grafana/dskit/user/id.go"),
        context=("loki",),
        failure=fails.NO_TENANT,
    )
    CONFIG = LogMessage(
        anchor="MULTIPLE CONFIG ERRORS FOUND, PLEASE READ CAREFULLY",
        sample='level=error caller=main.go:74 msg="validating config" err="MULTIPLE CONFIG '
        "ERRORS FOUND, PLEASE READ CAREFULLY",
        severity="fatal",
        meaning="Loki does not start: its configuration has errors, listed after it.",
        source=_loki.file("pkg/loki/loki.go"),
        failure=fails.CONFIG,
    )
    FLUSH = LogMessage(
        anchor="failed to flush chunks: ",
        sample='level=error caller=flush.go:356 msg="failed to flush" retries=3 err="failed to '
        "flush chunks: store put chunk: AccessDenied: Access Denied, num_chunks: 1, labels: "
        '{app=\\"shop\\"}"',
        pattern=r"failed to flush chunks: (?P<error>.+), num_chunks: (?P<chunks>\d+)",
        severity="error",
        meaning="An ingester cannot write chunks, and keeps them in memory.",
        source=_loki.file("pkg/ingester/flush.go"),
        failure=fails.FLUSH,
    )
    SHUTTING_DOWN = LogMessage(
        anchor="Ingester is shutting down",
        sample='level=warn caller=logging.go:144 orgID=fake msg="POST /loki/api/v1/push (500) '
        '2.9ms Response: \\"rpc error: code = Unknown desc = Ingester is shutting down\\\\n\\""',
        severity="error",
        meaning="An ingester takes no more lines: it stops, or hangs while it does.",
        source=_loki.file("pkg/ingester/ingester.go"),
        failure=fails.SHUTTING_DOWN,
        context=("loki", "desc = Ingester"),
    )

    DISCARDED = Metric(
        name="loki_discarded_samples_total",
        meaning="Log lines that were refused, by tenant and reason.",
        source=fails.INGEST,
    )
    FLUSHED = Metric(
        name="loki_ingester_chunks_flushed_total",
        meaning="Chunks that ingesters wrote to the storage.",
        source=fails.INGEST,
    )


loki = Loki()

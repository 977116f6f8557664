"""Grafana Tempo: store of traces on object storage."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies._tempo_ring_messages import TempoRingMessages
from atlas.technologies.failures import tempo as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


# A tag's date is that of the commit it names.
TAGS = Publisher("Grafana Labs", checked=_CHECKED).post(
    "Tags of grafana/tempo", "https://github.com/grafana/tempo/tags"
)
_tempo = Repository(
    "grafana/tempo",
    commit="ad33aa8fafc41a4ea58519f7b7a88b1aa1383224",
    checked=_CHECKED,
    publisher="Grafana Labs",
)
APP = _tempo.file("cmd/tempo/app/config.go")
OVERRIDES = _tempo.file("modules/overrides/config.go")
DISTRIBUTOR = _tempo.file(
    "docs/sources/tempo/reference-tempo-architecture/components/distributor.md"
)
_RELEASED = """
1.0 2021-06-08  1.1 2021-08-26  1.2 2021-11-05  1.3 2022-01-24  1.4 2022-04-28
1.5 2022-08-17  2.0 2023-01-31  2.1 2023-04-26  2.2 2023-07-31  2.3 2023-10-30
2.4 2024-02-26  2.5 2024-05-31  2.6 2024-09-03  2.7 2025-01-13  2.8 2025-06-10
2.9 2025-10-13  2.10 2026-01-26  3.0 2026-05-28
"""


class Tempo(TempoRingMessages, Technology):
    """A store of traces, which keeps them in object storage."""

    name = "Grafana Tempo"
    icon = "diagrams.onprem.tracing.Tempo"
    plane = "control"
    releases = release_lines(_RELEASED, TAGS)
    logs = undisclosed("where it writes its log by default: not looked up")
    ports: ClassVar = {
        "HTTP": quantity(3200, "")
        @ APP.at('"server.http-listen-port", 3200, "HTTP server listen port."'),
        "gRPC": quantity(9095, "")
        @ APP.at('"server.grpc-listen-port", 9095, "gRPC server listen port."'),
    }

    RATE_LIMITED = LogMessage(
        anchor="RATE_LIMITED: ",
        sample="RATE_LIMITED: ingestion rate limit (local: 30000000 bytes/s, global: 0 bytes/s, "
        "burst: 30000000 bytes) exceeded while adding 412833 bytes for user single-tenant. "
        "consider increasing the limit or reducing ingestion rate.",
        pattern=r"exceeded while adding (?P<bytes>\d+) bytes for user (?P<tenant>\S+)\.",
        severity="error",
        meaning="A tenant exceeds its ingestion rate limit, and its spans are rejected.",
        source=_tempo.file("modules/distributor/distributor.go"),
        versions=">= 2.8",
        failure=fails.RATE_LIMITED,
    )
    TRACE_TOO_LARGE = LogMessage(
        anchor="TRACE_TOO_LARGE",
        sample="level=warn msg=TRACE_TOO_LARGE max=5000000 trace=2f3e0cee77ae5dc9c17ade3689eb2e54",
        severity="warning",
        meaning="A trace outgrew the limit, and its further spans are dropped.",
        source=OVERRIDES,
        failure=fails.LARGE,
    )
    PUSH_FAILED = LogMessage(
        anchor="pusher failed to consume trace data",
        sample='msg="pusher failed to consume trace data" err="RATE_LIMITED: ingestion rate limit"',
        severity="error",
        meaning="The distributor could not ingest spans; the error names the limit or host.",
        source=_tempo.file("modules/distributor/receiver/shim.go"),
        failure=fails.NOT_INGESTED,
    )

    QUEUE_FULL = LogMessage(
        anchor="Body: job queue full",
        sample="429 failed to execute TraceQL query: {} | rate() Status: 429 Too Many Requests "
        "Body: job queue full",
        pattern=r"Status: 429 Too Many Requests Body: job queue (?P<queue>full)",
        severity="error",
        meaning="A query was split into more jobs than one tenant may have in the queue.",
        source=_tempo.file(
            "docs/sources/tempo/troubleshooting/querying/too-many-requests-error.md"
        ),
        failure=fails.QUERIES,
    )
    LIVE_TRACES = LogMessage(
        anchor="LIVE_TRACES_EXCEEDED",
        sample="rpc error: code = FailedPrecondition desc = LIVE_TRACES_EXCEEDED: max live "
        "traces exceeded for tenant single-tenant",
        severity="error",
        meaning="A tenant has more traces in progress than it may, and new ones are refused.",
        source=_tempo.file("modules/overrides/config.go"),
        failure=fails.LIVE_TRACES,
    )
    RESPONSE_SIZE = LogMessage(
        anchor="response larger than the max (",
        sample="500 Internal Server Error Body: response larger than the max (5242880 vs 4194304)",
        pattern=r"response larger than the max \((?P<size>\d+) vs (?P<limit>\d+)\)",
        severity="error",
        meaning="The answer of a querier is larger than a message between components may be.",
        source=_tempo.file("modules/querier/worker/frontend_processor.go"),
        failure=fails.RESPONSE,
    )

    DISCARDED = Metric(
        name="tempo_discarded_spans_total",
        meaning="Spans discarded, by reason.",
        source=DISTRIBUTOR,
    )
    RECEIVED = Metric(
        name="tempo_distributor_spans_received_total",
        meaning="Spans received.",
        source=DISTRIBUTOR,
    )
    BLOCKS = Metric(
        name="tempodb_blocklist_length",
        meaning="Live blocks of a tenant; many of them mean that compaction lags.",
        source=_tempo.file(
            "docs/sources/tempo/reference-tempo-architecture/components/compaction.md"
        ),
    )


tempo = Tempo()

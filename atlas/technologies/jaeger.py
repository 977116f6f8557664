"""Jaeger: stores and shows distributed traces."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import jaeger as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/jaeger.md")
_jaeger = Repository(
    "jaegertracing/jaeger",
    commit="8498073ff809b1a3923521920a9b1b017ea97ecf",
    checked="2026-11-26",
    publisher="Jaeger",
)
BULK_TEXT = _jaeger.file("internal/storage/elasticsearch/esclient/bulk.go")
GRPC_HANDLER = _jaeger.file("cmd/jaeger/internal/extension/jaegerquery/internal/grpc_handler.go")


class Jaeger(Technology):
    """A collector, a store and a user interface of traces."""

    name = "Jaeger"
    icon = "simple-icons:jaeger"
    plane = "control"
    releases = release_lines(
        """
1 2017-12-06  2 2024-11-04
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of jaegertracing/jaeger")

    NO_STORAGE = LogMessage(
        anchor="failed to initialize storage '",
        sample="failed to initialize storage 'some_storage': failed to create Elasticsearch "
        "client: no Elasticsearch node available",
        pattern=r"failed to initialize storage '(?P<storage>[^']+)': ",
        severity="fatal",
        meaning="Jaeger stops: its storage does not answer.",
        source=_jaeger.file("cmd/internal/storageconfig/factory.go"),
        failure=fails.NO_STORAGE,
    )

    BULK_PART = LogMessage(
        anchor="Elasticsearch part of bulk request failed",
        sample='{"level":"error","msg":"Elasticsearch part of bulk request '
        'failed","index":"jaeger-span-2026-01-05","status":429,"error":"es_rejected_'
        'execution_exception"}',
        severity="error",
        meaning="Elasticsearch refused a span; status and error say why.",
        source=BULK_TEXT,
        failure=fails.NOT_STORED,
    )

    BULK = LogMessage(
        anchor="bulk indexer error",
        sample='{"level":"error","msg":"bulk indexer error","error":"flush: status 503"}',
        severity="error",
        meaning="Spans could not be sent to Elasticsearch.",
        source=BULK_TEXT,
        failure=fails.NOT_STORED,
    )

    POISON = LogMessage(
        anchor="dropping poison-pill documents the backend rejected terminally",
        sample='{"level":"warn","msg":"dropping poison-pill documents the backend rejected '
        'terminally","dropped":3,"total":500,"sample":"mapper_parsing_exception"}',
        severity="warning",
        meaning="Elasticsearch refused spans for good, and they are dropped.",
        source=_jaeger.file("internal/storage/elasticsearch/esclient/sync_bulk.go"),
        failure=fails.NOT_STORED,
    )

    SEARCH = LogMessage(
        anchor="failed when searching for traces",
        sample='{"level":"error","msg":"failed when searching for traces","error":"elastic: '
        'Error 400"}',
        severity="error",
        meaning="A search failed in the storage.",
        source=GRPC_HANDLER,
        failure=fails.NOT_READ,
        context=(
            "jaeger",
            'traces"',
            "msg",
        ),
    )

    NO_SPANS = LogMessage(
        anchor="failed to fetch spans from the backend",
        sample='{"level":"error","msg":"failed to fetch spans from the '
        'backend","error":"context deadline exceeded"}',
        severity="error",
        meaning="A trace could not be read from the storage.",
        source=GRPC_HANDLER,
        failure=fails.NOT_READ,
    )

    NO_HTTP = LogMessage(
        anchor="Could not start HTTP server",
        sample='{"level":"error","msg":"Could not start HTTP server","error":"listen tcp '
        ':16686: bind: address already in use"}',
        severity="error",
        meaning="The port of the user interface cannot be opened.",
        source=_jaeger.file("cmd/jaeger/internal/extension/jaegerquery/internal/server.go"),
        failure=fails.NO_LISTEN,
        context=(
            "jaeger",
            "16686",
            "16685",
        ),
    )


jaeger = Jaeger()

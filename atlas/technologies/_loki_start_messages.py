"""Messages of Loki: queries, schema, storage, workers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import loki as fails
from atlas.technologies.failures import loki_stop as stop
from atlas.technologies.message import LogMessage

_loki = Repository(
    "grafana/loki",
    commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7",
    checked="2026-11-27",
    folder="pkg",
)
LOGQL = _loki.file("logqlmodel/error.go")
QUERY_VALIDATE = _loki.file("util/validation/validate.go")
LOKI_VALIDATION = _loki.file("loki/validation.go")
OBJECTS = _loki.file("storage/chunk/client/object_client.go")
FRONTEND = _loki.file("querier/worker/scheduler_processor.go")
INGESTER = _loki.file("ingester/ingester.go")
COMPACTOR = _loki.file("compactor/config.go")
TABLES_FILE = _loki.file("storage/stores/shipper/indexshipper/uploads/table_manager.go")


class LokiStartMessages:
    """Messages of Loki: queries, schema, storage, workers."""

    PARSE = LogMessage(
        anchor="parse error at line ",
        sample="parse error at line 1, col 5: syntax error: unexpected IDENTIFIER",
        pattern=r"parse error at line (?P<line>\d+), col (?P<column>\d+): (?P<reason>.+)",
        severity="error",
        meaning="A query cannot be parsed at this place.",
        source=LOGQL,
        failure=stop.SYNTAX,
        context=("loki", "Loki", "logql", "LogQL", "syntax error: unexpected"),
    )
    QUERY_LENGTH = LogMessage(
        anchor="the query time range exceeds the limit (query length: ",
        sample="the query time range exceeds the limit (query length: 800h0m0s, limit: 721h0m0s)",
        severity="error",
        meaning="The query spans more time than max_query_length allows.",
        source=QUERY_VALIDATE,
        failure=fails.QUERY_LIMIT,
    )
    SCHEMA = LogMessage(
        anchor="is required to store Structured Metadata and use native OTLP ingestion",
        sample="CONFIG ERROR: schema v13 is required to store Structured Metadata and use native "
        "OTLP ingestion, your schema version is v12.",
        severity="error",
        meaning="The configuration has an old schema, which cannot hold structured metadata.",
        source=LOKI_VALIDATION,
        failure=fails.CONFIG,
    )
    CHUNK_LOST = LogMessage(
        anchor="failed to load chunk '",
        sample="failed to load chunk 'fake/4f1c/18c:18d:abc': object not found in storage",
        severity="error",
        meaning="A chunk that the index names cannot be read from the object storage.",
        source=OBJECTS,
        failure=stop.CHUNK_MISSING,
    )
    SCHEDULER = LogMessage(
        anchor="error contacting scheduler",
        sample='level=warn caller=scheduler_processor.go:103 msg="error contacting scheduler" '
        'err="rpc error: code = Unavailable desc = connection error" addr=10.0.0.1:9095',
        severity="error",
        meaning="A querier or frontend cannot reach the query scheduler.",
        source=FRONTEND,
        failure=stop.SCHEDULER,
        context=("scheduler_processor", "querier", "frontend", "loki", "caller"),
    )
    NOT_NOTIFIED = LogMessage(
        anchor="error notifying frontend about finished query",
        sample='level=error caller=scheduler_processor.go:259 msg="error notifying frontend about '
        'finished query" err="rpc error: code = ResourceExhausted desc = grpc: received message '
        'larger than max (5 vs. 4)" frontend=10.0.0.1:9095',
        severity="error",
        meaning="The result of a query does not reach the frontend; the error says why.",
        source=FRONTEND,
        failure=stop.RESULT_LOST,
    )
    WAL_FOLDER = LogMessage(
        anchor="creating WAL folder at ",
        sample='error initialising module: ingester: creating WAL folder at "/wal": mkdir /wal: '
        "read-only file system",
        severity="error",
        meaning="The folder of the write-ahead log cannot be made: it is read-only or of another "
        "user.",
        source=INGESTER,
        failure=stop.WAL,
    )
    DELETE_STORE = LogMessage(
        anchor="compactor.delete-request-store should be configured when retention is enabled",
        sample="CONFIG ERROR: invalid compactor config: compactor.delete-request-store should be "
        "configured when retention is enabled",
        severity="error",
        meaning="Retention is on, but the store for delete requests is not set.",
        source=COMPACTOR,
        failure=fails.CONFIG,
    )
    TABLES = LogMessage(
        anchor="failed to upload tables",
        sample='level=error caller=table_manager.go:76 msg="failed to upload tables" '
        'phase=periodic err="AccessDenied: Access Denied"',
        severity="error",
        meaning="The index cannot be uploaded to the object storage.",
        source=TABLES_FILE,
        failure=stop.INDEX_UPLOAD,
    )

"""What fails in Jaeger, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_jaeger = Repository(
    "jaegertracing/jaeger",
    commit="8498073ff809b1a3923521920a9b1b017ea97ecf",
    checked="2026-11-26",
    publisher="Jaeger",
)
BULK = _jaeger.file("internal/storage/elasticsearch/esclient/bulk.go")
STORAGE = _jaeger.file("cmd/internal/storageconfig/factory.go")
HANDLER = _jaeger.file("cmd/jaeger/internal/extension/jaegerquery/internal/grpc_handler.go")
QUERY = _jaeger.file("cmd/jaeger/internal/extension/jaegerquery/internal/server.go")

NO_STORAGE = KnownFailure(
    "the storage cannot be reached, and Jaeger stops",
    steps=[OUTGOING, CALL, UNIT_LOG],
    causes=[
        wrapped_error(STORAGE.at("failed to initialize storage '%s': %w")),
    ],
)
NOT_STORED = KnownFailure(
    "spans cannot be written to Elasticsearch",
    steps=[UNIT_LOG, CALL, OUTGOING],
    causes=[
        wrapped_error(BULK.at("Elasticsearch part of bulk request failed")),
    ],
)
NOT_READ = KnownFailure(
    "traces cannot be read",
    steps=[CALL, UNIT_LOG, OUTGOING],
    causes=[
        wrapped_error(HANDLER.at("failed when searching for traces")),
    ],
)
NO_LISTEN = KnownFailure(
    "the port of the query server cannot be opened",
    steps=[LISTENERS, UNIT_LOG, UNIT],
    causes=[
        wrapped_error(QUERY.at("Could not start HTTP server")),
    ],
)

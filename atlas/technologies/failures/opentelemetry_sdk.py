"""What fails in the OpenTelemetry SDKs and receivers, with the first steps."""

from attrs import evolve

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_java = Repository(
    "open-telemetry/opentelemetry-java",
    commit="35636aec8d3dc6706bb483bad92383fdd6012af0",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)
JAVA = _java.file(
    "exporters/otlp/all/src/main/java/io/opentelemetry/exporter/otlp/internal/HttpExporter.java"
)

NOT_DELIVERED = KnownFailure(
    "a program cannot export its telemetry",
    steps=[CALL, RESOLVE, ENVIRONMENT],
    causes=[
        wrapped_error(JAVA.at("s. The request could not be executed.")),
    ],
)
_QUEUE = "OTEL_BSP_MAX_QUEUE_SIZE: the size of the queue; OTEL_EXPORTER_OTLP_ENDPOINT: the target."

QUEUE_FULL = KnownFailure(
    "spans are dropped: the export queue of a program is full",
    steps=[CALL, evolve(ENVIRONMENT, verify=_QUEUE), UNIT_LOG],
)
NOT_SCRAPED = KnownFailure(
    "a Prometheus endpoint cannot be scraped", steps=[CALL, RESOLVE, UNIT_LOG]
)

"""Messages of the Collector at its start, and of the SDK for Go."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import opentelemetry_collector as fails
from atlas.technologies.failures import opentelemetry_sdk as sdk
from atlas.technologies.message import LogMessage

_opentelemetry_collector = Repository(
    "open-telemetry/opentelemetry-collector",
    commit="934999fbab274d10cbf18704b4594a6fb2049887",
    checked="2026-11-27",
)
UNMARSHALER = _opentelemetry_collector.file("otelcol/internal/configunmarshaler/configs.go")
SERVICE = _opentelemetry_collector.file("service/service.go")
EXTENSIONS = _opentelemetry_collector.file("service/extensions/extensions.go")
GRAPH = _opentelemetry_collector.file("service/internal/graph/graph.go")
SHUTDOWN = _opentelemetry_collector.file("exporter/exporterhelper/internal/experr/err.go")
RETRY_SENDER = _opentelemetry_collector.file("exporter/exporterhelper/internal/retry_sender.go")
BATCH = _opentelemetry_collector.file("processor/batchprocessor/batch_processor.go")
_opentelemetry_go = Repository(
    "open-telemetry/opentelemetry-go",
    commit="736a14fcdca28b8cf5237e6b9b166ec6ed832bf7",
    checked="2026-11-27",
    folder="exporters/otlp",
)
OTLPTRACE = _opentelemetry_go.file("otlptrace/exporter.go")
OTLPMETRIC = _opentelemetry_go.file("otlpmetric/otlpmetricgrpc/exporter.go")
OTLPLOG = _opentelemetry_go.file("otlplog/otlploghttp/client.go")
_opentelemetry_python = Repository(
    "open-telemetry/opentelemetry-python",
    commit="0a5d76b65094a4bad414e0c0ab68981fc266f0a9",
    checked="2026-11-27",
)
PY_LOGS = _opentelemetry_python.file(
    "opentelemetry-sdk/src/opentelemetry/sdk/_shared_internal/__init__.py"
)


class OpenTelemetryStartMessages:
    """Messages of the Collector at its start, and of the SDK for Go."""

    UNKNOWN_TYPE = LogMessage(
        anchor='unknown type: "',
        sample='error decoding \'exporters\': unknown type: "logging" for id: "logging" (valid '
        "values: [debug otlp])",
        pattern=r'unknown type: "(?P<type>[^"]+)" for id: "(?P<id>[^"]+)"',
        severity="fatal",
        meaning="The configuration names a component that this build of the Collector does not "
        "have.",
        source=UNMARSHALER,
        failure=fails.NO_START,
    )
    PIPELINES = LogMessage(
        anchor="failed to build pipelines: ",
        sample='Error: failed to build pipelines: failed to create "otlp" exporter for data type '
        '"traces": invalid endpoint',
        severity="fatal",
        meaning="A component of a pipeline cannot be made; the cause follows.",
        source=SERVICE,
        failure=fails.NO_START,
    )
    EXTENSION = LogMessage(
        anchor="Failed to start extension",
        sample='{"level":"error","msg":"Failed to start extension","error":"listen tcp '
        '0.0.0.0:13133: bind: address already in use"}',
        pattern=r"Failed to start extension",
        severity="error",
        meaning="An extension of the Collector does not start.",
        source=EXTENSIONS,
        failure=fails.NO_START,
        context=("otelcol", "service.instance.id", "extension", "extensions.go"),
    )
    COMPONENT = LogMessage(
        anchor="Failed to start component",
        sample='{"level":"error","caller":"graph/graph.go:454","msg":"Failed to start '
        'component","error":"listen tcp :4317: bind: address already in '
        'use","type":"Receiver","id":"otlp"}',
        pattern=r"Failed to start component",
        severity="error",
        meaning="A component of the Collector does not start; the error says why.",
        source=GRAPH,
        failure=fails.NO_START,
        context=("graph.go", "otelcol", "Receiver", "Exporter", "Processor"),
    )
    INTERRUPTED = LogMessage(
        anchor="interrupted due to shutdown: ",
        sample="Exporting failed. Dropping data. error: interrupted due to shutdown: rpc error: "
        "code = Unavailable",
        severity="warning",
        meaning="The Collector stopped while data waited to be sent again, and the data is lost.",
        source=SHUTDOWN,
        failure=fails.NOT_EXPORTED,
    )
    CANCELLED = LogMessage(
        anchor="request will be cancelled before next retry: ",
        sample="request will be cancelled before next retry: rpc error: code = Unavailable desc = "
        "connection error",
        severity="error",
        meaning="The deadline of the request ends before the next attempt.",
        source=RETRY_SENDER,
        failure=fails.NOT_EXPORTED,
    )
    SENDER = LogMessage(
        anchor="Sender failed",
        sample='{"level":"warn","caller":"batch_processor.go:258","msg":"Sender '
        'failed","kind":"processor","name":"batch","error":"sending queue is full"}',
        pattern=r"Sender failed",
        severity="warning",
        meaning="A batch could not be handed on; the error says why.",
        source=BATCH,
        failure=fails.NOT_EXPORTED,
        context=("batch_processor.go", "batchprocessor", "otelcol"),
    )
    TRACES = LogMessage(
        anchor="traces export: ",
        sample='traces export: Post "http://localhost:4318/v1/traces": dial tcp [::1]:4318: '
        "connect: connection refused",
        severity="error",
        meaning="A program written in Go cannot send its spans.",
        source=OTLPTRACE,
        failure=sdk.NOT_DELIVERED,
    )
    METRICS = LogMessage(
        anchor="failed to upload metrics: ",
        sample='failed to upload metrics: Post "http://localhost:4318/v1/metrics": dial tcp '
        "[::1]:4318: connect: connection refused",
        severity="error",
        meaning="A program written in Go cannot send its metrics.",
        source=OTLPMETRIC,
        failure=sdk.NOT_DELIVERED,
    )
    RETRYABLE = LogMessage(
        anchor="retry-able request failure",
        sample="failed to upload metrics: retry-able request failure: body: 503 Service "
        "Unavailable",
        pattern=r"retry-able request failure",
        severity="error",
        meaning="The receiver of telemetry asks to send later.",
        source=OTLPLOG,
        failure=sdk.NOT_DELIVERED,
    )
    PYTHON = LogMessage(
        anchor="Exception while exporting ",
        sample="ERROR:opentelemetry.sdk._shared_internal:Exception while exporting Span.",
        pattern=r"Exception while exporting (?P<what>Span|Log|logs|metrics)",
        severity="error",
        meaning="A program written in Python cannot send its telemetry; the stack trace says why.",
        source=PY_LOGS,
        failure=sdk.NOT_DELIVERED,
    )

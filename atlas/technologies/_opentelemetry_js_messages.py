"""Log messages of the OpenTelemetry SDK for JavaScript."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import opentelemetry_sdk as fails
from atlas.technologies.message import LogMessage

_js = Repository(
    "open-telemetry/opentelemetry-js",
    commit="61126358cb5cf06a2004151cbad18e79cbede00a",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)


class OpenTelemetryJSMessages:
    """Log messages of the OpenTelemetry SDK for JavaScript."""

    EXPORTER_ERROR = LogMessage(
        anchor="OTLPExporterError",
        sample='{"stack":"OTLPExporterError: Bad Request\\n at IncomingMessage.<anonymous> '
        '(/app/node_modules/@opentelemetry/otlp-exporter-base/http.js:53:37)","name"'
        ':"OTLPExporterError","code":"400"}',
        pattern=r'OTLPExporterError: (?P<reason>[^"\\]*)',
        severity="error",
        meaning="The export of data failed; the error says why (JavaScript).",
        source=_js.file("experimental/packages/otlp-exporter-base/src/types.ts"),
        failure=fails.NOT_DELIVERED,
    )

    METRICS_FAILED = LogMessage(
        anchor="PeriodicExportingMetricReader: metrics export failed",
        sample="PeriodicExportingMetricReader: metrics export failed (error Error: connect "
        "ECONNREFUSED 127.0.0.1:4318)",
        severity="error",
        meaning="The export of metrics failed; the error says why (JavaScript).",
        source=_js.file("packages/sdk-metrics/src/export/PeriodicExportingMetricReader.ts"),
        failure=fails.NOT_DELIVERED,
    )

    SPANS_DROPPED = LogMessage(
        anchor=" spans because maxQueueSize reached",
        sample="Dropped 512 spans because maxQueueSize reached",
        severity="warning",
        meaning="Spans are lost: they come faster than they are exported (JavaScript).",
        source=_js.file("packages/sdk-trace/src/export/BatchSpanProcessorBase.ts"),
        failure=fails.QUEUE_FULL,
    )

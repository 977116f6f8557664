"""Log messages of the Collector: exports without retries."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import opentelemetry_collector as fails
from atlas.technologies.message import LogMessage

_collector = Repository(
    "open-telemetry/opentelemetry-collector",
    commit="934999fbab274d10cbf18704b4594a6fb2049887",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)


class OpenTelemetryExportMessages:
    """Log messages of the Collector: exports without retries."""

    NO_RETRY = LogMessage(
        anchor="Try enabling retry_on_failure config option to retry on retryable errors",
        sample="error exporterhelper/queued_retry.go:165 Exporting failed. Try enabling "
        'retry_on_failure config option to retry on retryable errors {"kind": "exporter", '
        '"name": "otlp", "error": "rpc error: code = DeadlineExceeded desc = context deadline '
        'exceeded"}',
        severity="error",
        meaning="Data could not be sent and is lost: retries are off.",
        source=_collector.file("exporter/exporterhelper/internal/base_exporter.go"),
        failure=fails.NOT_EXPORTED,
    )

"""Log messages of the OpenTelemetry SDKs, and of the Prometheus receiver."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import opentelemetry_sdk as fails
from atlas.technologies.message import LogMessage

_java = Repository(
    "open-telemetry/opentelemetry-java",
    commit="35636aec8d3dc6706bb483bad92383fdd6012af0",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)
_php = Repository(
    "open-telemetry/opentelemetry-php",
    commit="b9c9963feda5127e407be87b340b705fcec55567",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)
_python = Repository(
    "open-telemetry/opentelemetry-python",
    commit="0a5d76b65094a4bad414e0c0ab68981fc266f0a9",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)
_contrib = Repository(
    "open-telemetry/opentelemetry-collector-contrib",
    commit="00a647ab0bc560e85f76946e41b381eec877d17f",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)
HTTPEXPORTER = _java.file(
    "exporters/otlp/all/src/main/java/io/opentelemetry/exporter/otlp/internal/HttpExporter.java"
)
HTTP = _python.file(
    "exporter/opentelemetry-exporter-otlp-common/src/opentelemetry/exporter/otlp/common/http.py"
)


class OpenTelemetrySDKMessages:
    """Log messages of the OpenTelemetry SDKs, and of the Prometheus receiver."""

    NOT_EXPORTED_JAVA = LogMessage(
        anchor="The request could not be executed.",
        sample="ERROR io.opentelemetry.exporter.internal.http.HttpExporter - Failed to export "
        "spans. The request could not be executed. Full error message: Failed to connect to "
        "localhost/127.0.0.1:4318",
        pattern=r"Failed to export (?P<kind>\w+)\. The request could not be executed\.",
        severity="error",
        meaning="The Collector cannot be reached; the rest says how (Java).",
        source=HTTPEXPORTER,
        failure=fails.NOT_DELIVERED,
    )

    REFUSED_JAVA = LogMessage(
        anchor="Server responded with ",
        sample="WARN io.opentelemetry.exporter.internal.http.HttpExporter - Failed to export "
        "metrics. Server responded with HTTP status code 404. Error message: Unable to parse "
        "response body",
        pattern=r"Failed to export (?P<kind>\w+)\. Server responded with (?:HTTP|gRPC) status "
        r"code (?P<code>\d+)",
        severity="warning",
        meaning="The Collector refuses the data (Java).",
        source=HTTPEXPORTER,
        failure=fails.NOT_DELIVERED,
    )

    NOT_EXPORTED_PHP = LogMessage(
        anchor="Export failure",
        sample="OpenTelemetry: [error] Export failure [exception] Export retry limit exceeded "
        '[previous] Idle timeout reached for "otel.example.com".',
        severity="error",
        meaning="Data is lost; the exception says why (PHP).",
        source=_php.file("src/Contrib/Otlp/SpanExporter.php"),
        failure=fails.NOT_DELIVERED,
        context=(
            "OpenTelemetry",
            "opentelemetry",
        ),
    )

    NOT_EXPORTED_PYTHON = LogMessage(
        anchor=" batch code: ",
        sample="ERROR:opentelemetry.exporter.otlp.proto.http.trace_exporter:Failed to export "
        "span batch code: 503, reason: Service Unavailable",
        pattern=r"Failed to export (?P<kind>\w+) batch code: (?P<code>\d+)",
        severity="error",
        meaning="The Collector refuses the data (Python).",
        source=HTTP,
        failure=fails.NOT_DELIVERED,
    )

    TIMEOUT_PYTHON = LogMessage(
        anchor=" batch due to timeout, max retries or shutdown.",
        sample="Failed to export span batch due to timeout, max retries or shutdown.",
        severity="error",
        meaning="The Collector did not take the data in time (Python).",
        source=HTTP,
        failure=fails.NOT_DELIVERED,
    )

    SCRAPE_FAILED = LogMessage(
        anchor="Failed to scrape Prometheus endpoint",
        sample='warn internal/transaction.go:129 Failed to scrape Prometheus endpoint {"kind": '
        '"receiver", "name": "prometheus", "scrape_timestamp": 1736106004668, "target_labels": '
        '"{job=\\"kubelet\\"}"}',
        severity="warning",
        meaning="A target of the Prometheus receiver gave no metrics.",
        source=_contrib.file("receiver/prometheusreceiver/internal/transaction.go"),
        failure=fails.NOT_SCRAPED,
    )

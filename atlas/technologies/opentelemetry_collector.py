"""OpenTelemetry Collector: receives, batches and forwards traces, metrics and logs."""

from typing import ClassVar

from atlas.evidence.constructors import count, quantity
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._opentelemetry_export_messages import OpenTelemetryExportMessages
from atlas.technologies._opentelemetry_js_messages import OpenTelemetryJSMessages
from atlas.technologies._opentelemetry_sdk_messages import OpenTelemetrySDKMessages
from atlas.technologies._opentelemetry_start_messages import OpenTelemetryStartMessages
from atlas.technologies.failures import opentelemetry_collector as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


# A tag's date is that of the commit it names; lines before 0.50 are left out.
TAGS = Publisher("OpenTelemetry", checked=_CHECKED).post(
    "Tags of open-telemetry/opentelemetry-collector",
    "https://github.com/open-telemetry/opentelemetry-collector/tags",
)
_opentelemetry_collector = Repository(
    "open-telemetry/opentelemetry-collector",
    commit="934999fbab274d10cbf18704b4594a6fb2049887",
    checked=_CHECKED,
    publisher="OpenTelemetry",
)
RECEIVER = _opentelemetry_collector.file("receiver/otlpreceiver/README.md")
HELPER = _opentelemetry_collector.file("exporter/exporterhelper/documentation.md")
LIMITER = _opentelemetry_collector.file("internal/memorylimiter/memorylimiter.go")
_RELEASED = """
0.50 2022-04-28  0.51 2022-05-11  0.52 2022-05-25  0.53 2022-06-08  0.54 2022-06-22
0.55 2022-07-06  0.56 2022-07-20  0.57 2022-08-03  0.58 2022-08-10  0.59 2022-08-31
0.60 2022-09-14  0.61 2022-09-28  0.62 2022-10-12  0.63 2022-10-26  0.64 2022-11-09
0.65 2022-11-21  0.66 2022-11-23  0.67 2022-12-08  0.68 2022-12-19  0.69 2023-01-09
0.70 2023-01-23  0.71 2023-02-07  0.72 2023-02-22  0.73 2023-03-06  0.74 2023-03-20
0.75 2023-04-03  0.76 2023-04-25  0.77 2023-05-08  0.78 2023-05-22  0.79 2023-06-05
0.80 2023-06-20  0.81 2023-07-04  0.82 2023-07-27  0.83 2023-08-14  0.84 2023-08-29
0.85 2023-09-11  0.86 2023-09-25  0.87 2023-10-10  0.88 2023-10-23  0.89 2023-11-14
0.90 2023-11-27  0.91 2023-12-11  0.92 2024-01-09  0.93 2024-01-23  0.94 2024-02-06
0.95 2024-02-20  0.96 2024-03-04  0.97 2024-03-25  0.98 2024-04-10  0.99 2024-04-22
0.100 2024-05-06  0.101 2024-05-21  0.102 2024-06-04  0.103 2024-06-18  0.104 2024-07-01
0.105 2024-07-16  0.106 2024-07-29  0.107 2024-08-12  0.108 2024-08-27  0.109 2024-09-09
0.110 2024-09-23  0.111 2024-10-04  0.112 2024-10-22  0.113 2024-11-05  0.114 2024-11-18
0.115 2024-12-03  0.116 2024-12-16  0.117 2025-01-07  0.118 2025-01-20  0.119 2025-02-03
0.120 2025-02-17  0.121 2025-03-04  0.122 2025-03-17  0.123 2025-03-31  0.124 2025-04-14
0.125 2025-04-28  0.126 2025-05-12  0.127 2025-05-26  0.128 2025-06-09  0.129 2025-06-30
0.130 2025-07-14  0.131 2025-07-29  0.132 2025-08-11  0.133 2025-08-25  0.134 2025-08-29
0.135 2025-09-08  0.136 2025-09-22  0.137 2025-10-06  0.138 2025-10-20  0.139 2025-11-03
0.140 2025-11-17  0.141 2025-12-01  0.142 2025-12-15  0.143 2026-01-05  0.144 2026-01-20
0.145 2026-02-02  0.146 2026-02-17  0.147 2026-03-02  0.148 2026-03-17  0.149 2026-03-31
0.150 2026-04-13  0.151 2026-04-28  0.152 2026-05-11  0.153 2026-05-25  0.154 2026-06-08
0.155 2026-06-23  0.156 2026-07-07  0.157 2026-07-21  0.158 2026-08-04  0.159 2026-08-17
"""
SDK = Repository(
    "open-telemetry/opentelemetry-python",
    commit="0a5d76b65094a4bad414e0c0ab68981fc266f0a9",
    checked="2026-11-26",
    publisher="OpenTelemetry",
).file(
    "exporter/opentelemetry-exporter-otlp-proto-grpc/src/opentelemetry/exporter/otlp/proto/grpc/"
    "exporter.py"
)


class OpenTelemetryCollector(
    OpenTelemetryStartMessages,
    OpenTelemetryExportMessages,
    OpenTelemetryJSMessages,
    OpenTelemetrySDKMessages,
    Technology,
):
    """A process that receives telemetry, batches it and forwards it."""

    name = "OpenTelemetry Collector"
    icon = "simple-icons:opentelemetry"
    plane = "control"
    releases = release_lines(_RELEASED, TAGS)
    logs = statement("standard error") @ _opentelemetry_collector.file(
        "service/telemetry/otelconftelemetry/factory.go"
    ).at('OutputPaths: []string{"stderr"},')
    ports: ClassVar = {
        "OTLP over gRPC": quantity(4317, "") @ RECEIVER.at("localhost:4317 for grpc protocol"),
        "OTLP over HTTP": quantity(4318, "") @ RECEIVER.at("localhost:4318 http protocol"),
    }
    SENDING_QUEUE = Parameter(
        "sending queue, default",
        count(1000, "batch")
        @ _opentelemetry_collector.file("exporter/exporterhelper/README.md").at(
            "`queue_size` (default = 1000)"
        ),
    )

    DROPPING_DATA = LogMessage(
        anchor="Exporting failed. Dropping data.",
        sample='error internal/queue_sender.go:62 Exporting failed. Dropping data. {"error": '
        '"no more retries left: rpc error: code = Unavailable", "dropped_items": 8192}',
        severity="error",
        meaning="Retries are exhausted, or would not help, and the data is lost.",
        source=_opentelemetry_collector.file("exporter/exporterhelper/internal/queue_sender.go"),
        failure=fails.NOT_EXPORTED,
    )
    REJECTING_DATA = LogMessage(
        anchor="Exporting failed. Rejecting data.",
        sample='error internal/base_exporter.go:119 Exporting failed. Rejecting data. {"error": '
        '"sending queue is full", "rejected_items": 512}',
        severity="error",
        meaning="The queue is full, or there is none and sending failed; the sender gets an error.",
        source=_opentelemetry_collector.file("exporter/exporterhelper/internal/base_exporter.go"),
        failure=fails.NOT_EXPORTED,
    )
    WILL_RETRY = LogMessage(
        anchor="Exporting failed. Will retry the request after interval.",
        sample="info internal/retry_sender.go:137 Exporting failed. Will retry the request after "
        'interval. {"error": "rpc error: code = Unavailable", "interval": "4.9s"}',
        severity="info",
        meaning="The destination does not accept data for now.",
        source=_opentelemetry_collector.file("exporter/exporterhelper/internal/retry_sender.go"),
        failure=fails.NOT_EXPORTED,
    )
    REFUSING_DATA = LogMessage(
        anchor="Memory usage is above soft limit. Refusing data.",
        sample="warn memorylimiter/memorylimiter.go:301 Memory usage is above soft limit. Refusing "
        "data.",
        severity="warning",
        meaning="The memory limiter rejects data to protect the process.",
        source=LIMITER,
        failure=fails.MEMORY,
    )

    QUEUE_FULL = LogMessage(
        anchor="sending queue is full",
        sample='error exporterhelper Exporting failed. Rejecting data. {"error": "sending queue is '
        'full", "rejected_items": 512}',
        severity="error",
        meaning="The destination takes less than arrives: the queue is full, and data is lost.",
        source=_opentelemetry_collector.file("exporter/exporterhelper/internal/queue/queue.go"),
        versions=">= 0.92",
        failure=fails.QUEUE_FULL,
    )
    QUEUE_FULL_BEFORE_0_100 = LogMessage(
        anchor="Dropping data because sending_queue is full. Try increasing queue_size.",
        sample="error exporterhelper/queue_sender.go:183 Dropping data because sending_queue is "
        'full. Try increasing queue_size. {"kind": "exporter", "dropped_items": 512}',
        severity="error",
        meaning="The destination takes less than arrives: the queue is full, and data is lost.",
        source=_opentelemetry_collector.file(
            "exporter/exporterhelper/queue_sender.go", commit="v0.86.0"
        ),
        versions="< 0.100",
        failure=fails.QUEUE_FULL,
    )
    SENDING_QUEUE_FULL_BEFORE_0_92 = LogMessage(
        anchor="sending_queue is full",
        sample='error exporterhelper {"error": "sending_queue is full"}',
        severity="error",
        meaning="The destination takes less than arrives: the queue is full, and data is lost.",
        source=_opentelemetry_collector.file(
            "exporter/exporterhelper/queue_sender.go", commit="v0.86.0"
        ),
        versions="< 0.92",
        failure=fails.QUEUE_FULL,
    )
    NO_RETRIES_BEFORE_0_100 = LogMessage(
        anchor="Exporting failed. No more retries left. Dropping data.",
        sample="error exporterhelper/queue_sender.go:92 Exporting failed. No more retries left. "
        'Dropping data. {"kind": "exporter", "error": "max elapsed time expired", '
        '"dropped_items": 512}',
        severity="error",
        meaning="Retries are exhausted, and the data is lost.",
        source=_opentelemetry_collector.file(
            "exporter/exporterhelper/queue_sender.go", commit="v0.86.0"
        ),
        versions="< 0.100",
        failure=fails.NOT_EXPORTED,
    )
    NOT_RETRYABLE_BEFORE_0_100 = LogMessage(
        anchor="Exporting failed. The error is not retryable. Dropping data.",
        sample="error exporterhelper/retry_sender.go:146 Exporting failed. The error is not "
        'retryable. Dropping data. {"kind": "exporter", "error": "Permanent error: 401"}',
        severity="error",
        meaning="The destination refused the data for good, and the data is lost.",
        source=_opentelemetry_collector.file(
            "exporter/exporterhelper/retry_sender.go", commit="v0.86.0"
        ),
        versions="< 0.100",
        failure=fails.NOT_EXPORTED,
    )
    NO_MORE_RETRIES = LogMessage(
        anchor="no more retries left: ",
        sample='error exporterhelper {"error": "no more retries left: failed to make an HTTP '
        'request: Post \\"https://traces.internal:4318/v1/traces\\": dial tcp 10.0.1.9:4318: i/o '
        'timeout"}',
        severity="error",
        meaning="Sending failed until retries were exhausted; the cause follows.",
        source=_opentelemetry_collector.file("exporter/exporterhelper/internal/retry_sender.go"),
        failure=fails.NOT_EXPORTED,
    )
    HARD_LIMIT = LogMessage(
        anchor="Memory usage is above hard limit. Forcing a GC.",
        sample="warn memorylimiter/memorylimiter.go:282 Memory usage is above hard limit. Forcing "
        'a GC. {"cur_mem_mib": 1911}',
        severity="warning",
        meaning="Memory is above the hard limit; the process may soon be killed.",
        source=LIMITER,
        failure=fails.MEMORY,
    )
    DATA_REFUSED = LogMessage(
        anchor="data refused due to high memory usage",
        sample="rpc error: code = Unavailable desc = data refused due to high memory usage",
        severity="error",
        meaning="The Collector refuses data for lack of memory, and the sender learns it.",
        source=LIMITER,
        failure=fails.MEMORY,
    )
    NO_PIPELINES = LogMessage(
        anchor="cannot start pipelines: ",
        sample="Error: cannot start pipelines: listen tcp 0.0.0.0:4317: bind: address already in "
        "use",
        pattern=r"cannot start pipelines",
        severity="fatal",
        meaning="It does not start: a component failed, as when its port is in use.",
        source=_opentelemetry_collector.file("service/service.go"),
        failure=fails.NO_START,
    )
    BAD_CONFIG = LogMessage(
        anchor="failed to get config: cannot unmarshal the configuration",
        sample="Error: failed to get config: cannot unmarshal the configuration: 1 error(s) "
        "decoding: * error decoding 'exporters': unknown type: \"otlphtp\"",
        severity="fatal",
        meaning="It does not start: the configuration names an unknown component or option.",
        source=_opentelemetry_collector.file("otelcol/configprovider.go"),
        failure=fails.NO_START,
    )
    BAD_PIPELINE = LogMessage(
        anchor="invalid configuration: service::pipelines::",
        sample="collector server run finished with error: invalid configuration: "
        'service::pipelines::traces: references exporter "otlp/x" which is not configured',
        pattern=r"invalid configuration: service::pipelines::(?P<pipeline>\w+)",
        severity="fatal",
        meaning="A pipeline names a component that the configuration does not have.",
        source=_opentelemetry_collector.file("otelcol/config.go"),
        failure=fails.NO_START,
    )
    SDK_RETRIES = LogMessage(
        anchor="Transient error StatusCode.",
        sample="Transient error StatusCode.UNAVAILABLE encountered while exporting traces to "
        "localhost:4317, retrying in 1.00s.",
        pattern=r"Transient error StatusCode\.(?P<code>\w+) encountered while exporting "
        r"(?P<signal>\w+)",
        severity="warning",
        meaning="A Python program cannot deliver to the Collector, and tries again.",
        source=SDK,
        failure=fails.NOT_RECEIVED,
    )
    SDK_FAILED = LogMessage(
        anchor=", error code: StatusCode.",
        sample="Failed to export traces to localhost:4317, error code: "
        "StatusCode.DEADLINE_EXCEEDED, error details: Deadline Exceeded",
        pattern=r"Failed to export (?P<signal>\w+) to (?P<endpoint>\S+), error code: "
        r"StatusCode\.(?P<code>\w+)",
        severity="error",
        meaning="A Python program could not deliver to the Collector; the data is lost.",
        source=SDK,
        failure=fails.NOT_RECEIVED,
    )

    QUEUE_SIZE = Metric(
        name="otelcol_exporter_queue_size",
        meaning="Current size of the sending queue; compare it with its capacity.",
        unit="batch",
        source=HELPER,
    )
    SEND_FAILED = Metric(
        name="otelcol_exporter_send_failed_spans",
        meaning="Spans in failed attempts to send.",
        source=HELPER,
        kind="counter",
    )
    ENQUEUE_FAILED = Metric(
        name="otelcol_exporter_enqueue_failed_spans",
        meaning="Spans that could not be put into the sending queue.",
        source=HELPER,
        kind="counter",
    )


opentelemetry_collector = OpenTelemetryCollector()

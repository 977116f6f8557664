"""What fails in the OpenTelemetry Collector, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS, SPACE
from atlas.technologies.failures._network import CALL, LISTENERS, RESOLVE
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_collector = Repository(
    "open-telemetry/opentelemetry-collector",
    commit="934999fbab274d10cbf18704b4594a6fb2049887",
    checked="2026-11-26",
    publisher="OpenTelemetry",
)
_docs = Repository(
    "open-telemetry/opentelemetry.io",
    commit="dd5997c8b9fafbf72ea6b8059ade242d88b8f118",
    checked="2026-11-26",
    publisher="OpenTelemetry",
    folder="content/en/docs/collector",
)
HELPER = _collector.file("exporter/exporterhelper/README.md")
LIMITER = _collector.file("processor/memorylimiterprocessor/README.md")
TELEMETRY = _docs.file("internal-telemetry.md")
TROUBLE = _docs.file("troubleshooting.md")
RESILIENCY = _docs.file("resiliency.md")
CONFIGURATION = _docs.file("configuration.md")

NO_START_TEXT = Repository(
    "open-telemetry/opentelemetry-collector",
    commit="934999fbab274d10cbf18704b4594a6fb2049887",
    checked="2026-11-22",
    publisher="OpenTelemetry",
).file("service/service.go")

QUEUE = Check(
    "Compare the sending queue of each exporter with its capacity.",
    shell("curl -sS http://<host>:8888/metrics | grep otelcol_exporter_queue")
    @ TELEMETRY.at("Current size of the sending queue, in batches."),
    **NO_OUTPUT,
    verify="At its capacity: the destination takes less than arrives, and data is dropped.",
)
SENT = Check(
    "Check how many items each exporter failed to send or to enqueue.",
    shell("curl -sS http://<host>:8888/metrics | grep -E 'send_failed|enqueue_failed'")
    @ TELEMETRY.at("indicate that the Collector is not"),
    **NO_OUTPUT,
    verify="One exporter: its destination is the cause. All of them: the network or this host.",
)
REFUSED = Check(
    "Check which receivers refuse data, and how much.",
    shell("curl -sS http://<host>:8888/metrics | grep otelcol_receiver_refused")
    @ TELEMETRY.at("Number of spans that could not be pushed"),
    **NO_OUTPUT,
    verify="Senders that do not retry lose what is refused.",
)
VALIDATE = Check(
    "Validate the configuration.",
    shell("otelcol validate --config=<config-file>")
    @ CONFIGURATION.at("otelcol validate --config=customconfig.yaml"),
    **NO_OUTPUT,
)
BIGGER_QUEUE = Step(
    "Raise queue_size of the exporter, memory allowing, and restart the Collector.",
    command=config("sending_queue: {queue_size: <count>}", file="the exporter's configuration")
    @ RESILIENCY.at("queue_size: 5_000 # Increase queue size (default 1000)"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value and restart; a queue in memory is lost by each restart.",
    verify="The queue stays below its capacity; it only buys time if the destination stays slow.",
)
LIMIT = Step(
    "Raise limit_mib of memory_limiter within the container's memory, and restart the Collector.",
    command=config("memory_limiter: {limit_mib: <count>}", file="processors of the Collector")
    @ LIMITER.at("Maximum amount of memory, in MiB, targeted to"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value and restart; a queue in memory is lost by each restart.",
    verify="The message stops, and the process stays within the memory of its container.",
)

NOT_EXPORTED = KnownFailure(
    "data cannot be sent to its destination",
    steps=[SENT, RESOLVE, CALL, QUEUE],
    causes=[
        UsualCause(
            "the network: a firewall, DNS or a proxy",
            sign=statement("no such host, refused, or a timeout in the error; other exporters work")
            @ TROUBLE.at("such as a firewall, DNS, or proxy issue"),
        ),
        UsualCause(
            "the destination is down, or takes data too slowly",
            sign=statement("Unavailable, 503 or 429 in the error; the queue grows")
            @ TROUBLE.at("is unavailable or accepting the data too slowly."),
        ),
        UsualCause(
            "the exporter is configured wrong",
            sign=statement("not retryable, or Permanent error: each attempt fails")
            @ TROUBLE.at("An incorrect exporter configuration."),
        ),
    ],
)
QUEUE_FULL = KnownFailure(
    "the sending queue is full and data is lost", steps=[QUEUE, SENT, SPACE, BIGGER_QUEUE]
)
MEMORY = KnownFailure(
    "the memory limit is reached and data is refused", steps=[REFUSED, QUEUE, KERNEL_KILLS, LIMIT]
)
NO_START = KnownFailure(
    "the Collector does not start: its configuration or a port is refused",
    steps=[VALIDATE, LISTENERS, SPACE],
    causes=[wrapped_error(NO_START_TEXT.at("cannot start pipelines"))],
)
NOT_RECEIVED = KnownFailure(
    "a program cannot deliver its data to the Collector", steps=[CALL, RESOLVE, REFUSED]
)

"""Vector: pipelines for logs and metrics."""

from typing import ClassVar

from atlas.evidence.statement import statement
from atlas.technologies._vector_graph_messages import VectorGraphMessages
from atlas.technologies.failures import vector as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import Release
from atlas.technologies.technology import Technology

INTERNAL = fails.code.file("website/cue/reference/components/sources/internal_metrics.cue")
FILES = fails.code.file("src/internal_events/file.rs")
BUILDER = fails.code.file("src/topology/builder.rs")
BUFFER_EVENTS = fails.code.file("lib/vector-buffers/src/internal_events.rs")


def _release(version: str, date: str) -> Release:
    page = fails.code.file(f"website/cue/reference/releases/{version}.0.cue")
    return Release(version, date, page)


class Vector(VectorGraphMessages, Technology):
    """A program that collects, transforms and routes logs and metrics."""

    name = "Vector"
    icon = "diagrams.onprem.aggregator.Vector"
    plane = "control"
    releases = (
        _release("0.40", "2024-07-29"),
        _release("0.45", "2025-02-20"),
        _release("0.50", "2025-09-23"),
        _release("0.55", "2026-04-22"),
        _release("0.56", "2026-06-03"),
        _release("0.57", "2026-07-14"),
    )
    logs = statement("standard error") @ fails.MONITORING.at("Vector also writes its logs to")
    programs: ClassVar = {"vector": "Vector"}

    DROPPED = LogMessage(
        anchor="Events dropped",
        sample='2026-03-02T04:11:09.120451Z ERROR sink{component_kind="sink" component_id=search '
        "component_type=elasticsearch}: vector_common::internal_event::component_events_dropped: "
        'Events dropped intentional=false count=512 reason="Service call failed. No retries or '
        'retries exhausted."',
        pattern=r"Events dropped intentional=(?P<intentional>false) count=(?P<count>\d+)",
        severity="error",
        meaning="A component lost events; the reason follows.",
        source=fails.code.file("lib/vector-common/src/internal_event/component_events_dropped.rs"),
        failure=fails.DROPPED,
    )
    CALL_FAILED = LogMessage(
        anchor="Service call failed. No retries or retries exhausted.",
        sample="2026-03-02T04:11:09.120398Z ERROR vector_common::internal_event::service: Service "
        "call failed. No retries or retries exhausted. error=Some(CallRequest { source: hyper })",
        pattern=r"(?:service: |ERROR )(?P<what>Service call failed)\. No retries",
        severity="error",
        meaning="A sink gave a request up; its events are lost.",
        source=fails.code.file("lib/vector-common/src/internal_event/service.rs"),
        failure=fails.DROPPED,
    )
    NOT_RETRIABLE = LogMessage(
        anchor="Not retriable; dropping the request.",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::sinks::util::retries: Not retriable; "
        'dropping the request. reason="response status: 400 Bad Request"',
        severity="error",
        meaning="The destination rejected a request for good; its events are lost.",
        source=fails.RETRIES,
        failure=fails.NOT_RETRIED,
    )
    NON_RETRIABLE = LogMessage(
        anchor="Non-retriable error; dropping the request.",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::sinks::util::retries: Non-retriable "
        "error; dropping the request. error=dispatch failure",
        severity="error",
        meaning="A request failed in a way that is not retried; its events are lost.",
        source=fails.RETRIES,
        failure=fails.NOT_RETRIED,
    )
    EXHAUSTED = LogMessage(
        anchor="etries exhausted; dropping the request.",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::sinks::util::retries: Retries exhausted; "
        "dropping the request. error=timeout",
        pattern=r"(?P<kind>Retries|OK/retry response but retries) exhausted; dropping the request",
        severity="error",
        meaning="A request failed as often as the sink retries; its events are lost.",
        source=fails.RETRIES,
        failure=fails.DROPPED,
    )
    RETRYING = LogMessage(
        anchor="Retrying after response. reason=",
        sample="2026-03-02T04:11:09.120311Z  WARN vector::sinks::util::retries: Retrying after "
        "response. reason=too many requests",
        pattern=r"Retrying after response\. reason",
        severity="warning",
        meaning="The destination asked to send the request again later.",
        source=fails.RETRIES,
        failure=fails.RETRYING,
    )
    RETRYING_ERROR = LogMessage(
        anchor="Retrying after error. error=",
        sample="2026-03-02T04:11:09.120311Z  WARN vector::sinks::util::retries: Retrying after "
        "error. error=Failed to make HTTP(S) request: error trying to connect",
        pattern=r"Retrying after error\. error",
        severity="warning",
        meaning="A request failed and will be sent again.",
        source=fails.RETRIES,
        failure=fails.RETRYING,
    )
    TIMED_OUT = LogMessage(
        anchor="Request timed out. If this happens often while the events are actually reaching "
        "their destination, ",
        sample="2026-03-02T04:11:09.120311Z  WARN vector::sinks::util::retries: Request timed "
        "out. If this happens often while the events are actually reaching their destination, "
        "try decreasing `batch.max_bytes` and/or using `compression` if applicable.",
        severity="warning",
        meaning="The destination did not respond within request.timeout_secs.",
        source=fails.RETRIES,
        failure=fails.SLOW,
    )
    UNHEALTHY = LogMessage(
        anchor="Healthcheck failed.",
        sample='2026-03-02T04:11:09.120311Z ERROR vector::topology::builder: msg="Healthcheck '
        'failed." error=Unexpected status: 401 Unauthorized component_kind="sink" '
        'component_type="elasticsearch" component_id=search',
        pattern=r"Healthcheck failed\.\"? error=(?P<reason>.+?) component_kind=",
        severity="error",
        meaning="A sink could not reach its destination when Vector started.",
        source=BUILDER,
        failure=fails.UNHEALTHY,
    )
    BAD_CONFIG = LogMessage(
        anchor="Configuration error. error=",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::topology::builder: Configuration error. "
        'error=Sink "search": invalid endpoint',
        pattern=r"Configuration error\. error",
        severity="error",
        meaning="The configuration is not valid, and Vector does not start or reload.",
        source=BUILDER,
        failure=fails.BAD_CONFIG,
    )
    UNABLE_TO_CONNECT = LogMessage(
        anchor="Unable to connect. error=",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::internal_events::common: Unable to "
        'connect. error=Connection refused (os error 111) error_code="failed_connecting"',
        pattern=r"Unable to connect\. error",
        severity="error",
        meaning="A sink could not connect to its destination.",
        source=fails.code.file("src/internal_events/common.rs"),
        failure=fails.NO_CONNECTION,
    )
    BUFFER_READ = LogMessage(
        anchor="Error encountered during buffer read.",
        sample="2026-03-02T04:11:09.120311Z ERROR vector_buffers::internal_events: Error "
        "encountered during buffer read. error=failed to decoded record",
        severity="error",
        meaning="A record of a buffer on disk could not be read.",
        source=BUFFER_EVENTS,
        failure=fails.BUFFER,
    )
    FILE_WATCH = LogMessage(
        anchor="Failed to watch file. error=",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::internal_events::file: Failed to watch "
        'file. error=Permission denied (os error 13) error_code="watching"',
        pattern=r"Failed to watch file\. error",
        severity="error",
        meaning="A file could not be opened, and its lines are not read.",
        source=FILES,
        failure=fails.FILES,
    )
    CHECKPOINTS = LogMessage(
        anchor="Failed writing checkpoints. error=",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::internal_events::file: Failed writing "
        "checkpoints. error=No space left on device (os error 28) error_code="
        '"writing_checkpoints"',
        pattern=r"Failed writing checkpoints\. error",
        severity="error",
        meaning="The position in files was not saved; after a restart, lines are read twice.",
        source=FILES,
        failure=fails.CHECKPOINTS,
    )
    LONG_LINE = LogMessage(
        anchor="Found line that exceeds max_line_bytes; discarding.",
        sample="2026-03-02T04:11:09.120311Z ERROR vector::internal_events::file: Found line that "
        "exceeds max_line_bytes; discarding.",
        severity="error",
        meaning="A line is longer than max_line_bytes and was discarded.",
        source=FILES,
        failure=fails.LONG_LINE,
    )

    DISCARDED = Metric(
        name="component_discarded_events_total",
        meaning="Events that a component discarded.",
        source=INTERNAL,
    )
    ERRORS = Metric(
        name="component_errors_total",
        meaning="Errors of a component.",
        source=INTERNAL,
    )
    BUFFER_SIZE = Metric(
        name="buffer_size_events",
        meaning="Events in a buffer.",
        source=INTERNAL,
    )


vector = Vector()

"""Messages of the Datadog tracer for Go."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import datadog_agent as fails
from atlas.technologies.message import LogMessage

_dd_trace_go = Repository(
    "DataDog/dd-trace-go",
    commit="a4bdff1017d75a65ef8a30a305c048a9cabe922f",
    checked="2026-11-27",
)
WRITER = _dd_trace_go.file("ddtrace/tracer/writer.go")


class DatadogTracerMessages:
    """Messages of the Datadog tracer for Go."""

    TRACES_LOST = LogMessage(
        anchor="lost ",
        sample="Datadog Tracer v1.50.0 ERROR: lost 12 traces: Post "
        '"http://localhost:8126/v0.4/traces": dial tcp [::1]:8126: connect: connection refused',
        pattern=r"lost (?P<count>\d+) traces: (?P<reason>.+)",
        severity="error",
        meaning="A program cannot send its traces to the agent; the cause follows.",
        source=WRITER,
        failure=fails.NOT_SENT,
    )

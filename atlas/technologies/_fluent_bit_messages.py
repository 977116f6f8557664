"""More log messages of Fluent Bit: those of outputs."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import fluent_bit as fails
from atlas.technologies.message import LogMessage

_code = Repository(
    "fluent/fluent-bit", commit="d55459d492c5c019c0f7dc24db42e69ef47a5437", checked="2026-11-26"
)


class FluentBitMessages:
    """More log messages of Fluent Bit: those of outputs."""

    HTTP_SERVER_ERROR = LogMessage(
        anchor=" HTTP status=5",
        sample="[2026/03/02 04:11:09] [error] [output:loki:loki.0] loki:3100, HTTP status=500",
        pattern=r"\[output:(?P<output>[^\]]+)\].* HTTP status=(?P<status>5\d\d)",
        severity="error",
        meaning="The destination failed; the output sends the records again.",
        source=_code.file("plugins/out_loki/loki.c"),
        failure=fails.FLUSH_FAILS,
        context=("output:",),
    )

    HTTP_CLIENT_ERROR = LogMessage(
        anchor=" HTTP status=4",
        sample="[2026/03/02 04:11:09] [error] [output:es:es.0] HTTP status=429 URI=/_bulk",
        pattern=r"\[output:(?P<output>[^\]]+)\].* HTTP status=(?P<status>4\d\d)",
        severity="error",
        meaning="The destination refuses the records; the status says why: 429 is overload.",
        source=_code.file("plugins/out_es/es.c"),
        failure=fails.REJECTED,
        context=("output:",),
    )

    BULK_ERRORS = LogMessage(
        anchor="] error: Output",
        sample="[2026/03/02 04:11:09] [error] [output:es:es.0] error: Output",
        pattern=r"\[output:(?P<output>[^\]]+)\] error: Output",
        severity="error",
        meaning="Elasticsearch refused some of the records; its answer follows (Trace_Error).",
        source=_code.file("plugins/out_es/es.c"),
        failure=fails.REJECTED,
    )

    NO_UPSTREAM = LogMessage(
        anchor="no upstream connections available",
        sample="[2026/03/02 04:11:09] [error] [output:forward:forward.0] no upstream connections "
        "available",
        pattern=r"\[output:(?P<output>[^\]]+)\] no upstream connections available",
        severity="error",
        meaning="An output got no connection to its destination.",
        source=_code.file("plugins/out_forward/forward.c"),
        failure=fails.NO_CONNECTION,
    )

    TLS_CLOSED = LogMessage(
        anchor="[tls] error: unexpected EOF",
        sample="[2026/03/02 04:11:09] [error] [tls] error: unexpected EOF",
        severity="error",
        meaning="The destination closed a TLS connection without notice.",
        source=_code.file("src/tls/openssl.c"),
        failure=fails.NO_CONNECTION,
    )

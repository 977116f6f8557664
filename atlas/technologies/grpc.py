"""gRPC: remote procedure calls over HTTP/2."""

from typing import ClassVar

from atlas.evidence.constructors import mb, seconds
from atlas.evidence.source import Source, repository_file
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# Releases of grpc-go; a tag's date is that of the commit it names.
TAGS = Source(
    title="Tags of grpc/grpc-go",
    publisher="gRPC",
    url="https://github.com/grpc/grpc-go/tags",
    published=None,
    checked=_CHECKED,
    kind="primary",
)
METRICS = repository_file(
    "grpc/proposal",
    "A66-otel-stats.md",
    at="1fd061ad8e7c46422b326e5a60cf68d042476205",
    checked=_CHECKED,
)


def _go(path: str) -> Source:
    commit = "4793ad0474669eafbd5346c8a3d098fdfa542498"
    return repository_file("grpc/grpc-go", path, at=commit, checked=_CHECKED)


def _java(path: str) -> Source:
    commit = "5fda0c7c35a938b2b0be05cdbe168dcb0700d64a"
    return repository_file("grpc/grpc-java", path, at=commit, checked=_CHECKED)


CLIENT = _go("internal/transport/http2_client.go")

_RELEASED = """
1.0 2016-07-11  1.2 2017-03-14  1.3 2017-04-28  1.4 2017-06-07  1.5 2017-07-19
1.6 2017-08-30  1.7 2017-10-11  1.8 2017-11-21  1.9 2018-01-02  1.10 2018-02-14
1.15 2018-09-11  1.20 2019-04-09  1.25 2019-11-05  1.30 2020-06-22  1.35 2021-01-13
1.40 2021-08-11  1.45 2022-03-09  1.50 2022-10-06  1.55 2023-05-04  1.60 2023-12-11
1.65 2024-07-02  1.70 2025-01-23  1.75 2025-08-19  1.80 2026-04-01  1.81 2026-05-04
1.82 2026-06-30  1.83 2026-07-29
"""
_WORDS = iter(_RELEASED.split())


class GRPC(Technology):
    """Calls between services over HTTP/2, with deadlines; what is said here holds for Go."""

    name = "gRPC"
    icon = None
    releases = release_lines(dict(zip(_WORDS, _WORDS, strict=True)), TAGS)
    logs = statement("standard error, errors alone by default") @ _go("grpclog/loggerv2.go").at(
        "All logs are written to stderr."
    )
    limits: ClassVar = {
        "received message, default": mb(4)
        @ _go("server.go").at("defaultServerMaxReceiveMessageSize = 1024 * 1024 * 4"),
        "time for a connection, at least": seconds(20)
        @ _go("clientconn.go").at("minConnectTimeout = 20 * time.Second"),
    }

    DEADLINE = LogMessage(
        anchor="context deadline exceeded while waiting for connections to become ready",
        sample="rpc error: code = DeadlineExceeded desc = context deadline exceeded while waiting "
        "for connections to become ready",
        severity="error",
        meaning="A call ran out of time before any server could be reached.",
        source=_go("picker_wrapper.go"),
    )
    DIALING = LogMessage(
        anchor="transport: error while dialing: ",
        sample="rpc error: code = Unavailable desc = connection error: desc = \"transport: error "
        'while dialing: dial tcp 10.0.0.7:50051: connect: connection refused"',
        pattern=r"transport: error while dialing: (?P<cause>[^\"]+)",
        severity="error",
        meaning="A server cannot be reached: nobody listens, or the network or DNS fails.",
        source=CLIENT,
    )
    TOO_LARGE = LogMessage(
        anchor="grpc: received message larger than max (",
        sample="rpc error: code = ResourceExhausted desc = grpc: received message larger than max "
        "(5242880 vs. 4194304)",
        pattern=r"received message larger than max \((?P<bytes>\d+) vs\. (?P<limit>\d+)\)",
        severity="error",
        meaning="A message is larger than the receiver allows.",
        source=_go("rpc_util.go"),
    )
    TOO_MANY_PINGS = LogMessage(
        anchor="Client received GoAway with error code ENHANCE_YOUR_CALM and debug data equal to "
        'ASCII "too_many_pings".',
        sample="Client received GoAway with error code ENHANCE_YOUR_CALM and debug data equal to "
        'ASCII "too_many_pings".',
        severity="error",
        meaning="A client sends keepalive pings more often than the server allows, and is cut off.",
        source=CLIENT,
    )
    STREAM_RESET = LogMessage(
        anchor="stream terminated by RST_STREAM with error code: ",
        sample="rpc error: code = Unavailable desc = stream terminated by RST_STREAM with error "
        "code: REFUSED_STREAM",
        pattern=r"RST_STREAM with error code: (?P<code>\w+)",
        severity="error",
        meaning="The server, or a proxy between, broke off a call; the code says why.",
        source=CLIENT,
    )
    KEEPALIVE_FAILED = LogMessage(
        anchor="Keepalive failed. The connection is likely gone",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Keepalive failed. The connection is "
        "likely gone",
        severity="error",
        meaning="The other side answered no ping (gRPC for Java).",
        source=_java("core/src/main/java/io/grpc/internal/KeepAliveManager.java"),
    )
    DEADLINE_JAVA = LogMessage(
        anchor=" deadline exceeded after ",
        sample="io.grpc.StatusRuntimeException: DEADLINE_EXCEEDED: CallOptions deadline exceeded "
        "after 0.999984222s.",
        pattern=r"(?P<origin>Context|CallOptions) deadline exceeded after (?P<seconds>-?[\d.]+)s",
        severity="error",
        meaning="A call ran out of time (gRPC for Java).",
        source=_java("core/src/main/java/io/grpc/internal/ClientCallImpl.java"),
    )

    CLIENT_ATTEMPTS = Metric(
        name="grpc.client.attempt.started",
        meaning="Attempts of calls, retries included, whether they ended or not.",
        source=METRICS,
    )
    CLIENT_DURATION = Metric(
        name="grpc.client.attempt.duration",
        meaning="Time of an attempt at the client; its label grpc.status tells failures.",
        unit="second",
        source=METRICS,
    )
    SERVER_DURATION = Metric(
        name="grpc.server.call.duration",
        meaning="Time of a call at the server.",
        unit="second",
        source=METRICS,
    )


grpc = GRPC()

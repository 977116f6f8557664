"""gRPC: remote procedure calls over HTTP/2."""

from atlas.evidence.constructors import mib, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# Releases of grpc-go; a tag's date is that of the commit it names.
TAGS = Publisher("gRPC", checked=_CHECKED).post(
    "Tags of grpc/grpc-go", "https://github.com/grpc/grpc-go/tags"
)
METRICS = Repository(
    "grpc/proposal", commit="1fd061ad8e7c46422b326e5a60cf68d042476205", checked=_CHECKED
).file("A66-otel-stats.md")
_go = Repository(
    "grpc/grpc-go", commit="4793ad0474669eafbd5346c8a3d098fdfa542498", checked=_CHECKED
)
CLIENT = _go.file("internal/transport/http2_client.go")

_RELEASED = """
1.0 2016-07-11  1.2 2017-03-14  1.3 2017-04-28  1.4 2017-06-07  1.5 2017-07-19
1.6 2017-08-30  1.7 2017-10-11  1.8 2017-11-21  1.9 2018-01-02  1.10 2018-02-14
1.11 2018-03-27  1.12 2018-05-08  1.13 2018-06-19  1.14 2018-07-31  1.15 2018-09-11
1.16 2018-10-23  1.17 2018-12-04  1.18 2019-01-15  1.19 2019-02-26  1.20 2019-04-09
1.21 2019-05-22  1.22 2019-07-02  1.23 2019-08-13  1.24 2019-09-25  1.25 2019-11-05
1.26 2019-12-17  1.27 2020-01-28  1.28 2020-03-10  1.29 2020-04-21  1.30 2020-06-22
1.31 2020-07-30  1.32 2020-09-08  1.34 2020-12-02  1.35 2021-01-13  1.36 2021-02-24
1.37 2021-04-07  1.38 2021-05-19  1.39 2021-06-29  1.40 2021-08-11  1.41 2021-09-23
1.42 2021-11-02  1.43 2021-12-14  1.44 2022-01-25  1.45 2022-03-09  1.46 2022-04-22
1.47 2022-05-31  1.48 2022-07-12  1.49 2022-08-23  1.50 2022-10-06  1.51 2022-11-18
1.52 2023-01-10  1.53 2023-02-07  1.54 2023-03-21  1.55 2023-05-04  1.56 2023-06-15
1.57 2023-07-26  1.58 2023-09-06  1.59 2023-10-17  1.60 2023-12-11  1.61 2024-01-23
1.62 2024-02-21  1.63 2024-04-03  1.64 2024-05-14  1.65 2024-07-02  1.66 2024-08-28
1.67 2024-09-20  1.68 2024-11-07  1.69 2024-12-05  1.70 2025-01-23  1.71 2025-03-05
1.72 2025-04-21  1.73 2025-06-05  1.74 2025-07-16  1.75 2025-08-19  1.76 2025-10-06
1.77 2025-11-17  1.78 2025-12-23  1.79 2026-02-11  1.80 2026-04-01  1.81 2026-05-04
1.82 2026-06-30  1.83 2026-07-29
"""
_java = Repository(
    "grpc/grpc-java",
    commit="5fda0c7c35a938b2b0be05cdbe168dcb0700d64a",
    checked=_CHECKED,
    folder="core/src/main/java/io/grpc/internal",
)


class GRPC(Technology):
    """Calls between services over HTTP/2, with deadlines; described here for Go."""

    name = "gRPC"
    icon = None
    plane = "service"
    releases = release_lines(_RELEASED, TAGS)
    logs = statement("standard error, only errors by default") @ _go.file("grpclog/loggerv2.go").at(
        "All logs are written to stderr."
    )
    MAX_MESSAGE = Parameter(
        "received message size, default",
        mib(4) @ _go.file("server.go").at("defaultServerMaxReceiveMessageSize = 1024 * 1024 * 4"),
    )
    CONNECT_TIMEOUT = Parameter(
        "minimum connection timeout",
        seconds(20) @ _go.file("clientconn.go").at("minConnectTimeout = 20 * time.Second"),
    )

    DEADLINE = LogMessage(
        anchor=" while waiting for connections to become ready",
        sample="rpc error: code = DeadlineExceeded desc = context deadline exceeded while waiting "
        "for connections to become ready",
        severity="error",
        meaning="A call exceeded its deadline before any server could be reached.",
        source=_go.file("picker_wrapper.go"),
    )
    DIALING = LogMessage(
        anchor="transport: error while dialing: ",
        sample='rpc error: code = Unavailable desc = connection error: desc = "transport: error '
        'while dialing: dial tcp 10.0.0.7:50051: connect: connection refused"',
        pattern=r"transport: error while dialing: (?P<cause>[^\"]+)",
        severity="error",
        meaning="A server cannot be reached: nothing listens, or the network or DNS fails.",
        source=CLIENT,
    )
    TOO_LARGE = LogMessage(
        anchor="grpc: received message larger than max (",
        sample="rpc error: code = ResourceExhausted desc = grpc: received message larger than max "
        "(5242880 vs. 4194304)",
        pattern=r"received message larger than max \((?P<bytes>\d+) vs\. (?P<limit>\d+)\)",
        severity="error",
        meaning="A message is larger than the receiver allows.",
        source=_go.file("rpc_util.go"),
    )
    TOO_MANY_PINGS = LogMessage(
        anchor="Client received GoAway with error code ENHANCE_YOUR_CALM and debug data equal to "
        'ASCII "too_many_pings".',
        sample="Client received GoAway with error code ENHANCE_YOUR_CALM and debug data equal to "
        'ASCII "too_many_pings".',
        severity="error",
        meaning="A client sends keepalive pings too often for the server, and is disconnected.",
        source=CLIENT,
    )
    STREAM_RESET = LogMessage(
        anchor="stream terminated by RST_STREAM with error code: ",
        sample="rpc error: code = Unavailable desc = stream terminated by RST_STREAM with error "
        "code: REFUSED_STREAM",
        pattern=r"RST_STREAM with error code: (?P<code>\w+)",
        severity="error",
        meaning="The server, or a proxy in between, aborted a call; the code says why.",
        source=CLIENT,
    )
    KEEPALIVE_FAILED = LogMessage(
        anchor="Keepalive failed. The connection is likely gone",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Keepalive failed. The connection is "
        "likely gone",
        severity="error",
        meaning="The other side did not respond to a ping (gRPC for Java).",
        source=_java.file("KeepAliveManager.java"),
    )
    DEADLINE_JAVA = LogMessage(
        anchor=" deadline exceeded after ",
        sample="io.grpc.StatusRuntimeException: DEADLINE_EXCEEDED: CallOptions deadline exceeded "
        "after 0.999984222s.",
        pattern=r"(?P<origin>Context|CallOptions) deadline exceeded after (?P<seconds>-?[\d.]+)s",
        severity="error",
        meaning="A call exceeded its deadline (gRPC for Java).",
        source=_java.file("ClientCallImpl.java"),
    )

    CLIENT_ATTEMPTS = Metric(
        name="grpc.client.attempt.started",
        meaning="Call attempts, including retries, whether they ended or not.",
        source=METRICS,
    )
    CLIENT_DURATION = Metric(
        name="grpc.client.attempt.duration",
        meaning="Duration of an attempt at the client; its label grpc.status shows failures.",
        unit="second",
        source=METRICS,
    )
    SERVER_DURATION = Metric(
        name="grpc.server.call.duration",
        meaning="Duration of a call at the server.",
        unit="second",
        source=METRICS,
    )


grpc = GRPC()

"""gRPC: remote procedure calls over HTTP/2."""

from atlas.evidence.constructors import mib, seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._grpc_client_messages import GrpcClientMessages
from atlas.technologies._grpc_python_messages import GrpcPythonMessages
from atlas.technologies._grpc_status_messages import GrpcStatusMessages
from atlas.technologies.failures import grpc as fails
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
    "grpc/proposal",
    commit="1fd061ad8e7c46422b326e5a60cf68d042476205",
    checked=_CHECKED,
    release=undisclosed("release: the proposal, read at a commit, names none"),
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
_core = Repository("grpc/grpc", checked="2026-11-26")
_netty = Repository(
    "grpc/grpc-java",
    commit="5fda0c7c35a938b2b0be05cdbe168dcb0700d64a",
    checked="2026-11-26",
    folder="netty/src/main/java/io/grpc/netty",
)
_java = Repository(
    "grpc/grpc-java",
    commit="5fda0c7c35a938b2b0be05cdbe168dcb0700d64a",
    checked=_CHECKED,
    folder="core/src/main/java/io/grpc/internal",
)
_node = Repository(
    "grpc/grpc-node", commit="2670b37a25dcd1e7b655609b0dc041060b1d8921", checked="2026-11-26"
)


class GRPC(GrpcStatusMessages, GrpcClientMessages, GrpcPythonMessages, Technology):
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
        failure=fails.DEADLINE,
    )
    DIALING = LogMessage(
        anchor="transport: error while dialing: ",
        sample='rpc error: code = Unavailable desc = connection error: desc = "transport: error '
        'while dialing: dial tcp 10.0.0.7:50051: connect: connection refused"',
        severity="error",
        meaning="A server cannot be reached: nothing listens, or the network or DNS fails.",
        source=CLIENT,
        failure=fails.UNAVAILABLE,
        pattern=r"error while dialing: ",
    )
    TOO_LARGE = LogMessage(
        anchor="grpc: received message larger than max (",
        sample="rpc error: code = ResourceExhausted desc = grpc: received message larger than max "
        "(5242880 vs. 4194304)",
        pattern=r"received message larger than max \((?P<bytes>\d+) vs\. (?P<limit>\d+)\)",
        severity="error",
        meaning="A message is larger than the receiver allows.",
        source=_go.file("rpc_util.go"),
        failure=fails.TOO_LARGE,
    )
    TOO_MANY_PINGS = LogMessage(
        anchor="Client received GoAway with error code ENHANCE_YOUR_CALM and debug data equal to "
        'ASCII "too_many_pings".',
        sample="Client received GoAway with error code ENHANCE_YOUR_CALM and debug data equal to "
        'ASCII "too_many_pings".',
        severity="error",
        meaning="A client sends keepalive pings too often for the server, and is disconnected.",
        source=CLIENT,
        failure=fails.PINGS,
    )
    STREAM_RESET = LogMessage(
        anchor="stream terminated by RST_STREAM with error code: ",
        sample="rpc error: code = Unavailable desc = stream terminated by RST_STREAM with error "
        "code: REFUSED_STREAM",
        pattern=r"RST_STREAM with error code: (?P<code>\w+)",
        severity="error",
        meaning="The server, or a proxy in between, aborted a call; the code says why.",
        source=CLIENT,
        failure=fails.ABORTED,
    )
    KEEPALIVE_FAILED = LogMessage(
        anchor="Keepalive failed. The connection is likely gone",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Keepalive failed. The connection is "
        "likely gone",
        severity="error",
        meaning="The other side did not respond to a ping (gRPC for Java).",
        source=_java.file("KeepAliveManager.java"),
        failure=fails.PINGS,
    )
    DEADLINE_JAVA = LogMessage(
        anchor=" deadline exceeded after ",
        sample="io.grpc.StatusRuntimeException: DEADLINE_EXCEEDED: CallOptions deadline exceeded "
        "after 0.999984222s.",
        pattern=r"(?P<origin>Context|CallOptions) deadline exceeded after (?P<seconds>-?[\d.]+)s",
        severity="error",
        meaning="A call exceeded its deadline (gRPC for Java).",
        source=_java.file("ClientCallImpl.java"),
        failure=fails.DEADLINE,
    )

    DEADLINE_STATUS = LogMessage(
        anchor="rpc error: code = DeadlineExceeded desc",
        sample="rpc error: code = DeadlineExceeded desc = context deadline exceeded",
        severity="error",
        meaning="A call exceeded its deadline; the description may say what it waited for.",
        source=_go.file("internal/status/status.go"),
        failure=fails.DEADLINE,
        pattern=r"code = DeadlineExceeded desc",
    )
    UNAVAILABLE_STATUS = LogMessage(
        anchor="rpc error: code = Unavailable desc",
        sample="rpc error: code = Unavailable desc = the inventory database is being migrated to "
        "another region, please try again in a few minutes",
        severity="error",
        meaning="A service is unavailable for now; the description gives the cause.",
        source=_go.file("internal/status/status.go"),
        failure=fails.UNAVAILABLE,
        pattern=r"code = Unavailable desc",
    )
    EXHAUSTED_STATUS = LogMessage(
        anchor="rpc error: code = ResourceExhausted desc",
        sample="rpc error: code = ResourceExhausted desc = quota exceeded for project 7: 600 "
        "requests per minute",
        severity="error",
        meaning="A limit is reached: of message size, of a quota or of a rate.",
        source=_go.file("internal/status/status.go"),
        failure=fails.EXHAUSTED,
        pattern=r"code = ResourceExhausted desc",
    )
    DEADLINE_BALANCER = LogMessage(
        anchor="latest balancer error",
        sample="rpc error: code = DeadlineExceeded desc = latest balancer error: last connection "
        'error: connection error: desc = "transport: Error while dialing: dial tcp '
        '10.0.0.7:50051: connect: connection refused"',
        severity="error",
        meaning="A call waited for a connection until its deadline; the cause follows.",
        source=_go.file("picker_wrapper.go"),
        versions=">= 1.28",
        failure=fails.UNAVAILABLE,
    )
    TRANSIENT_FAILURE = LogMessage(
        anchor="all SubConns are in TransientFailure, latest connection error",
        sample="rpc error: code = Unavailable desc = all SubConns are in TransientFailure, latest "
        'connection error: connection error: desc = "transport: Error while dialing dial tcp '
        '10.0.0.7:50051: connect: connection refused"',
        severity="error",
        meaning="No server of the service could be connected to; the last error follows.",
        source=_go.file("picker_wrapper.go", commit="v1.20.0"),
        versions="< 1.28",
        failure=fails.UNAVAILABLE,
    )
    DIALING_FAILED = LogMessage(
        anchor="transport: Error while dialing: ",
        sample='connection error: desc = "transport: Error while dialing: dial tcp 10.0.0.7:50051: '
        'connect: connection refused"',
        severity="error",
        meaning="A server cannot be reached: nothing listens, or the network or DNS fails.",
        source=CLIENT,
        versions=">= 1.53",
        failure=fails.UNAVAILABLE,
        pattern=r"Error while dialing: ",
    )
    DIALING_BEFORE_1_53 = LogMessage(
        anchor="transport: Error while dialing dial ",
        sample='connection error: desc = "transport: Error while dialing dial tcp 10.0.0.7:50051: '
        'connect: connection refused"',
        pattern=r"Error while dialing ",
        severity="error",
        meaning="A server cannot be reached: nothing listens, or the network or DNS fails.",
        source=_go.file("internal/transport/http2_client.go", commit="v1.50.0"),
        versions="< 1.53",
        failure=fails.UNAVAILABLE,
    )
    HANDSHAKE = LogMessage(
        anchor="transport: authentication handshake failed",
        sample='connection error: desc = "transport: authentication handshake failed: tls: failed '
        'to verify certificate: x509: certificate has expired or is not yet valid"',
        severity="error",
        meaning="The TLS handshake with the server failed; the cause follows.",
        source=CLIENT,
        failure=fails.UNAVAILABLE,
    )
    CLOSING = LogMessage(
        anchor="rpc error: code = Unavailable desc = transport is closing",
        sample="rpc error: code = Unavailable desc = transport is closing",
        severity="error",
        meaning="The connection that the call used was closed while the call ran.",
        source=_go.file("internal/transport/transport.go"),
        failure=fails.UNAVAILABLE,
    )
    READING_FAILED = LogMessage(
        anchor="rpc error: code = Unavailable desc = error reading from server",
        sample="rpc error: code = Unavailable desc = error reading from server: EOF",
        severity="error",
        meaning="The server or a proxy closed the connection while a call ran.",
        source=CLIENT,
        failure=fails.UNAVAILABLE,
    )
    PREFACE = LogMessage(
        anchor="error reading server preface: ",
        sample='connection error: desc = "error reading server preface: http2: frame too large"',
        pattern=r"error reading server preface",
        severity="error",
        meaning="What listens there speaks no gRPC, or expects TLS where the client uses none.",
        source=CLIENT,
        failure=fails.UNAVAILABLE,
    )
    NO_ADDRESS = LogMessage(
        anchor="rpc error: code = Unavailable desc = name resolver error",
        sample="rpc error: code = Unavailable desc = name resolver error: produced zero addresses",
        severity="error",
        meaning="The name of the service did not resolve to any address.",
        source=_go.file("balancer/pickfirst/pickfirst.go"),
        failure=fails.UNAVAILABLE,
    )
    HTTP_STATUS = LogMessage(
        anchor="unexpected HTTP status code received from server: ",
        sample="rpc error: code = Unavailable desc = unexpected HTTP status code received from "
        "server: 502 (Bad Gateway); transport: received unexpected content-type "
        '"text/html"',
        pattern=r"received from server: (?P<status>\d+) \((?P<text>[^)]*)\)",
        severity="error",
        meaning="A proxy or load balancer answered with an HTTP error in place of the server.",
        source=CLIENT,
        failure=fails.PROXY,
    )
    SENT_TOO_LARGE = LogMessage(
        anchor="trying to send message larger than max (",
        sample="rpc error: code = ResourceExhausted desc = trying to send message larger than max "
        "(5242880 vs. 4194304)",
        pattern=r"message larger than max \((?P<bytes>\d+) vs\. (?P<limit>\d+)\)",
        severity="error",
        meaning="A message is larger than the sender itself may send.",
        source=_go.file("stream.go"),
        failure=fails.TOO_LARGE,
    )
    TOO_LARGE_JAVA = LogMessage(
        anchor="gRPC message exceeds maximum size ",
        sample="io.grpc.StatusRuntimeException: RESOURCE_EXHAUSTED: gRPC message exceeds maximum "
        "size 4194304: 5242880",
        pattern=r"exceeds maximum size (?P<limit>\d+): (?P<bytes>\d+)",
        severity="error",
        meaning="A message is larger than the receiver allows (gRPC for Java).",
        source=_java.file("MessageDeframer.java"),
        failure=fails.TOO_LARGE,
    )
    TOO_LARGE_CORE = LogMessage(
        anchor="Received message larger than max (",
        sample="status = StatusCode.RESOURCE_EXHAUSTED details = "
        '"Received message larger than max (5242880 vs. 4194304)"',
        pattern=r"Received message larger than max \((?P<bytes>\d+) vs\. (?P<limit>\d+)\)",
        severity="error",
        meaning="A message is larger than the receiver allows (gRPC for C++, Python and others).",
        source=_core.file(
            "src/core/ext/filters/message_size/message_size_filter.cc",
            commit="0280f28027b190fc9180c23f49b7dcde6d49191a",
        ),
        failure=fails.TOO_LARGE,
    )
    IO_EXCEPTION = LogMessage(
        anchor="UNAVAILABLE: io exception",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: io exception",
        severity="error",
        meaning="The connection failed; `Caused by:` below it gives the cause (gRPC for Java).",
        source=_netty.file("Utils.java"),
        failure=fails.UNAVAILABLE,
    )
    HOST_NOT_RESOLVED = LogMessage(
        anchor="UNAVAILABLE: Unable to resolve host ",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Unable to resolve host api.internal",
        pattern=r"Unable to resolve host (?P<host>\S+)",
        severity="error",
        meaning="The name of the server did not resolve (gRPC for Java).",
        source=_java.file("DnsNameResolver.java"),
        failure=fails.UNAVAILABLE,
    )
    NETWORK_CLOSED = LogMessage(
        anchor="Network closed for unknown reason",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Network closed for unknown reason",
        severity="error",
        meaning="The connection ended and the other side gave no reason (gRPC for Java).",
        source=_netty.file("NettyClientHandler.java"),
        failure=fails.UNAVAILABLE,
    )
    GOAWAY = LogMessage(
        anchor="Connection closed after GOAWAY",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Connection closed after GOAWAY. "
        "HTTP/2 error code: NO_ERROR",
        severity="error",
        meaning="The server closed the connection while calls ran on it (gRPC for Java).",
        source=_netty.file("NettyClientHandler.java"),
        failure=fails.UNAVAILABLE,
    )
    KEEPALIVE_TIMEOUT = LogMessage(
        anchor="keepalive ping failed to receive ACK within timeout",
        sample="rpc error: code = Unavailable desc = closing transport due to: connection error: "
        'desc = "keepalive ping failed to receive ACK within timeout"',
        severity="error",
        meaning="The other side did not respond to a ping, and the connection is closed.",
        source=CLIENT,
        failure=fails.PINGS,
    )
    UNKNOWN_SERVICE = LogMessage(
        anchor="rpc error: code = Unimplemented desc = unknown service ",
        sample="rpc error: code = Unimplemented desc = unknown service shop.Orders",
        pattern=r"unknown service (?P<service>\S+)",
        severity="error",
        meaning="The server at this address does not offer the service, or an older version of it.",
        source=_go.file("server.go"),
        failure=fails.UNKNOWN_METHOD,
    )
    CORE_ALL_ADDRESSES = LogMessage(
        anchor="failed to connect to all addresses",
        sample=(
            'details = "failed to connect to all addresses; last error: UNKNOWN: '
            'ipv4:10.0.1.9:50051: Failed to connect to remote host: Connection refused"'
        ),
        severity="error",
        meaning=(
            "A client (Python, Ruby, PHP, C++) reaches no address of the server; the "
            "last error says why."
        ),
        source=_core.file(
            "src/core/load_balancing/pick_first/pick_first.cc",
            commit="01f5e533614b87c91180106b72808ab24ad89835",
        ),
        failure=fails.UNAVAILABLE,
    )

    NODE_NO_CONNECTION = LogMessage(
        anchor="UNAVAILABLE: No connection established",
        sample=(
            "Error: 14 UNAVAILABLE: No connection established. Last error: connect "
            "ECONNREFUSED 10.0.1.9:50051 (2026-03-04T05:06:07.000Z). Resolution note:"
        ),
        severity="error",
        meaning="A client of Node.js reaches no address of the server; the last error says why.",
        source=_node.file("packages/grpc-js/src/load-balancer-pick-first.ts"),
        failure=fails.UNAVAILABLE,
    )

    NODE_NO_NAME = LogMessage(
        anchor="Name resolution failed for target ",
        sample="Error: 14 UNAVAILABLE: Name resolution failed for target dns:orders:50051",
        pattern=r"Name resolution failed for target (?P<target>\S+)",
        severity="error",
        meaning="The name of the server does not resolve (Node.js).",
        source=_node.file("packages/grpc-js/src/resolver-dns.ts"),
        failure=fails.UNAVAILABLE,
    )

    NODE_DEADLINE = LogMessage(
        anchor="4 DEADLINE_EXCEEDED: Deadline exceeded",
        sample="Error: 4 DEADLINE_EXCEEDED: Deadline exceeded after 5.001s",
        severity="error",
        meaning="A call took longer than its deadline (Node.js).",
        source=_node.file("packages/grpc-js/src/resolving-call.ts"),
        failure=fails.DEADLINE,
    )

    JAVA_RESET = LogMessage(
        anchor="RST_STREAM closed stream. HTTP/2 error code: ",
        sample=(
            "io.grpc.StatusRuntimeException: CANCELLED: RST_STREAM closed stream. HTTP/2 "
            "error code: CANCEL"
        ),
        pattern=r"HTTP/2 error code: (?P<code>[A-Z_]+)",
        severity="error",
        meaning="The server or a proxy aborted the call.",
        source=_netty.file("NettyClientHandler.java"),
        failure=fails.ABORTED,
    )

    JAVA_NEGOTIATION = LogMessage(
        anchor="Connection closed while performing ",
        sample=(
            "io.grpc.StatusRuntimeException: UNAVAILABLE: Connection closed while "
            "performing TLS negotiation"
        ),
        pattern=r"Connection closed while performing (?P<step>TLS|protocol) negotiation",
        severity="error",
        meaning=(
            "The server closed the connection during the handshake: often one side "
            "speaks TLS and the other does not."
        ),
        source=_netty.file("ProtocolNegotiators.java"),
        failure=fails.UNAVAILABLE,
    )

    CLIENT_ATTEMPTS = Metric(
        name="grpc.client.attempt.started",
        meaning="Call attempts, including retries, whether they ended or not.",
        source=METRICS,
        kind="counter",
    )
    CLIENT_DURATION = Metric(
        name="grpc.client.attempt.duration",
        meaning="Duration of an attempt at the client; its label grpc.status shows failures.",
        unit="second",
        source=METRICS,
        kind="histogram",
    )
    SERVER_DURATION = Metric(
        name="grpc.server.call.duration",
        meaning="Duration of a call at the server.",
        unit="second",
        source=METRICS,
        kind="histogram",
    )


grpc = GRPC()

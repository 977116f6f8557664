"""Log messages of gRPC in C, Java and Node.js about connections that are refused or reset."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grpc as fails
from atlas.technologies.message import LogMessage

_core = Repository(
    "grpc/grpc", commit="000a0f3857c31cea0a25ddb558d3ccca3f718cb3", checked="2026-11-26"
)
_java = Repository(
    "grpc/grpc-java", commit="5fda0c7c35a938b2b0be05cdbe168dcb0700d64a", checked="2026-11-26"
)
_node = Repository(
    "grpc/grpc-node", commit="2670b37a25dcd1e7b655609b0dc041060b1d8921", checked="2026-11-26"
)


class GrpcClientMessages:
    """Log messages of gRPC in C, Java and Node.js about connections that are refused or reset."""

    CORE_PINGS = LogMessage(
        anchor="Received a GOAWAY with error code ENHANCE_YOUR_CALM",
        sample="E0000 00:00:1754611629.299163 1008 chttp2_transport.cc:1316] "
        "ipv4:10.0.0.7:2379: Received a GOAWAY with error code ENHANCE_YOUR_CALM and debug "
        'data equal to "too_many_pings"',
        severity="error",
        meaning="The server refuses a client that pings too often.",
        source=_core.file("src/core/ext/transport/chttp2/transport/chttp2_transport.cc"),
        failure=fails.PINGS,
    )

    JAVA_PINGS = LogMessage(
        anchor="Received GOAWAY with ENHANCE_YOUR_CALM. Debug data: ",
        sample="WARNING: Received GOAWAY with ENHANCE_YOUR_CALM. Debug data: too_many_pings",
        severity="error",
        meaning="The server refuses a client that pings too often.",
        source=_java.file("netty/src/main/java/io/grpc/netty/NettyClientHandler.java"),
        failure=fails.PINGS,
    )

    SERVER_PINGS = LogMessage(
        anchor="Too many pings from client",
        sample="RESOURCE_EXHAUSTED: Too many pings from client",
        severity="error",
        meaning="The server ended the connection of a client that pings too often.",
        source=_java.file("netty/src/main/java/io/grpc/netty/NettyServerHandler.java"),
        failure=fails.PINGS,
    )

    NODE_RESET = LogMessage(
        anchor="Received RST_STREAM with code ",
        sample="Error: 13 INTERNAL: Received RST_STREAM with code 2 (Internal server error)",
        pattern=r"Received RST_STREAM with code (?P<code>\d+)",
        severity="error",
        meaning="The server or a proxy aborted the call.",
        source=_node.file("packages/grpc-js/src/subchannel-call.ts"),
        failure=fails.ABORTED,
    )

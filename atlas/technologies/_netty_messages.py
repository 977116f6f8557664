"""Log messages of Netty, which many Java programs use for their connections."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import java as fails
from atlas.technologies.failures import java_calls as calls
from atlas.technologies.message import LogMessage

_netty = Repository(
    "netty/netty", commit="0bb88a3e061f77355627e7fd7fc170ffdada7578", checked="2026-11-26"
)


class NettyMessages:
    """Log messages of Netty, which many Java programs use for their connections."""

    NETTY_TAIL = LogMessage(
        anchor="An exceptionCaught() event was fired, and it reached at the tail of the pipeline.",
        sample="WARN io.netty.channel.DefaultChannelPipeline - An exceptionCaught() event "
        "was fired, and it reached at the tail of the pipeline.",
        severity="warning",
        meaning="An error of a connection (Netty) was not handled; it is written below.",
        source=_netty.file("transport/src/main/java/io/netty/channel/DefaultChannelPipeline.java"),
        failure=calls.NETTY,
    )

    NETTY_REFCNT = LogMessage(
        anchor="IllegalReferenceCountException: refCnt: 0",
        sample="io.netty.util.IllegalReferenceCountException: refCnt: 0",
        severity="error",
        meaning="Code uses a buffer (Netty) that was already released.",
        source=_netty.file(
            "common/src/main/java/io/netty/util/IllegalReferenceCountException.java"
        ),
        failure=calls.BUFFER,
    )

    NETTY_READ = LogMessage(
        anchor="io.netty.handler.timeout.ReadTimeoutException",
        sample="io.netty.handler.timeout.ReadTimeoutException",
        severity="error",
        meaning="The other side sent nothing (Netty) within the read timeout.",
        source=_netty.file(
            "handler/src/main/java/io/netty/handler/timeout/ReadTimeoutException.java"
        ),
        failure=fails.TIMEOUT,
    )

    NETTY_FRAME = LogMessage(
        anchor="TooLongFrameException: ",
        sample="io.netty.handler.codec.TooLongFrameException: Adjusted frame length exceeds "
        "1048576: 1195725860 - discarded",
        pattern=r"TooLongFrameException: .*exceeds? (?P<limit>\d+)",
        severity="error",
        meaning="A message (Netty) is larger than allowed, or of another protocol.",
        source=_netty.file(
            "codec-base/src/main/java/io/netty/handler/codec/LengthFieldBasedFrameDecoder.java"
        ),
        failure=calls.FRAME,
    )

    NETTY_TERMINATED = LogMessage(
        anchor="RejectedExecutionException: event executor terminated",
        sample="java.util.concurrent.RejectedExecutionException: event executor terminated",
        severity="error",
        meaning="Code uses an event loop (Netty) that was shut down.",
        source=_netty.file(
            "common/src/main/java/io/netty/util/concurrent/SingleThreadEventExecutor.java"
        ),
        failure=fails.POOL,
    )

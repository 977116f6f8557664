"""Vert.x: event loop toolkit for the JVM, under Quarkus."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import vertx as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_vertx = Repository(
    "eclipse-vertx/vert.x", commit="d9e1080b4b8eeeb1d35522640e639055f0e4f645", checked="2026-11-26"
)


class Vertx(Technology):
    """A toolkit with an event loop for the JVM, on Netty; Quarkus and Keycloak run on it."""

    name = "Vert.x"
    icon = "simple-icons:eclipsevertdotx"
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Vert.x")
    logs = undisclosed("through the logger of the program: no page is cited")

    BLOCKED = LogMessage(
        anchor=" ms, time limit is ",
        sample="WARNING: Thread Thread[vert.x-eventloop-thread-3,5,main] has been blocked "
        "for 20458 ms, time limit is 2000 ms",
        pattern=r"Thread (?P<thread>.+) has been blocked for (?P<milliseconds>\d+) ms, time "
        r"limit is (?P<limit>\d+)",
        severity="warning",
        meaning="A thread did not finish its work in time: code blocks the event loop, or "
        "the machine stalls.",
        source=_vertx.file(
            "vertx-core/src/main/java/io/vertx/core/internal/threadchecker/"
            "BlockedThreadChecker.java"
        ),
        failure=fails.BLOCKED,
    )

    TIMEOUT = LogMessage(
        anchor="ms has been exceeded while executing ",
        sample="io.vertx.core.impl.NoStackTraceTimeoutException: The timeout period of "
        "5000ms has been exceeded while executing GET /orders for server orders:8080",
        pattern=r"timeout period of (?P<milliseconds>\d+)ms has been exceeded while "
        r"executing (?P<method>\w+) (?P<path>\S+)",
        severity="error",
        meaning="The HTTP client got no response in time.",
        source=_vertx.file(
            "vertx-core/src/main/java/io/vertx/core/http/impl/HttpClientRequestBase.java"
        ),
        failure=fails.TIMEOUT,
    )

    POOL_QUEUE = LogMessage(
        anchor="Connection pool reached max wait queue size of ",
        sample="io.vertx.core.http.ConnectionPoolTooBusyException: Connection pool reached "
        "max wait queue size of 100",
        severity="error",
        meaning="More requests wait for a connection than the queue of the pool takes.",
        source=_vertx.file(
            "vertx-core/src/main/java/io/vertx/core/internal/pool/SimpleConnectionPool.java"
        ),
        failure=fails.POOL,
    )

    CLOSED = LogMessage(
        anchor="HttpClosedException: ",
        sample="io.vertx.core.http.HttpClosedException: Connection was closed",
        pattern=r"HttpClosedException: (?P<reason>Connection was closed|Stream was closed)",
        severity="error",
        meaning="The other side closed the connection before the exchange was complete.",
        source=_vertx.file("vertx-core/src/main/java/io/vertx/core/http/HttpClosedException.java"),
        failure=fails.CLOSED,
    )

    NO_HANDLERS = LogMessage(
        anchor="No handlers for address ",
        sample="(NO_HANDLERS,-1) No handlers for address orders.created",
        pattern=r"No handlers for address (?P<address>\S+)",
        severity="error",
        meaning="A message was sent to an address that nothing listens to.",
        source=_vertx.file(
            "vertx-core/src/main/java/io/vertx/core/eventbus/impl/EventBusImpl.java"
        ),
        failure=fails.NO_HANDLERS,
    )

    REPLY_TIMEOUT = LogMessage(
        anchor="(ms) for a reply. address: ",
        sample="(TIMEOUT,-1) Timed out after waiting 30000(ms) for a reply. address: "
        "__vertx.reply.7, repliedAddress: orders.created",
        pattern=r"Timed out after waiting (?P<milliseconds>\d+)\(ms\) for a reply\. address: "
        r"(?P<address>[^,]+)",
        severity="error",
        meaning="A reply on the event bus did not come in time.",
        source=_vertx.file(
            "vertx-core/src/main/java/io/vertx/core/eventbus/impl/ReplyHandler.java"
        ),
        failure=fails.NO_HANDLERS,
    )


vertx = Vertx()

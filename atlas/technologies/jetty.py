"""Eclipse Jetty: web server and servlet container for Java."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import jetty as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/eclipse-jetty.md")
_jetty = Repository(
    "jetty/jetty.project", commit="acf33259281419d619d8e392e6f3b2d654bcc914", checked="2026-11-26"
)
_RELEASED = """
7 2009-10-05, 8 2011-09-01, 9.0 2013-03-08, 9.1 2013-11-15, 9.2 2014-05-23, 9.3 2015-06-01,
9.4 2016-12-07, 10 2020-12-02, 11 2020-12-02, 12.0 2023-08-07, 12.1 2025-08-18
"""


class Jetty(Technology):
    """A web server and servlet container, often embedded in other programs."""

    name = "Jetty"
    icon = "simple-icons:eclipsejetty"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("through SLF4J, where the program chooses: no page is cited")

    REJECTED = LogMessage(
        anchor=" rejected ",
        sample="WARN org.eclipse.jetty.util.thread.QueuedThreadPool - "
        "qtp314@5b02a984{STARTED,8<=200<=200,i=0,r=-1,t=51101ms,q=102"
        "4}[ReservedThreadExecutor@23e3{reserved=0/4,pending=4}] rejected "
        "SocketChannelEndPoint@d041df7",
        pattern=r"\{(?P<state>[A-Z]+),(?P<least>\d+)<=(?P<threads>\d+)<=(?P<mo"
        r"st>\d+),i=(?P<idle>\d+),.*\} ?(?:\[.*\])? ?rejected ",
        severity="warning",
        meaning="A request was rejected: all threads are busy and the queue is full, or the "
        "pool is stopped.",
        source=_jetty.file(
            "jetty-core/jetty-util/src/main/java/org/eclipse/jetty/util/thread/"
            "QueuedThreadPool.java"
        ),
        failure=fails.THREADS,
    )

    LOW_THREADS = LogMessage(
        anchor="Low Resources: ",
        sample="WARN org.eclipse.jetty.server.LowResourceMonitor - Low Resources: Server low "
        "on threads: 200, idleThreads:0",
        severity="warning",
        meaning="The server is short of threads, connections or memory, and closes idle "
        "connections sooner.",
        source=_jetty.file(
            "jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/LowResourceMonitor.java"
        ),
        context=("jetty", "LowResourceMonitor", "low on threads"),
        failure=fails.THREADS,
    )

    IDLE = LogMessage(
        anchor="Idle timeout expired: ",
        sample="java.util.concurrent.TimeoutException: Idle timeout expired: 30000/30000 ms",
        pattern=r"Idle timeout expired: (?P<elapsed>\d+)/(?P<timeout>\d+) ms",
        severity="warning",
        meaning="Nothing came or could be sent on a connection for its idle timeout.",
        source=_jetty.file(
            "jetty-core/jetty-io/src/main/java/org/eclipse/jetty/io/IdleTimeout.java"
        ),
        failure=fails.IDLE,
    )

    EOF = LogMessage(
        anchor="org.eclipse.jetty.io.EofException",
        sample="org.eclipse.jetty.io.EofException",
        severity="info",
        meaning="The client closed the connection before the whole response was sent.",
        source=_jetty.file(
            "jetty-core/jetty-io/src/main/java/org/eclipse/jetty/io/EofException.java"
        ),
        failure=fails.CLIENT_GONE,
    )

    BIND = LogMessage(
        anchor="Failed to bind to ",
        sample="java.io.IOException: Failed to bind to /0.0.0.0:8080",
        pattern=r"java\.io\.IOException: Failed to bind to (?P<address>\S+)",
        severity="fatal",
        meaning="The port is in use, or may not be used.",
        source=_jetty.file(
            "jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/ServerConnector.java"
        ),
        context=("jetty", "IOException"),
        failure=fails.BIND,
    )

    HEADER = LogMessage(
        anchor="Header is too large ",
        sample="WARN org.eclipse.jetty.http.HttpParser - Header is too large 8193>8192",
        pattern=r"Header is too large (?P<size>\d+)>(?P<limit>\d+)",
        severity="warning",
        meaning="The headers of a request are larger than allowed, and it gets 431.",
        source=_jetty.file(
            "jetty-core/jetty-http/src/main/java/org/eclipse/jetty/http/HttpParser.java"
        ),
        failure=fails.HEADER,
    )

    ACCEPT_LIMIT = LogMessage(
        anchor="AcceptLimit rate exceeded ",
        sample="WARN org.eclipse.jetty.server.AcceptRateLimit - AcceptLimit rate exceeded "
        "1001>1000 on [ServerConnector@1{HTTP/1.1}]",
        severity="warning",
        meaning="More connections come than the limit, and new ones wait.",
        source=_jetty.file(
            "jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/AcceptRateLimit.java"
        ),
        failure=fails.ACCEPT,
    )

    ACCEPT_FAILED = LogMessage(
        anchor="Accept failed for channel ",
        sample="WARN org.eclipse.jetty.io.ManagedSelector - Accept failed for channel null "
        "java.io.IOException: Too many open files",
        severity="warning",
        meaning="A new connection cannot be accepted; the error stands behind it.",
        source=_jetty.file(
            "jetty-core/jetty-io/src/main/java/org/eclipse/jetty/io/ManagedSelector.java"
        ),
        failure=fails.ACCEPT_FAILED,
    )

    MAX_REQUESTS = LogMessage(
        anchor="Max requests queued per destination ",
        sample="java.util.concurrent.RejectedExecutionException: Max requests queued per "
        "destination 1024 exceeded for HttpDestination[Origin@5c[http://orders:8080]]",
        pattern=r"Max requests queued per destination (?P<limit>\d+) exceeded for "
        r"(?P<destination>.+)",
        severity="error",
        meaning="The queue of Jetty's HTTP client to a server is full: it is slower than the "
        "requests come.",
        source=_jetty.file(
            "jetty-core/jetty-client/src/main/java/org/eclipse/jetty/client/transport/"
            "HttpDestination.java"
        ),
        failure=fails.CLIENT_QUEUE,
    )

    WEBAPP = LogMessage(
        anchor="Failed startup of context ",
        sample="WARN org.eclipse.jetty.ee10.webapp.WebAppContext - Failed startup of context "
        "oeje10w.WebAppContext@1a2b{/shop,/shop,b=file:///tmp/jetty/,a=UNAVAILABLE}",
        severity="error",
        meaning="A web application does not start; the exception is written below.",
        source=_jetty.file(
            "jetty-ee10/jetty-ee10-webapp/src/main/java/org/eclipse/jetty/ee10/webapp/"
            "WebAppContext.java"
        ),
        failure=fails.WEBAPP,
    )


jetty = Jetty()

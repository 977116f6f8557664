"""What fails in Jetty, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._jvm import CHECKED, PRINT_THREADS
from atlas.technologies.failures._machine import COMMAND_OF_PID, CPU, LIMITS, OPEN_FILES
from atlas.technologies.failures._network import CALL, INCOMING, LISTENER, OUTGOING, SOCKETS
from atlas.technologies.failures._services import ENVIRONMENT, UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

jetty = Repository(
    "jetty/jetty.project", commit="acf33259281419d619d8e392e6f3b2d654bcc914", checked=CHECKED
)
IDLE_TEXT = jetty.file("jetty-core/jetty-io/src/main/java/org/eclipse/jetty/io/IdleTimeout.java")
SELECTOR = jetty.file("jetty-core/jetty-io/src/main/java/org/eclipse/jetty/io/ManagedSelector.java")
WEBAPP_TEXT = jetty.file(
    "jetty-ee10/jetty-ee10-webapp/src/main/java/org/eclipse/jetty/ee10/webapp/WebAppContext.java"
)
HEADER_SIZE = Check(
    "Read the limit that is set for the headers of a request, in the base of the server.",
    shell("grep -r requestHeaderSize <directory>/start.d <directory>/start.ini")
    @ jetty.file("jetty-core/jetty-server/src/main/config/modules/server.mod").at(
        "# jetty.httpConfig.requestHeaderSize=8192"
    ),
    **NO_OUTPUT,
    verify="No line: the default of 8192 bytes. The message gives size and limit.",
)

THREADS = KnownFailure(
    "the thread pool is exhausted, and requests are rejected",
    steps=[PRINT_THREADS, CPU, INCOMING],
)
IDLE = KnownFailure(
    "a connection was idle for too long",
    steps=[INCOMING, PRINT_THREADS, CPU],
    causes=[
        UsualCause(
            "the client is slow, or keeps a connection that it does not use",
            sign=statement("few of them, from single clients, and nothing else is slow")
            @ IDLE_TEXT.at("Idle timeout expired:"),
        ),
        UsualCause(
            "threads of the server are blocked and neither read nor write",
            sign=statement("very many at once; thread dumps show blocked threads")
            @ IDLE_TEXT.at("Idle timeout expired:"),
        ),
    ],
)
CLIENT_GONE = KnownFailure(
    "clients or the proxy close connections before the response",
    steps=[INCOMING, PRINT_THREADS, CPU],
)
BIND = KnownFailure(
    "the server does not start: its port is in use",
    steps=[LISTENER, COMMAND_OF_PID, UNIT_LOG],
)
HEADER = KnownFailure(
    "request headers are larger than allowed", steps=[UNIT_LOG, HEADER_SIZE, INCOMING]
)
ACCEPT = KnownFailure(
    "connections arrive faster than the accept limit", steps=[SOCKETS, INCOMING, PRINT_THREADS]
)
ACCEPT_FAILED = KnownFailure(
    "new connections cannot be accepted",
    steps=[OPEN_FILES, LIMITS, SOCKETS],
    causes=[wrapped_error(SELECTOR.at("Accept failed for channel {}"))],
)
CLIENT_QUEUE = KnownFailure(
    "the HTTP client's queue to a server is full", steps=[CALL, OUTGOING, PRINT_THREADS]
)
WEBAPP = KnownFailure(
    "a web application does not start",
    is_general=True,
    steps=[UNIT_LOG, UNIT, ENVIRONMENT],
    causes=[wrapped_error(WEBAPP_TEXT.at("Failed startup of context {}"))],
)

"""What fails when Java programs call others, load classes or keys, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._machine import PROCESS_MEMORY
from atlas.technologies.failures._network import CALL, CERTIFICATE, OUTGOING, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.failures.java import COMMAND_LINE, NATIVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_CHECKED = "2026-11-26"
FEIGN_TEXT = Repository(
    "OpenFeign/feign", commit="4b7c1eb51c0055dccd4b88d4f6b5fe75082c959d", checked=_CHECKED
).file("core/src/main/java/feign/FeignException.java")
NETTY_TEXT = Repository(
    "netty/netty", commit="0bb88a3e061f77355627e7fd7fc170ffdada7578", checked=_CHECKED
).file("transport/src/main/java/io/netty/channel/DefaultChannelPipeline.java")
LAUNCHER = Repository(
    "openjdk-mirror/jdk7u-jdk",
    commit="f4d80957e89a19a29bb9f9807d2a28351ed7f7df",
    checked=_CHECKED,
    publisher="OpenJDK",
).file("src/share/classes/sun/launcher/resources/launcher.properties")
CLASS_TEXT = Repository(
    "openjdk-mirror/jdk7u-hotspot",
    commit="50bdefc3afe944ca74c3093e7448d6b889cd20d1",
    checked=_CHECKED,
    publisher="OpenJDK",
).file("src/share/vm/oops/instanceKlass.cpp")
REACTOR = Repository(
    "reactor/reactor-netty", commit="da0f55072fadc619265a65274050d475eaba7169", checked=_CHECKED
).file("docs/modules/ROOT/pages/faq.adoc")
VERSION = Check(
    "Check which Java runs on this host, as the user of the service.",
    action("Print the version of Java as that user.")
    @ LAUNCHER.at("-showversion  print product version and continue"),
    **NO_OUTPUT,
    verify="It must not be older than the Java for which the code was compiled.",
)
FIRST_ERROR = Check(
    "Find the first failure of the class: ExceptionInInitializerError, earlier in the log.",
    shell("grep -A 20 -m 1 ExceptionInInitializerError <log-file>")
    @ CLASS_TEXT.at("Could not initialize class "),
    **NO_OUTPUT,
    verify="Its Caused by is the cause: a setting, a file or a library that is missing.",
)

CLOSED = KnownFailure(
    "the other side closed a connection early",
    steps=[CALL, OUTGOING, PRINT_THREADS],
    causes=[
        UsualCause(
            "the server closes idle connections sooner than the client does",
            sign=statement("it comes after a pause, on a connection that was used before")
            @ REACTOR.at("Do they have some kind of idle timeout"),
        ),
        UsualCause(
            "the server or a proxy restarts, crashes or refuses the request",
            sign=statement("it comes for new connections as well; the log of the server says why")
            @ REACTOR.at("perform the following checks to identify the reason"),
        ),
    ],
)
CLIENT_POOL = KnownFailure(
    "the HTTP client has no free connection or stream",
    steps=[PRINT_THREADS, OUTGOING, CALL],
)
CLOSED_CLIENT = KnownFailure(
    "an HTTP client is used after it was closed", steps=[UNIT_LOG, PRINT_THREADS, COMMAND_LINE]
)
FEIGN = KnownFailure(
    "a call with Feign failed",
    is_general=True,
    steps=[CALL, RESOLVE, PRINT_THREADS],
    causes=[wrapped_error(FEIGN_TEXT.at("%s executing %s %s"))],
)
ERROR_STATUS = KnownFailure(
    "a service that is called responds with an error status", steps=[CALL, UNIT_LOG, RESOLVE]
)
NETTY = KnownFailure(
    "an error of a connection was not handled",
    is_general=True,
    steps=[UNIT_LOG, OUTGOING, PRINT_THREADS],
    causes=[wrapped_error(NETTY_TEXT.at("it reached at the tail of the pipeline."))],
)
BUFFER = KnownFailure(
    "code uses a network buffer that was already released",
    steps=[NATIVE, PRINT_THREADS, PROCESS_MEMORY],
)
FRAME = KnownFailure(
    "a message is larger than allowed, or of another protocol",
    steps=[OUTGOING, UNIT_LOG, CERTIFICATE],
)
REACTIVE_POOL = KnownFailure(
    "all connections of a reactive client's pool are in use",
    steps=[PRINT_THREADS, OUTGOING, CALL],
)
OWN_CLOSED = KnownFailure(
    "code uses a connection that was closed on this side",
    steps=[UNIT_LOG, PRINT_THREADS, OUTGOING],
)
OLD_JAVA = KnownFailure(
    "the code was compiled for a newer Java than the one that runs it",
    steps=[VERSION, ENVIRONMENT, UNIT_LOG],
)
CLASS_FAILED = KnownFailure(
    "a class cannot be initialized", steps=[FIRST_ERROR, COMMAND_LINE, ENVIRONMENT]
)
KEYSTORE = KnownFailure(
    "a keystore or truststore cannot be used", steps=[COMMAND_LINE, ENVIRONMENT, UNIT_LOG]
)
NO_CLASS = KnownFailure(
    "a method is missing at run time: a library has another version",
    steps=[COMMAND_LINE, UNIT_LOG, ENVIRONMENT],
)

"""What fails in WildFly and JBoss EAP, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._jvm import CHECKED, PRINT_THREADS
from atlas.technologies.failures._machine import CPU, DISK_SPACE
from atlas.technologies.failures._network import CALL, LISTENERS, OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

CONTROLLER = Repository(
    "wildfly/wildfly-core", commit="d5f32d19149f84f48af96e71f311bad73be2e147", checked=CHECKED
).file("controller/src/main/java/org/jboss/as/controller/logging/ControllerLogger.java")
BUNDLE = Repository(
    "ironjacamar/ironjacamar", commit="42fee2c34b4d792134bd78af88a179676d318375", checked=CHECKED
).file("core/impl/src/main/java/org/jboss/jca/core/CoreBundle.java")
UNDERTOW = Repository(
    "undertow-io/undertow", commit="c8299de0962021894d614a9209d42addb426c4bd", checked=CHECKED
).file("core/src/main/java/io/undertow/UndertowLogger.java")

NO_CONNECTION = KnownFailure(
    "a pool gives no connection",
    steps=[PRINT_THREADS, OUTGOING, UNIT_LOG],
    causes=[wrapped_error(BUNDLE.at("Unable to get managed connection for %s"))],
)
POOL = KnownFailure("all connections of a pool are in use", steps=[PRINT_THREADS, OUTGOING, CPU])
LEAK = KnownFailure(
    "code does not close its connections", steps=[UNIT_LOG, PRINT_THREADS, OUTGOING]
)
BROKEN = KnownFailure(
    "a connection of a pool broke while it was used", steps=[OUTGOING, UNIT_LOG, PRINT_THREADS]
)
DEPLOYMENT = KnownFailure(
    "a deployment or service does not start",
    is_general=True,
    steps=[UNIT_LOG, ENVIRONMENT, LISTENERS],
    causes=[wrapped_error(CONTROLLER.at("Operation (%s) failed - address: (%s)"))],
)
STUCK_START = KnownFailure(
    "services do not start or stop in time", steps=[PRINT_THREADS, UNIT_LOG, CPU]
)
BOOT = KnownFailure(
    "the server does not start", is_general=True, steps=[UNIT_LOG, LISTENERS, DISK_SPACE]
)
REQUEST = KnownFailure(
    "a request failed in the application",
    is_general=True,
    steps=[UNIT_LOG, PRINT_THREADS, CPU],
    causes=[wrapped_error(UNDERTOW.at("Exception handling request to %s"))],
)
PROXY = KnownFailure(
    "a server behind the proxy cannot be reached or does not respond",
    steps=[CALL, OUTGOING, UNIT_LOG],
)
TRANSACTION = KnownFailure(
    "a transaction ran past its timeout, and is rolled back",
    steps=[PRINT_THREADS, CPU, OUTGOING],
)

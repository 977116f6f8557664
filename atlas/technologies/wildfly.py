"""WildFly and JBoss EAP: Jakarta EE application servers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import wildfly as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_ironjacamar = Repository(
    "ironjacamar/ironjacamar",
    commit="42fee2c34b4d792134bd78af88a179676d318375",
    checked="2026-11-26",
)
_core = Repository(
    "wildfly/wildfly-core", commit="d5f32d19149f84f48af96e71f311bad73be2e147", checked="2026-11-26"
)
_undertow = Repository(
    "undertow-io/undertow", commit="c8299de0962021894d614a9209d42addb426c4bd", checked="2026-11-26"
)
_narayana = Repository(
    "jbosstm/narayana", commit="7f7aa9d9480af4593705e4d4b343fd65a60d6aa0", checked="2026-11-26"
)


class WildFly(Technology):
    """A Jakarta EE application server; JBoss EAP is built from it."""

    name = "WildFly"
    icon = None
    plane = "service"
    needs = ("Hibernate", "PostgreSQL", "MySQL", "MariaDB")
    releases = undisclosed("releases: endoflife.date does not list WildFly")
    logs = undisclosed("standard output and a file that its configuration names: no page is cited")

    NO_CONNECTION = LogMessage(
        anchor="IJ000453: Unable to get managed connection for ",
        sample="javax.resource.ResourceException: IJ000453: Unable to get managed connection "
        "for java:jboss/datasources/shop",
        pattern=r"IJ000453: Unable to get managed connection for (?P<pool>\S+)",
        severity="error",
        meaning="A pool gave no connection; the cause follows.",
        source=_ironjacamar.file("core/impl/src/main/java/org/jboss/jca/core/CoreBundle.java"),
        failure=fails.NO_CONNECTION,
    )

    POOL_EMPTY = LogMessage(
        anchor="No managed connections available within configured blocking timeout (",
        sample="javax.resource.ResourceException: IJ000655: No managed connections available "
        "within configured blocking timeout (30000 [ms])",
        pattern=r"blocking timeout \((?P<milliseconds>\d+) \[ms\]\)",
        severity="error",
        meaning="All connections of a pool stayed in use for the blocking timeout.",
        source=_ironjacamar.file("core/impl/src/main/java/org/jboss/jca/core/CoreBundle.java"),
        failure=fails.POOL,
    )

    POOL_LEAK = LogMessage(
        anchor="Closing a connection for you. Please close them yourself: ",
        sample="INFO [org.jboss.jca.core.connectionmanager.ccm.CachedConnectionManager] "
        "IJ000100: Closing a connection for you. Please close them yourself: "
        "org.jboss.jca.adapters.jdbc.jdk8.WrappedConnectionJDK8@1a2b",
        severity="warning",
        meaning="Code left a connection open at the end of a request.",
        source=_ironjacamar.file("core/impl/src/main/java/org/jboss/jca/core/CoreLogger.java"),
        failure=fails.LEAK,
    )

    CONNECTION_ERROR = LogMessage(
        anchor="IJ000305: Connection error occured: ",
        sample="WARN [org.jboss.jca.core.connectionmanager.listener.TxConnectionListener] "
        "IJ000305: Connection error occured: "
        "org.jboss.jca.core.connectionmanager.listener.TxConnectionListener@7f1",
        severity="warning",
        meaning="A connection of a pool broke; the exception follows.",
        source=_ironjacamar.file("core/impl/src/main/java/org/jboss/jca/core/CoreLogger.java"),
        failure=fails.BROKEN,
    )

    UNEXPECTED_CREATE = LogMessage(
        anchor="Unexpected throwable while trying to create a connection: ",
        sample="WARN [org.jboss.jca.core.connectionmanager.pool.strategy.OnePool] IJ000604: "
        "Unexpected throwable while trying to create a connection: null",
        severity="error",
        meaning="A connection cannot be opened; the exception follows.",
        source=_ironjacamar.file("core/impl/src/main/java/org/jboss/jca/core/CoreBundle.java"),
        failure=fails.NO_CONNECTION,
    )

    OPERATION = LogMessage(
        anchor="WFLYCTL0013: Operation (",
        sample="ERROR [org.jboss.as.controller.management-operation] WFLYCTL0013: Operation "
        '("deploy") failed - address: ([("deployment" => "shop.war")]) - failure '
        'description: {"WFLYCTL0080: Failed services" => {}}',
        pattern=r'WFLYCTL0013: Operation \("?(?P<operation>[^")]+)"?\) failed - address: '
        r"(?P<address>\([^)]*\))",
        severity="error",
        meaning="An operation, such as a deployment, failed; the description says why.",
        source=_core.file(
            "controller/src/main/java/org/jboss/as/controller/logging/ControllerLogger.java"
        ),
        failure=fails.DEPLOYMENT,
    )

    SERVICES_FAILED = LogMessage(
        anchor="WFLYCTL0186: ",
        sample="WFLYCTL0186:   Services which failed to start:      service "
        'jboss.deployment.unit."shop.war".undertow-deployment',
        pattern=r"WFLYCTL0186: +Services which failed to start:",
        severity="error",
        meaning="Services did not start; they and their errors are listed below.",
        source=_core.file(
            "controller/src/main/java/org/jboss/as/controller/logging/ControllerLogger.java"
        ),
        failure=fails.DEPLOYMENT,
    )

    DEPENDENCIES = LogMessage(
        anchor="WFLYCTL0184: ",
        sample="WFLYCTL0184:    New missing/unsatisfied dependencies:       service "
        "jboss.jdbc-driver.postgresql (missing) dependents: [service jboss.data-source.shop]",
        pattern=r"WFLYCTL0184: +New missing/unsatisfied dependencies:",
        severity="error",
        meaning="A service waits for one that does not exist.",
        source=_core.file(
            "controller/src/main/java/org/jboss/as/controller/logging/ControllerLogger.java"
        ),
        failure=fails.DEPLOYMENT,
    )

    STABILITY = LogMessage(
        anchor=" seconds waiting for service container stability",
        sample="WFLYCTL0348: Timeout after [300] seconds waiting for service container "
        "stability. Operation will roll back.",
        pattern=r"Timeout after \[(?P<seconds>\d+)\] seconds waiting for service container "
        r"stability",
        severity="error",
        meaning="Services did not start or stop within the timeout of a management operation.",
        source=_core.file(
            "controller/src/main/java/org/jboss/as/controller/logging/ControllerLogger.java"
        ),
        failure=fails.STUCK_START,
    )

    ROLLED_BACK = LogMessage(
        anchor='" was rolled back with the following failure message: ',
        sample='ERROR [org.jboss.as.server] WFLYSRV0021: Deploy of deployment "shop.war" was '
        'rolled back with the following failure message: {"WFLYCTL0080: Failed services" => '
        "{}}",
        pattern=r'Deploy of deployment "(?P<deployment>[^"]+)" was rolled back',
        severity="error",
        meaning="A deployment failed and was rolled back; the message says why.",
        source=_core.file("server/src/main/java/org/jboss/as/server/logging/ServerLogger.java"),
        failure=fails.DEPLOYMENT,
    )

    BOOT_FAILED = LogMessage(
        anchor="Server boot has failed in an unrecoverable manner; exiting.",
        sample="FATAL [org.jboss.as.server] WFLYSRV0056: Server boot has failed in an "
        "unrecoverable manner; exiting. See previous messages for details.",
        severity="fatal",
        meaning="The server stops: an earlier message says why.",
        source=_core.file("server/src/main/java/org/jboss/as/server/logging/ServerLogger.java"),
        failure=fails.BOOT,
    )

    BOOT_EXCEPTION = LogMessage(
        anchor="WFLYSRV0055: Caught exception during boot",
        sample="ERROR [org.jboss.as.server] WFLYSRV0055: Caught exception during boot",
        severity="fatal",
        meaning="An exception ended the start, such as a wrong configuration file.",
        source=_core.file("server/src/main/java/org/jboss/as/server/logging/ServerLogger.java"),
        failure=fails.BOOT,
    )

    REQUEST = LogMessage(
        anchor="UT005023: Exception handling request to ",
        sample="ERROR [io.undertow.request] (default task-6) UT005023: Exception handling "
        "request to /shop/orders: java.lang.NullPointerException",
        pattern=r"UT005023: Exception handling request to (?P<path>\S+)",
        severity="error",
        meaning="A request failed with an exception that nothing handled.",
        source=_undertow.file("core/src/main/java/io/undertow/UndertowLogger.java"),
        failure=fails.REQUEST,
    )

    BACKEND = LogMessage(
        anchor="UT005031: Proxy request to ",
        sample="ERROR [io.undertow.proxy] UT005031: Proxy request to /shop could not connect "
        "to backend server http://10.0.0.7:8080",
        severity="error",
        meaning="Undertow as a proxy cannot connect to a server behind it.",
        source=_undertow.file("core/src/main/java/io/undertow/UndertowLogger.java"),
        failure=fails.PROXY,
    )

    PROXY_FAILED = LogMessage(
        anchor="UT005028: Proxy request to ",
        sample="ERROR [io.undertow.proxy] UT005028: Proxy request to /shop failed",
        severity="error",
        meaning="Undertow as a proxy got no valid response; the error follows.",
        source=_undertow.file("core/src/main/java/io/undertow/UndertowLogger.java"),
        failure=fails.PROXY,
    )

    REQUEST_TIMEOUT = LogMessage(
        anchor="UT005027: Timing out request to ",
        sample="ERROR [io.undertow.proxy] UT005027: Timing out request to /shop/report",
        severity="error",
        meaning="A server behind Undertow did not respond in time.",
        source=_undertow.file("core/src/main/java/io/undertow/UndertowLogger.java"),
        failure=fails.PROXY,
    )

    REAPER = LogMessage(
        anchor="TransactionReaper::check ",
        sample="WARN [com.arjuna.ats.arjuna] ARJUNA012117: TransactionReaper::check "
        "processing TX 0:ffff0a000007:-5e1:64f:1a in state  RUN",
        pattern=r"TransactionReaper::check (?:processing|timeout for) TX "
        r"(?P<transaction>\S+) in state +(?P<state>\w+)",
        severity="warning",
        meaning="A transaction is past its timeout, and is being rolled back.",
        source=_narayana.file(
            "ArjunaCore/arjuna/classes/com/arjuna/ats/arjuna/logging/arjunaI18NLogger.java"
        ),
        failure=fails.TRANSACTION,
    )

    CANCELED = LogMessage(
        anchor="TransactionReaper::doCancellations worker ",
        sample="WARN [com.arjuna.ats.arjuna] ARJUNA012121: "
        "TransactionReaper::doCancellations worker Thread[Transaction Reaper Worker "
        "0,5,main] successfully canceled TX 0:ffff0a000007:-5e1:64f:1a",
        severity="warning",
        meaning="A transaction past its timeout was rolled back.",
        source=_narayana.file(
            "ArjunaCore/arjuna/classes/com/arjuna/ats/arjuna/logging/arjunaI18NLogger.java"
        ),
        failure=fails.TRANSACTION,
    )


wildfly = WildFly()

"""Apache ActiveMQ: message broker, Classic and Artemis."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._artemis_messages import ArtemisMessages
from atlas.technologies.failures import activemq as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-activemq.md")
_activemq = fails.activemq
LOGGING = _activemq.file("assembly/src/release/conf/log4j2.properties")
_BROKER = "activemq-broker/src/main/java/org/apache/activemq/broker"
_CLIENT = "activemq-client/src/main/java/org/apache/activemq/transport"
SERVICE = _activemq.file(f"{_BROKER}/BrokerService.java")
QUEUE = _activemq.file(f"{_BROKER}/region/Queue.java")


class ActiveMQ(ArtemisMessages, Technology):
    """A message broker for JMS, in its two forms Classic and Artemis."""

    name = "Apache ActiveMQ"
    icon = "diagrams.onprem.queue.ActiveMQ"
    plane = "edge"
    needs = ("Java",)
    releases = release_lines(
        "5.0 2007-12-07, 5.1 2008-05-01, 5.2 2009-06-30, 5.3 2009-10-23, 5.4 2010-08-13, "
        "5.5 2011-03-28, 5.6 2012-05-02, 5.7 2012-10-02, 5.8 2013-02-06, 5.9 2013-10-14, "
        "5.10 2014-06-05, 5.11 2015-01-30, 5.12 2015-08-10, 5.13 2015-11-30, 5.14 2016-08-02, "
        "5.15 2017-06-27, 5.16 2020-06-25, 5.17 2022-03-09, 5.18 2023-03-18, 5.19 2025-03-07, "
        "6.0 2023-11-14, 6.1 2024-03-11, 6.2 2025-11-09, 6.3 2026-07-24",
        RELEASES,
    )
    logs = statement(
        "data/activemq.log in the broker's folder, unless configured otherwise"
    ) @ LOGGING.at("${sys:activemq.data}/activemq.log")
    programs: ClassVar = {
        "activemq": "the broker and its tool",
        "artemis": "the tool of Artemis",
    }

    STORE_LIMIT = LogMessage(
        anchor=" limit is ",
        sample="ERROR o.a.a.b.BrokerService - Temporary Store limit is 51200 mb (current "
        "store usage is 0 mb). The data directory: /data/tmp only has 16805 mb of "
        "usable space.",
        pattern=r"(?P<store>[Ss]tore) limit is (?P<limit>\d+) mb.* only has (?P<free>\d+) mb "
        r"of usable space",
        severity="error",
        meaning="A limit of the store is larger than the free disk space; the broker may not "
        "start.",
        source=SERVICE,
        context=("activemq", "ActiveMQ", "BrokerService", "kahadb", "KahaDB", "mb of usable space"),
        failure=fails.STORE_LIMIT,
    )

    MEMORY_LIMIT = LogMessage(
        anchor="mb) is more than the maximum available for the JVM: ",
        sample="WARN | Memory Usage for the Broker (1024mb) is more than the maximum "
        "available for the JVM: 123 mb - resetting to 70% of maximum available: 86 mb",
        severity="warning",
        meaning="The memory limit of the broker is larger than the heap of its JVM.",
        source=SERVICE,
        failure=fails.HEAP_LIMIT,
    )

    START_FAILED = LogMessage(
        anchor="Failed to start Apache ActiveMQ (",
        sample="ERROR | Failed to start Apache ActiveMQ (localhost, ID:broker-1)",
        severity="fatal",
        meaning="The broker does not start; the exception follows.",
        source=SERVICE,
        failure=fails.NOT_STARTED,
    )

    MEMORY_FULL = LogMessage(
        anchor="Usage Manager Memory Limit",
        sample="WARN | Usage Manager Memory Limit (720791142) reached on queue://orders, "
        "size 1024. Producers will be throttled to the rate at which messages are "
        "removed",
        severity="warning",
        meaning="The memory for messages is used up: producers are blocked.",
        source=QUEUE,
        failure=fails.MEMORY_FULL,
    )

    TOPIC_MEMORY_FULL = LogMessage(
        anchor="Usage Manager memory limit reached",
        sample="INFO | topic://prices, Usage Manager memory limit reached 67108864. "
        "Producers will be throttled to the rate at which messages are removed",
        severity="info",
        meaning="The memory for messages of a topic is used up: producers are blocked.",
        source=_activemq.file(f"{_BROKER}/region/Topic.java"),
        failure=fails.MEMORY_FULL,
    )

    STORE_FULL = LogMessage(
        anchor="Persistent store is Full, ",
        sample="INFO | Persistent store is Full, 100% of 107374182400. Stopping producer "
        "(ID:app-1) to prevent flooding queue://orders.",
        severity="info",
        meaning="The store is full: producers of persistent messages are blocked.",
        source=QUEUE,
        failure=fails.STORE_FULL,
    )

    TEMP_FULL = LogMessage(
        anchor="Temp Store is Full (",
        sample="INFO | Temp Store is Full (100% of 53687091200). Stopping producer "
        "(ID:app-1) to prevent flooding queue://orders.",
        severity="info",
        meaning="The temporary store is full: producers are blocked.",
        source=QUEUE,
        failure=fails.STORE_FULL,
    )

    SLAVE = LogMessage(
        anchor=" is locked by another server. This broker is now in slave mode waiting a "
        "lock to be acquired",
        sample="INFO | Database /data/kahadb/lock is locked by another server. This broker "
        "is now in slave mode waiting a lock to be acquired",
        severity="info",
        meaning="Another broker has the lock of the store; this one waits. "
        "A standby does so normally.",
        source=_activemq.file(
            "activemq-broker/src/main/java/org/apache/activemq/store/SharedFileLocker.java"
        ),
        failure=fails.LOCKED,
    )

    LOCK_LOST = LogMessage(
        anchor="no longer able to keep the exclusive lock so giving up being a master",
        sample="ERROR | localhost, no longer able to keep the exclusive lock so giving up "
        "being a master",
        severity="error",
        meaning="The broker lost the lock of its store, and stops.",
        source=_activemq.file(f"{_BROKER}/LockableServiceSupport.java"),
        failure=fails.LOCK_LOST,
    )

    JOURNAL_CORRUPT = LogMessage(
        anchor="Detected missing/corrupt journal files",
        sample="java.io.IOException: Detected missing/corrupt journal files referenced "
        "by:[0:orders] 12 messages affected.",
        severity="fatal",
        meaning="Journal files of KahaDB are missing or damaged: the broker does not start.",
        source=_activemq.file(
            "activemq-kahadb-store/src/main/java/org/apache/activemq/store/kahadb/MessageDatabase.java"
        ),
        failure=fails.CORRUPT,
    )

    TOO_MANY_CLIENTS = LogMessage(
        anchor="Exceeded the maximum number of allowed client connections.",
        sample="ERROR | Could not accept connection: Exceeded the maximum number of allowed "
        "client connections. See the 'maximumConnections' property",
        severity="error",
        meaning="The broker is at its limit of connections.",
        source=_activemq.file(f"{_CLIENT}/tcp/TcpTransportServer.java"),
        failure=fails.TOO_MANY_CLIENTS,
    )

    INACTIVE = LogMessage(
        anchor="Channel was inactive for too ",
        sample="WARN | Transport Connection to: tcp://10.0.0.9:41232 failed: "
        "org.apache.activemq.transport.InactivityIOException: Channel was inactive "
        "for too (>30000) long: tcp://10.0.0.9:41232",
        pattern=r"Channel was inactive for (?:too )?(?:too )?\(?>?(?P<time>\d+)?",
        severity="warning",
        meaning="Nothing was heard from the other end of a connection, and it is closed.",
        source=_activemq.file(f"{_CLIENT}/AbstractInactivityMonitor.java"),
        failure=fails.INACTIVE,
    )

    TRANSPORT_FAILED = LogMessage(
        anchor="Transport Connection to: ",
        sample="WARN | Transport Connection to: tcp://10.0.0.9:41232 failed: java.io.EOFException",
        pattern=r"Transport Connection to: (?P<client>\S+) failed: (?P<reason>.+)",
        severity="warning",
        meaning="The connection of a client broke; the reason follows.",
        source=_activemq.file(f"{_BROKER}/TransportConnection.java"),
        failure=fails.INACTIVE,
    )

    NO_BROKER = LogMessage(
        anchor="Could not connect to broker URL: ",
        sample="javax.jms.JMSException: Could not connect to broker URL: "
        "tcp://localhost:61616. Reason: java.net.ConnectException: Connection refused",
        severity="error",
        meaning="A client cannot connect to the broker.",
        source=_activemq.file(
            "activemq-client/src/main/java/org/apache/activemq/ActiveMQConnectionFactory.java"
        ),
        failure=fails.UNREACHABLE,
    )

    FAILOVER_FAILED = LogMessage(
        anchor="attempting to automatically reconnect",
        sample="WARN | Transport (tcp://10.0.0.4:61616) failed , attempting to "
        "automatically reconnect: java.io.EOFException",
        severity="warning",
        meaning="A client lost the broker, and tries to connect again.",
        source=_activemq.file(f"{_CLIENT}/failover/FailoverTransport.java"),
        context=("Transport (", "activemq", "ActiveMQ", "failover"),
        failure=fails.UNREACHABLE,
    )

    FAILOVER_GIVES_UP = LogMessage(
        anchor=" attempt(s)",
        sample="ERROR | Failed to connect to [tcp://10.0.0.4:61616] after: 10 attempt(s)",
        pattern=r"Failed to connect to \[(?P<brokers>[^\]]+)\] after: (?P<attempts>\d+) "
        r"attempt\(s\)",
        severity="error",
        meaning="A client gave up connecting to the broker.",
        source=_activemq.file(f"{_CLIENT}/failover/FailoverTransport.java"),
        context=("tcp://", "ssl://", "activemq", "ActiveMQ"),
        failure=fails.UNREACHABLE,
    )

    BAD_LOGIN = LogMessage(
        anchor="] or password is invalid.",
        sample="java.lang.SecurityException: User name [app] or password is invalid.",
        pattern=r"User name \[(?P<user>[^\]]*)\] or password is invalid",
        severity="error",
        meaning="The broker refuses the login of a client.",
        source=_activemq.file(
            "activemq-broker/src/main/java/org/apache/activemq/security/JaasAuthenticationBroker.java"
        ),
        failure=fails.LOGIN,
    )


activemq = ActiveMQ()

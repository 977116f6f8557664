"""Log messages of Artemis, the newer of the two brokers of ActiveMQ."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import activemq as fails
from atlas.technologies.message import LogMessage

ARTEMIS = Repository(
    "apache/activemq-artemis",
    commit="6700541d4604e2602551c8c64dac7d923fcbe165",
    checked="2026-11-26",
).file(
    "artemis-server/src/main/java/org/apache/activemq/artemis/core/server/ActiveMQServerLogger.java"
)


class ArtemisMessages:
    """Log messages of Artemis, the newer of the two brokers of ActiveMQ."""

    ARTEMIS_DISK_FULL = LogMessage(
        anchor="Disk Full! Blocking message production on address ",
        sample="WARN [org.apache.activemq.artemis.core.server] AMQ222212: Disk Full! "
        "Blocking message production on address 'orders'. Clients will report "
        "blocked.",
        severity="warning",
        meaning="The disk of an Artemis broker is full: producers are blocked.",
        source=ARTEMIS,
        failure=fails.STORE_FULL,
    )

    ARTEMIS_DISK_USAGE = LogMessage(
        anchor="which is beyond the configured <max-disk-usage>. System will start blocking "
        "producers.",
        sample="WARN [org.apache.activemq.artemis.core.server] AMQ222210: Free storage "
        "space is at 1.2GB of 20GB total. Usage rate is 94% which is beyond the "
        "configured <max-disk-usage>. System will start blocking producers.",
        severity="warning",
        meaning="The disk of an Artemis broker is fuller than allowed: producers are blocked.",
        source=ARTEMIS,
        failure=fails.STORE_FULL,
    )

    ARTEMIS_BLOCKED = LogMessage(
        anchor="Blocking message production on address ",
        sample="WARN [org.apache.activemq.artemis.core.server] AMQ222183: Blocking message "
        "production on address 'orders'; size is currently: 104,857,600 bytes",
        severity="warning",
        meaning="An address of an Artemis broker is full: producers are blocked.",
        source=ARTEMIS,
        context=("AMQ222183", "artemis"),
        failure=fails.MEMORY_FULL,
    )

    ARTEMIS_DROPPED = LogMessage(
        anchor=" are being dropped; ",
        sample="WARN [org.apache.activemq.artemis.core.server] AMQ222039: Messages sent to "
        "address 'orders' are being dropped; size is currently: 104,857,600 bytes",
        pattern=r"Messages sent to address '(?P<address>[^']+)' are being dropped",
        severity="warning",
        meaning="An address of an Artemis broker is full: messages are lost.",
        source=ARTEMIS,
        failure=fails.DROPPED,
    )

    ARTEMIS_IO = LogMessage(
        anchor="Critical IO Error, shutting down the server. file=",
        sample="ERROR [org.apache.activemq.artemis.core.server] AMQ222010: Critical IO "
        "Error, shutting down the server. file=journal-1.amq, message=No space left "
        "on device",
        severity="fatal",
        meaning="An Artemis broker cannot write to its disk, and stops.",
        source=ARTEMIS,
        failure=fails.CORRUPT,
    )

    ARTEMIS_CRITICAL = LogMessage(
        anchor=" is not responsive",
        sample="ERROR [org.apache.activemq.artemis.core.server] AMQ224079: The process for "
        "the virtual machine will be killed, as component "
        "org.apache.activemq.artemis.core.server.impl.QueueImpl is not responsive",
        pattern=r"(?:will be killed|will now be stopped), as component (?P<component>\S+) is "
        r"not responsive",
        severity="fatal",
        meaning="A component of an Artemis broker hangs, and the broker stops.",
        source=ARTEMIS,
        failure=fails.HANGS,
    )

    ARTEMIS_CONNECTION = LogMessage(
        anchor="Connection failure has been detected: ",
        sample="WARN [org.apache.activemq.artemis.core.client] AMQ222067: Connection "
        "failure has been detected: AMQ229014: Did not receive data from "
        "/10.0.0.9:41232 within the 60,000ms connection TTL. "
        "[code=CONNECTION_TIMEDOUT]",
        severity="warning",
        meaning="An Artemis broker lost the connection of a client.",
        source=ARTEMIS,
        failure=fails.INACTIVE,
    )

    ARTEMIS_ISOLATED = LogMessage(
        anchor="There was an issue on the network, server is isolated!",
        sample="WARN [org.apache.activemq.artemis.core.server] AMQ222213: There was an "
        "issue on the network, server is isolated!",
        severity="warning",
        meaning="An Artemis broker reaches none of the others, and stops.",
        source=ARTEMIS,
        failure=fails.ISOLATED,
    )

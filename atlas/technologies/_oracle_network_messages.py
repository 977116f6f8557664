"""Log messages of Oracle Database: connections that the network or listener refuses."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import oracle as server
from atlas.technologies.failures import oracle_sessions as fails
from atlas.technologies.message import LogMessage

_LIMITS = Publisher("Oracle", checked="2026-11-27", kind="vendor").post(
    "Intermittent TNS-12520 or TNS-12519 or TNS-12516 Connecting via Oracle Net Listener",
    "https://support.oracle.com/knowledge/Oracle%20Database%20Products/240710_1.html",
)
_TIMEOUT = Publisher(
    "Oracle", checked="2026-11-27", kind="vendor", base="https://docs.oracle.com"
).post("16.3.3 ORA-12170", "cd/G47991_01/netag/ora-12170-connect-timeout-occurred.html")
_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-27"
)
_RECOVERABLE = _node.file("lib/thin/protocol/messages/base.js")
_SEQUELIZE = Repository(
    "sequelize/sequelize",
    commit="c7700944925914dd936e96ad2dabb4dbdf7e9477",
    checked="2026-11-27",
    kind="secondary",
).file("packages/oracle/src/connection-manager.ts")
_debezium = Repository(
    "debezium/debezium",
    commit="aad5519902997a3627fe296f77ea6d3452e9acce",
    checked="2026-11-27",
    kind="secondary",
)
_RETRIED = _debezium.file(
    "debezium-connector-oracle/src/main/java/io/debezium/connector/oracle/OracleErrorHandler.java"
)
_SORTER = Repository(
    "ironjacamar/ironjacamar",
    commit="42fee2c34b4d792134bd78af88a179676d318375",
    checked="2026-11-27",
    kind="secondary",
).file(
    "adapters/src/main/java/org/jboss/jca/adapters/jdbc/extensions/oracle/"
    "OracleExceptionSorter.java"
)


class OracleNetworkMessages:
    """Log messages of Oracle Database: connections that the network or listener refuses."""

    HANDLER_12519 = LogMessage(
        anchor="-12519",
        sample="ORA-12519 TNS:no appropriate service handler found",
        pattern=r"(?P<code>(?:ORA|TNS)-12519)\b",
        severity="error",
        meaning="The listener has no free handler: most often the instance is at its "
        "limit of processes.",
        source=_LIMITS,
        failure=fails.HANDLER_LIMIT,
    )

    HANDLER_12516 = LogMessage(
        anchor="-12516",
        sample="ORA-12516 TNS:listener could not find instance with matching protocol stack",
        pattern=r"(?P<code>(?:ORA|TNS)-12516)\b",
        severity="error",
        meaning="The listener has no free handler: most often the instance is at its "
        "limit of processes.",
        source=_LIMITS,
        failure=fails.HANDLER_LIMIT,
    )

    HANDLER_12520 = LogMessage(
        anchor="-12520",
        sample="ORA-12520 TNS:listener could not find available handler for requested "
        "type of server",
        pattern=r"(?P<code>(?:ORA|TNS)-12520)\b",
        severity="error",
        meaning="The listener has no free handler: most often the instance is at its "
        "limit of processes.",
        source=_LIMITS,
        failure=fails.HANDLER_LIMIT,
    )

    CONNECT_TIMEOUT = LogMessage(
        anchor="-12170",
        sample="ORA-12170: Cannot connect. TCP connect timeout of 30s for host 10.9.7.5 port 1522.",
        pattern=r"(?P<code>(?:ORA|TNS)-12170)\b",
        severity="error",
        meaning="No connection was made in time: a network, a firewall, or a slow server.",
        source=_TIMEOUT,
        failure=fails.CONNECT_TIMEOUT,
    )

    UNKNOWN_SID = LogMessage(
        anchor="-12505",
        sample="ORA-12505: TNS: Listener does not currently know of SID given in "
        "connect descriptor",
        pattern=r"(?P<code>(?:ORA|TNS)-12505)\b",
        severity="error",
        meaning="The listener runs, but no instance of that SID is registered.",
        source=_SEQUELIZE,
        failure=server.NO_SERVICE,
    )

    ADAPTER = LogMessage(
        anchor="-12560",
        sample="ORA-12560: TNS: Protocol Adapter Error",
        pattern=r"(?P<code>(?:ORA|TNS)-12560)\b",
        severity="error",
        meaning="The network layer of the client failed; the database or its service may not run.",
        source=_SEQUELIZE,
        failure=fails.ADAPTER,
    )

    UNREACHABLE = LogMessage(
        anchor="-12543",
        sample="ORA-12543: TNS:destination host unreachable",
        pattern=r"(?P<code>(?:ORA|TNS)-12543)\b",
        severity="error",
        meaning="The host of the database cannot be reached.",
        source=_RETRIED,
        failure=server.NO_LISTENER,
    )

    NO_TARGET = LogMessage(
        anchor="-12545",
        sample="ORA-12545: Connect failed because target host or object does not exist",
        pattern=r"(?P<code>(?:ORA|TNS)-12545)\b",
        severity="error",
        meaning="The host name of the connect string is unknown, or is not the server.",
        source=_node.file("test/procAndFuncs.js"),
        failure=server.NO_NAME,
    )

    LOST_12547 = LogMessage(
        anchor="-12547",
        sample="ORA-12547: TNS:lost contact",
        pattern=r"(?P<code>(?:ORA|TNS)-12547)\b",
        severity="error",
        meaning="The connection to the database broke.",
        source=_RECOVERABLE,
        failure=server.LOST,
    )

    LOST_12570 = LogMessage(
        anchor="-12570",
        sample="ORA-12570: TNS:packet reader failure",
        pattern=r"(?P<code>(?:ORA|TNS)-12570)\b",
        severity="error",
        meaning="The connection to the database broke.",
        source=_RECOVERABLE,
        failure=server.LOST,
    )

    LOST_12571 = LogMessage(
        anchor="-12571",
        sample="ORA-12571: TNS:packet writer failure",
        pattern=r"(?P<code>(?:ORA|TNS)-12571)\b",
        severity="error",
        meaning="The connection to the database broke.",
        source=_RECOVERABLE,
        failure=server.LOST,
    )

    LOST_12583 = LogMessage(
        anchor="-12583",
        sample="ORA-12583: TNS:no reader",
        pattern=r"(?P<code>(?:ORA|TNS)-12583)\b",
        severity="error",
        meaning="The connection to the database broke.",
        source=_RECOVERABLE,
        failure=server.LOST,
    )

    LOST_12153 = LogMessage(
        anchor="-12153",
        sample="ORA-12153: TNS:not connected",
        pattern=r"(?P<code>(?:ORA|TNS)-12153)\b",
        severity="error",
        meaning="The connection to the database broke.",
        source=_RECOVERABLE,
        failure=server.LOST,
    )

    NO_PROTOCOL = LogMessage(
        anchor="ORA-28040",
        sample="ORA-28040: No matching authentication protocol",
        pattern=r"(?P<code>ORA-28040)\b",
        severity="error",
        meaning="The client is older than the database admits.",
        source=_SEQUELIZE,
        failure=fails.OLD_CLIENT,
    )

    JDBC_NO_DATA = LogMessage(
        anchor="No more data to read from socket",
        sample="java.sql.SQLRecoverableException: No more data to read from socket",
        severity="error",
        meaning="The client's message (Java): the server process ended, or the network "
        "cut the connection.",
        source=_SORTER,
        failure=server.LOST,
    )

    JDBC_NETWORK_ADAPTER = LogMessage(
        anchor="The Network Adapter could not establish the connection",
        sample="java.sql.SQLRecoverableException: IO Error: The Network Adapter could "
        "not establish the connection",
        severity="error",
        meaning="The client's message (Java): nothing listens at that address, or it "
        "cannot be reached.",
        source=_debezium.file(
            "debezium-connector-oracle/src/test/java/io/debezium/connector/oracle/OracleConnectionTest.java"
        ),
        failure=server.NO_LISTENER,
    )

"""Log messages that clients of MySQL print."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_jdbc = Repository(
    "mysql/mysql-connector-j", commit="cf2917ea44ae2e43a4514a33771035aa99de73bf", checked=_CHECKED
)


class MySQLClientMessages:
    """Log messages that clients of MySQL print."""

    JDBC_LOST = LogMessage(
        anchor="CommunicationsException: Communications link failure",
        sample="com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure",
        severity="error",
        meaning="The client's message (Java): it cannot connect, or its connection broke.",
        source=_jdbc.file("src/main/resources/com/mysql/cj/LocalizedErrorMessages.properties"),
        failure=fails.CLIENT_LOST,
    )

    JDBC_PACKET = LogMessage(
        anchor="Packet for query is too large (",
        sample="com.mysql.cj.jdbc.exceptions.PacketTooBigException: Packet for query is too large "
        "(5,526,600 > 4,194,304). You can change this value on the server by setting the "
        "'max_allowed_packet' variable.",
        pattern=r"Packet for query is too large \((?P<size>[\d,.]+) > (?P<limit>[\d,.]+)\)",
        severity="error",
        meaning="The client's message (Java): a statement is larger than the server accepts.",
        source=_jdbc.file("src/main/resources/com/mysql/cj/LocalizedErrorMessages.properties"),
        failure=fails.PACKET,
    )

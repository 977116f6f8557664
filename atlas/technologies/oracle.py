"""Oracle: a relational database of Oracle."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._oracle_driver_messages import OracleDriverMessages
from atlas.technologies._oracle_messages import OracleMessages
from atlas.technologies._oracle_network_messages import OracleNetworkMessages
from atlas.technologies._oracle_server_messages import OracleServerMessages
from atlas.technologies._oracle_session_messages import OracleSessionMessages
from atlas.technologies._oracle_statement_messages import OracleStatementMessages
from atlas.technologies.failures import oracle as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_NODE = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-26"
).file("lib/errors.js")
_python = Repository(
    "oracle/python-oracledb",
    commit="60eb3222453860a394a03b1ef392a41fd701b2d5",
    checked="2026-11-26",
)
_PYTHON = _python.file("src/oracledb/errors.py")
_GUIDE = _python.file("doc/src/user_guide/exception_handling.rst")
_CONNECTING = _python.file("doc/src/user_guide/connection_handling.rst")
_GO = Repository(
    "sijms/go-ora", commit="e7c904f3ad15c8a4dad21d1926954b44c8420dc8", checked="2026-11-26"
).file("v2/network/oracle_error.go")
_debezium = Repository(
    "debezium/debezium", commit="aad5519902997a3627fe296f77ea6d3452e9acce", checked="2026-11-26"
)
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/oracle-database.md")
_RELEASED = """
10.2 2005-07-11  11.1 2007-08-09  11.2 2009-09-01  12.1 2013-06-25  12.2 2017-03-01
18 2018-07-23  19 2019-04-25  21 2021-08-13  23 2023-09-19
"""


class Oracle(
    OracleNetworkMessages,
    OracleDriverMessages,
    OracleSessionMessages,
    OracleStatementMessages,
    OracleMessages,
    OracleServerMessages,
    Technology,
):
    """A relational database of Oracle."""

    name = "Oracle"
    icon = "diagrams.onprem.database.Oracle"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("place of the log: its documentation could not be read here")
    programs: ClassVar = {"lsnrctl": "the control of the listener", "sqlplus": "a client"}

    NO_SERVICE = LogMessage(
        anchor="TNS:listener does not currently know of service requested in",
        sample="ORA-12514: TNS:listener does not currently know of service requested in "
        "connect descriptor",
        severity="error",
        meaning="The listener runs, but the database has not registered that service: it is "
        "down or renamed.",
        source=_GO,
        failure=fails.NO_SERVICE,
    )

    NO_HANDLER = LogMessage(
        anchor="TNS:listener could not find available handler with matching protocol stack",
        sample="ORA-12516: TNS:listener could not find available handler with matching "
        "protocol stack",
        severity="error",
        meaning="The database admits no more processes or sessions, most often at its limit.",
        source=_GO,
        failure=fails.LIMIT,
    )

    NO_LISTENER = LogMessage(
        anchor="ORA-12541: TNS:no listener",
        sample="ORA-12541: TNS:no listener",
        severity="error",
        meaning="Nothing listens at that address and port.",
        source=_GUIDE,
        failure=fails.NO_LISTENER,
    )

    NO_NAME = LogMessage(
        anchor="TNS:could not resolve the connect identifier specified",
        sample="ORA-12154: TNS:could not resolve the connect identifier specified",
        severity="error",
        meaning="The name in the connect string is neither in tnsnames.ora nor a host.",
        source=_GUIDE,
        failure=fails.NO_NAME,
    )

    LOST_CONTACT = LogMessage(
        anchor="connection lost contact",
        sample="ORA-03135: connection lost contact",
        pattern=r"(?P<code>ORA-03135)",
        severity="error",
        meaning="The connection to the database broke: a timeout on the way, or the server "
        "process died.",
        source=_GO,
        failure=fails.LOST,
    )

    LOGIN = LogMessage(
        anchor="ORA-01017: ",
        sample="ORA-01017: invalid credential or not authorized; logon denied",
        pattern=r"ORA-01017: invalid (?P<what>credential|username/password)",
        severity="error",
        meaning="The user name or the password is wrong.",
        source=_CONNECTING,
        failure=fails.LOGIN,
    )

    REJECTED = LogMessage(
        anchor="TNS:listener rejected connection based on service ACL filtering",
        sample="ORA-12506: TNS:listener rejected connection based on service ACL filtering",
        severity="error",
        meaning="The access list of the service does not admit the client's address.",
        source=_GO,
        failure=fails.REJECTED,
    )

    NODE_POOL = LogMessage(
        anchor='connection request timeout. Request exceeded "queueTimeout" of ',
        sample='NJS-040: connection request timeout. Request exceeded "queueTimeout" of 60000',
        pattern=r'"queueTimeout" of (?P<milliseconds>\d+)',
        severity="error",
        meaning="The client's message (Node.js): the pool gave no connection in time.",
        source=_NODE,
        failure=fails.POOL,
    )

    NODE_QUEUE = LogMessage(
        anchor='connection request rejected. Pool queue length "queueMax" ',
        sample='NJS-076: connection request rejected. Pool queue length "queueMax" 500 reached',
        pattern=r'"queueMax" (?P<limit>\d+) reached',
        severity="error",
        meaning="The client's message (Node.js): so many requests wait for a connection that "
        "no more may.",
        source=_NODE,
        failure=fails.POOL,
    )

    NODE_CLOSED = LogMessage(
        anchor="connection to Oracle Database was closed or broken",
        sample="NJS-500: connection to Oracle Database was closed or broken",
        severity="error",
        meaning="The client's message (Node.js): the connection to the database broke.",
        source=_NODE,
        failure=fails.LOST,
    )

    NODE_TIMED_OUT = LogMessage(
        anchor=' timed out. Request exceeded "',
        sample="NJS-510: connection to host db1 port 1521 timed out. Request exceeded "
        '"transportConnectTimeout" of 20 seconds.',
        pattern=r"connection to host (?P<host>\S+) port (?P<port>\d+) timed out",
        severity="error",
        meaning="The client's message (Node.js): no connection was made in time.",
        source=_NODE,
        failure=fails.NO_LISTENER,
    )

    NODE_NO_SERVICE = LogMessage(
        anchor="cannot connect to Oracle Database. Service ",
        sample='NJS-518: cannot connect to Oracle Database. Service "shop" is not '
        "registered with the listener at host db1 port 1521.",
        pattern=r'Service "(?P<service>[^"]*)" is not registered',
        severity="error",
        meaning="The client's message (Node.js): the listener does not know the service.",
        source=_NODE,
        failure=fails.NO_SERVICE,
    )

    PYTHON_CLOSED = LogMessage(
        anchor="the database or network closed the connection",
        sample="DPY-4011: the database or network closed the connection",
        pattern=r"the database or network closed the connection",
        severity="error",
        meaning="The client's message (Python): the connection to the database broke.",
        source=_PYTHON,
        failure=fails.LOST,
    )

    PYTHON_CONNECT = LogMessage(
        anchor="DPY-6005: cannot connect to database",
        sample="oracledb.exceptions.OperationalError: DPY-6005: cannot connect to database "
        "(CONNECTION_ID=abc).",
        pattern=r"DPY-6005: cannot connect to database",
        severity="error",
        meaning="The client's message (Python): it could not connect; the rest says why.",
        source=_GUIDE,
        failure=fails.NO_CONNECTION,
    )

    PYTHON_POOL = LogMessage(
        anchor="timed out waiting for the connection pool to return a connection",
        sample="DPY-4005: timed out waiting for the connection pool to return a connection",
        severity="error",
        meaning="The client's message (Python): the pool gave no connection in time.",
        source=_PYTHON,
        failure=fails.POOL,
    )


oracle = Oracle()

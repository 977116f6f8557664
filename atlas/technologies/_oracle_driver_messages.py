"""Log messages of Oracle Database: what its clients in Python and Node.js report."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import oracle as server
from atlas.technologies.failures import oracle_sessions as fails
from atlas.technologies.message import LogMessage

_python = Repository(
    "oracle/python-oracledb",
    commit="60eb3222453860a394a03b1ef392a41fd701b2d5",
    checked="2026-11-27",
)
_PYTHON = _python.file("src/oracledb/errors.py")
_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-27"
)


class OracleDriverMessages:
    """Log messages of Oracle Database: what its clients in Python and Node.js report."""

    PYTHON_REFUSED = LogMessage(
        anchor="Listener refused connection. (Similar to ORA-",
        sample="DPY-6000: Listener refused connection. (Similar to ORA-12506)",
        pattern=r"Listener refused connection\. \(Similar to ORA-(?P<code>\d+)\)",
        severity="error",
        meaning="The client's message (Python): the listener refused it; the code says why.",
        source=_PYTHON,
        failure=fails.REFUSED,
    )

    PYTHON_NO_SERVICE = LogMessage(
        anchor="DPY-6001",
        sample='DPY-6001: Service "shop" is not registered with the listener at host '
        '"db1" port 1521. (Similar to ORA-12514)',
        pattern=r'Service "(?P<service>[^"]*)" is not registered with the listener at '
        r'host "(?P<host>[^"]+)" port (?P<port>\d+)',
        severity="error",
        meaning="The client's message (Python): the listener does not know the service.",
        source=_PYTHON,
        failure=server.NO_SERVICE,
    )

    PYTHON_NO_SID = LogMessage(
        anchor="DPY-6003",
        sample='DPY-6003: SID "SHOP" is not registered with the listener at host "db1" '
        "port 1521. (Similar to ORA-12505)",
        pattern=r'SID "(?P<sid>[^"]*)" is not registered with the listener at host '
        r'"(?P<host>[^"]+)" port (?P<port>\d+)',
        severity="error",
        meaning="The client's message (Python): the listener does not know that SID.",
        source=_PYTHON,
        failure=server.NO_SERVICE,
    )

    PYTHON_CALL_TIMEOUT = LogMessage(
        anchor="DPY-4024",
        sample="DPY-4024: call timeout of 5000 ms exceeded",
        pattern=r"call timeout of (?P<timeout>\d+) ms exceeded",
        severity="error",
        meaning="The client's message (Python): a call took longer than the client allows.",
        source=_PYTHON,
        failure=fails.CANCELED,
    )

    PYTHON_IDLE = LogMessage(
        anchor="DPY-4033",
        sample="DPY-4033: the database closed the connection because the connection's "
        "idle time has been exceeded",
        pattern=r"the connection's idle time has been exceeded",
        severity="error",
        meaning="The client's message (Python): the connection was idle longer than allowed.",
        source=_PYTHON,
        failure=fails.ENDED,
    )

    PYTHON_NOT_CONNECTED = LogMessage(
        anchor="DPY-1001",
        sample="oracledb.exceptions.InterfaceError: DPY-1001: not connected to database",
        severity="error",
        meaning="The client's message (Python): a connection is used that is closed.",
        source=_PYTHON,
        failure=server.LOST,
    )

    PYTHON_VERIFIER = LogMessage(
        anchor="DPY-3015",
        sample="DPY-3015: password verifier type 0x939 is not supported by "
        "python-oracledb in thin mode",
        pattern=r"password verifier type 0x(?P<type>[0-9a-f]+) is not supported",
        severity="error",
        meaning="The client's message (Python): the password is stored in a form too "
        "old for thin mode.",
        source=_PYTHON,
        failure=fails.OLD_CLIENT,
    )

    PYTHON_OLD_SERVER = LogMessage(
        anchor="DPY-3010",
        sample="DPY-3010: connections to this database server version are not "
        "supported by python-oracledb in thin mode",
        severity="error",
        meaning="The client's message (Python): the database is too old for thin mode.",
        source=_PYTHON,
        failure=fails.OLD_CLIENT,
    )

    PYTHON_NO_ENTRY = LogMessage(
        anchor="DPY-4000",
        sample='DPY-4000: unable to find "SHOP" in tnsnames.ora',
        pattern=r'unable to find "(?P<name>[^"]+)" in (?P<file>\S+)',
        severity="error",
        meaning="The client's message (Python): tnsnames.ora has no such name.",
        source=_PYTHON,
        failure=server.NO_NAME,
    )

    CLOSED_BY = LogMessage(
        anchor="DPI-1080: connection was closed by ORA-",
        sample="DPI-1080: connection was closed by ORA-3113",
        pattern=r"connection was closed by ORA-(?P<code>\d+)",
        severity="error",
        meaning="The client's message: the connection broke, with that code.",
        source=_python.file("doc/src/user_guide/appendix_c.rst"),
        failure=server.LOST,
    )

    CALL_TIMEOUT = LogMessage(
        anchor="DPI-1067: call timeout of ",
        sample="DPI-1067: call timeout of 5000 ms exceeded with ORA-3156",
        pattern=r"call timeout of (?P<timeout>\d+) ms exceeded",
        severity="error",
        meaning="The client's message: a call took longer than the client allows.",
        source=_python.file("doc/src/user_guide/appendix_c.rst"),
        failure=fails.CANCELED,
    )

    NO_LIBRARY = LogMessage(
        anchor="DPI-1047",
        sample="DPI-1047: Cannot locate an Oracle Client library",
        pattern=r"(?P<code>DPI-1047)\b",
        severity="error",
        meaning="The client's message: its libraries of Oracle cannot be loaded.",
        source=_node.file("doc/src/user_guide/troubleshooting.rst"),
        failure=fails.NO_LIBRARY,
    )

"""Log messages of Oracle Database: start, limits, space, accounts."""

from atlas.evidence.publisher import Publisher
from atlas.technologies.failures import oracle as fails
from atlas.technologies.message import LogMessage

_oracle = Publisher("Oracle", checked="2026-11-27", kind="vendor", base="https://docs.oracle.com")
_BLOCKED = _oracle.post(
    "5.4 About Blocked Connection Requests",
    "en/database/oracle/oracle-database/23/netag/blocked-connection-requests.html",
)
_OERR = _oracle.post("13.32 OERR", "en/database/oracle/oracle-database/23/sqpug/oerr.html")
_INTERNAL_LIMIT = _oracle.post(
    "16.3.15 ORA-12540 and TNS-00510",
    "en/database/oracle/oracle-database/26/netag/"
    "tns-12540-or-ora-12540-tns-internal-limit-restriction-exceeded-and-tns-00510-internal-limit-"
    "restri.html",
)


class OracleServerMessages:
    """Log messages of Oracle Database: start, limits, space, accounts."""

    BLOCKED = LogMessage(
        anchor="TNS:listener: all appropriate instances are ",
        sample="ORA-12528: TNS:listener: all appropriate instances are blocking new connections",
        pattern=r"all appropriate instances are (?P<state>blocking new connections|in "
        r"restricted mode)",
        severity="error",
        meaning="The instance starts, stops or is restricted, and the listener refuses clients.",
        source=_BLOCKED,
        failure=fails.STARTING,
    )

    IN_PROGRESS = LogMessage(
        anchor="ORACLE initialization or shutdown in progress",
        sample="ORA-01033: ORACLE initialization or shutdown in progress",
        severity="error",
        meaning="The database starts or stops, and refuses clients.",
        source=_OERR,
        failure=fails.STARTING,
    )

    NOT_AVAILABLE = LogMessage(
        anchor="ORA-01034",
        sample="ORA-01034: The Oracle instance is not available for use. Start the instance.",
        pattern=r"(?P<code>ORA-01034)\b",
        severity="fatal",
        meaning="The instance does not run: it was stopped, failed to start, or broke off.",
        source=_oracle.post("Database Error Messages: ORA-01034", "error-help/db/ora-01034"),
        failure=fails.STARTING,
    )

    PROCESSES = LogMessage(
        anchor="ORA-00020",
        sample="ORA-00020: exceeded maximum number of processes specified in initialization "
        "parameter",
        pattern=r"(?P<code>ORA-00020)\b",
        severity="error",
        meaning="The database is at its limit of processes.",
        source=_oracle.post("Database Error Messages: ORA-00020", "en/error-help/db/ora-00020"),
        failure=fails.LIMIT,
    )

    INTERNAL_LIMIT = LogMessage(
        anchor="TNS:Internal limit restriction exceeded",
        sample="ORA-12540: TNS:Internal limit restriction exceeded",
        severity="error",
        meaning="A limit of connections, memory or processes is reached.",
        source=_INTERNAL_LIMIT,
        failure=fails.LIMIT,
    )

    TABLE_SPACE = LogMessage(
        anchor="ORA-01653",
        sample="ORA-01653: unable to increase tablespace USERS by 8MB during insert or "
        "update on table SHOP.ORDERS",
        pattern=r"(?P<code>ORA-01653)\b",
        severity="error",
        meaning="A tablespace is full and cannot grow.",
        source=_oracle.post("Database Error Messages: ORA-01653", "error-help/db/ora-01653"),
        failure=fails.NO_SPACE,
    )

    TEMPORARY_SPACE = LogMessage(
        anchor="ORA-01652",
        sample="ORA-01652: unable to grow temporary segment in tablespace TEMP by 1MB "
        "during operation",
        pattern=r"(?P<code>ORA-01652)\b",
        severity="error",
        meaning="A tablespace, most often the temporary one, is full and cannot grow.",
        source=_oracle.post("Database Error Messages: ORA-01652", "error-help/db/ora-01652"),
        failure=fails.NO_SPACE,
    )

    LOB_SPACE = LogMessage(
        anchor="ORA-01691",
        sample="ORA-01691: unable to extend lob segment SHOP.SYS_LOB0000074 by 128 in "
        "tablespace USERS",
        pattern=r"(?P<code>ORA-01691)\b",
        severity="error",
        meaning="A tablespace is full and cannot grow.",
        source=_oracle.post("Database Error Messages: ORA-01691", "error-help/db/ora-01691"),
        failure=fails.NO_SPACE,
    )

    SHARED_MEMORY = LogMessage(
        anchor="ORA-04031",
        sample="ORA-04031: out of shared memory in shared pool",
        pattern=r"(?P<code>ORA-04031)\b",
        severity="error",
        meaning="A pool of the shared memory is used up.",
        source=_oracle.post("Database Error Messages: ORA-04031", "error-help/db/ora-04031"),
        failure=fails.SHARED_MEMORY,
    )

    ACCOUNT_LOCKED = LogMessage(
        anchor="ORA-28000",
        sample="ORA-28000: The account is locked; login denied.",
        pattern=r"(?P<code>ORA-28000)\b",
        severity="error",
        meaning="The account is locked: too many wrong passwords, or by an administrator.",
        source=_oracle.post("Database Error Messages: ORA-28000", "error-help/db/ora-28000"),
        failure=fails.ACCOUNT_LOCKED,
    )

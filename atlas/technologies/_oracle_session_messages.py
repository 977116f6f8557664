"""Log messages of Oracle Database: sessions that end, and internal errors."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import oracle as server
from atlas.technologies.failures import oracle_sessions as fails
from atlas.technologies.message import LogMessage

_ERRORS = Publisher("Oracle", checked="2026-11-27", kind="vendor", base="https://docs.oracle.com")
_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-27"
)
_RECOVERABLE = _node.file("lib/thin/protocol/messages/base.js")
_debezium = Repository(
    "debezium/debezium",
    commit="aad5519902997a3627fe296f77ea6d3452e9acce",
    checked="2026-11-27",
    kind="secondary",
)
_RETRIED = _debezium.file(
    "debezium-connector-oracle/src/main/java/io/debezium/connector/oracle/OracleErrorHandler.java"
)
_DEBEZIUM_DOCS = _debezium.file("documentation/modules/ROOT/pages/connectors/oracle.adoc")
_SORTER = Repository(
    "ironjacamar/ironjacamar",
    commit="42fee2c34b4d792134bd78af88a179676d318375",
    checked="2026-11-27",
    kind="secondary",
).file(
    "adapters/src/main/java/org/jboss/jca/adapters/jdbc/extensions/oracle/"
    "OracleExceptionSorter.java"
)
_DOCTRINE = Repository(
    "doctrine/dbal",
    commit="afcd62473459a3eab92c684ed60d5c4bf42c6164",
    checked="2026-11-27",
    kind="secondary",
).file("tests/Functional/Driver/OCI8/ResultTest.php")


class OracleSessionMessages:
    """Log messages of Oracle Database: sessions that end, and internal errors."""

    KILLED = LogMessage(
        anchor="ORA-00028",
        sample="ORA-00028: your session has been killed",
        pattern=r"(?P<code>ORA-00028)\b",
        severity="error",
        meaning="An administrator or a job ended the session.",
        source=_SORTER,
        failure=fails.ENDED,
    )

    MARKED = LogMessage(
        anchor="ORA-00031",
        sample="ORA-00031: session marked for kill",
        pattern=r"(?P<code>ORA-00031)\b",
        severity="error",
        meaning="The session is being ended.",
        source=_RECOVERABLE,
        failure=fails.ENDED,
    )

    NOT_LOGGED_ON = LogMessage(
        anchor="ORA-01012",
        sample="ORA-01012: not logged on",
        pattern=r"(?P<code>ORA-01012)\b",
        severity="error",
        meaning="A connection is used whose session is gone.",
        source=_SORTER,
        failure=server.LOST,
    )

    RESTRICTED = LogMessage(
        anchor="ORA-01035",
        sample="ORA-01035: ORACLE only available to users with RESTRICTED SESSION privilege",
        pattern=r"(?P<code>ORA-01035)\b",
        severity="error",
        meaning="The database admits only administrators at this time.",
        source=_SORTER,
        failure=server.STARTING,
    )

    SHUTTING_DOWN = LogMessage(
        anchor="ORA-01090",
        sample="ORA-01090: shutdown in progress - connection is not permitted",
        pattern=r"(?P<code>ORA-01090)\b",
        severity="error",
        meaning="The database is shutting down.",
        source=_SORTER,
        failure=server.STARTING,
    )

    TERMINATED = LogMessage(
        anchor="ORA-01092",
        sample="ORA-01092: ORACLE instance terminated. Disconnection forced",
        pattern=r"(?P<code>ORA-01092)\b",
        severity="fatal",
        meaning="The instance stopped, and ended all its sessions.",
        source=_SORTER,
        failure=server.STARTING,
    )

    SESSION_TERMINATED = LogMessage(
        anchor="ORA-00603",
        sample="ORA-00603: ORACLE server session terminated",
        pattern=r"(?P<code>ORA-00603)\b",
        severity="error",
        meaning="A server process met an error and ended; the lines before name it.",
        source=_RECOVERABLE,
        failure=fails.INTERNAL,
    )

    IDLE = LogMessage(
        anchor="ORA-02396",
        sample="ORA-02396: exceeded maximum idle time, please connect again",
        pattern=r"(?P<code>ORA-02396)\b",
        severity="error",
        meaning="The session was idle longer than its profile allows.",
        source=_SORTER,
        failure=fails.ENDED,
    )

    PROTOCOL = LogMessage(
        anchor="ORA-03106",
        sample="ORA-03106: fatal two-task communication protocol error",
        pattern=r"(?P<code>ORA-03106)\b",
        severity="error",
        meaning="Client and server do not understand each other: versions, or a broken connection.",
        source=_SORTER,
        failure=server.LOST,
    )

    INTERNAL = LogMessage(
        anchor="ORA-00600",
        sample="ORA-00600: internal error code, arguments: [kdli_iread], []",
        pattern=r"ORA-00600: internal error code(?:, arguments: \[(?P<where>[^\]]*)\])?",
        severity="error",
        meaning="The database met a state that it does not expect; the first argument says where.",
        source=_DEBEZIUM_DOCS,
        failure=fails.INTERNAL,
    )

    RECURSIVE = LogMessage(
        anchor="ORA-00604",
        sample="ORA-00604: error occurred at recursive SQL level 1",
        pattern=r"(?P<code>ORA-00604)\b",
        severity="error",
        meaning="A statement that the database runs for itself, or a trigger, failed; "
        "the next line says why.",
        source=_RETRIED,
        failure=fails.RECURSIVE,
    )

    FILE_UNREADABLE = LogMessage(
        anchor="ORA-00376",
        sample="ORA-00376: file 4 cannot be read at this time",
        pattern=r"(?P<code>ORA-00376)\b",
        severity="error",
        meaning="A file of the database is offline.",
        source=_RECOVERABLE,
        failure=fails.READ_FAILED,
    )

    BLOCK_UNREADABLE = LogMessage(
        anchor="ORA-01115",
        sample="ORA-01115: IO error reading block from file 4 (block # 170)",
        pattern=r"(?P<code>ORA-01115)\b",
        severity="error",
        meaning="A block of the database cannot be read.",
        source=_RECOVERABLE,
        failure=fails.READ_FAILED,
    )

    BLOCK_CORRUPTED = LogMessage(
        anchor="data block corrupted (file # ",
        sample="ORA-01578: ORACLE data block corrupted (file # 4, block # 170)",
        pattern=r"data block corrupted \(file # (?P<file>\d+), block # (?P<block>\d+)\)",
        severity="error",
        meaning="A block on disk is damaged; it has to be recovered from a backup.",
        source=_ERRORS.post("Database Error Messages: OCI-01578", "en/error-help/db/oci-01578"),
        failure=fails.READ_FAILED,
    )

    RECOVERY_AREA = LogMessage(
        anchor="limit exceeded for recovery files",
        sample="ORA-19809: limit exceeded for recovery files",
        severity="error",
        meaning="The recovery area is at its limit; archived logs cannot be written, "
        "and writes may stop.",
        source=_ERRORS.post("Database Error Messages: OCI-19809", "en/error-help/db/oci-19809"),
        failure=fails.RECOVERY_AREA,
    )

    PROCESS_MEMORY = LogMessage(
        anchor="ORA-04030",
        sample="ORA-04030: out of process memory when trying to allocate 65568 bytes "
        "(Logminer LCR c,krvxrib:buffer)",
        pattern=r"ORA-04030: out of process memory when trying to allocate (?P<bytes>\d+) bytes",
        severity="error",
        meaning="A server process gets no more memory from the system.",
        source=_DEBEZIUM_DOCS,
        failure=fails.PROCESS_MEMORY,
    )

    UNDO_FULL = LogMessage(
        anchor="ORA-30036",
        sample="ORA-30036: unable to extend segment by 8 in undo tablespace",
        pattern=r"(?P<code>ORA-30036)\b",
        severity="error",
        meaning="The undo tablespace is full: a large transaction, or too small.",
        source=_node.file("test/ext/release-check-tests/edge-max-cases/longDMLBind.js"),
        failure=server.NO_SPACE,
    )

    PACKAGE_STATE = LogMessage(
        anchor="ORA-04068",
        sample="ORA-04068: existing state of packages has been discarded",
        pattern=r"(?P<code>ORA-04068)\b",
        severity="error",
        meaning="A package or function was changed while a session used it.",
        source=_DOCTRINE,
        failure=fails.PACKAGE,
    )

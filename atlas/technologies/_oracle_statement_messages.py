"""Log messages of Oracle Database: statements that it refuses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import oracle as server
from atlas.technologies.failures import oracle_sessions as fails
from atlas.technologies.message import LogMessage

_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-27"
)
_hibernate = Repository(
    "hibernate/hibernate-orm",
    commit="fad1729dce015f908198d57a8d80274a30f905a5",
    checked="2026-11-27",
    kind="secondary",
)
_HIBERNATE = _hibernate.file(
    "hibernate-core/src/main/java/org/hibernate/dialect/OracleDialect.java"
)
_GO = Repository(
    "sijms/go-ora",
    commit="e7c904f3ad15c8a4dad21d1926954b44c8420dc8",
    checked="2026-11-27",
    kind="secondary",
).file("v2/network/oracle_error.go")
_LIQUIBASE = Repository(
    "liquibase/liquibase",
    commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b",
    checked="2026-11-27",
    kind="secondary",
).file("changelog.txt")


class OracleStatementMessages:
    """Log messages of Oracle Database: statements that it refuses."""

    UNIQUE = LogMessage(
        anchor="ORA-00001",
        sample="ORA-00001: unique constraint violated",
        pattern=r"(?P<code>ORA-00001)\b",
        severity="error",
        meaning="A write would store a unique key twice.",
        source=_HIBERNATE,
        failure=fails.DUPLICATE,
    )

    NO_TABLE = LogMessage(
        anchor="ORA-00942",
        sample="ORA-00942: table or view does not exist",
        pattern=r"(?P<code>ORA-00942)\b",
        severity="error",
        meaning="The table does not exist, or the user may not see it.",
        source=_node.file("doc/src/user_guide/exception_handling.rst"),
        failure=fails.NO_OBJECT,
    )

    NO_COLUMN = LogMessage(
        anchor="ORA-00904",
        sample="ORA-00904: Invalid identifier",
        pattern=r"(?P<code>ORA-00904)\b",
        severity="error",
        meaning="A column or function does not exist: code and schema may differ.",
        source=_GO,
        failure=fails.NO_OBJECT,
    )

    CURSORS = LogMessage(
        anchor="ORA-01000",
        sample="ORA-01000: maximum open cursors exceeded",
        pattern=r"(?P<code>ORA-01000)\b",
        severity="error",
        meaning="A session opens statements and does not close them.",
        source=_LIQUIBASE,
        failure=fails.CURSORS,
    )

    CANCELED = LogMessage(
        anchor="ORA-01013",
        sample="ORA-01013: user requested cancel of current operation",
        pattern=r"(?P<code>ORA-01013)\b",
        severity="error",
        meaning="The client canceled the statement, most often at its own timeout.",
        source=_GO,
        failure=fails.CANCELED,
    )

    NULL = LogMessage(
        anchor="ORA-01400",
        sample="ORA-01400: cannot insert NULL into column",
        pattern=r"(?P<code>ORA-01400)\b",
        severity="error",
        meaning="A write leaves a required column empty.",
        source=_HIBERNATE,
        failure=fails.DUPLICATE,
    )

    NULL_UPDATE = LogMessage(
        anchor="ORA-01407",
        sample="ORA-01407: cannot update column to NULL",
        pattern=r"(?P<code>ORA-01407)\b",
        severity="error",
        meaning="A write empties a required column.",
        source=_HIBERNATE,
        failure=fails.DUPLICATE,
    )

    PARENT = LogMessage(
        anchor="ORA-02291",
        sample="ORA-02291: integrity constraint (HR.CHILDTAB_FK) violated - parent key not found",
        pattern=r"(?P<code>ORA-02291)\b",
        severity="error",
        meaning="A row refers to a parent row that does not exist.",
        source=_node.file("doc/src/user_guide/batch_statement.rst"),
        failure=fails.DUPLICATE,
    )

    CHILD = LogMessage(
        anchor="ORA-02292",
        sample="ORA-02292: integrity constraint violated",
        pattern=r"(?P<code>ORA-02292)\b",
        severity="error",
        meaning="A row cannot go, because others refer to it.",
        source=_HIBERNATE,
        failure=fails.DUPLICATE,
    )

    CHECK = LogMessage(
        anchor="ORA-02290",
        sample="ORA-02290 check constraint violated",
        pattern=r"(?P<code>ORA-02290)\b",
        severity="error",
        meaning="A row does not fulfil a condition of its table.",
        source=_HIBERNATE,
        failure=fails.DUPLICATE,
    )

    NUMBER = LogMessage(
        anchor="ORA-01722",
        sample="ORA-01722: invalid number",
        pattern=r"(?P<code>ORA-01722)\b",
        severity="error",
        meaning="A text is no number where one is needed.",
        source=_node.file("test/binding_DMLInsert.js"),
        failure=fails.BAD_VALUE,
    )

    TOO_LARGE = LogMessage(
        anchor="ORA-12899",
        sample="ORA-12899: value too large for column",
        pattern=r"(?P<code>ORA-12899)\b",
        severity="error",
        meaning="A text is longer than its column.",
        source=_node.file("test/binding_DMLInsert.js"),
        failure=fails.BAD_VALUE,
    )

    PRIVILEGE = LogMessage(
        anchor="ORA-01031",
        sample="ORA-01031: insufficient privileges",
        pattern=r"(?P<code>ORA-01031)\b",
        severity="error",
        meaning="The user may not do this.",
        source=_node.file("doc/src/user_guide/connection_handling.rst"),
        failure=fails.NOT_ALLOWED,
    )

    EXPIRED = LogMessage(
        anchor="ORA-28001",
        sample="ORA-28001: the password has expired",
        pattern=r"(?P<code>ORA-28001)\b",
        severity="error",
        meaning="The password of the account has expired.",
        source=_node.file("test/changePassword.js"),
        failure=fails.PASSWORD,
    )

    PL_LOCK = LogMessage(
        anchor="ORA-04021",
        sample="ORA-04021 timeout occurred while waiting to lock object",
        pattern=r"(?P<code>ORA-04021)\b",
        severity="error",
        meaning="An object is in use, and a change of it waited too long.",
        source=_HIBERNATE,
        failure=server.LOCKED,
    )

    PL_DEADLOCK = LogMessage(
        anchor="ORA-04020",
        sample="ORA-04020 deadlock detected while trying to lock object",
        pattern=r"(?P<code>ORA-04020)\b",
        severity="error",
        meaning="Two sessions wait for each other's objects.",
        source=_HIBERNATE,
        failure=server.LOCKED,
    )

    WAIT_TIMEOUT = LogMessage(
        anchor="ORA-30006",
        sample="ORA-30006: resource busy; acquire with WAIT timeout expired",
        pattern=r"(?P<code>ORA-30006)\b",
        severity="error",
        meaning="A row stayed locked longer than the statement waits.",
        source=_HIBERNATE,
        failure=server.LOCKED,
    )

    NOT_RIGHT_PARENTHESIS = LogMessage(
        anchor="ORA-00907",
        sample="ORA-00907: Missing right parenthesis",
        pattern=r"(?P<code>ORA-00907)\b",
        severity="error",
        meaning="The database does not understand the statement.",
        source=_GO,
        failure=fails.INVALID,
    )

    INVALID_STATEMENT = LogMessage(
        anchor="ORA-00900",
        sample="ORA-00900: Invalid SQL statement",
        pattern=r"(?P<code>ORA-00900)\b",
        severity="error",
        meaning="The database does not understand the statement.",
        source=_GO,
        failure=fails.INVALID,
    )

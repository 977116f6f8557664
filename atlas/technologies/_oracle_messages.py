"""More log messages of Oracle Database: locks, limits and lost connections."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import oracle as fails
from atlas.technologies.message import LogMessage

_DIALECT = Repository(
    "hibernate/hibernate-orm",
    commit="fad1729dce015f908198d57a8d80274a30f905a5",
    checked="2026-11-26",
    kind="secondary",
).file("hibernate-core/src/main/java/org/hibernate/dialect/OracleDialect.java")
_CONNECTOR = Repository(
    "debezium/debezium",
    commit="aad5519902997a3627fe296f77ea6d3452e9acce",
    checked="2026-11-26",
    kind="secondary",
).file("documentation/modules/ROOT/pages/connectors/oracle.adoc")
_node = Repository(
    "oracle/node-oracledb", commit="b7d957d6720ca106e639793aba6b659bfe3b0119", checked="2026-11-26"
)
_TESTS = _node.file("test/README.md")
_NODE = _node.file("lib/errors.js")


class OracleMessages:
    """More log messages of Oracle Database: locks, limits and lost connections."""

    DEADLOCK = LogMessage(
        anchor="ORA-00060: deadlock detected while waiting for resource",
        sample="ORA-00060: deadlock detected while waiting for resource",
        severity="error",
        meaning="Two transactions waited for each other, and a statement of one was ended.",
        source=_DIALECT,
        failure=fails.LOCKED,
    )

    LOCKED = LogMessage(
        anchor="ORA-00054: resource busy and acquire with NOWAIT specified or timeout expired",
        sample="ORA-00054: resource busy and acquire with NOWAIT specified or timeout expired",
        severity="error",
        meaning="Another transaction holds the lock that a statement needs at once.",
        source=_TESTS,
        failure=fails.LOCKED,
    )

    SERIALIZE = LogMessage(
        anchor="ORA-08177: can't serialize access for this transaction",
        sample="ORA-08177: can't serialize access for this transaction",
        severity="error",
        meaning="Another transaction changed the same rows; this one has to be repeated.",
        source=_DIALECT,
        failure=fails.LOCKED,
    )

    SESSIONS = LogMessage(
        anchor="ORA-00018: maximum number of sessions exceeded",
        sample="ORA-00018: maximum number of sessions exceeded",
        severity="error",
        meaning="The database is at its limit of sessions.",
        source=_TESTS,
        failure=fails.LIMIT,
    )

    SNAPSHOT = LogMessage(
        anchor="ORA-01555: snapshot too old",
        sample="ORA-01555: snapshot too old: rollback segment number 9 with name "
        '"_SYSSMU9_1234567890$" too small',
        severity="error",
        meaning="A query ran so long that the old versions of its rows are gone.",
        source=_CONNECTOR,
        failure=fails.LONG,
    )

    PGA = LogMessage(
        anchor="ORA-04036: PGA memory used by the instance exceeds PGA_AGGREGATE_LIMIT",
        sample="ORA-04036: PGA memory used by the instance exceeds PGA_AGGREGATE_LIMIT",
        severity="error",
        meaning="Sessions together use more private memory than they may.",
        source=_CONNECTOR,
        failure=fails.MEMORY,
    )

    NOT_CONNECTED = LogMessage(
        anchor="ORA-03114: not connected to ORACLE",
        sample="ORA-03114: not connected to ORACLE",
        severity="error",
        meaning="The connection is gone: the server process ended, or something on the way "
        "closed it.",
        source=_TESTS,
        failure=fails.LOST,
    )

    BROKEN = LogMessage(
        anchor="ORA-03113",
        sample="ORA-03113: end-of-file on communication channel",
        pattern=r"(?P<code>ORA-03113)\b",
        severity="error",
        meaning="The connection broke: the server process ended, or something on the way "
        "closed it.",
        source=_NODE,
        failure=fails.LOST,
    )

    CLOSED = LogMessage(
        anchor="ORA-12537",
        sample="ORA-12537: TNS:connection closed",
        pattern=r"(?P<code>ORA-12537)\b",
        severity="error",
        meaning="The listener or the server closed a connection that was being made.",
        source=_NODE,
        failure=fails.LOST,
    )

    STOPPING = LogMessage(
        anchor="ORA-01089",
        sample="ORA-01089: immediate shutdown or close in progress - no operations are permitted",
        pattern=r"(?P<code>ORA-01089)\b",
        severity="error",
        meaning="The database is being stopped.",
        source=_NODE,
        failure=fails.STARTING,
    )

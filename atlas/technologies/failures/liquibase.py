"""What fails in Liquibase, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import TOO_MANY
from atlas.technologies.failures.postgresql import MONITORING_16
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
)

_liquibase = Repository(
    "liquibase/liquibase", commit="cdbdec7fa9dd7d547185b52db4e8c0b350f9789b", checked="2026-11-26"
)

_STEPS = "liquibase-standard/src/main/java/liquibase/command/core"
_LIST = _liquibase.file(f"{_STEPS}/ListLocksCommandStep.java")
_RELEASE = _liquibase.file(f"{_STEPS}/ReleaseLocksCommandStep.java")
_STATUS = _liquibase.file(f"{_STEPS}/StatusCommandStep.java")
_HISTORY = _liquibase.file(f"{_STEPS}/HistoryCommandStep.java")
_TEXTS = _liquibase.file(
    "liquibase-standard/src/main/resources/liquibase/i18n/liquibase-core.properties"
)

LOCKS = Check(
    "Check which host holds the lock, and since when.",
    shell("liquibase listLocks") @ _LIST.at("List the hostname, IP address, and timestamp of"),
    **NO_OUTPUT,
    verify="The host or its process is gone, or it holds the lock longer than a migration takes.",
)
PENDING = Check(
    "List the changesets that have not run.",
    shell("liquibase status") @ _STATUS.at("Generate a list of pending changesets"),
    **NO_OUTPUT,
    verify="The one that fails, and those behind it.",
)
APPLIED = Check(
    "List the changesets that have run.",
    shell("liquibase history")
    @ _HISTORY.at("List all deployed changesets and their deployment ID"),
    **NO_OUTPUT,
    verify="The changeset of the message is in the list: it has run, and must not change any more.",
)
SAME_ID = Check(
    "Search the changelogs for the id of the message.",
    shell("grep -rn '<id>' <directory>") @ _TEXTS.at("changesets had duplicate identifiers"),
    **NO_OUTPUT,
    verify="<directory> is that of the changelogs. Two changesets have the id and the same author.",
)
POSTGRESQL_SESSIONS = Check(
    "On PostgreSQL, list the sessions with their client and start.",
    sql("SELECT pid, client_addr, backend_start, state FROM pg_stat_activity;", dialect="postgres")
    @ MONITORING_16.at("Time when the currently active query was started,"),
    **NO_OUTPUT,
    verify="A session from the host of the lock: its migration still runs.",
)
MYSQL_SESSIONS = Check(
    "On MySQL, list the connections with their host, as administrator.",
    sql("SHOW FULL PROCESSLIST;", dialect="mysql")
    @ TOO_MANY.at("connect to the server and use SHOW PROCESSLIST"),
    **NO_OUTPUT,
    verify="A connection from the host of the lock: its migration still runs.",
)
RELEASE = Step(
    "Release the lock, once its holder surely runs no more.",
    command=shell("liquibase releaseLocks")
    @ _RELEASE.at("Remove the Liquibase lock record from the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the next migration takes the lock again.",
    verify="listLocks shows none, and the migration runs; two at once can break the schema.",
)

LOCKED = KnownFailure(
    "the lock of the changelog is held",
    steps=[LOCKS, POSTGRESQL_SESSIONS, MYSQL_SESSIONS, RELEASE],
)
DUPLICATE = KnownFailure(
    "two changesets have the same identifier", steps=[SAME_ID, PENDING, UNIT_LOG]
)
CHANGED = KnownFailure("an applied changeset was changed", steps=[APPLIED, PENDING, UNIT_LOG])
PRECONDITION = KnownFailure(
    "a precondition of the changelog fails", steps=[PENDING, APPLIED, UNIT_LOG]
)

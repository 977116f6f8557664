"""What fails in Hibernate, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.failures.postgresql import COUNT_STATES, LONGEST, WAITING_LOCKS
from atlas.technologies.failures.postgresql_statements import COLUMNS, SEARCH_PATH, TABLES
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_orm = Repository(
    "hibernate/hibernate-orm",
    commit="fad1729dce015f908198d57a8d80274a30f905a5",
    checked="2026-11-26",
)

_MAIN = "hibernate-core/src/main/java/org/hibernate"

NO_CONNECTION = KnownFailure(
    "no database connection can be had",
    steps=[OUTGOING, COUNT_STATES, PROCESS_LIST, PRINT_THREADS],
    causes=[
        wrapped_error(
            _orm.file(f"{_MAIN}/resource/jdbc/internal/LogicalConnectionManagedImpl.java").at(
                "Unable to acquire JDBC Connection"
            )
        )
    ],
)
NO_START = KnownFailure(
    "the application does not start",
    steps=[UNIT_LOG, OUTGOING, TABLES],
    causes=[
        wrapped_error(
            _orm.file(f"{_MAIN}/jpa/boot/internal/EntityManagerFactoryBuilderImpl.java").at(
                "Unable to build Hibernate SessionFactory"
            )
        )
    ],
)
STALE = KnownFailure(
    "two transactions change the same row", steps=[UNIT_LOG, WAITING_LOCKS, LONGEST]
)
LAZY = KnownFailure(
    "code reads related rows after the session ended", steps=[UNIT_LOG, UNIT, PRINT_THREADS]
)
SCHEMA = KnownFailure("the schema is not that of the release", steps=[TABLES, COLUMNS, SEARCH_PATH])

"""What fails in Hibernate, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._jvm import CHECKED, DATABASE_HEALTH, POOL_METRICS, PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_hibernate = Repository(
    "hibernate/hibernate-orm", commit="fad1729dce015f908198d57a8d80274a30f905a5", checked=CHECKED
)
_MAIN = "hibernate-core/src/main/java/org/hibernate"
STATEMENTS = _hibernate.file(f"{_MAIN}/engine/jdbc/internal/ResultSetReturnImpl.java")
SERVICES = _hibernate.file(f"{_MAIN}/service/internal/AbstractServiceRegistryImpl.java")
CONNECTIONS = _hibernate.file(f"{_MAIN}/resource/jdbc/internal/LogicalConnectionManagedImpl.java")

LAZY = KnownFailure(
    "code reads lazy data after its session was closed",
    steps=[UNIT_LOG, PRINT_THREADS, POOL_METRICS],
)
STALE = KnownFailure(
    "rows were changed by others since they were read",
    steps=[UNIT_LOG, DATABASE_HEALTH, POOL_METRICS],
)
NO_CONNECTION = KnownFailure(
    "a session gets no database connection",
    steps=[POOL_METRICS, DATABASE_HEALTH, OUTGOING, UNIT_LOG],
    causes=[wrapped_error(CONNECTIONS.at("Unable to acquire JDBC Connection"))],
)
NOT_STARTED = KnownFailure(
    "it does not start: a service or the mapping fails",
    is_general=True,
    steps=[UNIT_LOG, OUTGOING, ENVIRONMENT],
    causes=[wrapped_error(SERVICES.at("Unable to create requested service ["))],
)
SCHEMA = KnownFailure(
    "it does not start: the schema of the database differs",
    steps=[UNIT_LOG, ENVIRONMENT, DATABASE_HEALTH],
)
BROKEN = KnownFailure(
    "a transaction failed: its connection had broken",
    steps=[DATABASE_HEALTH, OUTGOING, UNIT_LOG],
)
STATEMENT = KnownFailure(
    "the database refused a statement",
    steps=[UNIT_LOG, DATABASE_HEALTH, POOL_METRICS],
    causes=[wrapped_error(STATEMENTS.at("could not execute statement"))],
)

"""What fails in Hibernate, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._jvm import CHECKED, DATABASE_HEALTH, POOL_METRICS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_hibernate = Repository(
    "hibernate/hibernate-orm", commit="fad1729dce015f908198d57a8d80274a30f905a5", checked=CHECKED
)
_MAIN = "hibernate-core/src/main/java/org/hibernate"
STATEMENTS = _hibernate.file(f"{_MAIN}/engine/jdbc/internal/ResultSetReturnImpl.java")
SERVICES = _hibernate.file(f"{_MAIN}/service/internal/AbstractServiceRegistryImpl.java")
STALE_TEXT = _hibernate.file(f"{_MAIN}/StaleObjectStateException.java")
CONNECTIONS = _hibernate.file(f"{_MAIN}/resource/jdbc/internal/LogicalConnectionManagedImpl.java")
GUIDE = _hibernate.file("documentation/src/main/asciidoc/introduction/Interacting.adoc")
STACK = Check(
    "Find the line of your own code that reads the data.",
    shell("grep -A 30 LazyInitializationException <log-file> | tail -60")
    @ GUIDE.at("instead its methods throw the hated"),
    **NO_OUTPUT,
    verify="The first line of your own package: outside of a transaction, or in the rendering.",
)
FETCHES = Check(
    "Check whether the query fetches the association while the session is open.",
    action("Read the query that loads the entity.")
    @ GUIDE.at("fetch all the data you'll need upfront"),
    **NO_OUTPUT,
    verify="It needs a join fetch or an EntityGraph for the association.",
)
STALE_STACK = Check(
    "Find the entity and the line of your own code that wrote it.",
    shell("grep -A 30 -E 'StaleObjectState|StaleState' <log-file> | tail -60")
    @ STALE_TEXT.at("Row was already updated or deleted by another"),
    **NO_OUTPUT,
    verify="Single ones: read the row again and retry. Many: two jobs write the same rows.",
)

LAZY = KnownFailure(
    "code reads lazy data after its session was closed",
    steps=[STACK, FETCHES, UNIT_LOG],
)
STALE = KnownFailure(
    "rows were changed by others since they were read",
    steps=[STALE_STACK, UNIT_LOG, DATABASE_HEALTH],
)
NO_CONNECTION = KnownFailure(
    "a session gets no database connection",
    steps=[POOL_METRICS, DATABASE_HEALTH, OUTGOING, UNIT_LOG],
    causes=[wrapped_error(CONNECTIONS.at("Unable to acquire JDBC Connection"))],
)
NOT_STARTED = KnownFailure(
    "the persistence unit does not start: a service or the mapping fails",
    is_general=True,
    steps=[UNIT_LOG, OUTGOING, ENVIRONMENT],
    causes=[wrapped_error(SERVICES.at("Unable to create requested service ["))],
)
SCHEMA = KnownFailure(
    "the persistence unit does not start: the database schema differs",
    steps=[UNIT_LOG, ENVIRONMENT, DATABASE_HEALTH],
)
BROKEN = KnownFailure(
    "a transaction could not be committed or rolled back",
    steps=[UNIT_LOG, DATABASE_HEALTH, OUTGOING],
)
STATEMENT = KnownFailure(
    "the database refused a statement",
    steps=[UNIT_LOG, DATABASE_HEALTH, POOL_METRICS],
    causes=[wrapped_error(STATEMENTS.at("could not execute statement"))],
)

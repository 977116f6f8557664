"""What fails in IronJacamar, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import CONNECTED, PROCESS_LIST
from atlas.technologies.failures.postgresql import COUNT_SESSIONS, COUNT_STATES, LONGEST
from atlas.technologies.known_failure import (
    KnownFailure,
    wrapped_error,
)

_BUNDLE = Repository(
    "ironjacamar/ironjacamar",
    commit="42fee2c34b4d792134bd78af88a179676d318375",
    checked="2026-11-26",
).file("core/impl/src/main/java/org/jboss/jca/core/CoreBundle.java")

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time",
    steps=[PRINT_THREADS, COUNT_STATES, LONGEST, PROCESS_LIST],
)

NO_CONNECTION = KnownFailure(
    "the pool gives no connection",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_BUNDLE.at("Unable to get managed connection for %s"))],
)
CLOSED_UNDER = KnownFailure(
    "connections were closed from outside while they were in the pool",
    steps=[OUTGOING, COUNT_SESSIONS, CONNECTED],
)

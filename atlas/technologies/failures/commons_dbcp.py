"""What fails in Commons DBCP, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_SOURCE = Repository(
    "apache/commons-dbcp", commit="423d1d0a013328cdbe3c3f8af9642b2549a79498", checked="2026-11-26"
).file("src/main/java/org/apache/commons/dbcp2/BasicDataSource.java")

NO_DATABASE = KnownFailure(
    "the pool cannot connect to the database",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_SOURCE.at("Cannot create PoolableConnectionFactory ("))],
)

"""What fails between Redis and its clients, with the first steps."""

from atlas.technologies.failures._database_host import SERVICE_LOG
from atlas.technologies.failures.redis import (
    COUNT_CLIENTS,
    LIST_CLIENTS,
    SLOW_COMMANDS,
    WHO_IS_PRIMARY,
)
from atlas.technologies.failures.redis_replication import CLUSTER_MEMBERS, REPLICATION
from atlas.technologies.known_failure import KnownFailure

POOL = KnownFailure(
    "a client's connection pool is exhausted", steps=[LIST_CLIENTS, SLOW_COMMANDS, COUNT_CLIENTS]
)
NO_REPLY = KnownFailure(
    "a client gets no reply in time", steps=[SLOW_COMMANDS, COUNT_CLIENTS, LIST_CLIENTS]
)
CUT_OFF = KnownFailure(
    "the server closed a client's connection", steps=[SERVICE_LOG, LIST_CLIENTS, COUNT_CLIENTS]
)
UNREACHABLE = KnownFailure(
    "a client cannot connect to the server", steps=[COUNT_CLIENTS, SERVICE_LOG, CLUSTER_MEMBERS]
)
NO_PRIMARY = KnownFailure(
    "Sentinel names a client no primary", steps=[WHO_IS_PRIMARY, REPLICATION, SERVICE_LOG]
)

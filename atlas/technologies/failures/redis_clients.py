"""What fails between Redis and its clients, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.redis import (
    COUNT_CLIENTS,
    LIST_CLIENTS,
    SLOW_COMMANDS,
    WHO_IS_PRIMARY,
)
from atlas.technologies.failures.redis_access import MONITORED, SENTINEL_QUORUM
from atlas.technologies.failures.redis_replication import CLUSTER_MEMBERS, REPLICATION
from atlas.technologies.known_failure import KnownFailure, UsualCause

POOL = KnownFailure(
    "a client's connection pool is exhausted", steps=[LIST_CLIENTS, SLOW_COMMANDS, COUNT_CLIENTS]
)
NO_REPLY = KnownFailure(
    "a client gets no reply in time", steps=[SLOW_COMMANDS, COUNT_CLIENTS, LIST_CLIENTS]
)
CUT_OFF = KnownFailure(
    "the server closed a client's connection", steps=[UNIT_LOG, LIST_CLIENTS, COUNT_CLIENTS]
)
UNREACHABLE = KnownFailure(
    "a client cannot connect to the server", steps=[COUNT_CLIENTS, UNIT_LOG, CLUSTER_MEMBERS]
)
NO_PRIMARY = KnownFailure(
    "a client cannot find the primary through Sentinel",
    steps=[MONITORED, SENTINEL_QUORUM, WHO_IS_PRIMARY, REPLICATION],
)

_CHECKED = "2026-11-26"
_JEDIS_POOL = Repository("redis/jedis", commit="jedis-3.3.0", checked=_CHECKED).file(
    "src/main/java/redis/clients/jedis/util/Pool.java"
)

NO_RESOURCE = KnownFailure(
    "a client gets no connection from its pool",
    steps=[COUNT_CLIENTS, LIST_CLIENTS, SLOW_COMMANDS],
    causes=[
        UsualCause(
            "the pool is exhausted",
            sign=statement("the cause is NoSuchElementException")
            @ _JEDIS_POOL.at("catch (NoSuchElementException nse)"),
        ),
        UsualCause(
            "no connection can be made",
            sign=statement("the message is of JedisConnectionException")
            @ _JEDIS_POOL.at("throw new JedisConnectionException("),
        ),
    ],
)

"""Log messages of clients of Redis in several languages, and rarer ones of the server."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_clients as clients
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_jedis = Repository("redis/jedis", commit="jedis-3.3.0", checked=_CHECKED)
_jedis_2 = Repository("redis/jedis", commit="jedis-2.9.0", checked=_CHECKED)
_lettuce = Repository(
    "redis/lettuce", commit="b0bcdd81430b2b3ba1c67327ed623678895bf043", checked=_CHECKED
)
_stack_exchange = Repository(
    "StackExchange/StackExchange.Redis",
    commit="90bbf1fcba1c9cc464c94b96d16c2706f590383f",
    checked=_CHECKED,
)
_ioredis = Repository(
    "redis/ioredis", commit="dfd542824dfb7168420f19fdfabe9fe1156efe10", checked=_CHECKED
)
_redis_py = Repository(
    "redis/redis-py", commit="34817ce2a2accc893a81180fe737e0c4f5ac6b0c", checked=_CHECKED
)
_go_redis = Repository(
    "redis/go-redis", commit="216593cc01faa029006266a5f1fc3d5004312ecf", checked=_CHECKED
)
_redis = Repository(
    "redis/redis", commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd", checked=_CHECKED
)
_redis_6 = Repository("redis/redis", commit="6.0.0", checked=_CHECKED)


class RedisClientMessages:
    """Log messages of clients of Redis in several languages, and rarer ones of the server."""

    JEDIS_POOL = LogMessage(
        anchor="Could not get a resource since the pool is exhausted",
        sample="redis.clients.jedis.exceptions.JedisExhaustedPoolException: Could not get a "
        "resource since the pool is exhausted",
        severity="error",
        meaning="All connections of the client's pool (Jedis) are in use.",
        source=_jedis.file("src/main/java/redis/clients/jedis/util/Pool.java"),
        failure=clients.POOL,
    )

    GO_POOL = LogMessage(
        anchor="redis: connection pool timeout",
        sample="cache: get failed: redis: connection pool timeout",
        severity="error",
        meaning="No connection of the client's pool (go-redis) became free in time.",
        source=_go_redis.file("internal/pool/pool.go"),
        failure=clients.POOL,
    )

    JEDIS_NO_NODE = LogMessage(
        anchor="o reachable node in cluster",
        sample="redis.clients.jedis.exceptions.JedisNoReachableClusterNodeException: No reachable "
        "node in cluster",
        severity="error",
        meaning="The client (Jedis) can use no node of the cluster.",
        source=_jedis_2.file(
            "src/main/java/redis/clients/jedis/JedisSlotBasedConnectionHandler.java"
        ),
        context=("jedis", "Jedis", "redis", "Redis"),
        failure=clients.UNREACHABLE,
    )

    JEDIS_CUT_OFF = LogMessage(
        anchor="JedisConnectionException: Unexpected end of stream",
        sample="redis.clients.jedis.exceptions.JedisConnectionException: Unexpected end of stream.",
        severity="error",
        meaning="The server closed the connection while the client (Jedis) waited for a reply.",
        source=_jedis.file("src/main/java/redis/clients/jedis/util/RedisInputStream.java"),
        failure=clients.CUT_OFF,
    )

    LETTUCE_TIMEOUT = LogMessage(
        anchor="RedisCommandTimeoutException: Command timed out after ",
        sample="io.lettuce.core.RedisCommandTimeoutException: Command timed out after 1 minute(s)",
        severity="error",
        meaning="The client (Lettuce) got no reply within its command timeout.",
        source=_lettuce.file("src/main/java/io/lettuce/core/internal/ExceptionFactory.java"),
        failure=clients.NO_REPLY,
    )

    LETTUCE_CONNECT = LogMessage(
        anchor="RedisConnectionException: Unable to connect to ",
        sample="io.lettuce.core.RedisConnectionException: Unable to connect to redis.internal:6379",
        severity="error",
        meaning="The client (Lettuce) cannot connect to the server.",
        source=_lettuce.file("src/main/java/io/lettuce/core/RedisConnectionException.java"),
        failure=clients.UNREACHABLE,
    )

    STACK_EXCHANGE_TIMEOUT = LogMessage(
        anchor="RedisTimeoutException: Timeout performing ",
        sample="StackExchange.Redis.RedisTimeoutException: Timeout performing GET cart:7 (5000ms), "
        "inst: 0, qs: 84, in: 487312",
        severity="error",
        meaning="The client (StackExchange.Redis) got no reply in time.",
        source=_stack_exchange.file("src/StackExchange.Redis/ExceptionFactory.cs"),
        failure=clients.NO_REPLY,
    )

    STACK_EXCHANGE_CONNECT = LogMessage(
        anchor="It was not possible to connect to the redis server(s)",
        sample="StackExchange.Redis.RedisConnectionException: It was not possible to connect to "
        "the redis server(s).",
        severity="error",
        meaning="The client (StackExchange.Redis) cannot connect to any server.",
        source=_stack_exchange.file("src/StackExchange.Redis/ExceptionFactory.cs"),
        failure=clients.UNREACHABLE,
    )

    IOREDIS_RETRIES = LogMessage(
        anchor="Reached the max retries per request limit (which is ",
        sample="MaxRetriesPerRequestError: Reached the max retries per request limit (which is "
        '20). Refer to "maxRetriesPerRequest" option for details.',
        severity="error",
        meaning="The client (ioredis) gave a command up because it could not reconnect.",
        source=_ioredis.file("lib/errors/MaxRetriesPerRequestError.ts"),
        failure=clients.UNREACHABLE,
    )

    PYTHON_TIMEOUT = LogMessage(
        anchor="Timeout reading from socket",
        sample="redis.exceptions.TimeoutError: Timeout reading from socket",
        severity="error",
        meaning="The client (redis-py) got no reply within its socket timeout.",
        source=_redis_py.file("redis/_parsers/socket.py"),
        context=(
            "redis",
            "Redis",
        ),
        failure=clients.NO_REPLY,
    )

    PYTHON_SENTINEL = LogMessage(
        anchor="MasterNotFoundError: No master found for ",
        sample="redis.sentinel.MasterNotFoundError: No master found for 'mymaster'",
        severity="error",
        meaning="No Sentinel names the client (redis-py) a primary that it can use.",
        source=_redis_py.file("redis/sentinel.py"),
        failure=clients.NO_PRIMARY,
    )

    CANNOT_OPEN_SNAPSHOT = LogMessage(
        anchor="Failed opening the temp RDB file ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Failed opening the temp RDB file temp-1.rdb (in "
        "server root dir /data) for saving: Permission denied",
        pattern=r"Failed opening the temp RDB file (?P<file>\S+) \(in server root dir "
        r"(?P<folder>[^)]*)\) for saving: (?P<cause>.+)",
        severity="warning",
        meaning="A snapshot cannot be written: the file cannot be created.",
        source=_redis.file("src/rdb.c"),
        failure=replication.NOT_SAVED,
    )

    CANNOT_OPEN_SNAPSHOT_6 = LogMessage(
        anchor="Failed opening the RDB file ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Failed opening the RDB file crontab (in server root "
        "dir /etc) for saving: Permission denied",
        pattern=r"Failed opening the RDB file (?P<file>\S+) \(in server root dir "
        r"(?P<folder>[^)]*)\) for saving: (?P<cause>.+)",
        severity="warning",
        meaning="A snapshot cannot be written: its file cannot be created in that folder.",
        source=_redis_6.file("src/rdb.c"),
        failure=replication.NOT_SAVED,
    )

    CANNOT_MOVE_SNAPSHOT = LogMessage(
        anchor="Error moving temp DB file ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Error moving temp DB file temp-1.rdb on the final "
        "destination dump.rdb (in server root dir /data): Permission denied",
        severity="warning",
        meaning="A snapshot was written, but it cannot replace the former one.",
        source=_redis.file("src/rdb.c"),
        failure=replication.NOT_SAVED,
    )

    SYNC_REFUSED = LogMessage(
        anchor="MASTER aborted replication with an error: ",
        sample="1:S 12 Feb 2019 14:01:07.245 # MASTER aborted replication with an error: ERR Can't "
        "SYNC while not connected with my master",
        pattern=r"MASTER aborted replication with an error: (?P<error>.+)",
        severity="warning",
        meaning="The primary refuses to send a replica its data, and says why.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

"""Log messages of Jedis, a client of Redis for Java."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_jedis = Repository(
    "redis/jedis", commit="9bcb5c602b0a21b9106501d8b6c0b148c27d73dc", checked=_CHECKED
)
_jedis_3 = Repository("redis/jedis", commit="jedis-3.3.0", checked=_CHECKED)


class RedisJedisMessages:
    """Log messages of Jedis, a client of Redis for Java."""

    JEDIS_NO_RESOURCE = LogMessage(
        anchor="Could not get a resource from the pool",
        sample="redis.clients.jedis.exceptions.JedisConnectionException: Could not get a "
        "resource from the pool",
        severity="error",
        meaning="The client (Jedis) gets no connection: it cannot connect, or its pool is "
        "exhausted; the cause follows.",
        source=_jedis.file("src/main/java/redis/clients/jedis/util/Pool.java"),
        context=("jedis", "Jedis", "redis", "Redis"),
        failure=clients.NO_RESOURCE,
    )

    JEDIS_READ_TIMEOUT = LogMessage(
        anchor="JedisConnectionException: java.net.SocketTimeoutException: Read timed out",
        sample="redis.clients.jedis.exceptions.JedisConnectionException: "
        "java.net.SocketTimeoutException: Read timed out",
        severity="error",
        meaning="The client (Jedis) got no reply within its socket timeout.",
        source=_jedis_3.file("src/main/java/redis/clients/jedis/util/RedisInputStream.java"),
        failure=clients.NO_REPLY,
    )

    JEDIS_CONNECT = LogMessage(
        anchor="JedisConnectionException: Failed to connect to ",
        sample="redis.clients.jedis.exceptions.JedisConnectionException: Failed to connect "
        "to cache:6379.",
        severity="error",
        meaning="The client (Jedis) cannot connect to the server.",
        source=_jedis.file("src/main/java/redis/clients/jedis/DefaultJedisSocketFactory.java"),
        failure=clients.UNREACHABLE,
    )

    JEDIS_NO_SOCKET = LogMessage(
        anchor="JedisConnectionException: Failed to create socket",
        sample="redis.clients.jedis.exceptions.JedisConnectionException: Failed to create socket.",
        severity="error",
        meaning="The client (Jedis) cannot connect to the server; the cause follows.",
        source=_jedis.file("src/main/java/redis/clients/jedis/DefaultJedisSocketFactory.java"),
        failure=clients.UNREACHABLE,
    )

    JEDIS_NO_SLOTS = LogMessage(
        anchor="Could not initialize cluster slots cache",
        sample="redis.clients.jedis.exceptions.JedisClusterOperationException: Could not "
        "initialize cluster slots cache.",
        severity="error",
        meaning="The client (Jedis) cannot read the cluster slots from any node.",
        source=_jedis.file(
            "src/main/java/redis/clients/jedis/providers/ClusterConnectionProvider.java"
        ),
        failure=clients.UNREACHABLE,
    )

    JEDIS_ATTEMPTS = LogMessage(
        anchor="No more cluster attempts left",
        sample="redis.clients.jedis.exceptions.JedisClusterMaxAttemptsException: No more "
        "cluster attempts left.",
        severity="error",
        meaning="The client (Jedis) gave a command up after its retries in the cluster.",
        source=_jedis_3.file("src/main/java/redis/clients/jedis/JedisClusterCommand.java"),
        failure=clients.UNREACHABLE,
    )

    JEDIS_DEADLINE = LogMessage(
        anchor="Cluster retry deadline exceeded",
        sample="redis.clients.jedis.exceptions.JedisClusterOperationException: Cluster "
        "retry deadline exceeded.",
        severity="error",
        meaning="The client (Jedis) gave a command up after its time for retries in the cluster.",
        source=_jedis.file(
            "src/main/java/redis/clients/jedis/executors/ClusterCommandExecutor.java"
        ),
        failure=clients.UNREACHABLE,
    )

    JEDIS_SENTINELS_DOWN = LogMessage(
        anchor="All sentinels down, cannot determine where ",
        sample="redis.clients.jedis.exceptions.JedisConnectionException: All sentinels "
        "down, cannot determine where is mymaster master is running...",
        severity="error",
        meaning="The client (Jedis) reaches no Sentinel.",
        source=_jedis.file("src/main/java/redis/clients/jedis/JedisSentinelPool.java"),
        failure=clients.NO_PRIMARY,
    )

    JEDIS_NOT_MONITORED = LogMessage(
        anchor="Can connect to sentinel, but ",
        sample="redis.clients.jedis.exceptions.JedisException: Can connect to sentinel, but "
        "mymaster seems to be not monitored...",
        pattern=r"Can connect to sentinel, but (?P<name>\S+) seems to be not monitored",
        severity="error",
        meaning="A Sentinel does not know the name that the client (Jedis) asks for.",
        source=_jedis.file("src/main/java/redis/clients/jedis/JedisSentinelPool.java"),
        failure=clients.NO_PRIMARY,
    )

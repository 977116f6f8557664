"""Log messages of clients of Redis for Java (Lettuce) and .NET."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_access as access
from atlas.technologies.failures import redis_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_lettuce = Repository(
    "redis/lettuce", commit="b0bcdd81430b2b3ba1c67327ed623678895bf043", checked=_CHECKED
)
_stack_exchange = Repository(
    "StackExchange/StackExchange.Redis",
    commit="90bbf1fcba1c9cc464c94b96d16c2706f590383f",
    checked=_CHECKED,
)
_stack_exchange_1 = Repository(
    "StackExchange/StackExchange.Redis",
    commit="0476eb832dd057acec1a17f52450838e5541efdd",
    checked=_CHECKED,
)


class RedisLettuceMessages:
    """Log messages of clients of Redis for Java (Lettuce) and .NET."""

    STACK_EXCHANGE_AWAITING = LogMessage(
        anchor="RedisTimeoutException: Timeout awaiting response (",
        sample="StackExchange.Redis.RedisTimeoutException: Timeout awaiting response "
        "(5484ms elapsed, timeout is 5000ms), inst: 0, qs: 138",
        pattern=r"Timeout awaiting response \((?:.*?, )?(?P<elapsed>\d+)ms elapsed, timeout "
        r"is (?P<timeout>\d+)ms\)",
        severity="error",
        meaning="The client (StackExchange.Redis) got no reply to an asynchronous command in time.",
        source=_stack_exchange.file("src/StackExchange.Redis/PhysicalConnection.cs"),
        failure=clients.NO_REPLY,
    )

    STACK_EXCHANGE_NO_CONNECTION = LogMessage(
        anchor="No connection is available to service this operation: ",
        sample="StackExchange.Redis.RedisConnectionException: No connection is available to "
        "service this operation: HGETALL user:7; It was not possible to connect",
        pattern=r"No connection is available to service this operation: (?P<command>\w+)",
        severity="error",
        meaning="The client (StackExchange.Redis, before 2.2) has no connection for a command.",
        source=_stack_exchange_1.file(
            "StackExchange.Redis/StackExchange/Redis/ExceptionFactory.cs"
        ),
        context=("RedisConnectionException", "StackExchange", "Redis", "redis"),
        failure=clients.UNREACHABLE,
    )

    STACK_EXCHANGE_BROKE = LogMessage(
        anchor="RedisConnectionException: SocketFailure",
        sample="StackExchange.Redis.RedisConnectionException: SocketFailure "
        "(ReadSocketError/TimedOut, last-recv: 5) on 10.0.0.135:6379/Interactive",
        pattern=r"SocketFailure(?: \((?P<error>[^)]*)\))? on (?P<server>\S+?)/",
        severity="error",
        meaning="A connection of the client (StackExchange.Redis) broke.",
        source=_stack_exchange.file("src/StackExchange.Redis/Enums/ConnectionFailureType.cs"),
        failure=clients.CUT_OFF,
    )

    STACK_EXCHANGE_CLOSED = LogMessage(
        anchor="RedisConnectionException: SocketClosed",
        sample="StackExchange.Redis.RedisConnectionException: SocketClosed on "
        "10.0.0.135:6379/Interactive, Idle/Faulted, last: GET",
        severity="error",
        meaning="The server closed a connection of the client (StackExchange.Redis).",
        source=_stack_exchange.file("src/StackExchange.Redis/Enums/ConnectionFailureType.cs"),
        failure=clients.CUT_OFF,
    )

    LETTUCE_NOT_CONNECTED = LogMessage(
        anchor="Currently not connected. Commands are rejected.",
        sample="io.lettuce.core.RedisException: Currently not connected. Commands are rejected.",
        severity="error",
        meaning="The client (Lettuce) lost the server, and rejects commands until it is back.",
        source=_lettuce.file("src/main/java/io/lettuce/core/protocol/DefaultEndpoint.java"),
        failure=clients.UNREACHABLE,
    )

    LETTUCE_RECONNECT = LogMessage(
        anchor="Cannot reconnect to [",
        sample="WARN i.l.core.protocol.ConnectionWatchdog - Cannot reconnect to "
        "[redis:6379]: Connection refused: redis/10.0.0.4:6379",
        severity="warning",
        meaning="The client (Lettuce) cannot connect again to a server that it lost.",
        source=_lettuce.file("src/main/java/io/lettuce/core/protocol/ConnectionWatchdog.java"),
        context=("lettuce", "ConnectionWatchdog", "redis", "Redis"),
        failure=clients.UNREACHABLE,
    )

    LETTUCE_SENTINEL = LogMessage(
        anchor="Cannot connect to a Redis Sentinel: ",
        sample="io.lettuce.core.RedisConnectionException: Cannot connect to a Redis "
        "Sentinel: [redis://sentinel-1:26379]",
        severity="error",
        meaning="The client (Lettuce) reaches no Sentinel.",
        source=_lettuce.file("src/main/java/io/lettuce/core/RedisClient.java"),
        failure=clients.NO_PRIMARY,
    )

    LETTUCE_ONE_SENTINEL = LogMessage(
        anchor="Cannot connect Redis Sentinel at ",
        sample="io.lettuce.core.RedisConnectionException: Cannot connect Redis Sentinel at "
        "redis://sentinel-1:26379",
        severity="warning",
        meaning="The client (Lettuce) does not reach one of the Sentinels.",
        source=_lettuce.file("src/main/java/io/lettuce/core/RedisClient.java"),
        failure=clients.NO_PRIMARY,
    )

    LETTUCE_PARTITIONS = LogMessage(
        anchor="Cannot retrieve cluster partitions from ",
        sample="io.lettuce.core.cluster.topology.DefaultClusterTopologyRefresh$Can"
        "notRetrieveClusterPartitions: Cannot retrieve cluster partitions from "
        "[redis://10.0.0.4:6379]",
        severity="error",
        meaning="The client (Lettuce) cannot read the cluster slots from any node.",
        source=_lettuce.file(
            "src/main/java/io/lettuce/core/cluster/topology/DefaultClusterTopologyRefresh.java"
        ),
        failure=clients.UNREACHABLE,
    )

    LETTUCE_INITIAL_PARTITIONS = LogMessage(
        anchor="Cannot retrieve initial cluster partitions from initial URIs ",
        sample="io.lettuce.core.RedisException: Cannot retrieve initial cluster partitions "
        "from initial URIs [redis://10.0.0.4:6379]",
        severity="error",
        meaning="The client (Lettuce) cannot read the cluster slots from any node at its start.",
        source=_lettuce.file("src/main/java/io/lettuce/core/cluster/RedisClusterClient.java"),
        failure=clients.UNREACHABLE,
    )

    LETTUCE_NO_PARTITION = LogMessage(
        anchor="Cannot determine a partition ",
        sample="io.lettuce.core.cluster.PartitionSelectorException: Cannot determine a "
        "partition for slot 9302.",
        pattern=r"Cannot determine a partition (?:for|to read for) slot (?P<slot>\d+)",
        severity="error",
        meaning="The client (Lettuce) knows no node that serves a slot.",
        source=_lettuce.file(
            "src/main/java/io/lettuce/core/cluster/PooledClusterConnectionProvider.java"
        ),
        failure=access.REDIRECTED,
    )

    LETTUCE_CLUSTER_CONNECT = LogMessage(
        anchor="Unable to establish a connection to Redis Cluster",
        sample="io.lettuce.core.RedisConnectionException: Unable to establish a connection "
        "to Redis Cluster at [redis://10.0.0.4:6379]",
        severity="error",
        meaning="The client (Lettuce) can connect to no node of the cluster.",
        source=_lettuce.file("src/main/java/io/lettuce/core/cluster/RedisClusterClient.java"),
        failure=clients.UNREACHABLE,
    )

    LETTUCE_QUEUE_FULL = LogMessage(
        anchor="Request queue size exceeded: ",
        sample="io.lettuce.core.RedisException: Request queue size exceeded: 65536. "
        "Commands are not accepted until the queue size drops.",
        severity="error",
        meaning="So many commands wait for replies that the client (Lettuce) accepts no more.",
        source=_lettuce.file("src/main/java/io/lettuce/core/protocol/DefaultEndpoint.java"),
        failure=clients.NO_REPLY,
    )

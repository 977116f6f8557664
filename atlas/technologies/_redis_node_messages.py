"""Log messages of clients of Redis for Node.js and Go."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_access as access
from atlas.technologies.failures import redis_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_ioredis = Repository(
    "redis/ioredis", commit="dfd542824dfb7168420f19fdfabe9fe1156efe10", checked=_CHECKED
)
_node_redis = Repository(
    "redis/node-redis", commit="2a92b2e51aea18b31776ede15e022217e7ea9b37", checked=_CHECKED
)
_go_redis = Repository(
    "redis/go-redis", commit="216593cc01faa029006266a5f1fc3d5004312ecf", checked=_CHECKED
)


class RedisNodeMessages:
    """Log messages of clients of Redis for Node.js and Go."""

    IOREDIS_UNHANDLED = LogMessage(
        anchor="[ioredis] Unhandled error event: ",
        sample="[ioredis] Unhandled error event: Error: connect ECONNREFUSED 127.0.0.1:6379",
        pattern=r"Unhandled error event: (?=(?:\w+: )?connect "
        r"(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH))",
        severity="error",
        meaning="The client (ioredis) cannot connect to the server.",
        source=_ioredis.file("lib/Redis.ts"),
        context=("ioredis",),
        failure=clients.UNREACHABLE,
    )

    IOREDIS_CLOSED = LogMessage(
        anchor="Connection is closed.",
        sample="Error: Connection is closed. at Cluster.sendCommand "
        "(/app/node_modules/ioredis/lib/cluster.js:404:20)",
        severity="error",
        meaning="A command was sent after the client (ioredis) gave up or was closed.",
        source=_ioredis.file("lib/utils/index.ts"),
        context=("ioredis", "redis", "Redis"),
        failure=clients.CUT_OFF,
    )

    IOREDIS_SLOTS = LogMessage(
        anchor="Failed to refresh slots cache.",
        sample="ClusterAllFailedError: Failed to refresh slots cache.",
        severity="error",
        meaning="The client (ioredis) cannot read the cluster slots from any node.",
        source=_ioredis.file("lib/errors/ClusterAllFailedError.ts"),
        failure=clients.UNREACHABLE,
    )

    IOREDIS_STARTUP_NODES = LogMessage(
        anchor="None of startup nodes is available",
        sample="Error: None of startup nodes is available at Cluster.closeListener "
        "(/app/node_modules/ioredis/built/cluster/index.js:184)",
        severity="error",
        meaning="The client (ioredis) can connect to no node of the cluster.",
        source=_ioredis.file("lib/cluster/index.ts"),
        failure=clients.UNREACHABLE,
    )

    IOREDIS_SENTINELS = LogMessage(
        anchor="All sentinels are unreachable",
        sample="Error: All sentinels are unreachable. Retrying from scratch after 30ms.",
        severity="error",
        meaning="The client (ioredis) reaches no Sentinel.",
        source=_ioredis.file("lib/connectors/SentinelConnector/index.ts"),
        failure=clients.NO_PRIMARY,
    )

    IOREDIS_REDIRECTIONS = LogMessage(
        anchor="Too many Cluster redirections. Last error: ",
        sample="ReplyError: Too many Cluster redirections. Last error: Error: Connection is "
        "closed.",
        severity="error",
        meaning="A command was sent from node to node of the cluster too often.",
        source=_ioredis.file("lib/cluster/index.ts"),
        failure=access.REDIRECTED,
    )

    IOREDIS_NOT_WRITABLE = LogMessage(
        anchor="Stream isn't writeable and enableOfflineQueue options is false",
        sample="Error: Stream isn't writeable and enableOfflineQueue options is false",
        severity="error",
        meaning="A command was sent while the client (ioredis) had no connection.",
        source=_ioredis.file("lib/Redis.ts"),
        failure=clients.UNREACHABLE,
    )

    IOREDIS_TIMEOUT = LogMessage(
        anchor="Error: Command timed out",
        sample="Error: Command timed out at Timeout._onTimeout "
        "(/app/node_modules/ioredis/built/Command.js:192)",
        severity="error",
        meaning="The client (ioredis) got no reply within its command timeout.",
        source=_ioredis.file("lib/Command.ts"),
        context=("ioredis", "redis", "Redis"),
        failure=clients.NO_REPLY,
    )

    NODE_REDIS_CLOSED = LogMessage(
        anchor="Socket closed unexpectedly",
        sample="SocketClosedUnexpectedlyError: Socket closed unexpectedly at "
        "Socket.<anonymous> "
        "(/app/node_modules/@redis/client/dist/lib/client/socket.js:182)",
        severity="error",
        meaning="The server closed the connection of the client (node-redis).",
        source=_node_redis.file("packages/client/lib/errors.ts"),
        context=("redis", "Redis", "SocketClosedUnexpectedlyError"),
        failure=clients.CUT_OFF,
    )

    NODE_REDIS_TIMEOUT = LogMessage(
        anchor="ConnectionTimeoutError: Connection timeout",
        sample="ConnectionTimeoutError: Connection timeout at Socket.<anonymous> "
        "(/app/node_modules/@redis/client/dist/lib/client/socket.js:168)",
        severity="error",
        meaning="The client (node-redis) got no connection in time.",
        source=_node_redis.file("packages/client/lib/errors.ts"),
        context=("redis", "Redis"),
        failure=clients.UNREACHABLE,
    )

    GO_POOL_EXHAUSTED = LogMessage(
        anchor="redis: connection pool exhausted",
        sample="redis: connection pool exhausted",
        severity="error",
        meaning="All connections of the client's pool (go-redis) are in use.",
        source=_go_redis.file("internal/pool/pool.go"),
        failure=clients.POOL,
    )

    GO_CLOSED = LogMessage(
        anchor="redis: client is closed",
        sample="failed to get session: redis: client is closed",
        severity="error",
        meaning="Code uses a client (go-redis) after it was closed.",
        source=_go_redis.file("internal/pool/pool.go"),
        failure=clients.CUT_OFF,
    )

    GO_NO_NODES = LogMessage(
        anchor="redis: cluster has no nodes",
        sample="redis: cluster has no nodes",
        severity="error",
        meaning="The client (go-redis) knows no node of the cluster.",
        source=_go_redis.file("osscluster.go"),
        failure=clients.UNREACHABLE,
    )

    GO_SENTINELS = LogMessage(
        anchor="redis: all sentinels specified in configuration are unreachable",
        sample="redis: all sentinels specified in configuration are unreachable",
        severity="error",
        meaning="The client (go-redis) reaches no Sentinel.",
        source=_go_redis.file("sentinel.go"),
        failure=clients.NO_PRIMARY,
    )

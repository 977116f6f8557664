"""Log messages of clients of Redis for PHP."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_predis = Repository(
    "predis/predis", commit="0795d69d9e46b3e1fd1ee9011f941f57607a900a", checked=_CHECKED
)
_phpredis = Repository(
    "phpredis/phpredis", commit="0fe45d24d4d8c115a5b52846be072ecb9bb43329", checked=_CHECKED
)
_phpredis_4 = Repository("phpredis/phpredis", commit="4.2.0", checked=_CHECKED)


class RedisPhpMessages:
    """Log messages of clients of Redis for PHP."""

    PREDIS_READ = LogMessage(
        anchor="Error while reading line from the server.",
        sample="Predis\\Connection\\ConnectionException: Error while reading line from the "
        "server. [tcp://cache:6379]",
        severity="error",
        meaning="The connection of the client (Predis) broke, or the reply took longer than "
        "its timeout.",
        source=_predis.file("src/Connection/StreamConnection.php"),
        context=("Predis", "redis", "Redis", "tcp://"),
        failure=clients.CUT_OFF,
    )

    PREDIS_READ_BYTES = LogMessage(
        anchor="Error while reading bytes from the server.",
        sample="Predis\\Connection\\ConnectionException: Error while reading bytes from the "
        "server. [tcp://cache:6379]",
        severity="error",
        meaning="The connection of the client (Predis) broke within a reply.",
        source=_predis.file("src/Connection/StreamConnection.php"),
        context=("Predis", "redis", "Redis", "tcp://"),
        failure=clients.CUT_OFF,
    )

    PREDIS_WRITE = LogMessage(
        anchor="Error while writing bytes to the server.",
        sample="Predis\\Connection\\ConnectionException: Error while writing bytes to the "
        "server. [tcp://cache:6379]",
        severity="error",
        meaning="The connection of the client (Predis) broke while it sent a command.",
        source=_predis.file("src/Connection/StreamConnection.php"),
        context=("Predis", "redis", "Redis", "tcp://"),
        failure=clients.CUT_OFF,
    )

    PREDIS_SENTINEL = LogMessage(
        anchor="No sentinel server available for autodiscovery.",
        sample="Predis\\ClientException: No sentinel server available for autodiscovery.",
        severity="error",
        meaning="The client (Predis) reaches no Sentinel.",
        source=_predis.file("src/Connection/Replication/SentinelReplication.php"),
        failure=clients.NO_PRIMARY,
    )

    PHP_READ = LogMessage(
        anchor="read error on connection",
        sample="PHP Fatal error:  Uncaught RedisException: read error on connection to "
        "10.0.0.4:6379 in /app/cache.php:31",
        severity="error",
        meaning="The client (phpredis) got no reply within its timeout, or the connection broke.",
        source=_phpredis.file("CHANGELOG.md"),
        context=("Redis", "redis"),
        failure=clients.NO_REPLY,
    )

    PHP_WENT_AWAY = LogMessage(
        anchor="Redis server ",
        sample="PHP Fatal error:  Uncaught RedisException: Redis server cache:6379 went away",
        pattern=r"Redis server (?:(?P<server>\S+) )?went away",
        severity="error",
        meaning="The client (phpredis) has no connection to the server.",
        source=_phpredis.file("redis.c"),
        failure=clients.UNREACHABLE,
    )

    PHP_SOCKET = LogMessage(
        anchor="socket error on read socket",
        sample="RedisException: socket error on read socket",
        severity="error",
        meaning="The connection of the client (phpredis) broke while it read a reply.",
        source=_phpredis_4.file("library.c"),
        context=("Redis", "redis"),
        failure=clients.CUT_OFF,
    )

    PHP_LOST = LogMessage(
        anchor="RedisException: Connection lost",
        sample="PHP Fatal error:  Uncaught RedisException: Connection lost in /app/cache.php:31",
        severity="error",
        meaning="The connection of the client (phpredis) broke.",
        source=_phpredis_4.file("library.c"),
        failure=clients.CUT_OFF,
    )

    PHP_CLUSTER = LogMessage(
        anchor="Couldn't map cluster keyspace using any provided seed",
        sample="RedisClusterException: Couldn't map cluster keyspace using any provided seed",
        severity="error",
        meaning="The client (phpredis) can connect to no node of the cluster.",
        source=_phpredis.file("cluster_library.c"),
        failure=clients.UNREACHABLE,
    )

    PHP_NO_NODE = LogMessage(
        anchor="Can't communicate with any node in the cluster",
        sample="RedisClusterException: Can't communicate with any node in the cluster",
        severity="error",
        meaning="The client (phpredis) can use no node of the cluster.",
        source=_phpredis.file("cluster_library.c"),
        failure=clients.UNREACHABLE,
    )

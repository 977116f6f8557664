"""Log messages of clients of Redis for Python and Ruby."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_redis_py = Repository(
    "redis/redis-py", commit="34817ce2a2accc893a81180fe737e0c4f5ac6b0c", checked=_CHECKED
)
_redis_rb = Repository("redis/redis-rb", commit="v4.8.1", checked=_CHECKED)
_redis_client = Repository(
    "redis-rb/redis-client", commit="92980770a3c09e327813406d234afa4b05c11cce", checked=_CHECKED
)


class RedisPythonMessages:
    """Log messages of clients of Redis for Python and Ruby."""

    PYTHON_READ = LogMessage(
        anchor="Error while reading from ",
        sample="redis.exceptions.ConnectionError: Error while reading from socket: (104, "
        "'Connection reset by peer')",
        pattern=r"Error while reading from (?P<source>socket|[\w.:-]+:\d+) ?:",
        severity="error",
        meaning="A connection of the client (redis-py) broke while it read a reply.",
        source=_redis_py.file("redis/_parsers/socket.py"),
        context=("redis", "Redis"),
        failure=clients.CUT_OFF,
    )

    PYTHON_CLOSED = LogMessage(
        anchor="Connection closed by server.",
        sample="redis.exceptions.ConnectionError: Connection closed by server.",
        severity="error",
        meaning="The server closed the connection of the client (redis-py).",
        source=_redis_py.file("redis/_parsers/socket.py"),
        context=("redis", "Redis"),
        failure=clients.CUT_OFF,
    )

    PYTHON_CONNECT = LogMessage(
        anchor=" connecting to ",
        sample="redis.exceptions.ConnectionError: Error 111 connecting to cache:6379. "
        "Connection refused.",
        pattern=r"Error (?P<errno>11[013]) connecting to (?P<server>.+?)\. ",
        severity="error",
        meaning="The client (redis-py) cannot connect to the server.",
        source=_redis_py.file("redis/utils.py"),
        context=("redis",),
        failure=clients.UNREACHABLE,
    )

    PYTHON_WRITE = LogMessage(
        anchor=" while writing to socket. ",
        sample="redis.exceptions.ConnectionError: Error 32 while writing to socket. Broken pipe.",
        pattern=r"Error (?P<errno>\d+) while writing to socket\. ",
        severity="error",
        meaning="A connection of the client (redis-py) broke while it sent a command.",
        source=_redis_py.file("redis/asyncio/connection.py"),
        context=("redis", "Redis"),
        failure=clients.CUT_OFF,
    )

    PYTHON_POOL = LogMessage(
        anchor="MaxConnectionsError: Too many connections",
        sample="redis.exceptions.MaxConnectionsError: Too many connections",
        severity="error",
        meaning="All connections of the client's pool (redis-py) are in use.",
        source=_redis_py.file("redis/connection.py"),
        failure=clients.POOL,
    )

    PYTHON_NO_CONNECTION = LogMessage(
        anchor="redis.exceptions.ConnectionError: No connection available.",
        sample="redis.exceptions.ConnectionError: No connection available.",
        severity="error",
        meaning="No connection of the client's blocking pool (redis-py) became free in time.",
        source=_redis_py.file("redis/connection.py"),
        failure=clients.POOL,
    )

    PYTHON_CONNECT_TIMEOUT = LogMessage(
        anchor="redis.exceptions.TimeoutError: Timeout connecting to server",
        sample="redis.exceptions.TimeoutError: Timeout connecting to server",
        severity="error",
        meaning="The client (redis-py) got no connection in time.",
        source=_redis_py.file("redis/connection.py"),
        failure=clients.UNREACHABLE,
    )

    PYTHON_CLUSTER = LogMessage(
        anchor="Redis Cluster cannot be connected",
        sample="redis.exceptions.RedisClusterException: Redis Cluster cannot be connected. "
        "Please provide at least one reachable node: None",
        severity="error",
        meaning="The client (redis-py) can connect to no node of the cluster.",
        source=_redis_py.file("redis/cluster.py"),
        failure=clients.UNREACHABLE,
    )

    RUBY_CONNECT = LogMessage(
        anchor="Error connecting to Redis on ",
        sample="Redis::CannotConnectError: Error connecting to Redis on 10.0.0.9:6379 "
        "(Errno::ECONNREFUSED)",
        pattern=r"Error connecting to Redis on (?P<address>\S+) \((?P<reason>[\w:]+)\)",
        severity="error",
        meaning="The client (redis-rb, before 5) could not connect to Redis.",
        source=_redis_rb.file("lib/redis/client.rb"),
        failure=clients.UNREACHABLE,
    )

    RUBY_TIMEOUT = LogMessage(
        anchor="Redis::TimeoutError: Connection timed out",
        sample="Redis::TimeoutError: Connection timed out",
        severity="error",
        meaning="The client (redis-rb, before 5) got no reply within its timeout.",
        source=_redis_rb.file("lib/redis/client.rb"),
        failure=clients.NO_REPLY,
    )

    RUBY_LOST = LogMessage(
        anchor="Redis::ConnectionError: Connection lost (",
        sample="Redis::ConnectionError: Connection lost (ECONNRESET)",
        severity="error",
        meaning="The connection of the client (redis-rb, before 5) broke.",
        source=_redis_rb.file("lib/redis/client.rb"),
        failure=clients.CUT_OFF,
    )

    RUBY_NO_SENTINEL = LogMessage(
        anchor="No sentinels available",
        sample="RedisClient::ConnectionError: No sentinels available",
        severity="error",
        meaning="The client (redis-client for Ruby) reaches no Sentinel.",
        source=_redis_client.file("lib/redis_client/sentinel_config.rb"),
        context=("Redis", "redis", "sentinel"),
        failure=clients.NO_PRIMARY,
    )

"""Redis: data structures in memory, served over TCP."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._redis_client_messages import RedisClientMessages
from atlas.technologies._redis_cluster_messages import RedisClusterMessages
from atlas.technologies._redis_command_messages import RedisCommandMessages
from atlas.technologies._redis_jedis_messages import RedisJedisMessages
from atlas.technologies._redis_lettuce_messages import RedisLettuceMessages
from atlas.technologies._redis_messages import RedisMessages
from atlas.technologies._redis_node_messages import RedisNodeMessages
from atlas.technologies._redis_php_messages import RedisPhpMessages
from atlas.technologies._redis_python_messages import RedisPythonMessages
from atlas.technologies._redis_replica_messages import RedisReplicaMessages
from atlas.technologies._redis_server_messages import RedisServerMessages
from atlas.technologies.failures import redis as fails
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import Release
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/redis.md")
TAGS = Publisher("Redis", checked=_CHECKED).post(
    "Tags of redis/redis", "https://github.com/redis/redis/tags"
)
_exporter = Repository(
    "oliver006/redis_exporter",
    commit="cd5941f16199f1f1fa9c12b3bf24b509875c955a",
    checked=_CHECKED,
)
EXPORTER = _exporter.file("exporter/exporter.go")
EXPORTED = _exporter.file("exporter/metrics.go")
EXPORTER_INFO = _exporter.file("exporter/info.go")
_redis = Repository(
    "redis/redis",
    commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd",
    checked=_CHECKED,
    publisher="Redis",
)
CONF = _redis.file("redis.conf")
CONFIG = _redis.file("src/config.c")
SERVER = _redis.file("src/server.c")
NETWORKING = _redis.file("src/networking.c")


class Redis(
    RedisCommandMessages,
    RedisReplicaMessages,
    RedisJedisMessages,
    RedisLettuceMessages,
    RedisNodeMessages,
    RedisPythonMessages,
    RedisPhpMessages,
    RedisClusterMessages,
    RedisServerMessages,
    RedisClientMessages,
    RedisMessages,
    Technology,
):
    """A store of data structures in memory, used as cache, queue and lock."""

    name = "Redis"
    icon = "simple-icons:redis"
    plane = "state"
    releases = (
        # REDIS_TAGS
        Release("5.0", "2018-10-17", RELEASES),
        Release("6.0", "2020-04-30", RELEASES),
        Release("6.2", "2021-02-22", RELEASES),
        Release("7.0", "2022-04-27", RELEASES),
        Release("7.2", "2023-08-15", RELEASES),
        Release("7.4", "2024-07-29", RELEASES),
        Release("8.0", "2025-05-02", RELEASES),
        Release("8.2", "2025-08-04", RELEASES),
        Release("8.4", "2025-11-18", RELEASES),
        Release("8.6", "2026-02-11", RELEASES),
        Release("8.8", "2026-05-25", RELEASES),
        Release("8.10", "2026-07-29", RELEASES),
    )
    logs = statement("standard output, unless `logfile` names a file") @ CONF.at(
        "Redis to log on the standard output."
    )
    ports: ClassVar = {
        "RESP": quantity(6379, "") @ CONFIG.at("65535, server.port, 6379, INTEGER_CONFIG,")
    }
    MAXCLIENTS = Parameter(
        "clients, default", connections(10000) @ CONFIG.at("UINT_MAX, server.maxclients, 10000,")
    )
    REPL_TIMEOUT = Parameter(
        "replication timeout, default",
        seconds(60) @ CONFIG.at("server.repl_timeout, 60, INTEGER_CONFIG, NULL, NULL),"),
    )
    CLUSTER_NODE_TIMEOUT = Parameter(
        "cluster node timeout, default",
        ms(15000) @ CONFIG.at("server.cluster_node_timeout, 15000, INTEGER_CONFIG, NULL, NULL),"),
    )

    OOM = LogMessage(
        anchor="OOM command not allowed when used memory > 'maxmemory'.",
        sample="-OOM command not allowed when used memory > 'maxmemory'.",
        severity="error",
        meaning="Memory is full and the eviction policy frees nothing: writes are refused.",
        source=SERVER,
        failure=fails.MEMORY_FULL,
    )
    MAX_CLIENTS = LogMessage(
        anchor="-ERR max number of clients reached",
        sample="-ERR max number of clients reached",
        severity="error",
        meaning="Client limit reached: connections are rejected; a cluster words it differently.",
        source=NETWORKING,
        failure=fails.CLIENT_LIMIT,
    )
    MISCONF = LogMessage(
        anchor="MISCONF Redis is configured to save RDB snapshots, but ",
        sample="-MISCONF Redis is configured to save RDB snapshots, but it's currently unable to "
        "persist to disk. Commands that may modify the data set are disabled",
        severity="error",
        meaning="The last snapshot failed, so writes are refused until one succeeds.",
        source=SERVER,
        failure=replication.NOT_SAVED,
    )
    REPLICA_LOST = LogMessage(
        anchor="Connection with replica ",
        sample="1:M 12 Feb 2019 14:01:07.245 * Connection with replica 10.0.0.7:6379 lost.",
        pattern=r"Connection with replica (?P<replica>\S+) lost\.",
        severity="info",
        meaning="A replica disconnected from its primary; warning before 7.2, `slave` before 5.0.",
        source=NETWORKING,
        versions=">= 5.0",
        failure=replication.REPLICA_LOST,
    )
    PRIMARY_LOST = LogMessage(
        anchor="Connection with master lost.",
        sample="1:S 12 Feb 2019 14:01:07.245 * Connection with master lost.",
        severity="info",
        meaning="A replica lost its primary and, by default, serves stale data meanwhile.",
        source=NETWORKING,
        failure=replication.REPLICA_LOST,
    )
    OUTPUT_BUFFER = LogMessage(
        anchor="scheduled to be closed ASAP for overcoming of output buffer limits.",
        sample="1:M 12 Feb 2019 14:01:07.245 # Client id=71 addr=10.0.0.9:50312 name= "
        "scheduled to be closed ASAP for overcoming of output buffer limits.",
        pattern=r"Client (?P<client>.+) scheduled to be closed ASAP",
        severity="warning",
        meaning="A client, often a replica, reads more slowly than the server writes to it.",
        source=NETWORKING,
        failure=fails.SLOW_READER,
    )
    SLOW_FSYNC = LogMessage(
        anchor="Asynchronous AOF fsync is taking too long (disk is busy?).",
        sample="1:M 12 Feb 2019 14:01:07.245 * Asynchronous AOF fsync is taking too long (disk is "
        "busy?). Writing the AOF buffer without waiting for fsync to complete, this may slow down "
        "Redis.",
        severity="info",
        meaning="The disk cannot keep up with the append-only file, which may slow commands.",
        source=_redis.file("src/aof.c"),
        failure=replication.SLOW_DISK,
    )
    CLUSTER_DOWN = LogMessage(
        anchor="CLUSTERDOWN The cluster is down",
        sample="-CLUSTERDOWN The cluster is down",
        severity="error",
        meaning="The cluster rejects queries, as when some slots have no primary.",
        source=_redis.file("src/cluster.c"),
        failure=replication.CLUSTER_DOWN,
    )

    MEMORY_USED = Metric(
        name="redis_memory_used_bytes",
        meaning="Memory in use; compare it with redis_memory_max_bytes.",
        unit="byte",
        source=EXPORTER,
    )
    EVICTED = Metric(
        name="redis_evicted_keys_total",
        meaning="Keys evicted because memory was full.",
        source=EXPORTER,
    )
    REJECTED = Metric(
        name="redis_rejected_connections_total",
        meaning="Connections rejected at the client limit.",
        source=EXPORTER,
    )
    CONNECTED_REPLICAS = Metric(
        name="redis_connected_slaves",
        meaning="Replicas connected to this primary.",
        source=EXPORTER,
    )
    LAST_SAVE_OK = Metric(
        name="redis_rdb_last_bgsave_status",
        meaning="1: the last snapshot succeeded; 0: it failed.",
        source=EXPORTER,
    )
    LOADING_FILE = Metric(
        name="redis_loading_dump_file",
        meaning="1 while data is being loaded.",
        source=EXPORTER,
    )
    DELAYED_FSYNC = Metric(
        name="redis_aof_delayed_fsync",
        meaning="Writes to the append-only file that did not wait for a slow fsync.",
        source=EXPORTER,
    )
    LOGINS_REFUSED = Metric(
        name="redis_acl_access_denied_auth_total",
        meaning="Refused logins; the server counts them since 7.2.",
        source=EXPORTER,
    )
    CLUSTER_OK = Metric(
        name="redis_cluster_state",
        meaning="1: the node finds the cluster ok; 0: it does not.",
        source=EXPORTER_INFO,
    )
    SLOW_COMMAND = Metric(
        name="redis_slowlog_last_id",
        meaning="Number of the latest slow command; it rises with each of them.",
        source=EXPORTER,
    )


redis = Redis()

"""Failure modes of Pinterest's components: signals, recovery, data loss and rollback."""

from atlas import Alert, Failure, Symptom, statement, undisclosed
from atlas.technologies.failures.kafka import STATE, UNDER_REPLICATED
from atlas.technologies.failures.tidb import HEALTH, STORES, TIKV_LOG
from atlas.technologies.kafka import kafka
from atlas.technologies.mysql import mysql
from atlas.technologies.tidb import tidb
from systems.pinterest import _sources as src
from systems.pinterest import _technologies as own
from systems.pinterest import steps

NO_ROLLBACK = undisclosed("rollback: the posts and repositories name repairs, no rollback")
_NONE = steps.gap.of("time_to_recover", "data_loss", "rollback")

SHARD_DOWN = Failure(
    "A MySQL primary and its shards are down",
    signals=[mysql.UNREACHABLE, mysql.LOST],
    recovery=[steps.LIST_REPLICAS, steps.REHEARSE_FAILOVER, steps.FAIL_OVER],
    time_to_recover=undisclosed("time of a failover: the posts name scripts, no duration"),
    data_loss=undisclosed("lost writes: the post says that slaves lag, not by how much"),
    rollback=statement("the script rolls back problems before the promotion, not later (2015)")
    @ src.MYSQL_FAILOVER.at("giant try. If there any problems we roll"),
)
REPLICA_BEHIND = Failure(
    "MySQL replica lags and cannot take over",
    signals=[mysql.SECONDS_BEHIND.rising(), mysql.REPLICA_CONNECT],
    recovery=[steps.REPLICA_LAG, steps.REPLACE_REPLICA],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
NO_ACK = Failure(
    "KVStore writes time out waiting for a follower (mode 1 or 2)",
    signals=[
        own.rocksplicator.ACK_TIMED_OUT,
        own.rocksplicator.DEGRADED,
        own.rocksplicator.ACK_TIMEOUTS.rising(),
    ],
    recovery=[steps.ROCKS_COUNTERS, steps.RESTART_FOLLOWER],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("degradation mode ends once a write is acknowledged within 10 ms (default)")
    @ src.ROCKS_DB.at("2-ACK Write succeeded, exit degradation mode"),
)
NO_LEADER = Failure(
    "A KVStore shard has no leader after a failover",
    signals=[
        own.rocksplicator.NOT_CAUGHT_UP,
        own.rocksplicator.OTHER_AHEAD,
        own.rocksplicator.NO_DATA,
    ],
    recovery=[steps.CANDIDATE, steps.RESTORE_REPLICA],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("a new leader has the newest data of the replicas it reached, not of all")
    @ src.ROCKS_LEADER.at("highest sequence number, except the replicas"),
    rollback=NO_ROLLBACK,
)
CACHE_LOST = Failure(
    "Cache hosts are down (marked TKO); the stores get the misses",
    signals=[own.mcrouter.SUSPECT_SERVERS.rising(), own.mcrouter.HARD_TKO],
    recovery=[steps.SUSPECT_SERVERS, steps.CACHE_SHED],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("cached results only, stored for reuse with look-aside reads (2020)")
    @ src.CACHE_2020.at("intermediate computations with lookaside semantics"),
    rollback=NO_ROLLBACK,
)
TIDB_REGION = Failure(
    "A region of TiDB has no leader, or a storage node is busy",
    signals=[tidb.REGION_UNAVAILABLE, tidb.TIKV_BUSY],
    recovery=[STORES, HEALTH, TIKV_LOG],
    **_NONE,
)
GRAPH_DOWN = Failure(
    "The graph service cannot reach its database",
    signals=[tidb.PD_TIMEOUT, tidb.TIKV_TIMEOUT],
    recovery=[HEALTH, STORES],
    **_NONE,
)
BROKER_DOWN = Failure(
    "A Kafka broker is down or its hardware is degraded",
    signals=[
        own.orion.UNHEALTHY_BROKERS,
        kafka.UNDER_REPLICATED.rising(),
        kafka.NODE_UNAVAILABLE,
    ],
    recovery=[UNDER_REPLICATED, steps.REPLACE_BROKER],
    time_to_recover=undisclosed("time to replace a broker: the posts give none"),
    data_loss=statement("replacing too many brokers in a short time can lose it: 3 copies (2018)")
    @ src.KAFKA_2018.at("can cause data loss, as our clusters only"),
    rollback=NO_ROLLBACK,
)
STUCK_GROUP = Failure(
    "A Kafka consumer group is stuck",
    signals=[own.orion.STUCK_GROUP, kafka.CONSUMER_LAG.rising()],
    recovery=[STATE, steps.SWAP_COORDINATOR],
    **_NONE,
)
S3_REFUSES = Failure(
    "Event queue brokers (MemQ) cannot write batches to S3",
    signals=[own.memq.UPLOAD_FAILED],
    recovery=[steps.S3_REPLIES],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("with ack=all no lost batch was acknowledged; producers can retry")
    @ src.MEMQ_DESIGN.at("MemQ producers can explicitly or implicitly trigger"),
    rollback=NO_ROLLBACK,
)
LOGS_STUCK = Failure(
    "A log stream is stuck and its events do not arrive",
    signals=[own.singer.STUCK, own.singer.STUCK_STREAMS.rising()],
    recovery=[steps.SINGER_BACKLOG, steps.RESTART_SINGER],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("delivery at least once: Singer resumes from its watermark")
    @ src.SINGER.at("processes messages from the watermark position."),
    rollback=NO_ROLLBACK,
)
JOB_SHARD = Failure(
    "A shard of the job queue is unhealthy and jobs wait",
    signals=[
        own.pinlater.SHARD_UNHEALTHY.rising(),
        own.pinlater.ENQUEUE_RETRIED.rising(),
        mysql.TOO_MANY_CONNECTIONS,
    ],
    recovery=[steps.JOB_COUNT, steps.THROTTLE_QUEUE],
    time_to_recover=undisclosed("time: PinLater tries a shard again after 60 s (default), no more"),
    data_loss=statement("PinLater: jobs run at least once")
    @ src.PACER.at("at-least-once semantics, job scheduling for future execution"),
    rollback=statement("PinLater: the unhealthy mark is reset by itself after a time (2015)")
    @ src.PINLATER_HEALTH.at("status is reset after a short period"),
)
KEYS_STALE = Failure(
    "Hosts lack a key's new version after its rotation",
    signals=[own.knox.NOT_UPDATED],
    recovery=[steps.KEY_VERSIONS, steps.PROMOTE_KEY],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("promote the former version; the current primary becomes active")
    @ src.KNOX_PROMOTE.at("This also makes the current primary key"),
)
CORE_SATURATED = Failure(
    "One saturated core stalls the network; jobs crash",
    signals=[own.ena.PAUSED],
    recovery=[steps.PER_CORE, steps.COUNT_CGROUPS, steps.DISABLE_AGENT],
    time_to_recover=undisclosed("time of the repair on a node: the reports give none"),
    data_loss=statement("training jobs crash that often take hours of computation")
    @ src.ZOMBIES.at("often take hours of computation on expensive"),
    rollback=undisclosed("rollback: the agent had no use on these nodes"),
)
SLOW_SEARCH = Failure(
    "A monitoring agent slows one search request in a million",
    signals=[
        Symptom(
            description=statement("an answer that takes 100 times longer than usual (test, 2025)")
            @ src.SEARCH.at("search requests took 100x longer than usual"),
            seen_by="callers of search",
        ),
    ],
    recovery=[steps.DISABLE_ESTIMATE],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
BAD_DEPLOY = Failure(
    "A new build fails on the first hosts",
    signals=[
        Alert(
            name=statement("a change of the deploy's state, by email or Slack")
            @ src.TELETRAAN_README.at("notifying deploy state changes through email or")
        )
    ],
    recovery=[steps.FAILING_DEPLOYS, steps.STOP_DEPLOY],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("Teletraan supports rollback")
    @ src.TELETRAAN_README.at("0 downtime deploy, rollback, staging, continuous deploy;"),
)

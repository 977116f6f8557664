"""Failure modes of r2 and of the stores behind it, up to 2017."""

from atlas import Failure, statement
from atlas.technologies.cassandra import cassandra
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures.cassandra import COMPACTIONS, STATUS, THREADS
from atlas.technologies.failures.haproxy import STATUS as BACKENDS
from atlas.technologies.failures.kafka import LAG, STATE
from atlas.technologies.failures.rabbitmq import QUEUES
from atlas.technologies.failures.redis import MEMORY as REDIS_MEMORY
from atlas.technologies.failures.redis import RAISE_MEMORY
from atlas.technologies.failures.zookeeper import MODE
from atlas.technologies.gunicorn import gunicorn
from atlas.technologies.haproxy import haproxy
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.memcached import memcached
from atlas.technologies.postgresql import postgresql
from atlas.technologies.rabbitmq import rabbitmq
from atlas.technologies.redis import redis
from atlas.technologies.zookeeper import zookeeper
from systems.reddit import _incident_facts as incidents
from systems.reddit import _sources as src
from systems.reddit import steps
from systems.reddit._technologies import r2

CACHES_EMPTY = Failure(
    "Caches are empty after their servers were replaced",
    signals=[
        r2.CACHE_FAILED,
        memcached.BYTES.below(steps.gap("bytes below which a cache counts as cold")),
        postgresql.ACTIVITY.rising(),
    ],
    recovery=[steps.CACHE_HEALTH, steps.COLD_CACHE, steps.DOWN_MODE],
    time_to_recover=incidents.AUGUST_SLOW,
    data_loss=statement("2016-08-11: none") @ src.AUGUST_2016.at("No data was lost."),
    rollback=steps.NO_ROLLBACK,
)
AUTOSCALER_TERMINATES = Failure(
    "The autoscaler terminates servers that are in use",
    signals=[haproxy.NO_SERVER, haproxy.SERVER_DOWN, zookeeper.SESSION_EXPIRED],
    recovery=[MODE, steps.STOP_AUTOSCALER, steps.DOWN_MODE],
    time_to_recover=incidents.AUGUST_WHOLE,
    data_loss=statement("2016-08-11: none") @ src.AUGUST_2016.at("No data was lost."),
    rollback=statement("2016-08-11: the terminated servers were restored by 16:42 PDT")
    @ src.AUGUST_2016.at("PDT, all servers were restored."),
)
POOL_DOWN = Failure(
    "A pool of application servers has no healthy server",
    signals=[haproxy.NO_SERVER, haproxy.PAGE_503, gunicorn.TIMEOUT],
    recovery=[BACKENDS, steps.STOP_DEPLOY],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=statement("2012: a revert can reuse the seed, so it reaches the same hosts first")
    @ src.DEPLOYS.at("could be re-used on a second deploy when"),
)
DISKS_STALL = Failure(
    "Network disks of one zone stall",
    signals=[linux.DISK_BUSY.rising(), r2.DATABASE_LEFT_OUT],
    recovery=[DISK_LOAD, steps.STANDBYS, steps.DOWN_MODE],
    time_to_recover=incidents.MARCH_2011,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REPLICA_BEHIND = Failure(
    "A Postgres replica falls behind or stops replicating",
    signals=[r2.DATABASE_LEFT_OUT, postgresql.REPLICATION_LAG.rising()],
    recovery=[steps.STANDBYS, steps.RECEIVER, steps.REBUILD],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=statement("2011: breaks corrupted data on replicas; it persisted in the cache")
    @ src.SERVERS_2012.at("resulting in bad data persisting in cache even"),
    rollback=steps.NO_ROLLBACK,
)
VOTES_WAIT = Failure(
    "Votes wait in their queue",
    signals=[rabbitmq.READY.rising(), r2.LOCK_EXPIRED, r2.NO_BROKER],
    recovery=[QUEUES, steps.VOTE_LOCKS, steps.RESTART_CONSUMER],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=statement("votes wait in a durable queue, as durable messages (2017)")
    @ src.R2_AMQP.at("delivery_mode=DELIVERY_DURABLE"),
    rollback=steps.NO_ROLLBACK,
)
COMMENTS_MISSING = Failure(
    "Comments of a busy thread are not displayed",
    signals=[r2.TREE_INCONSISTENT, r2.LOCK_EXPIRED, rabbitmq.READY.rising()],
    recovery=[QUEUES, steps.FAST_LANE, steps.REBUILD_TREE],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=statement("the comment itself is in Postgres; the tree can be rebuilt from it (2017)")
    @ src.R2_TREE.at("Generate a tree from comments and overwrite"),
    rollback=steps.NO_ROLLBACK,
)
CASSANDRA_SLOW = Failure(
    "Cassandra nodes pause or fall behind",
    signals=[cassandra.LONG_GC, cassandra.DROPPED, cassandra.PENDING_COMPACTIONS.rising()],
    recovery=[STATUS, THREADS, COMPACTIONS],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BOARD_FULL = Failure(
    "Redis of the r/place board runs out of memory",
    signals=[redis.OOM, redis.OUT_OF_MEMORY, redis.MEMORY_USED.rising()],
    recovery=[REDIS_MEMORY, RAISE_MEMORY, steps.RESTORE_BOARD],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=statement("2017: Cassandra kept the sequence of updates")
    @ src.PLACE_LECTURE.at("Still store sequence of updates in Cassandra,"),
    rollback=steps.NO_ROLLBACK,
)
COUNTS_LATE = Failure(
    "View counts are late or incomplete",
    signals=[kafka.CONSUMER_LAG.rising(), redis.MEMORY_USED.rising()],
    recovery=[STATE, LAG, REDIS_MEMORY, steps.ADD_CONSUMERS],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)

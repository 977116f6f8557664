"""Failure modes of the components: signals, recovery, data loss and rollback."""

from atlas import Failure, Symptom, statement, undisclosed
from atlas.technologies.failures import _machine, _network
from atlas.technologies.failures import go as go_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import zookeeper as zookeeper_steps
from atlas.technologies.go import go
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.zookeeper import zookeeper
from systems.tiktok import _sources as src
from systems.tiktok import _technologies as own
from systems.tiktok import facts, steps

RETRY_DEFAULTS = statement("Kitex: only failed connections are retried by default; others opt in")
RETRIES = RETRY_DEFAULTS @ src.RETRY_DOC.at("these three types of retries are not set")

TIMEOUTS = Failure(
    "RPC calls (Kitex) to one service time out",
    signals=[own.kitex.RPC_TIMEOUT, go.GOROUTINES.rising()],
    recovery=[steps.SLOW_CALLEE, go_steps.GOROUTINES, steps.CALLEE_ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; a timed-out call is not retried unless a retry is configured")
    @ src.TIMEOUT_DOC.at("No retry will be sent by default in"),
    rollback=steps.NO_ROLLBACK,
)
BREAKER_OPEN = Failure(
    "A circuit breaker (RPC framework Kitex) rejects calls",
    signals=[own.kitex.SERVICE_BREAKER, own.kitex.INSTANCE_BREAKER],
    recovery=[steps.BREAKER_CAUSE, go_steps.GOROUTINES, steps.BREAKER_WAIT],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("by itself: half open after cooling, closed after test calls succeed")
    @ src.BREAKER_DOC.at("Entering HALFOPEN when cooling is complete."),
)
NO_INSTANCES = Failure(
    "RPC clients (Kitex) find no instance of a service",
    signals=[own.kitex.NO_INSTANCE, own.kitex.RESOLVER_FAILED],
    recovery=[steps.REGISTRY],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SHARED_MEMORY = Failure(
    "Shared memory between a service and its mesh proxy runs out",
    signals=[own.shmipc.NO_SPACE, own.shmipc.NO_BUFFER, own.shmipc.QUEUE_FULL],
    recovery=[steps.SHM_SPACE, steps.SHM_MEMFD],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
TRAINING_PS_DOWN = Failure(
    "A training parameter server runs out of memory",
    signals=[own.monolith.PS_UNHEALTHY, linux.OOM_KILLS.rising()],
    recovery=[steps.PS_NAMES, _machine.MEMORY, _machine.KERNEL_KILLS, steps.PS_RESTORE],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("one day of updates of this PS (paper of 2022)")
    @ src.MONOLITH.at("will lose one day’s worth of update in"),
    rollback=statement("recovery from the latest snapshot, taken daily (2022)")
    @ src.MONOLITH.at("snapshots all training PS every day"),
)
SYNC_FAILS = Failure(
    "New parameters do not reach the serving parameter servers",
    signals=[own.monolith.SYNC_FAILED],
    recovery=[steps.SYNC_ERRORS, zookeeper_steps.MODE, steps.SYNC_REPAIR],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; the open code logs the error and synchronizes again (2023)")
    @ src.MONOLITH_TRAINING.at("# Synchronizing parameter per 10 seconds"),
    rollback=steps.NO_ROLLBACK,
)
SESSION_LOST = Failure(
    "Agents of the recommender lose their ZooKeeper session",
    signals=[own.monolith.ZK_LOST, own.monolith.ZK_RESTART, zookeeper.OUTSTANDING.rising()],
    recovery=[
        zookeeper_steps.MODE,
        zookeeper_steps.SERVER,
        zookeeper_steps.SPACE,
        steps.ENSEMBLE_REPAIR,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; agents register their models again by ephemeral nodes (2023)")
    @ src.MONOLITH_BACKENDS.at('b"", ephemeral=True, makepath=True)'),
    rollback=statement("by itself: the agent restarts its client (open code, 2023)")
    @ src.MONOLITH_BACKENDS.at('logging.warning("zk is lost, try restarting")'),
)
ENTRY_WAITS = Failure(
    "An entry does not start: a parameter server has no replica",
    signals=[own.monolith.NO_PS],
    recovery=[zookeeper_steps.MODE, zookeeper_steps.SERVER],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
EXAMPLES_LATE = Failure(
    "Training examples arrive late or not at all",
    signals=[own.monolith.BROKER_LOST, kafka.TRANSPORT_FAILURE, kafka.CONSUMER_LAG.rising()],
    recovery=[kafka_steps.LAG, kafka_steps.STATE, kafka_steps.LEADERLESS, steps.BROKER_REPAIR],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SITE_DOWN = Failure(
    "A primary US data center site of TikTok loses power",
    signals=[
        Symptom(
            description=statement(
                "timed-out requests, slow loading, videos with 0 views (January 2026)"
            )
            @ src.OUTAGE_END.at("slower load times, or timed-out requests,"),
            seen_by="users in the US",
        )
    ],
    recovery=[_network.CALL, steps.SITE_STATUS, steps.SITE_RESTORE, steps.SITE_TELL],
    time_to_recover=facts.US_RESTORED,
    data_loss=undisclosed("lost data: TikTok's own words on it were not read"),
    rollback=undisclosed("failover to another site: TikTok's statements name none"),
)
SLOW_NODE = Failure(
    "A data node of the NoSQL store ABase is slow",
    signals=[
        linux.BLOCK_ERROR,
        linux.DISK_BUSY.above(steps.gap("share of time at which an alert is raised")),
    ],
    recovery=[_machine.DISK_LOAD, _machine.CPU, _machine.IO_ERRORS, steps.SLOW_REPLICA],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
GRAPH_MEMORY = Failure(
    "A host of ByteGraph's memory layer is out of memory",
    signals=[linux.OOM_KILLS.rising()],
    recovery=[_machine.KERNEL_KILLS, _machine.MEMORY, steps.GRAPH_SHARDS],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; a key-value store below keeps the data durably (2022)")
    @ src.BYTEGRAPH_REVIEW.at("such as RocksDB, responsible for durable storage."),
    rollback=steps.NO_ROLLBACK,
)
GRAPH_BUSY = Failure(
    "A host of ByteGraph's query layer has no CPU left",
    signals=[linux.CPU_SECONDS.rising()],
    recovery=[_machine.CPU, _machine.MEMORY, steps.GRAPH_QUERY_MORE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
PODS_PENDING = Failure(
    "Pods stay pending in the scheduler",
    signals=[
        own.godel.PENDING.rising(),
        own.godel.BINDING_FAILURES.rising(),
        own.godel.NO_NODE,
    ],
    recovery=[
        steps.GODEL_PARTS,
        kubernetes_steps.POD,
        kubernetes_steps.NODE_EVENTS,
        steps.GODEL_REPAIR,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)

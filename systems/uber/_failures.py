"""Failure modes of Uber's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import mysql as mysql_steps
from atlas.technologies.failures import postgresql as postgresql_steps
from atlas.technologies.failures import redis_replication
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.go import go
from atlas.technologies.grpc import grpc
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.mysql import mysql
from atlas.technologies.postgresql import postgresql
from atlas.technologies.redis import redis
from systems.uber import _technologies as own
from systems.uber import facts, steps

NO_ROLLBACK = undisclosed("rollback: Uber's posts and talks name repairs, no rollback")
TOO_MANY_REQUESTS = ErrorReply(
    reply=statement("429")
    @ facts.LOAD_MANAGER.at("smoother recovery, fewer 429s, and more consistent"),
    seen_by="services that call Docstore, when the load manager sheds a request",
)
OUTSIDE = Alert(
    name=statement("blackbox alert: a high-level outage, seen from outside (2018)")
    @ facts.ALERTING.at("detects high level outages from outside the")
)
BLACKBOX = Alert(
    name=statement("blackbox monitor: cities are down (2020)")
    @ facts.BLACKBOX.at("five cities down in the East Coast")
)

REGION_DOWN = Failure(
    "Hosts of a region go down, cities with them",
    signals=[BLACKBOX, kubernetes.NODE_NOT_READY, kubernetes.UNSCHEDULABLE_PODS.rising()],
    recovery=[
        kubernetes_steps.NODES,
        steps.DRAIN_REGION,
        steps.PREEMPT,
    ],
    time_to_recover=undisclosed(
        "time to recover: in 2020 the traffic was drained within 10 minutes of the page; when the "
        "region was back is not published"
    ),
    data_loss=steps.NO_LOSS,
    rollback=statement("preempted services are restored on on-demand capacity (2026)")
    @ facts.UFA.at("preempted and rapidly restored, with differentiated"),
)
CADENCE_STANDBY = Failure(
    "Workflow calls reach a standby Cadence cluster",
    signals=[own.cadence.STANDBY, own.cadence.NOT_ACTIVE.rising()],
    recovery=[steps.ACTIVE_CLUSTER, steps.FAILOVER_STATE, steps.FAIL_OVER_CADENCE],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("a forced failover can lose progress of workflows (2020)")
    @ facts.CADENCE_FAILOVER.at("Workflow progress could be lost."),
    rollback=statement("cadence admin cluster failover rollback")
    @ steps.ADMIN.at('Usage:   "rollback failover workflow",'),
)
CADENCE_SHARDS = Failure(
    "Workflow shards (Cadence) move between hosts and fall behind",
    signals=[
        own.cadence.NOT_OWNED,
        own.cadence.BEHIND,
        own.cadence.LOST_SHARDS.rising(),
        own.cadence.TIMER_LAG.rising(),
    ],
    recovery=[steps.SHARD_HOSTS, steps.UNLOAD_SHARD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
PARTITION_OVERLOAD = Failure(
    "An overloaded partition of Docstore (database) sheds load",
    signals=[TOO_MANY_REQUESTS, mysql.RUNNING.rising(), mysql.TOO_MANY_CONNECTIONS],
    recovery=[steps.CONNECTIONS_BUSY, mysql_steps.CONNECTED, steps.CAP_TENANT],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=undisclosed("rollback of a Scorecard rule: the post of 2026 names none"),
)
CACHE_DOWN = Failure(
    "A Redis cluster of the row cache is down: reads hit storage",
    signals=[redis.CLUSTER_DOWN, mysql.RUNNING.rising()],
    recovery=[
        redis_replication.CLUSTER_STATE,
        redis_replication.CLUSTER_MEMBERS,
        steps.RESTART_REDIS,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("rows not found in Redis are read from storage (2025)")
    @ facts.CACHEFRONT_2025.at("rows that weren’t found in Redis are fetched"),
    rollback=NO_ROLLBACK,
)
STALE_CACHE = Failure(
    "Flux (invalidator) lags behind MySQL; stale rows are served",
    signals=[
        Symptom(
            description=statement("a former value of a row, after its update (design before 2025)")
            @ facts.CACHEFRONT_INFOQ.at("might continue serving stale values until invalidated or"),
            seen_by="services that read the row",
        ),
    ],
    recovery=[steps.FLUX_LOGS, steps.BYPASS_CACHE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
PRIMARY_DOWN = Failure(
    "The primary of a MySQL cluster fails",
    signals=[mysql.READ_ONLY, mysql.SECONDS_BEHIND.rising(), mysql.GO_INVALID],
    recovery=[steps.READ_ONLY, steps.REPLICA_STATE, steps.REPLACE_PRIMARY],
    time_to_recover=undisclosed(
        "time to recover: the SLA of 120 s was sometimes exceeded; with group replication a "
        "benchmark took less than 10 s"
    ),
    data_loss=statement("asynchronous by default: replicas poll the primary's binary logs (2025)")
    @ facts.MYSQL_UPTIME.at("The replication is by default asynchronous, where"),
    rollback=undisclosed("return of the former primary: not in the text that was read"),
)
REPLICATOR_STUCK = Failure(
    "The Kafka copier stops; the aggregate cluster falls behind",
    signals=[
        own.ureplicator.NO_PROGRESS,
        own.ureplicator.NO_WORKERS,
        own.ureplicator.STUCK.rising(),
    ],
    recovery=[
        steps.STUCK_PARTITIONS,
        steps.REPLICATOR_HEALTH,
        kafka_steps.UNDER_REPLICATED,
        steps.REBALANCE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("a zero-data-loss guarantee is its aim (2016)")
    @ facts.UREPLICATOR_POST.at("a zero-data-loss guarantee, and ease of operation"),
    rollback=NO_ROLLBACK,
)
POISON_MESSAGE = Failure(
    "A message fails again and again; its consumer lags",
    signals=[kafka.CONSUMER_LAG.rising(), kafka.POLL_TIMEOUT, kafka.COMMIT_FAILED],
    recovery=[steps.RECORD_LAG, kafka_steps.STATE, steps.PARK_MESSAGES],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("a purge of the dead-letter topic clears its messages (one team, 2018)")
    @ facts.DEAD_LETTERS.at("purging for clearing those contents, and merging"),
    rollback=statement("dead letters are published back into the first retry topic (2018)")
    @ facts.DEAD_LETTERS.at("being published back into the first retry topic."),
)
RING_UNSTABLE = Failure(
    "Members of a ring (Ringpop) disagree on the owner of a key",
    signals=[
        own.ringpop.RETRIES_EXCEEDED,
        own.ringpop.JOIN_EXCEEDED,
        own.ringpop.RING_CHANGED.rising(),
        own.ringpop.RETRY_FAILED.rising(),
    ],
    recovery=[steps.RING_MEMBERS, steps.HEAL_RING],
    time_to_recover=steps.NO_TIME,
    data_loss=statement(
        "consistency was traded for availability: data could differ (before Spanner)"
    )
    @ facts.SPANNER_NOTES.at("trades consistency to achieve AP guarantee."),
    rollback=NO_ROLLBACK,
)
SPANNER_UNREACHABLE = Failure(
    "Fulfilment's calls to Cloud Spanner fail or time out",
    signals=[grpc.UNAVAILABLE_STATUS, grpc.DEADLINE_STATUS, grpc.CLIENT_DURATION.rising()],
    recovery=[steps.SPANNER_CONNECTIONS, RESOLVE, steps.LIMIT_CALLERS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
PUSH_DROPS = Failure(
    "Push connections drop; offers expire unseen",
    signals=[grpc.KEEPALIVE_FAILED, grpc.STREAM_RESET, grpc.UNAVAILABLE_STATUS],
    recovery=[steps.PUSH_CALLS, steps.RESTART_PUSH],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("offers: each is valid for 30 s (2022)")
    @ facts.PUSH_GRPC_QUOTED.at("a validity of 30 seconds"),
)
EDGE_DOWN = Failure(
    "The cloud in front of the edge is unreachable",
    signals=[OUTSIDE],
    recovery=[steps.CALL_EDGE, steps.RESOLVE_EDGE, steps.SWITCH_EDGE],
    time_to_recover=undisclosed("time of a switch: the post of 2020 gives none in its opening"),
    data_loss=steps.NO_LOSS,
    rollback=statement("apps probe the primary domain and move back (2020)")
    @ facts.FAILOVER_FIGURES.at("moves traffic back over if it has recovered"),
)
IMAGES_LATE = Failure(
    "Kraken serves no container images; pods wait for theirs",
    signals=[own.kraken.NOT_READY, own.kraken.ORIGIN_NOT_READY, kubernetes.WAITING.rising()],
    recovery=[steps.KRAKEN_AGENT, steps.KRAKEN_INDEX, steps.RESTART_ORIGIN],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("the blobs are in the storage that Kraken plugs into")
    @ facts.KRAKEN_README.at("Instead of managing data, Kraken plugs into"),
    rollback=NO_ROLLBACK,
)
BAD_COMMIT = Failure(
    "One commit breaks many services as it rolls out",
    signals=[
        kubernetes.CRASH_LOOP,
        go.NIL_POINTER,
        kubernetes.RESTARTS.rising(),
    ],
    recovery=[
        steps.WARNINGS,
        steps.PREVIOUS_LOG,
        steps.STOP_ROLLOUT,
        steps.ROLL_BACK_SERVICE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("engineers tend to automate it before continuous deployment (2024)")
    @ facts.CONTINUOUS.at("(continuous monitoring and alerting, automated rollback mechanisms)"),
)
TOOLS_LOST = Failure(
    "A breach takes internal tools offline",
    signals=[
        Alert(
            name=statement("security monitoring (2022)")
            @ facts.BREACH_2022.at("Our existing security monitoring processes allowed our")
        ),
        ErrorReply(
            reply=statement("I announce I am a hacker")
            @ facts.BREACH_MESSAGE.at("I announce I am a hacker and Uber"),
            seen_by="employees, in the company's chat",
        ),
    ],
    recovery=[steps.DISABLE_TOOLS],
    time_to_recover=undisclosed("the updates of 2022-09 do not say when each tool was back"),
    data_loss=statement("it appears: messages downloaded, invoice data accessed or downloaded")
    @ facts.BREACH_2022.at("as well as accessed or downloaded information from"),
    rollback=NO_ROLLBACK,
)
POSTGRES_BUSY = Failure(
    "The one PostgreSQL instance is overloaded",
    signals=[
        postgresql.TOO_MANY_CLIENTS,
        postgresql.LOCK_WAIT,
        postgresql.STATEMENT_TIMEOUT,
    ],
    recovery=[
        steps.POSTGRES_STATES,
        steps.POSTGRES_LONGEST,
        postgresql_steps.TERMINATE,
    ],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)

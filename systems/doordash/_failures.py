"""Failure modes of DoorDash's components: signals, recovery, data loss and rollback."""

from atlas import Alert, Failure, Symptom, statement, undisclosed
from atlas.technologies.argo_rollouts import argo_rollouts
from atlas.technologies.cassandra import cassandra
from atlas.technologies.cockroachdb import cockroachdb
from atlas.technologies.consul import consul
from atlas.technologies.envoy import envoy
from atlas.technologies.failures import cassandra as cassandra_steps
from atlas.technologies.failures import cockroachdb as cockroachdb_steps
from atlas.technologies.failures import consul as consul_steps
from atlas.technologies.failures import envoy as envoy_steps
from atlas.technologies.failures import flink as flink_steps
from atlas.technologies.failures import grpc as grpc_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import postgresql as postgresql_steps
from atlas.technologies.failures import prometheus as prometheus_steps
from atlas.technologies.failures import redis as redis_steps
from atlas.technologies.failures.argo_rollouts import ROLLOUT
from atlas.technologies.failures.redis_replication import CLUSTER_MEMBERS
from atlas.technologies.flink import flink
from atlas.technologies.grpc import grpc
from atlas.technologies.kafka import kafka
from atlas.technologies.postgresql import postgresql
from atlas.technologies.prometheus import prometheus
from atlas.technologies.rds import rds
from atlas.technologies.redis import redis
from systems.doordash import _sources as src
from systems.doordash import _technologies as own
from systems.doordash import facts, steps

_DELIVERY_RATE = statement("not said; Iguazu delivered 99.99 % of events (2022)") @ (
    src.IGUAZU_TALK.at("with 99.99% delivery rate and only minutes of")
)

RETRY_STORM = Failure(
    "Retry storm on a slow service",
    signals=[
        envoy.FLAG_UO,
        grpc.DEADLINE_STATUS,
        envoy.FLAG_UT,
        envoy.TIMEOUTS_UPSTREAM.rising(),
    ],
    recovery=[
        envoy_steps.RETRIES,
        steps.SLOW_SERVICE,
        envoy_steps.LOAD,
        envoy_steps.BREAKERS,
        steps.HALT_ORDERS,
    ],
    time_to_recover=facts.JUNE_OUTAGE,
    data_loss=statement("not said; cancelled orders were to be refunded (2021)")
    @ src.JUNE_2021.at("Customers will be refunded for orders that were"),
    rollback=steps.NO_ROLLBACK,
)
MESH_STALE = Failure(
    "Sidecars lose their control plane",
    signals=[envoy.CONTROL_PLANE, envoy.NO_STREAM],
    recovery=[envoy_steps.HOSTS, envoy_steps.CONNECTS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
NO_UPSTREAM = Failure(
    "A sidecar has no healthy host of a service",
    signals=[envoy.FLAG_UH, envoy.NO_HEALTHY_UPSTREAM, envoy.CONNECT_FAILURES.rising()],
    recovery=[envoy_steps.HOSTS, envoy_steps.CONNECTS, steps.ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
DISCOVERY_DOWN = Failure(
    "Service discovery has no leader",
    signals=[consul.NO_LEADER, consul.RPC_FAILED, consul.SYNC_FAILED],
    recovery=[consul_steps.PEERS, consul_steps.MEMBERS, consul_steps.RECOVER],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
RESIZE_SLOWS = Failure(
    "High query latency while a database cluster is downsized",
    signals=[
        grpc.CLIENT_DURATION.rising(),
        grpc.DEADLINE_STATUS,
        Alert(name=steps.gap("alert on the query latency of this database")),
    ],
    recovery=[
        envoy_steps.TIMEOUTS,
        steps.SLOW_SERVICE,
        steps.STOP_RESIZE,
        steps.HALT_ORDERS,
    ],
    time_to_recover=facts.MAY_OUTAGE,
    data_loss=statement("not said; cancelled orders were refunded to customers (2022)")
    @ src.MAY_2022.at("DoorDash has refunded customers and paid merchants"),
    rollback=steps.NO_ROLLBACK,
)
RANGE_DOWN = Failure(
    "Ranges of a CockroachDB cluster are unavailable",
    signals=[
        cockroachdb.UNAVAILABLE,
        cockroachdb.SLOW_RANGE,
        cockroachdb.RANGES_UNAVAILABLE.above(steps.gap("count at which an alert is raised")),
    ],
    recovery=[
        cockroachdb_steps.RANGES,
        cockroachdb_steps.NODES,
        steps.START_NODES,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; the store is consistently replicated (2023)")
    @ src.VERTICALS.at("CockroachDB is a scalable, consistently-replicated, transactional"),
    rollback=steps.NO_ROLLBACK,
)
NODE_SLOW = Failure(
    "A CockroachDB node misses heartbeats",
    signals=[
        cockroachdb.HEARTBEAT,
        cockroachdb.SLOW_HEARTBEAT,
        cockroachdb.SLOW_DISK,
        cockroachdb.HEARTBEAT_LATENCY.rising(),
    ],
    recovery=[
        cockroachdb_steps.NODES,
        cockroachdb_steps.LIVENESS,
        cockroachdb_steps.DISK,
        cockroachdb_steps.STATEMENTS,
        cockroachdb_steps.CANCEL,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
WRITER_SATURATED = Failure(
    "The one writer of an Aurora cluster is saturated",
    signals=[postgresql.TOO_MANY_CLIENTS, postgresql.LOCK_WAIT, rds.CONNECTIONS.rising()],
    recovery=[
        postgresql_steps.COUNT_STATES,
        postgresql_steps.WAITS,
        postgresql_steps.LONGEST,
        postgresql_steps.TERMINATE,
    ],
    time_to_recover=undisclosed("time to recover in 2020: `hours of downtime`"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CACHE_DOWN = Failure(
    "Redis does not answer in time",
    signals=[redis.LETTUCE_TIMEOUT, redis.CLUSTER_DOWN, redis.LETTUCE_CONNECT],
    recovery=[CLUSTER_MEMBERS, redis_steps.SLOW_COMMANDS, redis_steps.COUNT_CLIENTS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("undated account: each cache layer can be switched off at run time")
    @ src.CACHE_LAYERS.at("Runtime control was also introduced to switch off"),
)
ENTITY_CACHE_DOWN = Failure(
    "The response cache (Entity Cache) is degraded",
    signals=[envoy.FLAG_UF, envoy.FLAG_UT, envoy.TIMEOUTS_UPSTREAM.rising()],
    recovery=[envoy_steps.HOSTS, envoy_steps.TIMEOUTS, steps.BYPASS_CACHE],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; it serves responses of services from a central cache")
    @ src.ENTITY_CACHE.at("serves frequently accessed responses from a centralized cache,"),
    rollback=statement("told 2025: fallback to the origin services")
    @ src.MESH_SUMMARY.at("route traffic to origin services when the cache"),
)
EVENTS_BEHIND = Failure(
    "Consumers of the event pipeline Iguazu fall behind",
    signals=[kafka.CONSUMER_LAG.rising(), kafka.UNDER_REPLICATED.rising()],
    recovery=[
        kafka_steps.LAG,
        kafka_steps.UNDER_REPLICATED,
        flink_steps.JOBS,
        steps.MORE_PARALLEL,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=_DELIVERY_RATE,
    rollback=steps.NO_ROLLBACK,
)
TASKS_REFUSED = Failure(
    "Tasks cannot be written to Kafka",
    signals=[kafka.NOT_ENOUGH_REPLICAS, kafka.BATCH_EXPIRED, kafka.OFFLINE.rising()],
    recovery=[
        kafka_steps.LEADERLESS,
        kafka_steps.BELOW_MINIMUM,
        steps.START_BROKER,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; what Kafka took is delivered at least once (2020)")
    @ src.TASK_ABSTRACT.at("provide at-least-once message delivery has been crucial"),
    rollback=steps.NO_ROLLBACK,
)
JOB_RESTARTS = Failure(
    "A Flink job of the event pipeline restarts again and again",
    signals=[flink.RESTARTS.rising(), flink.FAILED_CHECKPOINTS.rising(), flink.SUPPRESSED],
    recovery=[flink_steps.JOBS, flink_steps.EXCEPTIONS, flink_steps.CHECKPOINTS],
    time_to_recover=steps.NO_TIME,
    data_loss=_DELIVERY_RATE,
    rollback=steps.NO_ROLLBACK,
)
WORKFLOWS_LATE = Failure(
    "Workflows are late: Cadence limits its queries",
    signals=[own.cadence.DATABASE_BUSY, own.cadence.NOT_OWNED, own.cadence.TIMER_LAG.rising()],
    recovery=[cassandra_steps.STATUS, cassandra_steps.THREADS, cassandra_steps.ERRORS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CARTS_UNAVAILABLE = Failure(
    "Cassandra cannot serve the checkout",
    signals=[cassandra.JAVA_ALL_FAILED, cassandra.UNAVAILABLE, cassandra.NODE_DOWN],
    recovery=[cassandra_steps.STATUS, cassandra_steps.ERRORS, steps.START_CASSANDRA],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CHECKOUT_SLOW = Failure(
    "Calls of the checkout exceed their deadline",
    signals=[grpc.DEADLINE_STATUS, grpc.UNAVAILABLE_STATUS, grpc.CLIENT_DURATION.rising()],
    recovery=[grpc_steps.HEALTH, steps.SLOW_SERVICE, steps.ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("2021: blue-green with Argo Rollouts gives quick rollbacks")
    @ src.CANARY.at("This setup gives us quick rollbacks."),
)
BREAKING_RELEASE = Failure(
    "A release breaks the contract with released apps",
    signals=[
        Symptom(
            description=statement("the store page of restaurants is fully unavailable (2024)")
            @ src.IOS_2024.at("DoorDash Restaurant store page fully unavailable for"),
            seen_by="consumers with the iOS app",
        ),
        argo_rollouts.ABORTED,
    ],
    recovery=[ROLLOUT, steps.CHANGED_CALLS, steps.ROLL_BACK],
    time_to_recover=facts.IOS_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2024: done, with partial outages meanwhile; to become quicker")
    @ src.IOS_2024.at("ongoing deployment and making rollbacks quicker."),
)
METRICS_LOST = Failure(
    "Metrics are missing during a surge",
    signals=[
        prometheus.SAMPLE_LIMIT,
        prometheus.REMOTE_REJECTED,
        prometheus.HEAD_SERIES.rising(),
    ],
    recovery=[
        prometheus_steps.TARGETS,
        prometheus_steps.CARDINALITY,
        steps.AGGREGATE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("until the move from StatsD, metrics were lost in surges (told 2023)")
    @ src.PROMETHEUS.at("losing metrics during surge events"),
    rollback=steps.NO_ROLLBACK,
)
FEATURES_FULL = Failure(
    "Uploads of features fill a Redis cluster",
    signals=[redis.OOM, redis.MEMORY_USED.rising()],
    recovery=[CLUSTER_MEMBERS, redis_steps.MEMORY, steps.LARGER_CLUSTER],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SEARCH_OVERLOADED = Failure(
    "Searchers are overloaded",
    signals=[Alert(name=steps.gap("alert on the latency of searches"))],
    recovery=[steps.SLOW_SERVICE, steps.MORE_SEARCHERS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)

"""Failure modes of Airbnb's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, assumed, statement, undisclosed
from atlas.technologies.envoy import envoy
from atlas.technologies.failures.haproxy import STATUS
from atlas.technologies.failures.kafka import LEADERLESS, UNDER_REPLICATED
from atlas.technologies.failures.kubernetes import POD_EVENTS, VOLUMES
from atlas.technologies.failures.mysql import REPLICA, SESSION_LIST
from atlas.technologies.failures.rds import LIST_EVENTS
from atlas.technologies.failures.rds_codes import CLUSTER
from atlas.technologies.failures.zookeeper import MODE, SERVER
from atlas.technologies.haproxy import haproxy
from atlas.technologies.http import http
from atlas.technologies.istio import istio
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.mysql import mysql
from atlas.technologies.rds import rds
from atlas.technologies.zookeeper import zookeeper
from systems.airbnb import _sources as src
from systems.airbnb import facts, steps
from systems.airbnb._technologies import nerve, spinaltap, synapse

PRIMARY_UNRESPONSIVE = Failure(
    "An RDS primary is unresponsive when EBS fails in its zone",
    signals=[
        rds.FAILOVER,
        rds.REPLICA_LAG.rising(),
        mysql.JAVA_LINK_FAILURE,
    ],
    recovery=[LIST_EVENTS, steps.PROMOTED, steps.REROUTE_JOBS],
    time_to_recover=assumed(
        facts.DOWN_FIRST,
        because="as it was in 2011 with the primary of then; its replica took until the next day",
    ),
    data_loss=statement("2011: none") @ src.OUTAGE_2011.at("We didn’t lose any data."),
    rollback=undisclosed(
        "rollback: in 2011 the primary recovered after 18 min, the replica the next day; "
        "why is not said"
    ),
)
CONNECTIONS_FULL = Failure(
    "MySQL runs out of connections as web servers are added",
    signals=[
        mysql.TOO_MANY_CONNECTIONS,
        mysql.CONNECTED.rising(),
        mysql.RUNNING.rising(),
    ],
    recovery=[steps.CONNECTIONS, SESSION_LIST, steps.END_SESSION],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=undisclosed("rollback: a database proxy was put in front in 2016"),
)
REGISTRY_LOST = Failure(
    "Service discovery loses ZooKeeper and backends disappear",
    signals=[
        synapse.SESSION_EXPIRED,
        synapse.NO_BACKENDS,
        nerve.ZOOKEEPER_LOST,
        zookeeper.SESSION_EXPIRED,
        synapse.EXPIRED_SESSIONS.rising(),
    ],
    recovery=[MODE, SERVER, STATUS, steps.RESTART_SYNAPSE],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("by default an empty list is discarded: the last backends stay (code)")
    @ src.SYNAPSE_BASE.at("using previous backends:"),
)
BACKEND_DOWN = Failure(
    "The health checker Nerve removes instances that fail checks",
    signals=[nerve.DOWN, nerve.TRANSITIONS.rising(), haproxy.NO_SERVER, haproxy.SERVER_DOWN],
    recovery=[STATUS, steps.COUNT_TRANSITIONS, steps.RESTART_INSTANCE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CRASHED = Failure(
    "A crashed machine stays registered until its session ends",
    signals=[haproxy.SERVER_DOWN, haproxy.CONNECT_TIMEOUT, zookeeper.SESSION_EXPIRED],
    recovery=[STATUS, steps.REGISTERED, steps.REPLACE_MACHINE],
    time_to_recover=assumed(
        facts.NERVE_SESSION,
        because="the machine is registered until its session ends, in the code after this time; "
        "how soon HAProxy follows is not said",
    ),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
STALE_PERMISSIONS = Failure(
    "Change capture falls behind and cached permissions are stale",
    signals=[
        spinaltap.LAG.rising(),
        spinaltap.PUBLISH_LAG.rising(),
        spinaltap.NOT_SENT,
        kafka.NOT_ENOUGH_REPLICAS,
    ],
    recovery=[steps.READ_LAG, UNDER_REPLICATED, LEADERLESS, steps.RESTART_PIPE],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("2018: none by design: each change arrives at least once")
    @ src.SPINALTAP_SUMMARY.at("maintains an at-least-once delivery guarantee"),
)
BINLOG_LOST = Failure(
    "Change capture requires a binary log that MySQL has purged",
    signals=[
        spinaltap.COMMUNICATION_FAILURE,
        spinaltap.RESET_EARLIEST,
        spinaltap.BINLOG_FAILURES.rising(),
    ],
    recovery=[steps.SOURCE_LOGS, steps.RESETS, steps.RELOAD],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=statement("SpinalTap tries older saved positions, at last the earliest log (code)")
    @ src.SPINALTAP_MYSQL.at("Reset source {} position to earliest."),
)
PERMISSION_CHECK_SLOW = Failure(
    "Permission checks time out and data services fail requests",
    signals=[envoy.FLAG_UT, java.READ_TIMEOUT, envoy.TIMEOUTS_UPSTREAM.rising()],
    recovery=[steps.ENDPOINTS, steps.PROXY_TIMEOUTS, CLUSTER, steps.ROLL_BACK_DEPLOY],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
DOUBLE_PAYMENT = Failure(
    "A retry reads a lagging replica and charges a guest twice",
    signals=[
        mysql.SECONDS_BEHIND.rising(),
        mysql.JAVA_COMMIT_UNKNOWN,
    ],
    recovery=[steps.CHECK_PAYMENT, REPLICA, steps.REFUND],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("a second charge; keys only on the primary avoid it (2019)")
    @ src.PAYMENTS.at("storing idempotency information only on master"),
    rollback=steps.gap("rollback"),
)
KEY_VALUE_HOT = Failure(
    "A hot key or a burst overloads the key-value store",
    signals=[
        ErrorReply(
            reply=statement("HTTP 429")
            @ src.ADAPTIVE_NEWS.at("the dispatcher returns HTTP 429 responses."),
            seen_by="services that read from Mussel, once the tokens are exhausted",
        ),
        http.TOO_MANY_REQUESTS,
        envoy.TIMEOUTS_UPSTREAM.rising(),
    ],
    recovery=[steps.FIND_HOT_KEY, steps.LOWER_QUOTA],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
STORE_SLOW = Failure(
    "The store behind the key-value dispatchers answers slowly",
    signals=[envoy.FLAG_UT, envoy.TIMEOUTS_UPSTREAM.rising()],
    recovery=[steps.FIND_HOT_KEY],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
NO_INSTANCE = Failure(
    "No healthy instance of a service is left behind its name",
    signals=[envoy.FLAG_UH, envoy.NO_HEALTHY_UPSTREAM, http.UNAVAILABLE],
    recovery=[steps.ENDPOINTS, POD_EVENTS, steps.ROLL_BACK_DEPLOY],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
AURORA_FAILOVER = Failure(
    "The permission store fails over and cache misses fail",
    signals=[
        Alert(
            name=statement("event of the cluster: Started same AZ, or cross AZ, failover")
            @ src.RDS_EVENTS.at("Started cross AZ failover to DB instance:")
        ),
        rds.FAILOVER_FAILED,
        envoy.FLAG_UT,
    ],
    recovery=[steps.CLUSTER_EVENTS, CLUSTER, steps.KEEP_CACHE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
COMMIT_UNKNOWN = Failure(
    "The connection ends during a commit of a payment",
    signals=[mysql.JAVA_COMMIT_UNKNOWN, mysql.JAVA_LINK_FAILURE],
    recovery=[steps.CHECK_PAYMENT, steps.RETRY_PAYMENT],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("by design a repeat charges the guest at most once (2019)")
    @ src.PAYMENTS.at("the guest is charged at most once"),
)
MESH_UPGRADE = Failure(
    "Sidecars of a new Istio revision do not become ready",
    signals=[istio.NOT_READY, istio.CONFIG_REJECTED, istio.CONVERGENCE.rising(), envoy.NO_STREAM],
    recovery=[steps.PROXIES, steps.ISTIOD_LOG, steps.ROLL_BACK_ISTIO],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=statement("2025: by rollouts.yml, which sets the versions per namespace")
    @ src.ISTIO_SUMMARY.at("enabling gradual, deterministic rollouts and easy rollbacks"),
)
VOLUME_STUCK = Failure(
    "A database volume does not attach after a node is replaced",
    signals=[kubernetes.VOLUMES_MISSING, kubernetes.NODE_NOT_READY],
    recovery=[POD_EVENTS, VOLUMES, steps.DETACH_VOLUME],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
BAD_DEPLOY = Failure(
    "A deployment raises errors or latency of one service",
    signals=[
        http.UNAVAILABLE,
        kubernetes.CRASH_LOOP,
    ],
    recovery=[POD_EVENTS, steps.ROLL_BACK_DEPLOY, steps.PAGE],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=statement("Spinnaker rolls back when the canary's metrics regress (2022)")
    @ src.SAFE_DEPLOYS.at("Spinnaker automatically rolls back the deployment,"),
)

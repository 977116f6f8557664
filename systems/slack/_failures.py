"""Failure modes of Slack's components: signals, recovery, data loss and rollback."""

from atlas import Alert, Failure, Metric, Repository, Symptom, statement, undisclosed
from atlas.technologies.aws_api import aws_api
from atlas.technologies.consul import consul
from atlas.technologies.ec2 import ec2
from atlas.technologies.envoy import envoy
from atlas.technologies.failures._aws import QUOTAS
from atlas.technologies.failures._aws_more_checks import SCALING
from atlas.technologies.failures._machine import KERNEL_KILLS, OPEN_FILES
from atlas.technologies.failures.consul import MEMBERS, PEERS, RECOVER
from atlas.technologies.failures.envoy import CONNECTS, HOSTS, LOAD, TIMEOUTS
from atlas.technologies.failures.haproxy import STATUS
from atlas.technologies.failures.java import FULL
from atlas.technologies.failures.linux_errors import RAISE_FILES
from atlas.technologies.failures.mysql import KILL_CONNECTION, PROCESS_LIST
from atlas.technologies.failures.redis import MEMORY as REDIS_MEMORY
from atlas.technologies.failures.vitess import HOLDERS
from atlas.technologies.grafana import grafana
from atlas.technologies.haproxy import haproxy
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from atlas.technologies.php import php
from atlas.technologies.prometheus import prometheus
from atlas.technologies.redis import redis
from atlas.technologies.vitess import vitess
from systems.slack import _incident_facts as incidents
from systems.slack import _sources as src
from systems.slack import facts, steps
from systems.slack._technologies import nebula

_EXPORTER = Repository(
    "prometheus/memcached_exporter",
    commit="0cbb0fb247025d1d7e61db93cf73838292c32445",
    checked="2026-11-29",
).file("pkg/exporter/exporter.go")
_MISSES = Metric(
    name='memcached_commands_total{status="miss"}',
    meaning="Requests for keys that the cache does not hold, by command.",
    source=_EXPORTER,
    kind="counter",
)
NO_ROLLBACK_REASON = "Slack's reports of these failures name repairs and few rollbacks"
_STORED_FIRST = statement("messages are stored before they are sent out (2020)") @ (
    src.VITESS.at("persisted before it’s sent across the real-time")
)
_KEPT_IN_KAFKA = statement("jobs: Kafka holds those that Redis cannot take (2017)") @ (
    src.JOB_QUEUE.at("as the jobs are written to durable storage")
)
_REFUSED = statement("the webapp gets an error for a job whose write fails or times out (2017)") @ (
    src.JOB_QUEUE.at("return errors in the case of failures or")
)
_SMALL_RISK = statement("small risk: jobs of a broker that fails before it replicates (2017)") @ (
    src.JOB_QUEUE.at("does create a small risk of lost jobs")
)

CACHE_EMPTY = Failure(
    "Cache hit rate collapses after nodes are replaced by spares",
    signals=[
        _MISSES.rising(),
        mysql.RUNNING.rising(),
        mysql.INTERRUPTED,
        Symptom(
            description=statement("an error page: the client cannot boot")
            @ src.FEBRUARY.at("if Slack can’t boot, you get an error"),
            seen_by="users who start or restart their client",
        ),
    ],
    recovery=[
        steps.COLD_CACHE,
        steps.PAUSE_ROLLOUT,
        steps.THROTTLE_BOOT,
        steps.READ_MISSING,
    ],
    time_to_recover=incidents.FEBRUARY,
    data_loss=steps.NO_LOSS,
    rollback=statement("2022: the limit of client boots was raised slowly to normal")
    @ src.FEBRUARY_INDEX.at("slowly increase the client boot rate limit back"),
)
NETWORK_SATURATED = Failure(
    "A transit gateway drops packets between networks",
    signals=[
        linux.TIMED_OUT,
        envoy.CONNECT_FAILURES.rising(),
        grafana.PROXY,
    ],
    recovery=[
        steps.READ_DROPS,
        steps.QUERY_METRICS,
        steps.SUSPEND_SCALING,
        steps.ESCALATE,
    ],
    time_to_recover=incidents.JANUARY_DEGRADED,
    data_loss=steps.NO_LOSS,
    rollback=statement("2021: changes of that day were rolled back; they were not the cause")
    @ src.JANUARY.at("rolled back some changes that had been pushed"),
)
WEB_TIER_SHRINKS = Failure(
    "Autoscaling terminates web servers that wait on the network",
    signals=[
        envoy.FLAG_UH,
        envoy.TIMEOUTS_UPSTREAM.rising(),
        php.CURL_TIMEOUT,
    ],
    recovery=[SCALING, steps.SUSPEND_SCALING, HOSTS],
    time_to_recover=undisclosed(
        "time until the web tier has enough servers: the accounts name only the outage"
    ),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
PROVISION_STUCK = Failure(
    "New instances start but are never provisioned",
    signals=[linux.TOO_MANY_FILES, aws_api.QUOTA, ec2.REQUEST_LIMIT],
    recovery=[OPEN_FILES, QUOTAS, steps.CLEAR_BROKEN],
    time_to_recover=undisclosed("time until provisioning works: the accounts name only the outage"),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
ZONE_LINK = Failure(
    "Gray failure: a link between zones drops packets",
    signals=[
        envoy.CONNECT_FAILURES.rising(),
        envoy.FLAG_UF,
    ],
    recovery=[CONNECTS, TIMEOUTS, steps.DRAIN_ZONE],
    time_to_recover=incidents.LINK_FIRST,
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
SHARD_LOOP = Failure(
    "A shard's primary is OOM-killed after each failover",
    signals=[
        linux.OOM_KILLED,
        vitess.REPARENT,
        vitess.NO_TABLET,
        Alert(
            name=statement("page for an increase in failed database queries (2022)")
            @ src.QUERY.at("increase in the number of failed database queries")
        ),
    ],
    recovery=[
        steps.KEYSPACE_TABLETS,
        KERNEL_KILLS,
        steps.SHIM_JOB,
        steps.DISABLE_FEATURES,
    ],
    time_to_recover=undisclosed("2022-10-13: `after a while`; the rest of the post was not read"),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
QUERIES_SLOW = Failure(
    "Slow queries hold the connections of a keyspace",
    signals=[vitess.TX_POOL, vitess.TX_TIMEOUT, mysql.CONNECTED.rising()],
    recovery=[HOLDERS, PROCESS_LIST, KILL_CONNECTION],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CHANNEL_SERVER_DOWN = Failure(
    "A channel server is down and its channels move",
    signals=[consul.CHECK_CRITICAL, java.HEAP_FULL, java.GC_TIME.rising()],
    recovery=[MEMBERS, steps.WAIT_FOR_RING, FULL, steps.REPLACE_CHANNEL_SERVER],
    time_to_recover=facts.SLOW_DELIVERY,
    data_loss=_STORED_FIRST,
    rollback=steps.gap("rollback"),
)
EDGE_REGION_DOWN = Failure(
    "An edge region is unhealthy and its clients disconnect",
    signals=[envoy.NO_HEALTHY_UPSTREAM, envoy.FLAG_UO, java.HEAP_USED.rising()],
    recovery=[HOSTS, LOAD, steps.DRAIN_REGION],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=_STORED_FIRST,
    rollback=steps.gap("rollback"),
)
RECONNECT_STORM = Failure(
    "Reconnect storm of a large office",
    signals=[linux.SYN_FLOOD, linux.TOO_MANY_FILES],
    recovery=[OPEN_FILES, RAISE_FILES],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
JOB_QUEUE_FULL = Failure(
    "Redis is full and jobs can be neither added nor taken",
    signals=[redis.OOM, redis.MEMORY_USED.rising(), kafka.CONSUMER_LAG.rising()],
    recovery=[REDIS_MEMORY, steps.RELAY_LAG, steps.LIMIT_RELAY],
    time_to_recover=undisclosed("2016: `extensive manual intervention`, without a time"),
    data_loss=_KEPT_IN_KAFKA,
    rollback=steps.gap("rollback"),
)
BROKER_DOWN = Failure(
    "A Kafka broker of the job queue is down",
    signals=[kafka.UNDER_REPLICATED.rising(), kafka.OFFLINE.rising(), kafka.LEADER_UNAVAILABLE],
    recovery=[steps.UNDER_REPLICATED, steps.LEADERLESS, steps.START_BROKER],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=_SMALL_RISK,
    rollback=steps.gap("rollback"),
)
STALE_BALANCER = Failure(
    "Load balancers route to servers that no longer exist",
    signals=[haproxy.PAGE_503, haproxy.NO_SERVER, haproxy.SERVER_DOWN],
    recovery=[STATUS, steps.COMPARE_BACKENDS, steps.UPDATE_BACKENDS],
    time_to_recover=incidents.MAY_OUTAGE,
    **steps.gap.of("data_loss", "rollback"),
)
CONSUL_DOWN = Failure(
    "Service discovery has no leader",
    signals=[consul.NO_LEADER, consul.RPC_FAILED, consul.SYNC_FAILED],
    recovery=[PEERS, MEMBERS, RECOVER],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
BAD_DEPLOY = Failure(
    "A deploy raises errors above their usual range",
    signals=[
        Alert(
            name=statement("ReleaseBot halts: a metric over 3 standard deviations from its mean")
            @ src.CASE_STUDY.at("exceeding 3 standard deviations from historical mean")
        ),
        php.UNCAUGHT,
    ],
    recovery=[steps.READ_CHARTS, steps.ROLL_BACK],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("2020: roll back to a previous working build at once")
    @ src.DEPLOYS.at("immediately roll back to a previous working build"),
)
BAD_ENVOY_CONFIG = Failure(
    "Envoy loses its control plane or refuses its configuration",
    signals=[envoy.CONTROL_PLANE, envoy.FLAG_NR, envoy.FLAG_NC],
    recovery=[steps.VALIDATE_ENVOY, HOSTS],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("migration to Envoy, by 2021: reverted, fixed, rolled out again")
    @ src.ENVOY.at("We reverted, fixed, and rolled out again"),
)
CONFIG_TOOL_BLOCKED = Failure(
    "The config deployer waits for Slack and changes nothing",
    signals=[
        Symptom(
            description=statement("a request that times out, even in emergency mode (by 2019)")
            @ src.DISASTERPIECE.at("even in emergency mode, the request could never"),
            seen_by="engineers who change the configuration while Slack is down",
        )
    ],
    recovery=[steps.CALL_SLACK, steps.MANUAL_CHANGE],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
DASHBOARDS_DOWN = Failure(
    "Dashboards and alerts are down with the network",
    signals=[grafana.PROXY, prometheus.ALERTS_NOT_SENT, prometheus.NOTIFICATION_ERRORS.rising()],
    recovery=[steps.QUERY_METRICS, steps.READ_DROPS, steps.ESCALATE],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
OVERLAY_PARTITION = Failure(
    "The overlay has no tunnel between two hosts",
    signals=[
        nebula.HANDSHAKE_TIMED_OUT,
        nebula.CERTIFICATE_INVALID,
        nebula.TIMED_OUT.rising(),
    ],
    recovery=[
        steps.LIST_TUNNELS,
        steps.READ_CERTIFICATE,
        steps.TEST_NEBULA,
        steps.RELOAD_NEBULA,
    ],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
RING_UNKNOWN = Failure(
    "Admin servers cannot find the owner of a channel",
    signals=[consul.RPC_FAILED, consul.NO_LEADER, java.HEAP_FULL],
    recovery=[PEERS, MEMBERS, steps.READ_RING],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
JOBS_REFUSED = Failure(
    "Jobs cannot be written to Kafka",
    signals=[kafka.OUT_OF_BROKERS, kafka.LEADER_UNAVAILABLE, linux.REFUSED_GO],
    recovery=[steps.LEADERLESS, steps.UNDER_REPLICATED, steps.START_BROKER],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=_REFUSED,
    rollback=steps.gap("rollback"),
)

"""Failure modes of Reddit's clusters, services and logs: signals, recovery, loss, rollback."""

from atlas import Failure, Symptom, statement
from atlas.technologies.calico import calico
from atlas.technologies.etcd import etcd
from atlas.technologies.failures.calico import BGP_STATUS, LIST_NODES
from atlas.technologies.failures.etcd import HEALTH
from atlas.technologies.failures.kafka import LAG, LEADERLESS, STATE, UNDER_REPLICATED
from atlas.technologies.failures.kubernetes import NODES, POD, PREVIOUS_LOG, ROLL_BACK
from atlas.technologies.failures.kubernetes_api import PRIORITY_LEVELS, SERVICE_PODS, WEBHOOKS
from atlas.technologies.failures.postgresql import COUNT_SESSIONS, FIND_BLOCKERS, LONGEST, TERMINATE
from atlas.technologies.failures.redis import MEMORY as REDIS_MEMORY
from atlas.technologies.failures.redis import POLICY, RAISE_MEMORY
from atlas.technologies.gunicorn import gunicorn
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.postgresql import postgresql
from atlas.technologies.prometheus import prometheus
from atlas.technologies.redis import redis
from systems.reddit import _incident_facts as incidents
from systems.reddit import _sources as src
from systems.reddit import steps
from systems.reddit._technologies import achilles_sdk, baseplate

NO_ROLLBACK_REASON = "Reddit's reports of these failures name repairs and few rollbacks"

ROUTES_LOST = Failure(
    "Route reflectors lose their nodes in a Kubernetes upgrade",
    signals=[
        calico.BGP,
        kubernetes.API_TIMEOUT,
        Symptom(
            description=statement("2023-03-14: an error, or the homepage with no posts")
            @ src.PI_DAY.at("just saw the homepage with no posts."),
            seen_by="users of the site and the apps",
        ),
    ],
    recovery=[LIST_NODES, BGP_STATUS, steps.NODE_LABELS, steps.RESTORE_CLUSTER],
    time_to_recover=incidents.PI_DAY,
    data_loss=steps.NO_LOSS,
    rollback=statement("2023: none supported by Kubernetes; a restore from a backup instead")
    @ src.PI_DAY.at("Kubernetes has no supported downgrade procedure."),
)
WEBHOOK_LATE = Failure(
    "Writes to the API server time out in an admission webhook",
    signals=[kubernetes.WEBHOOK_LATE, kubernetes.WEBHOOK_NO_PODS, kubernetes.NOT_COMPLETED],
    recovery=[WEBHOOKS, SERVICE_PODS, steps.REMOVE_WEBHOOK],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CONTROL_PLANE_FULL = Failure(
    "A daemonset rollout overloads a cluster's control plane",
    signals=[
        kubernetes.TOO_MANY_REQUESTS,
        etcd.SLOW_APPLY,
        etcd.LEADER_CHANGES.rising(),
    ],
    recovery=[PRIORITY_LEVELS, HEALTH, NODES, steps.DAEMONSET_HISTORY, steps.STOP_DAEMONSET],
    time_to_recover=incidents.NOVEMBER_2024,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
OBJECTS_STUCK = Failure(
    "Objects of a controller are not ready or suspended",
    signals=[
        achilles_sdk.SUSPENDED_LINE,
        achilles_sdk.READINESS.below(steps.gap("readiness at which an alert is raised")),
        achilles_sdk.SUSPENDED.rising(),
    ],
    recovery=[steps.NOT_READY, steps.SUSPENDED, steps.RESUME_OBJECT],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BREAKER_OPEN = Failure(
    "A circuit breaker stops the calls to a service",
    signals=[
        baseplate.TRIPPING,
        baseplate.STATE_CHANGED,
        baseplate.BREAKER_CLOSED.below(steps.gap("value at which an alert is raised")),
    ],
    recovery=[steps.BREAKER_METRIC, steps.PROBE, ROLL_BACK],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=statement(
        "none needed: after its timeout the breaker lets some requests through again"
    )
    @ src.BREAKER.at("passed, the breaker enters 'half-open' state."),
)
CONNECTIONS_USED_UP = Failure(
    "Services use up the connections of a Postgres database",
    signals=[
        postgresql.TOO_MANY_CLIENTS,
        baseplate.SQL_CONNECTIONS.rising(),
    ],
    recovery=[COUNT_SESSIONS, LONGEST, FIND_BLOCKERS, TERMINATE],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BROKER_DOWN = Failure(
    "A Kafka broker is down and its partitions lack replicas",
    signals=[
        kafka.UNDER_REPLICATED.rising(),
        kafka.OFFLINE.rising(),
        kafka.OUT_OF_BROKERS,
    ],
    recovery=[UNDER_REPLICATED, LEADERLESS, steps.START_BROKER],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=statement("not said; for the move to Kubernetes data loss was no option (2026)")
    @ src.KAFKA.at("Downtime, data loss, or flag-day orchestration simply wasn’t"),
    rollback=steps.NO_ROLLBACK,
)
CONSUMER_LAGS = Failure(
    "A consumer falls behind its Kafka topic",
    signals=[kafka.CONSUMER_LAG.rising(), baseplate.REBALANCE_FAILURES.rising()],
    recovery=[STATE, LAG, steps.ADD_CONSUMERS],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BAD_DEPLOY = Failure(
    "A deploy raises new exceptions",
    signals=[gunicorn.WORKER_EXCEPTION],
    recovery=[steps.VERSIONS, steps.STOP_DEPLOY],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=statement("2012: a revert can reuse the seed, so it reaches the same hosts first")
    @ src.DEPLOYS.at("could be re-used on a second deploy when"),
)
SERVICE_FAILS = Failure(
    "Pods of a core service crash or are not ready",
    signals=[kubernetes.CRASH_LOOP, kubernetes.PROBE_FAILED, kubernetes.RESTARTS.rising()],
    recovery=[POD, PREVIOUS_LOG, ROLL_BACK],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
EVENTS_BLOCKED = Failure(
    "Redis takes no more change events of comments",
    signals=[redis.OOM, redis.MEMORY_USED.rising()],
    recovery=[REDIS_MEMORY, POLICY, RAISE_MEMORY],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=statement("change events: a 100 % guarantee of delivery is stated (2025)")
    @ src.COMMENTS.at("We provide a 100% guarantee of delivery of"),
    rollback=steps.NO_ROLLBACK,
)
SCRAPES_FAIL = Failure(
    "Metrics of services are not scraped",
    signals=[prometheus.SCRAPE_FAILED, prometheus.HTTP_STATUS],
    recovery=[steps.PROBE],
    time_to_recover=steps.NO_TIME_TO_RECOVER,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)

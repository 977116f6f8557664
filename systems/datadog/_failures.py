"""Failure modes of Datadog's components: signals, recovery, data loss and rollback."""

from attrs import evolve

from atlas import Alert, Failure, Symptom, statement, undisclosed
from atlas.technologies.cilium import cilium
from atlas.technologies.datadog_agent import datadog_agent
from atlas.technologies.debezium import debezium
from atlas.technologies.dns import dns
from atlas.technologies.failures import cilium as cilium_steps
from atlas.technologies.failures import datadog_agent as agent_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import s3 as s3_steps
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.debezium import KEPT, TASK_LOG
from atlas.technologies.failures.dns import ASK
from atlas.technologies.failures.kafka_connect import CONNECT, CONNECTOR
from atlas.technologies.failures.postgresql import LONGEST
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.postgresql import postgresql
from atlas.technologies.s3 import s3
from systems.datadog import _incident_facts as incidents
from systems.datadog import _sources as src
from systems.datadog import _technologies as own
from systems.datadog import steps

NO_TIME_REASON = (
    "Datadog's posts time the recovery of two outages, whose causes are not in this panel; none "
    "times a lag, a broker, object storage, metadata or a pipeline"
)
NO_NODE_TIME_REASON = (
    "Datadog's reports of 2023 time services, not the pod network; no post times a canary, an "
    "autoscaler without a metric or a broker"
)

ROUTES_REMOVED = Failure(
    "Nodes lose their pod network after systemd-networkd restarts",
    signals=[
        kubernetes.NODE_SILENT,
        cilium.UNREACHABLE_NODES.rising(),
        kubernetes.NODE_CONDITION.rising(),
    ],
    recovery=[
        steps.RULES,
        kubernetes_steps.NODES,
        cilium_steps.HEALTH,
        steps.REBOOT,
        steps.KEEP_RULES,
    ],
    time_to_recover=undisclosed(
        "time to recover: in 2023 all services were back after 26 h 55 min; what was read of the "
        "reports does not time the pod network"
    ),
    data_loss=statement("2023: historical data was backfilled by 2023-03-10, 06:25 UTC")
    @ src.OUTAGE_2023.at("once we had backfilled historical data."),
    rollback=statement("2023: in EU1 a reboot restored the nodes' network")
    @ src.RECOVERY.at("we could recover them with a reboot."),
)
DISCOVERY_DOWN = Failure(
    "DNS thundering herd: service discovery loses its quorum",
    signals=[
        dns.GO_NO_SUCH_HOST,
        dns.GO_TIMEOUT,
        Symptom(
            description=statement("pages often error out (2020)")
            @ src.OUTAGE_2020.at("In practice pages often errored out"),
            seen_by="users of the web tier",
        ),
    ],
    recovery=[ASK, steps.DNS_LOAD, steps.CUT_OFF, steps.STATIC_NAMES],
    time_to_recover=undisclosed(
        "time to recover: the report of 2020 times the products, from 5 h 51 min to 12 h 33 min, "
        "and not service discovery"
    ),
    data_loss=statement("2020: incoming data was still ingested and processed")
    @ src.OUTAGE_2020.at("Incoming data was still ingested and processed during"),
    rollback=statement("2020: dependencies on service discovery were eliminated for a time")
    @ src.OUTAGE_2020.at("temporarily eliminated the dependency on service discovery"),
)
WEB_WITHOUT_DISCOVERY = evolve(
    DISCOVERY_DOWN,
    name="The web tier loses service discovery, and pages error out",
    time_to_recover=incidents.WEB_2020,
)
CONSUMERS_LAG = Failure(
    "Consumers fall behind Kafka, and new data is found late",
    signals=[kafka.CONSUMER_LAG.rising(), kafka.POLL_TIMEOUT, kafka.REBALANCING],
    recovery=[steps.STATE, steps.LAG, steps.COMMIT_LOG, steps.CATCH_UP],
    time_to_recover=undisclosed(
        "time to recover: the 48 h 22 min to the end of the backfill of 2023 hold the outage itself"
    ),
    data_loss=statement("none while Kafka holds it: a metrics node resumes at its position (2025)")
    @ src.MONOCLE.at("finds its last known reading position, and catches"),
    rollback=statement("not said; Kafka can set a group's offsets back, to read data again")
    @ kafka_steps.OPERATIONS.at('reset offsets of a consumer group, "--reset-offsets" option'),
)
BROKER_DOWN = Failure(
    "A Kafka broker fails or its disk is full",
    signals=[
        kafka.UNDER_REPLICATED.rising(),
        kafka.DIRECTORY_OFFLINE,
        kafka.ISR_SHRINKS,
        own.autothrottle.MIN_RATE,
    ],
    recovery=[
        kafka_steps.UNDER_REPLICATED,
        kafka_steps.LEADERLESS,
        SPACE,
        steps.OVERRIDE,
        steps.REMOVE_OVERRIDE,
        steps.OTHER_CLUSTER,
    ],
    time_to_recover=undisclosed("time: the post says only that such faults occur daily (2025)"),
    data_loss=steps.NO_LOSS,
    rollback=statement("2025: the Streaming Platform reroutes traffic without redeployments")
    @ src.STREAMING.at("without reconfiguring and without waiting on redeployments"),
)
OBJECTS_SLOW = Failure(
    "Object storage throttles or slows the reads of fragments",
    signals=[s3.SLOW_DOWN, s3.SERVER_ERRORS.rising(), s3.FIRST_BYTE.rising()],
    recovery=[
        s3_steps.SERVER_ERRORS,
        s3_steps.FIRST_BYTE,
        s3_steps.ANSWERS,
        s3_steps.PREFIXES,
        steps.STREAM_PARTIAL,
        steps.LIMIT_QUERIES,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
METADATA_DOWN = Failure(
    "The event store's metadata database accepts no transactions",
    signals=[
        own.foundationdb.UNAVAILABLE,
        Alert(name=steps.gap("alert on commits of fragments that fail")),
    ],
    recovery=[steps.METADATA_STATUS, steps.RESTORE_METADATA],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("not said; FoundationDB can restore a backup of a point in time")
    @ src.FDB_BACKUPS.at("consistent, point-in-time backup of a FoundationDB database without"),
)
METRIC_MISSING = Failure(
    "The autoscaler has no metric, so deployments keep their size",
    signals=[
        own.watermark_pod_autoscaler.NOT_COMPUTED,
        kubernetes.EXTERNAL_API,
    ],
    recovery=[steps.EXTERNAL_METRIC, steps.SCALE_BY_HAND],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CANARY_FAILS = Failure(
    "A new version of a DaemonSet crashes on the canary nodes",
    signals=[kubernetes.BACK_OFF, kubernetes.RESTARTS.rising()],
    recovery=[steps.CANARY_PODS, kubernetes_steps.POD, steps.PAUSE_CANARY, steps.FAIL_CANARY],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("a failed canary returns to the active version")
    @ src.EDS.at("This command will restore the currently active ExtendedReplicaSet"),
)
INTAKE_DOWN = Failure(
    "Agents cannot deliver their data to the intake",
    signals=[datadog_agent.RESCHEDULED, datadog_agent.TOO_MANY_ERRORS, datadog_agent.RETRY_DROPPED],
    recovery=[agent_steps.STATUS, RESOLVE, CALL, steps.RESTORE_INTAKE],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; in 2023 ingestion of various services was impacted at first")
    @ src.OUTAGE_2023.at("also impacted at the beginning of the outage."),
    rollback=steps.NO_ROLLBACK,
)
JOINS_SLOW = Failure(
    "Searches with large joins overload the shared Postgres",
    signals=[
        postgresql.STATEMENT_TIMEOUT,
        Alert(
            name=statement("rising error rates and reduced throughput (told 2025)")
            @ src.CDC.at("tracked rising error rates and reduced throughput as")
        ),
    ],
    recovery=[LONGEST, steps.REROUTE_SEARCH],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REPLICATION_STOPS = Failure(
    "A replication pipeline stops, and search shows old data",
    signals=[debezium.STOPPED, debezium.SLOT_FAILED, debezium.RESTARTED],
    recovery=[CONNECTOR, TASK_LOG, KEPT, steps.RESTART_CONNECTOR],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("not said; Kafka Connect can set a stopped connector's offsets back")
    @ CONNECT.at("alter the offsets for a connector. The connector"),
)

"""Failure modes of LinkedIn's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, statement, undisclosed
from atlas.technologies.dns import dns
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.dns import TRACE
from atlas.technologies.failures.hdfs import FAILOVER, REPORT, STATES
from atlas.technologies.failures.hdfs_data import CORRUPT, LOCATIONS
from atlas.technologies.failures.java import FULL as GCUTIL
from atlas.technologies.failures.kafka import UNDER_REPLICATED
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.failures.openssh import PING
from atlas.technologies.failures.zookeeper import SERVER, VARIABLES
from atlas.technologies.hdfs import hdfs
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.mysql import mysql
from atlas.technologies.zookeeper import zookeeper
from systems.linkedin import _site_facts as site
from systems.linkedin import facts, steps
from systems.linkedin._technologies import (
    brooklin,
    couchbase,
    cruise_control,
    restli,
    venice,
)

_NO_ROLLBACK = steps.NO_ROLLBACK
UNAVAILABLE = ErrorReply(
    reply=statement("HTTP 503 service unavailable")
    @ facts.OUTAGE_MARCH.at("HTTP 503 service unavailable errors followed"),
    seen_by="probes of ThousandEyes, from the edge",
)
ORIGIN_TIMEOUT = ErrorReply(
    reply=statement("OriginTimeout") @ facts.OUTAGE_MARCH.at("were related to OriginTimeout"),
    seen_by="probes of ThousandEyes, from Azure Front Door",
)

BROKER_DOWN = Failure(
    "A Kafka broker fails and partitions lose replicas",
    signals=[kafka.UNDER_REPLICATED.rising(), kafka.ISR_SHRINKS, cruise_control.HEALING],
    recovery=[
        UNDER_REPLICATED,
        steps.HEALING_STATE,
        steps.CLUSTER_STATE,
        steps.MOVE_REPLICAS,
    ],
    time_to_recover=undisclosed("time until replicas are moved: it depends on their size"),
    data_loss=steps.NO_LOSS,
    rollback=statement("Cruise Control: an execution in progress can be stopped")
    @ facts.CRUISE_CONTROL_API.at("will let Kafka Cruise Control stop an ongoing"),
)
KAFKA_SLOW = Failure(
    "High request latency makes a Kafka cluster unavailable",
    signals=[
        kafka.BATCH_EXPIRED,
        kafka.HANDLER_IDLE.below(steps.gap("share of idle handlers that is too low")),
        kafka.NOT_ENOUGH_REPLICAS,
    ],
    recovery=[steps.CLUSTER_STATE, steps.DEMOTE_BROKER],
    time_to_recover=undisclosed("duration: the talk on the incidents of 2015 was read in brief"),
    data_loss=steps.NO_LOSS,
    rollback=_NO_ROLLBACK,
)
MIRROR_LATE = Failure(
    "Mirroring by Brooklin pauses partitions and lags behind",
    signals=[brooklin.PAUSED, brooklin.LATE, brooklin.COMMIT_FAILED],
    recovery=[steps.CONSUMER_STATUS, steps.DESTINATION_REPLICAS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
NO_LEADER = Failure(
    "Document store: partitions have no leader during a handoff",
    signals=[
        zookeeper.SESSION_EXPIRED,
        Alert(
            name=statement("read and write errors seen by clients")
            @ facts.ESPRESSO_HELIX.at("read/write errors observed by our clients")
        ),
        zookeeper.LEADER_LOST,
    ],
    recovery=[VARIABLES, steps.REMOVE_NODE],
    time_to_recover=undisclosed("duration of a handoff: the post gives its improvement only"),
    data_loss=steps.NO_LOSS,
    rollback=_NO_ROLLBACK,
)
ROUTER_ERRORS = Failure(
    "Document store: routers get errors in a leadership handover",
    signals=[
        Alert(
            name=statement("read and write errors seen by clients")
            @ facts.ESPRESSO_HELIX.at("read/write errors observed by our clients")
        ),
        zookeeper.SESSION_EXPIRED,
    ],
    recovery=[steps.REMOVE_NODE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CACHE_DOWN = Failure(
    "Couchbase fails and profile reads go to the document store",
    signals=[couchbase.UNAMBIGUOUS, couchbase.AMBIGUOUS, mysql.RUNNING.rising()],
    recovery=[OUTGOING, PROCESS_LIST, steps.FAIL_OVER_CACHE],
    time_to_recover=undisclosed("time until a failed bucket is back: no post states it"),
    data_loss=statement("cached copies only; Espresso keeps the source of truth")
    @ facts.PROFILE_NEWS.at("data divergence between the SOT and the cache"),
    rollback=_NO_ROLLBACK,
)
STALE_VENICE = Failure(
    "Ingestion of derived data stops and reads become stale",
    signals=[venice.STUCK.rising(), venice.ERRORED.rising(), venice.NO_PROGRESS],
    recovery=[steps.VENICE_LOG, steps.RESTART_VENICE],
    time_to_recover=undisclosed("time to recover: the runbook names none"),
    data_loss=statement(
        "stuck consumer: hybrid partitions turn stale, batch ones do not load; no loss is named"
    )
    @ facts.VENICE_RUNBOOK.at("to that consumer will have stale data"),
    rollback=_NO_ROLLBACK,
)
READ_STORM = Failure(
    "A deployment causes a read storm in service discovery",
    signals=[
        zookeeper.OUTSTANDING.rising(),
        zookeeper.SESSION_EXPIRED,
        restli.NO_HOSTS,
        restli.NO_PROPERTY,
    ],
    recovery=[SERVER, VARIABLES, steps.STOP_DEPLOYMENT],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
OBSERVER_LOST = Failure(
    "Clients lose their stream from the discovery Observers",
    signals=[restli.STREAM_NOT_READY, restli.NO_PROPERTY],
    recovery=[PING, OUTGOING, steps.OTHER_OBSERVERS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
OVERLOAD = Failure(
    "A service is overloaded and drops requests",
    signals=[java.GC_TIME.rising(), java.HEAP_USED.rising(), restli.RETRY_RATIO],
    recovery=[GCUTIL, steps.STOP_EXPERIMENT, steps.SHIFT_TRAFFIC],
    time_to_recover=undisclosed("duration: the posts on Hodor state none"),
    data_loss=steps.NO_LOSS,
    rollback=_NO_ROLLBACK,
)
RETRIES_USED = Failure(
    "Callers of the profile back end use up their retries",
    signals=[restli.RETRY_RATIO, java.GC_TIME.rising(), restli.NO_HOSTS],
    recovery=[steps.SHIFT_TRAFFIC],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
BLOCKS_LOST = Failure(
    "HDFS blocks lose all replicas after hosts are reimaged",
    signals=[hdfs.MISSING_BLOCKS.rising(), hdfs.DEAD_DATANODES.rising(), hdfs.MISSING_BLOCK],
    recovery=[REPORT, CORRUPT, LOCATIONS, steps.COPY_DATA],
    time_to_recover=undisclosed("duration: the part of the post that was read states none"),
    data_loss=statement("2020: about 0.02 % of the data of one of two clusters")
    @ facts.HADOOP_INCIDENT.at("data loss was relatively small (~0.02%)"),
    rollback=statement("strategy of 2020 for lost data: replicate it from the other cluster")
    @ facts.HADOOP_INCIDENT.at("focused around replicating data from a cluster"),
)
NAMENODE_SLOW = Failure(
    "The NameNode pauses and all HDFS clients wait",
    signals=[hdfs.PAUSE, hdfs.STANDBY, java.GC_TIME.rising()],
    recovery=[STATES, GCUTIL, FAILOVER],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
EDGE_DOWN = Failure(
    "A configuration change at the edge cuts some members off",
    signals=[
        dns.NO_SERVER,
        dns.TEMPORARY,
        Alert(
            name=statement("packet loss, DNS timeouts and HTTP errors")
            @ facts.OUTAGE_AUGUST.at("as well as DNS resolution timeouts and HTTP")
        ),
    ],
    recovery=[TRACE, steps.EDGE_REPLY, steps.REVERT_EDGE],
    time_to_recover=site.OUTAGE_2024,
    data_loss=steps.NO_LOSS,
    rollback=undisclosed("rollback of the change: Microsoft's statement names the change only"),
)
ORIGIN_DOWN = Failure(
    "Data centers do not answer behind a healthy edge",
    signals=[ORIGIN_TIMEOUT, UNAVAILABLE],
    recovery=[steps.EDGE_REPLY, steps.SHIFT_TRAFFIC],
    time_to_recover=undisclosed("duration: the part of the analysis that was read has no end"),
    data_loss=steps.NO_LOSS,
    rollback=_NO_ROLLBACK,
)
BAD_RELEASE = Failure(
    "A new version is worse than the control host",
    signals=[
        Alert(
            name=statement("canary metrics are worse than those of the control host")
            @ facts.DEPLOYMENT.at("are compared against metrics generated on a")
        ),
        java.GC_TIME.rising(),
    ],
    recovery=[steps.REVERT_CANARY],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("2019: upon any regression on the canary the changes are reversed at once")
    @ facts.DEPLOYMENT.at("the changes are immediately reversed such that"),
)

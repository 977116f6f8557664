"""Kafka refuses writes with acks=all: fewer replicas are in sync than the topic requires."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures._services import RESTART, UNIT_LOG
from atlas.technologies.failures.kafka import (
    BELOW_MINIMUM,
    OPERATIONS,
    TOPIC,
    TOPIC_CONFIG,
    TOPICS,
    UNDER_REPLICATED,
)
from atlas.technologies.kafka import kafka
from incidents.debugging._databases import NO_RECOVERY_TIME, UNPUBLISHED
from incidents.debugging._kafka import (
    DESIGN,
    DIRECTORIES,
    PARTITION,
    REPLICATION_CONFIG,
    VERSION,
)

BELOW = Check(
    "List the partitions below their minimum; keep the output.",
    BELOW_MINIMUM.command,
    healthy=statement("no partitions are printed")
    @ TOPICS.at("isr count is less than the configured minimum."),
    unhealthy=statement("lines with Leader, Replicas and a shorter list behind Isr")
    @ TOPICS.at("isr count is less than the configured minimum."),
)
SPARE = Check(
    "Compare ReplicationFactor with min.insync.replicas of the topic.",
    TOPIC.command,
    healthy=statement("ReplicationFactor: 3, Configs: min.insync.replicas=2")
    @ TOPIC_CONFIG.at("3, set <code>min.insync.replicas</code> to 2, and"),
    unhealthy=statement("min.insync.replicas as large as ReplicationFactor, or larger")
    @ TOPICS.at('System.out.print("\\tReplicationFactor: " + replicationFactor);'),
    verify="Configs shows what the topic overrides; the broker's value holds otherwise.",
)
MISSING = Check(
    "Check whether one broker, or several, are missing from every Isr.",
    UNDER_REPLICATED.command,
    healthy=statement("each id that is missing on one line is in the Isr of another")
    @ TOPICS.at("only show under-replicated partitions."),
    unhealthy=statement("an id that is often in Replicas, and in no Isr at all")
    @ TOPICS.at("only show under-replicated partitions."),
    verify="Two brokers that are down are missing on different lines: look at each id by itself.",
)
SHRINKS = Check(
    "Find which replicas left, and how far behind they were, in the log of the leader.",
    shell("grep 'Shrinking ISR from' <log-file>") @ PARTITION.at("Shrinking ISR from"),
    healthy=statement("no lines of the last minutes; ISR updated to all of them since then")
    @ PARTITION.at('info(s"ISR updated to'),
    unhealthy=statement("Shrinking ISR from 2,1,3 to 2. .. Out of sync replicas: ..")
    @ PARTITION.at('s"Out of sync replicas: $outOfSyncReplicaLog.")'),
)
THROTTLE = Check(
    "Check whether a throttle of an old reassignment still slows replication.",
    shell("kafka-configs.sh --describe --bootstrap-server <broker> --entity-type brokers")
    @ OPERATIONS.at(
        "kafka-configs.sh --describe --bootstrap-server localhost:9092 --entity-type brokers"
    ),
    healthy=statement("no throttled.rate in it")
    @ OPERATIONS.at("leader.replication.throttled.rate=700000000"),
    unhealthy=statement("leader.replication.throttled.rate=.., follower.replication..")
    @ OPERATIONS.at("leader.replication.throttled.rate=700000000"),
    verify="No reassignment runs: kafka-reassign-partitions.sh --verify with its file removes it.",
)
LOWER = Step(
    "Lower min.insync.replicas of the topic for now, if fewer copies are acceptable.",
    command=shell(
        "kafka-configs.sh --bootstrap-server <broker> --entity-type topics --entity-name <topic> "
        "--alter --add-config min.insync.replicas=<count>"
    )
    @ OPERATIONS.at("--entity-type topics --entity-name my_topic_name --alter --add-config"),
    **UNPUBLISHED,
    risk="high",
    undo="Run it with the previous value, or --delete-config min.insync.replicas if it had none.",
    verify="The writes succeed; set it back as soon as the replicas are in sync.",
)

with DebuggingGuide(
    kafka(VERSION),
    "Fewer in-sync replicas than required",
    as_of="2026-11-28",
    symptom="Producers with acks=all fail, while consumers still read.",
    signals=[
        kafka.NOT_ENOUGH_REPLICAS,
        kafka.NOT_ENOUGH_REPLICAS_RETRIED,
        kafka.ISR_TOO_SMALL,
        kafka.ISR_SHRINKS,
        kafka.UNDER_MIN_ISR.rising(),
        kafka.ISR_SHRINK_RATE.rising(),
    ],
    tree=Question(
        "Are partitions below their minimum now?",
        check=BELOW,
        healthy=Cause(
            "It was short: replicas fell behind, and have caught up",
            why=statement("a follower that lags too long is removed from the in-sync replicas")
            @ REPLICATION_CONFIG.at("the leader will remove the follower from isr"),
            fix=[SHRINKS, DISK_LOAD],
        ),
        unhealthy=Question(
            "Has the topic a replica to spare?",
            check=SPARE,
            unhealthy=Cause(
                "Any broker that is down stops the writes: no replica is to spare",
                why=statement("below the minimum, the partition is unavailable for writes")
                @ DESIGN.at("since the partition will be unavailable for writes"),
                fix=[MISSING, DIRECTORIES, UNIT_LOG, RESTART, LOWER],
            ),
            healthy=Question(
                "Is a broker, or are several, missing from every Isr?",
                check=MISSING,
                healthy=Cause(
                    "Replicas of several brokers fall behind: load or network",
                    why=statement("a follower must fetch up to the end of the leader's log")
                    @ REPLICATION_CONFIG.at("hasn't consumed up to the leaders log end"),
                    fix=[THROTTLE, SHRINKS, DISK_LOAD],
                ),
                unhealthy=Question(
                    "Does that broker serve its log directories?",
                    check=DIRECTORIES,
                    unhealthy=Cause(
                        "The broker is down, or its log directory failed",
                        why=statement("replicas of a directory that failed are offline")
                        @ OPERATIONS.at("kafka.log:type=LogManager,name=OfflineLogDirectoryCount"),
                        fix=[UNIT_LOG, RESTART],
                    ),
                    healthy=Cause(
                        "The broker runs, but cannot keep up with its leaders",
                        why=statement("it is removed when it lags for replica.lag.time.max.ms")
                        @ REPLICATION_CONFIG.at("the leader will remove the follower from isr"),
                        fix=[DISK_LOAD, THROTTLE, UNIT_LOG],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "min.insync.replicas",
        of="in-sync replicas",
        reads="in-sync replicas (Isr)",
        default=kafka.MIN_IN_SYNC.value,
        headroom=BELOW,
    ),
    do_not=[
        "Do not enable unclean leader election to get writes back: records can be lost.",
        "Do not switch producers to acks=1: acknowledged records can be lost with one broker.",
        "Do not restart further brokers before partitions are in sync: more of them then fail.",
        "Do not retry without idempotence: after an append, the record may be there already.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search for "
        "operators' reports of this refusal named none"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("refused records, if the producer gives up on them")
    @ TOPIC_CONFIG.at("then the producer will raise an exception (either"),
    rollback=statement("without the override of the topic, the broker's setting holds again")
    @ OPERATIONS.at("--entity-name my_topic_name --alter --delete-config x"),
    see=[
        Link(
            "incidents/debugging/kafka_log_directory_failed",
            "guide",
            because="the missing broker stopped, or one of its disks failed",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="reads are late, not writes refused",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")

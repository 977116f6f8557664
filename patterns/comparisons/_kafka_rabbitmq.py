"""Sources of the comparison of a log and a queue, and their failure modes with first commands."""

from attrs import evolve

from atlas import Failure, Repository, Step, shell, statement, undisclosed
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE
from atlas.technologies.failures.kafka import (
    BELOW_MINIMUM,
    LAG,
    TOPIC_CONFIG,
    TOPIC_SETTINGS,
    TOPICS,
    UNDER_REPLICATED,
)
from atlas.technologies.failures.rabbitmq import (
    ALARMS,
    CLUSTER,
    PARTITIONS,
    QUEUES,
    QUORUM,
    RABBITMQCTL,
)
from atlas.technologies.kafka import kafka
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME
from atlas.technologies.rabbitmq import rabbitmq

CHECKED = "2026-11-30"
_kafka = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked=CHECKED,
    release="4.0.0-SNAPSHOT",
)
DESIGN = _kafka.file("docs/design.html")
PRIMER = _kafka.file("docs/introduction.html")
_STORAGE = "storage/src/main/java/org/apache/kafka/storage/internals/log"
CHANNEL = _kafka.file(f"{_STORAGE}/LogDirFailureChannel.java")
REPLICATION = _kafka.file(
    "server/src/main/java/org/apache/kafka/server/config/ReplicationConfigs.java"
)
_rabbitmq = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked=CHECKED,
    publisher="RabbitMQ",
    release="after 4.3",
)
ALARMS_PAGE = _rabbitmq.file("docs/alarms.md")
CONFIRMS = _rabbitmq.file("docs/confirms.md")
QUORUM_PAGE = _rabbitmq.file("docs/quorum-queues/index.md")
QUEUES_PAGE = _rabbitmq.file("docs/queues.md")
STREAMS = _rabbitmq.file("docs/streams.md")
MAX_LENGTH = _rabbitmq.file("docs/maxlength/index.md")
DEBIAN = _rabbitmq.file("docs/install-debian.md")
SIZING = _rabbitmq.file("blog/2020-06-21-cluster-sizing-case-study-quorum-queues-part-1/index.md")
ADVERSE = _rabbitmq.file("blog/2020-06-22-cluster-sizing-case-study-quorum-queues-part-2/index.md")

NO_RECOVERY = undisclosed("time to recover: neither documentation gives one")

KEEP_LONGER = Step(
    "Raise the retention of the topic, if the disks hold more, until the group has caught up.",
    command=shell(
        "kafka-configs.sh --bootstrap-server <broker> --entity-type topics --entity-name <topic> "
        "--alter --add-config retention.ms=<milliseconds>"
    )
    @ TOPIC_CONFIG.at("log before we will discard old log segments"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Only after the group has caught up (LAG near 0): run it with the previous value, or "
    "--delete-config retention.ms. Older segments are deleted then.",
    verify="The topic lists the new value, and the free space of each broker stays well above 0. "
    "Records that were already deleted do not come back.",
)
ENLARGE = Step(
    "Enlarge the volume, or move files that are not Kafka's; then start the broker again.",
    command=undisclosed("command: it depends on the platform of the volume"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Move the files back; most volumes cannot shrink.",
    verify="OfflineLogDirectoryCount is 0. Never delete segment files by hand.",
)
START_BROKER = Step(
    "Start the broker that is missing from every Isr.",
    command=undisclosed("command: the unit of the broker depends on the installation"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Nothing to undo.",
    verify="UnderReplicatedPartitions falls to 0. Do not stop another broker before that.",
)
MORE_CONSUMERS = Step(
    "Start or add consumers, on connections that only consume.",
    command=undisclosed("command: consumers are programs of your own"),
    healthy=statement("deliveries continue as usual during an alarm")
    @ ALARMS_PAGE.at("to them continue as usual."),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="low",
    undo="Stop the added consumers.",
    verify="The depth of the queue falls; an alarm clears by itself.",
)
CAP = Step(
    "Limit a queue that has no policy; new messages are rejected from then on.",
    command=shell(
        "rabbitmqctl -n <node> set_policy -p <vhost> cap '^<queue>$' "
        '\'{"max-length":<count>,"overflow":"reject-publish"}\' --apply-to queues'
    )
    @ MAX_LENGTH.at('\'{"max-length":2,"overflow":"reject-publish"}\''),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("publishers without confirms lose new messages silently")
    @ MAX_LENGTH.at("the most recently published messages will be discarded."),
    **NO_TIME,
    risk="high",
    undo="Clear the policy: rabbitmqctl -n <node> clear_policy -p <vhost> cap. Deleted or rejected "
    "messages do not come back.",
    verify="Before: list_queues name policy messages_ready shows no policy, list_policies has no "
    "cap, and <count> is above messages_ready. A lower one deletes the oldest messages of a "
    "classic queue. After: messages_ready stays at <count>.",
)
START_NODE = Step(
    "Start the node that is down, on its host.",
    command=shell("systemctl start rabbitmq-server") @ DEBIAN.at("systemctl start rabbitmq-server"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Nothing to undo.",
    verify="It is among the running nodes, and every member of the queue is up.",
)

KAFKA_FAILS = [
    Failure(
        "consumers fall behind: unread records expire",
        signals=[
            kafka.CONSUMER_LAG.rising(),
            kafka.FETCH_OUT_OF_RANGE,
            kafka.NO_RESET_POLICY,
        ],
        recovery=[LAG, TOPIC_SETTINGS, KEEP_LONGER],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("to these consumers: records older than the retention")
        @ PRIMER.at("after which old events will be discarded."),
        rollback=statement("the previous retention.ms, once the group has caught up")
        @ TOPIC_CONFIG.at("log before we will discard old log segments"),
    ),
    Failure(
        "disk full or failed: its partitions go offline on the broker",
        signals=[
            kafka.DIRECTORY_OFFLINE,
            kafka.ALL_DISKS_FAILED,
            kafka.OFFLINE_DIRECTORIES.rising(),
        ],
        recovery=[SPACE, KERNEL_LOG, UNDER_REPLICATED, ENLARGE],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("no committed record, while one in-sync replica is alive")
        @ DESIGN.at("is that a committed message will not be"),
        rollback=statement("a directory comes back with a restart of the broker")
        @ CHANNEL.at("stay offline until the broker is restarted."),
    ),
    Failure(
        "broker down: writes rejected below min.insync.replicas",
        signals=[
            kafka.NOT_ENOUGH_REPLICAS,
            kafka.ISR_SHRINKS,
            kafka.UNDER_REPLICATED.rising(),
        ],
        recovery=[
            UNDER_REPLICATED,
            evolve(
                BELOW_MINIMUM,
                healthy=statement("no partitions are printed")
                @ TOPICS.at("isr count is less than the configured minimum."),
                unhealthy=statement("lines with Leader, Replicas and a shorter list behind Isr")
                @ TOPICS.at("isr count is less than the configured minimum."),
            ),
            START_BROKER,
        ],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("no committed record, while one in-sync replica is alive")
        @ DESIGN.at("is that a committed message will not be"),
        rollback=undisclosed("rollback: nothing is changed when a broker is started again"),
    ),
]
RABBITMQ_FAILS = [
    Failure(
        "consumers fall behind: the queue grows",
        signals=[rabbitmq.READY.rising(), rabbitmq.ACK_TIMEOUT, rabbitmq.UNACKED.rising()],
        recovery=[QUEUES, ALARMS, MORE_CONSUMERS, CAP],
        time_to_recover=NO_RECOVERY,
        data_loss=statement(
            "by default none; with reject-publish, new ones of publishers without confirms; with "
            "drop-head, the oldest"
        )
        @ MAX_LENGTH.at("the most recently published messages will be discarded."),
        rollback=statement("the policy is cleared; what was deleted or rejected is lost")
        @ RABBITMQCTL.at("Clears a policy."),
    ),
    Failure(
        "memory or disk alarm: all publishers are blocked",
        signals=[
            rabbitmq.RESOURCE_ALARM,
            rabbitmq.MEMORY_ABOVE_LIMIT,
            rabbitmq.DISK_INSUFFICIENT,
            rabbitmq.DISK_FREE.below(rabbitmq.DISK_FREE_LIMIT.value),
        ],
        recovery=[ALARMS, QUEUES, MORE_CONSUMERS],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("publishes that time out or fail; confirms say which")
        @ ALARMS_PAGE.at("that publish operations will eventually time out"),
        rollback=undisclosed("rollback: the steps change nothing; added consumers can be stopped"),
    ),
    Failure(
        "node down: queues without a majority, or without their node",
        signals=[
            rabbitmq.NODE_DOWN,
            rabbitmq.QUEUE_HOME_DOWN,
            rabbitmq.UNREACHABLE_PEERS.rising(),
        ],
        recovery=[
            evolve(
                CLUSTER,
                unhealthy=statement("the node is missing from Running Nodes")
                @ PARTITIONS.at("an unreachable node will be missing from that"),
            ),
            QUORUM,
            START_NODE,
        ],
        time_to_recover=NO_RECOVERY,
        data_loss=statement(
            "quorum queue: no confirmed message, unless a majority never returns; classic queue: "
            "not replicated"
        )
        @ QUORUM_PAGE.at("least a majority of RabbitMQ nodes hosting the"),
        rollback=undisclosed("rollback: nothing is changed when a node is started again"),
    ),
]

"""What fails in Kafka, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_kafka = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked="2026-11-26",
    release="4.0.0-SNAPSHOT",
)
OPERATIONS = _kafka.file("docs/ops.html")
SECURITY = _kafka.file("docs/security.html")
TRANSACTIONS_TOOL = _kafka.file(
    "tools/src/main/java/org/apache/kafka/tools/TransactionsCommand.java"
)
STATES = _kafka.file("clients/src/main/java/org/apache/kafka/common/ConsumerGroupState.java")
TOPICS = _kafka.file("tools/src/main/java/org/apache/kafka/tools/TopicCommand.java")
TOPIC_CONFIG = _kafka.file("clients/src/main/java/org/apache/kafka/common/config/TopicConfig.java")
SETTINGS = _kafka.file("clients/src/main/java/org/apache/kafka/clients/CommonClientConfigs.java")
PRODUCER = _kafka.file(
    "clients/src/main/java/org/apache/kafka/clients/producer/ProducerConfig.java"
)
POLL = _kafka.file(
    "clients/src/main/java/org/apache/kafka/clients/consumer/internals/AbstractCoordinator.java"
)
LIBRDKAFKA_SETTINGS = Repository(
    "confluentinc/librdkafka",
    commit="4c3b017c3de8d9c10de12b9eec0ea688e8d5787d",
    checked="2026-11-29",
).file("CONFIGURATION.md")
_TOPICS = "kafka-topics.sh --bootstrap-server <broker> --describe"
_GROUPS = "kafka-consumer-groups.sh --bootstrap-server <broker> --describe --group <group>"

UNDER_REPLICATED = Check(
    "List the partitions with replicas that are not in sync.",
    shell(f"{_TOPICS} --under-replicated-partitions")
    @ TOPICS.at("only show under-replicated partitions."),
    **NO_OUTPUT,
    verify="Healthy: it prints nothing. A broker that is missing from every Isr is down or slow.",
)
LEADERLESS = Check(
    "List the partitions whose leader is not available.",
    shell(f"{_TOPICS} --unavailable-partitions")
    @ TOPICS.at("only show partitions whose leader is not available."),
    **NO_OUTPUT,
    verify="No output: each has a leader, which may still be slow. Restore a broker in Isr, or "
    "in Elr if Isr is empty; others lead by unclean election alone.",
)
BELOW_MINIMUM = Check(
    "List the partitions with fewer in-sync replicas than min.insync.replicas.",
    shell(f"{_TOPICS} --under-min-isr-partitions")
    @ TOPICS.at("isr count is less than the configured minimum."),
    **NO_OUTPUT,
    verify="Healthy: it prints nothing. Writes with acks=all to the listed partitions fail.",
)
TOPIC = Check(
    "List the partitions of the topic with leader and replicas.",
    shell(f"{_TOPICS} --topic <topic>")
    @ OPERATIONS.at("kafka-topics.sh --bootstrap-server localhost:9092 --topic foo --describe"),
    **NO_OUTPUT,
    verify="It exists, and each partition has a Leader that is not none.",
)
QUORUM = Check(
    "Read the controller quorum (clusters with KRaft).",
    shell("kafka-metadata-quorum.sh --bootstrap-server <broker> describe --status")
    @ OPERATIONS.at(
        "bin/kafka-metadata-quorum.sh --bootstrap-server localhost:9092 describe --status"
    ),
    healthy=statement("a LeaderId, and MaxFollowerLag: 0") @ OPERATIONS.at("MaxFollowerLag: 0"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
STATE = Check(
    "Read the state of the consumer group, several times.",
    shell(f"{_GROUPS} --state")
    @ OPERATIONS.at("--state: This option provides useful group-level information."),
    healthy=statement("Stable, with all members") @ OPERATIONS.at("range Stable 4"),
    unhealthy=statement("PreparingRebalance, CompletingRebalance or Reconciling each time")
    @ STATES.at('PREPARING_REBALANCE("PreparingRebalance"),'),
    verify="Stable or Empty with another #MEMBERS each time: it rebalances between two looks. "
    "PreparingRebalance with the same #MEMBERS: one rebalance waits until each member polls. "
    "Empty each time: no consumer, or each missed its deadline.",
)
LAG = Check(
    "Read the group's lag in each partition, twice, minutes apart.",
    shell(_GROUPS) @ OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=statement("LAG small in each partition, and it does not grow")
    @ OPERATIONS.at("how far behind the end of the log"),
    unhealthy=statement("LAG grows, in one partition or in all")
    @ OPERATIONS.at("how far behind the end of the log"),
    verify="In one: its record, key or consumer. In all: too few, too slow or no consumers. The "
    "same CURRENT-OFFSET twice while LAG is above 0: nothing is committed there, as between two "
    "polls of a slow consumer.",
)
MEMBERS = Check(
    "List the members of the group with host and number of partitions.",
    shell(f"{_GROUPS} --members") @ OPERATIONS.at("the list of all active members in the"),
    healthy=statement("each has partitions, as consumer2 with 3")
    @ OPERATIONS.at("/127.0.0.1 consumer2 3"),
    unhealthy=statement("a member with 0 partitions, as consumer3: it does no work")
    @ OPERATIONS.at("/127.0.0.1 consumer3 0"),
    verify="Every expected consumer is listed. One CLIENT-ID of one HOST twice: the older one may "
    "be dead, until session.timeout.ms.",
)
TOPIC_SETTINGS = Check(
    "Read the settings that topics override.",
    shell("kafka-configs.sh --describe --bootstrap-server <broker> --entity-type topics")
    @ OPERATIONS.at(
        "kafka-configs.sh --describe --bootstrap-server localhost:9092 --entity-type topics"
    ),
    **NO_OUTPUT,
    verify="Look for max.message.bytes, retention and min.insync.replicas of the topic.",
)
QUOTAS = Check(
    "Read the quotas of users and of client ids.",
    shell(
        "kafka-configs.sh --bootstrap-server <broker> --describe --entity-type users; "
        "kafka-configs.sh --bootstrap-server <broker> --describe --entity-type clients"
    )
    @ OPERATIONS.at("describe all users:"),
    **NO_OUTPUT,
    verify="No line: no quota. A client above its byte rate is delayed; a consumer waits in "
    "poll() meanwhile.",
)
FEWER_RECORDS = Step(
    "Restart the consumers with fewer records per poll; the group rebalances.",
    command=config("max.poll.records=<count>", file="consumer properties")
    @ POLL.at("either by increasing max.poll.interval.ms or by reducing"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Deploy the consumers with the previous settings.",
    verify="The group stays Stable, and the warning stops. <count> times the time of the slowest "
    "record has to stay below max.poll.interval.ms. librdkafka (Python, Go, .NET) accepts the "
    "setting and ignores it.",
)
LONGER_INTERVAL = Step(
    "Raise max.poll.interval.ms, if one record takes longer, or with librdkafka.",
    command=config("max.poll.interval.ms=<count>", file="consumer properties")
    @ POLL.at("either by increasing max.poll.interval.ms or by reducing"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("librdkafka: max.poll.records is for share consumers only")
    @ LIBRDKAFKA_SETTINGS.at("This property is only supported for share consumers."),
    **NO_TIME,
    risk="medium",
    undo="Deploy the consumers with the previous settings.",
    verify="The group stays Stable, and the warning stops. A consumer that hangs, and a rebalance "
    "that waits for it, are noticed only after this longer time.",
)
LARGER = Step(
    "Raise the topic's record size limit, if the record must be that large.",
    command=shell(
        "kafka-configs.sh --bootstrap-server <broker> --entity-type topics --entity-name <topic> "
        "--alter --add-config max.message.bytes=<bytes>"
    )
    @ TOPIC_CONFIG.at("The largest record batch size allowed by Kafka"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Run it with the previous value, or --delete-config max.message.bytes if it had none.",
    verify="The producer's max.request.size is as large, and the record is accepted.",
)

NOT_IN_SYNC = KnownFailure(
    "replicas are not in sync", steps=[UNDER_REPLICATED, BELOW_MINIMUM, LEADERLESS]
)
TOO_FEW_REPLICAS = KnownFailure(
    "writes are refused: fewer in-sync replicas than min.insync.replicas",
    steps=[BELOW_MINIMUM, UNDER_REPLICATED, TOPIC],
)
NO_LEADER = KnownFailure(
    "a partition has no leader, or the client uses an old one",
    steps=[LEADERLESS, TOPIC, QUORUM],
)
DISK = KnownFailure(
    "a disk of a broker is full or failed", steps=[SPACE, KERNEL_LOG, LEADERLESS, UNDER_REPLICATED]
)
REBALANCE = KnownFailure(
    "a consumer group keeps rebalancing",
    steps=[STATE, MEMBERS, LAG, FEWER_RECORDS],
    causes=[
        UsualCause(
            "processing between two polls takes too long",
            sign=statement("the consumer logs that its poll timeout has expired")
            @ POLL.at('maybeLeaveGroup("consumer poll timeout has expired.");'),
        ),
        UsualCause(
            "consumers crash, restart or lose their network",
            sign=statement("the broker removes a client without heartbeats")
            @ SETTINGS.at("then the broker will remove this client from"),
        ),
    ],
)
SAME_INSTANCE = KnownFailure(
    "two consumers use one group.instance.id",
    steps=[MEMBERS, STATE, UNIT_LOG],
)
SLOW_CONSUMER = KnownFailure(
    "a consumer is too slow and left its group",
    steps=[STATE, LAG, FEWER_RECORDS, LONGER_INTERVAL],
)
NOT_DELIVERED = KnownFailure(
    "a producer could not deliver in time",
    steps=[LEADERLESS, UNDER_REPLICATED, QUOTAS, TOPIC],
)
UNREACHABLE = KnownFailure(
    "clients cannot reach the brokers", steps=[LISTENERS, LEADERLESS, UNIT_LOG]
)
TOO_LARGE = KnownFailure("a record is larger than allowed", steps=[TOPIC_SETTINGS, TOPIC, LARGER])
NO_TOPIC = KnownFailure(
    "the topic is missing, or its metadata cannot be read", steps=[TOPIC, LEADERLESS, QUORUM]
)
TRANSACTIONS = Check(
    "List the transactions with producer and state.",
    shell("kafka-transactions.sh --bootstrap-server <broker> list")
    @ TRANSACTIONS_TOOL.at("list transactions"),
    **NO_OUTPUT,
    verify="One producer per transactional id; Ongoing for long means that its producer hangs.",
)
ACLS = Check(
    "List who may do what with the topic.",
    shell("kafka-acls.sh --bootstrap-server <broker> --list --topic <topic>")
    @ SECURITY.at("kafka-acls.sh --bootstrap-server localhost:9092 --list --topic Test-topic"),
    **NO_OUTPUT,
    verify="The principal of the client is listed with Write or Read.",
)
CERTIFICATE = Check(
    "Read the certificate that the broker presents.",
    shell("openssl s_client -connect <broker> </dev/null")
    @ SECURITY.at("openssl s_client -debug -connect"),
    **NO_OUTPUT,
    verify="It names the broker, has not expired, and the client trusts its issuer.",
)

REFUSED = KnownFailure(
    "authentication, authorization or TLS of a client failed",
    steps=[ACLS, CERTIFICATE, UNIT_LOG],
)
STARTUP = KnownFailure(
    "a broker does not start, or stops", is_general=True, steps=[UNIT_LOG, SPACE, QUORUM]
)
FENCED = KnownFailure(
    "two producers use one transactional id", steps=[TRANSACTIONS, UNIT_LOG, TOPIC]
)
CORRUPT = KnownFailure("data of a partition is corrupt", steps=[UNDER_REPLICATED, SPACE, TOPIC])
OUT_OF_RANGE = KnownFailure(
    "a consumer's offset no longer exists", steps=[LAG, TOPIC_SETTINGS, TOPIC]
)

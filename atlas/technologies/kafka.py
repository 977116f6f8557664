"""Apache Kafka: partitioned, replicated log."""

from typing import ClassVar

from atlas.evidence.constructors import count, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._kafka_broker_messages import KafkaBrokerMessages
from atlas.technologies._kafka_client_messages import KafkaClientMessages
from atlas.technologies._kafka_connect_messages import KafkaConnectMessages
from atlas.technologies._kafka_consumer_messages import KafkaConsumerMessages
from atlas.technologies._kafka_driver_messages import KafkaDriverMessages
from atlas.technologies._kafka_librdkafka_messages import KafkaLibrdkafkaMessages
from atlas.technologies._kafka_metadata_messages import KafkaMetadataMessages
from atlas.technologies._kafka_replica_messages import KafkaReplicaMessages
from atlas.technologies.failures import kafka as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-kafka.md")


_CLIENTS = "clients/src/main/java/org/apache/kafka"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
)
ERRORS = _kafka.file("clients/src/main/java/org/apache/kafka/common/protocol/Errors.java")
CONSUMER = _kafka.file(
    "clients/src/main/java/org/apache/kafka/clients/consumer/ConsumerConfig.java"
)
EXPORTER = Repository(
    "danielqsj/kafka_exporter",
    commit="953e2f1745b90101f331ad629f10be5239845f69",
    checked=_CHECKED,
).file("README.md")
OPERATIONS = _kafka.file("docs/ops.html")
_librdkafka = Repository(
    "confluentinc/librdkafka",
    commit="4c3b017c3de8d9c10de12b9eec0ea688e8d5787d",
    checked="2026-11-26",
)
LIBRDKAFKA = _librdkafka.file("src/rdkafka_broker.c")
LIBRDKAFKA_ERRORS = _librdkafka.file("src/rdkafka.c")
_RELEASED = """
0.7 2012-01-04  0.8 2013-12-03  0.9 2015-11-23  0.10 2016-05-22  0.11 2017-06-28
1.0 2017-10-31  1.1 2018-03-28  2.0 2018-07-28  2.1 2018-11-20  2.2 2019-03-22
2.3 2019-06-24  2.4 2019-12-14  2.5 2020-04-14  2.6 2020-08-03  2.7 2020-12-19
2.8 2021-04-18  3.0 2021-09-20  3.1 2022-01-21  3.2 2022-05-09  3.3 2022-09-28
3.4 2023-02-06  3.5 2023-06-13  3.6 2023-10-03  3.7 2024-02-26  3.8 2024-07-26
3.9 2024-11-06  4.0 2025-03-18  4.1 2025-09-02  4.2 2026-02-17  4.3 2026-05-20
"""


class Kafka(
    KafkaReplicaMessages,
    KafkaMetadataMessages,
    KafkaBrokerMessages,
    KafkaConnectMessages,
    KafkaConsumerMessages,
    KafkaDriverMessages,
    KafkaLibrdkafkaMessages,
    KafkaClientMessages,
    Technology,
):
    """A log of messages, split into partitions that are replicated across brokers."""

    name = "Apache Kafka"
    icon = "simple-icons:apachekafka"
    plane = "state"
    needs = ("ZooKeeper",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("server.log in kafka.logs.dir, and standard output") @ _kafka.file(
        "config/log4j.properties"
    ).at("output to server.log and stdout")
    ports: ClassVar = {
        "clients": quantity(9092, "")
        @ _kafka.file("server/src/main/java/org/apache/kafka/network/SocketServerConfigs.java").at(
            'LISTENERS_DEFAULT = "PLAINTEXT://:9092";'
        )
    }
    SESSION_TIMEOUT = Parameter(
        "session timeout, default",
        ms(45000) @ CONSUMER.at(".define(SESSION_TIMEOUT_MS_CONFIG, Type.INT, 45000,"),
    )
    MAX_POLL_INTERVAL = Parameter(
        "poll interval limit, default",
        ms(300000) @ CONSUMER.at(".define(MAX_POLL_INTERVAL_MS_CONFIG, Type.INT, 300000,"),
    )
    MIN_IN_SYNC = Parameter(
        "in-sync replicas, default",
        count(1, "replica")
        @ _kafka.file(
            "server-common/src/main/java/org/apache/kafka/server/config/ServerLogConfigs.java"
        ).at("MIN_IN_SYNC_REPLICAS_DEFAULT = 1;"),
    )
    REPLICA_LAG = Parameter(
        "allowed replica lag, default",
        ms(30000)
        @ _kafka.file(
            "server/src/main/java/org/apache/kafka/server/config/ReplicationConfigs.java"
        ).at("REPLICA_LAG_TIME_MAX_MS_DEFAULT = 30000L;"),
    )

    ISR_SHRINKS = LogMessage(
        anchor="Shrinking ISR from ",
        sample="[Partition orders-3 broker=2] Shrinking ISR from 2,1,3 to 2. Leader: "
        "(highWatermark: 4711, endOffset: 4790).",
        pattern=r"Shrinking ISR from (?P<before>[\d,]+) to (?P<after>[\d,]+)\.",
        severity="info",
        meaning="Replicas of a partition fell behind; fewer replicas hold acknowledged records.",
        source=_kafka.file("core/src/main/scala/kafka/cluster/Partition.scala"),
        failure=fails.NOT_IN_SYNC,
    )
    NOT_LEADER = LogMessage(
        anchor="For requests intended only for the leader, this error indicates that the broker is "
        "not the current leader.",
        sample="org.apache.kafka.common.errors.NotLeaderOrFollowerException: For requests intended "
        "only for the leader, this error indicates that the broker is not the current leader.",
        severity="error",
        meaning="The leader moved, and a client still uses the old one: refresh its metadata.",
        source=ERRORS,
        failure=fails.NO_LEADER,
    )
    NOT_ENOUGH_REPLICAS = LogMessage(
        anchor="Messages are rejected since there are fewer in-sync replicas than required.",
        sample="org.apache.kafka.common.errors.NotEnoughReplicasException: Messages are rejected "
        "since there are fewer in-sync replicas than required.",
        severity="error",
        meaning="Too few replicas are in sync, and writes are refused to keep them safe.",
        source=ERRORS,
        failure=fails.TOO_FEW_REPLICAS,
    )
    DIRECTORY_OFFLINE = LogMessage(
        anchor="Stopping serving logs in dir ",
        sample="Stopping serving logs in dir /var/lib/kafka/data-2",
        pattern=r"Stopping serving logs in dir (?P<directory>\S+)",
        severity="warning",
        meaning="A disk of a broker failed, and the partitions on it went offline there.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
        failure=fails.DISK,
    )
    REBALANCING = LogMessage(
        anchor="Preparing to rebalance group ",
        sample="Preparing to rebalance group billing in state PreparingRebalance with old "
        "generation 17 (reason: Removing member c-1 on heartbeat expiration)",
        pattern=r"Preparing to rebalance group (?P<group>\S+) in state (?P<state>\S+)",
        severity="info",
        meaning="A group rebalances, as when a consumer joins or leaves; its reads may pause.",
        source=_kafka.file("core/src/main/scala/kafka/coordinator/group/GroupCoordinator.scala"),
        failure=fails.REBALANCE,
    )

    BATCH_EXPIRED = LogMessage(
        anchor=" ms has passed since batch creation",
        sample="org.apache.kafka.common.errors.TimeoutException: Expiring 14 record(s) for "
        "orders-3:120004 ms has passed since batch creation",
        pattern=r"Expiring (?P<records>\d+) record\(s\) for (?P<partition>\S+):"
        r"(?P<milliseconds>\d+) ms has passed",
        severity="error",
        meaning="A producer gave up on records that it could not deliver in time.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/producer/internals/Sender.java"
        ),
        versions=">= 2.1",
        failure=fails.NOT_DELIVERED,
    )
    COMMIT_FAILED = LogMessage(
        anchor="Commit cannot be completed since the group has already rebalanced and assigned "
        "the partitions to another member.",
        sample="org.apache.kafka.clients.consumer.CommitFailedException: Commit cannot be "
        "completed since the group has already rebalanced and assigned the partitions to another "
        "member.",
        severity="error",
        meaning="A consumer was removed from its group mid-batch; its records are read again.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/consumer/CommitFailedException.java"
        ),
        failure=fails.SLOW_CONSUMER,
    )
    POLL_TIMEOUT = LogMessage(
        anchor="consumer poll timeout has expired. This means the time between subsequent calls "
        "to poll() was longer than the configured max.poll.interval.ms",
        sample="[Consumer clientId=c1, groupId=billing] consumer poll timeout has expired. This "
        "means the time between subsequent calls to poll() was longer than the configured "
        "max.poll.interval.ms",
        severity="warning",
        meaning="Processing between polls took too long: the consumer leaves, causing a rebalance.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/consumer/internals/"
            "AbstractCoordinator.java"
        ),
        failure=fails.SLOW_CONSUMER,
    )
    TOO_LARGE = LogMessage(
        anchor="The request included a message larger than the max message size the server will "
        "accept.",
        sample="org.apache.kafka.common.errors.RecordTooLargeException: The request included a "
        "message larger than the max message size the server will accept.",
        severity="error",
        meaning="A record is larger than the topic or the broker allows.",
        source=ERRORS,
        failure=fails.TOO_LARGE,
    )
    ALL_DISKS_FAILED = LogMessage(
        anchor="Shutdown broker because all log dirs in ",
        sample="Shutdown broker because all log dirs in /var/lib/kafka/data have failed",
        pattern=r"all log dirs in (?P<directories>.+) have failed",
        severity="fatal",
        meaning="Every data directory gave an I/O error, and the broker stops.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
        failure=fails.DISK,
    )

    NODE_UNAVAILABLE = LogMessage(
        anchor=" could not be established. Node may not be available.",
        sample="[AdminClient clientId=adminclient-1] Connection to node -1 (kafka/10.0.0.4:9092) "
        "could not be established. Node may not be available.",
        pattern=r"Connection to node (?P<node>-?\d+) \((?P<address>[^)]*)\) could not be "
        r"established\. Node",
        severity="warning",
        meaning="A client cannot connect to a broker, and keeps retrying.",
        source=_kafka.file(f"{_CLIENTS}/clients/NetworkClient.java"),
        failure=fails.UNREACHABLE,
    )
    BOOTSTRAP_LOST = LogMessage(
        anchor="Bootstrap broker ",
        sample="[Producer clientId=p1] Bootstrap broker kafka-1:9092 (id: -1 rack: null) "
        "disconnected",
        pattern=r"Bootstrap broker (?P<broker>\S+) .*disconnected",
        severity="warning",
        meaning="A client lost its first broker: down, wrong port, or TLS on only one side.",
        source=_kafka.file(f"{_CLIENTS}/clients/NetworkClient.java"),
        failure=fails.UNREACHABLE,
    )
    TERMINATED_IN_AUTHENTICATION = LogMessage(
        anchor=" terminated during authentication. This may happen due to any of the following "
        "reasons:",
        sample="Connection to node -1 (kafka/10.0.0.4:9093) terminated during authentication. "
        "This may happen due to any of the following reasons: (1) Firewall blocking "
        "Kafka TLS traffic",
        severity="warning",
        meaning="The broker closed the connection while the client authenticated.",
        source=_kafka.file(f"{_CLIENTS}/clients/NetworkClient.java"),
        failure=fails.REFUSED,
    )
    AUTHENTICATION_FAILED = LogMessage(
        anchor=" failed authentication due to: ",
        sample="[Producer clientId=p1] Connection to node -1 (kafka/10.0.0.4:9093) failed "
        "authentication due to: SSL handshake failed",
        pattern=r"Connection to node (?P<node>-?\d+) \((?P<address>[^)]*)\) failed authentication "
        r"due to: ",
        severity="error",
        meaning="A broker refused the credentials or the certificate of a client.",
        source=_kafka.file(f"{_CLIENTS}/clients/NetworkClient.java"),
        failure=fails.REFUSED,
    )
    NO_METADATA = LogMessage(
        anchor=" not present in metadata after ",
        sample="org.apache.kafka.common.errors.TimeoutException: Topic orders not present in "
        "metadata after 60000 ms.",
        pattern=r"Topic (?P<topic>\S+) not present in metadata after (?P<milliseconds>\d+) ms",
        severity="error",
        meaning="A producer got no metadata of the topic: it is missing, or no broker can be "
        "reached.",
        source=_kafka.file(f"{_CLIENTS}/clients/producer/KafkaProducer.java"),
        failure=fails.NO_TOPIC,
    )
    NO_ASSIGNMENT = LogMessage(
        anchor="Timed out waiting for a node assignment.",
        sample="org.apache.kafka.common.errors.TimeoutException: Timed out waiting for a node "
        "assignment. Call: listTopics",
        severity="error",
        meaning="An admin client found no broker in time.",
        source=_kafka.file(f"{_CLIENTS}/clients/admin/KafkaAdminClient.java"),
        failure=fails.UNREACHABLE,
    )
    BUFFER_FULL = LogMessage(
        anchor=" bytes within the configured max blocking time ",
        sample="org.apache.kafka.clients.producer.BufferExhaustedException: Failed to allocate "
        "16384 bytes within the configured max blocking time 60000 ms. Total memory: "
        "33554432 bytes.",
        pattern=r"Failed to allocate (?P<bytes>\d+) bytes within the configured max blocking time "
        r"(?P<milliseconds>\d+) ms",
        severity="error",
        meaning="The buffer of a producer is full: brokers accept less than it sends.",
        source=_kafka.file(f"{_CLIENTS}/clients/producer/internals/BufferPool.java"),
        failure=fails.NOT_DELIVERED,
    )
    LARGER_THAN_REQUEST = LogMessage(
        anchor=" bytes when serialized which is larger than ",
        sample="org.apache.kafka.common.errors.RecordTooLargeException: The message is 1048688 "
        "bytes when serialized which is larger than 1048576, which is the value of the "
        "max.request.size configuration.",
        pattern=r"The message is (?P<bytes>\d+) bytes when serialized which is larger than "
        r"(?P<limit>\d+)",
        severity="error",
        meaning="A record is larger than the producer's own max.request.size.",
        source=_kafka.file(f"{_CLIENTS}/clients/producer/KafkaProducer.java"),
        failure=fails.TOO_LARGE,
    )
    LEADER_UNAVAILABLE = LogMessage(
        anchor="There is no leader for this topic-partition as we are in the middle of a "
        "leadership election.",
        sample="org.apache.kafka.common.errors.LeaderNotAvailableException: There is no leader "
        "for this topic-partition as we are in the middle of a leadership election.",
        severity="error",
        meaning="A partition has no leader: an election takes place, or its replicas are down.",
        source=ERRORS,
        failure=fails.NO_LEADER,
    )
    STORAGE_ERROR = LogMessage(
        anchor="Disk error when trying to access log file on the disk.",
        sample="org.apache.kafka.common.errors.KafkaStorageException: Disk error when trying to "
        "access log file on the disk.",
        severity="error",
        meaning="A broker cannot read or write a log of a partition.",
        source=ERRORS,
        failure=fails.DISK,
    )
    APPEND_FAILED = LogMessage(
        anchor="Error while appending records to ",
        sample="ERROR Error while appending records to orders-3 in dir /var/lib/kafka/data "
        "(org.apache.kafka.storage.internals.log.LogDirFailureChannel)",
        pattern=r"Error while appending records to (?P<partition>\S+) in dir (?P<directory>\S+)",
        severity="error",
        meaning="A broker cannot write to a data directory, and takes it offline.",
        source=_kafka.file("core/src/main/scala/kafka/log/UnifiedLog.scala"),
        failure=fails.DISK,
    )
    CORRUPT_RECORD = LogMessage(
        anchor="This message has failed its CRC checksum, exceeds the valid size, has a null key",
        sample="org.apache.kafka.common.errors.CorruptRecordException: This message has failed "
        "its CRC checksum, exceeds the valid size, has a null key for a compacted topic, "
        "or is otherwise corrupt.",
        severity="error",
        meaning="A record is damaged, too large, or lacks the key that a compacted topic needs.",
        source=ERRORS,
        failure=fails.CORRUPT,
    )
    FETCH_OUT_OF_RANGE = LogMessage(
        anchor=" is out of range for partition ",
        sample="Fetch position FetchPosition{offset=4711} is out of range for partition "
        "orders-3, resetting offset",
        pattern=r"Fetch position (?P<position>.+) is out of range for partition (?P<partition>\S+)",
        severity="info",
        meaning="Records were deleted before the consumer read them, or the topic was recreated.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/FetchCollector.java"),
        failure=fails.OUT_OF_RANGE,
    )
    DATA_LOCKED = LogMessage(
        anchor="Failed to acquire lock on file .lock in ",
        sample="org.apache.kafka.common.KafkaException: Failed to acquire lock on file .lock in "
        "/var/lib/kafka/data. A Kafka instance in another process or thread is using "
        "this directory.",
        pattern=r"lock on file \.lock in (?P<directory>\S+)\. A Kafka",
        severity="fatal",
        meaning="Another process uses the data directory, and the broker does not start.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
        failure=fails.STARTUP,
    )
    FATAL_STARTUP = LogMessage(
        anchor="Exiting Kafka due to fatal exception",
        sample="ERROR Exiting Kafka due to fatal exception during startup. (kafka.Kafka$)",
        severity="fatal",
        meaning="A broker does not start; the exception that follows says why.",
        source=_kafka.file("core/src/main/scala/kafka/Kafka.scala"),
        failure=fails.STARTUP,
    )
    NOT_REGISTERED = LogMessage(
        anchor="Shutting down because we were unable to register with the controller quorum.",
        sample="ERROR [BrokerLifecycleManager id=2] Shutting down because we were unable to "
        "register with the controller quorum.",
        severity="fatal",
        meaning="A broker finds no controller in time, and stops.",
        source=_kafka.file("core/src/main/scala/kafka/server/BrokerLifecycleManager.scala"),
        failure=fails.STARTUP,
    )
    PRODUCER_FENCED = LogMessage(
        anchor="There is a newer producer with the same transactionalId ",
        sample="org.apache.kafka.common.errors.ProducerFencedException: There is a newer "
        "producer with the same transactionalId which fences the current one.",
        severity="error",
        meaning="Two producers use one transactional id, or a transaction timed out; this one "
        "must stop.",
        source=ERRORS,
        failure=fails.FENCED,
    )
    NOT_AUTHORIZED = LogMessage(
        anchor="Topic authorization failed.",
        sample="org.apache.kafka.common.errors.TopicAuthorizationException: Topic authorization "
        "failed.",
        severity="error",
        meaning="A client has no right to use the topic.",
        source=ERRORS,
        failure=fails.REFUSED,
    )
    BROKERS_DOWN = LogMessage(
        anchor=" brokers are down",
        sample="%3|1700000000.123|ERROR|app#producer-1| [thrd:app#producer-1]: 3/3 brokers are "
        "down",
        pattern=r"(?P<down>\d+)/(?P<brokers>\d+) brokers are down",
        severity="error",
        meaning="A client based on librdkafka reaches no broker at all.",
        source=LIBRDKAFKA,
        failure=fails.UNREACHABLE,
    )
    TRANSPORT_FAILURE = LogMessage(
        anchor="Local: Broker transport failure",
        sample='KafkaError{code=_TRANSPORT,val=-195,str="Local: Broker transport failure"}',
        severity="error",
        meaning="A client based on librdkafka lost its connection to a broker, or gets none.",
        source=LIBRDKAFKA_ERRORS,
        failure=fails.UNREACHABLE,
    )
    MESSAGE_TIMED_OUT = LogMessage(
        anchor="Local: Message timed out",
        sample='KafkaError{code=_MSG_TIMED_OUT,val=-192,str="Local: Message timed out"}',
        severity="error",
        meaning="A producer based on librdkafka gave up on a record after message.timeout.ms.",
        source=LIBRDKAFKA_ERRORS,
        failure=fails.NOT_DELIVERED,
    )

    CONSUMER_LAG = Metric(
        name="kafka_consumergroup_lag",
        meaning="Approximate lag of a consumer group in a partition, in records.",
        source=EXPORTER,
    )
    HANDLER_IDLE = Metric(
        name="kafka.server:type=KafkaRequestHandlerPool,name=RequestHandlerAvgIdlePercent",
        meaning="Share of time that request handler threads are idle; ideally above 0.3.",
        source=OPERATIONS,
    )
    UNDER_REPLICATED = Metric(
        name="kafka.server:type=ReplicaManager,name=UnderReplicatedPartitions",
        meaning="Partitions with fewer in-sync replicas than they should have.",
        source=OPERATIONS,
    )
    FAILED_PRODUCE = Metric(
        name="kafka.server:type=BrokerTopicMetrics,name=FailedProduceRequestsPerSec",
        meaning="Produce requests that the broker refused, per second.",
        source=OPERATIONS,
    )
    UNDER_MIN_ISR = Metric(
        name="kafka.server:type=ReplicaManager,name=UnderMinIsrPartitionCount",
        meaning="Partitions with fewer in-sync replicas than min.insync.replicas.",
        source=OPERATIONS,
    )
    OFFLINE_DIRECTORIES = Metric(
        name="kafka.log:type=LogManager,name=OfflineLogDirectoryCount",
        meaning="Log directories of the broker that have failed.",
        source=OPERATIONS,
    )
    OFFLINE = Metric(
        name="kafka.controller:type=KafkaController,name=OfflinePartitionsCount",
        meaning="Partitions without a leader, which can be neither written nor read.",
        source=OPERATIONS,
    )
    ISR_SHRINK_RATE = Metric(
        name="kafka.server:type=ReplicaManager,name=IsrShrinksPerSec",
        meaning="How often replicas fall behind.",
        source=OPERATIONS,
    )


kafka = Kafka()

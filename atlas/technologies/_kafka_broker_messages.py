"""Log messages of brokers and controllers of Kafka."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.failures import kafka_connect as connect
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_CLIENTS = "clients/src/main/java/org/apache/kafka"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
)
_old = Repository("apache/kafka", checked=_CHECKED)


class KafkaBrokerMessages:
    """Log messages of brokers and controllers of Kafka."""

    FATAL_FAULT = LogMessage(
        anchor="Encountered fatal fault: ",
        sample="ERROR Encountered fatal fault: Unable to apply TopicRecord record at offset "
        "163 on standby controller "
        "(org.apache.kafka.server.fault.ProcessTerminatingFaultHandler)",
        pattern=r"Encountered fatal fault: (?P<fault>.+)",
        severity="fatal",
        meaning="A server of a KRaft cluster stops, and says why.",
        source=_kafka.file(
            "server-common/src/main/java/org/apache/kafka/server/fault/ProcessTerminatingFaultHandler.java"
        ),
        failure=connect.FATAL_FAULT,
    )

    LOGS_NOT_LOADED = LogMessage(
        anchor="There was an error in one of the threads during logs loading: ",
        sample="ERROR There was an error in one of the threads during logs loading: "
        "java.lang.InternalError: a fault occurred in a recent unsafe memory access operation in "
        "compiled Java code (kafka.log.LogManager)",
        pattern=r"during logs loading: (?P<fault>.+)",
        severity="fatal",
        meaning="A broker cannot load its logs and exits; on a full disk, the fault is one of "
        "memory access.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
        failure=fails.DISK,
    )

    BROKER_REFUSED = LogMessage(
        anchor="Unable to register broker ",
        sample="INFO [BrokerLifecycleManager id=0] Unable to register broker 0 because the "
        "controller returned error UNSUPPORTED_VERSION "
        "(kafka.server.BrokerLifecycleManager)",
        pattern=r"Unable to register broker (?P<broker>\d+)(?: because (?P<reason>.+))?",
        severity="info",
        meaning="The controllers refuse to register a broker; the error says why.",
        source=_kafka.file("core/src/main/scala/kafka/server/BrokerLifecycleManager.scala"),
        failure=connect.NOT_REGISTERED,
    )

    CANNOT_REGISTER = LogMessage(
        anchor="Unable to register because the broker does not support ",
        sample="registerBroker: event failed with UnsupportedVersionException. Exception "
        "message: Unable to register because the broker does not support finalized "
        "version 21 of metadata.version.",
        severity="error",
        meaning="A broker is older than the features of the cluster.",
        source=_kafka.file(
            "metadata/src/main/java/org/apache/kafka/controller/ClusterControlManager.java"
        ),
        failure=connect.NOT_REGISTERED,
    )

    OTHER_CLUSTER = LogMessage(
        anchor="Invalid cluster.id in: ",
        sample="java.lang.RuntimeException: Invalid cluster.id in: "
        "/data/kafka/meta.properties. Expected lx7q, but read pEq5",
        severity="fatal",
        meaning="A log directory belongs to another cluster.",
        source=_kafka.file(
            "metadata/src/main/java/org/apache/kafka/metadata/properties/MetaPropertiesEnsemble.java"
        ),
        failure=connect.OTHER_CLUSTER,
    )

    OTHER_CLUSTER_2 = LogMessage(
        anchor=" doesn't match stored clusterId ",
        sample="kafka.common.InconsistentClusterIdException: The Cluster ID lx7q doesn't "
        "match stored clusterId Some(pEq5) in meta.properties. The broker is trying "
        "to join the wrong cluster.",
        severity="fatal",
        meaning="A log directory belongs to another cluster, often as ZooKeeper lost its data.",
        source=_old.file("core/src/main/scala/kafka/server/KafkaServer.scala", commit="2.8.0"),
        versions="< 3.7",
        failure=connect.OTHER_CLUSTER,
    )

    OTHER_BROKER = LogMessage(
        anchor=" doesn't match stored broker.id ",
        sample="kafka.common.InconsistentBrokerIdException: Configured broker.id 2 doesn't "
        "match stored broker.id 1 in meta.properties.",
        severity="fatal",
        meaning="A log directory belongs to another broker.",
        source=_old.file("core/src/main/scala/kafka/server/KafkaServer.scala", commit="2.8.0"),
        versions="< 3.7",
        failure=connect.OTHER_CLUSTER,
    )

    OTHER_NODE = LogMessage(
        anchor="Stored node id ",
        sample="java.lang.RuntimeException: Stored node id 1 doesn't match previous node id "
        "2 in /data/kafka/meta.properties",
        pattern=r"Stored node id (?P<node>\d+) doesn't match",
        severity="fatal",
        meaning="A log directory belongs to another node.",
        source=_kafka.file(
            "metadata/src/main/java/org/apache/kafka/metadata/properties/MetaPropertiesEnsemble.java"
        ),
        failure=connect.OTHER_CLUSTER,
    )

    NOT_FORMATTED = LogMessage(
        anchor="No `meta.properties` found in ",
        sample="java.lang.RuntimeException: No `meta.properties` found in /data/kafka (have "
        "you run `kafka-storage.sh` to format the directory?)",
        severity="fatal",
        meaning="The directory of the metadata log was not formatted.",
        source=_kafka.file("core/src/main/scala/kafka/server/KafkaRaftServer.scala"),
        failure=connect.NOT_FORMATTED,
    )

    NO_ZOOKEEPER = LogMessage(
        anchor="Timed out waiting for connection while in state: ",
        sample="kafka.zookeeper.ZooKeeperClientTimeoutException: Timed out waiting for "
        "connection while in state: CONNECTING",
        severity="fatal",
        meaning="A broker cannot connect to ZooKeeper.",
        source=_old.file(
            "core/src/main/scala/kafka/zookeeper/ZooKeeperClient.scala", commit="2.3.0"
        ),
        versions="< 4.0",
        failure=connect.NO_ZOOKEEPER,
    )

    TOO_FEW_BROKERS = LogMessage(
        anchor=" larger than available brokers: ",
        sample="org.apache.kafka.common.errors.InvalidReplicationFactorException: "
        "Replication factor: 3 larger than available brokers: 1.",
        pattern=r"Replication factor: (?P<factor>\d+) larger than available brokers: "
        r"(?P<brokers>\d+)",
        severity="error",
        meaning="A topic cannot be created: it needs more brokers than there are.",
        source=_kafka.file("server-common/src/main/java/org/apache/kafka/admin/AdminUtils.java"),
        failure=connect.TOO_FEW_BROKERS,
    )

    BAD_REQUEST = LogMessage(
        anchor="Invalid receive (size = ",
        sample="org.apache.kafka.common.network.InvalidReceiveException: Invalid receive "
        "(size = 1195725856 larger than 104857600)",
        pattern=r"Invalid receive \(size = (?P<size>-?\d+)",
        severity="error",
        meaning="A broker got a request larger than allowed, or bytes of another protocol.",
        source=_kafka.file(f"{_CLIENTS}/common/network/NetworkReceive.java"),
        failure=connect.BAD_REQUEST,
    )

    REPLICA_FETCH = LogMessage(
        anchor="Error in response for fetch request ",
        sample="WARN [ReplicaFetcher replicaId=1, leaderId=2, fetcherId=0] Error in "
        "response for fetch request (type=FetchRequest, replicaId=1)",
        severity="warning",
        meaning="A replica got no answer from the leader of a partition.",
        source=_kafka.file("core/src/main/scala/kafka/server/AbstractFetcherThread.scala"),
        failure=connect.REPLICATION_FAILED,
    )

    DISCONNECTED = LogMessage(
        anchor=" was disconnected before the response was read",
        sample="java.io.IOException: Connection to 2 was disconnected before the response was read",
        severity="error",
        meaning="A broker lost another one while it waited for its reply.",
        source=_kafka.file(f"{_CLIENTS}/clients/NetworkClientUtils.java"),
        failure=connect.REPLICATION_FAILED,
    )

    APPEND_ERROR = LogMessage(
        anchor="Error processing append operation on partition ",
        sample="ERROR [ReplicaManager broker=1] Error processing append operation on "
        "partition orders-0 (kafka.server.ReplicaManager)",
        severity="error",
        meaning="A broker could not write records to a partition; the cause follows.",
        source=_kafka.file("core/src/main/scala/kafka/server/ReplicaManager.scala"),
        failure=connect.APPEND_FAILED,
    )

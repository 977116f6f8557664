"""What fails in Kafka Connect, Kafka Streams, KRaft and consumers, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import INCOMING, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.kafka import (
    LAG,
    LEADERLESS,
    MEMBERS,
    QUORUM,
    STATE,
    TOPIC,
    TOPIC_SETTINGS,
    UNDER_REPLICATED,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_kafka = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked="2026-11-26",
    release="4.0.0-SNAPSHOT",
)
CONNECT = _kafka.file("docs/connect.html")
WORKER_TASK = _kafka.file(
    "connect/runtime/src/main/java/org/apache/kafka/connect/runtime/WorkerTask.java"
)
LOGGING_CALLBACK = _kafka.file(
    "clients/src/main/java/org/apache/kafka/clients/producer/internals/ErrorLoggingCallback.java"
)
STREAMS = _kafka.file("streams/src/main/java/org/apache/kafka/streams/KafkaStreams.java")

CONNECTOR = Check(
    "Read the status of the connector and of its tasks.",
    http("GET", "/connectors/<name>/status", at="<host>:8083")
    @ CONNECT.at("get current status of the connector, including if"),
    healthy=statement('"state": "RUNNING", for the connector and each task')
    @ CONNECT.at('"state": "RUNNING", "worker_id": "192.168.1.208:8083"'),
    unhealthy=statement("FAILED, with the stack trace of the error")
    @ CONNECT.at("error information if it has failed, and"),
    verify="The last 'Caused by' of the trace is the cause: fix it before you restart the task.",
)
DIRECTORY = Check(
    "Check what the log directories are formatted with.",
    shell("cat <directory>/meta.properties")
    @ _kafka.file("core/src/main/scala/kafka/server/KafkaRaftServer.scala").at(
        "have you run `kafka-storage.sh`"
    ),
    **NO_OUTPUT,
    verify="cluster.id and node.id (or broker.id) are those of this cluster and this server.",
)

PLUGINS = Check(
    "List the connector plugins that the worker has.",
    http("GET", "/connector-plugins", at="<host>:8083")
    @ CONNECT.at("return a list of connector plugins installed in"),
    **NO_OUTPUT,
    verify="The class of the message is missing on this worker: ask each worker.",
)

TASK_FAILED = KnownFailure(
    "a task of Connect failed, and stays down",
    is_general=True,
    steps=[CONNECTOR, UNIT_LOG, LAG],
    causes=[wrapped_error(WORKER_TASK.at("Task threw an uncaught and unrecoverable exception"))],
)
SLOW_TASK = KnownFailure(
    "Connect cannot commit offsets or stop a task in time", steps=[CONNECTOR, UNIT_LOG, LAG]
)
BAD_RECORD = KnownFailure(
    "a record cannot be read or converted", steps=[LAG, TOPIC_SETTINGS, UNIT_LOG]
)
NO_PLUGIN = KnownFailure(
    "Connect does not find a connector's plugin", steps=[PLUGINS, CONNECTOR, UNIT_LOG]
)
STREAMS_STOPPED = KnownFailure(
    "a thread of Kafka Streams stopped with an exception",
    is_general=True,
    steps=[STATE, LAG, UNIT_LOG],
    causes=[wrapped_error(STREAMS.at("Encountered the following exception during processing"))],
)
NOT_SENT = KnownFailure(
    "a producer could not send a record, for a reason that follows",
    is_general=True,
    steps=[LEADERLESS, TOPIC, UNDER_REPLICATED],
    causes=[wrapped_error(LOGGING_CALLBACK.at("Error when sending message to topic"))],
)
COORDINATOR = KnownFailure(
    "the coordinator of a consumer group is not available", steps=[STATE, LEADERLESS, QUORUM]
)
COMMIT_FAILED = KnownFailure("a consumer cannot commit its offsets", steps=[STATE, MEMBERS, LAG])
SESSION_LOST = KnownFailure(
    "a consumer lost its session with the group", steps=[STATE, MEMBERS, LAG]
)
SLOW_BROKER = KnownFailure(
    "a broker does not reply in time, or closes the connection",
    steps=[UNDER_REPLICATED, LEADERLESS, UNIT_LOG],
)
FATAL_FAULT = KnownFailure(
    "a KRaft server stopped after a fatal fault",
    is_general=True,
    steps=[UNIT_LOG, QUORUM, UNDER_REPLICATED],
)
NOT_REGISTERED = KnownFailure(
    "a broker cannot register with the controllers", steps=[QUORUM, UNIT_LOG, UNDER_REPLICATED]
)
OTHER_CLUSTER = KnownFailure(
    "a broker does not start: its directory is of another cluster or node",
    steps=[DIRECTORY, UNIT_LOG, QUORUM],
)
NOT_FORMATTED = KnownFailure(
    "a broker does not start: its directory is not formatted",
    steps=[DIRECTORY, UNIT_LOG, QUORUM],
)
TOO_FEW_BROKERS = KnownFailure(
    "a topic needs more brokers than there are", steps=[UNDER_REPLICATED, QUORUM, LEADERLESS]
)
BAD_REQUEST = KnownFailure(
    "a broker refuses a request: it is too large, or not of Kafka's protocol",
    steps=[INCOMING, UNIT_LOG, TOPIC_SETTINGS],
    causes=[
        UsualCause(
            "a client speaks another protocol, such as TLS or HTTP, on this port",
            sign=statement("the size is text: 1195725856 are the bytes of 'GET '")
            @ _kafka.file(
                "clients/src/main/java/org/apache/kafka/common/network/NetworkReceive.java"
            ).at("Invalid receive (size = "),
        ),
    ],
)
REPLICATION_FAILED = KnownFailure(
    "a replica cannot fetch from its leader", steps=[UNDER_REPLICATED, LEADERLESS, UNIT_LOG]
)
CONSUMER_STOPPED = KnownFailure(
    "a consumer stopped, for a reason that follows",
    is_general=True,
    steps=[STATE, LAG, UNIT_LOG],
    causes=[
        wrapped_error(
            Repository(
                "tulios/kafkajs",
                commit="55b0b416308b9e597a5a6b97b0a6fd6b846255dc",
                checked="2026-11-26",
            )
            .file("src/consumer/index.js")
            .at("Crash:")
        )
    ],
)
NO_ZOOKEEPER = KnownFailure(
    "a broker cannot connect to ZooKeeper", steps=[UNIT_LOG, OUTGOING, LEADERLESS]
)
APPEND_FAILED = KnownFailure(
    "a broker cannot write to a partition",
    is_general=True,
    steps=[UNDER_REPLICATED, TOPIC_SETTINGS, UNIT_LOG],
    causes=[
        wrapped_error(
            _kafka.file("core/src/main/scala/kafka/server/ReplicaManager.scala").at(
                "Error processing append operation on partition"
            )
        )
    ],
)

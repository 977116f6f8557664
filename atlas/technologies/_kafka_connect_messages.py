"""Log messages of Kafka Connect and Kafka Streams."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.failures import kafka_connect as connect
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_CONNECT = "connect/runtime/src/main/java/org/apache/kafka/connect/runtime"
_STREAMS = "streams/src/main/java/org/apache/kafka/streams"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
)
_old = Repository("apache/kafka", checked=_CHECKED)


class KafkaConnectMessages:
    """Log messages of Kafka Connect and Kafka Streams."""

    TASK_FAILED = LogMessage(
        anchor="Task threw an uncaught and unrecoverable exception",
        sample="ERROR WorkerSinkTask{id=jdbc-0} Task threw an uncaught and unrecoverable "
        "exception. Task is being killed and will not recover until manually "
        "restarted (org.apache.kafka.connect.runtime.WorkerTask)",
        severity="error",
        meaning="A task of a connector failed, and is not restarted; the cause follows.",
        source=_kafka.file(f"{_CONNECT}/WorkerTask.java"),
        failure=connect.TASK_FAILED,
    )

    TASK_FAILED_0_10 = LogMessage(
        anchor=" threw an uncaught and unrecoverable exception",
        sample="ERROR Task jdbc-0 threw an uncaught and unrecoverable exception "
        "(org.apache.kafka.connect.runtime.WorkerTask:141)",
        pattern=r"ERROR Task (?P<task>\S+) threw an uncaught and unrecoverable exception",
        severity="error",
        meaning="A task of a connector failed; the cause follows.",
        source=_old.file(f"{_CONNECT}/WorkerTask.java", commit="0.10.2.1"),
        versions="< 0.11",
        failure=connect.TASK_FAILED,
    )

    TASK_KILLED = LogMessage(
        anchor="Task is being killed and will not recover until manually restarted",
        sample="ERROR WorkerSinkTask{id=jdbc-0} Task is being killed and will not recover "
        "until manually restarted (org.apache.kafka.connect.runtime.WorkerTask)",
        severity="error",
        meaning="A task of a connector failed, and is not restarted.",
        source=_old.file(f"{_CONNECT}/WorkerTask.java", commit="2.3.0"),
        failure=connect.TASK_FAILED,
    )

    SINK_TASK_EXITS = LogMessage(
        anchor="Exiting WorkerSinkTask due to unrecoverable exception.",
        sample="org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask "
        "due to unrecoverable exception.",
        severity="error",
        meaning="A sink task failed; the cause follows.",
        source=_kafka.file(f"{_CONNECT}/WorkerSinkTask.java"),
        failure=connect.TASK_FAILED,
    )

    TOLERANCE_EXCEEDED = LogMessage(
        anchor="Tolerance exceeded in error handler",
        sample="org.apache.kafka.connect.errors.ConnectException: Tolerance exceeded in "
        "error handler",
        severity="error",
        meaning="A record cannot be converted or transformed, and errors are not tolerated.",
        source=_kafka.file(f"{_CONNECT}/errors/RetryWithToleranceOperator.java"),
        failure=connect.BAD_RECORD,
    )

    OFFSETS_NOT_FLUSHED = LogMessage(
        anchor="Failed to flush offsets to storage",
        sample="ERROR WorkerSourceTask{id=pg-0} Failed to flush offsets to storage: ",
        severity="error",
        meaning="A source task cannot store its offsets.",
        source=_kafka.file(f"{_CONNECT}/WorkerSourceTask.java"),
        failure=connect.SLOW_TASK,
    )

    COMMIT_TIMED_OUT = LogMessage(
        anchor="Commit of offsets timed out",
        sample="WARN WorkerSinkTask{id=jdbc-0} Commit of offsets timed out",
        severity="warning",
        meaning="A sink task could not commit its offsets in time.",
        source=_kafka.file(f"{_CONNECT}/WorkerSinkTask.java"),
        failure=connect.SLOW_TASK,
    )

    TASK_NOT_STOPPED = LogMessage(
        anchor="Graceful stop of task ",
        sample="ERROR Graceful stop of task jdbc-0 failed. "
        "(org.apache.kafka.connect.runtime.Worker)",
        pattern=r"Graceful stop of task (?P<task>\S+) failed",
        severity="error",
        meaning="A task did not stop in time; its work may be done twice.",
        source=_kafka.file(f"{_CONNECT}/Worker.java"),
        failure=connect.SLOW_TASK,
    )

    NO_PLUGIN = LogMessage(
        anchor="Failed to find any class that implements Connector",
        sample="org.apache.kafka.connect.errors.ConnectException: Failed to find any class "
        "that implements Connector and which name matches "
        "io.debezium.connector.postgresql.PostgresConnector",
        severity="error",
        meaning="The plugin of a connector is not installed on the worker.",
        source=_kafka.file(f"{_CONNECT}/isolation/Plugins.java"),
        failure=connect.NO_PLUGIN,
    )

    STREAMS_EXCEPTION = LogMessage(
        anchor="Encountered the following exception during processing",
        sample="ERROR stream-client [orders-1] Encountered the following exception during "
        "processing and the registered exception handler opted to SHUTDOWN_CLIENT.",
        severity="error",
        meaning="An exception stops Kafka Streams; it follows.",
        source=_kafka.file(f"{_STREAMS}/KafkaStreams.java"),
        failure=connect.STREAMS_STOPPED,
    )

    STREAMS_EXCEPTION_2 = LogMessage(
        anchor="Encountered the following unexpected Kafka exception during processing",
        sample="ERROR stream-thread [orders-StreamThread-2] Encountered the following "
        "unexpected Kafka exception during processing, this usually indicate Streams "
        "internal errors:",
        severity="error",
        meaning="An exception stops a thread of Kafka Streams; it follows.",
        source=_old.file(f"{_STREAMS}/processor/internals/StreamThread.java", commit="2.3.0"),
        versions="< 2.8",
        failure=connect.STREAMS_STOPPED,
    )

    STREAMS_DEAD = LogMessage(
        anchor="All stream threads have died.",
        sample="ERROR stream-client [orders-1] All stream threads have died. The instance "
        "will be in error state and should be closed.",
        severity="error",
        meaning="Every thread of Kafka Streams stopped: nothing is processed.",
        source=_old.file(f"{_STREAMS}/KafkaStreams.java", commit="2.6.0"),
        versions="< 2.8",
        failure=connect.STREAMS_STOPPED,
    )

    STREAMS_BAD_RECORD = LogMessage(
        anchor="Deserialization exception handler is set to fail upon",
        sample="org.apache.kafka.streams.errors.StreamsException: Deserialization exception "
        "handler is set to fail upon a deserialization error.",
        severity="error",
        meaning="Kafka Streams stops at a record that it cannot read.",
        source=_kafka.file(f"{_STREAMS}/processor/internals/RecordDeserializer.java"),
        failure=connect.BAD_RECORD,
    )

    STREAMS_NO_TOPIC = LogMessage(
        anchor=" has missing source topics ",
        sample="ERROR stream-thread [main] Subtopology 0 has missing source topics [orders] "
        "and will be excluded from the current assignment",
        severity="error",
        meaning="A topic that Kafka Streams reads from does not exist.",
        source=_kafka.file(f"{_STREAMS}/processor/internals/RepartitionTopics.java"),
        failure=fails.NO_TOPIC,
    )

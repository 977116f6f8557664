"""Messages of Apache Flink about lost TaskManagers and failed checkpoints."""

from atlas.technologies.failures import flink as fails
from atlas.technologies.message import LogMessage

_flink = fails.flink
_RUNTIME = "flink-runtime/src/main/java/org/apache/flink/runtime"
RECEIVER = _flink.file(f"{_RUNTIME}/io/network/netty/CreditBasedPartitionRequestClientHandler.java")
REASONS = _flink.file(f"{_RUNTIME}/checkpoint/CheckpointFailureReason.java")


class FlinkMessages:
    """Messages of Apache Flink about lost TaskManagers and failed checkpoints."""

    HEARTBEAT = LogMessage(
        anchor="eartbeat of TaskManager with id ",
        sample="java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id "
        "container_1719_0001_01_000003(worker-3:40121) timed out.",
        pattern=r"[Hh]eartbeat of TaskManager with id (?P<id>.+) timed out",
        severity="error",
        meaning="A TaskManager did not answer heartbeats in time, and its tasks fail.",
        source=_flink.file(f"{_RUNTIME}/jobmaster/JobMaster.java"),
        failure=fails.LOST,
    )

    UNREACHABLE = LogMessage(
        anchor=" is no longer reachable.",
        sample="JobMasterException: TaskManager with id flink-taskmanager-1-3(10.0.0.8:6122) is no "
        "longer reachable.",
        pattern=r"TaskManager with id (?P<id>.+) is no longer reachable",
        severity="error",
        meaning="Calls to a TaskManager fail, so it is given up before its heartbeat times out.",
        source=_flink.file(f"{_RUNTIME}/jobmaster/JobMaster.java"),
        failure=fails.LOST,
    )

    CLOSED = LogMessage(
        anchor="Connection unexpectedly closed by remote task manager '",
        sample="RemoteTransportException: Connection unexpectedly closed by remote task manager "
        "'worker-3/10.0.0.8:37811 [ flink-taskmanager-1-3 ] '. This might indicate that the "
        "remote task manager was lost.",
        pattern=r"closed by remote task manager '(?P<remote>[^' ]+)",
        severity="error",
        meaning="The TaskManager that sends data to this one broke the connection.",
        source=RECEIVER,
        failure=fails.LOST,
    )

    RESET = LogMessage(
        anchor="Lost connection to task manager '",
        sample="RemoteTransportException: Lost connection to task manager 'worker-3/10.0.0.8:37811 "
        "[ flink-taskmanager-1-3 ] '. This indicates that the remote task manager was lost.",
        pattern=r"Lost connection to task manager '(?P<remote>[^' ]+)",
        severity="error",
        meaning="The TaskManager that sends data to this one reset the connection.",
        source=RECEIVER,
        failure=fails.LOST,
    )

    NOT_CONNECTED = LogMessage(
        anchor="Connecting to remote task manager '",
        sample="RemoteTransportException: Connecting to remote task manager "
        "'worker-3/10.0.0.8:37811 [ flink-taskmanager-1-3 ] ' has failed. This might indicate "
        "that the remote task manager has been lost.",
        pattern=r"Connecting to remote task manager '(?P<remote>[^' ]+).*' has failed",
        severity="error",
        meaning="A TaskManager cannot connect to the one that sends data to it.",
        source=_flink.file(f"{_RUNTIME}/io/network/netty/PartitionRequestClientFactory.java"),
        failure=fails.LOST,
    )

    EXPIRED = LogMessage(
        anchor=" expired before completing.",
        sample="INFO CheckpointCoordinator: Checkpoint 26 of job 99c59fead08c613763944f533bf90c0f "
        "expired before completing.",
        pattern=r"Checkpoint (?:(?P<checkpoint>\d+) of job (?P<job>[0-9a-f]+) )?expired before",
        severity="warning",
        meaning="Not every task acknowledged the checkpoint in time.",
        source=_flink.file(f"{_RUNTIME}/checkpoint/CheckpointCoordinator.java"),
        failure=fails.EXPIRED,
    )

    TOO_MANY_FAILED = LogMessage(
        anchor="Exceeded checkpoint tolerable failure threshold.",
        sample="org.apache.flink.util.FlinkRuntimeException: Exceeded checkpoint tolerable failure "
        "threshold.",
        severity="error",
        meaning="So many checkpoints failed in a row that the job is failed as well.",
        source=_flink.file(f"{_RUNTIME}/checkpoint/CheckpointFailureManager.java"),
        failure=fails.CHECKPOINT_FAILURES,
    )

    ASYNC_FAILED = LogMessage(
        anchor="Asynchronous task checkpoint failed.",
        sample="CheckpointException: Failure reason: Asynchronous task checkpoint failed.",
        severity="error",
        meaning="A task could not write its state; the cause is below.",
        source=REASONS,
        failure=fails.CHECKPOINT_FAILURES,
    )

    NOT_FINALIZED = LogMessage(
        anchor="Failure to finalize checkpoint.",
        sample="CheckpointException: Failure reason: Failure to finalize checkpoint.",
        severity="error",
        meaning="The JobManager could not store a checkpoint that all tasks had written.",
        source=REASONS,
        failure=fails.CHECKPOINT_FAILURES,
    )

    JOBMANAGER_LOST = LogMessage(
        anchor="eartbeat of JobManager with id ",
        sample="java.util.concurrent.TimeoutException: The heartbeat of JobManager with id "
        "8a5a3c33 timed out.",
        pattern=r"eartbeat of JobManager with id (?P<id>.+) timed out",
        severity="error",
        meaning="A TaskManager heard nothing from the JobManager of a job, and fails its tasks.",
        source=_flink.file(f"{_RUNTIME}/taskexecutor/TaskExecutor.java"),
        failure=fails.JOBMANAGER,
    )

    NOT_REGISTERED = LogMessage(
        anchor="Could not register at the ResourceManager within the specified maximum ",
        sample="RegistrationTimeoutException: Could not register at the ResourceManager within the "
        "specified maximum registration duration PT5M. This indicates a problem with this "
        "instance. Terminating now.",
        pattern=r"maximum registration duration (?P<duration>\S+)\. ",
        severity="fatal",
        meaning="A TaskManager did not reach the JobManager in time, and exits.",
        source=_flink.file(f"{_RUNTIME}/taskexecutor/TaskExecutor.java"),
        failure=fails.JOBMANAGER,
    )

    NOT_ENOUGH_SLOTS = LogMessage(
        anchor="Not enough free slots available to run the job. ",
        sample="NoResourceAvailableException: Not enough free slots available to run the job. You "
        "can decrease the operator parallelism or increase the number of slots per TaskManager in "
        "the configuration.",
        severity="error",
        meaning="The job needs more slots than the TaskManagers have free.",
        source=_flink.file(f"{_RUNTIME}/jobmanager/scheduler/NoResourceAvailableException.java"),
        failure=fails.NO_SLOTS,
    )

    PARTITION_REQUEST = LogMessage(
        anchor="Sending the partition request to '",
        sample="LocalTransportException: Sending the partition request to '10.0.0.7/10.0.0.7:6121 "
        "[ tm-3 ] (#0)' failed.",
        pattern=r"Sending the partition request to '(?P<address>.+)' failed",
        severity="error",
        meaning="A task cannot request data from another TaskManager: the connection broke.",
        source=_flink.file(f"{_RUNTIME}/io/network/netty/NettyPartitionRequestClient.java"),
        failure=fails.LOST,
    )

    SNAPSHOT_FAILED = LogMessage(
        anchor="Could not complete snapshot ",
        sample="CheckpointException: Could not complete snapshot 5 for operator Map (2/4)#0. "
        "Failure reason: Checkpoint was declined.",
        pattern=r"Could not complete snapshot (?P<checkpoint>\d+) for operator (?P<operator>.+)\. "
        r"Failure",
        severity="error",
        meaning="An operator could not write its part of a checkpoint; the cause is below.",
        source=_flink.file(
            "flink-streaming-java/src/main/java/org/apache/flink/streaming/api/operators/"
            "StreamOperatorStateHandler.java"
        ),
        failure=fails.CHECKPOINT_FAILURES,
    )

    SERIALIZER = LogMessage(
        anchor=") must not be incompatible with the old state serializer (",
        sample="StateMigrationException: The new state serializer (PojoSerializer@1) must not be "
        "incompatible with the old state serializer (PojoSerializer@2).",
        severity="error",
        meaning="The type of a state changed so that its old values cannot be read.",
        source=_flink.file(f"{_RUNTIME}/state/heap/HeapKeyedStateBackend.java"),
        failure=fails.RESTORE,
    )

    NO_FILE_SYSTEM = LogMessage(
        anchor="Could not find a file system implementation for scheme '",
        sample="UnsupportedFileSystemSchemeException: Could not find a file system implementation "
        "for scheme 's3'. The scheme is directly supported by Flink through the following "
        "plugin(s): flink-s3-fs-hadoop.",
        pattern=r"file system implementation for scheme '(?P<scheme>[^']+)'",
        severity="error",
        meaning="The plugin that reads and writes such paths is not in the plugins directory.",
        source=_flink.file("flink-core/src/main/java/org/apache/flink/core/fs/FileSystem.java"),
        failure=fails.NO_PLUGIN,
    )

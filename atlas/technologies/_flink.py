"""Messages of Apache Flink about lost TaskManagers and failed checkpoints."""

from atlas.technologies.failures import flink as fails
from atlas.technologies.message import LogMessage

_flink = fails.flink
_RUNTIME = "flink-runtime/src/main/java/org/apache/flink/runtime"
RECEIVER = _flink.file(f"{_RUNTIME}/io/network/netty/CreditBasedPartitionRequestClientHandler.java")
REASONS = _flink.file(f"{_RUNTIME}/checkpoint/CheckpointFailureReason.java")

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

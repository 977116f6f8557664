"""Apache Flink: stream processing with state."""

from typing import ClassVar

from atlas.evidence.constructors import minutes, quantity, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._flink import FlinkMessages
from atlas.technologies._flink_old_messages import FlinkOldMessages
from atlas.technologies.failures import flink as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/apache-flink.md")
# Master of June 2024 (before 2.0), read in a fork with the same commits.
_flink = fails.flink
_RUNTIME = "flink-runtime/src/main/java/org/apache/flink/runtime"
METRICS = _flink.file("docs/content/docs/ops/metrics.md")
CHECKPOINTS = _flink.file(f"{_RUNTIME}/checkpoint/Checkpoints.java")
TASK_MANAGER = _flink.file(
    "flink-core/src/main/java/org/apache/flink/util/TaskManagerExceptionUtils.java"
)


class Flink(FlinkOldMessages, FlinkMessages, Technology):
    """A JobManager schedules the tasks of streaming jobs on TaskManagers."""

    name = "Apache Flink"
    icon = "simple-icons:apacheflink"
    plane = "service"
    needs = ("Java",)
    releases = release_lines(
        "1.17 2023-03-23, 1.18 2023-10-24, 1.19 2024-03-15, 1.20 2024-08-01, 2.0 2025-03-19, "
        "2.1 2025-07-29, 2.2 2025-12-04, 2.3 2026-06-25",
        RELEASES,
    )
    logs = statement("a .log file for each service in logs/ of its host") @ fails.OVERVIEW.at(
        "The log files are located in the `logs/`"
    )
    programs: ClassVar = {"flink": "Flink's client"}
    ports: ClassVar = {
        "REST": quantity(8081, "")
        @ _flink.file("docs/content/docs/ops/rest_api.md").at("this server listens at port `8081`,")
    }
    CHECKPOINT_TIMEOUT = Parameter(
        "checkpoint timeout, default", minutes(10) @ fails.CHECKPOINTING.at("10 min")
    )
    HEARTBEAT_TIMEOUT = Parameter(
        "heartbeat timeout, default",
        seconds(50)
        @ _flink.file("docs/layouts/shortcodes/generated/heartbeat_manager_configuration.html").at(
            "50 s"
        ),
    )

    NO_SLOTS = LogMessage(
        anchor="Could not acquire the minimum required resources",
        sample="org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could "
        "not acquire the minimum required resources.",
        severity="error",
        meaning="The cluster has fewer free slots than the job needs.",
        source=_flink.file(f"{_RUNTIME}/jobmaster/slotpool/DeclarativeSlotPoolBridge.java"),
        failure=fails.NO_SLOTS,
    )
    NO_SLOTS_BEFORE_1_16 = LogMessage(
        anchor="Could not allocate the required slot within slot request timeout. ",
        sample="NoResourceAvailableException: Could not allocate the required slot within slot "
        "request timeout. Please make sure that the cluster has enough resources.",
        severity="error",
        meaning="The cluster has fewer free slots than the job needs.",
        source=_flink.file(
            f"{_RUNTIME}/scheduler/DefaultScheduler.java",
            commit="f2ef60c4fd5470995c4acd6e6f96c6cd6bde84c3",
        ),
        versions="< 1.16",
        failure=fails.NO_SLOTS,
    )
    SUPPRESSED = LogMessage(
        anchor="Recovery is suppressed by ",
        sample="org.apache.flink.runtime.JobException: Recovery is suppressed by "
        "FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=3, backoffTimeMS=10000)",
        pattern=r"Recovery is suppressed by (?P<strategy>\w+)",
        severity="fatal",
        meaning="The job is not restarted any more; what failed it is below, after 'Caused by'.",
        source=_flink.file(f"{_RUNTIME}/executiongraph/failover/ExecutionFailureHandler.java"),
        failure=fails.RESTARTS,
    )
    STATE_SIZE = LogMessage(
        anchor="Size of the state is larger than the maximum permitted memory-backed state. ",
        sample="java.io.IOException: Size of the state is larger than the maximum permitted "
        "memory-backed state. Size=7340045, maxSize=5242880.",
        pattern=r"memory-backed state\. Size=(?P<size>\d+), maxSize=(?P<most>\d+)",
        severity="error",
        meaning="Checkpoints go to the JobManager's memory, and the state is too big for that.",
        source=_flink.file(f"{_RUNTIME}/state/memory/MemCheckpointStreamFactory.java"),
        failure=fails.STATE_SIZE,
    )
    BUFFERS = LogMessage(
        anchor="Insufficient number of network buffers: ",
        sample="java.io.IOException: Insufficient number of network buffers: required 65, but only "
        "38 available.",
        pattern=r"network buffers: required (?P<required>\d+), but only (?P<left>\d+) available",
        severity="error",
        meaning="A TaskManager has less network memory than the job's parallelism needs.",
        source=_flink.file(f"{_RUNTIME}/io/network/buffer/NetworkBufferPool.java"),
        failure=fails.BUFFERS,
    )
    DIRECT_MEMORY = LogMessage(
        anchor="Direct buffer memory. The direct out-of-memory error has occurred.",
        sample="java.lang.OutOfMemoryError: Direct buffer memory. The direct out-of-memory error "
        "has occurred. This can mean two things: either job(s) require(s) a larger size",
        severity="fatal",
        meaning="The process used all of its direct memory, and shuts down.",
        source=TASK_MANAGER,
        failure=fails.DIRECT_MEMORY,
    )
    METASPACE = LogMessage(
        anchor="Metaspace. The metaspace out-of-memory error has occurred.",
        sample="java.lang.OutOfMemoryError: Metaspace. The metaspace out-of-memory error has "
        "occurred. This can mean two things: either the job requires a larger size",
        severity="fatal",
        meaning="The classes of the jobs no longer fit, and the process shuts down.",
        source=TASK_MANAGER,
        failure=fails.CLASSES,
    )
    HANGS = LogMessage(
        anchor="Task did not exit gracefully within ",
        sample="FATAL TaskExecutor: Task did not exit gracefully within 180 + seconds.",
        pattern=r"Task did not exit gracefully within (?P<seconds>\d+) \+ seconds",
        severity="fatal",
        meaning="A cancelled task hangs, and its whole TaskManager shuts down.",
        source=_flink.file(f"{_RUNTIME}/taskmanager/Task.java"),
        failure=fails.HANGS,
    )
    UNMAPPED_STATE = LogMessage(
        anchor="Cannot map checkpoint/savepoint state for operator ",
        sample="java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint "
        "s3://a/savepoint-1. Cannot map checkpoint/savepoint state for operator 0a448493b478 to "
        "the new program, because the operator is not available in the new program.",
        pattern=r"savepoint state for operator (?P<operator>\S+) to the new program, because",
        severity="fatal",
        meaning="The new program has no operator for a part of the state, so it does not start.",
        source=CHECKPOINTS,
        failure=fails.RESTORE,
    )
    NOT_RESTORED = LogMessage(
        anchor=" provided restore options.",
        sample="FlinkException: Could not restore keyed state backend for StreamFlatMap_0a448493 "
        "from any of the 1 provided restore options.",
        pattern=r"Could not restore (?P<what>.+) from any of the (?P<options>\d+) provided restore",
        severity="error",
        meaning="A task cannot read its state; the cause is below, after 'Caused by'.",
        source=_flink.file(
            "flink-streaming-java/src/main/java/org/apache/flink/streaming/api/operators/"
            "BackendRestorerProcedure.java"
        ),
        failure=fails.RESTORE,
    )
    MESSAGE_SIZE = LogMessage(
        anchor="'s result size ",
        sample="RpcException: The method requestJobDetails's result size 10714013 exceeds the "
        "maximum size 10485760 .",
        pattern=r"The method (?P<method>\w+)'s result size (?P<size>\d+) exceeds the maximum size",
        severity="error",
        meaning="The answer of a call between JobManager and TaskManager is too big.",
        source=_flink.file(
            "flink-rpc/flink-rpc-akka/src/main/java/org/apache/flink/runtime/rpc/pekko/"
            "PekkoRpcActor.java"
        ),
        failure=fails.MESSAGE_SIZE,
    )
    ENTRYPOINT = LogMessage(
        anchor="Fatal error occurred in the cluster entrypoint.",
        sample="ERROR ClusterEntrypoint: Fatal error occurred in the cluster entrypoint.",
        severity="fatal",
        meaning="The JobManager exits; the exception that follows says why.",
        source=_flink.file(f"{_RUNTIME}/entrypoint/ClusterEntrypoint.java"),
        failure=fails.ENTRYPOINT,
    )

    RESTARTS = Metric(
        name="numRestarts",
        meaning="How often the job was restarted since it was submitted.",
        source=METRICS,
    )
    FAILED_CHECKPOINTS = Metric(
        name="numberOfFailedCheckpoints",
        meaning="Checkpoints of the job that failed.",
        source=METRICS,
    )
    SLOTS = Metric(
        name="taskSlotsAvailable",
        meaning="Task slots of the cluster that are free.",
        source=METRICS,
    )


flink = Flink()

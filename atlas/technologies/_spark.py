"""Messages of Apache Spark about lost executors, their containers and connections."""

from atlas.technologies.failures import spark as fails
from atlas.technologies.message import LogMessage

_spark = fails.spark
_CORE = "core/src/main/scala/org/apache/spark"
_ALLOCATOR = (
    "resource-managers/yarn/src/main/scala/org/apache/spark/deploy/yarn/YarnAllocator.scala"
)
ALLOCATOR = _spark.file(_ALLOCATOR)
# The last commit before the wording of 3.0.
OLD_ALLOCATOR = _spark.file(_ALLOCATOR, commit="a09d5ba88680d07121ce94a4e68c3f42fc635f4f")
LIFECYCLE = _spark.file(
    "resource-managers/kubernetes/core/src/main/scala/org/apache/spark/scheduler/cluster/k8s/"
    "ExecutorPodsLifecycleManager.scala"
)


class SparkMessages:
    """Messages of Apache Spark about lost executors, their containers and connections."""

    HEARTBEAT = LogMessage(
        anchor=" with no recent heartbeats: ",
        sample="WARN HeartbeatReceiver: Removing executor 7 with no recent heartbeats: 131203 ms "
        "exceeds timeout 120000 ms",
        pattern=r"Removing executor (?P<executor>\S+) with no recent heartbeats: "
        r"(?P<milliseconds>\d+) ms",
        severity="warning",
        meaning="An executor did not send heartbeats to the driver, and is removed.",
        source=_spark.file(f"{_CORE}/HeartbeatReceiver.scala"),
        failure=fails.LOST_EXECUTOR,
    )

    EXECUTOR_LOST = LogMessage(
        anchor="ExecutorLostFailure (executor ",
        sample="ExecutorLostFailure (executor 7 exited caused by one of the running tasks) Reason: "
        "Executor heartbeat timed out after 131203 ms",
        pattern=r"ExecutorLostFailure \(executor (?P<executor>\S+) exited (?P<how>[^)]+)\)",
        severity="error",
        meaning="A task failed because its executor died.",
        source=_spark.file(f"{_CORE}/TaskEndReason.scala"),
        failure=fails.LOST_EXECUTOR,
    )

    DISASSOCIATED = LogMessage(
        anchor="Remote RPC client disassociated. Likely due to ",
        sample="ERROR TaskSchedulerImpl: Lost executor 7 on worker-3: Remote RPC client "
        "disassociated. Likely due to containers exceeding thresholds, or network issues. Check "
        "driver logs for WARN messages.",
        severity="error",
        meaning="The connection to an executor broke, often because its container was killed.",
        source=fails.BACKEND,
        failure=fails.LOST_EXECUTOR,
    )

    PHYSICAL_MEMORY = LogMessage(
        anchor="Container killed by YARN for exceeding physical memory limits. ",
        sample="Container killed by YARN for exceeding physical memory limits. 5.5 GB of 5.5 GB "
        "physical memory used. Consider boosting spark.executor.memoryOverhead.",
        severity="warning",
        meaning="An executor used more memory than its YARN container has, and was killed.",
        source=ALLOCATOR,
        versions=">= 3.0",
        failure=fails.CONTAINER_MEMORY,
    )

    VIRTUAL_MEMORY = LogMessage(
        anchor="Container killed by YARN for exceeding virtual memory limits. ",
        sample="Container killed by YARN for exceeding virtual memory limits. 11.6 GB of 11.5 GB "
        "virtual memory used. Consider boosting spark.executor.memoryOverhead or boosting "
        "yarn.nodemanager.vmem-pmem-ratio",
        severity="warning",
        meaning="An executor used more virtual memory than YARN allows, and was killed.",
        source=ALLOCATOR,
        versions=">= 3.0",
        failure=fails.CONTAINER_MEMORY,
    )

    MEMORY_BEFORE_3 = LogMessage(
        anchor="Container killed by YARN for exceeding memory limits. ",
        sample="Container killed by YARN for exceeding memory limits.  5.5 GB of 5.5 GB physical "
        "memory used. Consider boosting spark.yarn.executor.memoryOverhead",
        severity="warning",
        meaning="An executor used more memory than its YARN container has, and was killed.",
        source=OLD_ALLOCATOR,
        versions="< 3.0",
        failure=fails.CONTAINER_MEMORY,
    )

    BAD_NODE = LogMessage(
        anchor="Container from a bad node: ",
        sample="WARN YarnAllocator: Container from a bad node: container_1719_0001_01_000003 on "
        "host: worker-3. Exit status: 137.",
        pattern=r"Container from a bad node: (?P<container>\S+) on host: (?P<host>\S+)\. Exit "
        r"status: (?P<status>-?\d+)",
        severity="warning",
        meaning="An executor's container ended by itself; its exit status tells more.",
        source=ALLOCATOR,
        failure=fails.BAD_NODE,
    )

    PYTHON_CRASHED = LogMessage(
        anchor="Python worker exited unexpectedly (crashed)",
        sample="org.apache.spark.SparkException: Python worker exited unexpectedly (crashed)",
        severity="error",
        meaning="The Python process of an executor died while it ran a task.",
        source=_spark.file(f"{_CORE}/api/python/PythonRunner.scala"),
        failure=fails.PYTHON,
    )

    PYTHON_UNREACHABLE = LogMessage(
        anchor="Python worker failed to connect back.",
        sample="org.apache.spark.SparkException: Python worker failed to connect back.",
        severity="error",
        meaning="The executor started Python, but it did not connect to the executor.",
        source=_spark.file(f"{_CORE}/api/python/PythonWorkerFactory.scala"),
        failure=fails.PYTHON,
    )

    QUIET = LogMessage(
        anchor=" has been quiet for ",
        sample="ERROR TransportChannelHandler: Connection to worker-3/10.0.0.8:7337 has been quiet "
        "for 120000 ms while there are outstanding requests. Assuming connection is dead",
        pattern=r"Connection to (?P<to>\S+) has been quiet for (?P<milliseconds>\d+) ms while",
        severity="error",
        meaning="A peer does not answer requests for data, and its connection is closed.",
        source=_spark.file(
            "common/network-common/src/main/java/org/apache/spark/network/server/"
            "TransportChannelHandler.java"
        ),
        failure=fails.FETCH,
    )

    MISSING_OUTPUT = LogMessage(
        anchor="Missing an output location for shuffle ",
        sample="org.apache.spark.shuffle.MetadataFetchFailedException: Missing an output location "
        "for shuffle 0 partition 3",
        pattern=r"Missing an output location for shuffle (?P<shuffle>\d+)",
        severity="error",
        meaning="The map output of a shuffle is gone, most often with the executor that held it.",
        source=_spark.file(f"{_CORE}/MapOutputTracker.scala"),
        failure=fails.FETCH,
    )

    FETCH_EXCEPTION = LogMessage(
        anchor="org.apache.spark.shuffle.FetchFailedException: ",
        sample="org.apache.spark.shuffle.FetchFailedException: Failed to connect to "
        "worker-3/10.0.0.5:7337",
        severity="error",
        meaning="A task could not read the map output that another executor or host holds.",
        source=_spark.file(f"{_CORE}/shuffle/FetchFailedException.scala"),
        failure=fails.FETCH,
    )

    BLOCK_FETCHES = LogMessage(
        anchor="Failed while starting block fetches",
        sample="ERROR OneForOneBlockFetcher: Failed while starting block fetches",
        severity="error",
        meaning="Blocks could not be requested from another executor; its connection broke.",
        source=_spark.file(
            "common/network-shuffle/src/main/java/org/apache/spark/network/shuffle/"
            "OneForOneBlockFetcher.java"
        ),
        failure=fails.FETCH,
    )

    LOST_EXECUTOR = LogMessage(
        anchor="Lost executor ",
        sample="ERROR TaskSchedulerImpl: Lost executor 7 on worker-3: Executor heartbeat timed out "
        "after 131203 ms",
        severity="error",
        meaning="The driver lost an executor; the reason follows.",
        source=_spark.file(f"{_CORE}/scheduler/TaskSchedulerImpl.scala"),
        failure=fails.LOST_EXECUTOR,
        context=("TaskSchedulerImpl", "YarnScheduler", "YarnClusterScheduler"),
    )

    DELETED_POD = LogMessage(
        anchor=" was deleted by a user or the framework.",
        sample="The executor with id 7 was deleted by a user or the framework.",
        pattern=r"The executor with id (?P<executor>\d+) was deleted",
        severity="error",
        meaning="The pod of an executor was deleted, for example with its node.",
        source=LIFECYCLE,
        failure=fails.LOST_EXECUTOR,
    )

    POD_MEMORY = LogMessage(
        anchor="(SIGKILL, possible container OOM)",
        sample="The executor with id 7 exited with exit code 137(SIGKILL, possible container OOM).",
        pattern=r"executor with id (?P<executor>\d+) exited with exit code 137",
        severity="error",
        meaning="The process of an executor was killed, most often at the memory limit of its pod.",
        source=LIFECYCLE,
        failure=fails.POD_MEMORY,
    )

    MARKED_FAILED = LogMessage(
        anchor="Container marked as failed: ",
        sample="Container marked as failed: container_1700000000000_0001_01_000007 on host: "
        "worker-3. Exit status: 137. Possible causes: Unknown executor exit code (137) (died from "
        "signal 9?) Diagnostics: Killed by external signal.",
        pattern=r"Container marked as failed: (?P<container>\S+)",
        severity="error",
        meaning="YARN reports that the container of an executor failed; its exit status follows.",
        source=ALLOCATOR,
        failure=fails.LOST_EXECUTOR,
    )

    CALL_TIMEOUT = LogMessage(
        anchor="This timeout is controlled by spark.",
        sample="org.apache.spark.rpc.RpcTimeoutException: Futures timed out after [120 seconds]. "
        "This timeout is controlled by spark.rpc.askTimeout",
        pattern=r"This timeout is controlled by (?P<setting>spark\.[\w.]+)",
        severity="error",
        meaning="Driver, executor or master did not answer a call in time.",
        source=_spark.file(f"{_CORE}/rpc/RpcTimeout.scala"),
        failure=fails.CALLS,
    )

    HEARTBEAT_FAILS = LogMessage(
        anchor="Issue communicating with driver in heartbeater",
        sample="WARN Executor: Issue communicating with driver in heartbeater",
        severity="warning",
        meaning="An executor could not send its heartbeat; after too many failures it exits.",
        source=_spark.file(f"{_CORE}/executor/Executor.scala"),
        failure=fails.CALLS,
    )

    SHUT_DOWN = LogMessage(
        anchor=" cancelled because SparkContext was shut down",
        sample="org.apache.spark.SparkException: Job 3 cancelled because SparkContext was shut "
        "down",
        severity="error",
        meaning="The application was stopped while a job ran.",
        source=_spark.file(f"{_CORE}/scheduler/DAGScheduler.scala"),
        failure=fails.STOPPED,
    )

"""Log messages of Apache Spark about tasks and executors that end."""

from atlas.technologies.failures import spark as fails
from atlas.technologies.message import LogMessage

_CORE = "core/src/main/scala/org/apache/spark"
_spark = fails.spark


class SparkTaskMessages:
    """Log messages of Apache Spark about tasks and executors that end."""

    TASK_ABORTS = LogMessage(
        anchor=" times; aborting job",
        sample="ERROR TaskSetManager: Task 0 in stage 0.0 failed 4 times; aborting job",
        pattern=r"Task (?P<task>\S+) in stage (?P<stage>\S+) failed (?P<attempts>\d+) times; "
        r"aborting job",
        severity="error",
        meaning="A task failed as often as allowed, so its job ends.",
        source=_spark.file(f"{_CORE}/scheduler/TaskSetManager.scala"),
        failure=fails.TASK,
    )

    SELF_EXIT = LogMessage(
        anchor="Executor self-exiting due to : ",
        sample="ERROR CoarseGrainedExecutorBackend: Executor self-exiting due to : Driver "
        "10.0.0.5:40311 disassociated! Shutting down.",
        pattern=r"Executor self-exiting due to : (?P<reason>.+)",
        severity="error",
        meaning="An executor ends itself; the reason follows.",
        source=_spark.file(f"{_CORE}/executor/CoarseGrainedExecutorBackend.scala"),
        failure=fails.LOST_EXECUTOR,
    )

    NO_REPLY = LogMessage(
        anchor="Cannot receive any reply from ",
        sample="org.apache.spark.rpc.RpcTimeoutException: Cannot receive any reply from "
        "10.0.0.5:40311 in 120 seconds",
        pattern=r"Cannot receive any reply from (?P<peer>\S+) in (?P<time>\d+ \w+)",
        severity="error",
        meaning="The driver or an executor did not answer in time.",
        source=_spark.file(f"{_CORE}/rpc/netty/NettyRpcEnv.scala"),
        failure=fails.CALLS,
    )

    MANY_EXECUTOR_FAILURES = LogMessage(
        anchor="Max number of executor failures (",
        sample="INFO ApplicationMaster: Final app status: FAILED, exitCode: 11, (reason: "
        "Max number of executor failures (4) reached)",
        pattern=r"Max number of executor failures \((?P<failures>\d+)\) reached",
        severity="error",
        meaning="Executors failed more often than allowed, so the application ends.",
        source=_spark.file(
            "resource-managers/yarn/src/main/scala/org/apache/spark/deploy/yarn/"
            "ApplicationMaster.scala"
        ),
        failure=fails.LOST_EXECUTOR,
    )

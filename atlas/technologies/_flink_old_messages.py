"""Log messages of older Flink, and of its leader election and ports."""

from atlas.technologies.failures import flink as fails
from atlas.technologies.message import LogMessage

_RUNTIME = "flink-runtime/src/main/java/org/apache/flink/runtime"
_flink = fails.flink


class FlinkOldMessages:
    """Log messages of older Flink, and of its leader election and ports."""

    NO_SLOTS_1 = LogMessage(
        anchor="Could not allocate all requires slots within timeout of ",
        sample="org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableE"
        "xception: Could not allocate all requires slots within timeout of 300000 "
        "ms. Slots required: 8, slots allocated: 4",
        pattern=r"Could not allocate all requires slots within timeout of (?P<time>\d+) ms",
        severity="error",
        meaning="The TaskManagers have too few free slots for the job.",
        source=_flink.file(
            f"{_RUNTIME}/executiongraph/SchedulingUtils.java", commit="release-1.9.0"
        ),
        versions="< 1.12",
        failure=fails.NO_SLOTS,
    )

    NO_POOLED_SLOT = LogMessage(
        anchor="No pooled slot available and request to ResourceManager",
        sample="org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableE"
        "xception: No pooled slot available and request to ResourceManager for new "
        "slot failed",
        severity="error",
        meaning="No TaskManager has a free slot, and no new one comes.",
        source=_flink.file(
            f"{_RUNTIME}/jobmaster/slotpool/SlotPoolImpl.java", commit="release-1.9.0"
        ),
        versions="< 1.12",
        failure=fails.NO_SLOTS,
    )

    ZOOKEEPER_SUSPENDED = LogMessage(
        anchor="Connection to ZooKeeper suspended. ",
        sample="WARN ZooKeeperLeaderElectionService - Connection to ZooKeeper suspended. "
        "The contender akka.tcp://flink@10.0.0.5:6123/user/jobmanager_0 no longer "
        "participates in the leader election.",
        severity="warning",
        meaning="A process lost ZooKeeper, so its jobs may restart.",
        source=_flink.file(
            f"{_RUNTIME}/leaderelection/ZooKeeperLeaderElectionService.java", commit="release-1.9.0"
        ),
        versions="< 1.15",
        failure=fails.LEADER,
    )

    ZOOKEEPER_LOST = LogMessage(
        anchor="Connection to ZooKeeper lost. The contender ",
        sample="WARN ZooKeeperLeaderElectionService - Connection to ZooKeeper lost. The "
        "contender akka.tcp://flink@10.0.0.5:6123/user/jobmanager_0 no longer "
        "participates in the leader election.",
        severity="warning",
        meaning="A process lost ZooKeeper, so its jobs may restart.",
        source=_flink.file(
            f"{_RUNTIME}/leaderelection/ZooKeeperLeaderElectionService.java", commit="release-1.9.0"
        ),
        versions="< 1.15",
        failure=fails.LEADER,
    )

    LOST_LEADERSHIP = LogMessage(
        anchor=" lost leadership.",
        sample="java.lang.Exception: Job leader for job id 5ec1a2f0a7c9a0d1e2f3a4b5c6d7e8f9 "
        "lost leadership.",
        pattern=r"Job leader for job id (?P<job>[0-9a-f]+) lost leadership",
        severity="error",
        meaning="The JobManager of a job gave way to another one, so its tasks are cancelled.",
        source=_flink.file(f"{_RUNTIME}/taskexecutor/TaskExecutor.java", commit="release-1.9.0"),
        failure=fails.LEADER,
    )

    NO_LONGER_LEADER = LogMessage(
        anchor="JobManager is no longer the leader.",
        sample="org.apache.flink.util.FlinkException: JobManager is no longer the leader.",
        severity="error",
        meaning="A JobManager gave way to another one, so its jobs are suspended.",
        source=_flink.file(f"{_RUNTIME}/jobmaster/JobManagerRunner.java", commit="release-1.9.0"),
        versions="< 1.13",
        failure=fails.LEADER,
    )

    NO_BLOB_SERVER = LogMessage(
        anchor="Could not connect to BlobServer at address ",
        sample="java.io.IOException: Could not connect to BlobServer at address "
        "jobmanager/10.0.0.5:6124",
        pattern=r"Could not connect to BlobServer at address (?P<address>\S+)",
        severity="error",
        meaning="A TaskManager or client cannot fetch files from the JobManager.",
        source=_flink.file(f"{_RUNTIME}/blob/BlobClient.java", commit="release-1.9.0"),
        failure=fails.JOBMANAGER,
    )

    REST_PORT = LogMessage(
        anchor="Could not start rest endpoint on any port in port range ",
        sample="java.net.BindException: Could not start rest endpoint on any port in port "
        "range 8081",
        pattern=r"on any port in port range (?P<ports>\S+)",
        severity="error",
        meaning="The port of the REST API cannot be opened.",
        source=_flink.file(f"{_RUNTIME}/rest/RestServerEndpoint.java", commit="release-1.9.0"),
        failure=fails.ENTRYPOINT,
    )

    ACTOR_PORT = LogMessage(
        anchor="Could not start actor system on any port in port range ",
        sample="java.net.BindException: Could not start actor system on any port in port "
        "range 6123",
        pattern=r"on any port in port range (?P<ports>\S+)",
        severity="error",
        meaning="The port for the other processes cannot be opened.",
        source=_flink.file(
            f"{_RUNTIME}/clusterframework/BootstrapTools.java", commit="release-1.9.0"
        ),
        versions="< 1.15",
        failure=fails.ENTRYPOINT,
    )

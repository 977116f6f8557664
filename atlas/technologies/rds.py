"""Amazon RDS: managed relational databases, and their proxy."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies._rds_code_messages import RDSCodeMessages
from atlas.technologies.failures import rds as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

METRICS = fails.guide.file("rds-metrics.md")


class RDS(RDSCodeMessages, Technology):
    """A service that runs relational databases, with a proxy for their connections."""

    name = "Amazon RDS"
    icon = "diagrams.aws.database.RDS"
    plane = "state"
    releases = undisclosed("a service without public versions: looked in its user guide")
    logs = statement("events of the instance, and the log files of its database") @ (
        fails.guide.file("USER_LogAccess.Procedural.Viewing.md").at("view database log files for")
    )

    STORAGE_SHUT_DOWN = LogMessage(
        anchor="DB instance has reached the storage-full threshold, and the database has been "
        "shut down.",
        sample="DB instance has reached the storage-full threshold, and the database has been "
        "shut down. You can increase the allocated storage to address this issue.",
        severity="fatal",
        meaning="RDS shut the database down because its storage is full.",
        source=fails.EVENTS,
        failure=fails.STORAGE_FULL,
    )
    STORAGE_EXHAUSTED = LogMessage(
        anchor="Allocated storage has been exhausted",
        sample="Allocated storage has been exhausted. Allocate additional storage to resolve.",
        severity="error",
        meaning="The instance has used up its storage.",
        source=fails.EVENTS,
        failure=fails.STORAGE_FULL,
    )
    STORAGE_LOW = LogMessage(
        anchor="The free storage capacity for DB instance: ",
        sample="The free storage capacity for DB instance: shop is low at 4% of the provisioned "
        "storage [Provisioned Storage: 98.18 GB, Free Storage: 3.92 GB]. You may want to increase "
        "the provisioned storage to address this issue.",
        pattern=r"storage capacity for DB instance: (?P<instance>\S+) is low at (?P<free>\S+) of",
        severity="warning",
        meaning="The instance has used more than 90% of its storage.",
        source=fails.EVENTS,
        failure=fails.STORAGE_LOW,
    )
    STORAGE_LOW_SHUTDOWN = LogMessage(
        anchor="Free storage capacity for DB instance ",
        sample="Free storage capacity for DB instance shop is low at 2% of the allocated storage "
        "[Allocated storage: 98.18 GB, Free storage: 1.96 GB]. The database will be shut down to "
        "prevent corruption if free storage is lower than 200 MB.",
        pattern=r"storage capacity for DB instance (?P<instance>\S+) is low at (?P<free>\S+) of",
        severity="error",
        meaning="Storage is so low that RDS will soon shut the database down.",
        source=fails.EVENTS,
        failure=fails.STORAGE_LOW,
    )
    AUTOSCALING_UNABLE = LogMessage(
        anchor="Storage autoscaling is unable to scale the storage for the reason",
        sample="Storage autoscaling is unable to scale the storage for the reason: Storage-full",
        severity="error",
        meaning="RDS could not add storage; the reason follows.",
        source=fails.EVENTS,
        failure=fails.NO_AUTOSCALING,
    )
    AUTOSCALING_LIMIT = LogMessage(
        anchor="Storage autoscaling has triggered a pending scale storage task that will reach or "
        "exceed the maximum storage threshold.",
        sample="Storage autoscaling has triggered a pending scale storage task that will reach or "
        "exceed the maximum storage threshold. Increase the maximum storage threshold.",
        severity="warning",
        meaning="The next growth would pass the upper limit of storage autoscaling.",
        source=fails.EVENTS,
        failure=fails.NO_AUTOSCALING,
    )
    FAILOVER = LogMessage(
        anchor="Multi-AZ instance failover started.",
        sample="Multi-AZ instance failover started.",
        severity="error",
        meaning="The standby in another zone is being promoted; connections break.",
        source=fails.EVENTS,
        failure=fails.FAILOVER,
    )
    FAILOVER_FAILED = LogMessage(
        anchor="Cluster failover failed, check the health of your cluster instances and try again.",
        sample="Cluster failover failed, check the health of your cluster instances and try again.",
        severity="error",
        meaning="No instance of the cluster could be promoted.",
        source=fails.EVENTS,
        failure=fails.FAILOVER_FAILED,
    )
    BROKEN = LogMessage(
        anchor=" state. RDS recommends that you initiate a point-in-time-restore.",
        sample="DB instance put into incompatible-restore state. RDS recommends that you initiate "
        "a point-in-time-restore.",
        pattern=r"DB instance put into (?P<state>\S+) state\. RDS recommends",
        severity="fatal",
        meaning="The instance has failed for its configuration or its storage.",
        source=fails.EVENTS,
        failure=fails.BROKEN,
    )
    RESTART_FAILED = LogMessage(
        anchor="Error restarting mysql",
        sample="Error restarting mysql: Mysql cannot be started due to incompatible parameters",
        severity="error",
        meaning="MySQL does not start again; the reason follows.",
        source=fails.EVENTS,
        failure=fails.RESTART_FAILED,
    )
    BURST = LogMessage(
        anchor="The gp2 burst balance credits for the RDS database instance are low.",
        sample="The gp2 burst balance credits for the RDS database instance are low. To resolve "
        "this issue, reduce IOPS usage or modify your storage settings to enable higher "
        "performance.",
        severity="warning",
        meaning="The disk will soon be limited to its base rate of operations.",
        source=fails.EVENTS,
        failure=fails.BURST,
    )
    PROXY_NO_ADDRESS = LogMessage(
        anchor="RDS failed to provision capacity for proxy ",
        sample="RDS failed to provision capacity for proxy shop because there aren't enough IP "
        "addresses available in your subnets: subnet-0a1b2c3d.",
        pattern=r"provision capacity for proxy (?P<proxy>\S+) because",
        severity="error",
        meaning="The proxy cannot grow: its subnets have too few free addresses.",
        source=fails.EVENTS,
        failure=fails.PROXY_NO_ADDRESS,
    )
    PROXY_THROTTLED = LogMessage(
        anchor="RDS throttled some connections to DB proxy (RDS Proxy).",
        sample="RDS throttled some connections to DB proxy (RDS Proxy).",
        severity="error",
        meaning="Clients opened connections faster than the proxy accepts.",
        source=fails.EVENTS,
        failure=fails.PROXY_THROTTLED,
    )
    PROXY_CLIENTS = LogMessage(
        anchor="The maximum number of client connections to the proxy exceeded ",
        sample="The maximum number of client connections to the proxy exceeded 1000.",
        pattern=r"client connections to the proxy exceeded (?P<limit>\d+)",
        severity="error",
        meaning="Too many clients connect to the proxy at once.",
        source=fails.PROXY,
        failure=fails.PROXY_THROTTLED,
    )
    PROXY_WAIT = LogMessage(
        anchor="Timed-out waiting to acquire database connection",
        sample="ERROR 9501 (HY000): Timed-out waiting to acquire database connection",
        severity="error",
        meaning="The proxy had no free database connection for the client in time.",
        source=fails.PROXY,
        failure=fails.PROXY_WAIT,
    )
    PROXY_NO_SECRET = LogMessage(
        anchor="This RDS proxy has no credentials for the role ",
        sample="This RDS proxy has no credentials for the role shop. Check the credentials for "
        "this role and try again.",
        pattern=r"no credentials for the role (?P<role>\S+?)\. Check",
        severity="error",
        meaning="The proxy has no secret for this database user.",
        source=fails.PROXY,
        failure=fails.PROXY_LOGIN,
    )
    PROXY_TLS = LogMessage(
        anchor="This RDS Proxy requires TLS connections.",
        sample="ERROR 3159 (HY000): This RDS Proxy requires TLS connections.",
        severity="error",
        meaning="A client connects without TLS, and the proxy requires it.",
        source=fails.PROXY,
        failure=fails.PROXY_LOGIN,
    )
    NO_CAPACITY = LogMessage(
        anchor="An error occurred (InsufficientDBInstanceCapacity) when calling the ",
        sample="An error occurred (InsufficientDBInstanceCapacity) when calling the "
        "ModifyDBInstance operation",
        pattern=r"\(InsufficientDBInstanceCapacity\) when calling the (?P<operation>\w+) operation",
        severity="error",
        meaning="The instance class is not available in the zone at the moment.",
        source=fails.TROUBLE,
        failure=fails.NO_CAPACITY,
    )
    STORAGE_QUOTA = LogMessage(
        anchor="Underlying storage quota for this customer account has exceeded the limit.",
        sample="Underlying storage quota for this customer account has exceeded the limit. Please "
        "increase the allowed storage quota to let the scaling go through on the instance.",
        severity="error",
        meaning="The account has used up its storage quota, so the instance cannot grow.",
        source=fails.EVENTS,
        failure=fails.QUOTA,
    )

    FREE_STORAGE = Metric(
        name="FreeStorageSpace",
        meaning="Free storage of an instance.",
        unit="byte",
        source=METRICS,
    )
    CONNECTIONS = Metric(
        name="DatabaseConnections",
        meaning="Client connections to an instance.",
        source=METRICS,
    )
    REPLICA_LAG = Metric(
        name="ReplicaLag",
        meaning="Time by which a read replica is behind.",
        unit="second",
        source=METRICS,
    )
    BURST_BALANCE = Metric(
        name="BurstBalance",
        meaning="Burst credits that a gp2 disk has left.",
        unit="percent",
        source=METRICS,
    )


rds = RDS()

"""Log messages of Amazon RDS: its error codes, as any SDK prints them."""

from atlas.technologies.failures import rds as fails
from atlas.technologies.failures import rds_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/rds/2014-10-31/service-2.json")
DATA = botocore.file("data/rds-data/2018-08-01/service-2.json")


class RDSCodeMessages:
    """Log messages of Amazon RDS: its error codes, as any SDK prints them."""

    INSTANCE_MISSING = LogMessage(
        anchor="DBInstanceNotFound",
        sample="DBInstanceNotFoundFault: DBInstance shop not found.",
        pattern=r"\b(?P<code>DBInstanceNotFound)(?:Fault|Exception)?\b",
        severity="error",
        meaning="No instance has this name in this account and region.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    CLUSTER_MISSING = LogMessage(
        anchor="DBClusterNotFoundFault",
        sample="DBClusterNotFoundFault: DBCluster shop not found.",
        pattern=r"\b(?P<code>DBClusterNotFoundFault)\b",
        severity="error",
        meaning="No cluster has this name in this account and region.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    SNAPSHOT_MISSING = LogMessage(
        anchor="SnapshotNotFound",
        sample="DBSnapshotNotFoundFault: DBSnapshot shop not found.",
        pattern=r"\b(?P<code>DB(?:Cluster)?SnapshotNotFound(?:Fault)?)\b",
        severity="error",
        meaning="The snapshot does not exist, or is not shared with this account.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    INSTANCE_STATE = LogMessage(
        anchor="InvalidDBInstanceState",
        sample="InvalidDBInstanceStateFault: Instance shop is not in available state.",
        pattern=r"\b(?P<code>InvalidDBInstanceState)(?:Fault|Exception)?\b",
        severity="error",
        meaning="The status of the instance does not allow the call, such as while a change runs.",
        source=MODEL,
        failure=codes.STATE,
    )
    CLUSTER_STATE = LogMessage(
        anchor="InvalidDBClusterStateFault",
        sample="InvalidDBClusterStateFault: DbCluster shop is in modifying state",
        pattern=r"\b(?P<code>InvalidDBClusterStateFault)\b",
        severity="error",
        meaning="The status of the cluster does not allow the call, such as while a change runs.",
        source=MODEL,
        failure=codes.STATE,
    )
    NOT_READY = LogMessage(
        anchor="DBInstanceNotReady",
        sample="DBInstanceNotReadyFault: not ready",
        pattern=r"\b(?P<code>DBInstanceNotReady)(?:Fault)?\b",
        severity="error",
        meaning="The Aurora Serverless instance is paused, so its logs cannot be read.",
        source=MODEL,
        failure=codes.PAUSED,
    )
    QUOTA = LogMessage(
        anchor="QuotaExceeded",
        sample="InstanceQuotaExceededFault: Cannot exceed quota",
        pattern=r"\b(?P<code>(?:Instance|DBCluster|SharedSnapshot|DBParameterGroup|"
        r"DBSubnetGroup|DBProxy|DBProxyEndpoint)QuotaExceeded)(?:Fault)?\b",
        severity="error",
        meaning="As many of these exist already as are allowed.",
        source=MODEL,
        failure=fails.QUOTA,
    )
    SNAPSHOT_QUOTA = LogMessage(
        anchor="SnapshotQuotaExceeded",
        sample="Aws::RDS::Errors::SnapshotQuotaExceeded: The request would result in the user "
        "exceeding the allowed number of DB snapshots.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>SnapshotQuotaExceeded)(?:Fault)?\b",
        severity="error",
        context=("rds", "RDS", "DBSnapshot", "DB snapshot"),
        meaning="As many snapshots exist already as are allowed.",
        source=MODEL,
        failure=fails.QUOTA,
    )
    CAPACITY = LogMessage(
        anchor="InsufficientDBInstanceCapacity",
        sample="InsufficientDBInstanceCapacityFault: not available",
        pattern=r"\b(?P<code>InsufficientDBInstanceCapacity)(?:Fault)?\b",
        severity="error",
        meaning="The zone has no machine of this class now.",
        source=MODEL,
        failure=fails.NO_CAPACITY,
    )
    STORAGE_CAPACITY = LogMessage(
        anchor="InsufficientStorageClusterCapacity",
        sample="InsufficientStorageClusterCapacityFault: not available",
        pattern=r"\b(?P<code>InsufficientStorageClusterCapacity)(?:Fault)?\b",
        severity="error",
        meaning="There is no storage for the cluster in the zones of its subnets now.",
        source=MODEL,
        failure=codes.STORAGE_CAPACITY,
    )
    TOO_FEW_ZONES = LogMessage(
        anchor="DBSubnetGroupDoesNotCoverEnoughAZs",
        sample="DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet "
        "Availability Zone (AZ) coverage requirement.",
        severity="error",
        meaning="The subnets of the group lie in too few zones.",
        source=MODEL,
        failure=codes.SUBNET,
    )
    KEY_GONE = LogMessage(
        anchor="KMSKeyNotAccessibleFault",
        sample="Aws::RDS::Errors::KMSKeyNotAccessibleFault: An error occurred accessing an "
        "Amazon Web Services KMS key.",
        pattern=r"\b(?P<code>KMSKeyNotAccessibleFault)\b",
        severity="error",
        meaning="The key that encrypts the storage is disabled, deleted or not allowed.",
        context=("RDS", "rds", "DBInstance", "DBCluster", "DBSnapshot"),
        source=MODEL,
        failure=codes.KEY_GONE,
    )
    DATA_PAUSED = LogMessage(
        anchor="DatabaseResumingException",
        sample="DatabaseResumingException: The Aurora DB instance is resuming after "
        "being auto-paused",
        pattern=r"\b(?P<code>DatabaseResumingException)\b",
        severity="error",
        meaning="The database was paused and starts now; the call must be repeated.",
        source=DATA,
        failure=codes.PAUSED,
    )
    DATA_UNAVAILABLE = LogMessage(
        anchor="DatabaseUnavailableException",
        sample="DatabaseUnavailableException: The writer instance in the DB cluster "
        "isn't available.",
        pattern=r"\b(?P<code>DatabaseUnavailableException)\b",
        severity="error",
        context=("Aurora", "aurora", "rds", "RDS", "writer", "DB cluster"),
        meaning="The writer of the cluster is not available.",
        source=DATA,
        failure=codes.PAUSED,
    )
    DATA_TIMEOUT = LogMessage(
        anchor="StatementTimeoutException",
        sample="StatementTimeoutException: The execution of the SQL statement timed out.",
        pattern=r"\b(?P<code>StatementTimeoutException)\b",
        severity="error",
        context=("rds", "RDS", "ExecuteStatement", "SQL statement"),
        meaning="A statement ran longer than the Data API allows.",
        source=DATA,
        failure=codes.DATA_TIMEOUT,
    )
    DATA_ENDPOINT = LogMessage(
        anchor="HttpEndpointNotEnabledException",
        sample="HttpEndpointNotEnabledException: The HTTP endpoint for using RDS Data "
        "API isn't enabled for the DB cluster.",
        pattern=r"\b(?P<code>HttpEndpointNotEnabledException)\b",
        severity="error",
        meaning="The Data API is not enabled for the cluster.",
        source=DATA,
        failure=codes.NO_DATA_API,
    )

"""Log messages of the Kinesis Client Library."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kinesis as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_kcl = Repository(
    "awslabs/amazon-kinesis-client",
    commit="024eb86e2163a3d211cacf21f44f5411b6c41c53",
    checked=_CHECKED,
    folder="amazon-kinesis-client/src/main/java/software/amazon/kinesis",
)


class KinesisClientMessages:
    """Log messages of the Kinesis Client Library."""

    LEASE_NOT_RENEWED = LogMessage(
        anchor="Encountered an exception while renewing a lease.",
        sample="ERROR LeaseRenewer:119 - Encountered an exception while renewing a lease.",
        severity="error",
        meaning="A worker could not renew a lease in its table of DynamoDB; another one may "
        "take the shard.",
        source=_kcl.file("leases/dynamodb/DynamoDBLeaseRenewer.java"),
        failure=fails.LEASES,
    )

    LEASING_EXCEPTION = LogMessage(
        anchor="LeasingException encountered in lease ",
        sample="ERROR LeaseCoordinator - LeasingException encountered in lease taking thread",
        pattern=r"LeasingException encountered in lease (?P<thread>taking|renewing) thread",
        severity="error",
        meaning="A worker could not read or write its table of leases in DynamoDB.",
        source=_kcl.file("leases/dynamodb/DynamoDBLeaseCoordinator.java"),
        failure=fails.LEASES,
    )

    NO_COORDINATOR = LogMessage(
        anchor="Caught exception when initializing LeaseCoordinator",
        sample="ERROR Scheduler - Caught exception when initializing LeaseCoordinator",
        severity="error",
        meaning="A worker could not use its table of leases in DynamoDB, so it does not start.",
        source=_kcl.file("coordinator/Scheduler.java"),
        failure=fails.LEASES,
    )

    WORKER_FAILED = LogMessage(
        anchor="Worker.run caught exception, sleeping for ",
        sample="ERROR Scheduler - Worker.run caught exception, sleeping for 1000 milli seconds!",
        severity="error",
        meaning="The loop of a worker fails, and starts over; the cause follows.",
        source=_kcl.file("coordinator/Scheduler.java"),
        failure=fails.WORKER,
    )

    RECORDS_FAILED = LogMessage(
        anchor="Application processRecords() threw an exception",
        sample="ERROR ProcessTask - ShardId shardId-000000000001: Application "
        "processRecords() threw an exception when processing shard",
        pattern=r"ShardId (?P<shard>\S+): Application processRecords\(\) threw an exception",
        severity="error",
        meaning="The application failed at its records; they are skipped.",
        source=_kcl.file("lifecycle/ProcessTask.java"),
        failure=fails.WORKER,
    )

    SUBSCRIPTION_FAILED = LogMessage(
        anchor="Cancelling subscription, and marking self as failed",
        sample="WARN ShardConsumerSubscriber - shardId-000000000001: onError().  Cancelling "
        "subscription, and marking self as failed. KCL will recreate the "
        "subscription as necessary to continue processing.",
        severity="warning",
        meaning="The stream of records to a consumer broke, and is opened again.",
        source=_kcl.file("lifecycle/ShardConsumerSubscriber.java"),
        failure=fails.WORKER,
    )

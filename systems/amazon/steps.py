"""Recovery steps: what AWS did in its events, and what a customer of AWS can run."""

from atlas import (
    Check,
    Placeholder,
    Repository,
    Step,
    action,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures import dynamodb, ec2, kinesis, rds, s3
from systems.amazon import _sources as src

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked=src.CHECKED,
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
_HEALTH = _cli.file("health/describe-events.rst")
_RESTORE = _cli.file("dynamodb/restore-table-to-point-in-time.rst")
_BACKUPS = _cli.file("dynamodb/describe-continuous-backups.rst")
_CAPACITY = _cli.file("autoscaling/set-desired-capacity.rst")
_TABLE = _cli.file("dynamodb/describe-table.rst")
_ITEM = _cli.file("dynamodb/get-item.rst")
_CLUSTER = _cli.file("rds/describe-db-clusters.rst")

gap = gaps_in("AWS's papers, talks and post-event summaries")
NO_LOSS = undisclosed("data loss: the summary mentions errors and delays, and no stored data")
_NO_OUTPUT = gaps_in("the examples of the AWS CLI do not tell the two apart").of(
    "healthy", "unhealthy"
)
_NO_TIME = undisclosed("time until it has effect: not in the examples of the AWS CLI")
_RESTORED = Placeholder("restored", "the new table", r"[\w.\-]+", "orders-restored")
_SECONDS = Placeholder("seconds", "the time, in seconds since 1970", r"\d+", "1766000000")

STATUS = Check(
    "List AWS's open events before you investigate your own stack.",
    shell("aws health describe-events --region us-east-1 --filter eventStatusCodes=open")
    @ _HEALTH.at('--filter "services=EC2,eventStatusCodes=closed"'),
    healthy=undisclosed("output without open events: the examples list some"),
    unhealthy=statement('"statusCode": "open", with your service and Region')
    @ _HEALTH.at('"statusCode": "open",'),
    verify="SubscriptionRequiredException: no support plan; open health.aws.amazon.com instead. "
    "In 2017, 2020 and 2021 AWS could not post at first.",
)
RESOLVE = Check(
    "Resolve the endpoint of DynamoDB.",
    shell("dig dynamodb.<region>.amazonaws.com A")
    @ src.TALK.at("you can use dig, the command line tool"),
    healthy=statement("one answer, with an address")
    @ src.TALK.at("you got back one answer for one query"),
    unhealthy=statement("no error and zero answers") @ src.TALK.at("no errors, no responses"),
)
REPLICAS = Check(
    "List the replicas of the global table, from a Region that still resolves.",
    shell("aws dynamodb describe-table --table-name <table> --region <region>")
    @ _TABLE.at("aws dynamodb describe-table"),
    healthy=statement('"ReplicaStatus": "ACTIVE" in Replicas')
    @ src.DYNAMODB_API.at("The replica is ready for use"),
    unhealthy=statement("ResourceNotFoundException: the table is not in that Region")
    @ src.DYNAMODB_API.at("tried to access a nonexistent table"),
    verify="Replicas names each other Region.",
)
USE_REPLICA = Step(
    "Send requests to the replica of a global table in another Region.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Send requests back once replication between the Regions has caught up.",
    verify="The error rate falls: the application's requests go to the other Region.",
)
STOP_DNS = Step(
    "Stop the DNS automation in all Regions, as AWS did in 2025.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start it again after the race is fixed and validated.",
    verify="No DNS plan is installed; capacity cannot be added meanwhile.",
)
INSTALL_PLAN = Step(
    "Install a healthy DNS plan by hand, as AWS did in 2025.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Point the alias to another stored plan.",
    verify="dig returns addresses again; resolvers cache the empty answer for some minutes.",
)
PAUSE_METADATA = Step(
    "Pause requests to the metadata service and add capacity, as AWS did in 2015.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Resume requests; storage servers return to the request path as they renew.",
    verify="Administrative requests succeed; the error rate falls once requests resume.",
)
WAIT_FOR_LEASE = Step(
    "Retry with back-off until the new leader may serve.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Writes and consistent reads of the partition succeed after a couple of seconds.",
)
READ_EVENTUALLY = Step(
    "Read eventually consistent: any replica of the partition serves it.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set ConsistentRead again.",
    verify="Reads succeed while the partition has no leader; they can be stale.",
)
RESTORE_TABLE = Step(
    "Request a copy of the table, as it was before the corruption.",
    command=shell(
        "aws dynamodb restore-table-to-point-in-time --source-table-name <table> "
        "--target-table-name <restored> --restore-date-time <seconds>",
        own=[_RESTORED, _SECONDS],
    )
    @ _RESTORE.at("aws dynamodb restore-table-to-point-in-time"),
    healthy=statement('"TableStatus": "CREATING"') @ _RESTORE.at('"TableStatus": "CREATING",'),
    unhealthy=undisclosed("output of a refused restore: the example prints none"),
    risk="low",
    takes=_NO_TIME,
    undo="Delete the new table.",
    verify="The new table is ACTIVE and holds the items as they were.",
)
REMOVE_FRONT_ENDS = Step(
    "Remove the added servers and restart the fleet in groups, as AWS did in 2020.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: servers without a shard map cannot route requests.",
    verify="The thread count is below the limit; AWS added a few hundred servers an hour.",
)
MOVE_DNS = Step(
    "Move internal DNS traffic off the congested paths, as AWS did in 2021.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move it back once the devices have recovered.",
    verify="DNS errors end; other services still see congestion.",
)
SHED_NETWORK = Step(
    "Isolate or disable the heaviest traffic and add capacity, as AWS did in 2021.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable the services again, one at a time.",
    verify="Congestion falls and monitoring data returns.",
)
RESTART_INDEX = Step(
    "Restart the index subsystem, then placement, as AWS did in 2017.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: no request is served until the restart has ended.",
    verify="GET, LIST and DELETE work first, PUT after placement has recovered.",
)
STOP_NLB_FAILOVER = Step(
    "Disable failover by health checks of load balancers, as AWS did in 2025.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable it again once new instances have their network configuration.",
    verify="Nodes stay in DNS, and connection errors fall.",
)
RESTORE_LEASES = Step(
    "Throttle launches and restart the lease managers, as AWS did in 2025.",
    command=action("Throttle incoming work, and restart selected DWFM hosts.")
    @ src.DYNAMODB_2025.at("Restarting the DWFM hosts cleared out the"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Raise the limit of launches step by step.",
    verify="Leases are established faster than they expire, and launches succeed.",
)
ROLL_BACK = Step(
    "Roll back the deployment; the system does so itself at an alarm threshold.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy again, one box first.",
    verify="Error rate and latency of the boxes return below the alarm's threshold.",
)
REPLACE_SEGMENTS = Step(
    "Wait for storage to rebuild the lost segments on other nodes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Each protection group has six segments again.",
)
BUFFER_LESS = Step(
    "Mitigate the memory contention on the hosts, as AWS did in 2020.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Unknown: AWS does not say what its action was.",
    verify="The error rate of invocations falls back to normal.",
)
ADD_LOG_REPLICA = Step(
    "Wait for the leader to add a log replica, and for the full one.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="The replication group has three copies of the recent log again.",
)
SPREAD_KEYS = Step(
    "Slow down requests to the prefix, and write new keys under more prefixes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write under the old prefix again; objects stay under the new ones until copied.",
    verify="503 Slow Down ends as S3 scales.",
)
REPAIR_DATA = Step(
    "Wait for S3's repair systems, which its auditor services trigger.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Requests for the objects no longer fail with 500 or 503.",
)
SPREAD_LOAD = Step(
    "Slow down requests to the key, or write it under several keys.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write under the one key again; read the others until their items are merged.",
    verify="Throttled events fall to 0; a split of the partition does not help one item.",
)
CLUSTER = Check(
    "Read the status, zones and writer of the Aurora cluster.",
    shell("aws rds describe-db-clusters --db-cluster-identifier <name>")
    @ _CLUSTER.at("aws rds describe-db-clusters"),
    healthy=statement('"Status": "available"') @ _CLUSTER.at('"Status": "available",'),
    unhealthy=undisclosed("status of a cluster that fails over: the example shows none"),
    verify="IsClusterWriter is true for the writer; the other members can take over.",
)
CLUSTER_EVENTS = Check(
    "List the events of the Aurora cluster in the last day.",
    shell(
        "aws rds describe-events --source-type db-cluster --source-identifier <name> "
        "--duration 1440"
    )
    @ src.RDS_API.at("If the source type is a DB cluster,"),
    healthy=undisclosed("events of a healthy cluster: the guide lists messages only"),
    unhealthy=statement("Started cross AZ failover to DB instance")
    @ rds.EVENTS.at("Started cross AZ failover to DB instance"),
    verify="Name the cluster, not an instance. A completed failover names the new writer.",
)
OTHER_ZONE = Step(
    "Launch fewer, another type, or without a zone, if only one of them is refused.",
    command=ec2.OTHER_ZONE.command,
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Terminate the instances that are no longer needed.",
    verify="As many instances are running as were requested. In 2025 the launches of the whole "
    "Region failed.",
)
SHARDS = Check(
    "Read the number of open shards and the state of the stream.",
    kinesis.SHARDS.command,
    healthy=statement('"StreamStatus": "ACTIVE"') @ kinesis.SUMMARY.at('"StreamStatus": "ACTIVE",'),
    unhealthy=undisclosed("status of a stream that is not ready: the example shows none"),
    verify="Each open shard takes 1 MB or 1,000 records per second, and gives 2 MB per second.",
)
WRITE_THROTTLES = Check(
    "Measure the throttled writes of the table.",
    dynamodb.WRITE_THROTTLES.command,
    **_NO_OUTPUT,
    verify=dynamodb.WRITE_THROTTLES.verify,
)
CONSUMERS_BEHIND = Check(
    "Measure the delay of the consumers.",
    kinesis.BEHIND.command,
    **_NO_OUTPUT,
    verify=kinesis.BEHIND.verify,
)
S3_ERRORS = Check(
    "Measure the 5xx errors of the bucket, by a filter's Id.",
    s3.SERVER_ERRORS.command,
    **_NO_OUTPUT,
    verify=s3.SERVER_ERRORS.verify,
)
ADD_ROUTERS = Step(
    "Add request routers a few at a time, while their caches fill.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the new routers from service.",
    verify="Latency falls back to normal as the caches fill.",
)
BACKUPS = Check(
    "Check whether point-in-time recovery of the table is on.",
    shell("aws dynamodb describe-continuous-backups --table-name <table>")
    @ _BACKUPS.at("aws dynamodb describe-continuous-backups"),
    healthy=statement('"PointInTimeRecoveryStatus": "ENABLED"')
    @ src.DYNAMODB_API.at("Point in time recovery is enabled"),
    unhealthy=statement('"PointInTimeRecoveryStatus": "DISABLED"')
    @ _BACKUPS.at('"PointInTimeRecoveryStatus": "DISABLED"'),
)
READ_ITEM = Check(
    "Read an item that was reported as wrong.",
    shell("aws dynamodb get-item --table-name <table> --key file://<path> --consistent-read")
    @ _ITEM.at("aws dynamodb get-item"),
    **_NO_OUTPUT,
    verify="Compare it with what the application should have written.",
)
SCALE_BY_HAND = Step(
    "Scale the group by hand while its metrics are missing.",
    command=shell(
        "aws autoscaling set-desired-capacity --auto-scaling-group-name <name> "
        "--desired-capacity <count>"
    )
    @ _CAPACITY.at("aws autoscaling set-desired-capacity"),
    healthy=statement("no output") @ _CAPACITY.at("This command returns to the prompt if"),
    unhealthy=undisclosed("output of a failure: the example prints none"),
    risk="medium",
    takes=_NO_TIME,
    undo="Set the former capacity again.",
    verify="The group reaches the size, and its requests succeed.",
)
DROP_STREAM = Step(
    "Deploy a change that depends less on Kinesis, as AWS did in 2020.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stream the data again once Kinesis accepts it.",
    verify="Web servers no longer block, and sign-in succeeds.",
)

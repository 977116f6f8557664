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
from atlas.technologies.failures import alb, dynamodb, kinesis, rds, s3
from systems.amazon import _incident_facts as incidents
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
_SHARDING = Repository(
    "awsdocs/amazon-dynamodb-developer-guide",
    commit="822948021fcd815a33c040fb6cce5fa0d4127df4",
    checked=src.CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
).file("bp-partition-key-sharding.md")
_NLB_HEALTH = Repository(
    "awsdocs/elb-network-load-balancers-user-guide",
    commit="b284de7f95ffcd546a3052c99c08fceb9a610b62",
    checked=src.CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
).file("target-group-health-checks.md")

gap = gaps_in("AWS's papers, talks and post-event summaries")
NO_LOSS = undisclosed("data loss: the summary mentions errors and delays, and no stored data")
_NO_OUTPUT = gaps_in("the examples of the AWS CLI do not tell the two apart").of(
    "healthy", "unhealthy"
)
_NO_TIME = undisclosed("time until it has effect: not in the examples of the AWS CLI")
_RESTORED = Placeholder("restored", "the new table", r"[\w.\-]+", "orders-restored")
_SECONDS = Placeholder("seconds", "the time, in seconds since 1970", r"\d+", "1795800000")

STATUS = Check(
    "List AWS's open issues before you investigate your own stack.",
    shell(
        "aws health describe-events --region us-east-1 "
        "--filter eventStatusCodes=open,eventTypeCategories=issue"
    )
    @ _HEALTH.at('--filter "services=EC2,eventStatusCodes=closed"'),
    healthy=undisclosed("output without open issues: the examples list events"),
    unhealthy=statement('"statusCode": "open", with your service, and its Region or "global"')
    @ _HEALTH.at('"statusCode": "open",'),
    verify="Empty is no all-clear: AWS's public posts came late in 2017, 2020, 2021; us-east-1 may "
    "be passive: dig global.health.amazonaws.com names the active Region. "
    "SubscriptionRequiredException: your plan lacks this API; open health.aws.amazon.com.",
)
RESOLVE = Check(
    "Resolve the endpoint of DynamoDB.",
    shell("dig dynamodb.<region>.amazonaws.com A")
    @ src.TALK.at("this is dig for an IPv6 address in"),
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
    unhealthy=statement("ResourceNotFoundException: no such table there, or a wrong name")
    @ src.DYNAMODB_API.at("tried to access a nonexistent table"),
    verify="Replicas names other Regions with a replica; else the table is not global. ACTIVE "
    "does not show that a Region can be reached, or that its data are up to date.",
)
USE_REPLICA = Step(
    "Send requests to a replica of the global table in another Region.",
    command=action("Send requests to the replica table in another Region.")
    @ src.DYNAMODB_2025.at("successfully connect to and issue requests against their"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Send requests back once replication has caught up; it does not undo stale reads or "
    "writes that conflicted.",
    verify="Requests to the other Region succeed. It may lack the last writes: in 2025 replication "
    "lagged.",
)
STOP_DNS = Step(
    "Stop the DNS automation in all Regions, as AWS did in 2025.",
    command=action("Disable the automated DNS management.")
    @ src.TALK.at("we completed disabling DNS management"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to effect: the talk gives its end only, 12:38 UTC on 2025-10-20"),
    risk="medium",
    undo="Start it again once the fix is validated and deployed.",
    verify="No Enactor installs a plan any more. It keeps the race from other Regions; it "
    "restores no address. Capacity may be impossible to add meanwhile.",
)
INSTALL_PLAN = Step(
    "Install a healthy DNS plan by hand, as AWS did in 2025.",
    command=action("Install a healthy tree of DNS records.")
    @ src.TALK.at("by getting a healthy tree installed"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to effect: the talk gives its end only, 9:25 UTC on 2025-10-20"),
    risk="high",
    undo="Point the alias to another stored plan.",
    verify="dig returns an address again; in 2025 resolvers cached the empty answer for up to "
    "15 minutes.",
)
PAUSE_METADATA = Step(
    "Pause requests to the metadata service and add capacity, as AWS did in 2015.",
    command=action("Pause the requests; administrative requests can then add capacity.")
    @ src.DYNAMODB_2015.at("we decided to pause requests to the metadata"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=incidents.METADATA_RESTORED,
    undo="Resume requests once capacity is added; storage servers then return to the request path.",
    verify="Administrative requests succeed; the error rate falls once requests resume. In 2015 "
    "the traffic of customers was disabled meanwhile.",
)
WAIT_FOR_LEASE = Step(
    "Retry with back-off until the new leader may serve.",
    command=action("Retry requests that got server errors, with longer waits each time.")
    @ dynamodb.RETRY_RULES.at("should retry original requests that receive server errors"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed(
        "time to effect: the wait for the old lease is `a couple of seconds`; detection and "
        "election are not given"
    ),
    risk="low",
    undo="Nothing to undo.",
    verify="Writes and consistent reads of the partition succeed. The elected leader waits a "
    "couple of seconds for the old lease; noticing the failure comes before that.",
)
READ_EVENTUALLY = Step(
    "Read eventually consistent: any replica of the partition serves it.",
    command=action("Ask for eventually consistent reads.")
    @ src.DYNAMODB.at("Any replica of the replication group can serve"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set ConsistentRead again; it does not undo writes that were based on stale reads.",
    verify="Reads succeed while the partition has no leader; they can be stale.",
)
RESTORE_TABLE = Step(
    "Restore the table, as it was before the corruption, to a new one.",
    command=shell(
        "aws dynamodb restore-table-to-point-in-time --source-table-name <table> "
        "--target-table-name <restored> --restore-date-time <seconds>",
        own=[_RESTORED, _SECONDS],
    )
    @ _RESTORE.at("aws dynamodb restore-table-to-point-in-time"),
    healthy=statement('"TableStatus": "CREATING"') @ _RESTORE.at('"TableStatus": "CREATING",'),
    unhealthy=undisclosed("output of a refused restore: the example prints none"),
    risk="low",
    takes=undisclosed(
        "time of one restore: AWS's archived guide says under 1 h for 95 % of restores"
    ),
    undo="Delete the new table.",
    verify="The new table is ACTIVE and holds the items as they were. Set its auto scaling, IAM "
    "policies, alarms, tags, streams, TTL and point-in-time recovery again.",
)
REMOVE_FRONT_ENDS = Step(
    "Restart the fleet in groups, once the added servers are removed, as AWS did in 2020.",
    command=action("Bring the servers back group by group, not too quickly.")
    @ src.KINESIS_2020.at("began bringing back the front-end servers with"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=incidents.KINESIS_RESTART,
    undo="None: servers without a shard map cannot route requests.",
    verify="Restarted servers route requests, and errors fall; AWS added a few hundred an hour.",
)
MOVE_DNS = Step(
    "Move internal DNS traffic off the congested paths, as AWS did in 2021.",
    command=action("Move the internal DNS traffic away.")
    @ src.NETWORK_2021.at("moving the internal DNS traffic away from the"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to effect: AWS gives its end only, 9:28 AM PST"),
    risk="medium",
    undo="Move it back once the devices have recovered.",
    verify="DNS errors end (in 2021 at 9:28 AM PST); other services still see congestion.",
)
SHED_NETWORK = Step(
    "Disable services with heavy network traffic, as AWS did in 2021.",
    command=action("Disable some of the services with heavy network traffic.")
    @ src.NETWORK_2021.at("disabling some heavy network traffic services"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed(
        "time to effect: EventBridge's event delivery was off from 12:35 PM, the devices recovered "
        "by 2:22 PM PST"
    ),
    risk="high",
    undo="Enable them again once the devices have recovered; EventBridge then had a backlog.",
    verify="Congestion of the devices falls.",
)
ADD_NETWORK = Step(
    "Add network capacity, as AWS did in 2021.",
    command=action("Bring more network capacity online.")
    @ src.NETWORK_2021.at("bringing additional networking capacity online"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to effect: AWS gives no start; the devices recovered by 2:22 PM PST"),
    risk="medium",
    undo="Take the added capacity out again, once the devices carry the load without it.",
    verify="Congestion of the devices falls.",
)
RESTART_INDEX = Step(
    "Restart the index subsystem, then placement, as AWS did in 2017.",
    command=action("Restart the index before placement, which needs it.")
    @ src.S3_2017.at("first of the two affected subsystems that needed"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to effect: AWS gives ends only, reads by 1:18 PM, PUT by 1:54 PM PST"),
    risk="high",
    undo="None: S3 serves no request until enough of the index is back.",
    verify="GET, LIST and DELETE work first (in 2017 served by 12:26, normal by 1:18 PM PST), PUT "
    "after placement has recovered (1:54 PM).",
)
RESTORE_LEASES = Step(
    "Throttle launches and restart the lease managers, as AWS did in 2025.",
    command=action("Throttle incoming work, and restart selected DWFM hosts.")
    @ src.DYNAMODB_2025.at("Restarting the DWFM hosts cleared out the"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=undisclosed(
        "time to effect: retellings of the summary date it 4:14 to 5:28 AM PDT, at most 1 h 14 min"
    ),
    undo="Relax the throttle of launches; a restart is not undone.",
    verify="Leases are established faster than they expire, and launches succeed. In 2025 AWS "
    "began at 4:14 AM PDT; all leases were back by 5:28 AM.",
)
ROLL_BACK = Step(
    "Roll back the deployment; the system does so itself at an alarm threshold.",
    command=action("Roll back what the alarms have not rolled back already.")
    @ src.DYNAMODB.at("the system triggers automatic rollbacks"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy again, to a small set of nodes first, after the fault of the change is fixed.",
    verify="Error rate and latency return below the alarm's thresholds.",
)
FILL_CACHES = Step(
    "Retry with back-off while the routers fill their caches.",
    command=action("Retry requests that got server errors, with longer waits each time.")
    @ dynamodb.RETRY_RULES.at("should retry original requests that receive server errors"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Requests succeed at the usual latency again. The state of the caches is AWS's to see.",
)
ADD_LOG_REPLICA = Step(
    "Wait for the leader to add a log replica, then for the full replica.",
    command=action("Wait for the leader, which adds the log replica by itself.")
    @ src.DYNAMODB.at("is unresponsive, the leader adds a log replica"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time to effect: `a few seconds` for a log replica, minutes for a full one"),
    risk="low",
    undo="Nothing to undo.",
    verify="The group has three full replicas again, which is AWS's to see; the log replica gives "
    "the third copy of the recent log only.",
)
REPLACE_SEGMENTS = Step(
    "Wait for storage to repair the lost segments.",
    command=action("Wait for the service, which repairs segments by itself.")
    @ src.AURORA.at("We monitor and automatically repair faults as"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time for a zone: the paper gives 10 s for one 10 GB segment on 10 Gb/s"),
    risk="low",
    undo="Nothing to undo.",
    verify="Each protection group has six segments again, which is AWS's to see; four suffice for "
    "writes meanwhile. The paper describes the repair of single segments, not of a failed zone's.",
)
REPAIR_DATA = Step(
    "Wait for S3's repair systems.",
    command=action("Wait for the repairs that auditor services trigger on signs of degradation.")
    @ src.S3_20.at("automatically trigger repair systems the moment they"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Requests for the objects succeed; the repair is AWS's to see. The source mentions "
    "degraded bytes, not a crashed node.",
)
SLOW_PREFIX = Step(
    "Slow down requests to the prefix until S3 has scaled.",
    command=action("Reduce the request rate of the prefix.")
    @ src.REDUCE_RATE.at("Please reduce your request rate"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the rate again, gradually.",
    verify="503 Slow Down ends, and stays away as the rate is raised again.",
)
PREFIX_RATE = Check(
    "Compare the request rate of each prefix with what one prefix takes.",
    s3.PREFIXES.command,
    healthy=undisclosed("a rate below it: no all-clear, it is that of a partitioned prefix"),
    unhealthy=statement("a new rate above it: 503 until S3 has scaled")
    @ s3.PATTERNS.at("503 request responses temporarily until the optimization completes"),
    verify="One partitioned prefix takes at least 3,500 PUT, COPY, POST and DELETE or 5,500 GET "
    "and HEAD requests per second. Access logs have to be on already; most records come within a "
    "few hours, none is promised.",
)
SPREAD_KEYS = Step(
    "Write new keys under more prefixes.",
    command=action("Write to several prefixes in parallel.")
    @ s3.PERFORMANCE.at("can scale write operations by writing to multiple"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write under the old prefix again; objects stay under the new ones until copied.",
    verify="Requests spread over the prefixes, and 503 Slow Down ends as S3 scales. It does not "
    "help reads of objects that are under the old prefix.",
)
SLOW_KEY = Step(
    "Slow down requests to the key.",
    command=action("Reduce the rate of requests to the key.")
    @ dynamodb.ERRORS.at("Reduce the frequency of requests using"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the rate again, gradually; above what the partition takes, throttling returns.",
    verify="Throttled events fall to 0.",
)
SPREAD_KEY = Step(
    "Spread the writes of the hot key over several keys.",
    command=action("Add a suffix to the partition key on each write.")
    @ _SHARDING.at("a random number to the end of the"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write under the one key again; read the others until their items are merged.",
    verify="WriteThrottleEvents falls to 0. It is for a key that is hot by writes: a reader of all "
    "items has to query every suffix and merge; one of a single item finds it only if the suffix "
    "can be calculated from the item.",
)
CLUSTER = Check(
    "Read the status and members of the Aurora cluster.",
    shell("aws rds describe-db-clusters --db-cluster-identifier <name>")
    @ _CLUSTER.at("aws rds describe-db-clusters"),
    healthy=undisclosed("status: `available` says nothing about the zones of the storage"),
    unhealthy=undisclosed("status of a cluster that fails over: the example shows none"),
    verify="IsClusterWriter is true for the writer. AvailabilityZones names where instances can be "
    "created; read each member's zone by aws rds describe-db-instances. A member in the failed "
    "zone cannot take over.",
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
    verify="Name the cluster, not an instance. 'Completed failover to DB instance' names the new "
    "writer. Somebody may have asked for the failover; a zone need not have failed.",
)
SHARDS = Check(
    "Read the number of open shards and the state of the stream.",
    kinesis.SHARDS.command,
    healthy=undisclosed("status: `ACTIVE` says nothing about the load of a shard"),
    unhealthy=undisclosed("status of a stream that is not ready: the example shows none"),
    verify="Each open shard takes at most 1 MB and 1,000 records per second; it gives 2 MB per "
    "second to all consumers without enhanced fan-out.",
)
WRITE_THROTTLES = Check(
    "Measure the throttled writes of the table.",
    dynamodb.WRITE_THROTTLES.command,
    **_NO_OUTPUT,
    verify="Above 0, with consumed capacity far below the table's: suspect one hot partition. It "
    "leaves out global secondary indexes: add the dimension GlobalSecondaryIndexName for each. "
    "Reads have a metric of their own, ReadThrottleEvents.",
)
S3_ERRORS = Check(
    "Measure the 5xx errors of the bucket, by a filter's Id.",
    s3.SERVER_ERRORS.command,
    **_NO_OUTPUT,
    verify="Under one prefix alone: its request rate may be too high. Without a filter there is no "
    "data.",
)
S3_RETRIES = s3.RETRIES
REACH_BUCKET = Check(
    "From the client, test access to the bucket.",
    s3.REACH.command,
    healthy=s3.REACH.healthy,
    unhealthy=undisclosed("an answer while S3 fails: the example shows a bucket that is missing"),
    verify="It reads no object: success does not clear S3. 500: S3 itself fails; 503: S3 fails, or "
    "the request rate is too high; 403: the caller may not list the bucket; 404: no such bucket.",
)
TARGET_HEALTH = Check(
    "List the targets with their state and the reason of each unhealthy one.",
    alb.TARGET_HEALTH.command,
    healthy=undisclosed("one reading: in this failure a target reads healthy in between, too"),
    unhealthy=statement("State: unhealthy, with the Reason Target.FailedHealthChecks")
    @ _NLB_HEALTH.at("Related reason code: `Target.FailedHealthChecks`"),
    verify="Repeat it: a State that changes back and forth flaps; this does not tell whether the "
    "target or the check is at fault.",
)
BACKUPS = Check(
    "Check whether point-in-time recovery of the table is on.",
    shell("aws dynamodb describe-continuous-backups --table-name <table>")
    @ _BACKUPS.at("aws dynamodb describe-continuous-backups"),
    healthy=statement('"PointInTimeRecoveryStatus": "ENABLED"')
    @ src.DYNAMODB_API.at("Point in time recovery is enabled"),
    unhealthy=statement('"PointInTimeRecoveryStatus": "DISABLED"')
    @ _BACKUPS.at('"PointInTimeRecoveryStatus": "DISABLED"'),
    verify="Restore to a time between EarliestRestorableDateTime and LatestRestorableDateTime: a "
    "table's recovery period can be set.",
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
    undo="Set the former capacity again; policies change it by themselves once metrics are back.",
    verify="As many instances are InService as were asked for. The count has to lie between the "
    "minimum and the maximum of the group.",
)
DROP_STREAM = Step(
    "Deploy a change that depends less on Kinesis, as AWS did in 2020.",
    command=action("Deploy a change that reduces the dependency on Kinesis.")
    @ src.KINESIS_2020.at("change to Cognito to reduce the dependency on"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=incidents.COGNITO_CHANGE,
    undo="Roll the change back once Kinesis accepts data; then web servers can block again.",
    verify="Web servers no longer block, and sign-in succeeds.",
)

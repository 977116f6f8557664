"""Failure modes of Amazon's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.aws_api import aws_api
from atlas.technologies.dns import dns
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.ec2 import ec2
from atlas.technologies.failures import dynamodb as dynamodb_steps
from atlas.technologies.failures import kinesis as kinesis_steps
from atlas.technologies.failures._machine import THREADS
from atlas.technologies.kinesis import kinesis
from atlas.technologies.linux import linux
from atlas.technologies.rds import rds
from atlas.technologies.s3 import s3
from systems.amazon import _incident_facts as incidents
from systems.amazon import _sources as src
from systems.amazon import steps

NO_ROLLBACK = undisclosed("rollback: AWS's summary of it names repairs, no rollback")
_QUORUM = statement("no acknowledged write: a quorum of replicas has persisted its log record") @ (
    src.DYNAMODB.at("acknowledged to the application once a quorum")
)

DNS_EMPTY = Failure(
    "DynamoDB's regional endpoint resolves to nothing",
    signals=[
        dns.NO_ADDRESS,
        aws_api.UNREACHABLE,
        dns.JAVA_UNKNOWN_HOST,
        Symptom(
            description=statement("no error, and no address")
            @ src.TALK.at("no errors, no responses"),
            seen_by="whoever resolves the name",
        ),
    ],
    recovery=[
        steps.RESOLVE,
        steps.STATUS,
        steps.REPLICAS,
        steps.USE_REPLICA,
        steps.INSTALL_PLAN,
        steps.STOP_DNS,
    ],
    time_to_recover=incidents.DNS_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("blocked: no Enactor could point the rollback record to a missing plan")
    @ src.TALK.at("we've tried to point the rollback to nothing"),
)
METADATA_OVERLOAD = Failure(
    "Lookups overload DynamoDB's metadata service",
    signals=[
        dynamodb.SYSTEM_ERRORS.rising(),
        dynamodb.LATENCY.rising(),
        aws_api.RETRY_QUOTA,
    ],
    recovery=[steps.STATUS, dynamodb_steps.RETRIES, steps.PAUSE_METADATA],
    time_to_recover=undisclosed(
        "full recovery: `on Monday`, without an hour; 4 h 51 min for most customers"
    ),
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
ROUTERS_COLD = Failure(
    "Requests wait for lookups while router caches are cold",
    signals=[dynamodb.LATENCY.rising(), aws_api.RETRY_QUOTA],
    recovery=[dynamodb_steps.RETRIES, steps.FILL_CACHES],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
HOT_KEY = Failure(
    "One key exceeds the throughput of its partition",
    signals=[
        dynamodb.HOT_KEY,
        dynamodb.THROUGHPUT_EXCEPTION,
        dynamodb.THROTTLED_REQUESTS.rising(),
    ],
    recovery=[
        dynamodb_steps.HOT_KEYS,
        steps.WRITE_THROTTLES,
        dynamodb_steps.RETRIES,
        steps.SLOW_KEY,
        steps.SPREAD_KEY,
    ],
    time_to_recover=undisclosed("a split takes `in the order of minutes`, and does not help here"),
    data_loss=statement("no acknowledged write: a throttled request is rejected")
    @ src.DYNAMODB.at("reads and writes being rejected, called throttling"),
    rollback=undisclosed("rollback: none needed, the paper describes a rejected request"),
)
LEADER_LOST = Failure(
    "A partition loses its leader and rejects writes",
    signals=[dynamodb.SYSTEM_ERRORS.rising(), dynamodb.LATENCY.rising(), aws_api.RETRY_QUOTA],
    recovery=[steps.WAIT_FOR_LEASE, steps.READ_EVENTUALLY, steps.STATUS],
    time_to_recover=undisclosed(
        "recovery: the elected leader waits `a couple of seconds`; detection and election unknown"
    ),
    data_loss=_QUORUM,
    rollback=undisclosed("rollback: a failover has none"),
)
REPLICA_LOST = Failure(
    "A storage node fails, its partitions have two copies",
    signals=[dynamodb.LATENCY.rising(), dynamodb.SYSTEM_ERRORS.rising()],
    recovery=[dynamodb_steps.RETRIES, steps.ADD_LOG_REPLICA],
    time_to_recover=undisclosed(
        "recovery: a log replica in `a few seconds`, a full one in minutes"
    ),
    data_loss=_QUORUM,
    rollback=undisclosed("rollback: a repair has none"),
)
BAD_WRITES = Failure(
    "An application bug corrupts items of a table",
    signals=[Alert(name=undisclosed("alarm: the paper names none for a bug of a customer"))],
    recovery=[steps.READ_ITEM, steps.BACKUPS, steps.RESTORE_TABLE],
    time_to_recover=undisclosed(
        "duration of one restore: AWS's archived guide says under 1 h for 95 % of restores"
    ),
    data_loss=statement("the new table lacks what was written after the chosen time")
    @ src.DYNAMODB.at("table that existed at any time in the"),
    rollback=statement(
        "if point-in-time restore is on: a time of the last 35 days (2022), as another table"
    )
    @ src.DYNAMODB.at("table that existed at any time in the"),
)
LAUNCHES_FAIL = Failure(
    "EC2 launches fail, then some instances lack network",
    signals=[ec2.NO_CAPACITY, ec2.REQUEST_LIMIT, ec2.REQUEST_LIMIT_GO],
    recovery=[steps.STATUS, steps.RESTORE_LEASES],
    time_to_recover=incidents.EC2_2025,
    data_loss=steps.NO_LOSS,
    rollback=undisclosed("rollback: there was `no established operational recovery procedure`"),
)
NLB_FLAPS = Failure(
    "Health checks flap and remove load balancer capacity",
    signals=[aws_api.CONNECT_TIMEOUT, linux.TIMED_OUT],
    recovery=[steps.STATUS, steps.TARGET_HEALTH],
    time_to_recover=undisclosed("end of the errors: AWS prints a period, to failover's return"),
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
THREADS_EXHAUSTED = Failure(
    "Kinesis's front end exceeds its thread limit",
    signals=[
        linux.NO_FORK,
        Alert(
            name=statement("alarms for errors on putting and getting records (2020)")
            @ src.KINESIS_2020.at("the first alarms began firing for errors")
        ),
    ],
    recovery=[THREADS, steps.STATUS, steps.REMOVE_FRONT_ENDS],
    time_to_recover=incidents.KINESIS_OUTAGE,
    data_loss=undisclosed("data loss: the summary names delayed data, and gaps in CloudWatch"),
    rollback=statement("the added capacity was removed; a full restart was needed as well")
    @ src.KINESIS_2020.at("we began removing the new capacity while"),
)
CREDENTIALS_FAIL = Failure(
    "Cognito blocks on a full buffer to Kinesis",
    signals=[aws_api.REFRESH_FAILED, aws_api.CONNECT_TIMEOUT],
    recovery=[steps.STATUS, steps.DROP_STREAM],
    time_to_recover=undisclosed(
        "recovery: about 7 h 17 min from the surge of errors to normal (2020)"
    ),
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
METRICS_STOP = Failure(
    "CloudWatch loses metrics while Kinesis fails",
    signals=[
        ErrorReply(
            reply=statement("INSUFFICIENT_DATA")
            @ src.KINESIS_2020.at("alarms transitioned to the INSUFFICIENT_DATA state"),
            seen_by="alarms on CloudWatch metrics",
        ),
        aws_api.RETRY_QUOTA,
    ],
    recovery=[steps.STATUS, steps.SCALE_BY_HAND],
    time_to_recover=undisclosed("recovery: at most 17 h 16 min for metrics and alarms (2020)"),
    data_loss=statement("gaps in metrics (2020)")
    @ src.KINESIS_2020.at("manifest as gaps in data in CloudWatch"),
    rollback=NO_ROLLBACK,
)
NETWORK_CONGESTED = Failure(
    "A surge of connections congests the internal network",
    signals=[
        aws_api.CONNECT_TIMEOUT,
        linux.TIMED_OUT,
        Symptom(
            description=statement("elevated internal DNS errors (2021)")
            @ src.NETWORK_2021.at("initially identified elevated internal DNS errors"),
            seen_by="AWS's operators, in logs: monitoring was impaired",
        ),
    ],
    recovery=[steps.STATUS, steps.MOVE_DNS, steps.SHED_NETWORK, steps.ADD_NETWORK],
    time_to_recover=incidents.NETWORK_OUTAGE,
    data_loss=statement("a little CloudWatch data was not captured (2021)")
    @ src.NETWORK_2021.at("small amount of CloudWatch monitoring data was"),
    rollback=undisclosed("rollback: none named; the scaling activity was disabled at once"),
)
INDEX_LOST = Failure(
    "S3's index subsystem loses too many servers",
    signals=[s3.UNAVAILABLE, s3.INTERNAL_ERROR, s3.SERVER_ERRORS.rising()],
    recovery=[steps.REACH_BUCKET, steps.S3_ERRORS, steps.STATUS, steps.RESTART_INDEX],
    time_to_recover=incidents.S3_OUTAGE,
    data_loss=undisclosed("data loss: the summary of 2017 does not mention it"),
    rollback=NO_ROLLBACK,
)
PREFIX_HOT = Failure(
    "Requests to one S3 prefix rise faster than it splits",
    signals=[s3.SLOW_DOWN, s3.REDUCE_RATE, s3.FIRST_BYTE.rising()],
    recovery=[steps.PREFIX_RATE, steps.S3_RETRIES, steps.SLOW_PREFIX, steps.SPREAD_KEYS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
S3_NODE_CRASHES = Failure(
    "An S3 storage node crashes",
    signals=[s3.INTERNAL_ERROR, s3.UNAVAILABLE, s3.FIRST_BYTE.rising()],
    recovery=[steps.S3_RETRIES, steps.REPAIR_DATA],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
HOT_SHARD = Failure(
    "A hot shard exceeds Kinesis's limit",
    signals=[
        kinesis.SHARD_RATE,
        kinesis.WRITES_THROTTLED.rising(),
        kinesis.READS_THROTTLED.rising(),
    ],
    recovery=[steps.SHARDS, kinesis_steps.KEYS, kinesis_steps.ADD_SHARDS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
AURORA_ZONE = Failure(
    "A zone fails under Aurora's storage",
    signals=[rds.FAILOVER_FAILED],
    recovery=[steps.CLUSTER_EVENTS, steps.CLUSTER, steps.STATUS, steps.REPLACE_SEGMENTS],
    time_to_recover=undisclosed("recovery of a zone: the paper gives 10 s for one 10 GB segment"),
    data_loss=statement("by design none, with a zone and one more node lost")
    @ src.AURORA.at("an entire AZ and one additional node"),
    rollback=undisclosed("rollback: a repair has none"),
)
BAD_DEPLOYMENT = Failure(
    "A deployment raises errors above the alarm threshold",
    signals=[
        dynamodb.SYSTEM_ERRORS.rising(),
        dynamodb.LATENCY.rising(),
        aws_api.RETRY_QUOTA,
        Alert(
            name=statement("customer facing alarms")
            @ src.DYNAMODB.at("threshold. These alarms are called customer")
        ),
    ],
    recovery=[steps.STATUS, dynamodb_steps.RETRIES, steps.ROLL_BACK],
    time_to_recover=undisclosed("recovery: a rollback's duration is not published"),
    data_loss=undisclosed("data loss: the paper names errors and latency, and no stored data"),
    rollback=statement("automatic, if errors or latency exceed the thresholds (2022)")
    @ src.DYNAMODB.at("the system triggers automatic rollbacks"),
)

"""Figures about DynamoDB, Lambda, Kinesis, Amazon.com, Route 53 and deployments."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    between,
    count,
    days,
    hours,
    instances,
    messages,
    minutes,
    ms,
    percent,
    quantity,
    ratio,
    records,
    requests,
    seconds,
)
from systems.amazon import _sources as src

# Load of DynamoDB
PEAK_2025 = requests(151e6).per("second") @ src.PRIME_2025.at(
    "peaking at 151 million requests per second",
    of="Amazon's own systems on DynamoDB, Prime Day",
    basis="peak",
)
PEAK_2021 = requests(89.2e6).per("second") @ src.DYNAMODB.at(
    "peaking at 89.2 million requests per second",
    of="Amazon's own systems on DynamoDB, Prime Day",
    basis="peak",
    when="2021",
)
BUSY_TABLE = at_least(requests(0.5e6).per("second")) @ src.TALK.at(
    "half a million requests per second or more",
    of="each of hundreds of tables, at all times",
    basis="typical",
)
BENCHMARK = requests(1e6).per("second") @ src.DYNAMODB.at(
    "to 1 million total operations per second", of="the paper's largest YCSB load", basis="test"
)

# One request to DynamoDB
REPLICAS = count(3, "replica of a partition", "replicas of a partition") @ src.DYNAMODB.at(
    "Write ahead logs are stored in all three"
)
QUORUM = count(2, "replica of a partition", "replicas of a partition") @ src.DYNAMODB.at(
    "in the case of DynamoDB consists of two"
)
CACHE_HITS = about(percent(99.75)) @ src.DYNAMODB.at(
    "cache hit rate was approximately 99.75 percent",
    of="the routers' first partition caches",
)
SKEW_THROTTLES = at_least(percent(99.99)) @ src.DYNAMODB.at(
    "eliminated over 99.99% of the throttling",
    of="throttling by skew that adaptive capacity ended",
    basis="saved",
)
SHARE_DILUTED = count(800, "WCU", "WCU") @ src.DYNAMODB.at(
    "each would be allocated 800 WCUs",
    of="each of 4 partitions of a table of 3,200 WCU",
    basis="example",
    when="2012",
)
DOUBLE = at_most(ratio(2)) @ src.DYNAMODB.at(
    "and writes and instantly accommodates up to double",
    of="what an on-demand table takes at once, of its earlier peak",
    basis="capacity",
)
REGIONAL_GOAL = percent(99.99) @ src.DYNAMODB.at(
    "99.99 percent availability for Regional tables", of="regional tables", basis="target"
)
GLOBAL_GOAL = percent(99.999) @ src.DYNAMODB.at(
    "is designed for 99.999 percent availability for", of="global tables", basis="target"
)
AVAILABILITY_WINDOW = minutes(5) @ src.DYNAMODB.at(
    "calculated for each 5-minute interval",
    of="one interval for which availability is calculated",
)
RESTORE_WINDOW = at_most(days(35)) @ src.DYNAMODB.at(
    "in the previous 35 days",
    of="point-in-time restore, of tables that have it enabled",
    basis="limit",
)
LEGACY_TRIES = at_most(count(10, "attempt")) @ src.RETRIES.at(
    '"max_attempts": 10,',
    of="one DynamoDB call of botocore in legacy mode",
    basis="default",
)
STANDARD_TRIES = at_most(count(4, "attempt")) @ src.STANDARD_RETRIES.at(
    "'dynamodb': 4,",
    of="one DynamoDB call where standard is the default of botocore",
    basis="default",
)
LEGACY_BACKOFF = seconds(0.05) @ src.RETRIES.at(
    '"base": 0.05',
    of="first back-off for DynamoDB in legacy mode, then doubled",
)
CLIENT_TIMEOUT = seconds(60) @ src.ENDPOINT.at(
    "DEFAULT_TIMEOUT = 60", of="to connect, and for each read, of botocore", basis="default"
)
ENACTORS = count(3, "DNS Enactor of a Region", "DNS Enactors of a Region") @ src.TALK.at(
    "we run three of them across three different", of="DNS Enactors of a Region"
)

# Kinesis, Lambda, EC2 and Amazon.com
KINESIS_PEAK = records(807e6).per("second") @ src.PRIME_2025.at(
    "peak of 807 million records per second", of="Kinesis on Prime Day", basis="peak"
)
SQS_PEAK = messages(166e6).per("second") @ src.PRIME_2025.at(
    "high-water mark of 166 million messages per second", of="SQS on Prime Day", basis="peak"
)
CACHE_PEAK = at_least(requests(1.4e12).per("minute")) @ src.PRIME_2025.at(
    "over 1.4 trillion requests in a single minute", of="ElastiCache on Prime Day", basis="peak"
)
LAMBDA_CALLS = at_least(count(1.7e12, "invocation").per("day")) @ src.PRIME_2025.at(
    "more than 1.7 trillion invocations per day", of="Lambda during Prime Day", basis="total"
)
FARGATE_TASKS = count(18.4e6, "task").per("day") @ src.PRIME_2025.at(
    "average of 18.4 million tasks per day", of="ECS tasks on Fargate, Prime Day", basis="mean"
)
GRAVITON_SHARE = at_least(percent(40)) @ src.PRIME_2025.at(
    "over 40% of the Amazon EC2 compute", of="Amazon.com's EC2 compute, Prime Day 2025"
)
EBS_MOVED = at_most(about(quantity(1, "exabyte / day"))) @ src.PRIME_2025.at(
    "up to approximately 1 exabyte of data per", of="EBS during Prime Day", basis="peak"
)
EXPERIMENTS = at_least(count(6800, "experiment")) @ src.PRIME_2025.at(
    "more than 6,800 AWS FIS experiments", of="experiments by AWS teams for Prime Day"
)
ROBOT_COMMANDS = count(8e6, "command").per("hour") @ src.PRIME_2025.at(
    "handled 8 million commands per hour",
    of="Outposts, one of the largest fulfillment centers, Prime Day",
    basis="peak",
)
DATAPATH_INSTANCES = at_least(instances(53_200)) @ src.PRIME_2021.at(
    "composed of over 53,200 C6g instances", of="Datapath in three Regions", basis="total"
)
GRAVITON_SERVICES = count(12, "retail service") @ src.PRIME_2021.at(
    "supported 12 core retail services", of="retail services on Graviton2"
)
SERVERS_LESS = about(
    count(6000, "fewer server than Cyber Monday 2020", "fewer than Cyber Monday 2020")
) @ src.PRIME_2021.at(
    "about 6,000 fewer physical servers",
    of="Prime Day 2021 against Cyber Monday 2020",
    basis="saved",
)
MICROVM_START = at_most(ms(125)) @ src.FIRECRACKER_SPEC.at(
    "It takes `<= 125 ms` to go from",
    of="boot of a minimal guest, by Firecracker's specification",
    basis="limit",
)
CONTAINERS_RATE = at_most(count(15_000, "container").per("second")) @ src.CONTAINERS.at(
    "up to 15,000 new containers per second", of="new containers of one customer", basis="target"
)
IMAGE_SIZE = at_most(quantity(10, "gibibyte")) @ src.CONTAINERS.at(
    "container images as large as 10GiB", of="an image of a Lambda function", basis="limit"
)
PACKAGE_2014 = quantity(250, "megabyte") @ src.CONTAINERS.at(
    "functions were limited to 250MB of code", of="a function's package before 2020", basis="limit"
)
# Route 53
SHUFFLE_SHARDS = count(730e9, "shuffle shard") @ src.SHUFFLE.at(
    "staggering 730 billion possible shuffle shards", of="Route 53", basis="capacity"
)
SHARED_SERVERS = at_most(count(2, "virtual name server")) @ src.SHUFFLE.at(
    "share more than two virtual name servers", of="servers that two domains share", basis="limit"
)

# Deployments
ONE_BOX = at_most(percent(10)) @ src.HANDS_OFF.at(
    "at most ten percent of overall requests",
    of="requests of a Region or zone that a one-box serves",
    basis="typical",
)
ROLLING = at_most(percent(33)) @ src.HANDS_OFF.at(
    "at most 33 percent of the service’s boxes",
    of="boxes of a Region replaced at a time",
    basis="typical",
)
HEALTHY_BOXES = at_least(percent(66)) @ src.HANDS_OFF.at(
    "at least 66 percent of the overall capacity",
    of="capacity in service during a deployment",
    basis="typical",
)
BAKE_ONE_BOX = at_least(hours(1)) @ src.HANDS_OFF.at(
    "at least one hour after each one-box stage", of="bake time after a one-box", basis="typical"
)
BAKE_FIRST = at_least(hours(12)) @ src.HANDS_OFF.at(
    "at least 12 hours after the first regional", of="bake time of the first wave", basis="typical"
)
BAKE_LATER = between(hours(2), hours(4)) @ src.HANDS_OFF.at(
    "at least two to four hours after each",
    of="least bake time of a later wave",
    basis="limit",
)
ALL_REGIONS = about(between(days(4), days(5))) @ src.HANDS_OFF.at(
    "in about four or five business days", of="one change", basis="typical"
)
SMALL_STEP = percent(5) @ src.HANDS_OFF.at(
    "five percent of their boxes at a time",
    of="the fewest boxes that some teams deploy at a time",
)
TWICE = assumed(ratio(2), because="the question is about twice as much, in proportion")

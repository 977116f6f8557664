"""Components around Amazon Kinesis in us-east-1 that its incident of November 2020 affected."""

from atlas import (
    Deployer,
    Gateway,
    MessageLog,
    Monitor,
    Queue,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.kinesis import kinesis
from incidents._economics import unpublished
from incidents.amazon import _2020_11_25 as facts
from incidents.amazon._technologies import event_bridge, in_house
from systems.amazon._technologies import cloudwatch, cognito

SUMMARY = facts.SUMMARY
_WHERE = "the summary of November 2020"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each service: not in {_WHERE}")

amazon_kinesis = System(
    "Amazon Kinesis",
    documented="scarcely",
    scale={
        "front-end servers": statement("many thousands")
        @ SUMMARY.at("composed of many thousands of servers, and")
    },
    economics=unpublished(_WHERE),
)

addition = Deployer(
    "capacity addition",
    technology=in_house(_VERSION),
    role="Adds servers to the front-end fleet.",
    fleet=_FLEET,
    strategy=statement("a running server learns of new ones within up to an hour")
    @ SUMMARY.at("takes up to an hour for any existing"),
    frequency=undisclosed(f"how often capacity is added: not in {_WHERE}"),
)
front_end = Gateway(
    "Kinesis front end",
    technology=kinesis(_VERSION),
    role="Authenticates, throttles and routes requests; each server has threads for all others.",
    fleet=_FLEET,
    load=undisclosed(f"requests per second: not in {_WHERE}"),
    figures={
        "restarted at most": statement("a few hundred servers per hour")
        @ SUMMARY.at("at the rate of a few hundred per")
    },
)
back_end = MessageLog(
    "cell-clusters",
    technology=kinesis(_VERSION),
    role="Process streams; each owns many shards, and isolates faults.",
    **gap.of("fleet", "retention", "partitions", "replication"),
)
cognito_servers = Service(
    "Cognito",
    technology=cognito(_VERSION),
    role="Authenticates users, gives credentials; streams API access patterns to Kinesis.",
    **gap.of("fleet", "load"),
    scaling=statement("capacity was added early in the event, to buffer more calls to Kinesis")
    @ SUMMARY.at("thereby increasing their capacity to buffer calls"),
)
metrics = Monitor(
    "CloudWatch",
    technology=cloudwatch(_VERSION),
    role="Stores metrics and logs, which it processes through Kinesis.",
    fleet=_FLEET,
    watches=statement("metric and log data, by PutMetricData and PutLogEvents")
    @ SUMMARY.at("latencies for the PutMetricData and PutLogEvents APIs,"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
    figures={"kept locally, afterwards": facts.METRICS_KEPT},
)
functions = Service(
    "Lambda",
    technology=aws_lambda(_VERSION),
    role="Runs functions; each invocation publishes metrics, which agents on its hosts buffer.",
    **gap.of("fleet", "load", "scaling"),
)
event_bus = Queue(
    "EventBridge",
    technology=event_bridge(_VERSION),
    role="Delivers events, also for workflows of ECS and EKS.",
    fleet=_FLEET,
    delivery=statement("new events, and slowly the backlog of older ones, as Kinesis improved")
    @ SUMMARY.at("slowly process the backlog of older events."),
    dead_letters=undisclosed(f"dead letters: not in {_WHERE}"),
)
status_tool = Monitor(
    "status page tool",
    technology=in_house(_VERSION),
    role="Posts updates to the Service Health Dashboard; it uses Cognito.",
    fleet=_FLEET,
    watches=statement(
        "nothing itself: it posts to the public dashboard of broad operational issues"
    )
    @ SUMMARY.at("which is our public dashboard to alert all"),
    retention=undisclosed(f"how long it keeps updates: not in {_WHERE}"),
)

"""Components around Amazon DynamoDB in us-east-1 that its incident of September 2015 affected."""

from atlas import (
    Client,
    Database,
    Monitor,
    Orchestrator,
    Queue,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.sqs import sqs
from incidents._economics import unpublished
from incidents.amazon import _2015_09_20 as facts
from incidents.amazon._technologies import in_house, programs

SUMMARY = facts.SUMMARY
_WHERE = "the summary of September 2015"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each service: not in {_WHERE}")

amazon_dynamodb = System(
    "Amazon DynamoDB",
    documented="scarcely",
    scale={"requests, tables": undisclosed(f"requests and tables of the region: not in {_WHERE}")},
    economics=unpublished(_WHERE),
)

customers = Client(
    "customers",
    technology=programs(_VERSION),
    role="Programs that send requests to tables; some AWS services are among them.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
storage = Database(
    "storage servers",
    technology=dynamodb(_VERSION),
    role="Hold partitions of tables; one without its membership accepts no requests.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("partitions are spread over many servers, which replicate the data")
    @ SUMMARY.at("access and to replicate the data for durability."),
)
metadata = Database(
    "metadata service",
    technology=dynamodb(_VERSION),
    role="Sends each storage server its membership: the list of its partitions.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("internally, over several data centers")
    @ SUMMARY.at("internally replicated and runs across multiple datacenters."),
)
queues = Queue(
    "SQS",
    technology=sqs(_VERSION),
    role="Stores queues; caches their descriptions, which a table of DynamoDB holds.",
    fleet=_FLEET,
    delivery=statement("needs its caches, which are refreshed frequently from the table")
    @ SUMMARY.at("caches are refreshed frequently to accommodate creation,"),
    dead_letters=undisclosed(f"dead letters: not in {_WHERE}"),
)
auto_scaling = Orchestrator(
    "EC2 Auto Scaling",
    technology=in_house(_VERSION),
    role="Launches and terminates instances in the background; stores its groups in DynamoDB.",
    fleet=_FLEET,
    manages=statement("groups and launch configurations of instances")
    @ SUMMARY.at("information about its groups and launch configurations"),
)
metrics = Monitor(
    "CloudWatch metrics",
    technology=in_house(_VERSION),
    role="Stores metrics; adds to EC2's the Auto Scaling group, from a table of DynamoDB.",
    fleet=_FLEET,
    watches=statement("metrics of AWS services, and custom metrics")
    @ SUMMARY.at("affecting all AWS Service metrics and custom"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
console = Service(
    "AWS Console login",
    technology=in_house(_VERSION),
    role="Logs customers in; one call, which is not required to succeed, relies on DynamoDB.",
    fleet=_FLEET,
    **gap.of("load", "scaling"),
)

"""Components of Amazon S3 in us-east-1 that its incident of February 2017 affected."""

from atlas import (
    Database,
    Deployer,
    Monitor,
    ObjectStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.s3 import s3
from incidents._economics import unpublished
from incidents.amazon import facts
from incidents.amazon._technologies import in_house

_WHERE = "the summary of March 2017"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each subsystem: not in {_WHERE}")
_LOAD = undisclosed(f"requests and objects of the region: not in {_WHERE}")
_REMOVAL = statement("relies on removing and replacing capacity") @ facts.SUMMARY.at(
    "ability to remove and replace capacity as one"
)

amazon_s3 = System(
    "Amazon S3",
    documented="scarcely",
    scale={"requests, objects": _LOAD},
    economics=unpublished(_WHERE),
    glossary={
        "GET": "Reads an object.",
        "LIST": "Lists the objects in a bucket.",
        "PUT": "Writes an object.",
        "DELETE": "Removes an object.",
    },
)

capacity_tool = Deployer(
    "capacity tool",
    technology=in_house(_VERSION),
    role="Removes servers from a subsystem by a command of an established playbook.",
    fleet=_FLEET,
    strategy=statement("in 2017 allowed too much removal too quickly")
    @ facts.SUMMARY.at("the tool used allowed too much capacity to"),
    frequency=undisclosed(f"how often it is used: not in {_WHERE}"),
)
index = Database(
    "index subsystem",
    technology=in_house(_VERSION),
    role="Manages the metadata and the location of every object in the region.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("on a restart, its metadata are validated")
    @ facts.SUMMARY.at("validate the integrity of the metadata took longer"),
)
placement = Service(
    "placement subsystem",
    technology=in_house(_VERSION),
    role="Allocates storage for new objects; it depends on the index.",
    **gap.of("fleet", "load"),
    scaling=_REMOVAL,
)
requests = ObjectStore(
    "S3 in us-east-1",
    technology=s3(_VERSION),
    role="Serves the GET, LIST, PUT and DELETE requests of the region.",
    **gap.of("fleet", "size"),
    durability=undisclosed(f"durability: {_WHERE} does not mention it"),
)
dependents = Service(
    "services on S3",
    technology=in_house(_VERSION),
    role="Among them the S3 console, EC2 launches, EBS volumes from snapshots, Lambda.",
    **gap.of("fleet", "load"),
    scaling=undisclosed(f"how they scale: not in {_WHERE}"),
)
dashboard = Monitor(
    "status page console",
    technology=in_house(_VERSION),
    role="Lets Amazon's staff set the status of each service on the public page.",
    fleet=_FLEET,
    watches=statement("nothing: staff set the status of the individual services")
    @ facts.SUMMARY.at("unable to update the individual services' status on"),
    retention=undisclosed(f"how long it keeps the statuses: not in {_WHERE}"),
)

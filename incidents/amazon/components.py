"""Components of Amazon S3 in us-east-1 that its incident of February 2017 went through."""

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
_STORE = undisclosed(f"size, copies and backups of the subsystems: not in {_WHERE}")
_REMOVAL = statement("built to lose capacity with little or no harm to customers")
_REMOVAL_CITED = _REMOVAL @ facts.SUMMARY.at("designed to support the removal or failure of")

amazon_s3 = System(
    "Amazon S3",
    documented="scarcely",
    scale={"requests, objects": _LOAD},
    economics=unpublished(_WHERE),
    glossary={
        "GET": "Reads an object.",
        "LIST": "Names the objects of a bucket.",
        "PUT": "Writes an object.",
        "DELETE": "Removes an object.",
        "SHD": "Service Health Dashboard: Amazon's page about the state of its services.",
    },
)

capacity_tool = Deployer(
    "capacity tool",
    technology=in_house(_VERSION),
    role="Removes servers of a subsystem by a command of an established playbook.",
    fleet=_FLEET,
    strategy=statement("it let too much capacity go too quickly")
    @ facts.SUMMARY.at("the tool used allowed too much capacity to"),
    frequency=undisclosed(f"how often it is used: not in {_WHERE}"),
)
index = Database(
    "index subsystem",
    technology=in_house(_VERSION),
    role="Knows the metadata and the place of every object of the region.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("its metadata are checked before it serves again")
    @ facts.SUMMARY.at("validate the integrity of the metadata took longer"),
    replication=_REMOVAL_CITED,
)
placement = Service(
    "placement subsystem",
    technology=in_house(_VERSION),
    role="Finds storage for new objects; it needs the index to work.",
    **gap.of("fleet", "load"),
    scaling=_REMOVAL_CITED,
)
requests = ObjectStore(
    "S3 in us-east-1",
    technology=s3(_VERSION),
    role="Answers the GET, LIST, PUT and DELETE requests of the region.",
    **gap.of("fleet", "size"),
    durability=undisclosed(f"durability: {_WHERE} does not speak of it"),
)
dependents = Service(
    "services on S3",
    technology=in_house(_VERSION),
    role="The S3 console, launches of EC2, EBS volumes from snapshots, and Lambda.",
    **gap.of("fleet", "load"),
    scaling=undisclosed(f"how they scale: not in {_WHERE}"),
)
dashboard = Monitor(
    "SHD console",
    technology=in_house(_VERSION),
    role="Where Amazon's staff set the state of each service for the public page.",
    fleet=_FLEET,
    watches=statement("the state of each service, as staff set it")
    @ facts.SUMMARY.at("unable to update the individual services' status on"),
    retention=undisclosed(f"how long it keeps states: not in {_WHERE}"),
)

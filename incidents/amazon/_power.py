"""Components of AWS in us-east-1 that the power failure of June 2012 affected."""

from atlas import (
    Database,
    Gateway,
    LoadBalancer,
    ObjectStore,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.ec2 import ec2
from atlas.technologies.rds import rds
from incidents._economics import unpublished
from incidents.amazon import facts
from incidents.amazon._technologies import ebs, elb, in_house
from incidents.amazon._technologies import power as generators

SUMMARY = facts.POWER_SUMMARY
_WHERE = "the summary of July 2012"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each service: not in {_WHERE}")

us_east = System(
    "AWS in US East-1",
    documented="scarcely",
    scale={"instances": undisclosed(f"numbers: {_WHERE} gives a share, and no number")},
    economics=unpublished(_WHERE),
    glossary={
        "Multi-AZ": "In several Availability Zones; a database has a standby in another one.",
        "Single-AZ": "In one Availability Zone.",
        "UPS": "Uninterruptible power supply: batteries until the generators carry the load.",
    },
)

power = Service(
    "data center power",
    technology=generators(_VERSION),
    role="Switching equipment, generators and UPS of the one data center that failed.",
    **gap.of("fleet", "load", "scaling"),
)
instances = Service(
    "EC2 instances",
    technology=ec2(_VERSION),
    role="Instances in the data center.",
    **gap.of("fleet", "load", "scaling"),
)
volumes = ObjectStore(
    "EBS volumes",
    technology=ebs(_VERSION),
    role="Volumes in the data center; after a failure with writes in flight, I/O is paused.",
    **gap.of("fleet", "size", "durability"),
)
metadata = Database(
    "control datastores",
    technology=in_house(_VERSION),
    role="Metadata of instances, volumes and snapshots, for the EC2 and EBS APIs.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("in several zones; read-only if the primary copy loses power")
    @ SUMMARY.at("flips to a read-only mode in the other"),
)
apis = Gateway(
    "EC2 and EBS APIs",
    technology=ec2(_VERSION),
    role="Control planes of the whole region: launch, create, attach, change.",
    **gap.of("fleet", "load"),
)
balancers = LoadBalancer(
    "ELB load balancers",
    technology=elb(_VERSION),
    role="Spread web traffic over EC2 instances, in one zone or in several.",
    **gap.of("fleet", "algorithm"),
    health_check=undisclosed(f"health checks: not in {_WHERE}"),
)
control_plane = Orchestrator(
    "ELB control plane",
    technology=in_house(_VERSION),
    role="Shifts traffic, scales load balancers, adds instances: one queue for the region.",
    fleet=_FLEET,
    manages=statement("all management events of load balancers, by a shared queue")
    @ SUMMARY.at("The ELB control plane processes all management events"),
)
single = Database(
    "Single-AZ RDS",
    technology=rds(_VERSION),
    role="Databases in one zone, on EBS volumes.",
    **gap.of("fleet", "size", "consistency"),
    replication=statement("none: a single database instance")
    @ SUMMARY.at("where a single database instance operates in one"),
    backup=statement("on by default; customers can turn it off")
    @ SUMMARY.at("by default, have backups turned on. When a"),
)
multi = Database(
    "Multi-AZ RDS",
    technology=rds(_VERSION),
    role="Databases with a standby in another zone.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("synchronous, to a standby in another zone")
    @ SUMMARY.at("synchronously operated in two different Availability Zones."),
)

"""Components around Amazon EBS in one zone of us-east-1 that October 2012 affected."""

from atlas import (
    DNS,
    Database,
    Gateway,
    LoadBalancer,
    ObjectStore,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.ec2 import ec2
from atlas.technologies.rds import rds
from incidents._economics import unpublished
from incidents.amazon import _2012_10_22 as facts
from incidents.amazon._technologies import ebs, elb, in_house

SUMMARY = facts.SUMMARY
_WHERE = "the summary of October 2012"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each service: not in {_WHERE}")
_DATABASE = gap.of("fleet", "size", "consistency", "backup")

amazon_ebs = System(
    "Amazon EBS",
    documented="scarcely",
    scale={"Availability Zones, one affected": facts.ZONES},
    economics=unpublished(_WHERE),
    glossary={
        "EIP": "Elastic IP address: a public address that can be moved between instances.",
        "Single-AZ": "In one Availability Zone.",
        "Multi-AZ": "In several Availability Zones; a database has a standby in another one.",
    },
)

names = DNS(
    "internal DNS servers",
    technology=in_house(_VERSION),
    role="Resolve the addresses of the data collection servers.",
    fleet=_FLEET,
    ttl=undisclosed(f"time to live of the record: not in {_WHERE}"),
)
collection = Service(
    "data collection servers",
    technology=in_house(_VERSION),
    role="Collect data for fleet maintenance; late or missing data is tolerated.",
    **gap.of("fleet", "load", "scaling"),
)
agent = Worker(
    "collection agent",
    technology=in_house(_VERSION),
    role="Runs on each EBS storage server, and reports to a data collection server.",
    **gap.of("fleet", "load", "backlog"),
)
storage = ObjectStore(
    "EBS storage servers",
    technology=ebs(_VERSION),
    role="Serve the volumes of the zone; a degraded one fails over to a healthy one.",
    **gap.of("fleet", "size", "durability"),
    figures={
        "memory": statement("all of it in dynamic use, which makes alarms on it difficult")
        @ SUMMARY.at("dynamic use of all of their available memory")
    },
)
apis = Gateway(
    "EC2 and EBS APIs",
    technology=ec2(_VERSION),
    role="Launch, create and describe instances and volumes; throttle their callers.",
    **gap.of("fleet", "load"),
)
single = Database(
    "Single-AZ RDS",
    technology=rds(_VERSION),
    role="Databases in one zone, on EBS volumes.",
    **_DATABASE,
    replication=statement("none: a single database instance")
    @ SUMMARY.at("where a single database instance operates in one"),
)
multi = Database(
    "Multi-AZ RDS",
    technology=rds(_VERSION),
    role="Databases with a standby in another zone, on EBS volumes.",
    **_DATABASE,
    replication=statement("synchronous, to a standby in another zone")
    @ SUMMARY.at("synchronously operated in two different Availability Zones."),
)
balancers = LoadBalancer(
    "ELB load balancers",
    technology=elb(_VERSION),
    role="Route traffic to EC2 instances; keep configuration on EBS volumes.",
    **gap.of("fleet", "algorithm"),
    health_check=undisclosed(f"health checks: not in {_WHERE}"),
)

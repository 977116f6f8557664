"""Components of Elastic Load Balancing in us-east-1 that December 2012 affected."""

from atlas import (
    Database,
    Deployer,
    LoadBalancer,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from incidents._economics import unpublished
from incidents.amazon import _2012_12_24 as facts
from incidents.amazon._technologies import elb, in_house, programs

SUMMARY = facts.SUMMARY
_WHERE = "the summary of December 2012"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers of each part: not in {_WHERE}")

load_balancing = System(
    "Elastic Load Balancing",
    documented="scarcely",
    scale={"load balancers": undisclosed(f"load balancers of the region: not in {_WHERE}")},
    economics=unpublished(_WHERE),
)

maintenance = Deployer(
    "maintenance process",
    technology=in_house(_VERSION),
    role="An operational process that a very small number of developers may run.",
    fleet=_FLEET,
    strategy=statement("run by developers in 2012, and being automated")
    @ SUMMARY.at("operational processes that are currently being automated."),
    frequency=undisclosed(f"how often it is run: not in {_WHERE}"),
)
state = Database(
    "ELB state data",
    technology=in_house(_VERSION),
    role="Configuration of each load balancer, such as all its backend hosts.",
    **gap.of("fleet", "size", "consistency", "replication"),
    backup=statement("snapshots; the first method to restore one did not work")
    @ SUMMARY.at("failed to provide a usable snapshot of the"),
)
control_plane = Orchestrator(
    "ELB control plane",
    technology=in_house(_VERSION),
    role="Changes load balancers when a user modifies them, or when they need to scale.",
    fleet=_FLEET,
    manages=statement("the configuration of the load balancers in the region")
    @ SUMMARY.at("manage the configuration of the ELB load balancers"),
)
balancers = LoadBalancer(
    "load balancers",
    technology=elb(_VERSION),
    role="Route traffic to backend hosts; running ones do not need the state data.",
    **gap.of("fleet", "algorithm"),
    health_check=undisclosed(f"health checks: not in {_WHERE}"),
)
applications = Service(
    "applications",
    technology=programs(_VERSION),
    role="Receive their traffic through load balancers.",
    **gap.of("fleet", "load", "scaling"),
)

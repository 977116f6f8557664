"""Components of Windows Azure Compute that its disruption of February 2012 affected."""

from atlas import (
    Client,
    Deployer,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.microsoft import _2012_02_29 as facts
from incidents.microsoft._technologies import in_house, platform
from incidents.microsoft.facts import LEAP_DAY as POST

_WHERE = "Microsoft's post of March 2012"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"number of clusters and servers: not in {_WHERE}")
_LOAD = undisclosed(f"requests per second: not in {_WHERE}")
_SCALING = undisclosed(f"how it scales: not in {_WHERE}")

windows_azure = System(
    "Windows Azure Compute",
    documented="scarcely",
    scale={"servers of a cluster": facts.CLUSTER},
    economics=unpublished(_WHERE),
    glossary={
        "ACS": "Access Control Service of Windows Azure.",
        "Human Investigate": "State of a server, or a cluster, that waits for an operator.",
    },
)

customers = Client(
    "customers",
    technology=http_client(_VERSION),
    role="Use applications, and manage them.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
guest_agents = Service(
    "guest agents",
    technology=platform(_VERSION),
    role="In each VM: create a certificate at start, then connect to the host agent.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
vms = Service(
    "customers' VMs",
    technology=in_house(_VERSION),
    role="Run the applications of customers.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
fabric = Orchestrator(
    "Fabric Controllers",
    technology=platform(_VERSION),
    role="One in each cluster, redundant: start VMs, and move them off failed servers.",
    fleet=_FLEET,
    manages=statement("applications, and the health of the hardware, of one cluster each")
    @ POST.at("applications running in its cluster, provisions and monitors"),
)
management = Deployer(
    "service management",
    technology=platform(_VERSION),
    role="Lets customers deploy, update, stop and scale their applications.",
    fleet=_FLEET,
    **gap.of("strategy", "frequency"),
)
seven_clusters = Service(
    "VMs in seven clusters",
    technology=in_house(_VERSION),
    role="VMs in the clusters whose update had just started.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
dependents = Service(
    "ACS and Service Bus",
    technology=in_house(_VERSION),
    role="Services with deployments in the seven clusters, on which applications depend.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)

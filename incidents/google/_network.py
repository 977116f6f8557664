"""Components of Google Cloud that the incident of June 2019 affected."""

from atlas import Gateway, Monitor, Orchestrator, Queue, Service, gaps_in, statement, undisclosed
from atlas.technologies.compute_engine import compute_engine
from atlas.technologies.pubsub import pubsub
from incidents.google._reports import NETWORK
from incidents.google._technologies import app_engine, cloud_vpn
from systems.google._technologies import in_house, spanner

_WHERE = "Google's report of June 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

automation = Orchestrator(
    "maintenance automation",
    technology=in_house(_VERSION),
    role="Deschedules the jobs of a location, for maintenance events of its data centers.",
    fleet=_FLEET,
    manages=statement("jobs, each labelled with how it behaves in such an event")
    @ NETWORK.at("software are labelled with an indication of how"),
)
control = Service(
    "network control plane",
    technology=in_house(_VERSION),
    role="Controls the network; runs as jobs of several cluster managers in each location.",
    **gap.of("fleet", "load"),
    scaling=statement("several instances of the cluster management software in a location")
    @ NETWORK.at("location, again, multiple instances of that cluster"),
)
network = Service(
    "Google's network",
    technology=in_house(_VERSION),
    role="Carries the traffic of services and users; BGP routes it between locations.",
    **gap.of("fleet", "load"),
    scaling=statement("runs for a period of time without its control plane: fail static")
    @ NETWORK.at("is designed to 'fail static' and run for"),
)
tools = Monitor(
    "debugging tools",
    technology=in_house(_VERSION),
    role="What engineers debug with, and monitoring; their traffic is on the same network.",
    fleet=_FLEET,
    watches=undisclosed(f"what they monitor: not in {_WHERE}"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
instances = Service(
    "instances in 4 regions",
    technology=compute_engine(_VERSION),
    role="In us-east4, us-west2, northamerica-northeast1 and southamerica-east1.",
    **gap.of("fleet", "load", "scaling"),
)
applications = Service(
    "applications in 4 regions",
    technology=app_engine(_VERSION),
    role="App Engine applications that are hosted in the same four regions.",
    **gap.of("fleet", "load", "scaling"),
)
databases = Service(
    "Cloud Spanner",
    technology=spanner(_VERSION),
    role="Regional instances, and multi-region ones that involve the affected regions.",
    **gap.of("fleet", "load", "scaling"),
)
messages = Queue(
    "Pub/Sub",
    technology=pubsub(_VERSION),
    role="Takes and delivers messages; messages are stored in the affected regions, too.",
    fleet=_FLEET,
    delivery=undisclosed(f"delivery: not in {_WHERE}"),
    dead_letters=undisclosed(f"dead letters: not in {_WHERE}"),
)
vpn = Gateway(
    "VPN gateways in 4 regions",
    technology=cloud_vpn(_VERSION),
    role="Connect customers' networks; their control plane has a fail-safe state.",
    **gap.of("fleet", "load"),
)

"""Components of Datadog that its incidents affected."""

from atlas import (
    Client,
    ConfigStore,
    Deployer,
    Orchestrator,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.systemd import systemd
from incidents._economics import unpublished
from incidents.datadog import facts
from incidents.datadog._technologies import agent, cilium, in_house, unattended_upgrades

_WHERE = "what was read of Datadog's reports of 2023"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

datadog = System(
    "Datadog",
    documented="scarcely",
    scale={"customers, ARR from $100,000": facts.LARGE_CUSTOMERS},
    economics=unpublished(_WHERE),
    glossary={
        "ARR": "Annual recurring revenue.",
        "CNI": "Container Network Interface: how a plugin gives containers a network.",
        "EU1": "Datadog's region in Europe; US1, US3, US4 and US5 are those in America.",
    },
)

customers = Client(
    "Datadog's customers",
    technology=agent(_VERSION),
    role="Send their telemetry, view it, and receive alerts.",
    population=undisclosed(f"number of all customers: not in {_WHERE}"),
    figures={"with ARR from $100,000": facts.LARGE_CUSTOMERS},
)
web = Service(
    "web and API",
    technology=in_house(_VERSION),
    role="Shows telemetry in the browser and by API, in five regions.",
    **gap.of("fleet", "load", "scaling"),
)
monitors = Worker(
    "monitors",
    technology=in_house(_VERSION),
    role="Watch customers' telemetry and alert them.",
    **gap.of("fleet", "load", "backlog"),
)
intake = Worker(
    "data ingestion",
    technology=in_house(_VERSION),
    role="Ingests telemetry and processes it.",
    **gap.of("fleet", "load"),
    backlog=statement("historical data was backfilled at the end")
    @ facts.REPORT.at("UTC once we had backfilled historical data."),
)
parent_clusters = Orchestrator(
    "parent clusters",
    technology=kubernetes(_VERSION),
    role="Kubernetes clusters whose pods are the control planes of other clusters.",
    fleet=_FLEET,
    manages=statement("control planes of child clusters")
    @ facts.RECOVERY.at("host pods running Kubernetes control planes for other"),
)
child_clusters = Orchestrator(
    "child clusters",
    technology=kubernetes(_VERSION),
    role="Kubernetes clusters that run the applications.",
    fleet=_FLEET,
    manages=statement("worker nodes and the pods of applications")
    @ facts.RECOVERY.at("which manage the worker nodes and the pods"),
)
nodes = ConfigStore(
    "nodes' routing rules",
    technology=systemd(_VERSION),
    role="IP rules of Ubuntu machines, which systemd-networkd flushed at its restart.",
    **gap.of("fleet", "propagation"),
    figures={"compute lost": facts.CAPACITY_LOST},
)
pod_network = ConfigStore(
    "pod network",
    technology=cilium(_VERSION),
    role="Sets the routes through which containers reach one another.",
    **gap.of("fleet", "propagation"),
)
updater = Deployer(
    "security updates",
    technology=unattended_upgrades(_VERSION),
    role="Installed security updates on the nodes by themselves.",
    **gap.of("fleet", "frequency"),
    strategy=statement("automatic, almost at once on tens of thousands of machines")
    @ facts.LEARNINGS.at("updates happened almost simultaneously, on tens of thousands"),
)

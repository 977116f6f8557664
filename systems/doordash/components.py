"""The components of DoorDash, and what its views share."""

from atlas import (
    ChaosTool,
    Client,
    ConfigStore,
    Deployer,
    Economics,
    Gateway,
    Monitor,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.consul import consul
from atlas.technologies.envoy import envoy
from atlas.technologies.grpc import grpc
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.prometheus import prometheus
from atlas.technologies.python import python
from systems.doordash import _cost_facts as costs
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as stores
from systems.doordash import _technologies as own
from systems.doordash import facts

NO_RESERVED = (
    "no share of reserved capacity was found in posts, in openings of filings, or in results"
)
gap = gaps_in("DoorDash's posts, talks and filings, to November 2026")
_VERSION, _MACHINES = stores.VERSION, stores.MACHINES
_TOOL = gap("name and version of the internal tool")

clients = Client(
    "consumers, Dashers, merchants",
    technology=own.doordash_client(_VERSION),
    role="Apps and web sites; what is in front of the services is not published.",
    population=gap("apps in use; of 2020, the customers are published"),
    figures={
        "customers (2020-11-13)": facts.CUSTOMERS_2020,
        "orders, April to June 2025": facts.ORDERS_Q2,
    },
)

# Cells and the mesh
sidecars = Gateway(
    "Envoy sidecars",
    technology=envoy(_VERSION),
    role="Next to each pod of the mesh: carry HTTP and gRPC of the services, own zone first.",
    fleet=_MACHINES,
    load=facts.MESH_REQUESTS,
    figures={
        "zone-aware, out of zone (2024)": facts.CROSSES_ZONES,
        "what they intercept (2021)": statement("all HTTP/1, HTTP/2 and gRPC traffic of a pod")
        @ src.MESH_SUMMARY.at("redirected all HTTP/1, HTTP/2, and gRPC traffic through"),
        "overload (2021)": statement("adaptive concurrency limits requests by latency")
        @ src.MESH_SUMMARY.at("Automatically limits the number of concurrent requests"),
        "unhealthy pods (2021)": statement("outlier detection removes them for a time")
        @ src.MESH_SUMMARY.at("temporarily removes unhealthy service instances from the"),
    },
    fails=[failures.NO_UPSTREAM, failures.MESH_STALE],
)
services = Service(
    "microservices",
    technology=grpc(_VERSION),
    role="Pods in isolated cells; each service has one deployment in each cell (2024).",
    fleet=_MACHINES,
    load=gap("requests to services without the mesh"),
    scaling=gap("scaling of the services"),
    figures={
        "moved to the mesh by 2025": facts.MESH_SERVICES,
        "one Kubernetes cluster (~2021)": facts.CLUSTER_NODES,
        "interface (2023)": statement("each team exposes its data through gRPC services")
        @ src.CACHING.at("exposes access through gRPC services,"),
        "a service's name, example (2024)": statement("payment-service.service.prod.ddsd")
        @ src.ZONE_WHOLE.at("payment-service.service.prod.ddsd"),
    },
    fails=[failures.RETRY_STORM, failures.BREAKING_RELEASE],
)
global_services = Service(
    "global cell",
    technology=grpc(_VERSION),
    role="Singletons, and services that were not moved to cells (2024).",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "deployed (2024)": statement("in one global cell")
        @ src.ZONE.at("deployment occurs in a singular global cell."),
    },
    fails=[failures.NO_UPSTREAM],
)
router = Gateway(
    "internal Envoy routers",
    technology=envoy(_VERSION),
    role="Connect the global cell with the replicated cells, which have no direct traffic.",
    **gap.of("fleet", "load"),
    figures={
        "what they allow (2024)": statement("traffic between the global and replicated cells")
        @ src.ZONE.at("allow communication between the global cell and"),
    },
    fails=[failures.NO_UPSTREAM],
)
control_plane = Orchestrator(
    "xDS control plane",
    technology=own.in_house(_TOOL),
    role="DoorDash's own: sends pod addresses with their zones to the sidecars (2024).",
    fleet=_MACHINES,
    manages=statement("endpoints of services, with their zone, read from Consul")
    @ src.MESH_SUMMARY.at("reads IP addresses and availability zone metadata from"),
)
discovery = ConfigStore(
    "Consul",
    technology=consul(_VERSION),
    role="Central Consul with the addresses of pods of all clusters.",
    **gap.of("fleet", propagation="time until a new pod is found"),
    figures={
        "before the mesh (told 2025)": statement(
            "newer services: DNS returned the addresses of all pods"
        )
        @ src.MESH.at("Newer services used a Consul-based multi-cluster DNS,"),
    },
    fails=[failures.DISCOVERY_DOWN],
)

# Services that posts name
checkout = Service(
    "checkout (2021)",
    technology=grpc(_VERSION),
    role="Kotlin service of 2020: submits carts, has them paid, hands orders to logistics.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "tasks": statement("submit the cart, process payment, connect to logistics")
        @ src.CHECKOUT.at("submitting consumers’ order carts, processing payments,"),
    },
    fails=[failures.CHECKOUT_SLOW],
)
payments = Service(
    "payment service (2021)",
    technology=python(_VERSION),
    role="Python service that was overloaded on 2021-06-19; among the first two in the mesh.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "before the mesh (2021)": statement(
            "not in Kotlin, whose services had reliability features"
        )
        @ src.MESH_SUMMARY.at("The payment service was also one of them."),
    },
    fails=[failures.RETRY_STORM],
)
delivery_service = Service(
    "delivery service (2022)",
    technology=grpc(_VERSION),
    role="Service of the deliveries; order and delivery flows depend on its database.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.RESIZE_SLOWS],
)
workflows = Orchestrator(
    "workflow engine Cadence (2020)",
    technology=own.cadence(_VERSION),
    role="A fallback for creating Drive's deliveries (2020); in the checkout's stack (2021).",
    fleet=_MACHINES,
    manages=statement("Drive's asynchronous business logic, in part (2020)")
    @ src.CADENCE.at("to manage some of Drive’s asynchronous business logic."),
    figures={
        "first use (2020)": statement("a fallback of the primary flow, on one Cassandra cluster")
        @ src.CADENCE.at("instantiating it on a single Cassandra cluster as"),
    },
    fails=[failures.WORKFLOWS_LATE],
)

task_workers = Worker(
    "task workers",
    technology=own.in_house(_TOOL),
    role="Run asynchronous tasks from Kafka (2020).",
    **gap.of("fleet", "load", "backlog"),
)

# Operations
metrics = Monitor(
    "metrics",
    technology=prometheus(_VERSION),
    role="Prometheus-based monitoring, with Chronosphere, in place of StatsD (2022).",
    **gap.of("fleet", "retention"),
    watches=statement("microservices, whose metrics went through StatsD before (2023)")
    @ src.PROMETHEUS.at("previously used StatsD proxy and server pipelines for"),
    figures={"metrics, title of a talk (2022)": facts.METRICS},
    fails=[failures.METRICS_LOST],
)
bpfagent = Monitor(
    "eBPF probes (BPFAgent)",
    technology=own.in_house(_TOOL),
    role="eBPF probes on each Kubernetes node: TCP and UDP connections (2023).",
    **gap.of("fleet", "retention"),
    watches=statement("TCP and UDP connections across Kubernetes clusters (2023)")
    @ src.BPFAGENT.at("intercept and understand TCP and UDP connections"),
)
releases = Deployer(
    "releases",
    technology=kubernetes(_VERSION),
    role="Blue-green with Argo Rollouts; canaries by a controller of DoorDash's own (2021).",
    fleet=_MACHINES,
    strategy=statement("2021: blue-green; an interim controller of its own for canaries")
    @ src.CANARY.at("in-house Canary deployment process powered by a"),
    frequency=gap("deploys a day"),
    fails=[failures.BREAKING_RELEASE],
)
fault_tests = ChaosTool(
    "fault tester Filibuster (2022)",
    technology=own.in_house(gap("version; a research prototype of Carnegie Mellon University")),
    role="Injects failures of called services into functional tests; tried in an internship.",
    fleet=_MACHINES,
    cadence=gap("how often it runs"),
)
on_call = Pager(
    "on-call engineers",
    technology=own.in_house(_TOOL),
    role="Engineers of the teams; pages on Envoy's resources go to the infrastructure team.",
    **gap.of("fleet", response="time until an engineer answers"),
    figures={
        "Envoy's resources (told 2025)": statement("pages go to the infrastructure team")
        @ src.MESH_SUMMARY.at("were routed to the Infrastructure team,"),
    },
)

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
PARTS = [
    PricedPart("hosting", monthly=gap("bill of the cloud provider"), covers="all of AWS"),
    PricedPart(
        "CockroachDB nodes",
        monthly=gap("machine types, without which the 2,300 nodes have no price"),
        covers="about 2,300 nodes with 1.9 PB on disk (2024)",
    ),
]
"""What makes up the infrastructure, as far as posts and filings name it."""

doordash = System(
    "DoorDash",
    documented="scarcely",
    scale={
        "orders, April to June 2025": facts.ORDERS_Q2,
        "mesh, requests at peak (2025)": facts.MESH_REQUESTS,
        "CockroachDB, daily peak (2024)": facts.QUERIES,
        "data in CockroachDB (2024)": facts.ON_DISK,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={
            "revenue less gross profit/order": costs.COST_AN_ORDER,
            "a GB between zones, 2024 list": costs.ZONE_GIGABYTE,
        },
        reserved=gap("reserved share of what is rented"),
        parts=PARTS,
        growth={"2x the orders of Q2 2025": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "Feature store, Redis and CockroachDB (2023)",
                **gap.of(before="spend for a value before", after="spend for a value after"),
                how=statement("CockroachDB next to Redis, with a minimal increase in latency")
                @ src.FEATURES_2023.at("by 75% with a minimal increase in latency."),
                saving=gap("saving in money: 75 % of the spend for a stored value"),
                cost=gap("cost of the change"),
            ),
            Optimisation(
                "Zone-aware routing in the mesh (2024)",
                **gap.of(before="bill of traffic between zones", after="bill after the change"),
                how=statement("sidecars prefer pods of their own zone")
                @ src.MESH_SUMMARY.at("prefer calling instances in the same availability zone,"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "Caffeine": "a cache library for the JVM",
        "cell": "an isolated copy of the services, of several Kubernetes clusters",
        "Dasher": "a person who delivers orders for DoorDash",
        "DDSD": "DoorDash data center service discovery: a DNS domain of its own",
        "Drive": "deliveries for merchants under the merchant's own name",
        "eBPF": "programs that the Linux kernel checks and runs at its own hooks",
        "GAAP": "accounting rules of the United States",
        "Iguazu": "DoorDash's pipeline of real-time events",
        "Lettuce": "a Redis client for the JVM",
        "PT": "Pacific time; in summer PDT",
        "Sibyl": "DoorDash's prediction service for ML models",
        "xDS": "discovery service protocols by which Envoy gets its configuration",
    },
)

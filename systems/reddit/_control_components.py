"""What controls, deploys and watches Reddit's clusters and services."""

from atlas import Deployer, Monitor, Orchestrator, Pager, statement
from atlas.technologies.calico import calico
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.prometheus import prometheus
from systems.reddit import _failures as failures
from systems.reddit import _incident_facts as incidents
from systems.reddit import _sources as src
from systems.reddit import _technologies as own
from systems.reddit import facts
from systems.reddit.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

route_reflectors = Orchestrator(
    "Calico route reflectors",
    technology=calico(_VERSION),
    role="Distribute the routes of pods in the largest, oldest clusters (2023).",
    fleet=_MACHINES,
    manages=statement("2023: pinned to nodes by the label master; configuration committed nowhere")
    @ src.PI_DAY.at("route reflector configuration was thus committed nowhere,"),
    figures={"Pi-Day outage, 2023-03-14": incidents.PI_DAY},
    fails=[failures.ROUTES_LOST],
)
pi_cluster = Orchestrator(
    "Pi-Day cluster (2023)",
    technology=kubernetes(
        statement("1.23 (2023)") @ src.PI_DAY.at("Upgrading from Kubernetes 1.23 to 1.24 on")
    ),
    role="A large, old production cluster, whose upgrade stopped the site on 2023-03-14.",
    fleet=_MACHINES,
    manages=statement("nodes that 1.24 left without the label master (2023)")
    @ src.PI_DAY.at("even from running clusters. This is the cause"),
    figures={"Pi-Day outage, 2023-03-14": incidents.PI_DAY},
    fails=[failures.ROUTES_LOST],
)
admission = Orchestrator(
    "Open Policy Agent",
    technology=own.opa(_VERSION),
    role="Admission webhook of the cluster that failed on 2023-03-14.",
    fleet=_MACHINES,
    manages=statement("2023: the only admission controller there that watches all resources")
    @ src.PI_DAY.at("generalized to watch all resources is"),
    fails=[failures.WEBHOOK_LATE],
)
achilles = Orchestrator(
    "Kubernetes controllers (Achilles)",
    technology=own.achilles_sdk(_VERSION),
    role="Manage the life cycle of Kubernetes clusters and of datastores.",
    fleet=_MACHINES,
    manages=statement("clusters, and datastores such as Redis and Cassandra (2024)")
    @ src.ACHILLES.at("to managing datastores like Redis and Cassandra"),
    fails=[failures.OBJECTS_STUCK],
)
rollingpin = Deployer(
    "deployer rollingpin",
    technology=own.in_house(_VERSION),
    role="Deployed r2 and other services, a couple of dozen in all (2016).",
    fleet=_MACHINES,
    strategy=statement("servers in parallel, ordered so that pools are interleaved (2014)")
    @ src.DEPLOYS.at("pools of servers in a way that maximally"),
    frequency=facts.DEPLOYS_A_WEEK,
    figures={
        "deploy to ~800 servers (2017)": facts.DEPLOY_TO_800,
        "deploy with rollingpin (2014)": facts.DEPLOY_PARALLEL,
    },
    fails=[failures.BAD_DEPLOY],
)
metrics = Monitor(
    "Prometheus",
    technology=prometheus(_VERSION),
    role="Tracks metrics; in October 2022 some teams were still permitted to use Statsd.",
    fleet=_MACHINES,
    **gap.of("retention"),
    watches=statement("metrics of services, as of October 2022")
    @ src.BASEPLATE_MONITOR.at("As of October 1, 2022 Reddit uses Prometheus"),
    fails=[failures.SCRAPES_FAIL],
)
on_call = Pager(
    "on-call engineers",
    technology=own.in_house(_VERSION),
    role="Every team is on call for its services; SRE owns the incident process (2023).",
    fleet=_MACHINES,
    **gap.of(response="time until the on-call engineer answers"),
    figures={"in the call, 2023-03-14": incidents.IN_THE_CALL},
)

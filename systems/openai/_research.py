"""The components of OpenAI's research clusters of 2018 and 2021."""

from atlas import ConfigStore, Monitor, Orchestrator, Worker, gaps_in, statement
from atlas.technologies.etcd import etcd
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.prometheus import prometheus
from systems.openai import _research_facts as research
from systems.openai import _research_failures as failures
from systems.openai import _sources as src
from systems.openai import _technologies as own

gap = gaps_in("OpenAI's posts of 2018 and 2021 and its repository")
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

nodes_2018 = Worker(
    "research nodes (2018)",
    technology=kubernetes(_VERSION),
    role="The largest of several clusters for experiments; the largest jobs ran on bare VMs.",
    **gap.of("load", "backlog"),
    fleet=gap("how many of the nodes were D15v2 and how many NC24"),
    figures={
        "nodes (2018)": research.NODES_2018,
        "Kubernetes (2018)": statement("1.8.4, after a recent upgrade")
        @ src.KUBERNETES_2018.at("We recently upgraded to version 1.8.4"),
    },
    fails=[failures.ARP_FULL],
)
etcd_2018 = ConfigStore(
    "etcd (2018)",
    technology=etcd(_VERSION),
    role="State of the cluster; later, Events went to an etcd cluster of their own.",
    **gap.of("fleet", "propagation"),
    figures={
        "write to a network disk (2018)": research.ETCD_WRITE_BEFORE,
        "write to a local SSD (2018)": research.ETCD_WRITE_AFTER,
        "quota, default (2018)": research.ETCD_QUOTA,
    },
    fails=[failures.ETCD_FULL, failures.ETCD_SLOW],
)
autoscaler = Orchestrator(
    "autoscaler (2018)",
    technology=own.ec2_autoscaler(_VERSION),
    role="Added nodes for waiting pods and removed idle ones.",
    fleet=_MACHINES,
    manages=statement("the nodes of the research cluster (2018)")
    @ src.KUBERNETES_2018.at("dynamically scale up and down our cluster"),
    figures={
        "nodes ended at once, max (2018)": research.SCALE_IN_LIMIT,
    },
    fails=[failures.MASS_SCALE_IN],
)
nodes_2021 = Worker(
    "research nodes (2021)",
    technology=kubernetes(_VERSION),
    role="A cluster for large models such as GPT-3; often one pod takes a whole node.",
    **gap.of("fleet", "load"),
    backlog=statement("low-priority balloon pods hold idle nodes for later jobs (2021)")
    @ src.KUBERNETES_2021.at("so the autoscaler doesn’t consider them as idle"),
    figures={
        "nodes (2021)": research.NODES_2021,
    },
    fails=[failures.GPU_ERRORS],
)
api_2021 = Orchestrator(
    "research API servers (2021)",
    technology=kubernetes(_VERSION),
    role="API servers on dedicated nodes outside of the cluster, and etcd on its own.",
    fleet=_MACHINES,
    manages=statement("the research cluster; jobs that start hundreds of pods at once (2021)")
    @ src.KUBERNETES_2021.at("hundreds of pods all being created at once"),
    figures={
        "API servers (2021)": research.API_SERVERS,
        "etcd nodes (2021)": research.ETCD_NODES,
        "heap, each server (2021)": research.API_HEAP,
        "watches, before slices (2021)": research.WATCH_BANDWIDTH,
    },
    fails=[failures.API_SERVER_LOAD],
)
team_manager = Orchestrator(
    "team-resource-manager (2021)",
    technology=own.in_house(gap("version")),
    role="Taints nodes for each team, and lets its pods tolerate them.",
    fleet=_MACHINES,
    manages=statement("nodes by team, from a ConfigMap (2021)")
    @ src.KUBERNETES_2021.at("tainting the appropriate number of nodes with"),
)
preflight = Worker(
    "GPU preflight tests (2021)",
    technology=own.in_house(gap("version")),
    role="Tests the GPUs of a node at boot, before it may run normal pods.",
    **gap.of("fleet", "load"),
    backlog=statement("a taint keeps normal pods off the node until it passes (2021)")
    @ src.KUBERNETES_2021.at("This taint prevents normal pods from being scheduled"),
)
prometheus_2021 = Monitor(
    "Prometheus (2021)",
    technology=prometheus(_VERSION),
    role="Metrics of the research clusters, with Grafana for dashboards and alerts.",
    **gap.of("fleet", "retention"),
    watches=statement("time-series metrics of the research clusters (2021)")
    @ src.KUBERNETES_2021.at("We use Prometheus to collect time-series metrics"),
    fails=[failures.SLOW_REPLAY],
)

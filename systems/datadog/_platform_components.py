"""Components of Datadog that run, scale, release, test and watch the others."""

from atlas import (
    ChaosTool,
    ConfigStore,
    Database,
    Deployer,
    Monitor,
    Orchestrator,
    Pager,
    Worker,
    statement,
)
from atlas.technologies.cilium import cilium
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.systemd import systemd
from systems.datadog import _failures as failures
from systems.datadog import _husky_facts as husky
from systems.datadog import _incident_facts as incidents
from systems.datadog import _sources as src
from systems.datadog import _technologies as own
from systems.datadog import _tool_facts as tools
from systems.datadog import facts
from systems.datadog.components import MACHINES, TOOL, VERSION, gap

# Machines and clusters
parents = Orchestrator(
    "parent clusters",
    technology=kubernetes(VERSION),
    role="Kubernetes clusters whose pods are the control planes of other clusters.",
    fleet=MACHINES,
    manages=statement("the control planes of child clusters, in each region (2023)")
    @ src.RECOVERY.at("host pods running Kubernetes control planes for other"),
)
children = Orchestrator(
    "child clusters",
    technology=kubernetes(VERSION),
    role="Kubernetes clusters of the applications.",
    fleet=MACHINES,
    manages=statement("applications; dozens of clusters, parents included (2023)")
    @ src.RECOVERY.at("Our infrastructure runs on dozens of Kubernetes clusters."),
    figures={
        "largest clusters (2022)": facts.LARGEST_CLUSTERS_2022,
        "clusters (2022)": statement("tens, across several cloud providers")
        @ src.CNCF.at("10s of Kubernetes clusters, across multiple cloud providers"),
    },
)
nodes = ConfigStore(
    "nodes' routing rules",
    technology=systemd(VERSION),
    role="IP rules of Ubuntu nodes, which systemd-networkd flushed at its restart (2023).",
    **gap.of("fleet", "propagation"),
    figures={
        "production nodes lost, 2023": incidents.NODES_LOST,
        "systemd, from v248": statement(
            "at its start networkd flushes the IP rules it does not know"
        )
        @ src.IMPACT.at("systemd-networkd flushes all IP rules it does not"),
    },
    fails=[failures.ROUTES_REMOVED],
)
pod_network = ConfigStore(
    "pod network",
    technology=cilium(VERSION),
    role="Cilium sets the routes between pods, and replaces kube-proxy (2022).",
    **gap.of("fleet", "propagation"),
    figures={
        "used as (2022)": statement("network plugin and replacement of kube-proxy")
        @ src.CNCF.at("Cilium as their CNI and kube-proxy replacement"),
    },
    fails=[failures.ROUTES_REMOVED],
)
updater = Deployer(
    "security updates (2023)",
    technology=own.unattended_upgrades(VERSION),
    role="Legacy channel that installed updates on nodes of several regions by itself.",
    **gap.of("fleet", frequency="updates a day"),
    strategy=statement("automatic, almost at once on tens of thousands of machines (2023)")
    @ src.LEARNINGS.at("updates happened almost simultaneously, on tens of thousands"),
)
discovery = ConfigStore(
    "service discovery (2020)",
    technology=own.in_house(TOOL),
    role="Directory of services and their dynamic configuration, also over DNS.",
    **gap.of("fleet", "propagation"),
    figures={
        "DNS requests in 10 s, 2020-09-24": incidents.DNS_GROWTH,
        "designed for (2020)": statement("the loss of one or two nodes")
        @ src.OUTAGE_2020.at("withstand the loss of one or two of"),
    },
    fails=[failures.DISCOVERY_DOWN],
)
latency_cluster = Worker(
    "latency measuring (2020)",
    technology=own.in_house(TOOL),
    role="Small cluster that measured the latency of payloads for the intake.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "designed (2020)": statement("outside the critical path of incoming data")
        @ src.OUTAGE_2020.at("to not be in the critical path of"),
    },
)

# Operations
autoscaler = Orchestrator(
    "autoscaler (WPA)",
    technology=own.watermark_pod_autoscaler(VERSION),
    role="Open source; scales on a metric with two watermarks. Its use here is not published.",
    fleet=MACHINES,
    manages=statement("the replicas of a deployment, when its metric leaves the bounds")
    @ src.WPA.at("Set high and low bounds to prevent autoscaling"),
    figures={
        "wait before scale-down, default": tools.DOWNSCALE_WINDOW,
        "wait before scale-up, default": tools.UPSCALE_WINDOW,
    },
    fails=[failures.METRIC_MISSING],
)
canaries = Deployer(
    "ExtendedDaemonSet",
    technology=own.extended_daemon_set(VERSION),
    role="Open source; a new version runs on few nodes first. Its use here is not published.",
    **gap.of("fleet", frequency="releases a day"),
    strategy=statement("canary on a few nodes, then a rolling update")
    @ src.EDS.at("Deploy a new DaemonSet version with only a"),
    figures={"canary restarts, default limit": tools.CANARY_RESTARTS},
    fails=[failures.CANARY_FAILS],
)
throttle = Orchestrator(
    "Kafka autothrottle",
    technology=own.autothrottle(VERSION),
    role="Open source: paces Kafka's replication by the free bandwidth of each broker.",
    fleet=MACHINES,
    manages=statement("replication throttles of the brokers")
    @ src.AUTOTHROTTLE.at("dynamically sets broker replication throttles"),
    figures={
        "headroom": statement("left for consumers; it backs off when they need more")
        @ src.AUTOTHROTTLE.at("autothrottle will back off the throttle rates."),
    },
)
chaos = ChaosTool(
    "chaos-controller",
    technology=own.chaos_controller(VERSION),
    role="Open source: injects failures into pods and nodes of Kubernetes.",
    fleet=MACHINES,
    cadence=gap("how often experiments run"),
    figures={
        "at Datadog (2026)": statement("thousands of targets within a few minutes")
        @ src.CHAOS.at("injecting and cleaning failures to/from thousands of"),
    },
)
own_monitoring = Monitor(
    "Datadog's own monitoring",
    technology=own.in_house(VERSION),
    role="Monitors that every team sets on its services, on Datadog itself (2023).",
    **gap.of("fleet", "retention"),
    watches=statement("every service, by the team that builds it (2023)")
    @ src.RESPONSE.at("Teams configure monitors to track data 24/7"),
    figures={"upgrade to first alert, 2023-03": incidents.ALERTED},
)
out_of_band = Monitor(
    "out-of-band monitoring",
    technology=own.in_house(VERSION),
    role="Uses the API as users do, from outside Datadog's infrastructure (2023).",
    **gap.of("fleet", "retention"),
    watches=statement("Datadog's APIs, exactly as users call them (2023)")
    @ src.RESPONSE.at("consumes our APIs exactly like users do."),
)
on_call = Pager(
    "on-call and commanders",
    technology=own.in_house(VERSION),
    role="Teams that answer their own alerts, and incident commanders (2023).",
    fleet=MACHINES,
    response=gap("time until an engineer answers: `within a few minutes` is expected"),
    figures={
        "responders, 2023-03-08": incidents.RESPONDERS,
        "shifts, 2023-03-08": incidents.SHIFTS,
    },
)

# Former event stores
first_logs = Database(
    "first Logs system",
    technology=own.in_house(TOOL),
    role="Multi-tenant cluster with storage and clustering in the same nodes.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
second_logs = Database(
    "second Logs system",
    technology=own.in_house(TOOL),
    role="Single-node stores that know nothing of each other, by shard.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("two nodes consume each shard (told 2022)")
    @ src.HUSKY.at("Two storage node replicas consume each shard"),
    figures={
        "replicas of a shard": husky.SHARD_REPLICAS,
    },
)
first_index = Database(
    "first timeseries index",
    technology=own.rocksdb(VERSION),
    role="Indexes made from a log of slow queries; in Go, on RocksDB and SQLite (2016 on).",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)

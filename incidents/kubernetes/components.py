"""Components of Prow, the Kubernetes project's CI, that its incidents affected."""

from atlas import (
    Client,
    Deployer,
    Fleet,
    ObjectStore,
    Orchestrator,
    Release,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.kubernetes import kubernetes
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.kubernetes import _2019_03_26 as march
from incidents.kubernetes import _2019_05_30 as may
from incidents.kubernetes import _technologies as own
from incidents.kubernetes import facts

_WHERE = "the post-mortems of 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

prow_cluster = System(
    "Prow of the Kubernetes project",
    documented="scarcely",
    scale={"build nodes, March 2019": march.NODES},
    economics=unpublished(_WHERE),
    glossary={
        "Boskos": "The service that lends GCP projects to jobs.",
        "Prow": "The CI of the Kubernetes project; it runs each job as a pod.",
        "Spyglass": "The part of Prow that shows the results of one job.",
        "Testgrid": "A site that shows the results of jobs over time.",
        "Tide": "The part of Prow that merges pull requests.",
    },
)

contributors = Client(
    "contributors",
    technology=http_client(_VERSION),
    role="Open pull requests, which merge only once their jobs pass.",
    population=undisclosed(f"number of contributors: not in {_WHERE}"),
)
merge_queue = Service(
    "Tide",
    technology=own.prow(_VERSION),
    role="Queues pull requests, and merges them once many jobs have passed.",
    **gap.of("fleet", "load", "scaling"),
)

# 30 May 2019
jobs = Worker(
    "test jobs",
    technology=own.test_job(_VERSION),
    role="Run tests, one pod a job.",
    **gap.of("fleet", "load", "backlog"),
)
artifacts = ObjectStore(
    "job artifacts",
    technology=own.artifact_store(_VERSION),
    role="Results of jobs; most tooling reads the state of a job from finished.json.",
    **gap.of("fleet", "size", "durability"),
)
nodes = Orchestrator(
    "build nodes",
    technology=kubernetes(
        statement("1.13.5-gke.10")
        @ facts.DISK_IOPS.at("NotReady   <none>   14d     v1.13.5-gke.10"),
        release=Release("1.13", "2018-12-03", facts.RELEASE_1_13),
    ),
    role="Machines of the k8s-prow-builds cluster; their disks are 250 GB each.",
    fleet=Fleet(
        undisclosed(f"machine type: not in {_WHERE}, only CPUs, memory and disk"),
        count=may.NODES,
    ),
    manages=statement("the pods of Prow jobs")
    @ facts.DISK_IOPS.at("Prow jobs are run in a 100-node cluster."),
    figures={"CPUs": may.CPUS, "RAM": may.MEMORY},
)
disks = ObjectStore(
    "node disks",
    technology=own.gcp_disk(_VERSION),
    role="The disk of each node; its IOPS limit is proportional to its size.",
    **gap.of("fleet", "durability"),
    size=undisclosed("size of all disks: the post-mortem gives that of one"),
    figures={"one disk": may.DISK},
)

# 26 March 2019
boskos = Service(
    "Boskos",
    technology=own.boskos(_VERSION),
    role="Lends GCP projects to jobs; one pod, of a StatefulSet.",
    **gap.of("fleet", "load"),
    scaling=statement("deployments are handled manually, unlike much of Prow")
    @ facts.BOSKOS.at("Unlike much of Prow, boskos deployments are handled"),
)
nodes_march = Orchestrator(
    "build nodes, March 2019",
    technology=kubernetes(undisclosed("version: the nodes were being upgraded from 1.11 to 1.13")),
    role="Machines of the build cluster; one of them runs Boskos.",
    fleet=Fleet(
        undisclosed(f"machine type: not in {_WHERE}"),
        count=march.NODES,
    ),
    manages=statement("the pods of the build cluster; a drained node's pods move to another")
    @ facts.BOSKOS.at("was moved to a new node. At this"),
)
upgrade = Deployer(
    "node upgrade",
    technology=own.gke_upgrade(_VERSION),
    role="Drains the nodes of the build cluster, and replaces them with nodes of a new version.",
    **gap.of("fleet", "frequency"),
    strategy=statement("each update takes five minutes, the entire process about ten hours")
    @ facts.BOSKOS.at("each update takes five minutes, so for this"),
)

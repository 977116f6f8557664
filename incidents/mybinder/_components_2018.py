"""What the incidents of April and July 2018 affected."""

from atlas import Fleet, Orchestrator, Service, Worker, gaps_in, statement, undisclosed
from atlas.technologies.kubernetes import kubernetes
from incidents.mybinder import _2018_07_07 as july
from incidents.mybinder import _technologies as own
from incidents.mybinder import facts

_WHERE = "the incident report"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

# 7 July 2018
reflector = Worker(
    "pod reflector",
    technology=own.kube_spawner(_VERSION),
    role="The part of the hub's spawner that watches pods, and lists them for the hub.",
    **gap.of("fleet", "load", "backlog"),
)
user_pods = Service(
    "user pods, July 2018",
    technology=own.notebook(_VERSION),
    role="One notebook server for each launch.",
    **gap.of("fleet", "load"),
    scaling=statement("pods wait to be scheduled when the cluster is full")
    @ facts.REFLECTOR.at("240 waiting to be scheduled)"),
    figures={"running": july.RUNNING, "waiting": july.WAITING},
)
nodes = Orchestrator(
    "nodes, July 2018",
    technology=kubernetes(_VERSION),
    role="Machines that run user pods; the autoscaler adds them.",
    fleet=Fleet(undisclosed(f"machine type: not in {_WHERE}"), count=july.NODES),
    manages=statement("user pods; nodes to be removed have to be cordoned first")
    @ facts.REFLECTOR.at("several manual steps of cordoning and draining nodes."),
)

"""What the incidents of April and July 2018 affected."""

from atlas import (
    Deployer,
    Fleet,
    Gateway,
    Orchestrator,
    Service,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.helm import helm
from atlas.technologies.ingress_nginx import ingress_nginx
from atlas.technologies.kubernetes import kubernetes
from incidents.mybinder import _2018_07_07 as july
from incidents.mybinder import _technologies as own
from incidents.mybinder import facts

_WHERE = "the incident report"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

# 18 April 2018
culler = Worker(
    "idle culler",
    technology=own.idle_culler(_VERSION),
    role="Requests the hub to stop the servers that are idle.",
    **gap.of("fleet", "load", "backlog"),
)
hub = Service(
    "hub, April 2018",
    technology=own.jupyterhub(
        _VERSION,
        logs=statement("the log of the hub pod")
        @ facts.CULLER.at("the logs of the Hub pod around the"),
    ),
    role="Starts and stops a server for each user; a KubeSpawner in it makes the pods.",
    **gap.of("fleet", "load", "scaling"),
)
ingress = Gateway(
    "nginx-ingress",
    technology=ingress_nginx(_VERSION),
    role="Takes the requests of visitors before the proxy.",
    **gap.of("fleet", "load"),
)
deploys = Deployer(
    "chart deploys",
    technology=helm(_VERSION),
    role="Deploys the charts of JupyterHub and BinderHub to mybinder.org.",
    **gap.of("fleet", "frequency"),
    strategy=statement("tests run twice in each repository: about an hour for a change")
    @ facts.CULLER.at("It takes about an hour to deploy a"),
)

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

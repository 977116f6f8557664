"""Components of mybinder.org that its incidents affected."""

from atlas import (
    Client,
    Gateway,
    Orchestrator,
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
from incidents.mybinder import _technologies as own
from incidents.mybinder import facts

_WHERE = "the incident report"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

mybinder = System(
    "mybinder.org",
    documented="scarcely",
    scale={"nodes, full on 17 October 2017": facts.NODES_FULL},
    economics=unpublished(_WHERE),
    glossary={"cordon": "To mark a node as unschedulable for new pods."},
)

visitors = Client(
    "visitors",
    technology=http_client(_VERSION),
    role="Open a repository as a running notebook.",
    population=undisclosed(f"number of visitors: not in {_WHERE}"),
)
proxy = Gateway(
    "proxy",
    technology=own.http_proxy(_VERSION),
    role="Routes requests to the hub and to user pods.",
    **gap.of("fleet", "load"),
)
hub = Service(
    "hub",
    technology=own.jupyterhub(_VERSION),
    role="Creates a temporary user for each launch, and starts a pod for it.",
    **gap.of("fleet", "load", "scaling"),
)
user_pods = Service(
    "user pods",
    technology=own.notebook(_VERSION),
    role="One notebook server for each launch.",
    **gap.of("fleet", "load", "scaling"),
)
builds = Worker(
    "image builds",
    technology=own.repo2docker(_VERSION),
    role="Build an image of a repository; in 2017 without a memory limit.",
    **gap.of("fleet", "load", "backlog"),
)
binder = Service(
    "BinderHub",
    technology=own.binder_hub(_VERSION),
    role="Takes the launches of visitors, and requests a server from the hub for each.",
    **gap.of("fleet", "load", "scaling"),
)
nodes = Orchestrator(
    "Kubernetes nodes",
    technology=kubernetes(_VERSION),
    role="Machines that run builds, the proxy, the hub and user pods, side by side.",
    fleet=_FLEET,
    manages=statement("the proxy, and probably a build, on the node that ran out of memory")
    @ facts.PROXY.at("Probably a build container had used up all"),
)

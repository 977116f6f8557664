"""Components of UC Berkeley's DataHub that its incidents affected."""

from atlas import (
    Client,
    Gateway,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.kubernetes import kubernetes
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.datahub import facts
from incidents.datahub._technologies import http_proxy, jupyterhub, notebook

_WHERE = "DataHub's incident reports of 2017 and 2024"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

datahub = System(
    "UC Berkeley DataHub",
    documented="scarcely",
    scale={"users, February 2017": facts.USERS},
    economics=unpublished(_WHERE),
    glossary={
        "EPIPE": "Error of a write to a connection whose other side was closed.",
        "UC": "University of California.",
    },
)

students = Client(
    "students",
    technology=http_client(_VERSION),
    role="Log in, and work in a notebook server of their own.",
    population=undisclosed(f"number of students: not in {_WHERE}"),
)
hub = Service(
    "hub",
    technology=jupyterhub(_VERSION),
    role="Starts a server for each student, and stops waiting for it after a timeout.",
    **gap.of("fleet", "load", "scaling"),
)
servers = Service(
    "student servers",
    technology=notebook(_VERSION),
    role="One pod for each student, with a disk of its own.",
    **gap.of("fleet", "load", "scaling"),
)
nodes = Orchestrator(
    "Kubernetes nodes",
    technology=kubernetes(_VERSION),
    role="Machines of Google Container Engine that run the pods.",
    fleet=_FLEET,
    manages=statement("students' pods, in March 2017 on nodes with 26G of RAM")
    @ facts.VOLUMES.at("nodes remains the same (26G RAM), and many"),
)
users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Log in to the Data 8 hub, and work in a server of their own.",
    population=facts.CONCURRENT,
)
proxy = Gateway(
    "Data 8 proxy",
    technology=http_proxy(_VERSION),
    role="Routes the users of the Data 8 hub to the hub and to their servers.",
    **gap.of("fleet", "load"),
    figures={
        "heap": statement("full at about 728M")
        @ facts.CORE_NODES.at("fills up the heap (~728M) and gets oomkilled.")
    },
)
data_8_hub = Service(
    "Data 8 hub",
    technology=jupyterhub(_VERSION),
    role="Starts users' servers, and adds and deletes the routes of the proxy.",
    **gap.of("fleet", "load", "scaling"),
)
core_node = Orchestrator(
    "core node",
    technology=kubernetes(_VERSION),
    role="The machine that runs the hub and proxy pods of all hubs.",
    fleet=_FLEET,
    manages=statement("all hub and proxy pods, no user pods")
    @ facts.CORE_NODES.at("hosts all of our hub and proxy pods"),
)

"""Components of UC Berkeley's DataHub that its incidents affected."""

from atlas import (
    Client,
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
from incidents.datahub._technologies import jupyterhub, notebook

_WHERE = "DataHub's incident reports of 2017 and 2024"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

datahub = System(
    "UC Berkeley DataHub",
    documented="scarcely",
    scale={"users, February 2017": facts.USERS},
    economics=unpublished(_WHERE),
    glossary={"UC": "University of California."},
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

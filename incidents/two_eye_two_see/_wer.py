"""Components of the WER hub, in the incident of October 2020."""

from atlas import Client, Orchestrator, Service, System, gaps_in, statement, undisclosed
from atlas.technologies.kubernetes import kubernetes
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.two_eye_two_see import _2020_10_28 as facts
from incidents.two_eye_two_see import _technologies as own
from incidents.two_eye_two_see.facts import WER

_WHERE = "the report of October 2020"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

wer = System(
    "2i2c, WER hub",
    documented="scarcely",
    scale={"memory limit of a user pod": facts.LIMIT},
    economics=unpublished(_WHERE),
    glossary={
        "WER": "A community for which 2i2c runs a hub.",
        "core pods": "The pods that a hub needs, such as the hub and its proxy.",
        "overcommit": "A memory limit above what is guaranteed.",
    },
)

students = Client(
    "WER students",
    technology=http_client(_VERSION),
    role="Work on the hub.",
    population=undisclosed(f"number of students: not in {_WHERE}"),
)
core_pods = Service(
    "core pods",
    technology=own.jupyterhub(_VERSION),
    role="What every user of the hub needs; without appropriate guarantees of resources.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "memory request of the hub": facts.REQUEST_BEFORE,
        "memory request, since": facts.REQUEST_AFTER,
    },
)
user_pods = Service(
    "user pods",
    technology=own.jupyterhub(_VERSION),
    role="The students' own pods, on the same nodes.",
    **gap.of("fleet", "load"),
    scaling=statement("users almost always use just under 1G of RAM")
    @ WER.at("almost always use just under 1G of RAM,"),
    figures={"memory limit": facts.LIMIT, "memory guarantee": facts.GUARANTEE},
)
nodes = Orchestrator(
    "core nodes",
    technology=kubernetes(_VERSION),
    role="The only nodes: they run core pods and user pods, side by side.",
    **gap.of("fleet"),
    manages=statement("core pods and user pods; there were no separate user nodes")
    @ WER.at("There were only core nodes - no separate"),
    figures={"CPU of one of two nodes": facts.CPU, "memory of that node": facts.MEMORY},
)

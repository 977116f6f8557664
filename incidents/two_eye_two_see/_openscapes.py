"""Components of the workshop hub of Openscapes, in the incident of July 2025."""

from atlas import (
    Client,
    Database,
    Monitor,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.two_eye_two_see import _2025_07_21 as facts
from incidents.two_eye_two_see import _technologies as own
from incidents.two_eye_two_see.facts import OPENSCAPES

_WHERE = "the report of July 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

openscapes = System(
    "2i2c, Openscapes hub",
    documented="scarcely",
    scale={"participants, peak, 22 July 2025": facts.PARTICIPANTS},
    economics=unpublished(_WHERE),
    glossary={
        "named server": "A further notebook server of a user of JupyterHub.",
        "spawner": "What starts a notebook server in JupyterHub.",
    },
)

participants = Client(
    "participants",
    technology=http_client(_VERSION),
    role="Attend the workshop, on the hub.",
    population=facts.PARTICIPANTS,
)
stress_test = Client(
    "stress test",
    technology=http_client(_VERSION),
    role="Adds thousands of named servers, the evening before.",
    population=undisclosed(f"users that it played: not in {_WHERE}"),
)
hub = Service(
    "hub pod",
    technology=own.jupyterhub(_VERSION),
    role="One pod; when it starts, it loads servers and spawners from its database.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "start, run locally, CPU bound": facts.INIT_TIME,
        "memory of that start": facts.INIT_MEMORY,
    },
)
hub_database = Database(
    "hub database",
    technology=own.hub_database(_VERSION),
    role="Keeps users, servers and spawners of the hub.",
    **gap.of("fleet", "consistency", "replication"),
    size=facts.DATABASE,
    backup=statement("a backup was decided on in the incident, before the hub ran without it")
    @ OPENSCAPES.at("decided to create a backup of the database"),
    figures={"servers": facts.SERVERS, "spawners": facts.SPAWNERS},
)
check = Monitor(
    "health check",
    technology=own.health_check(_VERSION),
    role="Alerts when the workshop hub is unhealthy.",
    **gap.of("fleet", "retention"),
    watches=statement("the workshop hub") @ OPENSCAPES.at("Openscapes workshop hub fails a health"),
)

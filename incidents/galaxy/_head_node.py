"""Components of UseGalaxy.eu, in the incident of September 2018."""

from atlas import (
    Client,
    ObjectStore,
    Orchestrator,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.linux import linux
from atlas.technologies.openzfs import openzfs
from atlas.technologies.uwsgi import uwsgi
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.galaxy import _2018_09_20 as facts
from incidents.galaxy import _technologies as own
from incidents.galaxy.facts import HEAD_NODE

_WHERE = "the post of September 2018"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

usegalaxy = System(
    "UseGalaxy.eu, 2018",
    documented="scarcely",
    scale={"NFS servers for data": facts.SERVERS},
    economics=unpublished(_WHERE),
    glossary={
        "head node": "The one server that runs Galaxy itself.",
        "uWSGI": "An application server for Python and other languages.",
    },
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Run workflows on UseGalaxy.eu.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
galaxy = Service(
    "Galaxy",
    technology=uwsgi(_VERSION),
    role="The web application; to start, it needs all storage directories.",
    **gap.of("fleet", "load", "scaling"),
)
head_node = Orchestrator(
    "head node",
    technology=linux(_VERSION),
    role="The one server that runs Galaxy; in this incident it is replaced.",
    **gap.of("fleet"),
    manages=statement("Galaxy; a second head node was planned, for failover")
    @ HEAD_NODE.at("we will run a second Galaxy head node"),
    figures={"a reboot takes": facts.REBOOT_TIME},
)
storage = ObjectStore(
    "storage server",
    technology=openzfs(_VERSION),
    role="Stores datasets, on a file system that the head node mounts.",
    **gap.of("fleet", "size"),
    durability=statement("no data was lost") @ HEAD_NODE.at("The only good point is that no user"),
)
old_cloud = Orchestrator(
    "old bwCloud",
    technology=own.bw_cloud(_VERSION),
    role="Hosts virtual machines; it is to be shut down a week later.",
    **gap.of("fleet"),
    manages=statement("numerous services, such as stats.usegalaxy.eu")
    @ HEAD_NODE.at(
        "This permanently takes down numerous services, including `stats.usegalaxy.eu`."
    ),
    figures={"planned shutdown in": facts.CLOUD_LEFT},
)
stats = Service(
    "stats.usegalaxy.eu",
    technology=own.statistics(_VERSION),
    role="A site in the old cloud; after this incident it was not repaired.",
    **gap.of("fleet", "load", "scaling"),
    figures={"to be rebuilt within, by plan": facts.REBUILD},
)
cluster = Worker(
    "HTCondor cluster",
    technology=own.ht_condor(_VERSION),
    role="Runs in the cloud; moved to the new cloud during the incident.",
    **gap.of("fleet", "load", "backlog"),
)

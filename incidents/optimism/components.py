"""Components of Optimism that its first airdrop affected, as of May 2022."""

from atlas import (
    Cache,
    Client,
    Fleet,
    Gateway,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.redis import redis
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.optimism import facts
from incidents.optimism._technologies import alchemy as alchemy_service
from incidents.optimism._technologies import in_house

_WHERE = "the retrospective of 2022"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_MACHINES = undisclosed(f"machine types: not in {_WHERE}")

optimism = System(
    "Optimism",
    documented="well",
    scale={"edge proxy instances": facts.PROXIES},
    economics=unpublished(_WHERE),
    glossary={
        "airdrop": "A distribution of tokens, which each eligible user claims.",
        "archive node": "A node that keeps the whole history of the chain.",
    },
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Claim tokens, and use the chain through the public endpoint.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
frontend = Service(
    "claims frontend",
    technology=in_house(_VERSION),
    role="The site on which users claim their tokens.",
    **gap.of("fleet", "load", "scaling"),
)
backend = Service(
    "claims backend",
    technology=in_house(_VERSION),
    role="The API behind the site; it sends several RPC requests for one of a user.",
    **gap.of("fleet", "load"),
    scaling=statement("Kubernetes pods, evicted for their disk usage")
    @ facts.RETROSPECTIVE.at("disk usage, which caused Kubernetes pods to be"),
)
endpoint = Gateway(
    "public endpoint",
    technology=in_house(_VERSION),
    role="Edge proxies that send RPC requests to the provider's nodes.",
    fleet=Fleet(_MACHINES, count=facts.PROXIES),
    **gap.of("load"),
    figures={"instances from 17:36 UTC": facts.PROXIES_AFTER},
)
cache = Cache(
    "edge proxy Redis",
    technology=redis(_VERSION),
    role="The cache of the edge proxies.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
)
alchemy = Service(
    "Alchemy",
    technology=alchemy_service(_VERSION),
    role="Runs the full and archive nodes behind the public endpoint.",
    **gap.of("fleet", "load"),
    scaling=statement("a new node takes up to 26 hours to start")
    @ facts.RETROSPECTIVE.at("can take up to 26 hours to start"),
    figures={"start of a node": facts.NODE_START},
)
indexer = Service(
    "indexer",
    technology=in_house(_VERSION),
    role="Answers requests from its own database.",
    **gap.of("fleet", "load"),
    scaling=statement("more replica pods on that day")
    @ facts.RETROSPECTIVE.at("We increased the number of replica pods."),
)
warp_speed = Worker(
    "Warp Speed",
    technology=in_house(_VERSION),
    role="Processes deposits; it used the public endpoint, too.",
    **gap.of("fleet", "load"),
    backlog=statement("deposits were backed up for several hours")
    @ facts.RETROSPECTIVE.at("Warp Speed were backed up for several hours."),
)

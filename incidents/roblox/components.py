"""Components of Roblox that its incidents affected."""

from atlas import (
    Cache,
    Client,
    ConfigStore,
    Fleet,
    Monitor,
    Orchestrator,
    SecretStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.consul import consul
from atlas.technologies.vault import vault
from incidents._economics import unpublished
from incidents.roblox import facts
from incidents.roblox._technologies import in_house, nomad, roblox_client

_WHERE = "the report of January 2022"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machines by role: not in {_WHERE}")
_TOOL = undisclosed(f"intervals and times of its tools: not in {_WHERE}")

roblox = System(
    "Roblox",
    documented="scarcely",
    scale={
        "servers": facts.SERVERS,
        "containers": facts.CONTAINERS,
        "players per day": facts.PLAYERS,
    },
    economics=unpublished(_WHERE),
)

players = Client(
    "players",
    technology=roblox_client(_VERSION),
    role="People who use Roblox.",
    population=facts.PLAYERS,
)
services = Service(
    "backend services",
    technology=in_house(_VERSION),
    role="Hundreds of internal services, which discover one another through Consul.",
    fleet=_FLEET,
    load=undisclosed(f"requests to the services: not in {_WHERE}"),
    scaling=statement("containers that Nomad schedules on machines")
    @ facts.REPORT.at("which containers are going to run on"),
)
caches = Cache(
    "cache layers",
    technology=in_house(_VERSION),
    role="Store transient data in front of the databases.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={"requests": facts.CACHE_LOAD},
)
consul_cluster = ConfigStore(
    "Consul cluster",
    technology=consul(
        statement("1.10") @ facts.REPORT.at("upgraded from Consul 1.9 to Consul 1.10")
    ),
    role="One cluster for service discovery, health checks, locks and a key-value store.",
    fleet=Fleet(_FLEET, count=facts.CONSUL_NODES),
    propagation=_TOOL,
    figures={
        "KV write, normal": facts.KV_NORMAL,
        "voters, part of it": facts.VOTERS,
        "non-voters, part of it": facts.NON_VOTERS,
    },
)
vault_servers = SecretStore(
    "Vault",
    technology=vault(_VERSION),
    role="Serves secrets; it stores its state in Consul.",
    **gap.of("fleet", "rotation"),
)
nomad_servers = Orchestrator(
    "Nomad",
    technology=nomad(_VERSION),
    role="Schedules containers on machines, and registers them in Consul.",
    fleet=_FLEET,
    manages=statement("containers and their ports") @ facts.REPORT.at("and on which ports they’re"),
)
telemetry = Monitor(
    "telemetry",
    technology=in_house(_VERSION),
    role="Shows the state of the platform; in 2021 it depended on Consul.",
    **gap.of("fleet", "retention"),
    watches=statement("in 2021 Consul, on which it also depended")
    @ facts.REPORT.at("There was a circular dependency between our telemetry"),
)

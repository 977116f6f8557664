"""Components of Cloudflare that its incidents affected."""

from atlas import (
    DNS,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Gateway,
    LoadBalancer,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.clickhouse import clickhouse
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.cloudflare import _2022_06_21 as june_2022
from incidents.cloudflare import _2023_10_04 as october_2023
from incidents.cloudflare import _2025_07_14 as july_2025
from incidents.cloudflare import _2025_11_18 as november_2025
from incidents.cloudflare import _2025_12_05 as december_2025
from incidents.cloudflare import facts
from incidents.cloudflare._technologies import fl1, fl2, in_house, router, stub

_WHERE = "Cloudflare's reports of 2022 to 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")
_PROPAGATION = undisclosed(f"time a change takes to reach all locations: no figure in {_WHERE}")

cloudflare_network = System(
    "Cloudflare",
    documented="scarcely",
    scale={"cities in 2023": facts.CITIES},
    economics=unpublished(_WHERE),
    glossary={
        "MCP": "Multi-Colo PoP: the newer design of Cloudflare's busiest data centres.",
        "FL": "Frontline: Cloudflare's core proxy, in two versions, FL1 and FL2.",
        "DLS": "Data Localization Suite: services that are restricted to certain locations.",
        "SERVFAIL": "A resolver's response that it could not answer the query.",
        "ZONEMD": "A record that holds a checksum of its whole DNS zone.",
    },
)

# Clients
visitors = Client(
    "visitors",
    technology=http_client(_VERSION),
    role="People and programs that request the sites of Cloudflare's customers.",
    population=undisclosed(f"number of visitors: not in {_WHERE}"),
)
dns_users = Client(
    "users of 1.1.1.1",
    technology=stub(_VERSION),
    role="Devices and resolvers that send their DNS queries to 1.1.1.1.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)

# The network
network_rollout = Deployer(
    "network rollout",
    technology=in_house(_VERSION),
    role="Deploys changes of router configuration to the data centres in stages.",
    **gap.of("fleet", "frequency"),
    strategy=statement("in June 2022: MCP data centres came last")
    @ june_2022.REPORT.at("did not include an MCP data center until"),
)
spines = Gateway(
    "MCP spines",
    technology=router(_VERSION),
    role="Connect the parts of an MCP data centre, and announce its prefixes by BGP.",
    **gap.of("fleet", "load"),
)
mcp_servers = Service(
    "MCP servers",
    technology=in_house(_VERSION),
    role="Serve requests in the 19 data centres that have the MCP design.",
    **gap.of("fleet", "load", "scaling"),
    figures={"of all requests, impacted": june_2022.OF_REQUESTS},
)
multimog = LoadBalancer(
    "Multimog",
    technology=in_house(_VERSION),
    role="Balances load between the compute clusters of an MCP data centre.",
    **gap.of("fleet", "health_check"),
    algorithm=statement("a variant of Unimog")
    @ june_2022.REPORT.at("internal load balancing system Multimog (a variation"),
)
engineers = Client(
    "network engineers",
    technology=http_client(_VERSION),
    role="Reach the data centres through the same network that they change.",
    population=undisclosed(f"number of engineers: not in {_WHERE}"),
)

# The resolver
root_zone_feed = Worker(
    "root zone feed",
    technology=in_house(_VERSION),
    role="Retrieves the DNS root zone in the core, and distributes it to data centres.",
    fleet=_FLEET,
    load=undisclosed(f"size of the root zone: not in {_WHERE}"),
    backlog=statement("in 2023 some servers kept the old root zone")
    @ october_2023.REPORT.at("others continued to rely on the known working"),
)
resolver = DNS(
    "1.1.1.1 resolver",
    technology=in_house(_VERSION),
    role="Cloudflare's public DNS resolver.",
    fleet=_FLEET,
    ttl=undisclosed(f"how long it keeps records: not in {_WHERE}"),
)
static_zone = Service(
    "static_zone",
    technology=in_house(_VERSION),
    role="A WebAssembly app in the resolver that loads the root zone and serves it.",
    **gap.of("fleet", "load", "scaling"),
)
addressing = ConfigStore(
    "service topologies",
    technology=in_house(_VERSION),
    role="Define at which locations the addresses of a service are announced.",
    fleet=_FLEET,
    propagation=_PROPAGATION,
)
edge_routers = Gateway(
    "edge routers",
    technology=router(_VERSION),
    role="Announce the prefixes of services to the Internet by BGP, from many places.",
    **gap.of("fleet", "load"),
)
edge_servers = Service(
    "edge servers",
    technology=in_house(_VERSION),
    role="Serve the addresses of services, once these are bound to them.",
    **gap.of("fleet", "load", "scaling"),
    figures={"lost their addresses": july_2025.UNBOUND},
)

# The core proxy
core_proxy = Service(
    "core proxy (FL2)",
    technology=fl2(_VERSION),
    role="The newer core proxy, to which customers were being moved in 2025.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "bot features, limit (2025-11)": november_2025.LIMIT,
        "bot features in use (2025-11)": november_2025.IN_USE,
    },
)
older_proxy = Service(
    "older core proxy (FL1)",
    technology=fl1(_VERSION),
    role="The older core proxy, which still served part of the customers in 2025.",
    **gap.of("fleet", "load", "scaling"),
    figures={"body buffer before": december_2025.BUFFER_BEFORE},
)
global_configuration = ConfigStore(
    "global configuration",
    technology=in_house(_VERSION),
    role="Distributes a change to every server within seconds, without stages.",
    fleet=_FLEET,
    propagation=_PROPAGATION,
)
feature_store = Database(
    "ClickHouse",
    technology=clickhouse(_VERSION),
    role="Answers the query whose rows make up the feature file.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("distributed tables over shards")
    @ november_2025.REPORT.at("A ClickHouse cluster consists of many shards."),
)
feature_file = Worker(
    "feature file",
    technology=in_house(_VERSION),
    role="Builds the file of Bot Management's features, for the whole network.",
    **gap.of("fleet", "load"),
    figures={"rebuilt every": november_2025.FILE_INTERVAL},
    backlog=statement("a queue of files to distribute")
    @ november_2025.REPORT.at("good file into the feature file distribution queue."),
)
workers_kv = Service(
    "Workers KV",
    technology=in_house(_VERSION),
    role="Key-value store; clients reach its front end through the core proxy.",
    **gap.of("fleet", "load", "scaling"),
)
access = Service(
    "Access",
    technology=in_house(_VERSION),
    role="Controls access to applications, with data in Workers KV.",
    **gap.of("fleet", "load", "scaling"),
)
turnstile = Service(
    "Turnstile",
    technology=in_house(_VERSION),
    role="Distinguishes people from programs, also on the dashboard's login page.",
    **gap.of("fleet", "load", "scaling"),
)
dashboard = Service(
    "dashboard",
    technology=in_house(_VERSION),
    role="Lets customers log in and change their settings.",
    **gap.of("fleet", "load", "scaling"),
)

"""Components of Cloudflare that its incidents went through."""

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
from incidents._economics import unpublished
from incidents.cloudflare import _2022_06_21 as june_2022
from incidents.cloudflare import _2023_10_04 as october_2023
from incidents.cloudflare import _2025_07_14 as july_2025
from incidents.cloudflare import _2025_11_18 as november_2025
from incidents.cloudflare import _2025_12_05 as december_2025
from incidents.cloudflare import facts
from incidents.cloudflare._technologies import browser, fl1, fl2, in_house, router, stub

_WHERE = "Cloudflare's reports of 2022 to 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machines and their numbers: not in {_WHERE}")
_LOAD = undisclosed(f"load and how it scales: not in {_WHERE}")
_SPREAD = undisclosed(f"time a change takes to reach all places: no figure in {_WHERE}")
_STORE = undisclosed(f"size, copies and backups of the store: not in {_WHERE}")

cloudflare_network = System(
    "Cloudflare",
    documented="scarcely",
    scale={"cities in 2023": facts.CITIES},
    economics=unpublished(_WHERE),
    glossary={
        "MCP": "Multi-Colo PoP: the newer design of Cloudflare's busiest data centres.",
        "FL": "Frontline: Cloudflare's core proxy, through which every request goes.",
        "DLS": "Data Localization Suite: services that are kept to certain places.",
        "SERVFAIL": "A resolver's answer that it could not find one.",
        "ZONEMD": "A record that holds a checksum of its whole DNS zone.",
    },
)

# Whom it serves
visitors = Client(
    "visitors",
    technology=browser(_VERSION),
    role="People and programs that ask for Cloudflare's customers' sites.",
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
    role="Brings changes of router configuration to the data centres in stages.",
    **gap.of("fleet", "frequency"),
    strategy=statement("in stages, of which the last was the first with MCP data centres")
    @ june_2022.REPORT.at("did not include an MCP data center until"),
)
spines = Gateway(
    "MCP spines",
    technology=router(_VERSION),
    role="Join the parts of an MCP data centre, and announce its prefixes by BGP.",
    **gap.of("fleet", "load"),
)
mcp_servers = Service(
    "MCP servers",
    technology=in_house(_VERSION),
    role="Take requests in the 19 busiest data centres.",
    **gap.of("fleet", "load", "scaling"),
    figures={"share of requests": june_2022.OF_REQUESTS},
)
multimog = LoadBalancer(
    "Multimog",
    technology=in_house(_VERSION),
    role="Spreads load between the compute clusters of an MCP data centre.",
    **gap.of("fleet", "health_check"),
    algorithm=statement("a variant of Unimog")
    @ june_2022.REPORT.at("internal load balancing system Multimog (a variation"),
)
engineers = Client(
    "network engineers",
    technology=browser(_VERSION),
    role="Reach the data centres through the same network that they change.",
    population=undisclosed(f"number of engineers: not in {_WHERE}"),
)

# The resolver
root_zone_feed = Worker(
    "root zone feed",
    technology=in_house(_VERSION),
    role="Pulls the DNS root zone in the core, and brings it to all data centres.",
    fleet=_FLEET,
    load=undisclosed(f"size of the root zone: not in {_WHERE}"),
    backlog=statement("what cannot be parsed is not used, and the old version stays")
    @ october_2023.REPORT.at("others continued to rely on the known working"),
)
resolver = DNS(
    "1.1.1.1 resolver",
    technology=in_house(_VERSION),
    role="Answers DNS queries of the public in every data centre.",
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
    role="Say at which places the addresses of a service are announced.",
    fleet=_FLEET,
    propagation=_SPREAD,
)
edge_routers = Gateway(
    "edge routers",
    technology=router(_VERSION),
    role="Announce the prefixes of services to the Internet by BGP, everywhere at once.",
    **gap.of("fleet", "load"),
)
edge_servers = Service(
    "edge servers",
    technology=in_house(_VERSION),
    role="Hold the addresses of services, once bound to them.",
    **gap.of("fleet", "load", "scaling"),
    figures={"lost their addresses": july_2025.UNBOUND},
)

# The core proxy
core_proxy = Service(
    "core proxy (FL2)",
    technology=fl2(_VERSION),
    role="Every request passes it; modules apply each customer's settings.",
    **gap.of("fleet", "load", "scaling"),
    figures={"features, at most": november_2025.LIMIT, "features in use": november_2025.IN_USE},
)
older_proxy = Service(
    "core proxy (FL1)",
    technology=fl1(_VERSION),
    role="The older core proxy; it buffers request bodies for the firewall's rules.",
    **gap.of("fleet", "load", "scaling"),
    figures={"body buffer before": december_2025.BUFFER_BEFORE},
)
global_configuration = ConfigStore(
    "global configuration",
    technology=in_house(_VERSION),
    role="Brings a change to every server within seconds, without stages.",
    fleet=_FLEET,
    propagation=_SPREAD,
)
feature_store = Database(
    "ClickHouse",
    technology=clickhouse(_VERSION),
    role="Answers the query from whose rows the feature file is made.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("distributed tables over shards")
    @ november_2025.REPORT.at("A ClickHouse cluster consists of many shards."),
)
feature_file = Worker(
    "feature file",
    technology=in_house(_VERSION),
    role="Makes the file of Bot Management's features, and sends it to every server.",
    **gap.of("fleet", "load"),
    figures={"made anew every": november_2025.EVERY},
    backlog=statement("a queue of files to distribute")
    @ november_2025.REPORT.at("good file into the feature file distribution queue."),
)
workers_kv = Service(
    "Workers KV",
    technology=in_house(_VERSION),
    role="Key-value store; its front end is reached through the core proxy.",
    **gap.of("fleet", "load", "scaling"),
)
access = Service(
    "Access",
    technology=in_house(_VERSION),
    role="Checks who may reach an application, with data in Workers KV.",
    **gap.of("fleet", "load", "scaling"),
)
turnstile = Service(
    "Turnstile",
    technology=in_house(_VERSION),
    role="Tells people from programs, also on the dashboard's login page.",
    **gap.of("fleet", "load", "scaling"),
)
dashboard = Service(
    "dashboard",
    technology=in_house(_VERSION),
    role="Where customers log in and change their settings.",
    **gap.of("fleet", "load", "scaling"),
)

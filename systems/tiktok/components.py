"""TikTok's sites, ByteDance's services and schedulers, and what the views share."""

from atlas import (
    Client,
    Economics,
    Optimisation,
    Orchestrator,
    PricedPart,
    Service,
    System,
    gaps_in,
    statement,
)
from atlas.technologies.go import go
from systems.tiktok import _cost_facts as costs
from systems.tiktok import _failures as failures
from systems.tiktok import _sources as src
from systems.tiktok import _technologies as own
from systems.tiktok import facts

NO_FLEETS = "no paper, post or filing read names the reserved or owned share of the machines"
NO_TIMES = "no paper or post says how long the recovery from these failures took"
gap = gaps_in("ByteDance's papers, posts and repositories, and TikTok's statements, to Nov 2026")

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

# TikTok's own statements
us_app = Client(
    "TikTok app, US",
    technology=own.app(_VERSION),
    role="TikTok of Americans; in January 2026 a joint venture was set up to secure US data.",
    population=facts.USERS_US,
    figures={
        "US traffic on Oracle (2022)": facts.US_ON_ORACLE,
        "backup (2022)": statement("TikTok's own data centers in the US and Singapore")
        @ src.ORACLE_2022.at("still use our US and Singapore datacenters for"),
    },
)
us_site = Service(
    "US data center site",
    technology=own.oracle_cloud(_VERSION),
    role="A primary site of TikTok US that Oracle operates; which services run there is not said.",
    fleet=_MACHINES,
    load=gap("requests of TikTok in the US"),
    scaling=gap("how capacity of the site grows"),
    figures={
        "servers affected (Jan 2026)": statement("tens of thousands")
        @ src.OUTAGE_STATEMENT.at('"tens of thousands of servers" essential for platform'),
    },
    fails=[failures.SITE_DOWN],
)
europe_sites = Service(
    "European data centers",
    technology=own.data_center(_VERSION),
    role="Project Clover: sites in Ireland and Norway that keep data of European users.",
    fleet=_MACHINES,
    load=gap("requests of TikTok in Europe"),
    scaling=gap("how capacity of the sites grows"),
    figures={
        "European users a month (2023)": facts.USERS_EUROPE,
        "Norway (2025)": statement("all three buildings in use")
        @ src.NORWAY.at("from all three of its data center buildings"),
        "Ireland (2025)": statement("one data center, in use since 2023")
        @ src.NORWAY.at("Project Clover and came online in 2023."),
    },
)

# ByteDance's platform
apps = Client(
    "ByteDance's apps",
    technology=own.app(_VERSION),
    role="TikTok, Douyin, Toutiao and others.",
    population=gap("users of all apps together"),
    figures={"TikTok, users a month (2021)": facts.USERS_2021},
)
services = Service(
    "microservices",
    technology=own.kitex(_VERSION),
    role="ByteDance's services; Go is the main language, Kitex and Hertz its frameworks.",
    fleet=_MACHINES,
    load=gap("calls a second of all services"),
    scaling=gap("how services are scaled"),
    figures={
        "online microservices (May 2021)": facts.MICROSERVICES,
        "Go services on Kitex (2021)": facts.KITEX_SHARE,
        "Kitex breaker, if on (default)": facts.BREAKER_DEFAULT,
        "in the mesh (2022)": statement("governance is the mesh's; Kitex unloads its own")
        @ src.INTERVIEW.at("the governance functions will sink into Service Mesh"),
    },
    fails=[failures.TIMEOUTS, failures.BREAKER_OPEN, failures.NO_INSTANCES],
)
kite_services = Service(
    "services on Kite (2016)",
    technology=go(_VERSION),
    role="Go services on Kite, the framework before Kitex.",
    fleet=_MACHINES,
    load=gap("calls a second of services on Kite"),
    scaling=gap("how services were scaled"),
)
mesh = Service(
    "mesh proxy",
    technology=own.shmipc(_VERSION),
    role="On the host of a service: takes its traffic through shared memory.",
    fleet=_MACHINES,
    load=gap("calls a second through the mesh"),
    scaling=gap("how proxies are scaled"),
    figures={
        "instances with Shmipc (2023)": facts.SHMIPC_INSTANCES,
        "reached by (2023)": statement("agreed addresses of framework and proxy, no iptables")
        @ src.SHMIPC.at("which performs better than iptables solutions."),
    },
    fails=[failures.SHARED_MEMORY],
)
godel = Orchestrator(
    "pod scheduler Gödel",
    technology=own.godel(_VERSION),
    role="Schedules online and offline pods on one pool of Kubernetes nodes.",
    fleet=_MACHINES,
    manages=statement("clusters of tens of thousands of machines (2023)")
    @ src.GODEL.at("manages clusters with tens of thousands of"),
    figures={
        "pods scheduled, up to (2023)": facts.GODEL_RATE,
        "supports, ≤ 20k nodes (2025)": facts.GODEL_PODS,
    },
    fails=[failures.PODS_PENDING],
)
katalyst = Orchestrator(
    "colocation (Katalyst)",
    technology=own.katalyst(_VERSION),
    role="Lends idle resources of online services to batch work, and isolates the two.",
    fleet=_MACHINES,
    manages=statement("nodes with tens of millions of cores (2023)")
    @ src.KATALYST.at("nodes with tens of millions of cores,"),
    figures={
        "nodes (2023)": facts.KATALYST_NODES,
        "daily utilization before (2023)": facts.USE_BEFORE,
        "daily utilization with it (2023)": facts.USE_AFTER,
    },
)

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
PARTS = [
    PricedPart(
        "Project Clover (plan of 2023)",
        monthly=facts.CLOVER_SPENT,
        covers="TikTok in Europe: data centers, security oversight and privacy technology",
    ),
    PricedPart(
        "TikTok in the US, at Oracle",
        monthly=gap("what TikTok pays Oracle"),
        covers="hosting of US traffic and data",
    ),
    PricedPart(
        "ByteDance's capital spending (plan)",
        monthly=costs.CAPITAL_A_MONTH,
        covers="the preliminary plan for 2026, the bulk of it for AI; no running costs",
    ),
]
"""What makes up the infrastructure, as far as statements name it."""

tiktok = System(
    "TikTok / ByteDance",
    documented="scarcely",
    scale={
        "TikTok users a month (2021)": facts.USERS_2021,
        "Americans on TikTok (2026)": facts.USERS_US,
        "ABase, peak (2025)": facts.ABASE_PEAK,
        "ByteDance, services (2021)": facts.MICROSERVICES,
    },
    economics=Economics(
        infrastructure=gap("cost of the infrastructure: only plans and parts are published"),
        unit_costs={"Clover plan / European user 2023": facts.CLOVER_A_USER},
        reserved=gap("share of rented capacity that is reserved"),
        parts=PARTS,
        growth={"Clover plan, 2x European users": facts.CLOVER_TWICE},
        optimisations=[
            Optimisation(
                "Katalyst (2023): daily utilization",
                before=facts.USE_BEFORE,
                after=facts.USE_AFTER,
                how=statement("batch work runs on idle resources of online services")
                @ src.KATALYST.at("to colocate data workloads and online services"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "BMQ": "ByteMQ: ByteDance's message queue with Kafka's protocol",
        "BytePlus": "ByteDance's business of technology for other companies",
        "dense": "weights of the neural network, as against embeddings of IDs (sparse)",
        "Douyin": "ByteDance's short-video app in China",
        "Gremlin": "a query language for graphs",
        "PS": "parameter server: holds a shard of a model's parameters",
        "SIGBUS": "signal for memory without backing, as past the limit of /dev/shm",
        "memfd": "memory shared by a file descriptor, without a file system",
        "USDS": "US Data Security: in the name of TikTok's joint venture for the US",
        "Project Clover": "TikTok's program to keep European users' data in Europe",
        "Thrift": "an interface language and protocol for calls between services",
    },
)

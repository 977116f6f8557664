"""The components of Stack Overflow from 2010 to 2016."""

from atlas import (
    Cache,
    Client,
    Database,
    Economics,
    Fleet,
    LoadBalancer,
    Optimisation,
    PricedPart,
    SearchIndex,
    Service,
    System,
    absent,
    gaps_in,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.haproxy import haproxy
from atlas.technologies.redis import redis
from systems.stackoverflow import _costs as costs
from systems.stackoverflow import facts
from systems.stackoverflow._failures import CACHE_OUT_OF_MEMORY, PORTS_EXHAUSTED

_WHERE = "Nick Craver's posts of 2012 to 2019"
gap = gaps_in(_WHERE)

_VERSION = gap("versions at that time")
_OWNED = absent("commitments: the servers are its own, not rented")
_NO_RELEASES = undisclosed("release dates: not used here")
_NO_LOGS = gap("log location")

browser = technology(
    "browser",
    "Browsers of visitors.",
    icon="diagrams.onprem.client.Client",
    **gaps_in("software of visitors").of("releases", "logs"),
)
asp_net = technology(
    "ASP.NET MVC on IIS",
    "ASP.NET MVC on Microsoft's web server, IIS.",
    icon="simple-icons:dotnet",
    plane="service",
    releases=_NO_RELEASES,
    logs=_NO_LOGS,
)
sql_server = technology(
    "SQL Server",
    "Microsoft's relational database.",
    icon="diagrams.onprem.database.MSSQL",
    plane="state",
    releases=_NO_RELEASES,
    logs=_NO_LOGS,
)

visitors = Client(
    "visitors",
    technology=browser(_VERSION),
    role="Read and write questions and answers, and keep a websocket open for updates.",
    population=gap("visitors per day"),
    figures={"websockets at peak, 2016": facts.WEBSOCKETS},
)
balancers = LoadBalancer(
    "load balancers",
    technology=haproxy(_VERSION),
    role="Route each request to a backend, mostly by its host header; terminate TLS in 2016.",
    fleet=Fleet(
        statement("Dell R620, two with 8 and two with 16 cores")
        @ facts.HARDWARE.at("2 Dell R620 Servers (CloudFlare Traffic), each with"),
        count=facts.BALANCERS_2016,
        reserved=_OWNED,
    ),
    cost=costs.BALANCERS,
    algorithm=statement("the backend is chosen mostly by the host header")
    @ facts.RUN_2016.at("based mostly on the host header."),
    health_check=statement("the home page, for stackoverflow.com (2018)")
    @ facts.MONITORING.at("it's the home page."),
    figures={"version, 2016": statement("1.5.15") @ facts.RUN_2016.at("1.5.15 on CentOS 7")},
    fails=[PORTS_EXHAUSTED],
)
web = Service(
    "web tier",
    technology=asp_net(
        statement("MVC 5.2.3 on IIS 8.5 (2016)") @ facts.RUN_2016.at("ASP.Net MVC 5.2.3,")
    ),
    role="One application for all questions and answers of the network.",
    fleet=Fleet(
        statement("Dell R630 with 24 cores and 64 GB (2016)")
        @ facts.HARDWARE.at("11 Dell R630 Servers, each with"),
        count=facts.WEB_SERVERS_2016,
        reserved=_OWNED,
    ),
    cost=costs.WEB,
    load=gap("requests at the web tier alone"),
    scaling=statement(
        "2016: nine primary servers, two for dev and meta; one can run the Q&A network"
    )
    @ facts.RUN_2016.at("run the entire Q&A network off of"),
    figures={"question page, 2016": facts.PAGE_2016, "servers needed, 2016": facts.NEEDED_2016},
)
tag_engine = Service(
    "tag engine",
    technology=asp_net(_VERSION),
    role="Matches questions to tags, separately from search.",
    fleet=Fleet(
        statement("two Dell R630, one R620; 12 cores each")
        @ facts.HARDWARE.at("1 Dell R620 Server, with"),
        count=facts.TAG_SERVERS,
        reserved=_OWNED,
    ),
    cost=costs.TAG_ENGINE,
    load=gap("load"),
    scaling=statement("2016: three servers are enough; changes load every two minutes")
    @ facts.RUN_2016.at("3 times is enough and gives us enough"),
)
cache = Cache(
    "second level cache",
    technology=redis(_VERSION),
    role="Shared cache of all web servers, behind an in-process cache in each of them.",
    fleet=Fleet(
        statement("Dell R630 with 20 cores and 256 GB (2016)")
        @ facts.HARDWARE.at("256 GB of RAM (16x 16 GB DIMMs)"),
        count=facts.REDIS_SERVERS,
        reserved=_OWNED,
    ),
    cost=costs.REDIS,
    size=facts.REDIS_USED_2016,
    **gap.of("hit_ratio", eviction="eviction policy"),
    figures={
        "in use before the crash": facts.REDIS_AT_CRASH,
        "memory of one Redis server then": facts.REDIS_MEMORY_AT_CRASH,
    },
    fails=[CACHE_OUT_OF_MEMORY],
)
search = SearchIndex(
    "search",
    technology=elasticsearch(_VERSION),
    role="Search pages, related questions and suggestions.",
    fleet=Fleet(
        statement("Dell R620 with 16 cores and 192 GB (2016)")
        @ facts.HARDWARE.at("3 Dell R620 Servers, each with"),
        count=facts.SEARCH_SERVERS,
        reserved=_OWNED,
    ),
    cost=costs.SEARCH,
    freshness=gap("freshness"),
    size=gap("size of the indexes in 2016"),
    sharding=statement("an index for each site")
    @ facts.RUN_2016.at("and each site has its own index."),
    figures={
        "version, 2016": statement("1.4")
        @ facts.RUN_2016.at("1.4, using the very slim high-performance")
    },
)
NIGHTLY = statement("of all databases, sent to Oregon every night (2012)") @ (
    facts.FAILURE.at("We send backups of all databases there every")
)
shared_box = Database(
    "one SQL Server for all",
    technology=sql_server(_VERSION),
    role="Held every database of the network on one array of magnetic disks.",
    **gap.of("cost", "consistency", "replication"),
    backup=NIGHTLY,
    **gap.of(fleet="machine type of the first server", size="size of all databases in 2010"),
    figures={"memory": facts.MEMORY_SHARED, "disks": facts.DISKS_SHARED},
)
own_box = Database(
    "SQL Server on SSDs",
    technology=sql_server(_VERSION),
    role="A server for Stack Overflow alone; the other sites stayed on the first.",
    fleet=gap("machine type of the second server"),
    **gap.of("cost", "consistency", "replication"),
    size=facts.DATA_2012,
    backup=NIGHTLY,
    figures={"usable SSD space": facts.FLASH_2012},
)
clusters_2013 = Database(
    "two SQL clusters (2013)",
    technology=sql_server(_VERSION),
    role="One cluster for Stack Overflow, one for everything else.",
    fleet=Fleet(gap("machine types of 2013"), count=facts.SQL_SERVERS_2013),
    **gap.of("cost", "consistency", "backup"),
    replication=statement("in each cluster two servers in New York and one in Oregon")
    @ facts.SQL_2014.at("2 servers in the New York data center"),
    size=facts.SQL_DATA_2013,
    figures={"memory of one server": facts.SQL_MEMORY_2013, "average CPU": facts.SQL_CPU_2013},
)
clusters_2016 = Database(
    "two SQL clusters (2016)",
    technology=sql_server(_VERSION),
    role="The single source of truth; all data in search and cache comes from it.",
    fleet=Fleet(
        statement("Dell R720xd and R730xd") @ facts.RUN_2016.at("set of Dell R730xd servers,"),
        count=facts.SQL_SERVERS,
        reserved=_OWNED,
    ),
    **gap.of("cost", "backup"),
    size=gap("size of the data in 2016"),
    consistency=statement("one master per cluster takes almost all of the load")
    @ facts.RUN_2016.at("1 master (taking almost all of the load)"),
    replication=statement("each: a replica in New York, one in Colorado; asynchronous")
    @ facts.RUN_2016.at("All replicas are asynchronous."),
    figures={
        "RAM, one server, Stack Overflow": facts.SQL_MEMORY_SO_2016,
        "SSDs, one server, Stack Overflow": facts.SQL_FLASH_SO_2016,
        "RAM, one server, other cluster": facts.SQL_MEMORY_OTHERS_2016,
        "SSDs, one server, other cluster": facts.SQL_FLASH_OTHERS_2016,
    },
)

_AS_RENTED = "owned; this is what renting as large machines cost, without traffic"

stackoverflow = System(
    "Stack Overflow",
    documented="scarcely",
    scale={
        "requests, 9 February 2016": facts.REQUESTS_2016,
        "page loads, 9 February 2016": facts.PAGES_2016,
    },
    economics=Economics(
        infrastructure=gap("cost of the data centres"),
        unit_costs={
            "a request": gap("cost of a request"),
            "a request, web tier as if rented": costs.WEB / facts.REQUESTS_2016,
        },
        reserved=_OWNED,
        growth={"2x": gap("cost at twice the requests")},
        parts=[
            PricedPart("web tier (2016)", monthly=costs.WEB, covers=f"11 servers; {_AS_RENTED}"),
            PricedPart("tag engine (2016)", monthly=costs.TAG_ENGINE, covers=_AS_RENTED),
            PricedPart("search (2016)", monthly=costs.SEARCH, covers=f"3 servers; {_AS_RENTED}"),
            PricedPart("load balancers (2016)", monthly=costs.BALANCERS, covers=_AS_RENTED),
            PricedPart("cache (2016)", monthly=costs.REDIS, covers="2 servers of 256 GB"),
            PricedPart(
                "SQL clusters (2016)",
                monthly=undisclosed("cost: no type that AWS listed in 2016 holds their memory"),
                covers="4 servers of 384 and 768 GB; no licences",
            ),
        ],
        optimisations=[
            Optimisation(
                "New hardware and tuned code, 2013 to 2016",
                before=facts.PAGE_2013,
                after=facts.PAGE_2016,
                how=statement("new servers in early 2015 and a lot of performance tuning")
                @ facts.RUN_2016.at("as well as a lot of performance tuning"),
                saving=gap("money saved by faster pages"),
                cost=gap("price of the servers of 2015"),
            )
        ],
    ),
    glossary={
        "IIS": "Internet Information Services, Microsoft's web server.",
        "PCIe": "The bus of a machine, to which fast disks are attached.",
    },
)

"""How the tables of one MySQL cluster were spread over many under growing load, 2019 to 2023."""

from atlas import Call, JourneyStage, ScaleJourney, gaps_in, statement, undisclosed, waive
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

gap = gaps_in("the posts of 2021 and 2023")

ONE_CLUSTER = JourneyStage(
    "One main cluster",
    when="2019",
    dating=statement("2019, when the plan was started")
    @ facts.PARTITIONING.at("In 2019, in order to meet the growth"),
    load=facts.QUERIES_2019,
    components=[c.monolith, c.proxysql, c.mysql1],
    limit=statement("one cluster scaled up, on ever newer and bigger machines")
    @ facts.PARTITIONING.at("always moving to newer and bigger machines"),
    broke=statement("any incident on it affected all features that stored their data there")
    @ facts.PARTITIONING.at("would affect all features that stored their"),
    fixed=statement("schema domains, with linters for queries and transactions across them")
    @ facts.PARTITIONING.at("enforce boundaries between the domains with SQL"),
    **gap.of("cost", took="duration of the change"),
    lesson=statement("separate tables virtually before moving them")
    @ facts.PARTITIONING.at("we have to make sure they are separated"),
    figures={"primary": facts.PRIMARY_QUERIES_2019, "replicas": facts.REPLICA_QUERIES_2019},
)
CUTOVER = JourneyStage(
    "Tables are moved",
    when="2020",
    dating=statement("the beginning of 2020")
    @ facts.PARTITIONING.at("early stages at the beginning of 2020,"),
    load=undisclosed("queries to these tables in 2020: the post gives 2019 and 2021"),
    components=[c.monolith, c.proxysql, c.mysql1, c.vitess],
    limit=statement("Vitess adoption was in its early stages")
    @ facts.PARTITIONING.at("adoption was still in its early stages at"),
    fixed=statement("a write cutover by MySQL replication: set read-only, catch up, reroute")
    @ facts.PARTITIONING.at("alternative approach to move large sets of"),
    cost=statement("a handful of failed writes that users saw, at the lowest-traffic time of day")
    @ facts.PARTITIONING.at("a handful of user-facing errors because of failed"),
    **gap.of("broke", took="duration of the change"),
    lesson=statement("a second approach mitigated the risk of one")
    @ facts.PARTITIONING.at("mitigated the risk of relying on a single"),
    figures={
        "tables moved at once": facts.TABLES_MOVED,
        "cutover duration": statement("a few tens of milliseconds")
        @ facts.PARTITIONING.at("execute in only a few tens of milliseconds"),
    },
)
SEVERAL = JourneyStage(
    "Several clusters",
    when="2021-09",
    dating=statement("the date of the post, which says: today, in 2021")
    @ facts.PARTITIONING.at("Today, in 2021, the same database tables are"),
    load=facts.QUERIES_2021,
    components=[c.monolith, c.proxysql, c.mysql_fleet, c.vitess],
    broke=undisclosed("what broke after 2021: the post of 2023 describes an upgrade"),
    fixed=statement("sharding, which splits tables across clusters")
    @ facts.PARTITIONING.at("we also use horizontal partitioning (aka sharding)."),
    **gap.of("limit", "cost", took="duration of the change"),
    lesson=statement("often boring technology, proven at our scale")
    @ facts.PARTITIONING.at("“boring” technology that has been proven to"),
    figures={
        "primaries": facts.PRIMARY_QUERIES_2021,
        "replicas": facts.REPLICA_QUERIES_2021,
        "load per host cut by": facts.HOST_LOAD_CUT,
    },
)
FIFTY = JourneyStage(
    "More than fifty clusters",
    when="2023-12",
    dating=statement("the date of the post")
    @ facts.MYSQL_8.at("Our fleet consists of 1200+ hosts."),
    load=undisclosed("queries to the tables of 2019: the post of 2023 counts all clusters"),
    components=[c.monolith, c.proxysql, c.mysql_fleet, c.vitess],
    cost=facts.MYSQL_HOSTS,
    lesson=statement("partitions allow upgrades piece by piece; the price is a larger fleet")
    @ facts.MYSQL_8.at("also means that our MySQL fleet has grown."),
    **gap.of("limit", "broke", "fixed", took="duration of the change"),
    figures={
        "all clusters": facts.MYSQL_QUERIES,
        "clusters": facts.MYSQL_CLUSTERS,
        "data": facts.MYSQL_DATA,
    },
)

with ScaleJourney(
    c.github,
    "One MySQL cluster becomes many, 2019 to 2023",
    as_of="2023-12-07",
    measure="queries per second to the tables of mysql1",
    stages=[ONE_CLUSTER, CUTOVER, SEVERAL, FIFTY],
    urgent=[failures.PRIMARY_DOWN, failures.REPLICAS_LAG, failures.MIGRATION_OVERLOADS],
) as diagram:
    c.monolith >> Call("MySQL") >> c.proxysql
    c.proxysql >> Call("MySQL") >> c.mysql1
    c.proxysql >> Call("MySQL") >> c.mysql_fleet
    c.monolith >> Call("MySQL", optional=True, note="VTGate") >> c.vitess
    waive("IN401", because="no report describes a failure of ProxySQL or of Vitess alone")
    waive("CFO301", because="no post, report or filing states what the databases cost")
    waive("CFO304", because="no post, report or filing gives the committed share")

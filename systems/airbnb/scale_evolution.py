"""What broke at each size of Airbnb, and what replaced it, 2011 to 2025."""

from atlas import Asynchronous, Call, Replication, ScaleEvolution, Stage, gaps_in, statement, waive
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts, talks and filings")
NO_COST = gap("cost at this size")
NO_USERS = gap("users at this time; engineers and systems are stated instead")

FIRST = Stage(
    when=statement("2011") @ src.OUTAGE_2011.at("All of our infrastructure runs on it"),
    users=NO_USERS,
    architecture=statement("application servers on AWS, all databases on RDS")
    @ src.OUTAGE_2011.at("We use RDS for all our databases"),
    broke=statement("EBS failed; the databases, on RDS above it, were unresponsive")
    @ src.OUTAGE_2011.at("Our databases became unresponsive when the event"),
    fixed=statement("the primary recovered; application servers used only that")
    @ src.OUTAGE_2011.at("our app servers only use the master"),
    cost=NO_COST,
    components=[c.rds_primary, c.rds_replica],
    figures={"2011-04 outage: down in total": facts.DOWN_TOTAL},
)
DISCOVERY = Stage(
    when=statement("2013") @ src.SMARTSTACK.at("at Airbnb over the past year"),
    users=NO_USERS,
    architecture=statement("services that find each other through SmartStack, for a year")
    @ src.SMARTSTACK.at("battle-tested at Airbnb over the past year"),
    broke=statement("the problem by the post: many small pools, each needs its traffic directed")
    @ src.SMARTSTACK.at("you are now maintaining many smaller pools"),
    fixed=statement("SmartStack: Nerve registers, Synapse discovers")
    @ src.SMARTSTACK.at("Nerve and Synapse"),
    cost=NO_COST,
    components=[c.registry, c.synapse],
)
PARTITIONED = Stage(
    when=statement("2015") @ src.PARTITION.at("Heading into the 2015 summer travel season"),
    users=NO_USERS,
    architecture=statement("much core data still in the first database of the monolith")
    @ src.PARTITION.at("core application data still live in the"),
    broke=statement("ever more connections from application servers to MySQL")
    @ src.WEB_TIER.at("increasing number of database connections from application"),
    fixed=statement("by 2016 a MaxScale proxy between application servers and MySQL")
    @ src.PROXY_NOTE.at("deployed a MaxScale database proxy service in between"),
    cost=NO_COST,
    components=[c.monorail, c.mysql_parts],
    figures={"growth of peak traffic a year": facts.TRAFFIC_GROWTH},
)
SERVICES = Stage(
    when=statement("2021") @ src.HIMEJI_NEWS.at("to 850k entities/sec in March 2021,"),
    users=NO_USERS,
    architecture=statement("services in layers, moving from the Rails monolith")
    @ src.HIMEJI.at("we moved to a layered architecture where"),
    broke=statement("permission checks were duplicated and out of sync")
    @ src.HIMEJI.at("out of sync and difficult to manage"),
    fixed=statement("checks moved to data services, which call Himeji")
    @ src.HIMEJI.at("moved the authorization checks to data services"),
    cost=NO_COST,
    components=[c.himeji, c.himeji_cache, c.spinaltap],
    figures={
        "entities checked, March 2021": facts.HIMEJI_RATE,
    },
)
CLUSTERED = Stage(
    when=statement("2022") @ src.CLUSTERS.at("Today, we run thousands of nodes across"),
    users=NO_USERS,
    architecture=statement("almost all online services on Kubernetes")
    @ src.CLUSTERS.at("shifted almost all online services from manually"),
    broke=statement("before that, over 30 types of clusters were hard to manage")
    @ src.CLUSTERS_SUMMARY.at("over 30 cluster types and 100+ clusters, management"),
    fixed=statement("clusters of mixed machines, and an expander of their own")
    @ src.CLUSTERS_SUMMARY.at("By consolidating into heterogeneous clusters under a"),
    cost=NO_COST,
    components=[c.clusters],
    figures={
        "Kubernetes clusters, nearly": facts.CLUSTERS,
        "developers, over": facts.DEVELOPERS_2022,
        "cloud saving, autoscaler by 2022": facts.AUTOSCALER_SAVED,
    },
)
TODAY = Stage(
    when=statement("2025, after a year in production")
    @ src.MUSSEL_V2.at("running successfully in production for a"),
    users=NO_USERS,
    architecture=statement("derived data in Mussel v2, on a NewSQL store")
    @ src.MUSSEL_V2.at("replaced it with a NewSQL backend which"),
    broke=statement("Mussel v1: static hash partitions, scripts on EC2")
    @ src.MUSSEL_V2_SUMMARY.at("static hash-partitioned design ran on Amazon EC2"),
    fixed=statement("ranges that split, a stateless dispatcher, Kafka first")
    @ src.MUSSEL_V2_SUMMARY.at("dynamic range sharding with presplitting to mitigate"),
    cost=NO_COST,
    components=[c.mussel, c.mussel_store],
    figures={
        "use cases moved from Mussel v1": facts.MUSSEL_USES,
        "data moved from Mussel v1": facts.MUSSEL_MOVED,
    },
)

with ScaleEvolution(
    c.airbnb,
    "From one RDS primary (2011) to services on Kubernetes (2022)",
    as_of="2026-03-17",
    replaced=[c.rds_primary, c.rds_replica, c.monorail, c.mussel_v1],
    stages={
        **dict.fromkeys(("1K", "10K", "100K", "1M", "10M"), NO_USERS),
        "2011": FIRST,
        "2013": DISCOVERY,
        "2015": PARTITIONED,
        "2021": SERVICES,
        "2022": CLUSTERED,
        "2025": TODAY,
    },
    figures={
        "engineers, under (2014)": facts.ENGINEERS_2014,
        "engineers, over (2018)": facts.ENGINEERS_2018,
        "engineers, over (2019)": facts.ENGINEERS_2019,
    },
    urgent=[
        failures.CONNECTIONS_FULL,
        failures.REGISTRY_LOST,
        failures.BINLOG_LOST,
        failures.PRIMARY_UNRESPONSIVE,
    ],
) as diagram:
    c.monorail >> Call("SQL", note="2011") >> c.rds_primary
    c.rds_primary >> Replication("replica", lag=gap("lag")) >> c.rds_replica
    c.rds_primary >> Asynchronous("tables moved by function") >> c.mysql_parts
    c.monorail >> Call("services", optional=True, note="from 2013") >> c.synapse
    c.registry >> Asynchronous("list of backends") >> c.synapse
    c.data_services >> Call("SQL") >> c.mysql_parts >> Asynchronous("binary log") >> c.spinaltap
    c.data_services >> Call("check") >> c.himeji >> Call("fetch") >> c.himeji_cache
    c.mussel_v1 >> Asynchronous("migration") >> c.mussel_store
    c.mussel >> Call("read") >> c.mussel_store
    waive("CFO304", because=NO_RESERVED_SHARE)

"""From ten services and a shared deployment to a log of trillions of records a day."""

from atlas import Asynchronous, Call, Link, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.linkedin import _failures as failures
from systems.linkedin import _kafka_facts as logs
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

NO_COST = undisclosed("cost at this size: no post, talk or filing that was read states one")
_EARLY = "the posts and talks that were read begin with 13 million members in 2007"

TEN_MILLION = Stage(
    when=statement("2007") @ facts.DELIVERY_2014.at("LinkedIn 2007"),
    users=site.MEMBERS_2007,
    architecture=statement("5 to 10 services, deployed together every couple of weeks")
    @ facts.DELIVERY_2014.at("~30 developers, 5-10 services"),
    broke=statement("releases every several weeks, of the whole site at once")
    @ facts.DELIVERY_2014.at("once every several weeks"),
    fixed=statement("services are deployed independently when they are ready")
    @ facts.DELIVERY_2014.at("Independent deployments when ready"),
    cost=NO_COST,
    components=[c.monolith],
    figures={"engineers": site.ENGINEERS_2007},
)
NINETY_MILLION = Stage(
    when=statement("2010 to July 2011") @ facts.KAFKA_ORIGIN.at("July 2011"),
    users=site.MEMBERS_2010,
    architecture=statement("one pipeline for each pair of a source and a destination")
    @ facts.KAFKA_ORIGIN.at("every new data source meant another bespoke pipeline"),
    broke=statement("about 14 % of the activity data reached Hadoop")
    @ facts.KAFKA_ORIGIN.at("only 14% of relevant data was accessible in"),
    fixed=statement("Kafka, rolled out topic by topic during 2011")
    @ facts.KAFKA_ORIGIN.at("LinkedIn rolled out Kafka topic-by-topic during 2011"),
    cost=NO_COST,
    components=[c.kafka_2011],
    figures={"messages": logs.MESSAGES_2011},
)
FOUR_HUNDRED_MILLION = Stage(
    when=statement("2014 to 2016") @ facts.KAFKAESQUE.at("2015 was an exciting year at LinkedIn"),
    users=site.MEMBERS_2016,
    architecture=statement("over 1,100 Kafka brokers in more than 60 clusters (2015)")
    @ facts.KAFKA_2015.at("brokers organized into more than 60 clusters"),
    broke=statement(
        "2015: data loss, offset resets, clusters down by slow requests, power failures"
    )
    @ facts.KAFKAESQUE.at("Cluster unavailability due to high request/response latencies"),
    fixed=statement("changes to Kafka and to its monitoring")
    @ facts.KAFKAESQUE.at("fixes in offset management/log compaction as well as"),
    cost=NO_COST,
    components=[c.kafka_2015],
    figures={
        "services (2014)": site.SERVICES_2014,
        "in": logs.MESSAGES_2015,
        "peak": logs.PEAK_2015,
        "peak, data": logs.PEAK_BYTES_2015,
        "clusters": logs.CLUSTERS_2015,
        "data in": logs.BYTES_IN_2015,
        "data read": logs.BYTES_OUT_2015,
    },
)
EIGHT_HUNDRED_MILLION = Stage(
    when=statement("2019 to 2022") @ facts.BROOKLIN_2022.at("April 11, 2022"),
    users=site.MEMBERS_2022,
    architecture=statement("the largest Hadoop cluster has 10,000 nodes (2021)")
    @ facts.HDFS_MILESTONES.at("Our largest 10,000-node cluster stores 500 PB"),
    broke=statement("small files inflate the metadata in the NameNode's memory")
    @ facts.HDFS_EXABYTE.at("Small files in HDFS disproportionally inflate metadata"),
    fixed=statement("a satellite cluster for the small files of Hadoop itself")
    @ facts.HDFS_EXABYTE.at("prompted us to create a new (satellite) cluster"),
    cost=NO_COST,
    components=[c.hadoop],
    figures={
        "brokers (2019)": logs.BROKERS_2019,
        "messages (2019)": logs.MESSAGES_2019,
        "small files, before": stores.SMALL_FILES,
        "data in system directory": stores.SYSTEM_SHARE,
        "RPC by non-fair locks": stores.LOCK_GAIN,
        "topics deleted (2022)": logs.TOPICS_DELETED,
    },
)
PROFILES = Stage(
    when=statement("2023") @ facts.PROFILE.at("May 9, 2023"),
    users=site.MEMBERS_2023,
    architecture=statement("Espresso, without a central read cache since 2014")
    @ facts.PROFILE.at("When we migrated from Oracle to Espresso in"),
    broke=statement("more nodes no longer helped; requests double every year")
    @ facts.PROFILE.at("straining under the increasing load, and we"),
    fixed=statement("a Couchbase cache of all profiles, over 99 % hits")
    @ facts.PROFILE.at("cache hit rate of over 99%"),
    cost=NO_COST,
    components=[c.oracle_2014, c.espresso, c.profile_cache],
    figures={
        "profiles, peak": stores.PROFILE_PEAK,
        "queries, no Couchbase yet, peak": stores.PROFILE_QUERIES,
        "storage nodes saved": stores.NODES_CUT,
    },
)
BILLION = Stage(
    when=statement("2025") @ facts.NORTHGUARD_NEWS.at("Jun 25 '25"),
    users=site.MEMBERS,
    architecture=statement("over 10,000 Kafka brokers")
    @ facts.CRUISE_CONTROL.at("we have 10K+ Kafka brokers"),
    broke=statement("brokers fail on almost every day")
    @ facts.CRUISE_CONTROL.at("broker deaths are an almost daily occurrence"),
    fixed=statement("Northguard, a new log storage, behind the Pub/Sub layer Xinfra")
    @ facts.NORTHGUARD_NEWS.at("a new log storage system and virtualized Pub/Sub"),
    cost=NO_COST,
    components=[c.kafka_log, c.northguard, c.zookeeper_d2, c.discovery],
    figures={
        "records of all log storage": logs.RECORDS_2025,
        "median of discovery, before": site.DISCOVERY_P50_BEFORE,
        "after": site.DISCOVERY_P50,
    },
)

with ScaleEvolution(
    c.linkedin,
    "From 13 million members to 32 trillion records a day",
    as_of="2026-02-06",
    replaced=[c.monolith, c.kafka_2011, c.kafka_2015, c.oracle_2014, c.zookeeper_d2],
    stages={
        "1K": undisclosed(f"1,000 members: {_EARLY}"),
        "10K": undisclosed(f"10,000 members: {_EARLY}"),
        "100K": undisclosed(f"100,000 members: {_EARLY}"),
        "1M": undisclosed(f"a million members: {_EARLY}"),
        "10M": TEN_MILLION,
        "90M": NINETY_MILLION,
        "400M": FOUR_HUNDRED_MILLION,
        "830M": EIGHT_HUNDRED_MILLION,
        "950M": PROFILES,
        "1.2B": BILLION,
    },
    urgent=[failures.KAFKA_SLOW, failures.READ_STORM, failures.BLOCKS_LOST, failures.CACHE_DOWN],
    see=[
        Link(
            "patterns/capacity/kafka_partitions",
            "more",
            because="how many partitions a broker carries",
        ),
        Link(
            "patterns/comparisons/consul_etcd_zookeeper",
            "comparison",
            because="ZooKeeper as a registry of services",
        ),
    ],
) as diagram:
    c.kafka_2011 >> Asynchronous("more clusters") >> c.kafka_2015
    c.kafka_2015 >> Asynchronous("more brokers") >> c.kafka_log
    c.kafka_log >> Asynchronous("topics move") >> c.northguard
    c.kafka_log >> Asynchronous("ingest") >> c.hadoop
    c.oracle_2014 >> Asynchronous("migrated in 2014") >> c.espresso
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.zookeeper_d2 >> Asynchronous("dual mode") >> c.discovery
    waive("IN403", because="no post on these stages states the time of a recovery")

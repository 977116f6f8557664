"""How LinkedIn's services, Kafka, stores and service discovery changed with its members."""

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
    architecture=statement("5 to 10 services of some 30 developers")
    @ facts.DELIVERY_2014.at("~30 developers, 5-10 services"),
    broke=statement("monolithic deployments, once every several weeks")
    @ facts.DELIVERY_2014.at("once every several weeks"),
    fixed=statement("by 2014: each service is deployed on its own when it is ready")
    @ facts.DELIVERY_2014.at("Independent deployments when ready"),
    cost=NO_COST,
    components=[c.monolith],
    figures={"technologists (2007)": site.ENGINEERS_2007},
)
NINETY_MILLION = Stage(
    when=statement("2010 and 2011")
    @ facts.KAFKA_ORIGIN.at("By 2010, LinkedIn's data plumbing was failing"),
    users=site.MEMBERS_2010,
    architecture=statement("one pipeline for each pair of a source and a destination")
    @ facts.KAFKA_ORIGIN.at("every new data source meant another bespoke pipeline"),
    broke=statement("about 14 % of the activity data reached Hadoop")
    @ facts.KAFKA_ORIGIN.at("only 14% of relevant data was accessible in"),
    fixed=statement("Kafka, rolled out topic by topic during 2011")
    @ facts.KAFKA_ORIGIN.at("LinkedIn rolled out Kafka topic-by-topic during 2011"),
    cost=NO_COST,
    components=[c.kafka_2011],
    figures={"messages to Kafka (2011)": logs.MESSAGES_2011},
)
FOUR_HUNDRED_MILLION = Stage(
    when=statement("2015") @ facts.KAFKAESQUE.at("2015 was an exciting year at LinkedIn"),
    users=site.MEMBERS_2016,
    architecture=statement("over 1,100 Kafka brokers in more than 60 clusters (2015)")
    @ facts.KAFKA_2015.at("brokers organized into more than 60 clusters"),
    broke=statement(
        "2015: data loss, offset resets, clusters down by slow requests, power failures"
    )
    @ facts.KAFKAESQUE.at("Cluster unavailability due to high request/response latencies"),
    fixed=statement("of the offset resets: fixes of offsets, log compaction, monitoring")
    @ facts.KAFKAESQUE.at("fixes in offset management/log compaction as well as"),
    cost=NO_COST,
    components=[c.kafka_2015],
    figures={
        "services (2014)": site.SERVICES_2014,
        "messages to Kafka (2015)": logs.MESSAGES_2015,
        "messages to Kafka, peak (2015)": logs.PEAK_2015,
        "data to Kafka, peak (2015)": logs.PEAK_BYTES_2015,
        "Kafka clusters (2015)": logs.CLUSTERS_2015,
        "data to Kafka (2015)": logs.BYTES_IN_2015,
        "data read from Kafka (2015)": logs.BYTES_OUT_2015,
    },
)
EIGHT_HUNDRED_MILLION = Stage(
    when=statement("up to 2022") @ facts.ROUTING_2022.at("June 2, 2022"),
    users=site.MEMBERS_2022,
    architecture=statement("the largest Hadoop cluster has 10,000 nodes (2021)")
    @ facts.HDFS_MILESTONES.at("Our largest 10,000-node cluster stores 500 PB"),
    broke=statement("small files inflate the metadata of HDFS (told in 2021)")
    @ facts.HDFS_SUMMARY.at("inflate metadata disproportionately compared to their data size"),
    fixed=statement("a satellite cluster that manages small files (told in 2021)")
    @ facts.HDFS_SUMMARY.at("creating a satellite cluster to manage small files"),
    cost=NO_COST,
    components=[c.hadoop],
    figures={
        "Kafka brokers (2019)": logs.BROKERS_2019,
        "messages handled by Kafka (2019)": logs.MESSAGES_2019,
        "Kafka topics deleted (2022)": logs.TOPICS_DELETED,
    },
)
PROFILES = Stage(
    when=statement("2023") @ facts.PROFILE.at("May 9, 2023"),
    users=site.MEMBERS_2023,
    architecture=statement("Espresso since 2014, without a central read cache")
    @ facts.PROFILE.at("When we migrated from Oracle to Espresso in"),
    broke=statement("more nodes no longer helped; storage requests doubled each year")
    @ facts.PROFILE.at("straining under the increasing load, and we"),
    fixed=statement("a central Couchbase cache, over 99 % hits (2023)")
    @ facts.PROFILE.at("cache hit rate of over 99%"),
    cost=NO_COST,
    components=[c.oracle_2014, c.espresso, c.profile_cache],
    figures={
        "profiles, peak (2023)": stores.PROFILE_PEAK,
        "calls, no cache yet, peak (2023)": stores.PROFILE_QUERIES,
        "profiles' nodes, cut (2023)": stores.NODES_CUT,
    },
)
BILLION = Stage(
    when=statement("up to February 2026") @ facts.DISCOVERY_NEWS.at("Feb 6, 2026"),
    users=site.MEMBERS,
    architecture=statement("over 10,000 Kafka brokers (2024)")
    @ facts.CRUISE_CONTROL.at("we have 10K+ Kafka brokers"),
    broke=statement("Kafka is harder and harder to scale and to operate (2025)")
    @ facts.NORTHGUARD_REASONS.at("increasingly difficult to scale up and operate Kafka"),
    fixed=statement("Northguard, a new log storage, behind the Pub/Sub layer Xinfra")
    @ facts.NORTHGUARD_NEWS.at("a new log storage system and virtualized Pub/Sub"),
    cost=NO_COST,
    components=[c.kafka_log, c.northguard, c.zookeeper_d2, c.discovery],
    figures={
        "records, all of Pub/Sub (2025)": logs.RECORDS_2025,
        "median to clients by ZooKeeper": site.DISCOVERY_P50_BEFORE,
        "median to clients by Observers": site.DISCOVERY_P50,
    },
)

with ScaleEvolution(
    c.linkedin,
    "From 13 million to over 1.2 billion members",
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

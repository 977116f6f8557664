"""What LinkedIn had to invent around logs, stores and overload, and what is open source."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    NovelSolutions,
    Observation,
    Replication,
    Solution,
    statement,
    undisclosed,
    waive,
)
from systems.linkedin import _failures as failures
from systems.linkedin import _kafka_facts as logs
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

NO_CODE = undisclosed("source code: the posts link none")

with NovelSolutions(
    c.linkedin,
    "Kafka balancing, data streams, a cache in the document store",
    as_of="2026-02-06",
    solutions=[
        Solution(
            "Cruise Control",
            problem=statement("with over 10,000 brokers, one fails on almost every day (2024)")
            @ facts.CRUISE_CONTROL.at("broker deaths are an almost daily occurrence"),
            invention=statement(
                "plans moves that meet many goals: racks, CPU, disk, network, leaders"
            )
            @ facts.CRUISE_CONTROL.at("Multi-goal rebalance proposal generation"),
            effect={
                "result": undisclosed("what it changed at LinkedIn: its README gives no figure")
            },
            open_source=statement("github.com/linkedin/cruise-control")
            @ facts.CRUISE_CONTROL.at("git clone https://github.com/linkedin/cruise-control.git"),
            components=[c.cruise_control, c.kafka_log],
        ),
        Solution(
            "Brooklin",
            problem=statement("data had to move between more and more kinds of systems (2019)")
            @ facts.BROOKLIN_2019.at("rapidly increasing variety of data storage and"),
            invention=statement("one service with pluggable sources and destinations")
            @ facts.BROOKLIN_2019.at("by writing new Brooklin consumers and producers"),
            effect={
                "Kafka MirrorMaker": statement("replaced by it entirely at LinkedIn (a talk)")
                @ facts.BROOKLIN_TALK.at("has fully replaced Kafka MirrorMaker at LinkedIn"),
            },
            open_source=statement("open source since 2019")
            @ facts.BROOKLIN_2019.at("pleased to announce the open-sourcing of Brooklin"),
            components=[c.brooklin],
        ),
        Solution(
            "TopicGC",
            problem=statement("unused topics load brokers and ZooKeeper with metadata (2022)")
            @ facts.TOPIC_GC.at("how unused topics can cause pressure on Kafka"),
            invention=statement("a service that finds unused topics and deletes them")
            @ facts.TOPIC_GC.at("reduce Kafka pressure by deleting ~20% of topics"),
            effect={
                "topics deleted (2022)": logs.TOPICS_DELETED,
                "produce and consume gain (2022)": logs.TOPIC_GC_GAIN,
            },
            open_source=NO_CODE,
            components=[c.kafka_log],
        ),
        Solution(
            "Northguard and Xinfra",
            problem=statement("Kafka became harder and harder to scale and to operate (2025)")
            @ facts.NORTHGUARD_REASONS.at("increasingly difficult to scale up and operate Kafka"),
            invention=statement("sharded metadata, log striping, a virtual Pub/Sub layer")
            @ facts.NORTHGUARD_NEWS.at("sharded metadata, log striping, self-balancing clusters"),
            effect={"result": undisclosed("its results: the summaries that were read give none")},
            open_source=NO_CODE,
            components=[c.northguard],
        ),
        Solution(
            "Cache inside Espresso",
            problem=statement("adding nodes no longer met the load of profile reads (2023)")
            @ facts.PROFILE.at("address scaling concerns with the node addition strategy"),
            invention=statement("Couchbase behind the router, updated from Brooklin's stream")
            @ facts.PROFILE_NEWS.at("The Brooklin change capture stream is populated with"),
            effect={
                "multi-get p99, before (2023)": stores.READ_P99_BEFORE,
                "multi-get p99, after (2023)": stores.READ_P99,
            },
            open_source=NO_CODE,
            components=[c.espresso_router, c.profile_cache],
        ),
        Solution(
            "HTTP/2 tuned for Espresso",
            problem=statement(
                "earlier, told in 2023: HTTP/1.1 from router to node, one connection per request"
            )
            @ facts.ESPRESSO_HTTP2.at("HTTP/1.1 operates on a connection-per-request basis"),
            invention=statement(
                "HTTP/2, with a pool of connections without context switches (2023)"
            )
            @ facts.ESPRESSO_HTTP2.at("effectively eliminating the need for context switches"),
            effect={
                "performance boost, told (2023)": stores.HTTP2_GAIN,
            },
            open_source=NO_CODE,
            components=[c.espresso_router, c.espresso],
        ),
        Solution(
            "Router on Helix's current states",
            problem=statement("partitions without a leader while leadership is handed over (2020)")
            @ facts.ESPRESSO_HELIX.at("Unavailability happens during this brief period of"),
            invention=statement("the router reads the current states of the nodes from Helix")
            @ facts.ESPRESSO_HELIX.at("by using a Helix CurrentStates-based Router"),
            effect={
                "handoffs faster, p99 (2020)": stores.HANDOFF_FASTER,
                "fewer errors, mean (2020)": stores.HANDOFF_ERRORS,
            },
            open_source=NO_CODE,
            components=[c.espresso_router, c.espresso],
        ),
        Solution(
            "Service discovery on Kafka and xDS",
            problem=statement("ZooKeeper near its capacity: write spikes and read storms")
            @ facts.DISCOVERY_BENCHMARK.at("session timeouts from write spikes and read storms"),
            invention=statement("servers write to Kafka, Observers push hosts to clients")
            @ facts.DISCOVERY_NEWS.at("Kafka for writes and the xDS protocol for"),
            effect={
                "median to clients, before": site.DISCOVERY_P50_BEFORE,
                "median to clients, after": site.DISCOVERY_P50,
            },
            open_source=statement(
                "the client: XdsClientImpl in Rest.li, which is deprecated (2026)"
            )
            @ facts.D2_XDS.at("ADS stream not ready within {} milliseconds"),
            components=[c.discovery],
        ),
        Solution(
            "Hodor",
            problem=statement("services become overloaded; estimates of capacity are rough (2022)")
            @ facts.HODOR_2022.at("and capacity approximations are only rough guidelines"),
            invention=statement("in the service: detect overload, drop just enough requests")
            @ facts.HODOR_2022.at("automatically remediate the problem by dropping just enough"),
            effect={
                "overhead": statement(
                    "none that can be measured, in close to a thousand services (a talk)"
                )
                @ facts.HODOR_TALK.at("services in production, with no measurable overhead")
            },
            open_source=NO_CODE,
            components=[c.front_end],
        ),
    ],
    patents=undisclosed("patents on these: not looked up"),
    urgent=[
        failures.BROKER_DOWN,
        failures.CACHE_DOWN,
        failures.NO_LEADER,
        failures.OBSERVER_LOST,
    ],
    see=[
        Link(
            "patterns/comparisons/kafka_kinesis",
            "comparison",
            because="Kafka next to a managed log",
        ),
        Link(
            "patterns/comparisons/consul_etcd_zookeeper",
            "comparison",
            because="ZooKeeper as a registry of services",
        ),
    ],
) as diagram:
    c.front_end >> Call("xDS", optional=True, note="hosts are cached") >> c.discovery
    c.front_end >> Asynchronous("events") >> c.kafka_log
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.espresso >> Replication("changes", lag=c.LAG) >> c.brooklin
    c.brooklin >> Asynchronous("publish") >> c.kafka_log
    c.kafka_log >> Asynchronous("topics move") >> c.northguard
    c.cruise_control >> Observation("moves replicas") >> c.kafka_log
    waive("IN403", because="no post on these parts states the time of a recovery")

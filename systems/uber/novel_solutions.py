"""Uber's own inventions, and which of them are open source."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.uber import _failures as failures
from systems.uber import _platform_facts as platform
from systems.uber import _storage_facts as stored
from systems.uber import components as c
from systems.uber import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.uber,
    "Shared failover capacity, row cache, workflows, H3, images",
    as_of="2026-03-07",
    solutions=[
        Solution(
            "UFA: failover capacity by criticality",
            problem=statement("each region held capacity for all load: half the fleet was idle")
            @ facts.UFA.at("leaving half the fleet idle"),
            invention=statement("non-critical services use the buffer of the critical ones")
            @ facts.UFA.at("opportunistically use failover buffer capacity reserved for"),
            effect={
                "provisioned before": facts.PROVISIONED_BEFORE,
                "provisioned after": facts.PROVISIONED_AFTER,
                "cores eliminated": platform.CORES_SAVED,
            },
            open_source=NO_CODE,
            components=[c.failover, c.clusters],
        ),
        Solution(
            "CacheFront",
            problem=statement("to scale storage for many reads would cost too much")
            @ facts.CACHEFRONT_DIGEST.at("would have needed cost-prohibitive vertical or"),
            invention=statement("Redis behind the query engine, corrected from the binary log")
            @ facts.CACHEFRONT_DIGEST.at("invalidation from the MySQL binlog via their CDC"),
            effect={
                "Redis cores": stored.REDIS_CORES,
                "cores if from storage": stored.STORAGE_CORES,
            },
            open_source=NO_CODE,
            components=[c.cache, c.query_engine, c.docstore],
        ),
        Solution(
            "Cinnamon in Docstore",
            problem=statement("token buckets let memory and goroutines build up under overload")
            @ facts.LOAD_MANAGER.at("the memory and goroutine buildup caused by"),
            invention=statement("a PID controller sheds excess requests at once")
            @ facts.LOAD_MANAGER.at("Cinnamon sheds excess requests immediately using a"),
            effect={
                "measured on": c.gap("which part of Docstore carried this overload"),
                "queries served, token buckets": stored.OVERLOAD_BEFORE,
                "queries served, Cinnamon": stored.OVERLOAD_AFTER,
                "peak goroutines, token buckets": stored.GOROUTINES_BEFORE,
                "peak goroutines, Cinnamon": stored.GOROUTINES_AFTER,
            },
            open_source=NO_CODE,
            components=[c.docstore],
        ),
        Solution(
            "Drivers' phones as backup (2015)",
            problem=statement("a failed data centre would lose the trips in it")
            @ facts.PHONES.at("failed datacenter would cause customer trips to"),
            invention=statement("trips are stored encrypted on the driver's phone")
            @ facts.PHONES.at("store enough state on driver phones so"),
            effect={
                "after a failure": statement(
                    "riders are back on their trips almost without downtime"
                )
                @ facts.PHONES.at("right back on their trip with almost no")
            },
            open_source=NO_CODE,
            components=[c.dispatch, c.apps],
        ),
        Solution(
            "Ringpop",
            problem=statement("an application has to be sharded, scalably and fault tolerantly")
            @ facts.RINGPOP_README.at("shard your application in a way that's"),
            invention=statement("a hash ring on gossip; a member forwards what it does not own")
            @ facts.RINGPOP_README.at("consistent hash ring on top of a membership"),
            effect={"effect": c.gap("a measured effect of Ringpop")},
            open_source=statement("github.com/uber/ringpop-go, no longer developed")
            @ facts.RINGPOP_README.at("no longer under active development"),
            components=[c.dispatch],
        ),
        Solution(
            "H3",
            problem=statement("analysis at exact locations is very difficult and expensive")
            @ facts.H3_POST.at("Analysis at the finest granularity, the exact"),
            invention=statement(
                "ever finer grids of hexagons over the sphere, 12 pentagons in each"
            )
            @ facts.H3_OVERVIEW.at("must contain exactly 12 pentagons at every resolution"),
            effect={
                "neighbours of a cell": statement("all at the same distance, unlike in squares")
                @ facts.H3_AGGREGATION.at("For hexagons, all neighbors are equidistant.")
            },
            open_source=statement("github.com/uber/h3")
            @ facts.H3_OVERVIEW.at("The H3 geospatial indexing system is a"),
            components=[c.pricing],
        ),
        Solution(
            "uReplicator",
            problem=statement("MirrorMaker: topics hard to add, possible data loss (2018)")
            @ facts.UREPLICATOR_SLIDES.at("Difficulty adding topics ● Possible data loss"),
            invention=statement("a controller assigns partitions to workers by throughput")
            @ facts.UREPLICATOR_README.at("has a controller to assign partitions to"),
            effect={
                "a rebalance": statement("keeps replication smooth, by its documentation")
                @ facts.UREPLICATOR_README.at("which can guarantee smooth replication.")
            },
            open_source=statement("github.com/uber/uReplicator")
            @ facts.UREPLICATOR_README.at("uReplicator provides a Kafka replication solution with"),
            components=[c.replicator, c.kafka_regional, c.kafka_aggregate],
        ),
        Solution(
            "Kraken",
            problem=statement("to cut the longest download time and the communication overhead")
            @ facts.KRAKEN_README.at("to reduce global max download time and"),
            invention=statement("hosts pass blobs on to each other; a tracker forms the graph")
            @ facts.KRAKEN_README.at("will orchestrate all participants in the network"),
            effect={
                "blobs, one burst at peak": platform.BLOB_BURST,
                "time for 20,000 blobs": platform.BLOB_BURST_TIME,
            },
            open_source=statement("github.com/uber/kraken")
            @ facts.KRAKEN_README.at("Kraken is a P2P-powered Docker registry that"),
            components=[c.images],
        ),
        Solution(
            "Cadence",
            problem=statement("long-running workflows have to scale and tolerate faults")
            @ facts.CADENCE_README.at("scalable, fault-tolerant, and long-running workflows"),
            invention=statement("an engine orchestrates; a worker contains the workflow's code")
            @ facts.CADENCE_README.at("you need a worker which contains your"),
            effect={"effect": c.gap("a measured effect of Cadence")},
            open_source=statement("github.com/cadence-workflow/cadence, since 2017")
            @ facts.CADENCE_README.at("is an open-source platform since 2017 for"),
            components=[c.cadence],
        ),
    ],
    patents=statement(
        "restoring a user's status from the device at a failover (granted March 2022)"
    )
    @ facts.PATENT.at("Data restoration for datacenter failover"),
    urgent=[
        failures.CADENCE_STANDBY,
        failures.REGION_DOWN,
        failures.REPLICATOR_STUCK,
        failures.RING_UNSTABLE,
    ],
) as diagram:
    c.apps >> Call("HTTPS", note="2015") >> c.dispatch
    c.services >> Call("RPC") >> c.query_engine
    c.query_engine >> Call("Redis protocol", optional=True) >> c.cache
    c.query_engine >> Call("queries") >> c.docstore
    c.pricing >> Asynchronous("events", note="reads") >> c.kafka_aggregate
    c.replicator >> Asynchronous("reads") >> c.kafka_regional
    c.replicator >> Asynchronous("writes") >> c.kafka_aggregate
    c.clusters >> Call("image pulls") >> c.images
    c.services >> Call("RPC", note="workflows") >> c.cadence
    c.clusters >> Observation("run") >> c.services
    c.failover >> Observation("moves traffic") >> c.clusters
    waive(
        "IN403",
        because="in 2020 a region was drained within 10 minutes of the page; no post states when a "
        "failed part was back",
    )

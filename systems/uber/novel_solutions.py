"""Uber's own inventions, and which of them are open source."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement
from systems.uber import _failures as failures
from systems.uber import _platform_facts as platform
from systems.uber import _storage_facts as stored
from systems.uber import _trip_facts as trips
from systems.uber import components as c
from systems.uber import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.uber,
    "Shared failover capacity, cached rows kept fresh, hexagons",
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
                "after": facts.PROVISIONED_AFTER,
            },
            open_source=NO_CODE,
            components=[c.failover, c.clusters],
        ),
        Solution(
            "CacheFront",
            problem=statement("a Redis cluster that fails would overload one shard")
            @ facts.CACHEFRONT_DIGEST.at("spreads its miss traffic across all database"),
            invention=statement("the cache is sharded unlike the store, and invalidated by its log")
            @ facts.CACHEFRONT_DIGEST.at("shard Redis by partition key on a"),
            effect={
                "cores in one use": stored.REDIS_CORES,
                "from storage": stored.STORAGE_CORES,
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
                "goroutines before": stored.GOROUTINES_BEFORE,
                "goroutines after": stored.GOROUTINES_AFTER,
                "shed first": statement("the lowest of six tiers")
                @ facts.LOAD_MANAGER.at("allows Cinnamon to shed lower-priority traffic first"),
            },
            open_source=NO_CODE,
            components=[c.docstore],
        ),
        Solution(
            "Drivers' phones as backup (2015)",
            problem=statement("a failed data centre lost the trips in it")
            @ facts.PHONES.at("failed datacenter would cause customer trips to"),
            invention=statement("trips are stored encrypted on the driver's phone")
            @ facts.PHONES.at("store enough state on driver phones so"),
            effect={
                "tested by": statement("hourly comparison, and restoration in the other site")
                @ facts.PHONES.at("is used to test the backup datacenter.")
            },
            open_source=NO_CODE,
            components=[c.dispatch, c.apps],
        ),
        Solution(
            "Ringpop",
            problem=statement("live state must be spread over servers and survive their loss")
            @ facts.RINGPOP_README.at("shard your application in a way that's"),
            invention=statement("a hash ring on gossip; a member forwards what it does not own")
            @ facts.RINGPOP_README.at("consistent hash ring on top of a membership"),
            effect={
                "ping times out after": platform.PING_TIMEOUT,
                "suspect, then faulty after": platform.SUSPECT,
                "faulty, then removed after": platform.FAULTY,
                "one attempt times out after": platform.FORWARD_TIMEOUT,
                "retries on an error": platform.FORWARD_RETRIES,
            },
            open_source=statement("github.com/uber/ringpop-go, no longer developed")
            @ facts.RINGPOP_README.at("no longer under active development"),
            components=[c.dispatch],
        ),
        Solution(
            "H3",
            problem=statement("supply and demand at exact points are too expensive to analyse")
            @ facts.H3_POST.at("Analysis at the finest granularity, the exact"),
            invention=statement(
                "ever finer grids of hexagons over the sphere, 12 pentagons in each"
            )
            @ facts.H3_OVERVIEW.at("must contain exactly 12 pentagons at every resolution"),
            effect={"base cells": trips.BASE_CELLS, "finer grids": trips.FINER_GRIDS},
            open_source=statement("github.com/uber/h3")
            @ facts.H3_OVERVIEW.at("The H3 geospatial indexing system is a"),
            components=[c.pricing],
        ),
        Solution(
            "uReplicator",
            problem=statement("a rebalance of all consumers interrupts replication")
            @ facts.UREPLICATOR_README.at("instead of high level consumer rebalance which"),
            invention=statement("a controller assigns partitions to workers by their load and lag")
            @ facts.UREPLICATOR_README.at("has a controller to assign partitions to"),
            effect={
                "partition counts as stuck after": stored.NO_PROGRESS_AFTER,
                "offsets checked every": stored.OFFSET_REFRESH,
            },
            open_source=statement("github.com/uber/uReplicator")
            @ facts.UREPLICATOR_README.at("uReplicator provides a Kafka replication solution with"),
            components=[c.replicator, c.kafka_regional, c.kafka_aggregate],
        ),
        Solution(
            "Kraken",
            problem=statement("thousands of hosts fetch the same images at once")
            @ facts.KRAKEN_README.at("thousands of peers joining in the same"),
            invention=statement("hosts pass blobs on to each other; a tracker forms the graph")
            @ facts.KRAKEN_README.at("will orchestrate all participants in the network"),
            effect={
                "blobs in one burst": platform.BLOB_BURST,
                "time for 20,000 blobs": platform.BLOB_BURST_TIME,
            },
            open_source=statement("github.com/uber/kraken")
            @ facts.KRAKEN_README.at("Kraken is a P2P-powered Docker registry that"),
            components=[c.images],
        ),
        Solution(
            "Cadence",
            problem=statement("long workflows must outlive the failures of their hosts")
            @ facts.CADENCE_README.at("scalable, fault-tolerant, and long-running workflows"),
            invention=statement("the engine keeps state and timers; workers hold only code")
            @ facts.CADENCE_README.at("you need a worker which contains your"),
            effect={
                "services at Uber (2023)": platform.CADENCE_SERVICES,
                "executions": platform.CADENCE_EXECUTIONS,
            },
            open_source=statement("github.com/cadence-workflow/cadence, since 2017")
            @ facts.CADENCE_README.at("is an open-source platform since 2017 for"),
            components=[c.cadence],
        ),
    ],
    patents=statement("restoring trips from users' devices after a failover (March 2022)")
    @ facts.PATENT.at("Data restoration for datacenter failover"),
    urgent=[
        failures.CADENCE_STANDBY,
        failures.REGION_DOWN,
        failures.REPLICATOR_STUCK,
        failures.RING_UNSTABLE,
    ],
) as diagram:
    c.apps >> Call("HTTPS", note="2015") >> c.dispatch
    c.query_engine >> Call("Redis protocol", optional=True) >> c.cache
    c.query_engine >> Call("queries") >> c.docstore
    c.pricing >> Asynchronous("events", note="reads") >> c.kafka_aggregate
    c.replicator >> Asynchronous("reads") >> c.kafka_regional
    c.replicator >> Asynchronous("writes") >> c.kafka_aggregate
    c.clusters >> Call("image pulls") >> c.images
    c.clusters >> Observation("run") >> c.cadence
    c.clusters >> Observation("run") >> c.query_engine
    c.failover >> Observation("moves traffic") >> c.clusters

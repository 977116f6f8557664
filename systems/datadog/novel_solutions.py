"""What Datadog had to invent: an event store, a metrics engine, and tools for Kafka."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.datadog import _failures as failures
from systems.datadog import _metrics_components as m
from systems.datadog import _platform_components as p
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

NO_CODE = c.gap("open source code of it")

with NovelSolutions(
    s.datadog,
    "Event store Husky, metric store Monocle, timeseries index",
    as_of="2026-06-09",
    solutions=[
        Solution(
            "Husky",
            problem=statement("a tenant's burst could slow the queries of its neighbors")
            @ src.HUSKY.at("degradation for all other tenants colocated on the"),
            invention=statement("a column store over object storage; writers never serve queries")
            @ src.HUSKY.at("we never communicate with the Writer nodes at"),
            effect={
                "effect (2022)": statement("p95, p99 and slowest queries: dramatically lower")
                @ src.HUSKY.at("p95/p99/max latencies are dramatically lower on Husky."),
            },
            open_source=NO_CODE,
            components=[c.writers, c.readers, c.fragments],
        ),
        Solution(
            "Exactly-once ingestion",
            problem=statement("Husky is not designed for many fast point lookups")
            @ src.INGESTION.at("perform point lookups at high volume and with"),
            invention=statement("ingestion pipelines of many tenants that scale by themselves")
            @ src.INGESTION.at("create auto-scaling, multi-tenant data ingestion pipelines that"),
            effect={
                "effect (2023)": statement("each event is ingested exactly once")
                @ src.INGESTION.at("guarantee exactly once ingestion of every event into")
            },
            open_source=NO_CODE,
            components=[c.shard_router, c.writers, c.metadata],
        ),
        Solution(
            "Inverted index in the node",
            problem=statement("with indexes from a query log, users' queries often scanned all")
            @ src.INDEX.at("they often fell back to full table scans,"),
            invention=statement("every tag is indexed; 8 shards on a node of 32 cores; in Rust")
            @ src.INDEX.at("we now unconditionally index every ingested tag, similarly"),
            effect={
                "fewer query timeouts (2024)": facts.QUERY_TIMEOUTS_CUT,
                "cardinality, same hardware, 2024": facts.CARDINALITY_GAIN,
                "cheaper to run (2024)": facts.INDEX_CHEAPER,
            },
            open_source=NO_CODE,
            components=[m.index],
        ),
        Solution(
            "Monocle",
            problem=statement("high cardinality and bursts, at growing volume (2025)")
            @ src.RUST.at("especially under high-cardinality workloads, increasingly complex"),
            invention=statement("a worker with its own data on each core; no locks")
            @ src.MONOCLE.at("there is no need for locks, no coordination,"),
            effect={
                "ingestion performance (2025)": facts.INGEST_GAIN,
                "query speed, peak scale (2025)": facts.QUERY_GAIN,
            },
            open_source=NO_CODE,
            components=[m.real_time],
        ),
        Solution(
            "Streaming Platform",
            problem=statement("in usual Kafka, a client is tied to a topic on one cluster (2025)")
            @ src.STREAMING.at("a producer writes to a specific topic on"),
            invention=statement("streams apart from clusters, an Assigner, a client of its own")
            @ src.STREAMING.at("build resilient pipelines decoupled from specific clusters"),
            effect={
                "effect (2025)": statement("failovers without redeployments")
                @ src.STREAMING.at("without reconfiguring and without waiting on redeployments")
            },
            open_source=NO_CODE,
            components=[c.assigner, c.streams],
        ),
        Solution(
            "kafka-kit",
            problem=statement("Kafka's own tooling sets a static, global throttle")
            @ src.AUTOTHROTTLE.at("manually set a static, global inbound and outbound"),
            invention=statement("a rate for each broker, from its free bandwidth")
            @ src.AUTOTHROTTLE.at("determines path-optimal rates on an individual broker basis."),
            effect={
                "effect": statement("lets each broker run at its target use of the network")
                @ src.AUTOTHROTTLE.at("every broker to run at target network utilization")
            },
            open_source=statement("github.com/DataDog/kafka-kit")
            @ src.KAFKA_KIT.at("# Kafka topic management tools"),
            components=[p.throttle],
        ),
        Solution(
            "Watermark Pod Autoscaler",
            problem=statement("for some applications one threshold is not enough")
            @ src.WPA.at("The single threshold logic of the HPA is"),
            invention=statement("two watermarks, limits of velocity, and windows without scaling")
            @ src.WPA.at("Set high and low bounds to prevent autoscaling"),
            effect={
                "effect": statement("symmetrical: below the low watermark it rounds down")
                @ src.WPA.at("will use `math.Floor` if the value is under")
            },
            open_source=statement("github.com/DataDog/watermarkpodautoscaler")
            @ src.WPA.at("# Watermark Pod Autoscaler Controller"),
            components=[p.autoscaler],
        ),
    ],
    patents=c.gap("patents: none were looked for beyond the posts"),
    urgent=[
        failures.METADATA_DOWN,
        failures.CONSUMERS_LAG,
        failures.METRIC_MISSING,
        failures.BROKER_DOWN,
    ],
) as diagram:
    c.assigner >> Observation("clusters") >> c.streams
    p.throttle >> Observation("replication rates") >> c.streams
    c.streams >> Asynchronous("events") >> c.shard_router
    c.shard_router >> Asynchronous("shards") >> c.writers
    c.writers >> Call("fragments") >> c.fragments
    c.writers >> Call("commit", note="the new files") >> c.metadata
    c.compactors >> Call("merge") >> c.fragments
    c.compactors >> Call("swap", note="one transaction") >> c.metadata
    c.readers >> Call("read") >> c.fragments
    c.streams >> Asynchronous("points") >> m.real_time
    c.streams >> Asynchronous("tags") >> m.index
    waive("IN403", because=failures.NO_TIME_REASON)

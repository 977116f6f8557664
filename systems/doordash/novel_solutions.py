"""What DoorDash built for its mesh, its caches, its events, its features and its search."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.doordash,
    "Mesh control plane, response cache, events, search",
    as_of="2026-06-22",
    solutions=[
        Solution(
            "A small mesh of its own",
            problem=statement("retries and time-outs differed by team; some had none (2021)")
            @ src.MESH_SUMMARY.at("Retry and timeout policies varied by team and"),
            invention=statement("Envoy with an own control plane; Istio was too complex")
            @ src.MESH_SUMMARY.at("build a custom control plane tailored to their"),
            effect={
                "services moved by 2025": facts.MESH_SERVICES,
                "time to onboard one (told 2025)": statement("from days to under an hour")
                @ src.MESH_SUMMARY.at("onboarding time from days to under an hour."),
            },
            open_source=statement("Envoy, the data plane")
            @ src.MESH_SUMMARY.at("ultimately chose Envoy as their data plane"),
            components=[c.sidecars, c.control_plane],
        ),
        Solution(
            "Zone-aware routing (2024)",
            problem=statement("costs of transfer between zones rose with the services")
            @ src.ZONE.at("observed an uptick in cross-availability zone (AZ) data"),
            invention=statement("endpoints carry their zone; Envoy sends to its own zone first")
            @ src.MESH_SUMMARY.at("prefer calling instances in the same availability zone,"),
            effect={
                "zone-aware, still out of zone": facts.CROSSES_ZONES,
                "with Iguazu moved": statement(
                    "cost fell so much that the cloud provider asked about trouble"
                )
                @ src.ZONE_WHOLE.at("以至于我们的云服务提供商与我们联系"),
            },
            open_source=statement("Envoy's own feature, fed by the control plane")
            @ src.ZONE_WHOLE.at("Envoy 获取了调用者服务和被调用者服务的 AZ 分布"),
            components=[c.sidecars, c.discovery],
        ),
        Solution(
            "Entity Cache (2026)",
            problem=statement("many services asked again and again for data that rarely changes")
            @ src.ENTITY_CACHE.at("many services repeatedly requested the same low-mutation data"),
            invention=statement("a transparent caching proxy inside the mesh")
            @ src.ENTITY_CACHE.at("Entity Cache is a transparent HTTP/gRPC caching proxy"),
            effect={
                "adoption": statement("no change of client or service code")
                @ src.ENTITY_CACHE.at("client and upstream service code do not need")
            },
            open_source=NO_CODE,
            components=[s.entity_cache],
        ),
        Solution(
            "Tasks on Kafka (2019)",
            problem=statement("outages of RabbitMQ and Celery stopped orders")
            @ src.TASKS.at("DoorDash effectively went down and orders could not"),
            invention=statement("at first, the fewest features that many Celery tasks need")
            @ src.TASKS.at("smallest set of features needed to accommodate a"),
            effect={
                "effect (2020)": statement("stopped the outages")
                @ src.TASKS.at("that stopped our outages while we continued to")
            },
            open_source=NO_CODE,
            components=[s.task_log, c.task_workers],
        ),
        Solution(
            "Iguazu (2022)",
            problem=statement("each data pipeline carried one kind of event, in several hops")
            @ src.IGUAZU.at("can only process one kind of event, and"),
            invention=statement("one system on Kafka and Flink that replaces the pipelines")
            @ src.IGUAZU_TALK.at("named Iguazu to replace the legacy data pipelines"),
            effect={
                "Snowflake (2022)": statement("minutes after the event")
                @ src.IGUAZU_TALK.at("only minutes of latency to Snowflake and other"),
                "mean load (2023)": facts.MESSAGES,
            },
            open_source=NO_CODE,
            components=[s.events, s.stream_jobs],
        ),
        Solution(
            "Feature store on two databases (2023)",
            problem=statement("Redis was efficient neither in upkeep nor in cost")
            @ src.FEATURES_2023.at("not efficient from a maintenance and cost perspective."),
            invention=statement("CockroachDB next to Redis, as a second store of online features")
            @ src.FEATURES_2023.at("different database to supplement Redis as a backend"),
            effect={"spend for a stored value, cut": facts.FEATURE_SPEND},
            open_source=NO_CODE,
            components=[s.feature_store],
        ),
        Solution(
            "Search Engine (2024)",
            problem=statement("Elasticsearch was the main bottleneck of global search (2022)")
            @ src.SEARCH.at("Elasticsearch as our architecture’s primary bottleneck."),
            invention=statement("an engine on Lucene that replicates segments, not documents")
            @ src.SEARCH.at("uses a segment-replication model and separates indexing"),
            effect={"hardware cost, cut (2024)": facts.SEARCH_HARDWARE},
            open_source=statement("Apache Lucene, its core")
            @ src.SEARCH.at("We chose Apache Lucene as the core of"),
            components=[s.search_engine],
        ),
        Solution(
            "BPFAgent (2023)",
            problem=statement("metrics, logs and traces come almost all from applications")
            @ src.BPFAGENT.at("almost entirely rely on application-level instrumentation,"),
            invention=statement("kernel probes as a daemon set on all clusters")
            @ src.BPFAGENT.at("a daemonset in all of our Kubernetes clusters."),
            effect={
                "effect (2024)": statement(
                    "showed all network bytes; not all services were in the mesh"
                )
                @ src.ZONE_WHOLE.at("因此我们依赖于 BPFAgent 的指标")
            },
            open_source=NO_CODE,
            components=[c.bpfagent],
        ),
    ],
    patents=statement("one of many: 12271371 (April 2025), transaction data from events")
    @ src.PATENTS.at("Patent number: 12271371"),
    urgent=[failures.ENTITY_CACHE_DOWN, failures.RETRY_STORM, failures.EVENTS_BEHIND],
) as diagram:
    c.control_plane >> Observation("endpoints with zones") >> c.sidecars
    c.control_plane >> Call("addresses, zones") >> c.discovery
    c.sidecars >> Call("HTTP, gRPC") >> c.services
    c.services >> Call("responses", note="by sidecar") >> s.entity_cache
    c.services >> Call("features") >> s.feature_store
    c.services >> Call("search") >> s.search_engine
    c.services >> Asynchronous("tasks") >> s.task_log >> Asynchronous("tasks") >> c.task_workers
    c.services >> Asynchronous("events") >> s.events >> Asynchronous("events") >> s.stream_jobs
    c.bpfagent >> Observation("connections") >> c.services
    waive("CFO304", because=c.NO_RESERVED)

"""The path of a member's request, LinkedIn's stores, and how Kafka carries data between them."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, Link, Replication, statement
from systems.linkedin import _failures as failures
from systems.linkedin import _kafka_facts as logs
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

with CompleteArchitecture(
    c.linkedin,
    "Services over document, derived-data and graph stores, Kafka",
    as_of="2026-02-14",
    timeouts=statement("Rest.li's client, now deprecated: 1,000 ms, unless a service sets another")
    @ facts.R2_CLIENT.at("DEFAULT_REQUEST_TIMEOUT = 1000"),
    retries=statement(
        "Rest.li's D2, now deprecated: off by default; if on: at most 3, 20 % of requests"
    )
    @ facts.D2_CONFIG.at("DEFAULT_RETRY_LIMIT = 3"),
    cost=c.linkedin.economics.infrastructure,
    figures={
        "microservices on the JVM (2022)": site.MICROSERVICES,
        "calls between services": statement("gRPC, by July 2026; before it Rest.li, now deprecated")
        @ facts.RESTLI_README.at("LinkedIn has moved to gRPC internally"),
        "Rest.li endpoints (2023)": site.ENDPOINTS,
        "Kafka brokers (2024)": logs.BROKERS,
        "mirrored by Brooklin (2022)": logs.MIRRORED_2022,
        "data sets in Venice (2022)": stores.DATASETS_2022,
    },
    urgent=[
        failures.OVERLOAD,
        failures.EDGE_DOWN,
        failures.BROKER_DOWN,
        failures.STALE_VENICE,
    ],
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="when a consumer of the log falls behind",
        ),
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="when a service on the JVM collects garbage all the time",
        ),
    ],
) as diagram:
    diagram.include(Group("Espresso cluster", [c.espresso_router, c.espresso], boundary="cluster"))
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.traffic
    c.traffic >> Call("HTTPS", note="home data center") >> c.front_end
    c.front_end >> Call("Rest.li") >> c.profile >> Call("requests") >> c.espresso_router
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.front_end >> Call("Rest.li", optional=True) >> c.venice
    c.front_end >> Call("queries", optional=True) >> c.liquid
    c.front_end >> Asynchronous("events") >> c.kafka_log
    c.espresso >> Replication("changes", lag=c.LAG) >> c.brooklin
    c.brooklin >> Asynchronous("publish") >> c.kafka_log
    c.kafka_log >> Asynchronous("writes") >> c.venice
    c.kafka_log >> Asynchronous("ingest") >> c.pinot
    c.kafka_log >> Asynchronous("ingest") >> c.hadoop

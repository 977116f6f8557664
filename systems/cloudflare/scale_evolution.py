"""What broke in configuration, analytics and proxies as the network grew, and what replaced it."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.cloudflare import _failures as failures
from systems.cloudflare import _sources as src
from systems.cloudflare import _storage_facts as storage
from systems.cloudflare import components as c
from systems.cloudflare import facts

NO_COST = undisclosed("cost at this size: results of that year were not read")
EARLY = "the posts that were read begin with 25 cities, and name no users of that time"
NO_USERS = undisclosed("users: the post gives requests and cities")

KYOTO = Stage(
    when=statement("replaced by decision of summer 2015")
    @ src.QUICKSILVER_2020.at("In the summer of 2015 we decided"),
    users=NO_USERS,
    architecture=statement("Kyoto Tycoon distributes the configuration of all sites")
    @ src.QUICKSILVER_2020.at("system on top of the Kyoto Tycoon (KT)"),
    broke=statement("what worked for 25 cities showed its age past 100")
    @ src.QUICKSILVER_2020.at("was starting to show its age as we"),
    fixed=statement("Quicksilver, written from scratch")
    @ src.QUICKSILVER_2020.at("decided to write a replacement from scratch."),
    cost=NO_COST,
    components=[c.kyoto_tycoon],
    figures={},
)
CLICKHOUSE = Stage(
    when=statement("March 2018")
    @ src.ANALYTICS.at("HTTP Analytics for 6M requests per second using"),
    users=NO_USERS,
    architecture=statement("until then logs in Kafka, aggregated into one Postgres server")
    @ src.ANALYTICS.at("single instance PostgreSQL database (a.k.a. RollupDB), accepted"),
    broke=statement("a single instance took the aggregates of all partitions")
    @ src.ANALYTICS.at("single instance PostgreSQL database (a.k.a. RollupDB), accepted"),
    fixed=statement("36 ClickHouse nodes that keep the logs and aggregate them")
    @ src.ANALYTICS_QUOTED.at("36 nodes with x3 replication factor"),
    cost=NO_COST,
    components=[c.rollup_2018, c.analytics],
    figures={
        "HTTP requests, mean": facts.REQUESTS_2018,
        "ClickHouse nodes": storage.CLICKHOUSE_NODES,
    },
)
EVERYWHERE = Stage(
    when=statement("March 2020")
    @ src.QUICKSILVER_2020.at("change to 200 cities in 90 countries where"),
    users=facts.PROPERTIES_2020,
    architecture=statement("Quicksilver: each server has its own copy of all data")
    @ src.V2_PART_1.at("each server has a full copy of the"),
    broke=statement("storing everything everywhere became more and more expensive")
    @ src.V2_PART_1.at("more and more expensive to store everything everywhere."),
    fixed=statement("proxies that hold what is used, and replicas with all of it (v1.5)")
    @ src.V2_PART_1.at("replica, which stores the full dataset and"),
    cost=NO_COST,
    components=[c.quicksilver_2020],
    figures={
        "HTTP requests, peak": facts.REQUESTS_2020,
        "cities": facts.CITIES_2020,
        "reads of configuration": storage.READS_2020,
        "Quicksilver instances": storage.INSTANCES_2020,
    },
)
PINGORA = Stage(
    when=statement("September 2022")
    @ src.PINGORA.at("serves over 1 trillion requests a day, boosts"),
    users=NO_USERS,
    architecture=statement("until then NGINX, with a pool of connections in each worker process")
    @ src.PINGORA_QUOTED.at("the NGINX connection pool is per worker."),
    broke=statement("poor reuse of connections to origins")
    @ src.PINGORA_QUOTED.at("our use cases is poor connection reuse."),
    fixed=statement("Pingora: threads in one process share the pool")
    @ src.PINGORA_QUOTED.at("can share connections across all threads."),
    cost=NO_COST,
    components=[c.nginx_proxy, c.pingora_origin],
    figures={
        "requests through Pingora": facts.PINGORA_DAY_2022,
        "reuse, one customer, NGINX": facts.REUSE_BEFORE,
        "reuse, one customer, Pingora": facts.REUSE_AFTER,
    },
)
TODAY = Stage(
    when=statement("2025 and 2026")
    @ src.V2_PART_2.at("Cloudflare has servers in 330 cities spread"),
    users=undisclosed("users: no filing or result of 2026 with the customers was read"),
    architecture=statement("Quicksilver v2: caches of a server and a site, replicas behind them")
    @ src.V2_PART_2_QUOTED.at("Quicksilver V2 has three levels of storage."),
    broke=statement("configuration that reaches all servers at once broke the proxy twice (2025)")
    @ src.DECEMBER_2025.at("propagated to our entire network and led to"),
    fixed=statement("configuration is released progressively, in most cases (2026)")
    @ src.FAIL_SMALL.at("rolled out progressively with real-time health monitoring."),
    cost=c.cloudflare.economics.infrastructure,
    components=[c.quicksilver_local, c.core_proxy],
    figures={
        "cities": facts.CITIES,
        "HTTP requests, mean (2024)": facts.REQUESTS_2024,
        "configuration, pairs": storage.PAIRS,
        "keys served": storage.READS,
        "external capacity (2026)": facts.CAPACITY,
    },
)

with ScaleEvolution(
    c.cloudflare,
    "From 25 to 330 cities (2025); Quicksilver as config store",
    as_of="2026-05-01",
    replaced=[c.kyoto_tycoon, c.quicksilver_2020, c.nginx_proxy, c.rollup_2018],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed(f"10 million users: {EARLY}"),
        "100M": undisclosed("100 million users: posts count requests, cities and properties"),
        "100 cities": KYOTO,
        "6M req/s, 2018": CLICKHOUSE,
        "200 cities, 2020": EVERYWHERE,
        "1T requests/day, 2022": PINGORA,
        "330 cities, 2025": TODAY,
    },
    urgent=[failures.OVERSIZED_FILE, failures.ORIGIN_UNREACHABLE, failures.REPLICA_READ_ONLY],
) as diagram:
    c.kyoto_tycoon >> Asynchronous("data moved") >> c.quicksilver_2020
    c.quicksilver_2020 >> Asynchronous("became a cache") >> c.quicksilver_local
    c.rollup_2018 >> Asynchronous("replaced by") >> c.analytics
    c.nginx_proxy >> Asynchronous("replaced by") >> c.pingora_origin
    c.core_proxy >> Call("configuration") >> c.quicksilver_local
    c.core_proxy >> Call("misses") >> c.pingora_origin
    waive("CFO304", because=c.OWN_MACHINES)
    waive("IN404", because="the posts on these changes report requests and errors, no lost data")

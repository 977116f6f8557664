"""Five sizes: one MySQL, shards, pods, a cloud, 489 million requests a minute in 2025."""

from atlas import Asynchronous, Call, Link, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.shopify import _failures as failures
from systems.shopify import _sources as src
from systems.shopify import _storage_facts as storage
from systems.shopify import components as c
from systems.shopify import facts

NO_COST = undisclosed("cost at this size: hosting has no line of its own in the filings")
_LEVEL = "Shopify at this many merchants: the posts on its architecture begin in 2015"

with ScaleEvolution(
    c.shopify,
    "From one MySQL server to pods in the cloud",
    as_of="2025-12-23",
    replaced=[c.one_mysql, c.shared_redis, c.data_center],
    stages={
        "1K": undisclosed(_LEVEL),
        "10K": undisclosed(_LEVEL),
        "100K": Stage(
            when=statement("2015, by the post of 2018")
            @ src.PODS.at("In 2015, it was no longer possible to"),
            users=facts.MERCHANTS_2015,
            architecture=statement("one MySQL server, replaced by ever larger ones")
            @ src.PODS.at("possible to continue buying a larger database server"),
            broke=statement("no larger database server could be bought")
            @ src.PODS.at("no longer possible to continue buying a larger"),
            fixed=statement("shards of MySQL by shop")
            @ src.PODS.at("We finally had no choice but to shard"),
            cost=NO_COST,
            components=[c.one_mysql],
            figures={
                "orders, BFCM before 2015-04": facts.ORDERS_2015,
                "another account": statement("a talk of 2017 dates sharding to 2013")
                @ src.FIVE_YEARS.at("sharding in 2013, and reducing the blast radius"),
            },
        ),
        "2016 (to pods)": Stage(
            when=statement("2016") @ src.PODS.at("In 2016 we sat down to reorganize Shopify’s"),
            users=facts.MERCHANTS_2016,
            architecture=statement("MySQL in shards; Redis and other parts shared by all")
            @ src.CASE_STUDY.at("Every shop on the platform shared these instances."),
            broke=statement("one shard down made an action unavailable to all shops")
            @ src.PODS.at("that entire action would be unavailable across the"),
            fixed=statement("pods: a set of shops on fully isolated stores")
            @ src.PODS.at("shops that live on a fully isolated set"),
            cost=NO_COST,
            components=[c.shared_redis, c.pod_redis, c.shard],
            figures={
                "requests, benchmark (2016)": facts.BENCHMARK_2016,
            },
        ),
        "2018 (to cloud)": Stage(
            when=statement("from 2017 on")
            @ src.KAFKA.at("In 2017, Shopify started moving some services"),
            users=facts.MERCHANTS_2018,
            architecture=statement("a platform of its own: Docker on dedicated servers")
            @ src.DASH.at("from our self-hosted platform, Docker and dedicated servers,"),
            broke=undisclosed("what broke: the posts on the move to the cloud name no failure"),
            fixed=statement("Kubernetes and virtual machines in a public cloud")
            @ src.DASH.at("to using Kubernetes and virtual machines."),
            cost=NO_COST,
            components=[c.data_center, c.clusters],
            figures={
                "a challenge": statement(
                    "a flash sale may need 20x servers before most VMs boot (2018)"
                )
                @ src.DATASTORES.at("less time than it can take to boot"),
                "the cloud is": statement("built with Google (2018)")
                @ src.GOOGLE.at("Shopify is now building our Cloud with Google"),
                "requests, peak (2018)": facts.PEAK_2018,
                "requests, sustained, BFCM 2018": facts.REQUESTS_2018,
                "orders, BFCM 2018": facts.ORDERS_2018,
            },
        ),
        "1M": Stage(
            when=statement("2021") @ src.BFCM_2021.at("On our cloud in 2021, our peak BFCM"),
            users=facts.MERCHANTS_2021,
            architecture=statement("a legacy and a new storefront; rules shift the traffic (2021)")
            @ src.ROUTES.at("shift traffic between the legacy storefront and the"),
            broke=statement("pipelines ingested the shards' data in slow batches (told in 2021)")
            @ src.CDC.at("the slow batch nature of our ingest pipelines"),
            fixed=statement("changes are read from the binlog of each pod's shard")
            @ src.CASE_STUDY.at("Reads MySQL binlogs from each pod's shard."),
            cost=NO_COST,
            components=[c.renderer, c.connectors],
            figures={
                "app servers, peak (2021)": facts.APP_2021,
                "queries, BFCM 2021": storage.QUERY_RATE_2021,
                "capacity, one flash sale (2021)": facts.FLASH_SHARE,
                "MySQL to Kafka, p99 (2021)": storage.CDC_DELAY,
            },
        ),
        "10M": undisclosed("Shopify at 10 M merchants: no source gives so many"),
        "2025 (489 M/min)": Stage(
            when=statement("BFCM 2025")
            @ src.BYTEBYTEGO.at("peak performance at 489 million requests per minute"),
            users=undisclosed("merchants of 2025: `millions`"),
            architecture=statement("a strategy of several regions on Google Cloud")
            @ src.BFCM_2025.at("a multi-region strategy on Google Cloud"),
            broke=statement("Game Days 2025: analytics API requests all queued in one region")
            @ src.BYTEBYTEGO.at("API requests would all enqueue to one region"),
            fixed=statement("a larger second region, and another load balancing policy")
            @ src.BYTEBYTEGO.at("By scaling up the secondary region’s cluster and"),
            cost=NO_COST,
            components=[c.edge, c.core, c.analytics],
            figures={
                "edge, peak (2025)": facts.EDGE_2025,
                "DB reads, Black Friday 2025": storage.READS_2025,
                "data served, BFCM 2025": facts.DATA_2025,
            },
        ),
    },
    figures={
        "app servers, BFCM 2023": facts.APP_2023,
        "queries, BFCM 2023": storage.QUERIES_2023,
        "stream processing, BFCM 2023": storage.STREAM_2023,
        "edge, peak (2024)": facts.EDGE_2024,
        "app servers, peak (2024)": facts.APP_2024,
        "queries, peak (2024)": storage.QUERY_PEAK_2024,
        "data, BFCM 2024, total": facts.DATA_2024,
    },
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="a Redis on which all shops depended",
        ),
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="a MySQL server that cannot grow any more",
        ),
    ],
    urgent=[failures.SHARD_DOWN, failures.SHARD_HOT, failures.POD_REDIS, failures.BAD_DEPLOY],
) as diagram:
    c.edge >> Call("checkout, admin", optional=True, note="storefronts stay") >> c.core
    c.core >> Call("queries of one pod", optional=True, note="only this pod's shops") >> c.shard
    (
        c.edge
        >> Call("storefront pages", optional=True, note="other paths stay")
        >> c.renderer
        >> Call("reads", optional=True, note="only this pod's shops")
        >> c.shard
    )
    c.edge >> Call("merchants' analytics", optional=True, note="storefronts stay") >> c.analytics
    c.one_mysql >> Asynchronous("split by shop") >> c.shard
    c.shared_redis >> Asynchronous("one for each pod") >> c.pod_redis
    c.core >> Call("sessions", optional=True) >> c.pod_redis
    c.data_center >> Asynchronous("moved to") >> c.clusters
    c.connectors >> Call("read the binlog", optional=True, note="only this pod's shops") >> c.shard
    waive("EV504", because="the interview on BFCM 2023 bears no date in the copy that was read")
    waive("CFO304", because=c.NO_RESERVED_SHARE)

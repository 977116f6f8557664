"""Robinhood's architecture from 2017 to 27.4 million funded customers in 2026."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.robinhood import _clearing as clearing
from systems.robinhood import _control as control
from systems.robinhood import _cost_facts as costs
from systems.robinhood import _data as data
from systems.robinhood import _failures as failures
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

NO_COST = undisclosed("cost at this size: no post or release that was read names it")
NO_START = "Robinhood's first years: posts name a waiting list of a million, and no smaller size"

LOGS = Stage(
    when=statement("2017") @ press.INFOQ.at("on May 23, 2017. Estimated reading time: 4"),
    users=undisclosed("users in 2017: the posts of 2017 that were read give none"),
    architecture=statement("metrics: Kafka into Riemann and OpenTSDB")
    @ press.INFOQ.at("OpenTSDB, Grafana, Kafka and Riemann form the core"),
    broke=statement("ELK at large scale: concerns to weigh against its use")
    @ src.POSTS_2017.at("concerns that continue to exist. One should keep"),
    fixed=undisclosed("decisions that helped ELK: the post was read in part"),
    cost=NO_COST,
    components=[data.elk],
)
CLEARING = Stage(
    when=statement("October 2018")
    @ src.CLEARING_2018.at("Last week, we announced Clearing by Robinhood —"),
    users=facts.CUSTOMERS_2018,
    architecture=statement("clearing of its own; accounting on one Postgres")
    @ src.ACCOUNTING.at("set of tables in a single Postgres database,"),
    broke=statement("later, accounting lagged behind the volume (undated)")
    @ src.ACCOUNTING.at("accounting system lagging behind the ever-increasing volume."),
    fixed=undisclosed("how accounting was scaled: the post was read in part"),
    cost=NO_COST,
    components=[clearing.accounting, clearing.ledger],
)
DEPLOYS = Stage(
    when=statement("November 2019, the date of the post") @ src.KUBERNETES.at("Nov 13, 2019"),
    users=facts.USERS_2019,
    architecture=statement("until then Terraform and SaltStack on AWS")
    @ src.KUBERNETES.at("Terraform and SaltStack to manage our AWS infrastructure."),
    broke=statement("deploys could be non-deterministic, and slow for larger services")
    @ src.KUBERNETES.at("deployments could be non-deterministic based on how the"),
    fixed=statement("Kubernetes, with Archetype, a framework of its own")
    @ src.KUBERNETES.at("called the Archetype Framework."),
    cost=NO_COST,
    components=[control.salt],
)
ONE_DATABASE = Stage(
    when=statement("March 2020")
    @ src.FOUNDERS.at("highly volatile and historic market conditions; record volume;"),
    users=facts.USERS_2020,
    architecture=statement("brokerage on a single database server")
    @ src.SCALED.at("original brokerage trading system was built on a"),
    broke=statement("one database: slower under high trading volume")
    @ src.SCALED.at("exposed us to gradual performance degradation during periods"),
    fixed=statement("begun in 2020: the database server is split into shards")
    @ src.SCALED.at("singular database server into multiple independent instances."),
    cost=NO_COST,
    components=[c.brokerage_2019, c.database_2019, c.dns],
    figures={
        "brokerage, peak (Dec 2019)": facts.REQUESTS_2019,
        "down (March 2, 2020)": incidents.MARCH_2,
        "cause (March 2, 2020)": statement("a thundering herd; the DNS system failed")
        @ src.FOUNDERS.at("triggering a failure of our DNS system."),
        "load, June 2020 against Dec 2019": facts.LOAD_GROWTH,
    },
)
CRYPTO = Stage(
    when=statement("2021") @ src.CRYPTO.at("In 2021, we witnessed a significant increase in"),
    users=undisclosed("users of Robinhood Crypto in 2021: the post gives none"),
    architecture=statement("Robinhood Crypto: Django on PostgreSQL, a primary and a replica")
    @ src.CRYPTO.at("built on the Django framework with PostgreSQL databases."),
    broke=statement("primary and replica became the bottleneck")
    @ src.CRYPTO.at("its read replica became the performance bottlenecks. The"),
    fixed=statement("fewer queries, more reads from replicas, memcached, load tests")
    @ src.CRYPTO.at("reduce database loads, conduct load tests and size"),
    cost=NO_COST,
    components=[clearing.crypto, clearing.crypto_primary],
)
SHARDS = Stage(
    when=statement("by 2023") @ src.KAFKAPROXY.at("© 2023 Robinhood Markets, Inc."),
    users=facts.FUNDED_2023,
    architecture=statement("all services on Kubernetes, mostly in Python and Go")
    @ src.KAFKAPROXY.at("All services run on k8s (mostly python/golang)"),
    broke=statement("before: one Kafka cluster was a single point of failure (undated)")
    @ src.ORDER_PATH.at("thus making the cluster a single point of"),
    fixed=statement("Kafka of the order path is sharded over clusters")
    @ src.KAFKAPROXY.at("Eliminated Kafka as SPOF for the critical order"),
    cost=NO_COST,
    components=[c.brokeback, c.shards, c.order_kafka],
    figures={
        "equity trades, mean (Oct 2023)": facts.EQUITY_TRADES_2023,
        "zones, order-path Kafka": facts.KAFKA_ZONES,
    },
)
TODAY = Stage(
    when=statement("February 2026")
    @ src.OPERATING_DATA.at("Robinhood Markets, Inc. Reports February 2026 Operating Data"),
    users=facts.FUNDED_2026,
    architecture=statement("logs through WarpStream instead of Kafka (2025)")
    @ src.WARPSTREAM.at("By switching from Kafka to WarpStream for their"),
    broke=statement("Kafka on volumes like EBS cannot scale by itself, says WarpStream")
    @ src.WARPSTREAM.at("lack the ability to scale up and down"),
    fixed=statement("a log on object storage that scales by itself, says WarpStream")
    @ src.WARPSTREAM.at("WarpStream auto-scaling always keeps clusters right-sized, and"),
    cost=costs.INFRASTRUCTURE,
    components=[data.log_stream],
    figures={
        "equity trades, mean (Feb 2026)": facts.EQUITY_TRADES_2026,
        "monthly users (supplier, 2025)": facts.ACTIVE_2025,
        "data a day (supplier, 2025)": facts.DATA_2025,
        "logging cost saved (2025)": facts.LOG_SAVED,
    },
)

with ScaleEvolution(
    robinhood,
    "From one database server to shards and sharded Kafka",
    as_of="2026-03-12",
    replaced=[c.brokerage_2019, c.database_2019, control.salt],
    stages={
        "1K": undisclosed(NO_START),
        "10K": undisclosed(NO_START),
        "100K": undisclosed("100,000 users: no post or release that was read names them"),
        "1M": undisclosed("a million users: only a waiting list of that size is published"),
        "2017": LOGS,
        "2018": CLEARING,
        "2019": DEPLOYS,
        "10M": ONE_DATABASE,
        "2021": CRYPTO,
        "2023": SHARDS,
        "2026": TODAY,
    },
    figures={"waiting list before the launch": facts.WAITLIST},
    urgent=[
        failures.DNS_FAILS,
        failures.BROKERAGE_DATABASE,
        failures.CRYPTO_DATABASE,
        failures.BAD_BUILD,
    ],
) as diagram:
    c.brokerage_2019 >> Call("queries") >> c.database_2019
    c.brokerage_2019 >> Call("names", note="callers not published") >> c.dns
    c.brokerage_2019 >> Asynchronous("split by user") >> c.brokeback
    c.database_2019 >> Asynchronous("split") >> c.shards
    control.salt >> Asynchronous("replaced by") >> control.kubernetes
    c.brokeback >> Call("queries") >> c.shards
    c.brokeback >> Asynchronous("orders", note="via unpublished services") >> c.order_kafka
    clearing.accounting >> Call("ledgers") >> clearing.ledger
    clearing.crypto >> Call("queries") >> clearing.crypto_primary
    c.brokeback >> Call("names", note="callers not published") >> c.dns
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)

"""Instacart's applications, search and databases, each declared once."""

from atlas import (
    Client,
    Database,
    Linear,
    Monitor,
    Pager,
    SearchIndex,
    Service,
    Warehouse,
    statement,
)
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.postgresql import postgresql
from atlas.technologies.rails import rails
from atlas.technologies.rds import rds
from atlas.technologies.snowflake import snowflake
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import _technologies as own
from systems.instacart import facts

gap = own.gap
VERSION = gap("version in production")
MACHINES = gap("machine types and their numbers")
LAG = gap("replication lag of the replicas")

# Those who use it
app = Client(
    "Instacart app",
    technology=own.app(VERSION),
    role="Where customers search the stores and place orders.",
    population=facts.CUSTOMERS,
    figures={"rise of orders, Q4 2024 to 2025": facts.ORDERS_RISE_2025},
)
shopper_app = Client(
    "shopper app",
    technology=own.shopper_app(VERSION),
    role="Where shoppers see batches of orders, and scan what they pick.",
    population=facts.SHOPPERS_2022,
)

# Applications
applications = Service(
    "Rails applications",
    technology=rails(VERSION),
    role="Instacart's Rails applications, clients of PostgreSQL (2024).",
    fleet=MACHINES,
    load=gap("requests of the applications"),
    scaling=gap("how the applications grow with their load"),
    figures={
        "balancing of reads, before": statement("in the applications, by libraries as Makara")
        @ src.PGCAT.at("on the application side using libraries such as"),
    },
    fails=[failures.BAD_RELEASE],
    growth=Linear(because="more orders and searches mean more requests"),
)
search = Service(
    "search",
    technology=own.in_house(VERSION),
    role="Finds items of a store by text and by meaning; often the first step in the app.",
    fleet=MACHINES,
    load=gap("searches a second: InfoQ says millions a day, without a number"),
    scaling=gap("how the service grows with its load"),
    figures={
        "searches (2025)": statement("millions a day")
        @ src.INFOQ_SEARCH.at("process millions of search requests daily."),
        "retrieval (2025)": statement("by text and by vectors, in one system")
        @ src.INFOQ_SEARCH.at("combining keyword and embedding-based retrieval in a single"),
    },
    fails=[failures.SEARCH_SLOW],
    growth=Linear(because="more customers mean more searches"),
)
availability = Service(
    "availability model",
    technology=own.in_house(VERSION),
    role="Predicts how likely an item is found in its store, for hundreds of millions of items.",
    fleet=MACHINES,
    load=gap("predictions a second"),
    scaling=gap("how the model's service grows"),
    figures={
        "items predicted (2018)": facts.ITEMS_2018,
        "how scores arrive (2023)": statement(
            "into a database, by two methods; for retrieval an RPC is too slow"
        )
        @ src.AVAILABILITY.at("we implemented two methods for ingesting scores generated"),
    },
    growth=Linear(because="each product of each store is an item of its own"),
)
griffin = Service(
    "ML platform Griffin",
    technology=own.griffin(VERSION),
    role="Instacart's machine-learning platform: training, features, real-time services.",
    fleet=MACHINES,
    load=gap("predictions a second"),
    scaling=gap("how the platform grows"),
    figures={
        "models per journey (2022)": statement("hundreds")
        @ src.REALTIME.at("powered by hundreds of machine learning models."),
        "model serving (2024)": statement("moved on from services of each team on Gunicorn")
        @ src.SERVING.at("teams ran custom model serving services based on"),
    },
)

# Stores
search_db = Database(
    "search PostgreSQL",
    technology=postgresql(VERSION),
    role="Sharded PostgreSQL that holds catalog data and answers text and vector searches (2025).",
    fleet=MACHINES,
    size=gap("bytes; the post says billions of items"),
    consistency=statement("changes of prices and stock are reflected instantly (2025)")
    @ src.INFOQ_SEARCH.at("prices, availability, and discounts are reflected instantly,"),
    replication=gap("copies of a shard"),
    backup=gap("backups of the shards"),
    figures={
        "fewer writes than Elasticsearch": facts.WRITES_CUT,
        "storage, indexing costs saved": facts.SEARCH_SAVING,
        "built on (by 2020)": statement("EC2 with NVMe disks: RDS was too slow for it")
        @ src.PODCAST.at("RDS was too slow to power our workloads."),
    },
    fails=[failures.UNINDEXED_QUERY],
    growth=Linear(because="each product of each store is an item of its own"),
)
elasticsearch_search = SearchIndex(
    "old Elasticsearch",
    technology=elasticsearch(VERSION),
    role="Held denormalized items and features; main index of search until the pandemic (2020).",
    fleet=MACHINES,
    size=gap("bytes or documents of the cluster"),
    sharding=gap("shards of the index"),
    freshness=statement("over time, wrong data took days to fix")
    @ src.SEARCH.at("fixing erroneous data would take days to be"),
    figures={
        "requests that timed out (2020)": facts.SEARCH_TIMEOUT,
        "joins P90, at times (by 2020)": facts.SEARCH_P90,
        "one document (by 2020)": statement("several hundred fields, many of them nested")
        @ src.PODCAST.at("so our documents grew to several 100 fields,"),
    },
    fails=[failures.ELASTICSEARCH_OVERLOADED],
)
pgcat = Service(
    "PostgreSQL proxy PgCat",
    technology=own.pgcat(VERSION),
    role="Proxy before the PostgreSQL clusters: pools connections, balances reads (2023).",
    fleet=MACHINES,
    load=gap("queries a second through Instacart's PgCat"),
    scaling=gap("how its instances grow"),
    figures={
        "ban of a failed replica": statement(
            "60 seconds by PgCat's default; Instacart's is not published"
        )
        @ src.PGCAT_README.at("The default is 60 seconds."),
        "before PgCat": statement("PgBouncer, without failover to replicas")
        @ src.PGCAT.at("does not support replica failover and has limited"),
    },
    fails=[failures.REPLICA_BANNED, failures.NO_CONNECTION],
    growth=Linear(because="more clients hold more connections"),
)
primaries = Database(
    "PostgreSQL on RDS",
    technology=rds(VERSION),
    role="PostgreSQL serves most needs for databases; a large fleet of it runs on RDS (2023).",
    fleet=gap("numbers of instances: a post calls the fleet one of the largest on RDS"),
    size=gap("bytes in PostgreSQL alone: a post gives those of all data"),
    consistency=gap("guarantees of the applications' transactions"),
    backup=statement("left to RDS (2015)")
    @ src.CIO_2015.at("to worry about back-ups, resizing, security, production"),
    replication=statement("read replicas; logical replication for upgrades (2023)")
    @ src.CUTOVERS.at("a Blue/Green approach using Logical Replication."),
    figures={
        "fleet (2023)": statement("one of the largest PostgreSQL fleets on RDS, by its own words")
        @ src.CUTOVERS.at("one of the largest PostgreSQL fleets on top"),
        "downtime of a cutover (2023)": statement("target: seconds, and predictable")
        @ src.CUTOVERS.at("Downtime must be seconds and be predictable to"),
    },
    fails=[failures.STORAGE_LOW, failures.CUTOVER_FAILS],
    growth=Linear(because="orders and their history are kept"),
)
replicas = Database(
    "read replicas",
    technology=rds(VERSION),
    role="Copies of a PostgreSQL primary that answer reads.",
    fleet=MACHINES,
    size=gap("bytes of a replica"),
    consistency=statement("behind the primary by the replication lag")
    @ src.PGCAT.at("and understand the concept of replication lag."),
    replication=gap("how many replicas a primary has"),
    backup=gap("whether replicas are backed up"),
    fails=[failures.REPLICA_LAGS],
    growth=Linear(because="added when one instance cannot answer all reads"),
)
notices = Database(
    "DynamoDB for notifications",
    technology=dynamodb(VERSION),
    role="State of the push notifications to shoppers and customers (2022).",
    fleet=gap("tables and regions"),
    size=gap("bytes of the table"),
    **gap.of("consistency", "replication", "backup"),
    figures={
        "notices, projected rise (2022)": facts.NOTICES_RISE,
        "billable writes (2022)": statement("cut by over half by the design of the table")
        @ src.NEW_STACK.at("billable writes-per-transaction by over half."),
    },
    fails=[failures.TABLE_THROTTLED],
    growth=Linear(because="notifications grow with shoppers and customers"),
)
warehouse = Warehouse(
    "Snowflake",
    technology=snowflake(VERSION),
    role="Instacart's cloud data warehouse.",
    fleet=gap("warehouses and their sizes"),
    size=gap("bytes in Snowflake"),
    freshness=gap("when a change can be queried"),
    figures={
        "payments, 2022": facts.SNOWFLAKE_2022,
        "payments, 2023, anticipated": facts.SNOWFLAKE_2023,
    },
    growth=Linear(because="billed by usage"),
)

# Cloud and control
cloud = Service(
    "Amazon Web Services",
    technology=own.amazon_web_services(VERSION),
    role="The cloud that runs the databases; regions and contracts are not published.",
    **gap.of("fleet", "load", scaling="how its use grows"),
    fails=[failures.CLOUD_FAILS],
)
sentry = Monitor(
    "Sentry",
    technology=own.sentry(VERSION),
    role="Release health and errors, for the canary analysis of deployments (undated).",
    fleet=gap("size of a bought service"),
    watches=statement("issues in production")
    @ src.SENTRY.at("they needed a better way to detect issues"),
    retention=gap("how long errors are kept"),
)
on_call = Pager(
    "on-call engineers",
    technology=own.people(VERSION),
    role="Paged on the Sunday after the first week of the pandemic, among others (2020).",
    fleet=gap("size of the rotation"),
    response=gap("time to answer a page"),
)

NO_RESERVED = "the share of reserved capacity is not in the filings and pages that were read"
UNDATED_SPLIT = "Instacart's post on several databases shows no date in the copy that was read"
UNDATED_PAGES = (
    "two pages show no date in the copies that were read: Instacart's post on several databases, "
    "and its post at Confluent"
)

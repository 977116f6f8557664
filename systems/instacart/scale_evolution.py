"""How Instacart's databases grew, what broke at each size, and how search left Elasticsearch."""

from atlas import Call, Replication, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

EARLY = "the pages that were read give no number of customers before mid-2024"
NO_COST = c.gap("cost of the infrastructure then")

ONE = Stage(
    when=statement("from July 2012") @ src.CIO_2015.at("Instacart was founded in July 2012 with"),
    users=undisclosed(f"customers of the first years: {EARLY}"),
    architecture=statement("a monolithic Rails app, with a single PostgreSQL database")
    @ src.PODCAST.at("data out of the single Postgres database that"),
    broke=statement("more orders than drivers could deliver")
    @ src.STACK_2014.at("so many orders that we didn’t have enough"),
    fixed=statement("a system, started then, to predict how many orders can be taken")
    @ src.STACK_2014.at("predict how many orders we could take for"),
    cost=NO_COST,
    figures={
        "new data (2015)": statement("terabytes every month")
        @ src.CIO_2015.at("every month Instacart is adding terabytes of new")
    },
)
TWO = Stage(
    when=undisclosed("when: the post on several databases shows no date"),
    users=undisclosed(f"customers then: {EARLY}"),
    architecture=statement("two databases, the primary and the item catalog")
    @ src.SPLIT.at("relied on only two databases, our primary and"),
    broke=statement("the storage limit of Amazon RDS was close")
    @ src.SPLIT.at("at high risk of hitting the 6TB limit"),
    fixed=statement("data distributed across several PostgreSQL databases")
    @ src.SPLIT.at("Distributing Data Across Multiple Postgres Databases with"),
    cost=NO_COST,
    components=[c.primaries],
    figures={
        "RDS limit, at first": facts.STORAGE_LIMIT,
        "RDS limit, raised": facts.STORAGE_LIMIT_RAISED,
    },
)
PANDEMIC = Stage(
    when=statement("spring 2020")
    @ src.ESSENTIAL.at("Day-to-day traffic trends through March 2020."),
    users=undisclosed(f"customers of 2020: {EARLY}"),
    architecture=statement("Elasticsearch as the heart of the data architecture")
    @ src.PODCAST.at("with Elasticsearch as the heart of our data"),
    broke=statement("requests to Elasticsearch timed out, and indexing had stopped")
    @ src.PODCAST.at("Elasticsearch was timing out 30-second requests"),
    fixed=statement("all load of search put on PostgreSQL")
    @ src.PODCAST.at("So we just flipped the switch, put all"),
    cost=NO_COST,
    components=[c.elasticsearch_search],
    figures={
        "rise of orders, year over year": facts.ORDERS_RISE,
        "trajectory, growth a day (March)": facts.DAILY_GROWTH,
        "projected growth of three years": statement("in 30 days")
        @ src.ESSENTIAL.at("three years of projected growth in 30 days"),
        "stores in the US (March 2020)": facts.STORES_2020,
    },
)
NOTICES = Stage(
    when=statement("November 2022, shoppers of June 2022") @ src.DYNAMODB.at("Nov 21, 2022"),
    users=facts.SHOPPERS_2022,
    architecture=statement("PostgreSQL as the primary store, pushed to its limits")
    @ src.DYNAMODB.at("gotten by for a long time by pushing"),
    broke=statement("some uses began to outgrow the largest EC2 instance")
    @ src.DYNAMODB.at("began to outpace the largest Amazon EC2 instance"),
    fixed=statement("Amazon DynamoDB for these uses, notifications first")
    @ src.DYNAMODB.at("we landed on Amazon DynamoDB being the best"),
    cost=NO_COST,
    components=[c.notices],
    figures={
        "stores (Nov 2022)": facts.STORES_2022,
        "products on shelves (Nov 2022)": facts.PRODUCTS_2022,
        "notifications a day, projected": facts.NOTICES_RISE,
    },
)
FLEET = Stage(
    when=statement("September 2024, people to mid-2024") @ src.TALK.at("September 26th"),
    users=facts.CUSTOMERS,
    architecture=statement("read replicas, and later vertical and horizontal sharding")
    @ src.TALK.at("read replicas, and later vertically and horizontally sharding."),
    broke=statement("PgBouncer: no failover to replicas (2023)")
    @ src.PGCAT.at("does not support replica failover and has limited"),
    fixed=statement("PgCat: pooling, load balancing, failover to replicas (2023)")
    @ src.PGCAT.at("connection pooling, load-balancing, and replica failover for our"),
    cost=NO_COST,
    components=[c.pgcat, c.replicas],
    figures={"stores (Q4 2023 letter)": facts.STORES_2023},
)
UNIFIED = Stage(
    when=statement("reported in August 2025")
    @ src.INFOQ_SEARCH.at("Instacart has redesigned its search infrastructure by"),
    users=undisclosed("people in 2025: the letter that was read gives orders, not people"),
    architecture=statement("text and vectors in one system, PostgreSQL")
    @ src.INFOQ_SEARCH.at("combining keyword and embedding-based retrieval in a single"),
    broke=statement("two stacks of search: too much was fetched, then filtered")
    @ src.SEARCH.at("Overfetching documents from each source to account"),
    fixed=statement("catalog and search data consolidated into PostgreSQL")
    @ src.INFOQ_SEARCH.at("By consolidating catalog and search data into Postgres,"),
    cost=NO_COST,
    components=[c.search_db],
    figures={
        "rise of orders, Q4 2024 to 2025": facts.ORDERS_RISE_2025,
        "locations (Q4 2025 letter)": facts.LOCATIONS_2025,
        "writes of search, cut by": facts.WRITES_CUT,
    },
)

with ScaleEvolution(
    instacart,
    "From one PostgreSQL to replicas and shards",
    as_of="2026-02",
    replaced=[c.elasticsearch_search],
    stages={
        "1K": undisclosed(f"1,000 customers: {EARLY}"),
        "10K": undisclosed(f"10,000 customers: {EARLY}"),
        "100K": undisclosed(f"100,000 customers: {EARLY}"),
        "1M": undisclosed(f"a million customers: {EARLY}"),
        "10M": undisclosed(f"10 million customers: {EARLY}"),
        "one database, first years": ONE,
        "two databases": TWO,
        "pandemic, 2020": PANDEMIC,
        "600K+ shoppers, 2022": NOTICES,
        "~25M people in a year, 2024": FLEET,
        "one search system, 2025": UNIFIED,
    },
    urgent=[
        failures.STORAGE_LOW,
        failures.ELASTICSEARCH_OVERLOADED,
        failures.UNINDEXED_QUERY,
        failures.REPLICA_BANNED,
    ],
) as diagram:
    c.applications >> Call("SQL") >> c.pgcat >> Call("writes") >> c.primaries
    c.pgcat >> Call("reads", optional=True) >> c.replicas
    c.primaries >> Replication("WAL", lag=c.LAG) >> c.replicas
    c.applications >> Call("state") >> c.notices
    c.search >> Call("text and vectors") >> c.search_db
    c.search >> Call("search", note="main until 2020", optional=True) >> c.elasticsearch_search
    waive("EV504", because=c.UNDATED_PAGES)
    waive("CFO304", because=c.NO_RESERVED)

"""What Instacart built, or took up and contributes to."""

from atlas import (
    Asynchronous,
    Call,
    Group,
    NovelSolutions,
    Replication,
    Solution,
    statement,
    undisclosed,
    waive,
)
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

NO_CODE = undisclosed("open source code: none of Instacart's was found for this")

with NovelSolutions(
    instacart,
    "Search, proxies and cutovers on PostgreSQL",
    as_of="2026-02",
    solutions=[
        Solution(
            "Search on PostgreSQL (2020 to 2025)",
            problem=statement("denormalized documents: fixing wrong data took days")
            @ src.SEARCH.at("fixing erroneous data would take days to be"),
            invention=statement("text and vectors in one system, on PostgreSQL")
            @ src.INFOQ_SEARCH.at("combining keyword and embedding-based retrieval in a single"),
            effect={
                "fewer writes than Elasticsearch": facts.WRITES_CUT,
                "storage, indexing costs saved": facts.SEARCH_SAVING,
                "faster search by in-DB computing": facts.SEARCH_SPEED,
            },
            open_source=NO_CODE,
            components=[c.search, c.search_db],
        ),
        Solution(
            "PgCat, after Makara and PgBouncer (2023)",
            problem=statement("each application had to know its replicas; Makara is Ruby only")
            @ src.PGCAT.at("own set of shortcomings, and more importantly, it"),
            invention=statement("a proxy that balances reads and fails over between replicas")
            @ src.PGCAT.at("connection pooling, load-balancing, and replica failover for our"),
            effect={
                "Makara (2024)": statement("no longer used at Instacart")
                @ src.MAKARA.at("We are no longer using Makara at Instacart")
            },
            open_source=statement("github.com/postgresml/pgcat, to which Instacart contributes")
            @ src.PGCAT.at("that we have been using in production and"),
            components=[c.pgcat],
        ),
        Solution(
            "Zero-downtime cutovers (2023)",
            problem=statement("major upgrades, historically: long downtime, rollback by a backup")
            @ src.CUTOVERS.at("Rollback often necessitates restoring from a backup"),
            invention=statement("blue/green by logical replication, reversed at cutover")
            @ src.CUTOVERS.at("By reversing the replication at cutover time, we"),
            effect={
                "downtime, the target": statement("seconds, and predictable")
                @ src.CUTOVERS.at("Downtime must be seconds and be predictable to")
            },
            open_source=NO_CODE,
            components=[c.primaries],
        ),
        Solution(
            "Real-time availability (2018 to 2023)",
            problem=statement("stock of physical stores fluctuates")
            @ src.MODERNIZED.at("Inventory fluctuates at physical stores, and especially"),
            invention=statement("a model learns from what shoppers scan and do not find")
            @ src.MODERNIZED.at("Our community of shoppers scans millions of items"),
            effect={
                "items predicted (2018)": facts.ITEMS_2018,
                "retail locations (2024)": statement("more than 80,000")
                @ src.INFOQ_AVAILABILITY.at("millions of items across 80k+ retail locations."),
            },
            open_source=NO_CODE,
            components=[c.availability],
        ),
        Solution(
            "Griffin (2022)",
            problem=statement("ever more machine-learning applications, and fast iterations")
            @ src.GRIFFIN.at("entails increasing machine learning applications and requires"),
            invention=statement("one platform over several tools and data systems")
            @ src.GRIFFIN.at("we built Griffin, an extensible platform that supports"),
            effect={
                "effect (2022)": statement("tripled the ML applications in a year")
                @ src.GRIFFIN.at("ML Platform Tripled ML Applications in a year")
            },
            open_source=NO_CODE,
            components=[c.griffin],
        ),
    ],
    figures={
        "fewer writes than Elasticsearch": facts.WRITES_CUT,
        "search: storage, indexing saved": facts.SEARCH_SAVING,
        "faster search by in-DB computing": facts.SEARCH_SPEED,
    },
    patents=undisclosed("patents: not searched for this view"),
    urgent=[
        failures.UNINDEXED_QUERY,
        failures.REPLICA_BANNED,
        failures.CUTOVER_FAILS,
        failures.NO_CONNECTION,
    ],
) as diagram:
    c.app >> Call("search") >> c.search >> Call("text and vectors") >> c.search_db
    c.availability >> Asynchronous("scores", note="in a database; they filter") >> c.search
    c.app >> Call("orders") >> c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.pgcat >> Call("reads", optional=True) >> c.replicas
    c.primaries >> Replication("WAL", lag=c.LAG) >> c.replicas
    diagram.include(Group("machine learning", [c.griffin]))
    waive("CFO304", because=c.NO_RESERVED)

"""One search, answered by PostgreSQL, and the order that follows it, by posts of 2018 to 2025."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, statement, waive
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

with RequestFlow(
    instacart,
    "One search and one order (2025)",
    as_of="2026-02",
    slo=SLO(**c.gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=c.gap("what a search shows when PostgreSQL cannot answer"),
    figures={
        "faster search by in-DB computing": facts.SEARCH_SPEED,
        "rise of orders, Q4 2024 to 2025": facts.ORDERS_RISE_2025,
        "search on two stacks (before)": statement("too many results fetched, then filtered")
        @ src.SEARCH.at("Overfetching documents from each source to account"),
        "delivery (Q4 2025 letter)": statement("in as fast as 30 minutes")
        @ src.LETTER_2025.at("orders continue to be delivered in as fast"),
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="reads go to replicas, which lag behind their primary",
        ),
    ],
    urgent=[
        failures.UNINDEXED_QUERY,
        failures.NO_CONNECTION,
        failures.REPLICA_BANNED,
        failures.TABLE_THROTTLED,
    ],
) as diagram:
    c.app >> Call("search", note="words that a customer types") >> c.search
    c.availability >> Asynchronous("scores", note="ingested into a database") >> c.search
    c.search >> Call("text and vectors", note="one query stack") >> c.search_db
    c.app >> Call("order") >> c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.pgcat >> Call("reads", optional=True) >> c.replicas
    c.applications >> Call("state of notifications") >> c.notices
    (
        c.applications
        >> Asynchronous("push notification", note="a new batch; sender not published")
        >> c.shopper_app
    )
    waive("CFO304", because=c.NO_RESERVED)

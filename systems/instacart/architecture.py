"""The components that answer a search and an order at Instacart, and where they keep data."""

from atlas import Asynchronous, Call, CompleteArchitecture, Link, Replication, statement, waive
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

with CompleteArchitecture(
    instacart,
    "Rails, the proxy PgCat, PostgreSQL on RDS and DynamoDB",
    as_of="2026-02",
    timeouts=statement(
        "PgCat's default: 1 s to obtain a server connection; Instacart's is not published"
    )
    @ src.PGCAT_SETTINGS.at("path: general.connect_timeout default: 1000 # milliseconds"),
    retries=c.gap("retries of the applications; PgCat routes queries past a banned server"),
    cost=instacart.economics.infrastructure,
    figures={
        "locations (Q4 2025 letter)": facts.LOCATIONS_2025,
        "lifetime orders (Q4 2025 letter)": facts.ORDERS_EVER,
        "people in a year, to mid-2024": facts.CUSTOMERS,
        "fewer writes than Elasticsearch": facts.WRITES_CUT,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="PostgreSQL refuses connections, which a pool as PgCat's is to prevent",
        ),
        Link(
            "incidents/amazon/2021_12_07_network_congestion",
            "incident",
            because="an outage of AWS; a headline names Instacart among those taken down",
        ),
    ],
    urgent=[
        failures.NO_CONNECTION,
        failures.REPLICA_BANNED,
        failures.UNINDEXED_QUERY,
        failures.STORAGE_LOW,
    ],
) as diagram:
    c.app >> Call("search") >> c.search >> Call("text and vectors") >> c.search_db
    c.availability >> Asynchronous("scores", note="in a database; they filter") >> c.search
    c.app >> Call("orders") >> c.applications
    c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.pgcat >> Call("reads", optional=True) >> c.replicas
    c.primaries >> Replication("WAL", lag=c.LAG) >> c.replicas
    c.applications >> Call("state of notifications") >> c.notices
    (
        c.applications
        >> Asynchronous("push notifications", note="sender not published")
        >> c.shopper_app
    )
    waive("CFO304", because=c.NO_RESERVED)

"""How many transactions a second fit through the 20 connections of PgBouncer's default pool."""

from atlas import (
    CapacityModel,
    Ceiling,
    Check,
    ErlangC,
    Link,
    NextStep,
    Plane,
    Publisher,
    Repository,
    Step,
    assumed,
    connections,
    console,
    gaps_in,
    list_price,
    monthly_list_price,
    ms,
    quantity,
    seconds,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.pgbouncer import LOADED
from atlas.technologies.pgbouncer import CONFIG, pgbouncer
from atlas.technologies.postgresql import postgresql

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"


USAGE = Repository(
    "pgbouncer/pgbouncer", commit="13a344f2625381296fc02e29b986a11be9c6b983", checked=CHECKED
).file("doc/usage.md")
PGBENCH = Repository(
    "postgres/postgres", commit="21e958c303bc8f79627726f4f15a8428c6a22003", checked=CHECKED
).file("doc/src/sgml/ref/pgbench.sgml")
PACKT = Publisher("Packt", checked=CHECKED, kind="secondary").post(
    "PostgreSQL 9.0 High Performance: Pooling connection counts",
    "https://packtpub.com/en-fi/product/"
    "postgresql-90-high-performance-9781849510301/chapter/connection-pooling-101/"
    "section/pooling-connection-counts-ch01lvl1sec97",
)
gap = gaps_in("PgBouncer's documentation")

pool = connections(20) @ CONFIG.at("a given database or user. Default: 20")
transaction_time = ms(11.013) @ PGBENCH.at("latency average = 11.013 ms")
measured_rate = quantity(896.967014, "1 / second") @ PGBENCH.at("tps = 896.967014 (without initial")
per_core = statement("many users report two to three connections a core") @ PACKT.at(
    "between two and three times the number of"
)
MACHINES = "2.5 connections a core, within the rule of two to three; a core is two vCPU here"


def larger_pool(size: float, machine: str, *, reason: str) -> NextStep:
    """Return a pool of another size, on a machine with the cores for it."""
    return NextStep(
        f"{size:.0f} connections on {machine}",
        limit=assumed(connections(size), because=f"{reason}; {MACHINES}"),
        on_demand=monthly_list_price(machine, AS_OF),
        reserved=list_price(machine, AS_OF, "reserved_1yr"),
        action=Step(
            f"Copy the file, then reload with default_pool_size = {size:.0f}, once PostgreSQL is "
            f"on {machine}: a faulty line resets all below it.",
            command=console("RELOAD;", of="psql -h <host> -p <port> -U <user> pgbouncer")
            @ USAGE.at("pgbouncer=# RELOAD;"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="Put the saved file back, and reload.",
            verify=f"cl_waiting stays at 0 in the busiest hour. {LOADED}",
        ),
    )


with CapacityModel(
    pgbouncer(undisclosed("version: the model follows the documentation of 2026")),
    "PostgreSQL behind a pool of 20 connections",
    as_of=AS_OF,
    plane=Plane.STATE,
    question="How many transactions a second fit through the pool, and when do clients wait?",
    law=ErlangC(
        service_time=assumed(
            transaction_time,
            because="the manual's pgbench example; SHOW STATS shows your transaction times",
        ),
        servers=pool,
    ),
    load=assumed(
        measured_rate, because="the rate of the manual's pgbench example; no operator publishes one"
    ),
    load_name="transactions a second",
    result_name="mean transaction time, with waiting",
    limit=Ceiling(
        "default_pool_size",
        at=pool,
        beyond=statement("clients queue; after query_wait_timeout they are disconnected")
        @ CONFIG.at("during that time, the client is disconnected."),
    ),
    growth=assumed(
        quantity(50, "percent / year"),
        because="no growth is published; growth by half each year is assumed",
    ),
    steps=[
        larger_pool(40, "n2-standard-32", reason="twice the pool"),
        larger_pool(80, "n2-standard-64", reason="four times the pool"),
    ],
    signals=[
        pgbouncer.WAITED_TOO_LONG,
        pgbouncer.NO_MORE_CONNECTIONS,
        pgbouncer.CLIENTS_WAITING.above(
            assumed(
                connections(0),
                because="with free connections in the pool, no client waits for long",
            )
        ),
        pgbouncer.LONGEST_WAIT.rising(),
    ],
    recovery=[
        Check(
            "List the pools with waiting clients, and their wait time.",
            console("SHOW POOLS;", of="psql -h <host> -p <port> -U <user> pgbouncer")
            @ USAGE.at("SHOW POOLS"),
            healthy=statement("cl_waiting 0, sv_idle above 0")
            @ USAGE.at("Server connections that are unused and immediately usable"),
            unhealthy=statement("cl_waiting above 0 and maxwait rising")
            @ USAGE.at("not handle requests quickly enough."),
        ),
        Step(
            "Copy the file, then reload with a larger reserve_pool_size, if PostgreSQL has idle "
            "cores: a faulty line resets all below it.",
            command=console("RELOAD;", of="psql -h <host> -p <port> -U <user> pgbouncer")
            @ USAGE.at("pgbouncer=# RELOAD;"),
            **gap.of("healthy", "unhealthy"),
            risk="medium",
            takes=assumed(
                seconds(5) @ CONFIG.at("reserve pool. 0 disables. [seconds] Default: 5.0"),
                because="a client that waits for reserve_pool_timeout gets one of the connections",
                of="reserve_pool_timeout",
                basis="default",
            ),
            undo="Put the saved file back, and reload.",
            verify=f"maxwait falls; the database keeps idle cores. {LOADED}",
        ),
        Step(
            "Find slow or open transactions and end them, if no core is idle.",
            command=undisclosed("see the guide on exhausted connections"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="None: ended transactions roll back and must be run again.",
            verify="The mean time of a transaction is back to its former value.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither documentation nor reports give one"),
    data_loss=undisclosed("data loss: PgBouncer's documentation mentions none while clients wait"),
    rollback=statement("restore the former setting, and reload")
    @ USAGE.at("will reload its configuration files and update"),
    figures={
        "max_connections, default": postgresql.MAX_CONNECTIONS.value,
        "reserved for superusers, default": postgresql.RESERVED_CONNECTIONS.value,
        "left for clients": postgresql.MAX_CONNECTIONS.value
        - postgresql.RESERVED_CONNECTIONS.value,
        "query_wait_timeout, default": pgbouncer.QUERY_WAIT_TIMEOUT.value,
        "best pool per core, reported": per_core,
        "spread of the example's times": ms(7.351) @ PGBENCH.at("latency stddev = 7.351 ms"),
        "memory of a connection": undisclosed("memory a connection: not in the manual"),
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="questions that find who holds the connections, each with its command",
        )
    ],
    glossary={
        "pgbench": "The load generator that comes with PostgreSQL.",
        "stddev": "Standard deviation.",
    },
) as diagram:
    waive("IN403", because="the documentation gives no time to recover")
    waive("IN404", because="PgBouncer's documentation mentions no loss while clients wait")

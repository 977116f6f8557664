"""Square's ledger, the Redis of its authentication (2017), and Cash App's shards."""

from atlas import (
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.square import _cash_app as cash_app
from systems.square import _failures as failures
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

with StorageArchitecture(
    square,
    "Square's ledger on Spanner, Cash App's 400 shards",
    as_of="2026-08-21",
    boundaries=[
        ConsistencyBoundary(
            "Square: money movements",
            stores=[c.books],
            guarantee=statement("consistent by its data model, of immutable entries (2019)")
            @ src.BOOKS.at("directly applying Double Entry Accounting"),
        ),
        ConsistencyBoundary(
            "Square: authentication (2017)",
            stores=[c.sessions],
            guarantee=c.PART_2017,
        ),
        ConsistencyBoundary(
            "Cash App: one shard",
            stores=[cash_app.shards],
            guarantee=statement(
                "one shard only; across shards best effort, without two-phase commit (Misk's code)"
            )
            @ src.MISK_SHARDS.at("cross-shard transactions use best-effort commit semantics"),
        ),
    ],
    replication_lag=c.gap("replication lag of any store, in numbers"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=c.gap("backups of the stores"),
        restore=c.gap("how lost data is restored"),
    ),
    figures={
        "Cash App: data (2024)": facts.CASH_DATA_2024,
        "Cash App: shards (2024)": facts.CASH_SHARDS_2024,
        "Cash App: queries, peak (2024)": facts.CASH_QUERIES_2024,
        "Cash App, 2018: shards at stalls": facts.CASH_SHARDS_2018,
        "Cash App: splits a week (2019)": facts.CASH_SPLITS_2019,
    },
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="what to read on a MySQL shard whose threads pile up",
        ),
    ],
    urgent=[
        failures.SHARDS_DEADLOCK,
        failures.REDIS_RETRIES,
        failures.LEDGER_CONFLICTS,
    ],
) as diagram:
    c.settlement >> Call("money movements") >> c.books
    c.multipass >> Call("commands", note="2017") >> c.sessions
    cash_app.services >> Call("queries") >> cash_app.shards
    cash_app.services >> Call("queries", note="2018") >> cash_app.shards_2018
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)

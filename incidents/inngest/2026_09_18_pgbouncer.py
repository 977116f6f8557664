"""A cascading account deletion is retried; its lock waits fill the shared connection pooler."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
)
from atlas.technologies.failures.pgbouncer import POOLS
from atlas.technologies.failures.postgresql import FIND_BLOCKERS, LONGEST
from atlas.technologies.pgbouncer import pgbouncer as messages
from incidents.inngest import _2026_09_18 as facts
from incidents.inngest import components as c
from incidents.inngest._steps import CANCEL
from incidents.inngest.facts import SEPTEMBER as REPORT

_NO_COST = undisclosed("costs: not in Inngest's report of September 2026")

with IncidentAnatomy(
    c.inngest,
    "Retried cascading deletes exhaust PgBouncer",
    as_of="2026-09-18",
    report=REPORT,
    failure_class=("connection-exhaustion", "deadlock-concurrency"),
    timeline=[
        Event(
            statement("an account deletion cascades through the schema, and locks all it touches")
            @ REPORT.at("transaction, holding locks on everything it touches"),
            when=facts.DELETED,
        ),
        Event(
            statement("until 15:56 UTC ten more attempts arrive for the same account, and queue")
            @ REPORT.at("so instead of failing fast they queued behind"),
            when=facts.RETRIED,
            effects=[Effect(c.postgres, "degraded")],
        ),
        Event(
            statement("the queues of clients in PgBouncer begin to grow")
            @ REPORT.at("PgBouncer client queues begin growing."),
            when=facts.QUEUES,
            effects=[Effect(c.pgbouncer, "degraded", because=c.postgres)],
        ),
        Event(
            statement("lock counts peak at about seventeen times their baseline")
            @ REPORT.at("lock counts peak at roughly seventeen times baseline."),
            when=facts.LOCKS,
        ),
        Event(
            statement(
                "by 16:19 UTC PgBouncer is full and rejects connections; all services are affected"
            )
            @ REPORT.at("Our PgBouncer instances fill and begin rejecting"),
            when=facts.FULL,
            phase="began",
            effects=[
                Effect(c.pgbouncer, "lost", because=c.postgres),
                Effect(c.event_ingestion, "degraded", because=c.pgbouncer),
                Effect(c.run_scheduling, "degraded", because=c.pgbouncer),
                Effect(c.customers, "degraded", because=c.event_ingestion),
            ],
        ),
        Event(
            statement("an incident is declared, and the on-call engineer is paged")
            @ REPORT.at("We declare an incident and page on-call."),
            when=facts.DECLARED,
            phase="detected",
        ),
        Event(
            statement("max_client_conn errors are confirmed as the immediate failure")
            @ REPORT.at("errors are confirmed as the immediate failure."),
            when=facts.CONFIRMED,
        ),
        Event(
            statement("PgBouncer is restarted; its pools refill: the transactions still run")
            @ REPORT.at("because the blocking transactions are still running."),
            when=facts.RESTARTED,
        ),
        Event(
            statement("sessions blocked on locks are confirmed, with the deletions among them")
            @ REPORT.at("including the long-running account and user deletion queries."),
            when=facts.BLOCKED,
        ),
        Event(
            statement("nine user deletions and the original account deletion are cancelled")
            @ REPORT.at("deletions and the original account deletion."),
            when=facts.CANCELLED,
        ),
        Event(
            statement("lock counts clear, and services begin to recover")
            @ REPORT.at("Lock counts clear and services begin recovering."),
            when=facts.CLEARED,
            phase="mitigated",
            effects=[Effect(c.postgres, "recovered")],
        ),
        Event(
            statement("the first period of impact is assessed as recovered")
            @ REPORT.at("First period of impact assessed as recovered."),
            when=facts.ASSESSED,
            effects=[
                Effect(c.pgbouncer, "recovered"),
                Effect(c.event_ingestion, "recovered"),
                Effect(c.run_scheduling, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
        Event(
            statement("lock contention returns: deletion requests still arrive")
            @ REPORT.at("still arriving and still being processed."),
            when=facts.RETURNED,
            effects=[
                Effect(c.postgres, "degraded"),
                Effect(c.pgbouncer, "degraded", because=c.postgres),
            ],
        ),
        Event(
            statement("a second, slightly larger period of impact begins")
            @ REPORT.at("A second, slightly larger period of impact ran"),
            when=facts.AGAIN,
            effects=[
                Effect(c.event_ingestion, "degraded", because=c.pgbouncer),
                Effect(c.run_scheduling, "degraded", because=c.pgbouncer),
                Effect(c.customers, "degraded", because=c.event_ingestion),
            ],
        ),
        Event(
            statement("a kill switch for these deletions is merged, and begins to roll out")
            @ REPORT.at("deletion kill switch merges and begins rolling out."),
            when=facts.SWITCHED,
        ),
        Event(
            statement("PgBouncer is full again; more services crash-loop than before")
            @ REPORT.at("The second wave hit more services than the"),
            when=facts.FULL_AGAIN,
            effects=[
                Effect(c.pgbouncer, "lost", because=c.postgres),
                Effect(c.executors, "degraded", because=c.pgbouncer),
            ],
        ),
        Event(
            statement("by then lock counts are at their baseline; PgBouncer stays full")
            @ REPORT.at("while PgBouncer stayed saturated for another eight"),
            when=facts.BASELINE,
            effects=[Effect(c.postgres, "recovered")],
        ),
        Event(
            statement("services recover") @ REPORT.at("Recovery came at approximately 18:12."),
            when=facts.RECOVERED,
            phase="resolved",
            effects=[
                Effect(c.event_ingestion, "recovered"),
                Effect(c.run_scheduling, "recovered"),
                Effect(c.executors, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
        Event(
            statement("no client waits any more; query times are back to 15 to 16 ms")
            @ REPORT.at("at zero and query times were back to"),
            when=facts.DRAINED,
            effects=[Effect(c.pgbouncer, "recovered")],
        ),
    ],
    trigger=statement("a cascading hard delete of an account, retried while it held its locks")
    @ REPORT.at("and then retrying that deletion while the first"),
    detection=statement("how is not stated; alerts are to page before services fail, not after")
    @ REPORT.at("rather than after dependent services begin failing."),
    mitigation=statement(
        "the deletions were cancelled; later a kill switch was rolled out against more"
    )
    @ REPORT.at("we cancelled nine of the user deletions along"),
    impact={
        "windows, by the report": statement("about 16:18 to 16:42, and 17:50 to 18:12 UTC")
        @ REPORT.at("approximately 16:18 to 16:42, and 17:50 to"),
        "client connections": statement("about fourteen times their steady level, mostly waiting")
        @ REPORT.at("rose to roughly fourteen times their steady-state level,"),
        "one deletion waited": facts.WAITED,
        "query times, second wave": statement("20 to 22 seconds on average")
        @ REPORT.at("with average query times of 20 to 22"),
        "slower recovery": statement("the restart hit a missing directory; SSH access had gaps")
        @ REPORT.at("and the SSH access gaps that slowed responders"),
        "still unknown": statement("who began the deletion, and why it ran as long as it did")
        @ REPORT.at("We have not yet established who initiated the"),
    },
    barriers=[
        Barrier(
            "Soft deletion, as everywhere else",
            what=statement("this path is to soft delete, without the cascade through the data")
            @ REPORT.at("This removes the expensive transaction entirely while preserving"),
            stops=c.postgres,
            cost=_NO_COST,
        ),
        Barrier(
            "Hard deletes in rate-limited batches",
            kind="limit",
            what=statement(
                "remaining hard deletes are to run outside requests, in rate-limited batches"
            )
            @ REPORT.at("out of the request path into batched, rate-limited"),
            stops=c.postgres,
            cost=_NO_COST,
        ),
        Barrier(
            "Deduplicated deletion requests",
            kind="retry-control",
            what=statement("repeated requests for one account are no longer to stack")
            @ REPORT.at("repeated requests for the same account cannot stack."),
            stops=c.postgres,
            cost=_NO_COST,
        ),
        Barrier(
            "Headroom and isolation in PgBouncer",
            kind="isolation",
            what=statement("one workload is no longer to use up the connections of the others")
            @ REPORT.at("so that a single saturating workload cannot consume"),
            stops=c.pgbouncer,
            harm="lost",
            cost=_NO_COST,
        ),
        Barrier(
            "Alerts on lock counts and client waits",
            kind="alert",
            what=statement("they are to page before the pool is exhausted")
            @ REPORT.at("page us before the pool is exhausted, rather"),
            stops=c.pgbouncer,
            harm="lost",
            cost=_NO_COST,
        ),
    ],
    signals=[
        messages.NO_MORE_CONNECTIONS,
        messages.CLIENTS_WAITING.rising(),
    ],
    recovery=[POOLS, LONGEST, FIND_BLOCKERS, CANCEL],
    data_loss=statement("none: work was delayed rather than lost")
    @ REPORT.at("Affected work was delayed rather than lost."),
    rollback=statement("the original account deletion and nine user deletions were cancelled")
    @ REPORT.at("deletions and the original account deletion."),
    cost=_NO_COST,
    limits={
        "max_client_conn of PgBouncer": undisclosed("its value: not in the report"),
        "a client waits at most": facts.CLIENT_WAIT,
    },
    see=[
        Link(
            "incidents/debugging/pgbouncer_connections_exhausted",
            "guide",
            because="how to find why clients of PgBouncer wait or are refused",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="how to find the session that blocks the others behind a full pool",
        ),
    ],
) as diagram:
    c.customers >> Call("events, HTTPS") >> c.event_ingestion
    c.run_scheduling >> Asynchronous("runs") >> c.executors
    c.executors >> Call("invocations") >> c.customers
    c.event_ingestion >> Call("SQL") >> c.pgbouncer
    c.run_scheduling >> Call("SQL") >> c.pgbouncer
    c.executors >> Call("SQL") >> c.pgbouncer
    c.marketplace >> Call("hard delete") >> c.pgbouncer
    c.pgbouncer >> Call("fewer connections") >> c.postgres

"""One function's batches saturate one shard of a shared store, and delay every customer's runs."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from incidents.inngest import _2026_04_15 as facts
from incidents.inngest import components as c
from incidents.inngest._steps import COMPARE_SHARDS, DRAIN, FAIL_OVER
from incidents.inngest.facts import APRIL as REPORT

_NO_COST = undisclosed("costs: not in Inngest's report of April 2026")

with IncidentAnatomy(
    c.inngest,
    "A hot shard of a shared store delays all customers",
    as_of="2026-04-15",
    report=REPORT,
    failure_class="latent-bug-triggered-by-input",
    timeline=[
        Event(
            statement("CPU is saturated on one shard of 13, and run scheduling slows for everyone")
            @ REPORT.at("CPU becomes saturated on a single shard (1"),
            when=facts.SLOW,
            phase="began",
            effects=[
                Effect(c.state_store, "degraded"),
                Effect(c.run_scheduling, "degraded", because=c.state_store),
                Effect(c.customers, "degraded", because=c.run_scheduling),
            ],
        ),
        Event(
            statement(
                "alerts on load until 05:29 UTC; routine scaling; the wider impact is unclear"
            )
            @ REPORT.at("Growing broader impact remained unclear and undetected."),
            when=facts.LOAD_ALERTS,
        ),
        Event(
            statement("the memory of one queue shard begins to grow steadily")
            @ REPORT.at("Monotonic memory growth begins on one of our"),
            when=facts.MEMORY,
            effects=[Effect(c.queue_shard, "degraded")],
        ),
        Event(
            statement("an alert on that queue shard's memory; on-call engineers assess the impact")
            @ REPORT.at("Alerts trigger for queue shard memory. On-call engineers"),
            when=facts.MEMORY_ALERT,
        ),
        Event(
            statement("the status page reports an incident")
            @ REPORT.at("Status page incident created as incident response"),
            when=facts.STATUS_PAGE,
        ),
        Event(
            statement("async step operations begin to be delayed, for all customers")
            @ REPORT.at("All customers experienced async step operations"),
            when=facts.ASYNC_SLOW,
            effects=[Effect(c.async_operations, "degraded", because=c.state_store)],
        ),
        Event(
            statement(
                "backlogs of events and pauses begin to grow a lot; on-call engineers are paged"
            )
            @ REPORT.at("backlogs begin growing significantly. On-call engineers are paged."),
            when=facts.BACKLOGS,
            phase="detected",
            effects=[Effect(c.event_stream, "degraded", because=c.run_scheduling)],
        ),
        Event(
            statement("the cause is found: a batched function with high volume hits one shard")
            @ REPORT.at("is repeatedly hitting the same state store shard"),
            when=facts.FOUND,
        ),
        Event(
            statement(
                "earlier measures failed; a failover of the saturated shard is triggered by hand"
            )
            @ REPORT.at("after earlier measures to address were unsuccessful."),
            when=facts.FAILOVER,
        ),
        Event(
            statement("accounts move between queue shards; executor capacity is scaled up")
            @ REPORT.at("queue shards to rebalance load. Executor capacity is"),
            when=facts.MIGRATED,
        ),
        Event(
            statement("the failover is complete, and the shard is no longer saturated")
            @ REPORT.at("ending 100% saturation of single shard."),
            when=facts.FAILED_OVER,
            phase="mitigated",
            effects=[Effect(c.state_store, "recovered")],
        ),
        Event(
            statement("scaling of the state store by two more shards is initiated")
            @ REPORT.at("shards to state store cluster (13 to 15)."),
            when=facts.ADDING,
        ),
        Event(
            statement("the two shards join, and rebalancing begins")
            @ REPORT.at("2 new shards join cluster. Rebalancing commences."),
            when=facts.JOINED,
        ),
        Event(
            statement("more fixes until 18:50 UTC, among them draining mode for problem functions")
            @ REPORT.at("This includes enabling draining mode on problem functions."),
            when=facts.DRAINING,
        ),
        Event(
            statement("the rebalancing is complete")
            @ REPORT.at("Two additional state store shards complete rebalancing."),
            when=facts.REBALANCED,
        ),
        Event(
            statement("the backlog of inbound events is cleared")
            @ REPORT.at("Inbound event backlog fully cleared."),
            when=facts.EVENTS_CLEARED,
            effects=[Effect(c.event_stream, "recovered")],
        ),
        Event(
            statement("async step operations have normal latency again")
            @ REPORT.at("restored to normal latency."),
            when=facts.ASYNC_RESTORED,
            effects=[Effect(c.async_operations, "recovered")],
        ),
        Event(
            statement("all backlogs are cleared") @ REPORT.at("All backlogs fully cleared."),
            when=facts.CLEARED,
            phase="resolved",
            effects=[
                Effect(c.queue_shard, "recovered"),
                Effect(c.run_scheduling, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
    ],
    trigger=statement("a bug in Inngest's own SDK multiplied the events of one customer")
    @ REPORT.at("a bug in Inngest's own SDK caused a"),
    detection=statement("a page for growing backlogs, 10 hours after delays began")
    @ REPORT.at("The 10-hour gap between scheduling delays beginning and"),
    mitigation=statement("failover of the saturated shard, then two more shards")
    @ REPORT.at("Failover completed for saturated shard, ending 100% saturation"),
    impact={
        "scheduling late, 03:00-22:00 UTC": facts.LASTED,
        "async late, 13:00-22:00 UTC": facts.ASYNC_DELAYED,
        "customers": statement("all had delays")
        @ REPORT.at("All customers experienced run scheduling delays from"),
        "one customer's events": statement("50 times their volume, and more")
        @ REPORT.at("customer's event volume to spike abnormally (50x+)."),
        "dashboard": statement("its data was late, even while scheduling made progress")
        @ REPORT.at("delayed due to slower ingestion into ClickHouse, even"),
        "made it worse": statement("bulk cancellations slowed async operations further")
        @ REPORT.at("further exacerbated by increased customer programmatic bulk cancellations"),
    },
    barriers=[
        Barrier(
            "No batches in the shared state store",
            kind="isolation",
            what=statement("batching is to leave the store entirely, apart from run scheduling")
            @ REPORT.at("batching load is permanently decoupled from run scheduling."),
            stops=c.state_store,
            cost=_NO_COST,
        ),
        Barrier(
            "Cheaper deduplication of batches",
            what=statement("one key for each event has replaced a sorted set for each workflow")
            @ REPORT.at("to reduce load on a given shard."),
            stops=c.state_store,
            cost=_NO_COST,
        ),
        Barrier(
            "Isolation by tenant",
            kind="isolation",
            what=statement("the store is to be isolated further, against noisy neighbours")
            @ REPORT.at("prevent noisy neighbor issues from degrading scheduling for"),
            stops=c.run_scheduling,
            cost=_NO_COST,
        ),
        Barrier(
            "Alerts on a hot shard",
            kind="alert",
            what=statement(
                "alerts on the store's CPU, I/O and per-tenant latency are to page early"
            )
            @ REPORT.at("so we detect and page on hot-shard conditions"),
            stops=c.run_scheduling,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("backlogs of events and pauses grow: on-call engineers are paged")
            @ REPORT.at("backlogs begin growing significantly. On-call engineers are paged.")
        ),
        Alert(
            name=statement("the memory of a queue shard grows")
            @ REPORT.at("Alerts trigger for queue shard memory.")
        ),
        Alert(
            name=statement("increased load")
            @ REPORT.at("Alerts received indicating increased load")
        ),
    ],
    recovery=[COMPARE_SHARDS, FAIL_OVER, DRAIN],
    data_loss=statement("none: no events were lost, and all runs have completed")
    @ REPORT.at("No events were lost. All runs that were"),
    rollback=statement("none: the bug in the SDK was fixed in its version 4.2.4")
    @ REPORT.at("that caused the upstream event amplification (fix in"),
    cost=_NO_COST,
    stated={"time to detect": facts.UNDETECTED, "time to resolve": facts.LASTED},
    limits={
        "CPU of one shard": statement("100 %")
        @ REPORT.at("single state store node, pinning its CPU at")
    },
    see=[
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="how one key overloads one shard, and how to find it",
        )
    ],
) as diagram:
    waive("AM102", because="the report does not name the database, nor where it logs")
    waive("AM103", because="the report names no metric, only CPU, memory and backlogs in words")
    waive("AM101", because="the report quotes no log message and no error reply")
    c.customers >> Asynchronous("events") >> c.event_stream
    c.run_scheduling >> Call("events") >> c.event_stream
    c.async_operations >> Call("events") >> c.event_stream
    c.run_scheduling >> Call("run state, batches") >> c.state_store
    c.async_operations >> Call("pauses") >> c.state_store
    c.run_scheduling >> Asynchronous("runs") >> c.queue_shard
    c.run_scheduling >> Asynchronous("runs, through queues") >> c.customers

"""How a transaction of the ads backend commits in Spanner, and when its clocks make it wait."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.google import _failures as failures
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

gap = gaps_in("the Spanner paper; it gives no objective of latency")

with RequestFlow(
    c.google,
    "A Spanner commit: locks, two-phase commit, commit wait",
    as_of="2025-03-31",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("a read-only query goes on at another server if its own fails (2012)")
    @ src.SPANNER.at("clients can internally continue the query on"),
    figures={
        "one clock spike, at maintenance": facts.CLOCK_SPIKE,
        "clock uncertainty": facts.UNCERTAINTY,
        "TrueTime: usual mean uncertainty": facts.UNCERTAINTY_MEAN,
        "commit wait, test": facts.COMMIT_WAIT,
        "Paxos, test": facts.PAXOS_TIME,
        "F1: mean commit, one site": facts.F1_COMMIT,
        "F1: mean commit, several sites": facts.F1_COMMIT_SITES,
        "F1: all reads, mean": facts.F1_READ,
        "commit of 50 groups, test, p99": facts.TWO_PHASE_50,
        "commit of 200 groups, test, p99": facts.TWO_PHASE_200,
    },
    see=[
        Link(
            "incidents/debugging/linux_clock_skew",
            "guide",
            because="clocks of your own machines that drift",
        ),
    ],
    urgent=[
        failures.LEADERS_LOST,
        failures.LOCK_CONFLICTS,
        failures.CLOCKS_UNCERTAIN,
        failures.SPANNER_CPU,
    ],
) as diagram:
    c.users >> Call("requests") >> c.f1
    c.f1 >> Call("reads with locks", note="wound-wait") >> c.participants
    c.f1 >> Call("commit", note="after all reads; writes are buffered") >> c.coordinator
    c.f1 >> Call("buffered writes", note="with the choice of coordinator") >> c.participants
    c.participants >> Asynchronous("prepare timestamp") >> c.coordinator
    c.participants >> Call("Paxos: prepare") >> c.spanner
    c.coordinator >> Call("TT.now().latest") >> c.clocks
    c.coordinator >> Call("Paxos: commit", note="during the wait") >> c.spanner
    c.spanner >> Call("TT.now()") >> c.clocks
    c.spanner >> Call("log and tablet") >> c.colossus
    c.coordinator >> Asynchronous("commit timestamp", note="after the wait") >> c.f1
    waive("IN403", because="the paper gives the recovery of a test only, none in production")

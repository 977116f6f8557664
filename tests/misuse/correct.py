"""What is right, of every sort that is misused beside it: no checker says a word."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    CostBreakdown,
    DebuggingGuide,
    FailureDomains,
    Fallback,
    Group,
    NovelSolutions,
    Number,
    ProductionOperations,
    Replication,
    RequestFlow,
    ScaleEvolution,
    StorageArchitecture,
    View,
    Words,
    about,
    assumed,
    at_least,
    between,
    messages,
    ms,
    ratio,
    statement,
    total,
    undisclosed,
)
from tests.misuse.given import (
    api,
    boundary,
    figure,
    gap,
    optimisation,
    phrase,
    recovery,
    slo,
    solution,
    source,
    spend,
    stage,
    store,
    system,
    words,
)

twice: Number = figure * assumed(ratio(2), because="it is asked twice")
unknown: Number = figure + gap
known: Number = total([figure, gap]).figure
facts: list[Words] = [words, gap, assumed("runs Quill", because="its logs look like it")]
cited = [
    at_least(ms(15)) @ phrase,
    about(ms(15)) @ phrase,
    between(ms(40), ms(125)) @ source.at("40-125ms"),
    messages(4e9).per("day") @ source.at("4 billion messages a day"),
]
zone = Group("zone a", [store], boundary="zone")

with CompleteArchitecture(
    system,
    "All of it",
    as_of="2024-06",
    timeouts=undisclosed("not on example.org"),
    retries=statement("three times") @ source.at("retries three times"),
    cost=gap,
    figures={"twice": twice, "runs": words},
) as diagram:
    diagram.include(zone)
    api >> Call("CQL", timeout=gap, latency=figure) >> store
    api << Asynchronous("queue") << [store]
    api >> Fallback("cache", when="the store is lost") >> zone
    store >> Replication("copy", lag=figure) >> api >> Call("CQL") >> store

views: list[View] = [
    diagram,
    RequestFlow(system, "x", as_of="2024", slo=slo, fallback=gap),
    StorageArchitecture(
        system, "x", as_of="2024", boundaries=[boundary], replication_lag=gap, recovery=recovery
    ),
    FailureDomains(system, "x", as_of="2024", incidents=gap, breakers=gap, bulkheads=gap),
    ScaleEvolution(
        system,
        "x",
        as_of="2024",
        stages={"1K": gap, "10K": gap, "100K": gap, "1M": gap, "10M": gap},
    ),
    CostBreakdown(
        system,
        "x",
        as_of="2024",
        spend=[spend],
        unit_costs={"per parcel": gap},
        optimisations=[optimisation],
        reserved=gap,
    ),
    NovelSolutions(system, "x", as_of="2024", solutions=[solution], patents=gap),
    ProductionOperations(
        system,
        "x",
        as_of="2024",
        pipeline=[stage],
        monitoring=gap,
        alerting=gap,
        on_call=gap,
        chaos=gap,
    ),
]
assert not [view for view in views if isinstance(view, DebuggingGuide)]

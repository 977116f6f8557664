"""Three times the cores served about a quarter more, until the JVM was patched."""

from atlas import (
    Asynchronous,
    BeforeAfter,
    Bottleneck,
    Call,
    Measurement,
    Observation,
    PerformanceProfile,
    statement,
    undisclosed,
    waive,
)
from systems.netflix import _failures as failures
from systems.netflix import _gs2 as gs2_facts
from systems.netflix import facts
from systems.netflix.components import aws, gs2, netflix, spinnaker

POST = gs2_facts.POST

with PerformanceProfile(
    netflix,
    "GS2, a Java service on larger machines: cache line contention",
    as_of="2025-01-27",
    bottleneck=Bottleneck(
        gs2,
        what=statement("threads wrote to a superclass cache next to a list that threads read")
        @ facts.COUNTERS.at("path that keeps updating (6) the"),
        figures={
            "nodes in the fast band": gs2_facts.FAST_NODES,
            "chance of separate cache lines": gs2_facts.SEPARATE_LINES,
            "cycles, slow vs fast node": gs2_facts.CYCLES,
            "machine clears, slow vs fast": gs2_facts.CLEARS,
        },
    ),
    found=statement("under equal traffic, CPU and latency per node split into two bands")
    @ facts.COUNTERS.at("a very different, bimodal distribution pattern"),
    probes=[gs2_facts.COMPARE_PROFILES, gs2_facts.READ_COUNTERS],
    hypothesis=statement("false sharing: two JVM fields in one cache line")
    @ facts.COUNTERS.at("the same L1 cache line"),
    change=statement("padding between the two fields; then no more writes to the cache")
    @ facts.COUNTERS.at("effectively bypassing the JVM’s secondary superclass cache"),
    effect=[
        BeforeAfter(
            "requests per node, both changes",
            "mean",
            better="higher",
            before=gs2_facts.THROUGHPUT_FIRST,
            after=gs2_facts.THROUGHPUT,
        ),
        BeforeAfter(
            "requests per node, padding alone",
            "mean",
            better="higher",
            before=gs2_facts.THROUGHPUT_FIRST,
            after=gs2_facts.THROUGHPUT_PADDED,
        ),
        BeforeAfter(
            "machine at list price, per million requests",
            "plain",
            before=gs2_facts.MONEY_FIRST,
            after=gs2_facts.MONEY,
        ),
        BeforeAfter(
            "latency",
            "unstated",
            before=undisclosed(f"latency before: {POST} shows it only in graphs"),
            after=undisclosed(f"latency after: {POST} says that average and tail fell"),
        ),
    ],
    measured=Measurement(
        method=statement("in production: requests per node at the same CPU autoscaling target")
        @ facts.COUNTERS.at("at the same CPU autoscaling target of 55%"),
        load=gs2_facts.CPU_TARGET,
        sample=undisclosed(f"measurement duration: {POST} shows only graphs and does not state it"),
        machine=statement("m5.12xlarge, 48 vCPUs") @ facts.COUNTERS.at("m5.12xl (48 vCPUs)"),
    ),
    cost=undisclosed(f"engineering effort: {POST}"),
    trade_off=statement("a custom JDK; bypassing the cache may not be desirable in all cases")
    @ facts.COUNTERS.at("might not be a desirable solution in all"),
    returns=gs2_facts.TWO_BANDS,
    urgent=[gs2_facts.TWO_BANDS, failures.INSTANCE_TERMINATED, failures.BAD_VERSION],
    figures={
        "gain of the larger machine": gs2_facts.FIRST_GAIN,
        "goal per node": gs2_facts.THROUGHPUT_WANTED,
    },
    glossary={"CPI": "cycles per instruction", "JDK": "Java Development Kit"},
) as diagram:
    gs2_facts.balancing >> Call("requests", note="nearly the same number to all nodes") >> gs2
    gs2 >> Observation("CPU, target 55 %") >> aws
    spinnaker >> Asynchronous("red-black deployment", note="the patched JDK") >> gs2
    waive("EV504", because="the copies found of the posts on Nimble and deployments have no date")
    waive("AM105", because="no step of an operator for a terminated instance is published")

"""Three times the cores served a quarter more: one cache line of the JVM held them back."""

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
    "GS2 on larger machines: false, then true sharing of one cache line in the JVM",
    as_of="2025-01-27",
    bottleneck=Bottleneck(
        gs2,
        what=statement("threads wrote a superclass cache beside a list that all of them read")
        @ facts.COUNTERS.at("path that keeps updating (6) the"),
        figures={
            "nodes in the fast band": gs2_facts.FAST_NODES,
            "chance of separate cache lines": gs2_facts.SEPARATE_LINES,
            "cycles, slow to fast node": gs2_facts.CYCLES,
            "machine clears, slow to fast": gs2_facts.CLEARS,
        },
    ),
    found=statement("equal traffic, yet CPU and latency by node fell into two bands")
    @ facts.COUNTERS.at("a very different, bimodal distribution pattern"),
    probes=[gs2_facts.COMPARE_PROFILES, gs2_facts.READ_COUNTERS],
    hypothesis=statement("false sharing: two fields of the JVM in one cache line")
    @ facts.COUNTERS.at("the same L1 cache line"),
    change=statement("padding between the two fields; then no more writes to the cache")
    @ facts.COUNTERS.at("effectively bypassing the JVM’s secondary superclass cache"),
    effect=[
        BeforeAfter(
            "requests a node, both changes",
            "mean",
            better="higher",
            before=gs2_facts.THROUGHPUT_FIRST,
            after=gs2_facts.THROUGHPUT,
        ),
        BeforeAfter(
            "requests a node, padding alone",
            "mean",
            better="higher",
            before=gs2_facts.THROUGHPUT_FIRST,
            after=gs2_facts.THROUGHPUT_PADDED,
        ),
        BeforeAfter(
            "machine at list price, a million requests",
            "plain",
            before=gs2_facts.MONEY_FIRST,
            after=gs2_facts.MONEY,
        ),
        BeforeAfter(
            "latency",
            "unstated",
            before=undisclosed(f"latency before: {POST} shows it in graphs only"),
            after=undisclosed(f"latency after: {POST} says that average and tail fell"),
        ),
    ],
    measured=Measurement(
        method=statement("in production: requests a node at one CPU target of the autoscaling")
        @ facts.COUNTERS.at("at the same CPU autoscaling target of 55%"),
        load=gs2_facts.CPU_TARGET,
        sample=undisclosed(f"how long was measured: {POST} shows graphs without a scale in words"),
        machine=statement("m5.12xlarge, 48 vCPUs") @ facts.COUNTERS.at("m5.12xl (48 vCPUs)"),
    ),
    cost=undisclosed(f"work that it took: {POST}"),
    trade_off=statement("a JDK of one's own; without the cache's writes not good for every case")
    @ facts.COUNTERS.at("might not be a desirable solution in all"),
    returns=gs2_facts.TWO_BANDS,
    urgent=[gs2_facts.TWO_BANDS, failures.INSTANCE_KILLED, failures.BAD_VERSION],
    figures={
        "gain of the larger machine": gs2_facts.FIRST_GAIN,
        "hoped for, a node": gs2_facts.THROUGHPUT_WANTED,
    },
    glossary={"CPI": "cycles per instruction", "JDK": "Java Development Kit"},
) as diagram:
    gs2_facts.balancing >> Call("requests", note="nearly equal to all nodes") >> gs2
    gs2 >> Observation("CPU, target 55 %") >> aws
    spinnaker >> Asynchronous("red-black deployment", note="the patched JDK") >> gs2
    waive("EV504", because="the copies of the posts on Nimble and on deployments bear no date")

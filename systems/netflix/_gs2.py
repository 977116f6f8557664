"""GS2, a Java service of Netflix: measurements of its move to larger machines, and steps."""

from atlas import (
    Alert,
    Check,
    Failure,
    LoadBalancer,
    LogMessage,
    Metric,
    Repository,
    Step,
    about,
    assumed,
    at_most,
    gaps_in,
    minutes,
    percent,
    ratio,
    requests,
    shell,
    statement,
    undisclosed,
)
from systems.netflix import facts
from systems.netflix._technologies import in_house
from systems.netflix.steps import NO_OUTPUT, NO_TIME

POST = "the post on hardware counters, of November 2022"

# What the counters showed
FAST_NODES = about(percent(12)) @ facts.COUNTERS.at("only ~12% of the nodes fall into")
SEPARATE_LINES = percent(12.5) @ facts.COUNTERS.at("This 1-in-8 chance is 12.5%")
CYCLES = at_most(ratio(3)) @ facts.COUNTERS.at("the slow node has almost 3x CPI")
CLEARS = ratio(4) @ facts.COUNTERS.at("4x higher count of")
FIRST_GAIN = about(percent(25)) @ facts.COUNTERS.at("increased only by ~25% on average")
CPU_TARGET = percent(55) @ facts.COUNTERS.at(
    "at the same CPU autoscaling target of 55%", of="CPU of GS2's nodes", basis="target"
)

# The effect of each change
GAIN = ratio(3.5) @ facts.COUNTERS.at("that’s a 3.5x improvement")
THROUGHPUT = about(requests(350).per("second")) @ facts.COUNTERS.at("the throughput to ~350 RPS")
THROUGHPUT_FIRST = THROUGHPUT / GAIN
THROUGHPUT_PADDED = at_most(about(requests(150).per("second"))) @ facts.COUNTERS.at(
    "couldn’t push more than ~150 RPS per node"
)
THROUGHPUT_WANTED = about(requests(250).per("second")) @ facts.COUNTERS.at(
    "short of our goal of ~250 RPS"
)
MONEY = (facts.PRICE_GS2 / THROUGHPUT).to("USD / request")
MONEY_FIRST = (facts.PRICE_GS2 / THROUGHPUT_FIRST).to("USD / request")
DEPLOYED_IN = assumed(
    minutes(15),
    because="COUNTERS says of the first patch: a red-black deployment at noon, which took over by "
    "12:15; the second patch was deployed to the same service",
    of="deployment of a patched JDK",
    basis="step",
)

_perfspect = Repository(
    "intel/PerfSpect",
    commit="c399daa6cc9e595b1afe23745133c0aac76f314a",
    checked=facts.CHECKED,
    publisher="Intel",
)

# Tools, at the commits that were read
PERFSPECT = _perfspect.file("cmd/metrics/metrics.go")
PERFSPECT_METRICS = _perfspect.file("cmd/metrics/resources/perfmon/icx/icelakex_metrics.json")
POLLUTION_AGENT = Repository(
    "RedHatPerf/type-pollution-agent",
    commit="6b91058065e4700163e4d03577d4e6f1d45be9fd",
    checked=facts.CHECKED,
    publisher="Red Hat",
).file("README.md")
CYCLES_METRIC = Metric(
    name="metric_CPI",
    meaning="CPU cycles per instruction, as PerfSpect names it.",
    source=PERFSPECT_METRICS,
)
POLLUTED = LogMessage(
    anchor="Type Pollution Statistics:",
    sample="Type Pollution Statistics:",
    severity="warning",
    meaning="The agent lists the classes whose cached supertype changes, worst first.",
    source=POLLUTION_AGENT,
)

READ_COUNTERS = Check(
    "On a fast and on a slow node, as root, collect the CPU counters for 30 s.",
    shell("perfspect metrics --duration 30") @ PERFSPECT.at("Metrics from local host:"),
    healthy=undisclosed(f"counters of a fast node: {POST} shows them only as a picture"),
    unhealthy=statement("slow node: almost 3 times the CPI of a fast one")
    @ facts.COUNTERS.at("the slow node has almost 3x CPI"),
    verify="The reports of the two nodes differ, under equal traffic.",
)
COMPARE_PROFILES = Check(
    "Compare flame graphs and flight recordings of fast and slow nodes.",
    undisclosed(f"command: {POST} names flame graphs and JFR but no command"),
    healthy=statement("the same distribution across the stacks")
    @ facts.COUNTERS.at("the distribution across the stacks remained the same"),
    unhealthy=NO_OUTPUT,
    verify="If nothing differs, as at Netflix, look lower: at the CPU's counters.",
)
FIND_TYPES = Step(
    "Restart the service on one node with the agent that counts supertype changes.",
    command=shell("java -javaagent:type-pollution-agent-0.1-SNAPSHOT.jar -jar <jar>")
    @ POLLUTION_AGENT.at("java -javaagent:agent/target/type-pollution-agent-0.1-SNAPSHOT.jar"),
    healthy=undisclosed("the agent's README prints a report with findings only"),
    unhealthy=statement("a class with a high Count is first in the report")
    @ POLLUTION_AGENT.at("Count:  6477753"),
    risk="medium",
    takes=NO_TIME,
    undo="Restart the service without the agent.",
    verify="The classes at the top and their stack traces are known.",
)
SKIP_CACHE = Step(
    "Deploy a patched JDK, with the writes to its superclass cache disabled by a flag.",
    command=undisclosed(f"the patch's flag: {POST} shows the patch only as a picture"),
    healthy=statement("about 350 requests a second per node at the same CPU target")
    @ facts.COUNTERS.at("the throughput to ~350 RPS"),
    unhealthy=statement("about 150 requests a second per node, as with padding alone")
    @ facts.COUNTERS.at("push more than ~150 RPS per node"),
    risk="medium",
    takes=DEPLOYED_IN,
    undo="Deploy again with the command line flag that gates the change set back.",
    verify="Throughput rises at the same CPU target, and latency falls.",
)
TWO_BANDS = Failure(
    "Bimodal CPU usage across nodes under equal traffic",
    signals=[
        Alert(
            name=statement("CPU and latency of the nodes split into two bands")
            @ facts.COUNTERS.at("a very different, bimodal distribution pattern")
        ),
        CYCLES_METRIC.rising(),
        POLLUTED,
    ],
    recovery=[READ_COUNTERS, FIND_TYPES, SKIP_CACHE],
    time_to_recover=undisclosed("time to recover: the post gives none"),
    data_loss=statement("none of its own: the service is stateless")
    @ facts.COUNTERS.at("GS2 is a stateless service"),
    rollback=statement("the change is gated by a command line flag")
    @ facts.COUNTERS.at("we gated it behind a command line"),
)
balancing = LoadBalancer(
    "GS2's load balancing",
    technology=in_house(undisclosed(f"name and version: {POST}")),
    role="Sends every node of GS2 nearly the same number of requests.",
    **gaps_in(POST).of(fleet="where it runs", health_check="health checks of the nodes"),
    algorithm=statement("a flavor of round-robin")
    @ facts.COUNTERS.at("a flavor of round-robin load balancer"),
)

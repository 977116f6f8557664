"""How many time series one Prometheus holds in memory before the kernel kills it."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    NextStep,
    Plane,
    Proportional,
    Step,
    about,
    assumed,
    at,
    at_least,
    count,
    gb,
    gib,
    list_price,
    monthly_list_price,
    quantity,
    ratio,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import prometheus as steps
from atlas.technologies.linux import linux
from atlas.technologies.prometheus import prometheus
from patterns.capacity import _prometheus_series as recovery
from patterns.capacity._prometheus_series import (
    CLOUDFLARE,
    CONFIG,
    COVEO,
    CRASH_LOOP,
    FLAGS,
    MOJ,
    PEAK_2026,
    RULE_2018,
    STORAGE,
    gap,
    heavy_queries,
    memory_per_series,
)

AS_OF = "2026-11-30"
MACHINE = "n2-highmem-8"
price_list = list_price(MACHINE, AS_OF).citations[0].source
memory = gib(64) @ price_list.at("ram: 64")
soft_limit = ratio(0.9) @ FLAGS.at(
    "detected maximum container or system memory | `0.9`",
    of="the soft limit of the Go runtime, since Prometheus 3.0",
    basis="default",
)

detected = at("2023-07-25 14:05", zone="Europe/London") @ MOJ.at(
    "2023-07-25 14:05 - PagerDuty High Priority alert"
)
repaired = at("2023-07-25 16:18", zone="Europe/London") @ MOJ.at(
    "2023-07-25 16:18: Incident repaired"
)


def larger(machine: str, size: float) -> NextStep:
    """Return the move to a machine with more memory, in GiB."""
    return NextStep(
        machine,
        limit=gib(size) @ price_list.at(f"ram: {size:.0f}"),
        on_demand=monthly_list_price(machine, AS_OF),
        reserved=list_price(machine, AS_OF, "reserved_1yr"),
        action=Step(
            f"Move Prometheus with its data directory to {machine}; raise its memory limit.",
            command=undisclosed("command: it depends on who runs the machines"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Stop it, and start it on the former machine with the same data directory.",
            verify="It is ready after the write-ahead log is replayed; memory stays below 90%.",
        ),
    )


with CapacityModel(
    prometheus(undisclosed("version: no bytes per series are stated for release 3; rule of 2.20")),
    "Prometheus series against memory",
    as_of=AS_OF,
    plane=Plane.CONTROL,
    question=f"By the rule of 3 kB each, how many series does one Prometheus hold on {MACHINE}?",
    law=Proportional(
        each=memory_per_series,
        base=assumed(
            heavy_queries, because="the worst case of the default limits: 20 heavy queries at once"
        ),
    ),
    load=about(count(5e6, "series", "series"))
    @ CLOUDFLARE.at(
        "average of around 5 million time series per", of="one instance of Cloudflare", basis="mean"
    ),
    load_name="series in the head block",
    result_name="memory, with 20 heavy queries",
    limit=Ceiling(
        f"memory of {MACHINE}",
        at=memory,
        beyond=statement("the kernel kills the process; in a pod: OOMKilled")
        @ MOJ.at("recent prometheus pod was terminated with OOMKilled"),
    ),
    knee=soft_limit.to("percent"),
    growth=assumed(
        quantity(50, "percent / year"),
        because="no operator publishes its growth; growth by half each year is assumed",
    ),
    steps=[larger("n2-highmem-16", 128), larger("n2-highmem-32", 256)],
    signals=[
        linux.OOM_MACHINE_KILL.with_values(name="prometheus"),
        linux.OOM_CGROUP_KILL.with_values(name="prometheus"),
        linux.OOM_KILLED.with_values(name="prometheus"),
        prometheus.RESIDENT_MEMORY.above(memory * soft_limit),
        prometheus.HEAD_SERIES.rising(),
    ],
    recovery=[
        recovery.KILLED,
        recovery.LAST_BLOCK,
        recovery.RAISE,
        recovery.DROP,
        steps.RELOAD,
        recovery.RATIO,
        steps.CARDINALITY,
        recovery.LIMIT,
        recovery.SMALLER_QUERIES,
    ],
    time_to_recover=(repaired - detected).meaning_of(
        "Prometheus of the Ministry of Justice", basis="outage"
    ),
    data_loss=statement("no monitoring while it was down")
    @ MOJ.at("lose the monitoring for a period of time"),
    rollback=statement("the former configuration file, and a reload")
    @ steps.MANAGEMENT.at("triggers a reload of the Prometheus configuration"),
    figures={
        "biggest instances of Cloudflare": about(count(30e6, "series", "series"))
        @ CLOUDFLARE.at(
            "biggest instances storing around 30 million time series",
            of="each of the biggest instances",
            basis="peak",
        ),
        "a developer's rule of 2018": statement("8 kB per active series, without queries")
        @ RULE_2018.at("empirical rule of requiring 8kB per active serie"),
        "a user's peak, v2.22": at_least(gb(80))
        @ PEAK_2026.at(
            "with usage peaking at over 80GB, ultimately leading",
            of="one Prometheus that was killed",
            basis="peak",
        ),
        "series of that Prometheus": count(7_607_817, "series", "series")
        @ PEAK_2026.at('"numSeries": 7607817,', of="the same Prometheus", basis="total"),
        "Ministry of Justice, new limit": gib(110)
        @ MOJ.at("12 core and 110 Gi Memory to accommodate", of="its container", basis="limit"),
        "repair, in the report's summary": statement("1h 50m")
        @ MOJ.at("**Time to repair**: 1h 50m"),
        "Coveo, active share of series": (
            (count(1e6, "series", "series") @ COVEO.at("1 M active time series", when="2019-04"))
            / (
                count(5.5e6, "series", "series")
                @ COVEO.at("5.5 M total time series", when="2019-04")
            )
        ).to("percent"),
        "out of a crash loop": statement("more memory, even for the 2 h of a recovery alone")
        @ CRASH_LOOP.at("Increasing memory limits (if possible) even just for"),
        "after a restart": statement("the write-ahead log is replayed: the series come back")
        @ STORAGE.at("replayed when the Prometheus server restarts"),
        "queries at once, default": prometheus.MAX_CONCURRENT_QUERIES.value,
        "samples per query, default": prometheus.MAX_SAMPLES.value,
        "sample_limit, default": statement("0: no limit")
        @ CONFIG.at("[ sample_limit: <int> | default = 0 ]"),
        "dropping a label instead": statement("only if the series stay unique without it")
        @ CONFIG.at("Care must be taken with `labeldrop` and `labelkeep`"),
        "memory per series, release 3": undisclosed(
            "memory per series, release 3: not in its documentation; the second step measures it"
        ),
    },
    see=[
        Link(
            "incidents/debugging/linux_out_of_memory_killed",
            "guide",
            because="which limit was reached, and who used the memory",
        ),
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="when Prometheus runs in a pod",
        ),
        Link(
            "incidents/ministry_of_justice/2024_04_15_write_ahead_log",
            "incident",
            because="a startup probe kills Prometheus while it replays its log",
        ),
    ],
    glossary={
        "head block": "The newest block, kept in memory; it is compacted every few hours.",
        "series": "One metric with one set of label values.",
    },
) as diagram:
    waive(
        "EV504",
        because="Robust Perception's posts bear no date; they are about Prometheus 2.20, of 2020, "
        "and 2.9, of 2019",
    )

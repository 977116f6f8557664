"""Six of Google's inventions: what each was to solve, and what it brought."""

from atlas import Asynchronous, Call, Link, NovelSolutions, Solution, statement, undisclosed
from systems.google import _failures as failures
from systems.google import _money_facts as money
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

NO_CODE = undisclosed("source code: the paper or post links none")

with NovelSolutions(
    c.google,
    "Clocks (TrueTime), clusters (Borg), balancer (Maglev), locks (Chubby)",
    as_of="2025-08-05",
    solutions=[
        Solution(
            "TrueTime and commit wait",
            problem=statement("order transactions by real time across data centers")
            @ src.SPANNER.at("must be greater than the commit timestamp"),
            invention=statement("clocks answer with an interval; a commit waits it out")
            @ src.SPANNER.at("explicitly represents time as a"),
            effect={
                "uncertainty": facts.UNCERTAINTY,
                "commit wait, test": facts.COMMIT_WAIT,
            },
            open_source=NO_CODE,
            components=[c.clocks, c.coordinator],
        ),
        Solution(
            "Services and batch in one cell",
            problem=statement("services reserve for spikes what they rarely use")
            @ src.BORG.at("reserve resources to handle rare workload spikes"),
            invention=statement("estimate real use, and run batch work in the rest")
            @ src.BORG.at("reclaim the rest for work that can"),
            effect={
                "more machines, if apart": facts.SEGREGATED,
                "a median cell saves": facts.MACHINES_AVOIDED,
                "workload in reclaimed resources": facts.RECLAIMED,
            },
            open_source=statement("Borg influenced the design of Kubernetes (2021)")
            @ src.COLOSSUS.at("influence on the design and development of"),
            components=[c.borgmaster, c.tasks],
        ),
        Solution(
            "Scheduling by equivalence classes",
            problem=statement("scoring each task on each machine is expensive")
            @ src.BORG.at("Evaluating feasibility and scoring a machine is"),
            invention=statement("cached scores, one task a class, machines in random order")
            @ src.BORG.at("one task per equivalence class"),
            effect={
                "a cell from scratch, scoring all": facts.SCHEDULE_NAIVE,
                "a cell from scratch, with these": statement(
                    "a few hundred seconds, as a rule (2015)"
                )
                @ src.BORG.at("typically took a few hundred seconds"),
                "an online pass": facts.SCHEDULING_PASS,
            },
            open_source=NO_CODE,
            components=[c.borgmaster],
        ),
        Solution(
            "Maglev hashing",
            problem=statement("connections break when balancers and backends change at once")
            @ src.MAGLEV.at("connections switching to different Maglevs in mid-stream"),
            invention=statement("backends take turns at a lookup table by preference")
            @ src.MAGLEV.at("take turns filling their most-preferred table positions"),
            effect={
                "load deviation over mean, mostly": facts.MAGLEV_SPREAD,
                "endpoints that were measured": facts.MAGLEV_ENDPOINTS,
                "uneven by, 100+ slots a backend": facts.MAGLEV_SHARES,
            },
            open_source=NO_CODE,
            components=[c.maglev],
        ),
        Solution(
            "A Jupiter without a spine",
            problem=statement("the former Clos fabrics were reconfigured at patch panels")
            @ src.JUPITER_2022.at("fabrics that used a patch panel based"),
            invention=statement("aggregation blocks connect directly, by optical switches")
            @ src.JUPITER_2022.at("evolving Jupiter from a Clos to a direct-connect"),
            effect={
                "capital cost, of an equal Clos": money.JUPITER_CAPEX_AFTER,
                "power, of an equal Clos": money.JUPITER_POWER_AFTER,
                "faster to reconfigure": facts.JUPITER_RECONFIGURED,
                "traffic on a direct path": facts.JUPITER_DIRECT,
            },
            open_source=NO_CODE,
            components=[c.fabric],
        ),
        Solution(
            "Planned outages of the global Chubby",
            problem=statement("services depended on Chubby as if it never failed")
            @ src.OBJECTIVES.at("assuming that it would never go down"),
            invention=statement("SRE takes it down on purpose when it beats its objective (2016)")
            @ src.OBJECTIVES.at("a controlled outage will be synthesized by"),
            effect={
                "dependencies": statement("unreasonable ones show soon after they are added (2016)")
                @ src.OBJECTIVES.at("we are able to flush out unreasonable dependencies"),
            },
            open_source=NO_CODE,
            components=[c.chubby],
        ),
    ],
    figures={
        "TrueTime: usual mean uncertainty": facts.UNCERTAINTY_MEAN,
        "capex saved, Jupiter, no spine": facts.JUPITER_CAPEX,
        "power saved, Jupiter, no spine": facts.JUPITER_POWER,
        "more machines if prod were apart": facts.SEGREGATED,
        "bad CPUs, against bad clocks": facts.BAD_CPUS,
        "a Jupiter network (2024)": facts.JUPITER_NOW,
    },
    patents=statement("globally consistent transactions: US 12,380,092 (August 2025)")
    @ src.PATENT.at("Ensuring globally consistent transactions"),
    see=[
        Link(
            "patterns/comparisons/consul_etcd_zookeeper",
            "comparison",
            because="open lock and configuration stores, as Chubby is",
        ),
        Link(
            "incidents/debugging/linux_clock_skew",
            "guide",
            because="clocks of your own machines that drift",
        ),
    ],
    urgent=[failures.LEADERSHIP_FLAPS, failures.CLOCKS_UNCERTAIN, failures.TASK_KILLED],
) as diagram:
    c.maglev >> Call("packets") >> c.fabric >> Call("packets") >> c.tasks
    c.borgmaster >> Asynchronous("starts tasks") >> c.tasks
    c.borgmaster >> Asynchronous("task names") >> c.chubby
    c.tasks >> Call("commit", optional=True) >> c.coordinator
    c.coordinator >> Call("TT.now().latest") >> c.clocks

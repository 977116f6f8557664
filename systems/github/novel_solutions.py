"""GitHub's own inventions, and which of them are open source."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts
from systems.github.steps import ORCHESTRATOR

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.github,
    "Git replicas, stateless load balancing, table changes without triggers",
    as_of="2026-05-14",
    solutions=[
        Solution(
            "Spokes, first called DGit",
            problem=statement("block-level copies of disks had to stay next to each other")
            @ facts.STRETCHING.at("to keep fileserver replicas right next to"),
            invention=statement("three loosely coupled copies kept in sync")
            @ facts.DGIT.at("three loosely-coupled Git repositories kept in sync"),
            effect={"copies (2016)": facts.COPIES, "repositories (2016)": facts.SPOKES_REPOS},
            open_source=NO_CODE,
            components=[c.fileservers, c.git_proxy],
        ),
        Solution(
            "GLB Director",
            problem=statement(
                "with ECMP, adding or removing servers disrupts some traffic: no state per flow"
            )
            @ facts.GLB_README.at("will generally cause some disruption to traffic"),
            invention=statement("two proxies per flow; the second accepts connections it knows")
            @ facts.GLB_README.at("pair of servers with a pre-determined order,"),
            effect={
                "used for": statement("all traffic from GitHub's data centres")
                @ facts.GLB_README.at("to serve all traffic from GitHub's datacenters.")
            },
            open_source=statement("github.com/github/glb-director")
            @ facts.GLB_README.at("# GitHub Load Balancer Director"),
            components=[c.directors, c.proxies],
        ),
        Solution(
            "gh-ost",
            problem=statement(
                "triggers are the source of many limitations and risks in schema changes"
            )
            @ facts.GH_OST_README.at("to be the source of"),
            invention=statement("changes are read from the binary log; the migration can be paused")
            @ facts.GH_OST_README.at("to capture table changes, and asynchronously applies"),
            effect={
                "a pause": statement("no row copies, no ongoing events")
                @ facts.GH_OST_README.at("no row copies and no ongoing events processing.")
            },
            open_source=statement("github.com/github/gh-ost") @ facts.GH_OST_README.at("# gh-ost"),
            components=[c.migrations],
        ),
        Solution(
            "freno",
            problem=statement("large operations may easily cause replication lag")
            @ facts.FRENO_POST.at("may easily introduce replication lag: while a"),
            invention=statement("one service reports whether a cluster can take more writes")
            @ facts.FRENO_README.at("Cooperative, highly available throttler service:"),
            effect={
                "clients may query it": statement("hundreds of times a second, by hardware")
                @ facts.FRENO_README.at("hit `freno` hundreds of times per second.")
            },
            open_source=statement("github.com/github/freno") @ facts.FRENO_README.at("# freno"),
            components=[c.throttler],
        ),
        Solution(
            "orchestrator with Raft and Consul",
            problem=statement("detection, failover and advertising the primary make up the outage")
            @ facts.HA.at("makes up the total outage time."),
            invention=statement("Raft consensus coordinates failovers (2018)")
            @ facts.HA_SUMMARY.at("use a raft consensus for coordinated failovers,"),
            effect={
                "outage, in most cases (2018)": facts.FAILOVER,
                "expected in tests (2017)": facts.FAILOVER_EXPECTED,
            },
            open_source=statement("github.com/openark/orchestrator, archived")
            @ ORCHESTRATOR.at("**This repository has been archived.**"),
            components=[c.failover, c.mysql_fleet],
        ),
        Solution(
            "Blackbird",
            problem=statement("one search by brute force would take 2,048 cores for 96 seconds")
            @ facts.CODE_SEARCH.at("2,048 CPU cores for 96 seconds"),
            invention=statement("n-gram index, sharded by blob and built from differences")
            @ facts.CODE_SEARCH.at("Shard by Git blob object ID"),
            effect={
                "brute force, estimated": facts.GREP_RATE,
                "with the index": facts.SEARCH_HOST_RATE,
                "unique code of 115 TB": facts.UNIQUE_CODE,
                "cores for brute force": facts.SEARCH_CORES,
            },
            open_source=NO_CODE,
            components=[c.code_index, c.change_queue, c.search_query],
        ),
        Solution(
            "Schema domains and write cutover",
            problem=statement("one cluster held a large part of the data of core features")
            @ facts.PARTITIONING.at("a large portion of the data used by"),
            invention=statement(
                "linters find what crosses domains; a script cuts over in a few tens of ms"
            )
            @ facts.PARTITIONING.at("execute in only a few tens of milliseconds"),
            effect={"tables at once": facts.TABLES_MOVED, "load per host cut": facts.HOST_LOAD_CUT},
            open_source=statement("the query annotations were contributed to Rails")
            @ facts.PARTITIONING.at("built and upstreamed a new method to ActiveRecord"),
            components=[c.mysql_fleet, c.monolith],
        ),
        Solution(
            "Scientist",
            problem=statement("old and new code: best compared under load")
            @ facts.SCIENTIST.at("compare the current and refactored behaviors under"),
            invention=statement("both run for some requests; only the old result is returned")
            @ facts.SCIENTIST.at("will always return whatever the `use` block"),
            effect={
                "used for (2021)": statement("nearly all changes for reliability or speed")
                @ facts.PARTITIONING.at(
                    "almost all reliability and performance-related changes, we"
                )
            },
            open_source=statement("github.com/github/scientist")
            @ facts.SCIENTIST.at("A Ruby library for carefully refactoring critical"),
            components=[c.experiments],
        ),
        Solution(
            "Merge queue",
            problem=statement("trains needed special logic in the codebase")
            @ facts.MERGE_QUEUE.at("required special GitHub-only logic in the codebase,"),
            invention=statement("pull requests are grouped dynamically")
            @ facts.MERGE_QUEUE_SUMMARY.at("merge queue dynamically groups pull requests for"),
            effect={
                "mean wait cut by (2024)": facts.MERGE_WAIT_CUT,
                "merged (2024)": facts.CHANGES_2023,
            },
            open_source=c.gap("open source code; it is a product"),
            components=[c.merge_queue],
        ),
    ],
    patents=statement("reads weighted over healthy servers: patent 10666719 (May 2020)")
    @ facts.PATENTS.at("Patent number: 10666719"),
    urgent=[failures.PRIMARY_DOWN, failures.GIT_DOWN, failures.MIGRATION_OVERLOADS],
) as diagram:
    c.directors >> Call("packets in a tunnel") >> c.proxies >> Call("Git") >> c.git_proxy
    c.proxies >> Call("HTTPS") >> c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.git_proxy >> Call("Git", note="to all copies") >> c.fileservers
    c.monolith >> Call("Git", note="reads") >> c.fileservers
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
    c.git_proxy >> Asynchronous("push events") >> c.change_queue
    c.change_queue >> Asynchronous("blobs") >> c.code_index
    c.monolith >> Call("HTTP", optional=True) >> c.search_query
    c.search_query >> Call("all shards") >> c.code_index
    c.failover >> Observation("promotes") >> c.mysql_fleet
    c.throttler >> Observation("measures lag") >> c.mysql_fleet
    c.migrations >> Observation("copies and swaps tables") >> c.mysql_fleet
    c.experiments >> Observation("compares") >> c.monolith
    c.merge_queue >> Observation("merges") >> c.monolith
    waive("CFO304", because=c.NO_PURCHASE_MIX)
    waive("EV504", because="the summaries of the posts on failover and merge queue carry no date")

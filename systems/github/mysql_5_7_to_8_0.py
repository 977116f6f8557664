"""Upgrade of 1,200 MySQL servers from 5.7 to 8.0, with rollback until the old ones were removed."""

from atlas import (
    BeforeAfter,
    Call,
    MigrationPhase,
    MigrationPlaybook,
    Observation,
    Replication,
    statement,
    waive,
)
from systems.github import _failures as failures
from systems.github import _upgrade as upgrade
from systems.github import components as c
from systems.github import facts
from systems.github.steps import CHECK_FRENO, SHOW_FAILURES, SHOW_TOPOLOGY

gap = upgrade.gap

PREPARE = MigrationPhase(
    "Prepare tools and applications, from July 2022",
    entry=upgrade.RUN_BOTH,
    actions=[
        statement("find default values for 8.0; run benchmarks")
        @ facts.MYSQL_8.at("perform some baseline performance benchmarking"),
        statement("run 5.7 and 8.0 side by side in CI, for all applications")
        @ facts.MYSQL_8.at("We ran MySQL 5.7 and 8.0 side-by-side"),
        statement("set utf8 and utf8_unicode_ci as defaults: 5.7 lacks the newer collation")
        @ facts.MYSQL_8.at("set the default character encoding to utf8"),
    ],
    **gap.of("duration", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("CI of all applications with MySQL has 8.0")
    @ facts.MYSQL_8.at("We added MySQL 8.0 to Continuous Integration (CI)"),
    risk=statement("some queries passed CI, failed in production")
    @ facts.MYSQL_8.at("queries that passed CI but would fail"),
)
REPLICAS = MigrationPhase(
    "Upgrade the replicas, one data centre after the other",
    entry=SHOW_TOPOLOGY,
    actions=[
        statement("upgrade one replica, and watch it while it is offline")
        @ facts.MYSQL_8.at("monitoring while it was still offline"),
        statement("enable its traffic, then upgrade more, until a data centre is done")
        @ facts.MYSQL_8.at("until we upgraded an entire data center"),
        statement("keep enough 5.7 replicas online, without traffic")
        @ facts.MYSQL_8.at("but we disabled production traffic to start"),
    ],
    **gap.of("duration", "rollback_takes", "data_loss"),
    leaves=statement("all reads are served by 8.0")
    @ facts.MYSQL_8.at("all the read-only traffic was being served"),
    risk=statement("queries with large value lists crash MySQL")
    @ facts.MYSQL_8.at("queries with large WHERE IN clauses would crash"),
    rollback=statement("disable the 8.0 replicas; the 5.7 replicas take the traffic")
    @ facts.MYSQL_8.at("rollback was initiated by disabling the 8.0"),
)
TOPOLOGY = MigrationPhase(
    "Set up a candidate with two chains, for hours at most",
    entry=CHECK_FRENO,
    actions=[
        statement("replicate an 8.0 candidate directly from the 5.7 primary")
        @ facts.MYSQL_8.at("to replicate directly under the current 5.7"),
        statement("add two chains below it: 5.7 replicas offline, 8.0 replicas in service")
        @ facts.MYSQL_8.at("replication chains were created downstream of that"),
    ],
    duration=gap("duration as a figure; in words, hours at most"),
    leaves=statement("both chains replicate from the candidate")
    @ facts.MYSQL_8.at("An 8.0 primary candidate was configured"),
    risk=statement("before 8.0.28 the applier could hang (tests)")
    @ facts.MYSQL_8.at("instance could run out of commit order sequence"),
    **gap.of("rollback", "rollback_takes", "data_loss"),
)
PROMOTE = MigrationPhase(
    "Promote 8.0 to primary",
    entry=SHOW_FAILURES,
    actions=[
        statement("fail over gracefully with orchestrator; no primary is upgraded in place")
        @ facts.MYSQL_8.at("to primary through a graceful failover performed"),
        statement("exclude 5.7 servers as failover candidates")
        @ facts.MYSQL_8.at("configured to blacklist 5.7 hosts as potential"),
    ],
    **gap.of("duration", "rollback_takes"),
    leaves=statement("an 8.0 primary with one replica chain per version")
    @ facts.MYSQL_8.at("an offline set of 5.7 replicas in"),
    risk=statement("some clusters: replication broke in hours")
    @ facts.MYSQL_8.at("break in a matter of hours which shortened"),
    rollback=statement("promote 5.7 again, while it still replicates from the 8.0 primary")
    @ facts.MYSQL_8.at("maintain backwards data replication between 8.0 and"),
    data_loss=statement("none as long as 5.7 replicates from 8.0")
    @ facts.MYSQL_8.at("to roll back without data loss or service"),
)
OTHERS = MigrationPhase(
    "Upgrade backup and other ancillary servers",
    entry=SHOW_TOPOLOGY,
    actions=[
        statement("upgrade ancillary servers for consistency")
        @ facts.MYSQL_8.at("Those were subsequently upgraded for consistency")
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("servers for backups and non-production workloads run 8.0, too")
    @ facts.MYSQL_8.at("ancillary servers for backups or non-production workloads"),
)
CLEAN_UP = MigrationPhase(
    "Remove the 5.7 servers",
    entry=upgrade.SAMPLE_QUERIES,
    actions=[
        statement("validate a full day of traffic, remove 5.7")
        @ facts.MYSQL_8.at("upgraded to 8.0, we removed the 5.7")
    ],
    duration=facts.UPGRADE_WATCH,
    leaves=statement("the cluster is on 8.0, without 5.7 servers")
    @ facts.MYSQL_8.at("successfully upgraded to 8.0, we removed the 5.7"),
    **gap.of("risk", "rollback_takes", "data_loss", rollback="rollback once 5.7 is removed"),
    point_of_no_return=True,
)

with MigrationPlaybook(
    c.github,
    "MySQL 5.7 to 8.0 across all clusters, 2022 to 2023",
    as_of="2026-08-20",
    origin=[upgrade.mysql_57],
    target=[c.mysql_fleet],
    reason=statement("5.7 neared end of life; 8.0 has fixes and instant schema changes")
    @ facts.MYSQL_8.at("With MySQL 5.7 nearing end of life"),
    phases=[PREPARE, REPLICAS, TOPOLOGY, PROMOTE, OTHERS, CLEAN_UP],
    no_return=statement("when the 5.7 servers are removed, after a full day of traffic or more")
    @ facts.MYSQL_8.at("at least one complete 24 hour traffic"),
    dual_write=statement("none: the other version replicates")
    @ facts.MYSQL_8.at("maintain backwards data replication between 8.0 and"),
    backfill=statement("none: replicas are upgraded, then serve")
    @ facts.MYSQL_8.at("We started with upgrading a single replica"),
    verification=statement("query latency, system and application metrics, sampled queries")
    @ facts.MYSQL_8.at("monitor for query latency, system metrics, and"),
    effect=[
        BeforeAfter(
            "query latency",
            "unstated",
            **gap.of(before="query latency on 5.7", after="query latency on 8.0"),
        )
    ],
    **gap.of("cost_before", "cost_after", "cost"),
    broke=statement("in a test on staging: replication to all 5.7 replicas; collation and roles")
    @ facts.MYSQL_8.at("we saw replication break on all 5.7"),
    urgent=[
        upgrade.BACKWARD_REPLICATION_BREAKS,
        upgrade.NEW_REPLICAS_SLOW,
        failures.PRIMARY_DOWN,
        failures.REPLICAS_LAG,
    ],
    figures={"values in one query that crashed": upgrade.VALUES},
) as diagram:
    c.monolith >> Call("MySQL protocol, before") >> upgrade.mysql_57
    c.monolith >> Call("MySQL protocol, after") >> c.mysql_fleet
    lag = gap("lag between the versions")
    upgrade.mysql_57 >> Replication("5.7 to 8.0, until promoted", lag=lag) >> c.mysql_fleet
    c.mysql_fleet >> Replication("8.0 to 5.7, for rollback", lag=lag) >> upgrade.mysql_57
    c.failover >> Observation("promotes one 8.0 replica") >> c.mysql_fleet
    c.throttler >> Observation("lag, before heavy writes") >> c.mysql_fleet
    waive("CFO304", because=c.NO_PURCHASE_MIX)
    waive("CFO301", because="GitHub is not a segment of Microsoft, and the post gives no cost")
    waive("AM105", because="the post does not say how the backward replication was repaired")

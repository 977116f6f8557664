"""Where issues, Git and the code index are stored, and how they are recovered."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Observation,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
)
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

LAG = undisclosed("replication lag: the freno post expects less than a second, no figure is given")

with StorageArchitecture(
    c.github,
    "Over 1,200 MySQL servers (2023), Git copies, a code index",
    as_of="2026-05-14",
    boundaries=[
        ConsistencyBoundary(
            "One MySQL cluster",
            stores=[c.mysql_fleet],
            guarantee=statement("transactions hold in one cluster, not across clusters")
            @ facts.PARTITIONING.at("it will no longer be able to guarantee"),
        ),
        ConsistencyBoundary(
            "One repository",
            stores=[c.fileservers],
            guarantee=statement("an update is on at least a quorum of copies in every case (2017)")
            @ facts.STRETCHING.at("to at least a quorum of replicas in"),
        ),
        ConsistencyBoundary(
            "Code search",
            stores=[c.code_index],
            guarantee=statement("results are consistent at the commit level, and may be stale")
            @ facts.CODE_SEARCH.at("Query results are consistent on a commit-level"),
        ),
    ],
    replication_lag=LAG,
    recovery=Recovery(
        **c.gap.of(rpo="recovery point objective", rto="recovery time objective"),
        backup=statement("MySQL: every 4 h, to a public cloud (2018)")
        @ facts.OCTOBER_21.at("MySQL data backups occur every four hours"),
        restore=statement("unpack, verify, load, then catch up; tested at least daily (2018)")
        @ facts.OCTOBER_21.at("This procedure is tested daily at minimum,"),
    ),
    figures={
        "largest MySQL cluster (2018)": facts.CLUSTER_SIZE,
        "lag in one restore (2017)": facts.RESTORE_LAG,
        "unique code": facts.UNIQUE_CODE,
        "full index build, estimated": facts.REINDEX,
        "index build with deltas": facts.REINDEX_DELTA,
        "tables moved at once": facts.TABLES_MOVED,
        "gists (2016)": facts.GISTS_SPOKES,
        "persistent Redis data": statement("replaced by GitHub::KV on MySQL (2017 post)")
        @ facts.REDIS_POST.at("replaced persistent Redis with GitHub::KV, a MySQL"),
    },
    urgent=[failures.FAILOVER, failures.PRIMARY_DOWN, failures.BAD_STATEMENT, failures.INDEX_STALE],
) as diagram:
    c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.monolith >> Call("MySQL protocol", optional=True, note="through VTGate") >> c.vitess
    c.git_proxy >> Call("Git", note="three phases, all copies") >> c.fileservers
    c.monolith >> Call("Git", note="reads") >> c.fileservers
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
    c.git_proxy >> Asynchronous("push events") >> c.change_queue
    c.change_queue >> Asynchronous("documents") >> c.code_index
    c.mysql_fleet >> Replication("binary log", lag=facts.DELAYED_REPLICA) >> c.delayed_replica
    c.mysql_fleet >> Asynchronous("XtraBackup") >> c.backups
    c.failover >> Observation("probes, promotes") >> c.mysql_fleet
    c.failover >> Asynchronous("the new primary") >> c.discovery
    c.throttler >> Observation("measures lag") >> c.mysql_fleet
    c.migrations >> Observation("copies and swaps tables") >> c.mysql_fleet
    c.migrations >> Asynchronous("write check") >> c.throttler

"""What fails in Redis' replication, cluster and persistence, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import OVERCOMMIT
from atlas.technologies.failures.redis import (
    BUFFER_LIMITS,
    CONF,
    INFO,
    MEMORY,
    WHO_IS_PRIMARY,
    cli,
    docs,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

CLUSTER_INFO = docs.file("commands/cluster-info.md")
CLUSTER_NODES = docs.file("commands/cluster-nodes.md")
LATENCY = docs.file("commands/latency-doctor.md")
PERSISTENCE = docs.file("docs/management/persistence.md")
FAQ = docs.file("docs/get-started/faq.md")

SAVES = Check(
    "Read the state of snapshots and of the append-only file.",
    cli("INFO persistence", INFO.at("Status of the last RDB save operation")),
    **NO_OUTPUT,
    verify="rdb_last_bgsave_status or aof_last_write_status is err: the last one failed.",
)
ACCEPT_WRITES = Step(
    "Accept writes although snapshots fail, until the disk is fixed.",
    command=cli(
        "CONFIG SET stop-writes-on-bgsave-error no", CONF.at("stop-writes-on-bgsave-error yes")
    ),
    healthy=statement("it works as usual even if there are problems with the disk")
    @ CONF.at("continue to work as usual even if there"),
    unhealthy=statement("nothing is persisted meanwhile")
    @ CONF.at("chances are that no one will notice and"),
    **NO_TIME,
    risk="high",
    undo="CONFIG SET stop-writes-on-bgsave-error yes.",
    verify="Writes succeed; fix the disk at once: a restart now loses what was not saved.",
)
REPLICATION = Check(
    "Read the state of replication, on the primary and on the replica.",
    cli("INFO replication", INFO.at("Status of the link (up/down)")),
    **NO_OUTPUT,
    verify="master_link_status:down, or fewer connected_slaves than there are replicas.",
)
LOADING_STATE = Check(
    "Check how much of the data is loaded, and how long it still takes.",
    cli("INFO persistence", INFO.at("ETA in seconds for the load to be")),
    **NO_OUTPUT,
    verify="loading_eta_seconds falls: wait; it does not: look at the disk.",
)
CLUSTER_STATE = Check(
    "Read the state of the cluster.",
    cli("cluster info", CLUSTER_INFO.at("information about Redis Cluster vital parameters.")),
    healthy=statement("cluster_state:ok, cluster_slots_ok:16384")
    @ CLUSTER_INFO.at("cluster_state:ok"),
    unhealthy=statement("cluster_state:fail, and cluster_slots_ok below 16384")
    @ CLUSTER_INFO.at("if there is at least one hash slot"),
    verify="cluster_slots_assigned below 16384: slots have no node. cluster_slots_fail above 0: "
    "their node has failed.",
)
CLUSTER_MEMBERS = Check(
    "List the nodes; find the ones with the flag fail.",
    cli("cluster nodes", CLUSTER_NODES.at("each line represents a node in the cluster.")),
    healthy=statement("each primary is connected and serves its slots")
    @ CLUSTER_NODES.at("master - 0 1426238316232 2 connected 5461-10922"),
    unhealthy=statement("fail: several nodes could not reach it")
    @ CLUSTER_NODES.at("It was not reachable for multiple nodes that"),
    verify="fail?: only the node that you ask cannot reach it.",
)
DOCTOR = Check(
    "Request an analysis of latency, if latency-monitor-threshold is set.",
    cli("LATENCY DOCTOR", LATENCY.at("reports about different latency-related issues and advises")),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("command: 5 latency spikes (average 300ms, mean deviation 120ms")
    @ LATENCY.at("command: 5 latency spikes (average 300ms, mean"),
)
CHECK_AOF = Check(
    "Test the append-only file; without --fix, nothing is changed.",
    shell("redis-check-aof <file>")
    @ PERSISTENCE.at("Fix the original file using the `redis-check-aof`"),
    **NO_OUTPUT,
    verify="It names the position of the first fault; copy the file before anything else.",
)
FIX_AOF = Step(
    "On a copy, cut the append-only file off at the first fault.",
    command=shell("redis-check-aof --fix <file>")
    @ PERSISTENCE.at("redis-check-aof --fix <filename>"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Go back to the copy of the file.",
    verify="The server starts with the file, and the newest data is compared with its source.",
)

NOT_SAVED = KnownFailure(
    "a snapshot or the append-only file cannot be written",
    steps=[SAVES, DISK_SPACE, OVERCOMMIT, ACCEPT_WRITES],
    causes=[
        UsualCause(
            "the fork failed, for memory",
            sign=statement("its log: Can't save in background: fork")
            @ FAQ.at("setting is set to zero the fork will"),
        ),
        UsualCause(
            "the disk is full, or not writable",
            sign=statement("its log: No space left on device, or Permission denied")
            @ CONF.at("permissions, and so forth."),
        ),
    ],
)
REPLICA_LOST = KnownFailure(
    "replication is interrupted", steps=[REPLICATION, BUFFER_LIMITS, UNIT_LOG]
)
WRITE_TO_REPLICA = KnownFailure(
    "a write went to a replica, often after a failover",
    steps=[WHO_IS_PRIMARY, REPLICATION, UNIT_LOG],
)
TOO_FEW_REPLICAS = KnownFailure(
    "too few replicas are in sync, and writes are refused",
    steps=[REPLICATION, UNIT_LOG, BUFFER_LIMITS],
)
LOADING = KnownFailure(
    "data is still loading, and commands are refused",
    steps=[LOADING_STATE, DISK_LOAD, KERNEL_KILLS],
)
SLOW_DISK = KnownFailure(
    "the disk is too slow for the append-only file", steps=[DISK_LOAD, SAVES, DOCTOR]
)
DAMAGED = KnownFailure(
    "the server does not start: its data on disk is damaged",
    steps=[CHECK_AOF, DISK_SPACE, IO_ERRORS, FIX_AOF],
)
DAMAGED_SNAPSHOT = KnownFailure(
    "the snapshot is cut off, or memory is too small to load it",
    steps=[IO_ERRORS, DISK_SPACE, MEMORY],
)
CLUSTER_DOWN = KnownFailure(
    "the cluster is down: slots have no primary",
    steps=[CLUSTER_STATE, CLUSTER_MEMBERS, UNIT_LOG],
)

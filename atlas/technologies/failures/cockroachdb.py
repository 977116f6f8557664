"""What fails in CockroachDB, with the first steps."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import LIMITS, OPENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

docs = Repository(
    "cockroachdb/docs",
    commit="79e9a5d03f4b01203131e71af49a6f2eaae9ff63",
    checked="2026-11-26",
    folder="src/current",
)
NODE = docs.file("v25.4/cockroach-node.md")
ERRORS = docs.file("v25.4/common-errors.md")
TROUBLE = docs.file("v25.4/cluster-setup-troubleshooting.md")
MONITOR = docs.file("v25.4/common-issues-to-monitor.md")
LONG = docs.file("v25.4/manage-long-running-queries.md")
SQL = "cockroach sql --host=<host> --certs-dir=<directory>"
CERT = docs.file("v25.4/cockroach-cert.md")

NODES = Check(
    "List the nodes, with is_live and is_available.",
    shell("cockroach node status --host=<host> --certs-dir=<directory>")
    @ NODE.at("`is_live` and `is_available` columns give you information"),
    healthy=statement("is_live and is_available are true for every node")
    @ NODE.at("`is_available: true` can participate in the cluster."),
    unhealthy=statement("one of the two is false: read that node's log")
    @ NODE.at("If either are `false`, check the logs so"),
)
RANGES = Check(
    "Count unavailable and under-replicated ranges by node.",
    shell("cockroach node status --ranges --host=<host> --certs-dir=<directory>")
    @ NODE.at("Show status and range/replica details for active"),
    healthy=statement("ranges_unavailable is 0")
    @ NODE.at("The number of unavailable ranges that have replicas"),
    unhealthy=statement("ranges_unavailable above 0: a majority of replicas is gone")
    @ TROUBLE.at("a majority of a range's replicas are on"),
)
STATEMENTS = Check(
    "List the statements that run, with their start and node.",
    console("SHOW CLUSTER STATEMENTS;", of=SQL)
    @ LONG.at("to list details about currently active SQL queries,"),
    **NO_OUTPUT,
    verify="Compare start with now: what runs for long holds memory and locks.",
)
CANCEL = Step(
    "Cancel the statement that runs too long, as its user or as admin.",
    command=console("CANCEL QUERY '<id>';", of=SQL)
    @ LONG.at("note the `query_id` and use it with the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the client has to run the statement again.",
    verify="The statement is no longer listed by SHOW CLUSTER STATEMENTS.",
)
OOM = Check(
    "Check whether the kernel ended the process for lack of memory.",
    shell('sudo dmesg | grep -iC 3 "cockroach"')
    @ MONITOR.at('$ sudo dmesg | grep -iC 3 "cockroach"'),
    **NO_OUTPUT,
    verify="A line with Out of memory: the node needs more memory, or smaller queries.",
)
DISK = Check(
    "Check the free space of the store's disk.",
    shell("df -h <directory>") @ TROUBLE.at("you run out of disk space the system"),
    **NO_OUTPUT,
    verify="A node needs a few GiB for its own maintenance. At 100 % writes fail.",
)
BALLAST = Step(
    "Remove the ballast file, so that the node with a full disk starts.",
    command=shell("rm <directory>/auxiliary/EMERGENCY_BALLAST")
    @ TROUBLE.at("you can manually remove the `EMERGENCY_BALLAST` file, which"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None needed: it is created again once there is enough space.",
    verify="The node starts. Free space at once: nothing is left in reserve.",
)
CERTS = Check(
    "List the certificates of the node, with their dates.",
    shell("cockroach cert list --certs-dir=<directory>") @ CERT.at("List certificates and keys:"),
    **NO_OUTPUT,
    verify="An expired certificate between nodes looks like a network partition.",
)
CLOCK = Check(
    "Compare the clocks of all nodes.",
    shell("date -u") @ ERRORS.at("its clock is out of sync with at"),
    **NO_OUTPUT,
    verify="Type it on each node. At most 500 ms apart by default; the node stops at 80 % of that.",
)
LIVENESS = Check(
    "Print the status of the node that misses heartbeats, with its updated_at.",
    shell("cockroach node status <id> --all --host=<host> --certs-dir=<directory>")
    @ TROUBLE.at("Common reasons for node liveness issues include:"),
    **NO_OUTPUT,
    verify="updated_at is old: the node does not write its status. Then check the CPU, disk and "
    "network of its host.",
)

CONTENTION = KnownFailure("a transaction has to be retried", steps=[STATEMENTS, NODES, CANCEL])
AMBIGUOUS = KnownFailure(
    "it is unknown whether a statement committed",
    is_general=True,
    steps=[NODES, RANGES, STATEMENTS],
)
MEMORY = KnownFailure("a node runs out of SQL memory", steps=[STATEMENTS, OOM, CANCEL])
CLOCKS = KnownFailure("a node stops: its clock is out of sync", steps=[CLOCK, NODES, RANGES])
STALL = KnownFailure("a node's disk stalls", steps=[DISK, LIVENESS, RANGES])
HEARTBEATS = KnownFailure(
    "a node cannot prove that it is alive",
    steps=[NODES, LIVENESS, DISK, CERTS],
    causes=[
        UsualCause(
            "the disk is slow",
            sign=statement("disk slowness is logged as well")
            @ TROUBLE.at("disk slowness detected: write to file"),
        ),
        UsualCause(
            "the CPU is saturated",
            sign=statement("the CPU of the node is used up")
            @ TROUBLE.at("This can cause nodes to be marked as"),
        ),
    ],
)
UNAVAILABLE = KnownFailure("a range is unavailable", steps=[RANGES, NODES, CERTS])
SLOW = KnownFailure("a range answers slowly", steps=[RANGES, NODES, STATEMENTS])
REPLICATION = KnownFailure(
    "a range has too few nodes for its replicas", steps=[NODES, RANGES, DISK, BALLAST]
)
BACKPRESSURE = KnownFailure("a range grows and cannot be split", steps=[STATEMENTS, RANGES, CANCEL])
GARBAGE = KnownFailure(
    "old versions were deleted that a read or backup needs", steps=[STATEMENTS, NODES, RANGES]
)
FILES = KnownFailure("the limit of open files is too low", steps=[LIMITS, NODES, RANGES])
TLS = KnownFailure("a client connects without TLS", steps=[CERTS, NODES, STATEMENTS])
DRAINING = KnownFailure("a node drains and refuses clients", steps=[NODES, RANGES, STATEMENTS])
OTHER_CLUSTER = KnownFailure(
    "a node does not start: its store belongs to another cluster", steps=[UNIT_LOG, NODES, DISK]
)

STORE_IN_USE = KnownFailure(
    "a node does not start: another node uses its store", steps=[OPENERS, UNIT, UNIT_LOG]
)
NO_CERTIFICATES = KnownFailure(
    "a node does not start: it has no certificates", steps=[CERTS, UNIT_LOG, NODES]
)

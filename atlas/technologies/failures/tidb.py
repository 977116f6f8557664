"""What fails in TiDB, with the first steps."""

from atlas.evidence.command import action, http, sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import (
    DISK_LOAD,
    DISK_SPACE,
)
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.mysql import CONNECTED, PROCESS_LIST
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CODES = Repository(
    "pingcap/docs",
    commit="019eceeb4fe63a848ce8d2d3470ecc980adb579e",
    checked="2026-11-26",
    publisher="PingCAP",
).file("error-codes.md")
_pd = Repository("tikv/pd", commit="a186e0cc61def1408fc57ae7b3d1044a572c8ae3", checked="2026-11-26")

HEALTH = Check(
    "Query the health of the members of the placement driver.",
    http("GET", "/pd/api/v1/health", at="<host>:2379")
    @ _pd.file("server/api/health.go").at("Health status of PD servers."),
    **NO_OUTPUT,
    verify="Every member has health true; if half of them or more fail, there is no leader.",
)
STORES = Check(
    "List the storage nodes with their state and space.",
    http("GET", "/pd/api/v1/stores", at="<host>:2379")
    @ _pd.file("server/api/store.go").at("Get all stores in the cluster."),
    **NO_OUTPUT,
    verify="state_name is Up for all, and available is well above zero.",
)
TIKV_LOG = Check(
    "Read the log and the monitoring of the storage node of the message.",
    action("Look at its status, load and log at the time of the error.")
    @ _CODES.at("Check the status, monitoring data and log of"),
    **NO_OUTPUT,
    verify="They say whether it was down, restarted or busy at the time of the error.",
)

CONTENTION = Check(
    "Find transactions of the application that change the same rows.",
    action("Read which tables and keys the conflicting transactions change, in the code.")
    @ _CODES.at("Check the application code to see whether lock"),
    **NO_OUTPUT,
    verify="Several transactions change one row: let the application retry, or spread the rows.",
)
GC_LIFE = Check(
    "Read for how long old versions of rows are kept.",
    sql("SHOW VARIABLES LIKE 'tidb_gc_life_time';", dialect="mysql")
    @ _CODES.at("The interval of `GC Life Time` is too"),
    **NO_OUTPUT,
    verify="Shorter than the longest transaction or dump: that one fails.",
)

REGION = KnownFailure(
    "a part of the data is unavailable", steps=[STORES, HEALTH, TIKV_LOG, DISK_LOAD]
)
SCHEMA = KnownFailure(
    "a server has an old schema: it cannot reach the storage", steps=[HEALTH, STORES, OUTGOING]
)
INDEX = KnownFailure(
    "the check of a table fails: index and rows differ", steps=[STORES, TIKV_LOG, PROCESS_LIST]
)
PD = KnownFailure("the placement driver does not respond", steps=[HEALTH, OUTGOING, DISK_LOAD])
TIKV = KnownFailure("a storage node is slow or overloaded", steps=[STORES, TIKV_LOG, DISK_LOAD])
LOCKS = KnownFailure("transactions wait for locks", steps=[PROCESS_LIST, CONTENTION, TIKV_LOG])
CONFLICT = KnownFailure(
    "two transactions changed the same rows", steps=[PROCESS_LIST, CONTENTION, TIKV_LOG]
)
LONG = KnownFailure("a transaction runs too long", steps=[PROCESS_LIST, GC_LIFE, HEALTH])
REMOVED = KnownFailure(
    "a read needs old data that garbage collection has removed",
    steps=[GC_LIFE, PROCESS_LIST, HEALTH],
)
REJECTED = KnownFailure(
    "a storage node rejects a request as stale or too early", steps=[STORES, TIKV_LOG, HEALTH]
)
QUOTA = KnownFailure("a resource group is at its quota", steps=[PROCESS_LIST, CONNECTED, STORES])
RUNAWAY = KnownFailure(
    "a query was stopped as a runaway query", steps=[PROCESS_LIST, STORES, TIKV_LOG]
)
DISK = KnownFailure("a storage node's disk is full", steps=[STORES, DISK_SPACE, TIKV_LOG])

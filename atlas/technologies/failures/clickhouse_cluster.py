"""What fails in ClickHouse between servers, with the first steps."""

from atlas.evidence.command import action, sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    IO_ERRORS,
)
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.clickhouse import KILL_QUERY, MERGES, PARTS, QUERIES
from atlas.technologies.failures.zookeeper import SERVER
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    wrapped_error,
)

_kb = Repository(
    "Altinity/altinityknowledgebase",
    commit="6854cfe677bf3d4f72e2788d2a9233528de43edd",
    checked="2026-11-26",
    publisher="Altinity",
    kind="vendor",
    folder="content/en",
)
_SETUP = "altinity-kb-setup-and-maintenance"

_REPLICAS = _kb.file(f"{_SETUP}/altinity-kb-check-replication-ddl-queue.md")
_DDL = _kb.file(
    f"{_SETUP}/altinity-kb-ddlworker/there-are-n-unfinished-hosts-0-of-them-are-currently-active.md"
)
_SUSPICIOUS = _kb.file(f"{_SETUP}/x-rows-of-y-total-rows-in-filesystem-are-suspicious.md")
_REMOTE = _kb.file(f"{_SETUP}/altinity-kb-data-migration/remote-table-function.md")
_DRIVERS = _kb.file("altinity-kb-integrations/ClickHouse_python_drivers.md")
_RBAC = _kb.file(f"{_SETUP}/rbac.md")

REPLICAS = Check(
    "List the tables whose replica is read-only or has lost its session.",
    sql(
        "SELECT database, table, is_readonly, is_session_expired, zookeeper_exception FROM "
        "system.replicas WHERE is_readonly OR is_session_expired;",
        dialect="clickhouse",
    )
    @ _REPLICAS.at("Check `system.replicas` first, cluster-wide."),
    **NO_OUTPUT,
    verify="All tables: ZooKeeper or Keeper; one table: its own data there, and the exception.",
)
QUEUE = Check(
    "List the replication tasks that fail.",
    sql(
        "SELECT database, table, type, num_tries, last_exception FROM system.replication_queue "
        "WHERE last_exception != '' LIMIT 20;",
        dialect="clickhouse",
    )
    @ _REPLICAS.at("How many tasks there / are they moving"),
    **NO_OUTPUT,
    verify="None, or tasks whose exception names the part or the server that is missing.",
)
RESTORE = Step(
    "Write the table's data to ZooKeeper or Keeper again, where it was lost.",
    command=sql("SYSTEM RESTORE REPLICA <table>;", dialect="clickhouse")
    @ _REPLICAS.at("re-create metadata in ZK"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the parts on disk stay, and are attached again.",
    verify="is_readonly of the table is 0, and inserts work.",
)
RATIO = Check(
    "Check how many parts may differ before a table is refused.",
    sql(
        "SELECT value FROM system.merge_tree_settings WHERE name = "
        "'replicated_max_ratio_of_wrong_parts';",
        dialect="clickhouse",
    )
    @ _SUSPICIOUS.at("If ratio of wrong parts to total number"),
    **NO_OUTPUT,
    verify="0.5 is the default; a small table after a hard restart can exceed it.",
)
CLUSTERS = Check(
    "Check whether the server finds itself in the cluster.",
    sql("SELECT cluster, host_name, is_local FROM system.clusters;", dialect="clickhouse")
    @ _DDL.at("check is_local column, it should have 1"),
    **NO_OUTPUT,
    verify="is_local is 1 for this server, and the names of the others resolve.",
)
SESSIONS = Check(
    "Compare the sessions of the client with its threads.",
    action("See whether the client uses one session identifier for parallel requests.")
    @ _DRIVERS.at("Session is locked by a concurrent client."),
    **NO_OUTPUT,
    verify="It does: give each thread its own session, or none.",
)
GRANTED = Check(
    "List what the user may do.",
    sql("SHOW GRANTS FOR <user>;", dialect="clickhouse") @ _RBAC.at("Not enough privileges"),
    **NO_OUTPUT,
    verify="The statement's privilege on the table is missing.",
)

READ_ONLY = KnownFailure(
    "a replicated table is read-only", steps=[REPLICAS, OUTGOING, QUEUE, RESTORE]
)
KEEPER = KnownFailure(
    "the session with ZooKeeper or Keeper breaks", steps=[REPLICAS, OUTGOING, PARTS, SERVER]
)
FEW_REPLICAS = KnownFailure(
    "too few replicas of a table are alive or up to date", steps=[REPLICAS, QUEUE, OUTGOING]
)
NO_PART = KnownFailure(
    "no replica of a table has a part that is needed", steps=[QUEUE, REPLICAS, IO_ERRORS]
)
INSERT_UNKNOWN = KnownFailure(
    "it is unknown whether an insert was stored", steps=[REPLICAS, OUTGOING, SERVER]
)
PARTS_DIFFER = KnownFailure(
    "the parts on disk are not those that are registered", steps=[RATIO, IO_ERRORS, REPLICAS]
)
DDL_STUCK = KnownFailure(
    "a statement for the whole cluster is stuck", steps=[CLUSTERS, MERGES, QUERIES, RESOLVE]
)
NO_HOST = KnownFailure(
    "another server's name does not resolve", steps=[RESOLVE, CLUSTERS, OUTGOING]
)
NO_CONNECTION = KnownFailure(
    "a server of the cluster cannot be reached",
    steps=[OUTGOING, CLUSTERS, RESOLVE],
    causes=[wrapped_error(_REMOTE.at("All connection tries failed. Log:"))],
)
NOT_ALLOWED = KnownFailure("a user lacks a privilege", steps=[GRANTED, QUERIES, UNIT_LOG])
SESSION = KnownFailure("requests share a session", steps=[SESSIONS, QUERIES, KILL_QUERY])

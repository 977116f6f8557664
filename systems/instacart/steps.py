"""Recovery steps for Instacart's components."""

from atlas import Check, Step, console, gaps_in, sql, undisclosed
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME
from systems.instacart import _sources as src

_WHERE = "Instacart's posts, a talk's announcement, former engineers, suppliers and the press"
gap = gaps_in(_WHERE)

_CONSOLE = "psql -h <host> -p <port> -U <user> pgcat"

BANS = Check(
    "List the replicas that PgCat has banned, each with the reason and the time left.",
    console("SHOW BANS;", of=_CONSOLE) @ src.PGCAT_ADMIN.at('"ban_remaining_seconds", DataType'),
    **NO_OUTPUT,
    verify="No row: none is banned. FailedHealthCheck, FailedCheckout, MessageSendFailed, "
    "MessageReceiveFailed: look at that replica. StatementTimeout: a query ran past PgCat's "
    "statement_timeout. AdminBan: an operator did it.",
)
POOLS = Check(
    "List PgCat's pools, and how many clients wait in each.",
    console("SHOW POOLS;", of=_CONSOLE) @ src.PGCAT_STATS.at('("cl_waiting", DataType::Numeric),'),
    **NO_OUTPUT,
    verify="cl_waiting above 0 and a maxwait that grows: all server connections of the pool are "
    "in use, or no server accepts connections.",
)
SERVERS = Check(
    "List PgCat's connections to its servers, and their state.",
    console("SHOW SERVERS;", of=_CONSOLE) @ src.PGCAT_ADMIN.at("show_servers(stream).await"),
    **NO_OUTPUT,
    verify="No row for a server: PgCat has no connection to it.",
)
BAN = Step(
    "Ban a degraded replica in PgCat for some minutes, if the others can carry its reads.",
    command=console("BAN <server> <seconds>;", of=_CONSOLE)
    @ src.PGCAT_ADMIN.at("usage: BAN hostname duration_seconds"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="UNBAN with the same host name.",
    verify="SHOW BANS lists the host with AdminBan. A primary cannot be banned.",
)
UNBAN = Step(
    "Return a replica to PgCat's pool once it answers queries again.",
    command=console("UNBAN <server>;", of=_CONSOLE)
    @ src.PGCAT_ADMIN.at("UNBAN command requires a hostname to unban"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="BAN the host again, with a number of seconds.",
    verify="SHOW BANS no longer lists the host, and it is not banned again.",
)
CREATE_INDEX = Step(
    "Create the index that the slow query lacks, without blocking writes; on each shard.",
    command=sql(
        "CREATE INDEX CONCURRENTLY <index> ON <table> (<column>);",
        dialect="postgres",
    )
    @ src.CREATE_INDEX.at(
        "CREATE INDEX CONCURRENTLY sales_quantity_index ON sales_table (quantity);"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="DROP INDEX CONCURRENTLY of the new index.",
    verify="psql's \\d of the table does not show the index as INVALID, and EXPLAIN of the query "
    "uses it. The build itself adds CPU and I/O load, and waits for long transactions.",
)
SWITCH_SEARCH = Step(
    "Send search to a second cluster that was tested with the same queries, where one exists.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Send search to the first cluster again.",
    verify="The second cluster answers, and its CPU is not at 100 %: in 2020 it was, at first.",
)
STOP_RELEASE = Step(
    "Stop the rollout of the new release, and return to the previous one.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Release it again after it is fixed.",
    verify="Errors of the new release end; those of the previous one are at their usual number.",
)
OLD_VERSION = Step(
    "Return to the old database, if the cutover reversed the replication.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Cut over again, once the cause is fixed.",
    verify="Writes reach the old database, and replication from the new one has ended.",
)
MOVE_TRAFFIC = Step(
    "Move traffic to what does not depend on the failed service of AWS, where that exists.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Move the traffic back after AWS reports that the service has recovered.",
    verify="Requests succeed there; the failed service gets fewer.",
)
NO_RECOVERY_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")

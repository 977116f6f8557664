"""Steps of the guides about PostgreSQL's write-ahead log, and the manual that they cite."""

from atlas import Step, sql, statement, undisclosed
from atlas.technologies.failures.postgresql import CONFIG_16, VIEWS_16, docs_of_16
from incidents.debugging._databases import NO_OUTPUT, NO_TIME
from incidents.debugging._postgresql import EARLIER, XLOG

WAL = docs_of_16.file("wal.sgml")

LIMIT_SLOTS = Step(
    "Limit what slots may keep, as superuser: a slot beyond it is lost.",
    command=sql(
        "ALTER SYSTEM SET max_slot_wal_keep_size = '<megabytes>MB'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG_16.at("slots</link> are allowed to retain in the"),
    healthy=NO_OUTPUT,
    unhealthy=statement("wal_status lost: its standby or consumer has to be rebuilt")
    @ VIEWS_16.at("been removed and this slot is no longer"),
    risk="high",
    takes=undisclosed("time to take effect: at the next checkpoint, which is no figure"),
    undo=f"{EARLIER} A lost slot does not return.",
    verify="After a checkpoint, pg_wal is below the limit and what the server itself needs.",
)

KEEP_LESS = Step(
    "Lower wal_keep_size, if no standby depends on it, as superuser.",
    command=sql(
        "ALTER SYSTEM SET wal_keep_size = '<megabytes>MB'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG_16.at("remove a WAL segment still needed by the"),
    healthy=NO_OUTPUT,
    unhealthy=statement("a standby that is behind, and has no slot, cannot catch up")
    @ CONFIG_16.at("remove a WAL segment still needed by the"),
    risk="medium",
    takes=NO_TIME,
    undo="ALTER SYSTEM RESET wal_keep_size, or SET its earlier value; reload.",
    verify="SHOW wal_keep_size prints it; files disappear at checkpoints while WAL is written, "
    "not on an idle server.",
)

LOWER_MOST = Step(
    "Lower max_wal_size to what the disk can hold, as superuser.",
    command=sql(
        "ALTER SYSTEM SET max_wal_size = '<megabytes>MB'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG_16.at("checkpoints. This is a soft limit; WAL size"),
    healthy=statement("unneeded files are removed, until pg_wal is below it")
    @ WAL.at("exceeded, the unneeded segment files will be removed"),
    unhealthy=statement("checkpoints become frequent, and cost I/O")
    @ WAL.at("more often. This allows faster after-crash recovery, since"),
    risk="medium",
    takes=NO_TIME,
    undo="Set the previous value again; reload.",
    verify="pg_wal shrinks by about one file per checkpoint while WAL is written.",
)

WRITE_CHECKPOINT = Step(
    "Force a checkpoint, as superuser or with pg_checkpoint (since 15).",
    command=sql("CHECKPOINT;", dialect="postgres")
    @ WAL.at("It is also possible to force a checkpoint"),
    healthy=statement("older segments are recycled or removed")
    @ WAL.at("record are no longer needed and can be"),
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="None needed: it writes what a later checkpoint would write; it costs I/O.",
    verify="pg_wal is smaller, or at least its free files are used again.",
)

RAISE_LIMIT = Step(
    "Raise on the primary what slots may keep, if the disk has the space.",
    command=sql(
        "ALTER SYSTEM SET max_slot_wal_keep_size = '<megabytes>MB'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG_16.at("slots</link> are allowed to retain in the"),
    healthy=NO_OUTPUT,
    unhealthy=statement("pg_wal fills the disk: the primary stops")
    @ CONFIG_16.at("replication slots may retain an unlimited amount of"),
    risk="medium",
    takes=NO_TIME,
    undo="ALTER SYSTEM SET it to the value of SHOW before the step; RESET means -1, no limit, "
    "unless postgresql.conf has a value; reload.",
    verify="safe_wal_size covers the WAL of the longest downtime that a standby may have.",
)

RAISE = Step(
    "Raise max_wal_size to the WAL of one checkpoint_timeout, as superuser; no restart.",
    command=sql(
        "ALTER SYSTEM SET max_wal_size = '<megabytes>MB'; SELECT pg_reload_conf();",
        dialect="postgres",
    )
    @ CONFIG_16.at("Maximum size to let the WAL grow during"),
    healthy=statement("checkpoints start by time: checkpoint starting: time")
    @ XLOG.at('errmsg("checkpoint starting:%s%s%s%s%s%s%s%s",'),
    unhealthy=statement("a crash recovery takes longer")
    @ CONFIG_16.at("Increasing this parameter can increase the amount of"),
    risk="medium",
    takes=NO_TIME,
    undo=f"{EARLIER} pg_wal shrinks with later checkpoints.",
    verify="The message stops under the same load, and the disk of pg_wal has space left.",
)

COMPRESS = Step(
    "Enable compression of page images, as superuser; it costs CPU.",
    command=sql(
        "ALTER SYSTEM SET wal_compression = on; SELECT pg_reload_conf();", dialect="postgres"
    )
    @ CONFIG_16.at("Enabling compression can reduce the WAL volume without"),
    healthy=NO_OUTPUT,
    unhealthy=statement("more CPU is used, on the standbys, too")
    @ CONFIG_16.at("but at the cost of some extra CPU"),
    risk="low",
    takes=NO_TIME,
    undo=EARLIER,
    verify="wal_bytes grows more slowly under the same load, and the seconds apart grow.",
)

"""Sources and steps of the model of PostgreSQL's transaction IDs."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, gaps_in, sql, statement
from atlas.technologies.failures.postgresql_vacuum import AGES
from incidents.debugging._postgresql import VACUUM_PROGRESS

CHECKED = "2026-11-30"
_release_17 = Repository(
    "postgres/postgres",
    commit="REL_17_0",
    checked=CHECKED,
    read_in="orioledb/postgres, a fork of 17.0, whose files read here are those of 17.0",
    release="17.0",
)
VERSION = _release_17.file("meson.build")
VARSUP = _release_17.file("src/backend/access/transam/varsup.c")
TRANSAM = _release_17.file("src/include/access/transam.h")
MAINTENANCE = _release_17.file("doc/src/sgml/maintenance.sgml")
CONFIG = _release_17.file("doc/src/sgml/config.sgml")
MONITORING = _release_17.file("doc/src/sgml/monitoring.sgml")
FUNCTIONS = _release_17.file("doc/src/sgml/func.sgml")
VACUUM_PAGE = _release_17.file("doc/src/sgml/ref/vacuum.sgml")
XACT = _release_17.file("doc/src/sgml/xact.sgml")
VACUUM_CODE = _release_17.file("src/backend/commands/vacuum.c")
VACUUM_LAZY = _release_17.file("src/backend/access/heap/vacuumlazy.c")
PGBENCH = Repository(
    "postgres/postgres", commit="21e958c303bc8f79627726f4f15a8428c6a22003", checked="2026-11-23"
).file("doc/src/sgml/ref/pgbench.sgml")
RDS = Publisher("Amazon RDS", checked=CHECKED, kind="vendor").post(
    "Determining if the tables in your database need vacuuming",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/"
    "Appendix.PostgreSQL.CommonDBATasks.Autovacuum.NeedVacuuming.html",
)
SENTRY = Publisher("Sentry", checked=CHECKED).post(
    "Transaction ID Wraparound in Postgres",
    "https://blog.sentry.io/transaction-id-wraparound-in-postgres/",
    "2015-07",
)
MANDRILL = Publisher("Mailchimp", checked=CHECKED).post(
    "What We Learned from the Recent Mandrill Outage",
    "https://mailchimp.com/what-we-learned-from-the-recent-mandrill-outage/",
    "2019-03",
)
MANDRILL_SUMMARY = Repository(
    "icco/postmortems",
    commit="f901e76eb5f41ccd62bbb0eb1bbad705acfa8f4c",
    checked=CHECKED,
    kind="secondary",
).file("data/5d74f4e6-c6d3-4566-9526-7abc1fed0db0.md")
GITLAB = Publisher("GitLab", checked=CHECKED).post(
    "Add helper to check for wraparound vacuum processes",
    "https://gitlab.com/gitlab-org/gitlab/-/merge_requests/116271",
)
REINDEXING = Publisher("GitLab", checked=CHECKED).post(
    "Automatic reindexing can block vacuum progress",
    "https://gitlab.com/gitlab-org/gitlab/-/issues/377720",
)
NOTION = Publisher("Notion", checked=CHECKED).post(
    "Herding elephants: Lessons learned from sharding Postgres at Notion",
    "https://www.notion.so/blog/sharding-postgres-at-notion",
    read_in="its beginning, and a copy of two of its sentences in a public repository",
)
gap = gaps_in("PostgreSQL's documentation")

DATABASES = evolve(
    AGES,
    verify="The oldest database decides for the whole cluster, template0 too.",
)
RATE = Check(
    "Measure how fast IDs are used: run it twice, a minute apart. It uses none itself.",
    sql("SELECT now(), pg_snapshot_xmax(pg_current_snapshot());", dialect="postgres")
    @ FUNCTIONS.at("of a snapshot."),
    **gap.of("healthy", "unhealthy"),
    verify="Time left = (2,144,483,647 minus the oldest age) ÷ (IDs used a second).",
)
HOLDERS = Check(
    "List the oldest sessions and prepared transactions, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT pid, backend_type, datname, greatest(age(backend_xid), age(backend_xmin)), "
        "xact_start FROM pg_stat_activity UNION SELECT 0, gid, database, "
        "age(transaction), prepared FROM pg_prepared_xacts "
        "ORDER BY 4 DESC NULLS LAST, 5 NULLS FIRST;",
        dialect="postgres",
    )
    @ MAINTENANCE.at("End long-running open transactions. You can find these"),
    healthy=statement("small ages: look at the slots next")
    @ MONITORING.at("Top-level transaction identifier of this backend, if any;"),
    unhealthy=statement("in the first rows, an age about that of the oldest database")
    @ MAINTENANCE.at("Such transactions should be"),
    verify="Equal ages: only the prepared transaction (pid 0) or the oldest `xact_start` holds "
    "back vacuum; the others inherit its age. Terminate no other. A walsender: end the old query "
    "on that standby (hot_standby_feedback), not the walsender.",
)
TABLES = Check(
    "List the oldest tables, in the database that the message names.",
    sql(
        "SELECT c.oid::regclass, greatest(age(c.relfrozenxid), age(t.relfrozenxid)), "
        "pg_table_size(c.oid) FROM pg_class c LEFT JOIN pg_class t ON c.reltoastrelid = t.oid "
        "WHERE c.relkind IN ('r', 'm') ORDER BY 2 DESC LIMIT 10;",
        dialect="postgres",
    )
    @ MAINTENANCE.at("greatest(age(c.relfrozenxid),age(t.relfrozenxid)) as age"),
    healthy=statement("200 million at most: older ones get a forced vacuum")
    @ CONFIG.at("is a relatively low 200 million transactions."),
    unhealthy=statement("a few tables as old as the database")
    @ MAINTENANCE.at("the minimum of the per-table"),
)
RUNNING = evolve(
    VACUUM_PROGRESS,
    action="Wait for autovacuum to finish, if it already works on that table.",
)
VACUUM_TABLE = Step(
    "Vacuum its oldest tables first, as superuser, without `freeze` or `full`.",
    command=sql("VACUUM (VERBOSE, TRUNCATE OFF) <table>;", dialect="postgres")
    @ VACUUM_PAGE.at("Setting this option to false may be useful"),
    healthy=statement("new relfrozenxid: …, which is … XIDs ahead of previous value")
    @ VACUUM_LAZY.at("new relfrozenxid: %u, which is %d XIDs ahead"),
    unhealthy=statement(
        "no line `new relfrozenxid`, or WARNING: cutoff for removing and freezing tuples is far in "
        "the past"
    )
    @ VACUUM_CODE.at("cutoff for removing and freezing tuples is far"),
    risk="low",
    takes=gap("takes"),
    undo="Cancel it: it can be run again.",
    verify="No output: it waits for a lock. Find what blocks it with pg_blocking_pids. "
    "Past vacuum_failsafe_age (1.6 billion) it leaves out the indexes by itself. Below that, "
    "INDEX_CLEANUP OFF does the same, if time is short.",
)

"""What makes PostgreSQL's statements slow: waits, plans, statistics, with the first steps."""

from atlas.evidence.command import sql
from atlas.evidence.placeholders import Placeholder
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures.postgresql import MONITORING_16, docs_of_16
from atlas.technologies.failures.postgresql_server import source_of_16
from atlas.technologies.failures.postgresql_statements import CATALOGS, TEMPORARY_FILES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

PERFORMANCE = docs_of_16.file("perform.sgml")
READ_ONLY = docs_of_16.file("ref/set_transaction.sgml")
STATEMENTS = docs_of_16.file("pgstatstatements.sgml")
_EXPLAIN_TEXT = source_of_16.file("backend/commands/explain.c")

STATEMENT = Placeholder(
    "statement",
    "one SQL statement with its values, without a semicolon",
    r"[^;]+",
    "SELECT id FROM orders WHERE id = 1",
)
_PLAN = sql(
    "BEGIN; SET TRANSACTION READ ONLY; EXPLAIN (ANALYZE, BUFFERS) <statement>; ROLLBACK;",
    dialect="postgres",
    own=[STATEMENT],
)

RUNNING = Check(
    "List what the longest statements wait for, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT pid, now() - query_start AS runtime, wait_event_type, wait_event, query FROM "
        "pg_stat_activity WHERE state = 'active' AND backend_type = 'client backend' AND pid <> "
        "pg_backend_pid() ORDER BY query_start LIMIT 10;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Time when the currently active query was started,"),
    healthy=statement("empty, IO, IPC or LWLock: they compute, read or write")
    @ MONITORING_16.at("The server process is waiting for an I/O"),
    unhealthy=statement("Lock | transactionid, or another row of type Lock")
    @ MONITORING_16.at("The server process is waiting for a heavyweight"),
    verify="Keep the output for the report. Client | ClientWrite: the client is slow to read rows, "
    "and no plan helps.",
)
PLAN = Check(
    "Run the statement by hand, read-only, with the values of the log.",
    _PLAN @ READ_ONLY.at("transaction is read-only, the following SQL commands are"),
    healthy=statement("Execution Time far below the logged duration")
    @ PERFORMANCE.at("the true row counts and true run time"),
    unhealthy=statement("Execution Time about as long as the logged duration")
    @ PERFORMANCE.at("the true row counts and true run time"),
    verify="Keep the plan for the report. It runs the statement: set statement_timeout first. One "
    "that writes is refused: leave ANALYZE and BUFFERS out, and read the estimates.",
)
ESTIMATES = Check(
    "Compare the rows that each line of the plan expected with the actual rows.",
    _PLAN @ PERFORMANCE.at("estimated row counts are reasonably close to reality."),
    healthy=statement("about the same: rows=76, then actual rows=79")
    @ PERFORMANCE.at("estimated row counts are reasonably close to reality."),
    unhealthy=statement("a hundred times more or less: rows=1, then actual rows=999 loops=199")
    @ PERFORMANCE.at("estimated row counts are reasonably close to reality."),
    verify="Below a Limit, fewer actual rows are normal. Rows are per loop.",
)
SPILLS = Check(
    "Search the plan for a sort or a hash that went to disk.",
    _PLAN @ PERFORMANCE.at("was in-memory or on-disk) and the amount of"),
    healthy=statement("none, or Sort Method: quicksort  Memory: 34163kB; Batches: 1")
    @ _EXPLAIN_TEXT.at('"Sort Method: %s %s: " INT64_FORMAT "kB\\n",'),
    unhealthy=statement("Sort Method: external merge  Disk: 10192kB; Batches: 65; temp written")
    @ PERFORMANCE.at("exceeds one, there will also be disk space"),
)
REMOVED = Check(
    "Compare the rows that the filters removed with the rows that are returned.",
    _PLAN @ PERFORMANCE.at("number of rows removed by a"),
    healthy=statement("Index Cond, and few rows removed") @ PERFORMANCE.at("Index Cond: (unique1"),
    unhealthy=statement("Seq Scan with rows=26 and Rows Removed by Filter: 499974")
    @ _EXPLAIN_TEXT.at('show_instrumentation_count("Rows Removed by Filter", 1,'),
    verify="An Index Scan can remove as many: its index does not fit the filter either.",
)
BLOAT = Check(
    "List the bytes per row of the tables of the statement, and their dead rows.",
    sql(
        "SELECT relname, n_live_tup, n_dead_tup, pg_relation_size(relid) / greatest(n_live_tup, "
        "1) AS bytes_per_row, last_autovacuum, last_vacuum FROM pg_stat_user_tables ORDER BY "
        "pg_relation_size(relid) DESC LIMIT 20;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Estimated number of dead rows"),
    healthy=statement("few dead rows, and about the size of a row: 150 bytes")
    @ MONITORING_16.at("Estimated number of live rows"),
    unhealthy=statement("dead rows outnumber live ones, or many times a row: 9096 bytes")
    @ MONITORING_16.at("Estimated number of dead rows"),
    verify="Without dead rows, it was vacuumed, and the space is kept for new rows. In the plan, "
    "bloat shows as thousands of Buffers for a few rows.",
)
STATISTICS = Check(
    "Check when the tables were last analyzed, and how many rows changed since.",
    sql(
        "SELECT relname, n_live_tup, n_mod_since_analyze, last_analyze, last_autoanalyze FROM "
        "pg_stat_user_tables ORDER BY n_mod_since_analyze DESC LIMIT 20;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Estimated number of rows modified since this table"),
    healthy=statement("a date after the last load, and n_mod_since_analyze at or near 0")
    @ MONITORING_16.at("Estimated number of rows modified since this table"),
    unhealthy=statement("dates before the load, or empty: 4000 new rows can suffice")
    @ MONITORING_16.at("Estimated number of rows modified since this table"),
    verify="By default, autovacuum analyzes a table once 10 % of it changed. Fresh statistics can "
    "be wrong, too: raise their target.",
)
INDEXES = Check(
    "List the indexes of the table, and whether each is valid.",
    sql(
        "SELECT indexrelid::regclass AS index, indisvalid, pg_get_indexdef(indexrelid) FROM "
        "pg_index WHERE indrelid = '<table>'::regclass;",
        dialect="postgres",
    )
    @ CATALOGS.at("If true, the index is currently valid for"),
    healthy=statement("indisvalid t for an index whose first column is in the filter")
    @ CATALOGS.at("If true, the index is currently valid for"),
    unhealthy=statement("no such index, or indisvalid f: it is not used for queries")
    @ CATALOGS.at("index is possibly incomplete: it must still be"),
    verify="An index that fits, but is not used: the filter casts the column or calls a function.",
)
TOP_STATEMENTS = Check(
    "List the statements that took the most time, with the extension pg_stat_statements.",
    sql(
        "SELECT calls, mean_exec_time, total_exec_time, rows, query FROM pg_stat_statements "
        "ORDER BY total_exec_time DESC LIMIT 5;",
        dialect="postgres",
    )
    @ STATEMENTS.at("Total time spent executing the statement, in milliseconds"),
    **NO_OUTPUT,
    verify="Sums since the last reset: read it twice, and compare. Statements that still run are "
    "not in it: list the active sessions. The columns are of 13 or later.",
)

SLOW = KnownFailure(
    "a statement is slow: a wait, a bad plan, or an overloaded server",
    steps=[RUNNING, PLAN, STATISTICS, BLOAT],
)
SPILLED = KnownFailure(
    "a sort or a hash is larger than work_mem, and goes to disk",
    steps=[TEMPORARY_FILES, SPILLS, RUNNING],
)

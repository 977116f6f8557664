"""Steps of the guide about slow queries of PostgreSQL."""

from attrs import evolve

from atlas import Check, Step, shell, sql, statement
from atlas.technologies.failures.postgresql import CONFIG_16, docs_of_16
from atlas.technologies.failures.postgresql_plans import STATEMENT
from atlas.technologies.failures.postgresql_server import source_of_16
from atlas.technologies.failures.postgresql_vacuum import LONG_TRANSACTIONS
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_OUTPUT, NO_TIME, UNPUBLISHED

ANALYZE = docs_of_16.file("ref/analyze.sgml")
AUTO_EXPLAIN = docs_of_16.file("auto-explain.sgml")
CREATE_INDEX = docs_of_16.file("ref/create_index.sgml")
PREPARE = docs_of_16.file("ref/prepare.sgml")
VACUUM = docs_of_16.file("ref/vacuum.sgml")
MAINTENANCE = docs_of_16.file("maintenance.sgml")
ALTER_ROLE = docs_of_16.file("ref/alter_role.sgml")
_ALTER_TABLE = docs_of_16.file("ref/alter_table.sgml")
_EXPLAIN = docs_of_16.file("ref/explain.sgml")

GENERIC = Check(
    "Print the generic plan of the statement, with $1 for its values; since 16.",
    sql("EXPLAIN (GENERIC_PLAN) <statement>;", dialect="postgres", own=[STATEMENT])
    @ _EXPLAIN.at("depend on the values of those parameters."),
    healthy=statement("the plan that was fast by hand")
    @ _EXPLAIN.at("depend on the values of those parameters."),
    unhealthy=statement("another plan, as with Filter: (status = $1)")
    @ PREPARE.at("If a generic plan is in use, it"),
    verify="Before 16: SET plan_cache_mode = force_generic_plan; PREPARE it, then EXPLAIN EXECUTE. "
    "If the plan is the fast one, log the plans.",
)
LOAD_MODULE = Step(
    "Load the module for one session first, as superuser, on the same server.",
    command=shell("psql -h <host> -U <user> -d <database> -c \"LOAD 'auto_explain'\"")
    @ AUTO_EXPLAIN.at("LOAD 'auto_explain';"),
    healthy=statement("LOAD") @ AUTO_EXPLAIN.at("You can load it into an individual session:"),
    unhealthy=statement("ERROR: could not access file: install it, or leave the role as it is")
    @ source_of_16.file("backend/utils/fmgr/dfmgr.c").at("could not access file"),
    risk="low",
    takes=NO_TIME,
    undo="None needed: it is unloaded when the session ends.",
    verify="It prints LOAD. After an error, leave the next step: the role could no longer log in.",
)
LOG_PLANS = Step(
    "Log the plans of slow statements of this role, as superuser, once LOAD works.",
    command=sql(
        "ALTER ROLE <role> SET session_preload_libraries = 'auto_explain'; "
        "ALTER ROLE <role> SET auto_explain.log_min_duration = '<duration>';",
        dialect="postgres",
    )
    @ AUTO_EXPLAIN.at("execution time, in milliseconds, that will cause the"),
    healthy=NO_OUTPUT,
    unhealthy=statement("a Filter or Cond with $1: a generic plan; Query Text always has it")
    @ PREPARE.at("If a generic plan is in use, it"),
    risk="medium",
    takes=NO_TIME,
    undo="ALTER ROLE <role> RESET session_preload_libraries; the same for the other setting. If "
    "\\drds listed an earlier value, SET that.",
    verify="Open one new session as the role at once. FATAL: could not access file: the role "
    "cannot log in; RESET it. It replaces a list of SHOW session_preload_libraries, and logs "
    "values. (id)::numeric = $1: fix the type that the driver sends.",
)
CUSTOM_PLANS = Step(
    "Force custom plans for the role, as superuser, and have its clients reconnect.",
    command=sql("ALTER ROLE <role> SET plan_cache_mode = 'force_custom_plan';", dialect="postgres")
    @ CONFIG_16.at("generic plan may be inefficient. The choice between"),
    **UNPUBLISHED,
    risk="low",
    undo="ALTER ROLE <role> RESET plan_cache_mode, or SET its earlier value (\\drds); reconnect.",
    verify="In new sessions, the statement is as fast as by hand. Planning takes more CPU.",
)
GATHER = Step(
    "Analyze the table, as its owner or superuser.",
    command=sql("ANALYZE <table>;", dialect="postgres")
    @ ANALYZE.at("requires only a read lock on the target"),
    **UNPUBLISHED,
    risk="low",
    undo="None: the statistics are then new.",
    verify="The estimates of the plan are near the actual rows. Without a table, it analyzes the "
    "whole database, as is needed after pg_upgrade (to 17) or a restore.",
)
MORE_STATISTICS = Step(
    "Raise the statistics target of the column in the filter, then analyze the table again.",
    command=sql(
        "ALTER TABLE <table> ALTER COLUMN <column> SET STATISTICS <count>; ANALYZE <table>;",
        dialect="postgres",
    )
    @ _ALTER_TABLE.at("sets the per-column statistics-gathering target for subsequent"),
    **UNPUBLISHED,
    risk="low",
    undo="ALTER TABLE <table> ALTER COLUMN <column> SET STATISTICS -1 (or its earlier "
    "attstattarget of pg_attribute); ANALYZE <table>;",
    verify="The estimates are near the actual rows; pg_stats lists more common values. The default "
    "is 100, and the most is 10000.",
)
MORE_MEMORY = Step(
    "Raise work_mem for the role that runs it, memory allowing.",
    command=sql("ALTER ROLE <role> SET work_mem = '<megabytes>MB';", dialect="postgres")
    @ CONFIG_16.at("Therefore, the total memory used could be many"),
    healthy=statement("the plan shows Memory instead of Disk, and one batch")
    @ CONFIG_16.at("(such as a sort or hash table) before"),
    unhealthy=statement("memory runs short: each operation of each session may use it")
    @ CONFIG_16.at("Therefore, the total memory used could be many"),
    risk="medium",
    takes=NO_TIME,
    undo="ALTER ROLE <role> RESET work_mem, or SET its earlier value (\\drds); reconnect.",
    verify="In memory it needs more than on disk. Try it with SET in a session first: if Execution "
    "Time does not fall, leave it as it is.",
)
INDEX = Step(
    "Create an index for the filter without blocking writes, outside a transaction.",
    command=sql("CREATE INDEX CONCURRENTLY ON <table> (<column>);", dialect="postgres")
    @ CREATE_INDEX.at("supports building indexes without locking"),
    **UNPUBLISHED,
    risk="medium",
    undo="Drop the new index, concurrently.",
    verify="It is listed with indisvalid t, and the plan has an Index Cond. It waits for open "
    "transactions, and loads CPU and disk.",
)
DROP_INVALID = Step(
    "Drop the invalid index that a failed build left, then build it again.",
    command=sql("DROP INDEX CONCURRENTLY <index>;", dialect="postgres")
    @ CREATE_INDEX.at("method in such cases is to drop the"),
    **UNPUBLISHED,
    risk="medium",
    undo="Create it again, concurrently, with the definition that was listed.",
    verify="The list has no row with indisvalid f. A build that still runs has f, too: read "
    "pg_stat_progress_create_index first.",
)
HOLDS_VACUUM = evolve(
    LONG_TRANSACTIONS,
    healthy=statement("empty or small ages: nothing holds back vacuum")
    @ shared.MAINTENANCE.at("End long-running open transactions. You can find these"),
    unhealthy=statement("an age of many transactions: dead rows since then stay")
    @ shared.CONFIG.at("locks are held, an open transaction prevents vacuuming"),
    verify="Look for its owner before you end it. Standbys with feedback and slots hold it, too.",
)
CLEAN = Step(
    "Vacuum the table, as its owner or superuser.",
    command=sql("VACUUM (VERBOSE, ANALYZE) <table>;", dialect="postgres")
    @ VACUUM.at("reclaims storage occupied by dead tuples."),
    **UNPUBLISHED,
    risk="medium",
    undo="Cancel it: it can be run again at any time; queries on standbys that it cancelled "
    "have to be run again.",
    verify="Of the old rows, 0 are not yet removable. The table keeps its size, so a scan of all "
    "of it stays slow.",
)
REWRITE = Step(
    "Rewrite the table in a maintenance window: nobody can read or write it meanwhile.",
    command=sql("VACUUM (FULL, ANALYZE) <table>;", dialect="postgres")
    @ VACUUM.at("space, but takes much longer and exclusively locks"),
    **UNPUBLISHED,
    risk="high",
    undo="None: cancel it while it runs, and the table stays as it was.",
    verify="bytes_per_row is about the size of a row. It needs disk space for a second copy.",
)

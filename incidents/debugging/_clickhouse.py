"""Sources, checks and steps against too many parts in ClickHouse."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, action, shell, sql, statement, undisclosed
from atlas.technologies.failures.clickhouse import (
    ERROR_252,
    INSERTS,
    MERGES,
    PARTS,
    PARTS_PAGE,
)
from incidents.debugging._databases import NO_OUTPUT, NO_TIME

_kb = Repository(
    "Altinity/altinityknowledgebase",
    commit="6854cfe677bf3d4f72e2788d2a9233528de43edd",
    checked="2026-11-29",
    publisher="Altinity",
    kind="vendor",
    folder="content/en",
    release=undisclosed("release: the pages of the knowledge base name none"),
)
_QUERIES = "altinity-kb-queries-and-syntax"
MUTATIONS = _kb.file(f"{_QUERIES}/mutations.md")
STUCK = _kb.file(
    f"{_QUERIES}/altinity-kb-alter-modify-column-is-stuck-the-column-is-inaccessible.md"
)
TTL = _kb.file(f"{_QUERIES}/ttl/ttl-group-by-examples.md")
ASYNC = _kb.file(f"{_QUERIES}/async-inserts.md")
ERRORS = _kb.file("altinity-kb-useful-queries/connection-issues-distributed-parts.md")
SETTINGS = Publisher("ClickHouse", checked="2026-11-29").post(
    "parts_to_* MergeTree table settings",
    "https://clickhouse.com/docs/reference/settings/merge-tree-settings/parts-to",
    "2026-07-23",
)
NETDATA = Publisher("Netdata", checked="2026-11-29").post(
    "ClickHouse (guide)",
    "https://netdata-website.netlify.app/guides/clickhouse/",
    kind="secondary",
)
TRIGGER = Publisher("Trigger.dev", checked="2026-11-29").post(
    "ClickHouse too many parts postmortem",
    "https://trigger.dev/blog/clickhouse-too-many-parts-postmortem",
    "2025-12",
)

PARTITIONS = evolve(
    PARTS,
    healthy=statement("many partitions of one table, each with a few parts")
    @ PARTS_PAGE.at("ORDER BY part_count DESC limit 20"),
    unhealthy=statement("a part_count near parts_to_throw_insert in one partition")
    @ SETTINGS.at("number of active parts in a single partition"),
    verify="Keep the rows: they say which table, and rows divided by part_count how small its "
    "parts are.",
)
RUNNING = evolve(
    MERGES,
    healthy=statement("rows of the table, whose progress grows")
    @ ERROR_252.at("Check if merges are running"),
    unhealthy=statement("no row of the table, in several readings")
    @ ERROR_252.at("Merges can be prevented or slowed by:"),
    verify="A merge that takes hours leaves the small parts waiting.",
)
FAILED = Check(
    "List the last errors of the server.",
    sql(
        "SELECT name, value, last_error_time, last_error_message FROM system.errors "
        "ORDER BY last_error_time DESC LIMIT 5;",
        dialect="clickhouse",
    )
    @ ERRORS.at("Examine server logs, system.errors, and system load"),
    healthy=statement("only too many parts (252) is recent")
    @ ERROR_252.at("# Error 252: TOO_MANY_PARTS"),
    unhealthy=statement("another name is recent too, such as MEMORY_LIMIT_EXCEEDED")
    @ ERROR_252.at("Often related, heavy merges consuming memory"),
    verify="NOT_ENOUGH_SPACE: a merge needs room for its result. last_error_message tells more.",
)
UNFINISHED = Check(
    "List the mutations that are not done.",
    sql(
        "SELECT database, table, mutation_id, create_time, command, parts_to_do, "
        "latest_fail_reason FROM system.mutations WHERE is_done = 0;",
        dialect="clickhouse",
    )
    @ ERROR_252.at("Check for stuck mutations"),
    healthy=statement("nothing: no row") @ ERROR_252.at("FROM system.mutations WHERE is_done = 0;"),
    unhealthy=statement("rows whose parts_to_do does not fall, or with a latest_fail_reason")
    @ MUTATIONS.at("Look on `is_done` and `latest_fail_reason` columns"),
    verify="command tells whose ALTER it is: ask its owner before it is ended.",
)
SMALL = Check(
    "Read the average size of the parts that inserts have just made.",
    sql(
        "SELECT database, table, count() AS parts, round(avg(rows)) AS rows_per_part FROM "
        "system.parts WHERE active AND level = 0 AND modification_time > now() - 3600 "
        "GROUP BY database, table ORDER BY parts DESC LIMIT 10;",
        dialect="clickhouse",
    )
    @ ERROR_252.at("Find tables with most parts"),
    healthy=statement("rows_per_part of 10,000 or more")
    @ ERROR_252.at("10,000 to 500,000 rows per INSERT"),
    unhealthy=statement("rows_per_part below 1,000") @ ERROR_252.at("(< 1,000 rows per INSERT)"),
)
START = Step(
    "Start the merges of the table again.",
    command=sql("SYSTEM START MERGES <database>.<table>;", dialect="clickhouse")
    @ TTL.at("SYSTEM START MERGES test_ttl_group_by;"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="SYSTEM STOP MERGES <database>.<table>;",
    verify="Rows appear in system.merges, part_count falls, and inserts succeed. Ask who stopped "
    "them: a backup or a migration may have.",
)
END_MUTATION = Step(
    "End a mutation that is stuck, once its owner agrees.",
    command=shell(
        "clickhouse-client --host <host> --query \"KILL MUTATION WHERE database = '<database>' "
        "AND table = '<table>' AND mutation_id = '<id>'\""
    )
    @ STUCK.at("AND mutation_id = 'id_of_stuck_mutation';"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="None: parts that it has changed stay changed. Run the ALTER again when load is low.",
    verify="It is gone from the list (kill_status: waiting, at first), and merges run.",
)
BATCH = Step(
    "Configure the inserting user so that the server collects small inserts.",
    command=action("Set async_insert = 1 and wait_for_async_insert = 1 for the inserting user.")
    @ ASYNC.at("Enable async inserts (0=disabled, 1=enabled)"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Return to the previous settings.",
    verify="rows_per_part rises, part_count falls. It is on by default in 26.9; INSERT ... SELECT "
    "does not use it. With wait_for_async_insert = 0, failed inserts are lost silently.",
)
MORE_PARTS = Step(
    "Read SHOW CREATE TABLE; raise the limit for a short time, if the disk has room.",
    command=sql(
        "ALTER TABLE <database>.<table> MODIFY SETTING parts_to_throw_insert = <count>;",
        dialect="clickhouse",
    )
    @ ERROR_252.at("MODIFY SETTING parts_to_throw_insert = 600;"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="MODIFY SETTING with the value that SHOW CREATE TABLE printed before; RESET SETTING "
    "parts_to_throw_insert only if it had none.",
    verify="Inserts succeed; queries become slower with each part. It only buys time. In a "
    "replicated table, run it on each replica.",
)
MORE_IN_TOTAL = evolve(
    MORE_PARTS,
    action="Read SHOW CREATE TABLE; raise the limit of all partitions for a short time.",
    command=sql(
        "ALTER TABLE <database>.<table> MODIFY SETTING max_parts_in_total = <count>;",
        dialect="clickhouse",
    )
    @ ERROR_252.at("MODIFY SETTING max_parts_in_total = 20000;"),
    undo="MODIFY SETTING with the value that SHOW CREATE TABLE printed before; RESET SETTING "
    "max_parts_in_total only if it had none.",
    verify="Inserts succeed. In a replicated table, run it on each replica. Then plan the new "
    "key: the number of partitions keeps growing.",
)
NEW_KEY = Step(
    "Choose a coarser partition key for a new table, such as the month.",
    command=action("Create the new table, copy the data, and swap both names once they agree.")
    @ ERROR_252.at("Create new table with better partitioning"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Swap the names back. Rows inserted since are in the new table alone: copy them.",
    verify="Keep the old table until its owner has compared both. Late rows of old months should "
    "not make new partitions.",
)
INSERT_LESS = Check(
    "Count the inserts per second of each client.",
    action("Read the number of inserts per second of each client.")
    @ INSERTS.at("Every insert creates a part, if you will"),
    healthy=statement("one insert each 1 to 2 seconds")
    @ ERROR_252.at("1 INSERT every 1-2 seconds"),
    unhealthy=statement("many each second: collect the rows in the client or in a queue")
    @ ERROR_252.at("Inserts every second or multiple times per"),
    verify="Retries of refused inserts add to it: let them wait for longer each time.",
)

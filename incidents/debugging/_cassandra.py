"""Sources, checks and steps against tombstones in Cassandra."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, action, shell, statement
from atlas.technologies.failures.cassandra import COMPACTIONS, NODETOOL, STATUS
from incidents.debugging._databases import NO_OUTPUT, NO_TIME

_source = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked="2026-11-29",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
    release="3.11.13",
)
_PAGES = "doc/modules/cassandra/pages"
_NODETOOL = "src/java/org/apache/cassandra/tools/nodetool"
GRACE = _source.file(f"{_PAGES}/operating/compaction/index.adoc")
WINDOWS = _source.file(f"{_PAGES}/operating/compaction/twcs.adoc")
QUEUES = _source.file(f"{_PAGES}/data_modeling/data_modeling_logical.adoc")
NULLS = _source.file(f"{_PAGES}/cql/json.adoc")
OPTIONS = _source.file(f"{_PAGES}/cql/ddl.adoc")
TABLES = _source.file("doc/modules/cassandra/examples/CQL/no_revoke.cql")
READ = _source.file("src/java/org/apache/cassandra/db/ReadCommand.java")
YAML = _source.file("conf/cassandra.yaml")
PRINTER = _source.file(f"{_NODETOOL}/stats/TableStatsPrinter.java")
STATISTICS = _source.file(f"{_NODETOOL}/TableStats.java")
COLLECT = _source.file(f"{_NODETOOL}/GarbageCollect.java")
THROUGHPUT = _source.file(f"{_NODETOOL}/SetCompactionThroughput.java")
DISCORD = Publisher("Discord", checked="2026-11-29", read_in="a copy").post(
    "How Discord Stores Trillions of Messages",
    "https://discord.com/blog/how-discord-stores-trillions-of-messages",
    "2023-03-06",
)

SCANNED = Check(
    "Read the tombstones that a read of the table scans, on each replica.",
    shell("nodetool tablestats <keyspace>.<table>")
    @ STATISTICS.at('description = "Print statistics on tables"'),
    healthy=statement("Maximum tombstones per slice (last five minutes): far below 1000")
    @ PRINTER.at('"\\t\\tMaximum tombstones per slice (last five minutes): "'),
    unhealthy=statement("Maximum tombstones per slice (last five minutes): near 100000")
    @ PRINTER.at('"\\t\\tMaximum tombstones per slice (last five minutes): "'),
    verify="The node of the message first, right after a failed read: the weight of a read halves "
    "every minute. 0 or NaN while the log gets new lines counts as unhealthy. Malformed IPv6 "
    "address: add -Dcom.sun.jndi.rmiURLParsing=legacy after nodetool.",
)
QUERY = Check(
    "On the node of the message, read the query of the last warnings.",
    shell("grep tombstone /var/log/cassandra/system.log | tail")
    @ READ.at('"Read %d live rows and %d tombstone cells'),
    healthy=statement("for query SELECT ... WHERE with all columns of the partition key")
    @ READ.at('"Read %d live rows and %d tombstone cells'),
    unhealthy=statement("no condition on the partition key, or token(...) > ...: a scan")
    @ YAML.at("When executing a scan, within or across a"),
    verify="Keep the lines: they name table, query and number. The client sees a read failure.",
)
PENDING = evolve(
    COMPACTIONS,
    healthy=statement("pending tasks near 0") @ NODETOOL.at("nodetool compactionstats"),
    unhealthy=statement("many pending tasks, and not fewer in a second reading")
    @ NODETOOL.at("nodetool compactionstats"),
)
EXPIRY = Check(
    "Read the expiry and the compaction of the table.",
    shell(
        'cqlsh <host> -e "SELECT gc_grace_seconds, default_time_to_live, compaction FROM '
        "system_schema.tables WHERE keyspace_name = '<keyspace>' AND table_name = '<table>'\""
    )
    @ TABLES.at("* `system_schema.tables`"),
    healthy=statement("default_time_to_live 0, and no USING TTL in the application")
    @ OPTIONS.at("`gc_grace_seconds` |_simple_ |864000"),
    unhealthy=statement("a default_time_to_live, and no compaction by time window")
    @ WINDOWS.at("when all data is written with a TTL."),
    verify="gc_grace_seconds is how long each tombstone is kept: 864000 is 10 days.",
)
REPAIRED = Check(
    "Check when each node was last repaired, before anything about deletes is changed.",
    STATUS.command,
    healthy=STATUS.healthy,
    unhealthy=STATUS.unhealthy,
    verify="A node that was down for longer than gc_grace_seconds returns rows that were deleted. "
    "Ask when the last repair of the table was complete.",
)
NARROW = Step(
    "Change the query so that it begins after the deleted rows, in the application.",
    command=action(
        "Add a lower bound on the clustering column, such as the last row that was read."
    )
    @ QUEUES.at("deleted items are now `tombstones <asynch-deletes>` that Cassandra"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Return to the previous version of the application.",
    verify="Maximum tombstones per slice falls. Then plan a table that deletes whole partitions.",
)
NO_SCAN = Step(
    "Stop the scan, or read smaller ranges of tokens with a smaller page.",
    command=action("Find the job or endpoint that sends the query, and turn it off first.")
    @ YAML.at("problems and even exaust the server heap."),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Turn the job on again.",
    verify="No new line in the log, and other reads of the table are fast again.",
)
FASTER = Step(
    "Raise the limit of compaction on this node, if its disk has room.",
    command=shell("nodetool setcompactionthroughput <megabytes>")
    @ THROUGHPUT.at("Set the MB/s throughput cap for compaction in"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="The same with the value that nodetool getcompactionthroughput showed before.",
    verify="Pending tasks fall, and reads stay fast. It is lost at a restart.",
)
REMOVE = Step(
    "Remove deleted data of the table from its files, one node at a time, at low load.",
    command=shell("nodetool garbagecollect <keyspace> <table>")
    @ COLLECT.at("Remove deleted data from one or more tables"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="None: it rewrites the files. Take a snapshot first; it needs free disk for the copies.",
    verify="Maximum tombstones per slice falls; those younger than gc_grace_seconds stay.",
)
BY_WINDOW = Check(
    "Plan windows for a table whose rows all expire after the same time.",
    action("Change the table to TimeWindowCompactionStrategy, with 20 to 30 windows per expiry.")
    @ WINDOWS.at("that produces approximately 20-30 windows"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="The change compacts the table once more: at low load, first on a copy. Files whose "
    "rows have all expired are then dropped whole.",
)
UNSET = Check(
    "Search the application for inserts that write null.",
    action("Read which columns each insert binds, and with which values.")
    @ NULLS.at("value for that column will be removed (resulting"),
    healthy=statement("a column without a value is left out, or unset")
    @ NULLS.at("omitted column values will be left unset, meaning"),
    unhealthy=statement("null for a column: that writes a tombstone")
    @ NULLS.at("in a tombstone being created"),
)

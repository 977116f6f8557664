"""What fails in InfluxDB, with the first steps."""

from atlas.evidence.command import config, console, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

docs = Repository(
    "influxdata/docs-v2",
    commit="79332006271f9d416c054e22c1433f0a26c49c41",
    checked="2026-11-26",
    folder="content",
)
ERRORS = docs.file("influxdb/v1/troubleshooting/errors.md")
QUERIES = docs.file("influxdb/v1/troubleshooting/query_management.md")
SETTINGS = docs.file("influxdb/v1/administration/config.md")
LOGS = docs.file("influxdb/v1/administration/logs.md")
SCHEMA = docs.file("influxdb/v1/query_language/explore-schema.md")
INSPECT = docs.file("influxdb/v1/tools/influx_inspect.md")
MONITOR = docs.file("influxdb/v1/administration/server_monitoring.md")
INFLUX = "influx -host <host>"

SERIES = Check(
    "Show how many series the database has.",
    console("SHOW SERIES CARDINALITY ON <database>", of=INFLUX)
    @ SCHEMA.at("estimated cardinality of the series on specified database"),
    **NO_OUTPUT,
    verify="Of 1.x. The more series, the more memory: look for a tag with very many values.",
)
FIELDS = Check(
    "Show the fields of the measurement, with their types.",
    console("SHOW FIELD KEYS ON <database>", of=INFLUX) @ SCHEMA.at("SHOW FIELD KEYS"),
    **NO_OUTPUT,
    verify="Of 1.x. Compare the type of the field with the one that the client writes.",
)
RUNNING = Check(
    "List the queries that run, with their duration.",
    console("SHOW QUERIES", of=INFLUX) @ QUERIES.at("to identify currently-running queries"),
    **NO_OUTPUT,
    verify="Of 1.x. The longest duration is the first candidate.",
)
KILL = Step(
    "Kill the query that runs too long.",
    command=console("KILL QUERY <id>", of=INFLUX)
    @ QUERIES.at("tells InfluxDB to stop running the relevant query."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the client has to run the query again.",
    verify="SHOW QUERIES lists it as killed, then no more.",
)
STATS = Check(
    "Show the statistics of the node.",
    console("SHOW STATS", of=INFLUX) @ MONITOR.at("To see node statistics, execute the command"),
    **NO_OUTPUT,
    verify="Of 1.x. memBytes of tsm1_cache is the size of the caches.",
)
LOG = Check(
    "Read the end of the log.",
    shell("journalctl -u influxdb -n 200") @ LOGS.at("journalctl -u influxdb"),
    **NO_OUTPUT,
    verify="Look for lvl=error, and for the shard of the message.",
)
VERIFY = Check(
    "Verify the integrity of the TSM files.",
    shell("influx_inspect verify -dir <directory>")
    @ INSPECT.at("Verifies the integrity of TSM files."),
    **NO_OUTPUT,
    verify="Of 1.x. A file that is not healthy has to be restored from a backup.",
)
CACHE = Step(
    "Raise the size of a shard's cache, if there is memory; restart.",
    command=config('cache-max-memory-size = "<size>"', file="influxdb.conf")
    @ SETTINGS.at("The maximum size that a shard cache can"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value, and restart again.",
    verify="Writes succeed, and the process does not run out of memory.",
)
TAG_VALUES = Step(
    "Raise the limit of values of a tag, if they are wanted; restart.",
    command=config("max-values-per-tag = <count>", file="influxdb.conf")
    @ SETTINGS.at("tag values](/influxdb/v1/concepts/glossary/#tag-value) allowed per"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (100000 unless it was set), and restart again.",
    verify="Points with new values are written; memory grows with them.",
)

CACHE_FULL = KnownFailure("the cache is full, and writes fail", steps=[STATS, SERIES, CACHE])
MANY_VALUES = KnownFailure("a tag has too many values", steps=[SERIES, STATS, TAG_VALUES])
CONFLICT = KnownFailure("a field is written with a conflicting type", steps=[FIELDS, LOG, SERIES])
DROPPED = KnownFailure("some points of a write are dropped", steps=[LOG, FIELDS, SERIES])
QUERY_LIMIT = KnownFailure("a query exceeds a limit", steps=[RUNNING, SERIES, STATS])
QUERY_TIME = KnownFailure("a query runs too long and is killed", steps=[RUNNING, SERIES, STATS])
BUSY = KnownFailure("too many queries run at once", steps=[RUNNING, STATS, KILL])
SHARD = KnownFailure("a shard cannot be opened", steps=[LOG, VERIFY, STATS])
METADATA = KnownFailure("the metadata cannot be opened at startup", steps=[LOG, VERIFY, STATS])
SCHEMA_LIMIT = KnownFailure("a schema limit of InfluxDB 3 is reached", steps=[LOG, SERIES, FIELDS])
WRITE_FAILED = KnownFailure("points could not be written", steps=[LOG, STATS, SERIES])

"""InfluxDB: time series database."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._influxdb_client_messages import InfluxDBClientMessages
from atlas.technologies._influxdb_write_messages import InfluxDBWriteMessages
from atlas.technologies.failures import influxdb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/influxdb.md")
# The branches master-1.x, main-2.x and main (3) of June 2026.
_ONE = Repository(
    "influxdata/influxdb", commit="f7b4c473bec5ae9f2c5d72e0c305376e78c7a78c", checked=_CHECKED
)
_TWO = Repository(
    "influxdata/influxdb", commit="85b84f44132875d0fd91d3f25e9ad2c05e6005df", checked=_CHECKED
)
_THREE = Repository(
    "influxdata/influxdb", commit="d7834110b3680ba8e53d16333d158b18b8847bc7", checked=_CHECKED
)
MEASUREMENTS = fails.docs.file(
    "platform/monitoring/influxdata-platform/tools/measurements-internal.md"
)


class InfluxDB(InfluxDBWriteMessages, InfluxDBClientMessages, Technology):
    """A time series database with tags, fields and retention."""

    name = "InfluxDB"
    icon = "simple-icons:influxdb"
    plane = "state"
    releases = release_lines(
        "1 2016-09-07, 2 2020-11-09, 3.0 2025-04-14, 3.1 2025-05-28, 3.2 2025-06-25, "
        "3.3 2025-07-29, 3.4 2025-08-26, 3.5 2025-09-29, 3.6 2025-10-30, 3.7 2025-11-19, "
        "3.8 2025-12-18, 3.9 2026-04-02, 3.10 2026-06-17, 3.11 2026-07-30",
        RELEASES,
    )
    logs = statement("standard error") @ fails.LOGS.at(
        "writes log output, by default, to `stderr`."
    )
    programs: ClassVar = {
        "influx": "InfluxDB's client",
        "influx_inspect": "inspects the files of InfluxDB 1.x",
    }
    ports: ClassVar = {"HTTP, of 1.x": quantity(8086, "") @ fails.SETTINGS.at(":8086")}
    TAG_VALUES = Parameter(
        "values of a tag, default, 1.x",
        quantity(100000, "") @ fails.SETTINGS.at("The default value is `100000`"),
    )

    CACHE_FULL = LogMessage(
        anchor="cache-max-memory-size exceeded: (",
        sample='{"error":"engine: cache-max-memory-size exceeded: (1074790412/1073741824)"}',
        pattern=r"cache-max-memory-size exceeded: \((?P<size>\d+)/(?P<limit>\d+)\)",
        severity="error",
        meaning="The cache of a shard is full, and writes are refused until it is written to disk.",
        source=_ONE.file("tsdb/engine/tsm1/cache.go"),
        failure=fails.CACHE_FULL,
    )
    MANY_VALUES = LogMessage(
        anchor="max-values-per-tag limit exceeded (",
        sample="partial write: max-values-per-tag limit exceeded (100000/100000): "
        'measurement="http" tag="request_id" value="9f1c" dropped=1',
        pattern=r"max-values-per-tag limit exceeded \((?P<values>\d+)/(?P<limit>\d+)\): "
        r'measurement="(?P<measurement>[^"]+)" tag="(?P<tag>[^"]+)"',
        severity="error",
        meaning="A tag has more values than allowed, and points with new ones are dropped.",
        source=_ONE.file("tsdb/index/inmem/inmem.go"),
        versions="< 2",
        failure=fails.MANY_VALUES,
    )
    CONFLICT = LogMessage(
        anchor=", already exists as type ",
        sample='partial write: field type conflict: input field "value" on measurement "cpu" is '
        "type float, already exists as type integer dropped=1",
        pattern=r'field type conflict: input field "(?P<field>[^"]+)" on measurement '
        r'"(?P<measurement>[^"]+)" is type (?P<type>\w+), already exists as type (?P<existing>\w+)',
        severity="error",
        meaning="A client writes a field with another type than it has, and the points are "
        "dropped.",
        source=_ONE.file("tsdb/field_validator.go"),
        failure=fails.CONFLICT,
    )
    PARTIAL = LogMessage(
        anchor="partial write: ",
        sample="partial write: points beyond retention policy dropped=3",
        pattern=r"partial write: (?P<reason>.+) dropped=(?P<dropped>\d+)",
        severity="error",
        meaning="Some points of a write were dropped, for the reason that is given.",
        source=_ONE.file("tsdb/shard.go"),
        failure=fails.DROPPED,
    )
    QUERY_TIME = LogMessage(
        anchor="query-timeout limit exceeded",
        sample='{"results":[{"statement_id":0,"error":"query-timeout limit exceeded"}]}',
        severity="error",
        meaning="A query ran longer than allowed, and was killed.",
        source=_ONE.file("query/executor.go"),
        versions="< 2",
        failure=fails.QUERY_TIME,
    )
    CONCURRENT = LogMessage(
        anchor="max-concurrent-queries limit exceeded(",
        sample="max-concurrent-queries limit exceeded(20, 20)",
        pattern=r"max-concurrent-queries limit exceeded\((?P<running>\d+), (?P<limit>\d+)\)",
        severity="error",
        meaning="As many queries run as allowed, and another one is refused.",
        source=_ONE.file("query/executor.go"),
        failure=fails.BUSY,
    )
    SELECT_SERIES = LogMessage(
        anchor="max-select-series limit exceeded: (",
        sample="max-select-series limit exceeded: (50001/50000)",
        pattern=r"max-select-series limit exceeded: \((?P<series>\d+)/(?P<limit>\d+)\)",
        severity="error",
        meaning="A query touches more series than allowed.",
        source=_ONE.file("tsdb/index.go"),
        failure=fails.QUERY_LIMIT,
    )
    SELECT_BUCKETS = LogMessage(
        anchor="max-select-buckets limit exceeded: (",
        sample="max-select-buckets limit exceeded: (100001/100000)",
        pattern=r"max-select-buckets limit exceeded: \((?P<buckets>\d+)/(?P<limit>\d+)\)",
        severity="error",
        meaning="A query groups into more intervals than allowed.",
        source=_ONE.file("query/compile.go"),
        failure=fails.QUERY_LIMIT,
    )
    SHARD = LogMessage(
        anchor="Failed to open shard",
        sample='ts=2026-06-17T09:53:50Z lvl=error msg="Failed to open shard" log_id=0a '
        'service=store op_name=tsdb_open error="[shard 42] open /var/lib/influxdb/data/app: '
        'permission denied"',
        severity="error",
        meaning="A shard is not opened at startup, and its data is missing.",
        source=_ONE.file("tsdb/store.go"),
        context=("lvl=", "influx"),
        failure=fails.SHARD,
    )
    BOLT = LogMessage(
        anchor="Failed opening bolt",
        sample='ts=2026-06-29T09:53:50Z lvl=error msg="Failed opening bolt" log_id=0a '
        'error="timeout"',
        severity="fatal",
        meaning="The file of the metadata cannot be opened, and InfluxDB does not start.",
        source=_TWO.file("cmd/influxd/launcher/launcher.go"),
        versions=">= 2, < 3",
        failure=fails.METADATA,
    )
    COLUMNS = LogMessage(
        anchor="Update to schema would exceed number of columns per table limit of ",
        sample="Update to schema would exceed number of columns per table limit of 500 columns",
        pattern=r"columns per table limit of (?P<limit>\d+) columns",
        severity="error",
        meaning="A write adds a column to a table that has as many as allowed.",
        source=_THREE.file("influxdb3_catalog/src/error.rs"),
        versions=">= 3",
        failure=fails.SCHEMA_LIMIT,
    )
    DATABASES = LogMessage(
        anchor="Adding a new database would exceed limit of ",
        sample="Adding a new database would exceed limit of 5 databases",
        pattern=r"exceed limit of (?P<limit>\d+) databases",
        severity="error",
        meaning="There are as many databases as allowed.",
        source=_THREE.file("influxdb3_catalog/src/error.rs"),
        versions=">= 3",
        failure=fails.SCHEMA_LIMIT,
    )

    CACHE_SIZE = Metric(
        name="memBytes",
        meaning="Size of the caches (measurement tsm1_cache of the database _internal).",
        unit="byte",
        source=MEASUREMENTS,
    )
    POINTS_DROPPED = Metric(
        name="writePointsDropped",
        meaning="Points that a shard dropped (measurement shard of the database _internal).",
        source=MEASUREMENTS,
        kind="counter",
    )


influxdb = InfluxDB()

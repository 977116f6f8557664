"""Log messages of InfluxDB about writes and its files."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import influxdb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_influxdb_0_9 = Repository("influxdata/influxdb", commit="v0.9.4.2", checked=_CHECKED)
_influxdb_1 = Repository("influxdata/influxdb", commit="v1.8.0", checked=_CHECKED)
_telegraf = Repository(
    "influxdata/telegraf", commit="b27263146617cefe16c0b300107b58b111a7fa57", checked=_CHECKED
)


class InfluxDBWriteMessages:
    """Log messages of InfluxDB about writes and its files."""

    BATCH_0_9 = LogMessage(
        anchor="failed to write point batch to database",
        sample='[udp] 2015/11/09 01:54:38 failed to write point batch to database "udp": timeout',
        pattern=r'failed to write point batch to database "(?P<database>[^"]+)": '
        r"(?P<reason>.+)",
        severity="error",
        meaning="Points that came by UDP, Graphite or collectd could not be written, and are lost.",
        source=_influxdb_0_9.file("services/udp/service.go"),
        versions="< 1.0",
        failure=fails.WRITE_FAILED,
    )

    BATCH = LogMessage(
        anchor="Failed to write point batch to database",
        sample='lvl=info msg="Failed to write point batch to database" log_id=0 '
        "service=graphite db_instance=graphite error=timeout",
        severity="error",
        meaning="Points that came by UDP, Graphite or collectd could not be written, and are lost.",
        source=_influxdb_1.file("services/graphite/service.go"),
        failure=fails.WRITE_FAILED,
    )

    SHARD_WRITE_0_9 = LogMessage(
        anchor="write failed for shard ",
        sample="[write] 2015/11/09 01:54:38 write failed for shard 12 on node 1: timeout",
        pattern=r"write failed for shard (?P<shard>\d+) on node (?P<node>\d+)",
        severity="error",
        meaning="A shard took no points.",
        source=_influxdb_0_9.file("cluster/points_writer.go"),
        versions="< 1.0",
        failure=fails.WRITE_FAILED,
    )

    COMPACTION = LogMessage(
        anchor="Error compacting TSM files",
        sample='lvl=warn msg="Error compacting TSM files" log_id=0 engine=tsm1 '
        'error="compaction failed"',
        severity="warning",
        meaning="Files of a shard cannot be compacted, so they grow in number.",
        source=_influxdb_1.file("tsdb/engine/tsm1/engine.go"),
        failure=fails.SHARD,
    )

    CORRUPT_FILE = LogMessage(
        anchor="Cannot read corrupt tsm file, renaming",
        sample='lvl=error msg="Cannot read corrupt tsm file, renaming" log_id=0 engine=tsm1 '
        "path=/var/lib/influxdb/data/telegraf/autogen/12/000000001-000000002.tsm",
        pattern=r"Cannot read corrupt tsm file, renaming\".* path=(?P<file>\S+)",
        severity="error",
        meaning="A file of a shard is damaged, and is set aside with its data.",
        source=_influxdb_1.file("tsdb/engine/tsm1/file_store.go"),
        failure=fails.SHARD,
    )

    VALUES_SOON = LogMessage(
        anchor="max-values-per-tag limit may be exceeded soon",
        sample='lvl=warn msg="max-values-per-tag limit may be exceeded soon" log_id=0 '
        "service=store perc=95% n=95000 max=100000 db_instance=telegraf name=cpu "
        "tag=host",
        severity="warning",
        meaning="A tag has almost as many values as allowed.",
        source=_influxdb_1.file("tsdb/store.go"),
        failure=fails.MANY_VALUES,
    )

    TELEGRAF_DROPS = LogMessage(
        anchor="Failed to write metric (will be dropped: ",
        sample="E! [outputs.influxdb] Failed to write metric (will be dropped: 422 "
        "Unprocessable Entity): field type conflict",
        pattern=r"will be dropped: (?P<status>[^)]+)\)",
        severity="error",
        meaning="Telegraf drops points that the server refuses.",
        source=_telegraf.file("plugins/outputs/influxdb/http.go"),
        failure=fails.DROPPED,
    )

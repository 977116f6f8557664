"""More log messages of InfluxDB: older wordings."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import influxdb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_influxdb_1_0 = Repository("influxdata/influxdb", commit="v1.0.0", checked=_CHECKED)


class InfluxDBClientMessages:
    """More log messages of InfluxDB: older wordings."""

    CACHE_FULL_1_0 = LogMessage(
        anchor="cache maximum memory size exceeded",
        sample="[write] 2016/08/16 12:20:56 write failed for shard 3: engine: cache maximum memory "
        "size exceeded",
        severity="error",
        meaning="The cache of a shard is full, so writes to it fail.",
        source=_influxdb_1_0.file("tsdb/engine/tsm1/cache.go"),
        failure=fails.CACHE_FULL,
    )

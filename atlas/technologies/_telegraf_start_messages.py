"""Messages of Telegraf: configuration, answers of InfluxDB."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import telegraf as fails
from atlas.technologies.message import LogMessage

_telegraf = Repository(
    "influxdata/telegraf",
    commit="b27263146617cefe16c0b300107b58b111a7fa57",
    checked="2026-11-27",
)
TG_CONFIG = _telegraf.file("config/config.go")
TG_MAIN = _telegraf.file("cmd/telegraf/telegraf.go")
TG_INFLUX = _telegraf.file("plugins/outputs/influxdb/http.go")
TG_INFLUX2 = _telegraf.file("plugins/outputs/influxdb_v2/http.go")


class TelegrafStartMessages:
    """Messages of Telegraf: configuration, answers of InfluxDB."""

    CONFIG = LogMessage(
        anchor="loading config file ",
        sample="2026-03-02T04:11:09Z E! loading config file /etc/telegraf/telegraf.conf failed: "
        "error parsing data: line 12: invalid TOML syntax",
        pattern=r"loading config file (?P<file>\S+) failed: (?P<reason>.+)",
        severity="fatal",
        meaning="The configuration cannot be read, and Telegraf does not start.",
        source=TG_CONFIG,
        failure=fails.NO_START,
    )
    UNDEFINED = LogMessage(
        anchor="undefined but requested ",
        sample="undefined but requested input: docker2",
        pattern=r"undefined but requested (?P<type>\w+): (?P<plugin>\S+)",
        severity="fatal",
        meaning="The configuration names a plugin that this version does not have.",
        source=TG_CONFIG,
        failure=fails.NO_START,
    )
    NO_OUTPUT = LogMessage(
        anchor="no outputs found, probably invalid config file provided",
        sample="no outputs found, probably invalid config file provided",
        severity="fatal",
        meaning="The configuration has no output.",
        source=TG_MAIN,
        failure=fails.NO_START,
    )
    WRITING = LogMessage(
        anchor="When writing to [",
        sample="2026-03-02T04:11:09Z E! [outputs.influxdb] When writing to "
        "[http://influxdb:8086]: received error partial write: field type conflict",
        pattern=r"When writing to \[",
        severity="error",
        meaning="InfluxDB answers a write with an error; the text after it says which.",
        source=TG_INFLUX,
        failure=fails.NOT_WRITTEN,
    )
    WRITE_LARGE = LogMessage(
        anchor="request was too large (413)",
        sample="2026-03-02T04:11:09Z E! [outputs.influxdb_v2] Failed to write metrics with size "
        "9123456 bytes to shop, request was too large (413)",
        pattern=r"request was too large \(413\)",
        severity="error",
        meaning="A write is larger than InfluxDB or a proxy before it allows.",
        source=TG_INFLUX2,
        failure=fails.NOT_WRITTEN,
    )

"""Telegraf: gathers metrics and writes them to outputs."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._telegraf_start_messages import TelegrafStartMessages
from atlas.technologies.failures import telegraf as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/telegraf.md")
_telegraf = Repository(
    "influxdata/telegraf",
    commit="b27263146617cefe16c0b300107b58b111a7fa57",
    checked="2026-11-26",
    publisher="InfluxData",
)
AGENT = _telegraf.file("agent/agent.go")


class Telegraf(TelegrafStartMessages, Technology):
    """An agent that gathers metrics by plugins and writes them to outputs."""

    name = "Telegraf"
    icon = None
    plane = "control"
    releases = release_lines(
        """
1.0 2016-09-02  1.1 2016-11-08  1.2 2017-01-23  1.3 2017-05-15  1.4 2017-09-05
1.5 2017-12-14  1.6 2018-04-16  1.7 2018-06-12  1.8 2018-09-21  1.9 2018-11-20
1.10 2019-03-05  1.11 2019-06-11  1.12 2019-09-03  1.13 2019-12-12  1.14 2020-03-26
1.15 2020-07-22  1.16 2020-10-21  1.17 2020-12-18  1.18 2021-03-17  1.19 2021-06-17
1.20 2021-09-17  1.21 2021-12-15  1.22 2022-03-23  1.23 2022-06-13  1.24 2022-09-12
1.25 2022-12-12  1.26 2023-03-13  1.27 2023-06-12  1.28 2023-09-11  1.29 2023-12-11
1.30 2024-03-11  1.31 2024-06-10  1.32 2024-09-09  1.33 2024-12-09  1.34 2025-03-10
1.35 2025-06-16  1.36 2025-09-08  1.37 2025-12-08  1.38 2026-03-09  1.39 2026-06-08
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of influxdata/telegraf")
    programs: ClassVar = {"telegraf": "the agent"}

    OVERFLOW = LogMessage(
        anchor="Metric buffer overflow; ",
        sample="2026-07-05T06:55:01Z W! [outputs.influxdb_v2] Metric buffer overflow; 19268 "
        "metrics have been dropped",
        pattern=r"\[(?P<output>outputs\.\w+)[^\]]*\] Metric buffer overflow; (?P<count>\d+) "
        r"metrics",
        severity="warning",
        meaning="The buffer of an output is full: metrics are lost.",
        source=_telegraf.file("models/running_output.go"),
        failure=fails.DROPPED,
    )

    SLOW_FLUSH = LogMessage(
        anchor="did not complete within its flush interval",
        sample='2026-07-05T06:55:05Z W! [agent] ["outputs.influxdb_v2"] did not complete '
        "within its flush interval",
        severity="warning",
        meaning="An output needs longer for a write than the flush interval.",
        source=AGENT,
        failure=fails.DROPPED,
    )

    NOT_CONNECTED = LogMessage(
        anchor="[agent] Failed to connect to [",
        sample="2026-07-05T06:55:05Z E! [agent] Failed to connect to [outputs.kafka], retrying "
        'in 15s, error was "kafka: client has run out of available brokers"',
        pattern=r"Failed to connect to \[(?P<output>[^\]]+)\]",
        severity="error",
        meaning="An output cannot connect when the agent starts.",
        source=AGENT,
        failure=fails.NOT_WRITTEN,
    )

    SLOW_INPUT = LogMessage(
        anchor="Collection took longer than expected; not complete after interval of ",
        sample="2026-07-05T06:55:05Z W! [inputs.snmp] Collection took longer than expected; "
        "not complete after interval of 10s",
        pattern=r"\[(?P<input>inputs\.\w+)[^\]]*\] Collection took longer than expected",
        severity="warning",
        meaning="An input has not finished when its next run is due; that run is left out.",
        source=AGENT,
        failure=fails.SLOW_INPUT,
    )

    INPUT_ERROR = LogMessage(
        anchor="Error in plugin: ",
        sample="2026-07-05T06:55:05Z E! [inputs.docker] Error in plugin: permission denied "
        "while trying to connect to the Docker daemon socket",
        pattern=r"E! \[(?P<input>inputs\.\w+)[^\]]*\] Error in plugin: ",
        severity="error",
        meaning="An input could not gather its metrics this time.",
        source=_telegraf.file("agent/accumulator.go"),
        failure=fails.INPUT,
    )

    NO_START = LogMessage(
        anchor="Error running agent: ",
        sample="2026-07-05T06:55:05Z E! [telegraf] Error running agent: could not initialize "
        "input inputs.snmp: unknown version",
        pattern=r"\[telegraf\] Error running agent: ",
        severity="fatal",
        meaning="The agent stops at its start.",
        source=_telegraf.file("cmd/telegraf/telegraf.go"),
        failure=fails.NO_START,
    )


telegraf = Telegraf()

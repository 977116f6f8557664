"""Grafana Alloy: a collector of metrics, logs and traces."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._alloy_messages import AlloyMessages
from atlas.technologies.technology import Technology


class Alloy(AlloyMessages, Technology):
    """A collector whose components scrape, receive, change and send telemetry."""

    name = "Grafana Alloy"
    icon = None
    plane = "control"
    programs: ClassVar = {"alloy": "Grafana Alloy itself"}
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of grafana/alloy")


alloy = Alloy()

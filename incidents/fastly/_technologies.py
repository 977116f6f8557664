"""Fastly's own technologies, with a metric of its exporter."""

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.fastly import facts

gap = gaps_in("Fastly's summary of June 2021")
_NO_RELEASES = undisclosed("release dates: Fastly publishes none for its own software")
_NO_LOGS = undisclosed("where it logs: not in Fastly's summary of June 2021")


class Fastly(Technology):
    """The edge cloud: proxies and caches in front of customers' origins."""

    name = "Fastly"
    icon = "simple-icons:fastly"
    plane = "edge"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    STATUS_GROUP = Metric(
        name="fastly_rt_status_group_total",
        meaning="Responses delivered, by group of status codes; check 5xx.",
        source=facts.EXPORTER,
    )


fastly = Fastly()
in_house = technology(
    "in-house", "Fastly's own software, without a public version.", **gap.of("releases", "logs")
)

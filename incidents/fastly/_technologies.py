"""Technologies of Fastly's own, with what its exporter measures."""

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.fastly import facts

gap = gaps_in("Fastly's summary of June 2021")
_NO_RELEASES = "release dates: Fastly publishes none for its own software"
_NO_LOGS = "where it logs: not in Fastly's summary of June 2021"


class Fastly(Technology):
    """The edge cloud: proxies and caches in front of customers' origins."""

    name = "Fastly"
    icon = "diagrams.saas.cdn.Fastly"
    plane = "edge"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)

    STATUS_GROUP = Metric(
        name="fastly_rt_status_group_total",
        meaning="Answers delivered, by group of status codes; look at 5xx.",
        source=facts.EXPORTER,
    )


browser = technology(
    "HTTP client",
    "Whatever visitors use: a browser, an app, another program.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed("releases: any client"),
    logs=undisclosed(_NO_LOGS),
)
fastly = Fastly()
in_house = technology(
    "in-house", "Software of Fastly's own without a public version.", **gap.of("releases", "logs")
)

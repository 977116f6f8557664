"""Technologies that Dropbox built and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.dropbox import _sources as src

gap = gaps_in("Dropbox's posts, filings and repositories")


class KgLb(Technology):
    """Dropbox's layer 4 load balancer on Linux's IPVS: health checks, weights and BGP routes."""

    name = "kglb"
    icon = None
    plane = "edge"
    programs: ClassVar = {"kglbd.bin": "the daemon of the load balancer"}
    releases = undisclosed("releases: the repository has no tags, and production's is not named")
    logs = statement("standard error, when it runs with -logtostderr") @ src.KGLB_README.at(
        "-logtostderr"
    )
    ports: ClassVar = {"statistics": quantity(5678, "") @ src.KGLB_MAIN.at('"127.0.0.1:5678"')}

    FAILSAFE = LogMessage(
        anchor="failsafe mode is enabled: ",
        sample="failsafe mode is enabled: example-balancer",
        pattern=r"failsafe mode is enabled: (?P<balancer>\S+)",
        severity="error",
        meaning="Every backend of the balancer fails its health check; all count as healthy again.",
        source=src.KGLB_BALANCER,
    )
    NO_UPSTREAMS = LogMessage(
        anchor="balancer doesn't have any upstreams: ",
        sample="balancer doesn't have any upstreams: example-balancer",
        pattern=r"balancer doesn't have any upstreams: (?P<balancer>\S+)",
        severity="info",
        meaning="Discovery returned no backend for the balancer; its route is not announced.",
        source=src.KGLB_BALANCER,
    )
    ROUTE_SKIPPED = LogMessage(
        anchor="skipping announcing route for balancer: ",
        sample="skipping announcing route for balancer: example-balancer, ",
        pattern=r"skipping announcing route for balancer: (?P<balancer>[^\s,]+),",
        severity="info",
        meaning="Its BGP route is not announced: just started, too few live backends, or no route.",
        source=src.KGLB_SERVICER,
    )
    ALIVE_RATIO = Metric(
        name="kglb:control_plane:alive_ratio",
        meaning="Share of a balancer's backends that pass their check, from 0 to 1.",
        source=src.KGLB_HEALTH,
    )
    CHECKS = Metric(
        name="kglb:control_plane:healthcheck",
        meaning="Health checks of each backend, by result: pass or fail.",
        source=src.KGLB_HEALTH,
        kind="counter",
    )


class Llama(Technology):
    """Dropbox's probes of loss and latency between hosts, with UDP datagrams."""

    name = "LLAMA"
    icon = None
    plane = "control"
    releases = undisclosed("releases: considered unstable, before a version 1.0.0")
    logs = undisclosed("logs: the README names none")

    LOSS = Metric(
        name="loss",
        meaning="Percentage of the probes between two hosts that did not return.",
        source=src.LLAMA_INFLUX,
    )


kglb = KgLb()
llama = Llama()
dropbox_client = technology(
    "Dropbox client",
    "Desktop, mobile and web clients; the desktop's sync engine (Nucleus) is written in Rust.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
bandaid = technology(
    "Bandaid", "Dropbox's own service proxy, written in Go.", **gap.of("releases", "logs")
)
edgestore = technology(
    "Edgestore",
    "Dropbox's own metadata store: entities and associations over sharded MySQL.",
    **gap.of("releases", "logs"),
)
magic_pocket = technology(
    "Magic Pocket",
    "Dropbox's own store of immutable blocks, on hard drives without a file system.",
    **gap.of("releases", "logs"),
)
alki = technology(
    "Alki",
    "Dropbox's own store of cold metadata: log-structured merge trees over AWS services.",
    **gap.of("releases", "logs"),
)
robinhood = technology(
    "Robinhood", "Dropbox's own load balancing service.", **gap.of("releases", "logs")
)
vortex = technology("Vortex", "Dropbox's own monitoring system.", **gap.of("releases", "logs"))
in_house = technology(
    "in-house",
    "A tool or service of Dropbox's own without a published technology.",
    **gap.of("releases", "logs"),
)

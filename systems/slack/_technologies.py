"""Technologies that Slack built or buys and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.slack import _sources as src

gap = gaps_in("Slack's posts, slides and repositories")
_LOG_SEARCH = statement("log search: all of Slack's log data is stored in Astra") @ (
    src.ASTRA.at("it’s all stored using Astra, our in-house")
)


class Nebula(Technology):
    """Slack's overlay network: encrypted tunnels between all of its servers."""

    name = "Nebula"
    icon = None
    plane = "service"
    programs: ClassVar = {
        "nebula": "the daemon of the overlay, which also tests its file",
        "ssh": "the client of its console",
    }
    releases = undisclosed("releases: those that Slack runs are not published")
    logs = statement("its log; from 1.11 on with levels in upper case, as level=INFO") @ (
        src.NEBULA_CHANGES.at("Log output changes: levels are upper case")
    )

    HANDSHAKE_TIMED_OUT = LogMessage(
        anchor="Handshake timed out",
        sample='level=INFO msg="Handshake timed out"',
        severity="info",
        meaning="No host answered the handshake: no tunnel to it exists.",
        source=src.NEBULA_HANDSHAKE,
    )
    CERTIFICATE_BLOCKED = LogMessage(
        anchor="Remote certificate is blocked, tearing down the tunnel",
        sample='level=INFO msg="Remote certificate is blocked, tearing down the tunnel"',
        severity="info",
        meaning="The certificate of the other host is on the blocklist, and the tunnel is closed.",
        source=src.NEBULA_TUNNELS,
    )
    CERTIFICATE_INVALID = LogMessage(
        anchor="Remote certificate is no longer valid, tearing down the tunnel",
        sample='level=INFO msg="Remote certificate is no longer valid, tearing down the tunnel"',
        severity="info",
        meaning="The certificate of the other host expired or lost its CA, and the tunnel closes.",
        source=src.NEBULA_TUNNELS,
    )

    TIMED_OUT = Metric(
        name="handshake_manager.timed_out",
        meaning="Handshakes that no host answered.",
        source=src.NEBULA_HANDSHAKE,
        kind="counter",
    )
    CERTIFICATE_LIFE = Metric(
        name="certificate.ttl_seconds",
        meaning="Seconds until the host's own certificate expires.",
        source=src.NEBULA_STATS,
        kind="gauge",
    )


nebula = Nebula()
slack_client = technology(
    "Slack client",
    "Slack's desktop, mobile and web applications, and third-party apps.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
hack = technology(
    "Hack",
    "A typed language grown from PHP, in which Slack's webapp is written.",
    plane="service",
    releases=gap("releases"),
    logs=_LOG_SEARCH,
)
edge_cache = technology(
    "Flannel (in-house)",
    "Slack's own application-level edge cache.",
    releases=gap("releases"),
    logs=_LOG_SEARCH,
)
astra_log_store = technology(
    "Astra (in-house)",
    "Slack's own log search engine, published as open source.",
    **gap.of("releases", "logs"),
)
transit_gateway = technology(
    "AWS Transit Gateway",
    "A service of AWS that connects networks (VPCs) and scales by itself.",
    releases=undisclosed("releases: a bought service without versions"),
    logs=statement("metrics in CloudWatch for each attachment; no log is named")
    @ src.NETWORK_SUMMARY.at("Slack uses CloudWatch metrics such as PacketsIn, PacketsOut,"),
)
in_house = technology(
    "in-house",
    "A tool or service of Slack's own without a published name or source.",
    releases=gap("releases"),
    logs=_LOG_SEARCH,
)

"""Technologies that Zoom built or buys, and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology
from systems.zoom import _sources as src

gap = gaps_in("Zoom's papers, support pages and results, and reports on it, to November 2026")


class DomainRegistry(Technology):
    """The registry of a top-level domain: it delegates names to their owners' name servers."""

    name = "domain registry"
    icon = None
    plane = "control"
    programs: ClassVar = {"whois": "asks a registry or registrar about a domain"}
    releases = undisclosed("a registry's service has no releases that its users see")
    logs = undisclosed("a registry's log is its own; WHOIS shows the status of a domain")

    SERVER_HOLD = LogMessage(
        anchor="Domain Status: serverHold",
        sample="Domain Status: serverHold https://icann.org/epp#serverHold",
        severity="error",
        meaning="The registry, not the registrar, took the domain out of the DNS.",
        source=src.HELD_2025,
    )


domain_registry = DomainRegistry()
zoom_client = technology(
    "Zoom client",
    "Zoom's software for computers, phones and meeting rooms.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
mmr = technology(
    "Multimedia Router (MMR)",
    "Zoom's own media server: it relays packets and does not decrypt them.",
    **gap.of("releases", "logs"),
)
zone_controller = technology(
    "Zone Controller",
    "Zoom's own server that chooses the Multimedia Router of a meeting.",
    **gap.of("releases", "logs"),
)
supplier = technology(
    "supplier's service",
    "A service that another company runs for Zoom.",
    releases=undisclosed("releases: a bought service without versions"),
    logs=gap("logs"),
)
log_platform = technology(
    "log platform",
    "Forwarders, indexers and search heads for logs; the product is not named.",
    **gap.of("releases", "logs"),
)
hudi = technology(
    "Apache Hudi",
    "A table format for data lakes, with updates and deletes of single records.",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A service of Zoom's own without a published technology.",
    **gap.of("releases", "logs"),
)

"""Inngest's private network path to AWS, as of September 2026."""

from atlas import (
    Gateway,
    Metric,
    Repository,
    Service,
    System,
    gaps_in,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.failures._aws import PUBLISHER, cli
from atlas.technologies.technology import Technology
from incidents._economics import unpublished
from incidents.inngest.facts import CHECKED

_WHERE = "the report of 4 September 2026"
gap = gaps_in(_WHERE)
_guide = Repository(
    "awsdocs/aws-direct-connect-user-guide",
    commit="09198ca5a16e027b4d69a0ee585bd6f5d99a8f02",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="doc_source",
)
_VERSION = undisclosed("version: a service of AWS, without public versions")

_TRAIL = statement(
    "AWS CloudTrail: the API activity, with who detached or associated a gateway"
) @ cli.file("cloudtrail/lookup-events.rst").at("looks up API activity events by the attribute")


class DirectConnect(Technology):
    """Private connections between a data center and AWS."""

    name = "AWS Direct Connect"
    icon = "diagrams.aws.network.DirectConnect"
    plane = "edge"
    releases = undisclosed("releases: a service of AWS, without public versions")
    logs = _TRAIL

    OUTBOUND = Metric(
        name="VirtualInterfaceBpsEgress",
        meaning="Outbound bitrate from the AWS side, averaged over 5 minutes by default.",
        unit="bit/s",
        source=_guide.file("monitoring-cloudwatch.md"),
    )


direct_connect = DirectConnect()
_virtual_private_gateway = technology(
    "Virtual Private Gateway",
    "A gateway of AWS, which is attached to a VPC.",
    icon="diagrams.aws.network.VpnGateway",
    plane="edge",
    releases=undisclosed("releases: a service of AWS, without public versions"),
    logs=_TRAIL,
)
_state_services = technology(
    "AWS-hosted state services",
    "Services in AWS that store state; the report does not name their software.",
    plane="state",
    **gap.of("releases", "logs"),
)

network = System(
    "Inngest's network",
    documented="scarcely",
    scale={},
    economics=unpublished(_WHERE),
)

vpc_attachment = Gateway(
    "VPC attachment",
    technology=_virtual_private_gateway(_VERSION),
    role="Attaches the Virtual Private Gateway to a VPC.",
    **gap.of("fleet", "load"),
)
private_path = Gateway(
    "private path to AWS",
    technology=direct_connect(_VERSION),
    role="Connects the Ashburn environment to AWS; it needs the gateway's association.",
    **gap.of("fleet", "load"),
)
state_services = Service(
    "state services in AWS",
    technology=_state_services(undisclosed(f"version in production: not in {_WHERE}")),
    role="Keep the state required to schedule and run functions.",
    **gap.of("fleet", "load", "scaling"),
)

"""Amazon's own software, which has no public version, and metrics of the hosts under it."""

from atlas import Metric, Repository, gaps_in, technology, undisclosed
from incidents.amazon.facts import CHECKED

gap = gaps_in("the summary of March 2017")
in_house = technology("in-house", "Amazon's own software.", **gap.of("releases", "logs"))

_SERVICE = {
    "releases": undisclosed("releases: a service without public versions"),
    "logs": undisclosed("where it logs: not in AWS's post-event summaries"),
}
event_bridge = technology(
    "Amazon EventBridge",
    "Event bus of AWS and its customers.",
    icon="diagrams.aws.integration.Eventbridge",
    plane="state",
    **_SERVICE,
)
programs = technology(
    "customers' programs",
    "Programs that send requests to AWS.",
    icon="diagrams.onprem.client.Client",
    plane="edge",
    **_SERVICE,
)
connect = technology(
    "Amazon Connect",
    "Contact center of AWS's customers.",
    icon="diagrams.aws.engagement.Connect",
    plane="service",
    **_SERVICE,
)
sts = technology(
    "AWS STS",
    "Gives temporary credentials.",
    icon="diagrams.aws.security.IdentityAndAccessManagementIamAWSSts",
    plane="service",
    **_SERVICE,
)

HOST_THREADS = Metric(
    name="node_processes_threads",
    meaning="Threads of all processes of a host; compare with node_processes_max_threads.",
    source=Repository(
        "prometheus/node_exporter",
        commit="a7dcc3a01545180d4f2087db70994cbc3abfed13",
        checked=CHECKED,
        release="1.12.1",
    ).file("collector/processes_linux.go"),
)

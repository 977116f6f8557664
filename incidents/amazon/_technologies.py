"""Amazon's own software, which has no public version, and metrics of the hosts under it."""

from typing import Any

from atlas import Metric, Repository, gaps_in, statement, technology, undisclosed
from atlas.technologies.failures._aws import ec2_guide
from atlas.technologies.technology import Technology
from incidents.amazon.facts import CHECKED

gap = gaps_in("the summary of March 2017")
in_house = technology("in-house", "Amazon's own software.", **gap.of("releases", "logs"))

_NO_RELEASES = undisclosed("releases: a service without public versions")
_NO_LOGS = undisclosed("where it logs: not in AWS's post-event summaries")
_SERVICE: dict[str, Any] = {"releases": _NO_RELEASES, "logs": _NO_LOGS}
_classic = Repository(
    "awsdocs/elb-classic-load-balancers-user-guide",
    commit="0e6e54ed0f449399613544c40384206bcafdbfb0",
    checked="2026-11-28",
    publisher="Amazon Web Services",
    folder="doc_source",
)


class ElasticBlockStore(Technology):
    """Volumes for EC2 instances, in one Availability Zone each."""

    name = "Amazon EBS"
    icon = "diagrams.aws.storage.ElasticBlockStoreEBS"
    plane = "state"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    QUEUE = Metric(
        name="VolumeQueueLength",
        meaning="Read and write operations of a volume that wait to be completed.",
        source=ec2_guide.file("using_cloudwatch_ebs.md"),
    )


class ClassicLoadBalancer(Technology):
    """Classic load balancers of AWS."""

    name = "Elastic Load Balancing"
    icon = "diagrams.aws.network.ElasticLoadBalancing"
    plane = "edge"
    releases = _NO_RELEASES
    logs = statement("access logs in an S3 bucket, where they are enabled") @ _classic.file(
        "access-log-collection.md"
    ).at("stores them in the Amazon S3 bucket that")

    SERVER_ERRORS = Metric(
        name="HTTPCode_ELB_5XX",
        meaning="HTTP 5XX codes that the load balancer itself returned.",
        source=_classic.file("elb-cloudwatch-metrics.md"),
    )


ebs = ElasticBlockStore()
elb = ClassicLoadBalancer()
event_bridge = technology(
    "Amazon EventBridge",
    "Event bus of AWS and its customers.",
    icon="diagrams.aws.integration.Eventbridge",
    plane="state",
    **_SERVICE,
)
programs = technology(
    "customers' programs",
    "Programs of AWS's customers, on AWS or elsewhere.",
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

power = technology(
    "generators and UPS",
    "Power of a data center when the utility fails: UPS first, then generators.",
    releases=_NO_RELEASES,
    logs=_NO_LOGS,
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

"""Amazon Route 53: name servers and health checks."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._route53_messages import Route53Messages
from atlas.technologies.technology import Technology


class Route53(Route53Messages, Technology):
    """The name service of AWS, as its API reports errors."""

    name = "Amazon Route 53"
    icon = "diagrams.aws.network.Route53"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of boto/botocore")
    logs = undisclosed("where it logs by default: not in the parts read of boto/botocore")


route53 = Route53()

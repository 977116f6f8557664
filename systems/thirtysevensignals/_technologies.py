"""AWS services that 37signals rents, and its own machines."""

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.thirtysevensignals import facts

gap = gaps_in("the posts on the bill")
_UNKNOWN = gap.of(releases="versions of a managed service", logs="log location")


class AmazonWebServices(Technology):
    """The AWS account, whose charges are also reported as a metric."""

    name = "AWS account"
    icon = None
    releases = gap("versions of a managed service")
    logs = statement("charges are written to CloudWatch several times a day") @ facts.ALARM.at(
        "calculated and sent several times daily to CloudWatch"
    )

    CHARGES = Metric(
        name="EstimatedCharges",
        meaning="Charges of the month so far, in total or for one service; stored in us-east-1.",
        unit="USD",
        source=facts.ALARM,
    )


browser = technology(
    "browser or app",
    "Browsers and applications of customers.",
    icon="diagrams.onprem.client.Client",
    releases=undisclosed("software of customers"),
    logs=gap("log location"),
)
amazon = AmazonWebServices()
kubernetes = technology(
    "EC2 and EKS",
    "EC2 machines on which EKS, Amazon's Kubernetes, runs containers.",
    icon="diagrams.aws.compute.EKS",
    plane="service",
    **_UNKNOWN,
)
aurora = technology(
    "Aurora and RDS for MySQL",
    "Managed MySQL.",
    icon="diagrams.aws.database.Aurora",
    plane="state",
    **_UNKNOWN,
)
opensearch = technology(
    "Amazon OpenSearch",
    "Managed search and log storage.",
    icon="diagrams.aws.analytics.AmazonOpensearchService",
    plane="state",
    **_UNKNOWN,
)
elasticache = technology(
    "ElastiCache for Redis",
    "Managed Redis.",
    icon="diagrams.aws.database.Elasticache",
    plane="state",
    **_UNKNOWN,
)
cloudfront = technology(
    "CloudFront",
    "Amazon's content delivery network.",
    icon="diagrams.aws.network.CloudFront",
    plane="edge",
    **_UNKNOWN,
)
own_servers = technology(
    "own servers (Dell)",
    "Own servers in rented racks.",
    icon="diagrams.generic.compute.Rack",
    plane="service",
    releases=undisclosed("machines, not software"),
    logs=gap("log location"),
)

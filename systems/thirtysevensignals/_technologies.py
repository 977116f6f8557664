"""Services of Amazon that 37signals bought, and machines of its own."""

from atlas import statement, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.thirtysevensignals import facts

_SERVICE = "a bought service whose versions the post does not name"
_NO_LOGS = "where it logs: not in the posts on the bill"


class AmazonWebServices(Technology):
    """The account with Amazon: what it charges, it also tells as a metric."""

    name = "AWS account"
    icon = None
    releases = undisclosed(_SERVICE)
    logs = statement("charges are written to CloudWatch several times a day") @ facts.ALARM.at(
        "calculated and sent several times daily to CloudWatch"
    )

    CHARGES = Metric(
        name="EstimatedCharges",
        meaning="What the month has cost so far, in all or for one service; kept in us-east-1.",
        unit="USD",
        source=facts.ALARM,
    )


browser = technology(
    "browser or app",
    "Browsers and applications of customers.",
    icon="diagrams.onprem.client.Client",
    releases=undisclosed("software of customers"),
    logs=undisclosed(_NO_LOGS),
)
amazon = AmazonWebServices()
kubernetes = technology(
    "EC2 and EKS",
    "Machines of EC2 that EKS, Amazon's Kubernetes, fills with containers.",
    icon="diagrams.aws.compute.EKS",
    plane="service",
    releases=undisclosed(_SERVICE),
    logs=undisclosed(_NO_LOGS),
)
aurora = technology(
    "Aurora and RDS for MySQL",
    "MySQL as a service.",
    icon="diagrams.aws.database.Aurora",
    plane="state",
    releases=undisclosed(_SERVICE),
    logs=undisclosed(_NO_LOGS),
)
opensearch = technology(
    "Amazon OpenSearch",
    "Search and log storage as a service.",
    icon="diagrams.aws.analytics.AmazonOpensearchService",
    plane="state",
    releases=undisclosed(_SERVICE),
    logs=undisclosed(_NO_LOGS),
)
elasticache = technology(
    "ElastiCache for Redis",
    "Redis as a service.",
    icon="diagrams.aws.database.Elasticache",
    plane="state",
    releases=undisclosed(_SERVICE),
    logs=undisclosed(_NO_LOGS),
)
cloudfront = technology(
    "CloudFront",
    "Amazon's content delivery network.",
    icon="diagrams.aws.network.CloudFront",
    plane="edge",
    releases=undisclosed(_SERVICE),
    logs=undisclosed(_NO_LOGS),
)
own_servers = technology(
    "own servers (Dell)",
    "Servers of one's own in rented racks.",
    icon="diagrams.generic.compute.Rack",
    plane="service",
    releases=undisclosed("machines, no software"),
    logs=undisclosed(_NO_LOGS),
)

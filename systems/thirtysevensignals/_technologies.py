"""Services of Amazon that 37signals bought, and machines of its own."""

from atlas import statement, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.thirtysevensignals import facts

_SERVICE = "a bought service whose versions the post does not name"
_NO_LOGS = "where it logs: not in the posts on the bill"


class Browser(Technology):
    """Browsers and applications of customers."""

    name = "browser or app"
    icon = "diagrams.onprem.client.Client"
    releases = undisclosed("software of customers")
    logs = undisclosed(_NO_LOGS)


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


class Kubernetes(Technology):
    """Machines of EC2 that EKS, Amazon's Kubernetes, fills with containers."""

    name = "EC2 and EKS"
    icon = "diagrams.aws.compute.EKS"
    plane = "service"
    releases = undisclosed(_SERVICE)
    logs = undisclosed(_NO_LOGS)


class Aurora(Technology):
    """MySQL as a service."""

    name = "Aurora and RDS for MySQL"
    icon = "diagrams.aws.database.Aurora"
    plane = "state"
    releases = undisclosed(_SERVICE)
    logs = undisclosed(_NO_LOGS)


class OpenSearch(Technology):
    """Search and log storage as a service."""

    name = "Amazon OpenSearch"
    icon = "diagrams.aws.analytics.AmazonOpensearchService"
    plane = "state"
    releases = undisclosed(_SERVICE)
    logs = undisclosed(_NO_LOGS)


class ElastiCache(Technology):
    """Redis as a service."""

    name = "ElastiCache for Redis"
    icon = "diagrams.aws.database.Elasticache"
    plane = "state"
    releases = undisclosed(_SERVICE)
    logs = undisclosed(_NO_LOGS)


class CloudFront(Technology):
    """Amazon's content delivery network."""

    name = "CloudFront"
    icon = "diagrams.aws.network.CloudFront"
    plane = "edge"
    releases = undisclosed(_SERVICE)
    logs = undisclosed(_NO_LOGS)


class OwnServers(Technology):
    """Servers of one's own in rented racks."""

    name = "own servers (Dell)"
    icon = "diagrams.generic.compute.Rack"
    plane = "service"
    releases = undisclosed("machines, no software")
    logs = undisclosed(_NO_LOGS)


browser = Browser()
amazon = AmazonWebServices()
kubernetes = Kubernetes()
aurora = Aurora()
opensearch = OpenSearch()
elasticache = ElastiCache()
cloudfront = CloudFront()
own_servers = OwnServers()

"""Amazon's own technologies, as far as its papers and summaries show them."""

from atlas import gaps_in, statement, technology, undisclosed
from systems.amazon import _sources as src

gap = gaps_in("AWS's papers, talks and post-event summaries")
_DASHBOARD = statement("the public Service Health Dashboard alerts customers to broad issues") @ (
    src.KINESIS_2020.at("which is our public dashboard to alert all")
)

shop = technology(
    "Amazon.com and AWS SDKs",
    "Amazon's sites, Alexa, fulfillment centers, and the SDKs of AWS customers.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
aurora = technology(
    "Amazon Aurora",
    "A relational database whose storage service applies the log.",
    icon="diagrams.aws.database.Aurora",
    plane="state",
    releases=gap("releases"),
    logs=_DASHBOARD,
)
name_service = technology(
    "Route 53",
    "AWS's name servers and the API that changes their records.",
    icon="diagrams.aws.network.Route53",
    plane="edge",
    releases=undisclosed("a service without public versions"),
    logs=_DASHBOARD,
)
load_balancer = technology(
    "Network Load Balancer",
    "AWS's load balancer for connections.",
    icon="diagrams.aws.network.ElbNetworkLoadBalancer",
    plane="edge",
    releases=undisclosed("a service without public versions"),
    logs=_DASHBOARD,
)
cloudwatch = technology(
    "Amazon CloudWatch",
    "Metrics, logs and alarms of AWS.",
    icon="diagrams.aws.management.Cloudwatch",
    plane="control",
    releases=undisclosed("a service without public versions"),
    logs=_DASHBOARD,
)
cognito = technology(
    "Amazon Cognito",
    "Sign-in and temporary credentials for applications.",
    icon="diagrams.aws.security.Cognito",
    releases=undisclosed("a service without public versions"),
    logs=_DASHBOARD,
)
in_house = technology(
    "in-house",
    "Amazon's own software, which has no public version.",
    releases=gap("releases"),
    logs=_DASHBOARD,
)

"""Parts of DFDS's platform, named only as far as its reports name them."""

from atlas import gaps_in, technology

gap = gaps_in("DFDS's reports")

auto_scaling = technology(
    "EC2 Auto Scaling",
    "Keeps a group of instances at its desired size.",
    icon="diagrams.aws.compute.EC2AutoScaling",
    plane="control",
    **gap.of("releases", "logs"),
)
balancer = technology(
    "load balancer",
    "A load balancer; the report does not name the product.",
    icon="diagrams.aws.network.ElasticLoadBalancing",
    plane="edge",
    **gap.of("releases", "logs"),
)
kubernetes_client = technology(
    "Kubernetes client",
    "What teams change objects of Kubernetes with, by hand or in a pipeline.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)

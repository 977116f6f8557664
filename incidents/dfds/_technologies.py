"""Parts of DFDS's platform, named only as far as its reports name them."""

from atlas import LogMessage, gaps_in, statement, technology
from atlas.technologies.failures import kubernetes as kubernetes_failures
from atlas.technologies.kubernetes import Kubernetes
from atlas.technologies.technology import Technology
from atlas.technologies.traefik import Traefik
from incidents.dfds import facts

gap = gaps_in("DFDS's reports")


class ADFS(Technology):
    """Active Directory Federation Services, which signs tokens for other systems."""

    name = "ADFS"
    icon = None
    plane = "control"
    releases = gap("releases")
    logs = statement("Event Viewer: Applications and Services Log, AD FS, Admin") @ (
        facts.ADFS_LOG.at("The Admin log provides high-level information on issues")
    )

    UPDATE_MANUALLY = LogMessage(
        anchor="AD FS detected that one or more certificates in the AD FS configuration database",
        sample="Event 385: AD FS detected that one or more certificates in the AD FS "
        "configuration database need to be updated manually.",
        pattern=r"AD FS configuration database needs? to be updated manually",
        severity="error",
        meaning="A certificate of AD FS is expired or about to; it is not renewed automatically.",
        source=facts.ADFS_EVENTS,
    )


class AWSSignIn(Technology):
    """The sign-in of AWS with a SAML token of an identity provider."""

    name = "AWS sign-in"
    icon = None
    plane = "service"
    releases = gap("releases")
    logs = gap("logs")

    SIGNATURE_INVALID = LogMessage(
        anchor="Response signature invalid",
        sample="Response signature invalid (service: AWSSecurityTokenService; status code: 400; "
        "error code: InvalidIdentityToken)",
        severity="error",
        meaning="The token is signed with a certificate that the account's metadata lacks.",
        source=facts.SAML_TROUBLE,
    )


class AWSLoadBalancer(Technology):
    """A load balancer of AWS; the report does not name the product."""

    name = "AWS load balancer"
    icon = "diagrams.aws.network.ElasticLoadBalancing"
    plane = "edge"
    releases = gap("releases")
    logs = gap("logs")

    NO_ADDRESSES = LogMessage(
        anchor="unable to scale up because there are not enough free IP addresses in its subnets",
        sample="unable to scale up because there are not enough free IP addresses in its subnets",
        severity="warning",
        meaning="AWS warns that the load balancer cannot grow: its subnets are nearly full.",
        source=facts.ADDRESSES,
    )


class NodeKubernetes(Kubernetes):
    """Kubernetes, with the condition of a node that the report of October 2022 prints."""

    PLEG_NOT_HEALTHY = LogMessage(
        anchor="KubeletNotReady PLEG is not healthy",
        sample="KubeletNotReady PLEG is not healthy",
        severity="error",
        meaning="The kubelet got no timely list of containers from the runtime: NodeNotReady.",
        source=facts.BAD_IMAGE,
        failure=kubernetes_failures.RUNTIME,
    )


class TraefikTwo(Traefik):
    """Traefik 2 as an ingress controller, with the bug that DFDS's report links."""

    name = "Traefik v2"

    NO_ROUTES = LogMessage(
        anchor="v1alpha1.IngressRouteList.Items:",
        sample="Failed to watch *v1alpha1.IngressRoute: failed to list *v1alpha1.IngressRoute: "
        "v1alpha1.IngressRouteList.Items: []v1alpha1.IngressRoute: v1alpha1.IngressRoute.Spec",
        severity="error",
        meaning="One IngressRoute cannot be decoded, so Traefik reads none; the rest names it.",
        source=facts.TRAEFIK_BUG,
    )


adfs = ADFS()
aws_sign_in = AWSSignIn()
aws_balancer = AWSLoadBalancer()
node_kubernetes = NodeKubernetes()
traefik_two = TraefikTwo()

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
applications = technology(
    "applications",
    "The services of DFDS's teams.",
    **gap.of("releases", "logs"),
)
deployment_pipeline = technology(
    "deployment pipeline",
    "Applies changes to the cluster; the report of October 2022 names no product.",
    plane="control",
    **gap.of("releases", "logs"),
)
rollover = technology(
    "node rollover",
    "DFDS's process that replaces nodes, with modules in Terraform.",
    icon="simple-icons:terraform",
    plane="control",
    **gap.of("releases", "logs"),
)
grafana_agent = technology(
    "Grafana Agent",
    "Collects telemetry; part of DFDS's monitoring stack.",
    icon="simple-icons:grafana",
    plane="control",
    **gap.of("releases", "logs"),
)
hangfire = technology(
    "Hangfire",
    "Triggers the jobs of an application.",
    plane="service",
    **gap.of("releases", "logs"),
)
vpc = technology(
    "VPC subnets",
    "Ranges of addresses in AWS, one for each availability zone.",
    icon="diagrams.aws.network.VPC",
    plane="state",
    **gap.of("releases", "logs"),
)

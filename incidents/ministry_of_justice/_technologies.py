"""What the Cloud Platform runs beyond the shared technologies, with messages of its reports."""

from atlas import LogMessage, Metric, gaps_in, statement, technology, undisclosed
from atlas.technologies.ec2 import EC2
from atlas.technologies.failures import docker, eks, fluent_bit, rds
from atlas.technologies.fluent_bit import FluentBit
from atlas.technologies.rds import RDS
from atlas.technologies.technology import Technology
from incidents.ministry_of_justice import facts

gap = gaps_in("the incident reports of the Cloud Platform")
_NO_RELEASES = undisclosed("releases: not used here, the reports name no version")
_NO_LOGS = undisclosed("where it logs: not in the reports")


class DockerHub(Technology):
    """A public registry of container images, with accounts."""

    name = "Docker Hub"
    icon = "simple-icons:docker"
    plane = "state"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    TOO_MANY_LOGINS = LogMessage(
        anchor="toomanyrequests: too many failed login attempts for username or IP address",
        sample="failed to fetch manifest: Head "
        '"https://registry-1.docker.io/v2/ministryofjustice/cloud-platform-tools/manifests/2.1": '
        "toomanyrequests: too many failed login attempts for username or IP address",
        severity="error",
        meaning="Too many logins failed for the account or address; the registry refuses requests.",
        source=facts.IMAGE_PULL,
        failure=docker.DENIED,
    )


class NetworkPlugin(Technology):
    """The network plugin of the cluster, which assigns addresses to pods from prefixes."""

    name = "network plugin (CNI)"
    icon = "diagrams.aws.compute.ElasticKubernetesService"
    plane = "control"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    NO_FREE_ADDRESS = LogMessage(
        anchor="Unable to get IP address from CIDR: no free IP available in the prefix",
        sample="Unable to get IP address from CIDR: no free IP available in the prefix",
        severity="error",
        meaning="All addresses of a node's prefix are assigned, so a new pod gets none.",
        source=facts.DISK,
        failure=eks.NO_ADDRESS,
    )


class LogShipper(FluentBit):
    """Fluent Bit, with the message that the report prints, in part."""

    NOT_ENQUEUED = LogMessage(
        anchor="could not enqueue into the ring buffer",
        sample="could not enqueue into the ring buffer",
        severity="error",
        meaning="Fluent Bit cannot queue records, and they do not reach the stores of logs.",
        source=facts.LOGGING,
        failure=fluent_bit.FLUSH_FAILS,
    )


class DatabaseInstances(RDS):
    """Amazon RDS, with the error that the report prints."""

    NO_INSTANCE_CAPACITY = LogMessage(
        anchor="Insufficient instance capacity for instance type ",
        sample="Insufficient instance capacity for instance type db.t4g.micro in availability zone "
        "eu-west-2b; putting database instance into stopping",
        pattern=r"Insufficient instance capacity for instance type (?P<type>\S+) in availability "
        r"zone (?P<zone>[\w-]+)",
        severity="error",
        meaning="A stopped instance cannot start: the zone has no capacity of its type.",
        source=facts.RDS,
        failure=rds.NO_CAPACITY,
    )


class FirewallIngress(Technology):
    """ingress-nginx with ModSecurity, a web application firewall with rules of OWASP."""

    name = "ingress-nginx, ModSecurity"
    icon = "simple-icons:nginx"
    plane = "edge"
    releases = undisclosed("release dates: not used here, the report of March 2026 has none")
    logs = statement("audit log of ModSecurity: /var/log/modsec_audit.log in the pod") @ (
        facts.AUDIT_LOG.at("cat /var/log/modsec_audit.log")
    )

    ACCESS_DENIED = LogMessage(
        anchor="Access denied with code ",
        sample="Access denied with code 406",
        pattern=r"Access denied with code (?P<status>\d{3})",
        severity="warning",
        meaning="A rule of ModSecurity blocked the request; the status is that of the ingress.",
        source=facts.BLOCKED_SPIKES,
    )


class Alerting(Technology):
    """Alerts on a metric of the stores of logs."""

    name = "alerting"
    icon = None
    plane = "control"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    WRITES_BLOCKED = Metric(
        name="ClusterIndexWritesBlocked",
        meaning="Whether the cluster blocks writes to its indices.",
        source=facts.LOGGING,
    )


alerting = Alerting()
log_shipper = LogShipper()
auto_start_stop = technology(
    "RDS auto start/stop",
    "Stops and starts databases automatically.",
    plane="control",
    **gap.of("releases", "logs"),
)
concourse = technology(
    "Concourse",
    "Runs pipelines.",
    icon="diagrams.onprem.ci.ConcourseCI",
    plane="control",
    **gap.of("releases", "logs"),
)
database_instances = DatabaseInstances()
docker_hub = DockerHub()
firewall_ingress = FirewallIngress()
network_plugin = NetworkPlugin()
route_tables = technology(
    "route tables (VPC)",
    "Where the traffic of a subnet goes.",
    icon="diagrams.aws.network.RouteTable",
    plane="edge",
    releases=_NO_RELEASES,
    logs=EC2.logs,  # calls for route tables are calls of its API
)
user_code = technology("user code", "Software of the user teams.", **gap.of("releases", "logs"))

"""What the Cloud Platform runs beyond the shared technologies, with messages of its reports."""

from atlas import LogMessage, Metric, gaps_in, technology, undisclosed
from atlas.technologies.ec2 import EC2
from atlas.technologies.fluent_bit import FluentBit
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
        meaning="Clients kept logging in with a wrong password, and the registry refuses them all.",
        source=facts.IMAGE_PULL,
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
    )


class LogShipper(FluentBit):
    """Fluent Bit, with the message that the report prints, in part."""

    NOT_ENQUEUED = LogMessage(
        anchor="could not enqueue into the ring buffer",
        sample="could not enqueue into the ring buffer",
        severity="error",
        meaning="Fluent Bit cannot queue records, and they do not reach the stores of logs.",
        source=facts.LOGGING,
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
concourse = technology(
    "Concourse",
    "Runs pipelines.",
    icon="diagrams.onprem.ci.ConcourseCI",
    plane="control",
    **gap.of("releases", "logs"),
)
docker_hub = DockerHub()
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

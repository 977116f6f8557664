"""Amazon EKS: managed Kubernetes, with the network plugin for its VPC."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._eks_code_messages import EKSCodeMessages
from atlas.technologies.failures import eks as fails
from atlas.technologies.failures._aws import CHECKED
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=CHECKED,
).file("products/amazon-eks.md")
IPAMD = fails.cni.file("pkg/ipamd/ipamd.go")
PLUGIN = fails.cni.file("cmd/routed-eni-cni-plugin/cni.go")
DATA_STORE = fails.cni.file("pkg/ipamd/datastore/data_store.go")

_RELEASED = """
1.18 2020-10-13  1.19 2021-02-16  1.20 2021-05-18  1.21 2021-07-19  1.22 2022-04-04
1.23 2022-08-11  1.24 2022-11-15  1.25 2023-02-21  1.26 2023-04-11  1.27 2023-05-24
1.28 2023-09-26  1.29 2024-01-23  1.30 2024-05-23  1.31 2024-09-26  1.32 2025-01-25
1.33 2025-05-28  1.34 2025-10-06  1.35 2026-01-28  1.36 2026-06-02
"""


class EKS(EKSCodeMessages, Technology):
    """A managed Kubernetes, whose pods get addresses of the VPC."""

    name = "Amazon EKS"
    icon = "diagrams.aws.compute.ElasticKubernetesService"
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the network plugin: /var/log/aws-routed-eni on each node") @ (
        fails.CNI_TROUBLE.at("/var/log/aws-routed-eni")
    )

    NO_ADDRESS = LogMessage(
        anchor="add cmd: failed to assign an IP address to container",
        sample="add cmd: failed to assign an IP address to container",
        severity="error",
        meaning="The network plugin had no free address for a pod, and the pod does not start.",
        source=PLUGIN,
        failure=fails.NO_ADDRESS,
    )
    POOL_EMPTY = LogMessage(
        anchor="AssignPodIPAddress: no available IP/Prefix addresses",
        sample="AssignPodIPAddress: no available IP/Prefix addresses",
        severity="error",
        meaning="All addresses of the node are assigned to pods.",
        source=DATA_STORE,
        failure=fails.NO_ADDRESS,
    )
    STORE_EMPTY = LogMessage(
        anchor="DataStore has no available IP/Prefix addresses",
        sample="DataStore has no available IP/Prefix addresses",
        severity="error",
        meaning="All addresses of the node are assigned to pods.",
        source=DATA_STORE,
        failure=fails.NO_ADDRESS,
    )
    SUBNET_FULL = LogMessage(
        anchor="Unable to attach IPs/Prefixes for the ENI, subnet doesn't seem to have enough "
        "IPs/Prefixes.",
        sample="Unable to attach IPs/Prefixes for the ENI, subnet doesn't seem to have enough "
        "IPs/Prefixes. Consider using new subnet or carve a reserved range using "
        "create-subnet-cidr-reservation",
        severity="error",
        meaning="EC2 found no free address, or no free block of them, in the subnet.",
        source=IPAMD,
        failure=fails.SUBNET_FULL,
    )
    NO_BLOCKS = LogMessage(
        anchor="InsufficientCidrBlocks",
        sample="Failed to increase pool size due to not able to allocate ENI operation error EC2: "
        "CreateNetworkInterface, api error InsufficientCidrBlocks",
        pattern=r"api error (?P<code>InsufficientCidrBlocks)",
        severity="error",
        meaning="The subnet has no free block of 16 addresses: it is full or fragmented.",
        source=IPAMD,
        failure=fails.SUBNET_FULL,
    )
    NO_FREE_ADDRESSES = LogMessage(
        anchor="InsufficientFreeAddressesInSubnet",
        sample="Failed to increase pool size due to not able to allocate ENI operation error EC2: "
        "CreateNetworkInterface, api error InsufficientFreeAddressesInSubnet",
        pattern=r"(?P<code>InsufficientFreeAddressesInSubnet)",
        severity="error",
        meaning="The subnet has no free addresses.",
        source=IPAMD,
        failure=fails.SUBNET_FULL,
    )
    NO_INTERFACE = LogMessage(
        anchor="Failed to increase pool size due to not able to allocate ENI ",
        sample="Failed to increase pool size due to not able to allocate ENI operation error EC2: "
        "CreateNetworkInterface",
        severity="error",
        meaning="EC2 refused a new network interface for the node; the reason follows.",
        source=IPAMD,
        failure=fails.INTERFACE,
    )
    IPAMD_FAILED = LogMessage(
        anchor="add cmd: Error received from AddNetwork gRPC call",
        sample="add cmd: Error received from AddNetwork gRPC call: rpc error: code = Unavailable "
        "desc = connection error",
        severity="error",
        meaning="The plugin did not get through to aws-node on this node.",
        source=PLUGIN,
        failure=fails.IPAMD_DOWN,
        pattern=r"Error received from AddNetwork gRPC call",
    )
    IPAMD_SLOW = LogMessage(
        anchor="Timed out waiting for IPAM daemon to start",
        sample="Timed out waiting for IPAM daemon to start",
        severity="error",
        meaning="The daemon in aws-node did not start; pods on the node get no addresses.",
        source=fails.cni.file("cmd/aws-vpc-cni/main.go"),
        failure=fails.IPAMD_DOWN,
    )
    NO_API_SERVER = LogMessage(
        anchor="Unable to reach API Server",
        sample='Unable to reach API Server, Get "https://10.100.0.1:443/version?timeout=5s": '
        "dial tcp 10.100.0.1:443: i/o timeout",
        pattern=r"Unable to reach API Server[,:]",
        severity="error",
        meaning="aws-node cannot reach the API server, and does not become ready.",
        source=fails.cni.file("pkg/k8sapi/k8sutils.go"),
        failure=fails.NO_API_SERVER,
    )
    NODE_UNAUTHORIZED = LogMessage(
        anchor=" with API server: Unauthorized",
        sample="kubelet_node_status.go:106] Unable to register node "
        '"ip-10-40-175-122.ec2.internal" with API server: Unauthorized',
        pattern=r'Unable to register node "(?P<node>[^"]+)" with API server: Unauthorized',
        severity="error",
        meaning="The cluster does not know the role of the node.",
        source=fails.TROUBLE,
        failure=fails.NODE_UNAUTHORIZED,
    )
    NOT_JOINING = LogMessage(
        anchor="Instances failed to join the ",
        sample="Instances failed to join the Kubernetes cluster",
        pattern=r"Instances failed to join the (?P<what>[Kk]ubernetes) cluster",
        severity="error",
        meaning="Nodes of a managed node group started but did not join within the time allowed.",
        source=fails.TROUBLE,
        failure=fails.NOT_JOINING,
    )
    NO_TOKEN = LogMessage(
        anchor="could not get token: AccessDenied: Access denied",
        sample="could not get token: AccessDenied: Access denied",
        severity="error",
        context=("get token",),
        meaning="IAM refused the token that kubectl asked for.",
        source=fails.TROUBLE,
        failure=fails.NO_TOKEN,
    )
    NO_ZONE = LogMessage(
        anchor="does not currently have sufficient capacity to support the cluster.",
        sample="Cannot create cluster 'example-cluster' because region-1d, the targeted "
        "Availability Zone, does not currently have sufficient capacity to support the cluster. "
        "Retry and choose from these Availability Zones: region-1a, region-1b, region-1c",
        pattern=r"Cannot create cluster '(?P<cluster>[^']+)' because (?P<zone>[\w-]+), the",
        severity="error",
        meaning="A zone of the cluster's subnets cannot take its control plane.",
        source=fails.TROUBLE,
        failure=fails.NO_ZONE,
    )
    NO_INSTANCES = LogMessage(
        anchor="AsgInstanceLaunchFailures",
        sample="AsgInstanceLaunchFailures",
        severity="error",
        meaning="The Auto Scaling group of a node group cannot launch instances.",
        source=fails.TROUBLE,
        failure=fails.NO_INSTANCES,
    )

    ASSIGNED = Metric(
        name="awscni_assigned_ip_addresses",
        meaning="Addresses of the node that are assigned to pods.",
        source=fails.cni.file("utils/prometheusmetrics/prometheusmetrics.go"),
    )
    TOTAL = Metric(
        name="awscni_total_ip_addresses",
        meaning="Addresses that the node holds.",
        source=fails.cni.file("utils/prometheusmetrics/prometheusmetrics.go"),
    )
    NONE_FREE = Metric(
        name="awscni_no_available_ip_addresses",
        meaning="Pods that got no address because none was free.",
        source=fails.cni.file("utils/prometheusmetrics/prometheusmetrics.go"),
        kind="counter",
    )
    API_ERRORS = Metric(
        name="awscni_aws_api_error_count",
        meaning="Failed calls of the EC2 API.",
        source=fails.cni.file("utils/prometheusmetrics/prometheusmetrics.go"),
        kind="counter",
    )


eks = EKS()

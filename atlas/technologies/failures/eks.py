"""What fails in Amazon EKS and its network plugin, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.placeholders import Placeholder
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import CHECKED, IDENTITY, PUBLISHER, SUBNETS, cli
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

guide = Repository(
    "awsdocs/amazon-eks-user-guide",
    commit="4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="latest/ug",
)
cni = Repository(
    "aws/amazon-vpc-cni-k8s",
    commit="b52188387f2e2f10bf289ace929d6a63b176a4fa",
    checked=CHECKED,
    publisher=PUBLISHER,
)
TROUBLE = guide.file("troubleshooting/troubleshooting.adoc")
CNI_TROUBLE = cni.file("docs/troubleshooting.md")
_AUTH = guide.file("manage-access/k8s-access/auth-configmap.adoc")
_ADD_ONS = guide.file("networking/eks-networking-add-ons.adoc")
_README = cni.file("README.md")
_ENTRIES = cli.file("eks/list-access-entries.rst")
_NODE_GROUP = cli.file("eks/describe-nodegroup.rst")
_CLUSTER = cli.file("eks/describe-cluster.rst")

NO_API_SERVER_TEXT = Repository(
    "aws/amazon-vpc-cni-k8s",
    commit="b52188387f2e2f10bf289ace929d6a63b176a4fa",
    checked="2026-11-26",
    publisher="Amazon Web Services",
).file("pkg/k8sapi/k8sutils.go")

POOL = Check(
    "Compare assigned and total pod addresses, on the node.",
    shell("curl -sS http://localhost:61679/v1/enis")
    @ CNI_TROUBLE.at("curl http://localhost:61679/v1/enis | python -m json.tool"),
    healthy=statement("AssignedIPs below TotalIPs") @ CNI_TROUBLE.at('"TotalIPs": 56'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="If both are equal, the node has no address for another pod.",
)
IPAMD_LOG = Check(
    "Read the log of the network plugin's daemon, on the node.",
    shell("tail -n 200 /var/log/aws-routed-eni/ipamd.log")
    @ _README.at("/host/var/log/aws-routed-eni/ipamd.log"),
    **NO_OUTPUT,
    verify="Errors name the EC2 call that fails, such as InsufficientFreeAddressesInSubnet.",
)
AWS_NODE = Check(
    "List the pods of the network plugin, one on each node.",
    shell("kubectl get pods -n kube-system -l k8s-app=aws-node -o wide")
    @ _ADD_ONS.at("kubectl get pods -n kube-system -l k8s-app=aws-node"),
    **NO_OUTPUT,
    verify="Each is Running and ready, with few restarts.",
)
AUTH_MAP = Check(
    "Check which roles and users the cluster maps in aws-auth.",
    shell("kubectl describe -n kube-system configmap/aws-auth")
    @ _AUTH.at("kubectl describe -n kube-system configmap/aws-auth"),
    healthy=statement("the node's role, with the groups system:bootstrappers and system:nodes")
    @ TROUBLE.at("--group system:bootstrappers,system:nodes"),
    unhealthy=statement("the entry was removed or changed")
    @ TROUBLE.at("If the entry was removed or modified, then"),
)
ACCESS_ENTRIES = Check(
    "List the access entries of the cluster.",
    shell("aws eks list-access-entries --cluster-name <cluster>")
    @ _ENTRIES.at("list of access entries associated with the"),
    healthy=statement("the role that is refused is listed")
    @ _ENTRIES.at('"arn:aws:iam::111122223333:role/Admin",'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
NODE_GROUP = Check(
    "Read the health issues of the managed node group.",
    shell("aws eks describe-nodegroup --cluster-name <cluster> --nodegroup-name <name>")
    @ _NODE_GROUP.at("describes a managed node group for an"),
    healthy=statement("issues: []") @ _NODE_GROUP.at('"issues": []'),
    unhealthy=statement("a code such as AsgInstanceLaunchFailures or InsufficientFreeAddresses")
    @ TROUBLE.at("returns an error code to help you"),
)
CLUSTER = Check(
    "Read the state of the cluster and its endpoint access.",
    shell("aws eks describe-cluster --name <cluster>") @ _CLUSTER.at("aws eks describe-cluster"),
    healthy=statement("status: ACTIVE") @ _CLUSTER.at('"status": "ACTIVE"'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="publicAccessCidrs must cover the nodes, or endpointPrivateAccess be true.",
)
FEWER_WARM = Step(
    "Set WARM_IP_TARGET lower, so that each node keeps fewer free addresses; not in a large "
    "cluster: calls to EC2 may be throttled.",
    command=shell(
        "kubectl set env daemonset aws-node -n kube-system WARM_IP_TARGET=<count> "
        "MINIMUM_IP_TARGET=<minimum>",
        own=[Placeholder("minimum", "the pods that a node is expected to run", r"\d+", "30")],
    )
    @ _README.at("attempts to keep 5 free IP addresses available"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous values again; remove one that was not set with WARM_IP_TARGET- (the "
    "same for MINIMUM_IP_TARGET).",
    verify="AvailableIpAddressCount of the subnet rises, and waiting pods start.",
)
ADD_ENTRY = Step(
    "Allow the role of the nodes to join the cluster again.",
    command=shell(
        "aws eks create-access-entry --cluster-name <cluster> --principal-arn <arn> "
        "--type EC2_Linux"
    )
    @ TROUBLE.at("--type EC2_Linux"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="aws eks delete-access-entry for the same cluster and principal.",
    verify="The nodes become Ready.",
)
OTHER_ZONES = Step(
    "Create the cluster with subnets in the zones that the message names.",
    command=action("Retry with subnets in the Availability Zones that are returned.")
    @ TROUBLE.at("Retry creating your cluster with subnets in"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Delete the new cluster.",
    verify="status becomes ACTIVE.",
)

_NO_ADDRESS = [
    UsualCause(
        "the subnet has no free addresses",
        sign=statement("AvailableIpAddressCount of the subnet is near 0")
        @ CNI_TROUBLE.at("If a subnet runs out of IP addresses,"),
    ),
    UsualCause(
        "the node has as many network interfaces as its type allows",
        sign=statement("all addresses are assigned, and the subnet has free ones")
        @ CNI_TROUBLE.at("can have up to `N` ENIs and `M`"),
    ),
    UsualCause(
        "EC2 throttles the calls for addresses",
        sign=statement("many pods were started at once, on many nodes")
        @ CNI_TROUBLE.at("throttled and go into exponentially backoff"),
    ),
]
_NOT_JOINING = [
    UsualCause(
        "the role of the nodes is not mapped",
        sign=statement("the node's kubelet logs Unauthorized")
        @ TROUBLE.at("with API server: Unauthorized"),
    ),
    UsualCause(
        "the nodes have no way to the API server or the internet",
        sign=statement("the node's kubelet logs timeouts")
        @ TROUBLE.at("lack of outbound internet access for the"),
    ),
]

NO_ADDRESS = KnownFailure(
    "pods get no IP address on a node",
    steps=[POOL, SUBNETS, IPAMD_LOG, FEWER_WARM],
    causes=_NO_ADDRESS,
)
SUBNET_FULL = KnownFailure(
    "the subnet of the nodes has no free addresses",
    steps=[SUBNETS, POOL, IPAMD_LOG, FEWER_WARM],
)
IPAMD_DOWN = KnownFailure(
    "the daemon that gives pods their addresses does not respond",
    steps=[AWS_NODE, IPAMD_LOG, POOL],
)
NO_API_SERVER = KnownFailure(
    "the network plugin cannot reach the API server",
    steps=[AWS_NODE, IPAMD_LOG, CLUSTER],
    causes=[wrapped_error(NO_API_SERVER_TEXT.at("Unable to reach API Server"))],
)
INTERFACE = KnownFailure(
    "a node cannot attach another network interface", steps=[IPAMD_LOG, SUBNETS, POOL]
)
NODE_UNAUTHORIZED = KnownFailure(
    "a node is not authorized to join the cluster",
    steps=[AUTH_MAP, ACCESS_ENTRIES, ADD_ENTRY],
)
NOT_JOINING = KnownFailure(
    "new nodes do not join the cluster",
    steps=[NODE_GROUP, AUTH_MAP, CLUSTER],
    causes=_NOT_JOINING,
)
NO_TOKEN = KnownFailure(
    "kubectl gets no token for the cluster", steps=[IDENTITY, ACCESS_ENTRIES, CLUSTER]
)
NO_ZONE = KnownFailure(
    "a zone has no capacity for the cluster's control plane",
    steps=[SUBNETS, CLUSTER, OTHER_ZONES],
)
NO_INSTANCES = KnownFailure(
    "instances of a node group cannot be launched", steps=[NODE_GROUP, SUBNETS, CLUSTER]
)

"""What fails in Karpenter, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._aws import SIMULATE
from atlas.technologies.failures.kubernetes import POD
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

docs = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked="2026-11-26",
    folder="website/content/en/docs",
)
TROUBLE = docs.file("troubleshooting.md")
CLAIMS = docs.file("concepts/nodeclaims.md")
POOLS = docs.file("concepts/nodepools.md")
NODECLASSES = docs.file("concepts/nodeclasses.md")

LAUNCH_TEXT = Repository(
    "kubernetes-sigs/karpenter",
    commit="2266468104f36373ed002241afaee2d3bbc26078",
    checked="2026-11-26",
).file("pkg/controllers/nodeclaim/lifecycle/launch.go")
CREDENTIALS_TEXT = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked="2026-11-26",
).file("website/content/en/docs/troubleshooting.md")

READ_LOGS = Check(
    "Read the logs of the controller.",
    shell(
        "kubectl logs -n <namespace> -l app.kubernetes.io/name=karpenter -c controller "
        "--since=1h --tail=-1"
    )
    @ CLAIMS.at("There will be logs emitted by the Karpenter"),
    **NO_OUTPUT,
    verify="Lines of level ERROR name the pod, node pool or node claim and the reason.",
)
LIST_CLAIMS = Check(
    "List the node claims; find those that are not ready.",
    shell("kubectl get nodeclaims -o wide")
    @ CLAIMS.at("`kubectl get nodeclaims` will show you the NodeClaims"),
    **NO_OUTPUT,
)
DESCRIBE_CLAIM = Check(
    "Describe the node claim; read its conditions.",
    shell("kubectl describe nodeclaim <name>")
    @ CLAIMS.at("Using `kubectl describe nodeclaim <nodeclaim>` will show the"),
    healthy=statement("Launched, Registered and Initialized are True")
    @ CLAIMS.at("the NodeClaim failed to launch, register, or"),
    unhealthy=statement("a condition shows that it failed to launch, register or initialize")
    @ CLAIMS.at("the NodeClaim failed to launch, register, or"),
)
SHOW_POOLS = Check(
    "Show the resources that the node pools use.",
    shell("kubectl get nodepool -o=jsonpath='{.items[*].status}'")
    @ POOLS.at("kubectl get nodepool -o=jsonpath="),
    **NO_OUTPUT,
)
SHOW_LIMITS = Check(
    "Show the limits, requirements and taints of the node pools.",
    shell("kubectl get nodepool -o yaml") @ POOLS.at("The NodePool spec includes a limits section"),
    **NO_OUTPUT,
    verify="`spec.limits` is the most that the pool may use; the taints must be tolerated.",
)
SHOW_NODECLASS = Check(
    "Show the node class; read which subnets, security groups and AMIs it found.",
    shell("kubectl describe ec2nodeclass <name>") @ NODECLASSES.at("contains the resolved"),
    **NO_OUTPUT,
    verify="An empty list in the status: the selector matches nothing in the account.",
)
LIST_BUDGETS = Check(
    "List the pod disruption budgets.",
    shell("kubectl get poddisruptionbudgets --all-namespaces")
    @ TROUBLE.at("Karpenter respects Pod Disruption Budgets (PDBs) by"),
    **NO_OUTPUT,
    verify="ALLOWED DISRUPTIONS 0: no pod that this budget selects can be evicted.",
)
LIST_PROTECTED = Check(
    "List the pods on the node; find those that are marked karpenter.sh/do-not-disrupt.",
    shell("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node> -o yaml")
    @ TROUBLE.at("If a pod exists with an active `karpenter.sh/do-not-disrupt`"),
    **NO_OUTPUT,
)
READ_KUBELET = Check(
    "Read the log of the kubelet, on the instance.",
    shell("sudo journalctl -u kubelet") @ TROUBLE.at("sudo journalctl -u kubelet"),
    **NO_OUTPUT,
    verify="`Unauthorized`: the role of the node is not allowed to join the cluster.",
)

UNSCHEDULABLE = KnownFailure(
    "a pod fits no node pool",
    steps=[POD, SHOW_LIMITS, READ_LOGS],
    causes=[
        UsualCause(
            "no instance type is large enough, or has the requested zone",
            sign=statement("`no instance type met the scheduling requirements`")
            @ TROUBLE.at("This error suggests that there is no instance"),
        ),
        UsualCause(
            "the pools cannot launch in every zone of a topology spread constraint",
            sign=statement("the first replicas start, the last ones stay pending")
            @ TROUBLE.at("will fail to provision capacity for subsequent replicas"),
        ),
    ],
)
LIMIT_REACHED = KnownFailure(
    "the limit of a node pool is reached", steps=[SHOW_POOLS, SHOW_LIMITS, LIST_CLAIMS]
)
NO_CAPACITY = KnownFailure(
    "the cloud has no capacity for a node", steps=[LIST_CLAIMS, READ_LOGS, SHOW_LIMITS]
)
LAUNCH_FAILED = KnownFailure(
    "a node cannot be launched",
    steps=[READ_LOGS, LIST_CLAIMS, DESCRIBE_CLAIM, SHOW_NODECLASS],
    causes=[wrapped_error(LAUNCH_TEXT.at("failed launching nodeclaim"))],
)
NO_REGISTRATION = KnownFailure(
    "a new node does not join the cluster", steps=[LIST_CLAIMS, DESCRIBE_CLAIM, READ_KUBELET]
)
NODECLASS_BROKEN = KnownFailure(
    "the node class selects nothing", steps=[SHOW_NODECLASS, READ_LOGS, LIST_CLAIMS]
)
DRAIN_BLOCKED = KnownFailure(
    "a node cannot be drained", steps=[LIST_BUDGETS, LIST_PROTECTED, READ_LOGS]
)
CREDENTIALS = KnownFailure(
    "the controller cannot log in to AWS",
    steps=[READ_LOGS, SHOW_NODECLASS, LIST_CLAIMS],
    causes=[wrapped_error(CREDENTIALS_TEXT.at("Checking EC2 API connectivity,"))],
)
DENIED = KnownFailure(
    "IAM denies the controller a call of EC2", steps=[READ_LOGS, SIMULATE, SHOW_NODECLASS]
)

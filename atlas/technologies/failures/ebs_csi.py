"""What fails in the EBS CSI driver, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures.kubernetes import NODES, POD, VOLUMES
from atlas.technologies.failures.kubernetes_storage import CLAIM
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

FAQ = Repository(
    "kubernetes-sigs/aws-ebs-csi-driver",
    commit="429e202e589798e55c0f8ddcc81b2850b7f000d0",
    checked="2026-11-26",
).file("docs/faq.md")

LOG = Check(
    "Read the log of the controller.",
    shell("kubectl logs -n kube-system deployment/ebs-csi-controller -c ebs-plugin --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error of EC2 follows: a permission, a limit, or the zone.",
)
PODS = Check(
    "List the pods of the driver with their nodes.",
    shell("kubectl get pods -n kube-system -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="ebs-csi-controller runs, and ebs-csi-node on each node.",
)
ALLOCATABLE = Check(
    "Check how many volumes each node may have: allocatable of ebs.csi.aws.com.",
    shell("kubectl get csinodes -o yaml") @ FAQ.at("report node attachment capacity only once"),
    **NO_OUTPUT,
    verify="It can be too high: it does not follow network interfaces that are attached later.",
)
CREATE = KnownFailure(
    "an EBS volume cannot be created",
    steps=[LOG, CLAIM, PODS],
)
ATTACH = KnownFailure(
    "an EBS volume cannot be attached or detached",
    steps=[VOLUMES, LOG, NODES],
)
LIMIT = KnownFailure(
    "a node is at its limit of EBS volumes",
    steps=[ALLOCATABLE, VOLUMES, POD],
)
RESIZE = KnownFailure(
    "an EBS volume cannot be resized",
    steps=[CLAIM, LOG, PODS],
)

"""What fails in flannel, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures.linux_machine import kmod
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
)

_flannel = Repository(
    "flannel-io/flannel", commit="cdf760595c23292fd03ff4daf03638ac1ceef417", checked="2026-11-26"
)
TROUBLE = _flannel.file("Documentation/troubleshooting.md")

LOG = Check(
    "Read the log of flannel.",
    shell("kubectl logs -n kube-flannel -l app=flannel --prefix --tail=200")
    @ LOGS.at("kubectl logs -l app=nginx --all-containers=true"),
    **NO_OUTPUT,
    verify="The last error before it stops names the cause.",
)
PODS = Check(
    "List the pods of flannel with their nodes.",
    shell("kubectl get pods -n kube-flannel -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Each node has one, Running; the node of one that crashes is the one without network.",
)
RANGES = Check(
    "List the pod ranges of the nodes.",
    shell("kubectl get nodes -o custom-columns=node:.metadata.name,pods:.spec.podCIDR")
    @ GET.at("-o custom-columns=CONTAINER:.spec.containers[0].name"),
    **NO_OUTPUT,
    verify="A node without a range gets no subnet from flannel.",
)
SETTINGS = Check(
    "Read the configuration of flannel.",
    shell("kubectl get configmap kube-flannel-cfg -n kube-flannel -o yaml")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Network of net-conf.json is the pod range of the cluster.",
)
MODULES = Check(
    "Check on the node whether the module br_netfilter is loaded.",
    shell("lsmod | grep br_netfilter") @ kmod.file("man/lsmod.8.scd").at("modules are currently"),
    **NO_OUTPUT,
    verify="No line: the module is missing; /etc/modules-load.d loads it at each boot.",
)
NO_RANGE = KnownFailure(
    "a node has no pod range, so its pods get no network",
    steps=[RANGES, LOG, SETTINGS],
)
NOT_STARTED = KnownFailure(
    "the agent does not start, so the node has no pod network",
    steps=[LOG, PODS, SETTINGS],
)
NO_MODULE = KnownFailure(
    "the module br_netfilter is not loaded, so the agent does not start",
    steps=[MODULES, LOG, PODS],
)
NO_INTERFACE = KnownFailure(
    "no network interface of the node can be used",
    steps=[LOG, PODS, SETTINGS],
)
NO_SUBNET = KnownFailure(
    "a pod gets no network: the subnet file is not written",
    steps=[PODS, LOG, RANGES],
)

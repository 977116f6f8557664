"""What fails where an agent of Cilium starts, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures._machine import KERNEL_LOG, MEMORY
from atlas.technologies.failures.cilium import LIST_AGENTS, READ_PREVIOUS, STATUS
from atlas.technologies.failures.kubernetes_control import KINDS
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CONFIG = Check(
    "Read the settings of the agents.",
    shell("kubectl -n kube-system get configmap cilium-config -o yaml")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Compare the setting that the message names with the last change.",
)

HEALTH = KnownFailure(
    "an agent stops: its health endpoint does not start",
    steps=[READ_PREVIOUS, LIST_AGENTS, KERNEL_LOG],
)
STOPPED = KnownFailure(
    "an agent does not start or stops (any cause)",
    is_general=True,
    steps=[LIST_AGENTS, READ_PREVIOUS, STATUS],
)
SETTINGS = KnownFailure(
    "an agent does not start: a setting is not valid", steps=[READ_PREVIOUS, CONFIG, LIST_AGENTS]
)
DATAPATH = KnownFailure(
    "an agent cannot set up the data path of its node",
    steps=[READ_PREVIOUS, KERNEL_LOG, MEMORY],
)
NO_RIGHTS = KnownFailure(
    "an agent does not start: it cannot set its memory limits",
    steps=[READ_PREVIOUS, LIST_AGENTS, KERNEL_LOG],
)
SYSTEM_PODS = Check(
    "List the pods of kube-system; find those of cilium-operator.",
    NETWORK_PODS.command,
    **NO_OUTPUT,
    verify="Each pod of cilium-operator is Running; the log of one that is not says why.",
)
NO_CRDS = KnownFailure(
    "an agent does not start: the CRDs of Cilium are missing",
    steps=[KINDS, SYSTEM_PODS, READ_PREVIOUS],
)

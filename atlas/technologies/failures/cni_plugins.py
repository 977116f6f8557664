"""What fails in the CNI plugins, with the first steps."""

from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.containerd import CONTAINERS, PODS
from atlas.technologies.known_failure import KnownFailure

BRIDGE = KnownFailure(
    "the bridge of a node has the address of another pod network",
    steps=[PODS, UNIT_LOG, KERNEL_LOG],
)
NO_POD_ADDRESS = KnownFailure(
    "no pod address is left on a node", steps=[PODS, CONTAINERS, UNIT_LOG]
)
ADDRESS_TAKEN = KnownFailure(
    "the address of a pod is taken already", steps=[PODS, CONTAINERS, UNIT_LOG]
)

"""What fails in CRI-O, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.containerd import CONTAINERS, PODS
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_NETWORK = Repository(
    "cri-o/cri-o", commit="f954a17e505f8931e91004403b5f5eac71ab6085", checked="2026-11-26"
).file("server/sandbox_network.go")
_RUNTIME = Repository(
    "cri-o/cri-o", commit="f954a17e505f8931e91004403b5f5eac71ab6085", checked="2026-11-26"
).file("internal/oci/runtime_oci.go")

NETWORK = KnownFailure(
    "the network plugin gave the pod no network",
    steps=[PODS, UNIT_LOG, KERNEL_LOG],
    causes=[wrapped_error(_NETWORK.at("failed to create pod network sandbox"))],
)
LOADED = KnownFailure(
    "requests of the kubelet time out: the node is overloaded",
    steps=[PODS, CONTAINERS, UNIT_LOG, KERNEL_LOG],
)
NOT_CREATED = KnownFailure(
    "a container cannot be created; the cause is at the end of the message",
    is_general=True,
    steps=[CONTAINERS, UNIT_LOG, KERNEL_LOG],
    causes=[wrapped_error(_RUNTIME.at("container create failed"))],
)
PLUGIN = KnownFailure(
    "the network plugin of the node is not healthy",
    steps=[UNIT_LOG, PODS, KERNEL_LOG],
)

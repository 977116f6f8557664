"""What fails in the CNI plugins, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.containerd import PODS
from atlas.technologies.failures.linux_network import ADDRESSES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_plugins = Repository(
    "containernetworking/plugins",
    commit="3d27709faaa4e3619f299b962d9ea24589e28f9c",
    checked="2026-11-27",
    publisher="CNI",
    release="1.9.1-9",
)
BACKEND = _plugins.file("plugins/ipam/host-local/backend/disk/backend.go")

RESERVED = Check(
    "List the reserved pod addresses of the node with their containers, as root.",
    shell("grep -r . /var/lib/cni/networks")
    @ BACKEND.at("contents of the file are the container ID"),
    **NO_OUTPUT,
    verify="A container that crictl pods does not list is gone, but its address stays reserved.",
)

BRIDGE = KnownFailure(
    "the bridge of a node has the address of another pod network",
    steps=[ADDRESSES, PODS, UNIT_LOG],
)
NO_POD_ADDRESS = KnownFailure("no pod address is left on a node", steps=[RESERVED, PODS, UNIT_LOG])
ADDRESS_TAKEN = KnownFailure(
    "the address of a pod is already reserved", steps=[RESERVED, PODS, UNIT_LOG]
)

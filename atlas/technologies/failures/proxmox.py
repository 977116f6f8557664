"""What fails in Proxmox VE, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG, MEMORY, OPENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

common = Repository(
    "proxmox/pve-common",
    commit="f665029eac78022e81810ab2e44eace57ade13fb",
    checked="2026-11-26",
)

cluster = Repository(
    "proxmox/pve-cluster",
    commit="7091d92e594952dba65c1e57568b3d7cc244e960",
    checked="2026-11-26",
)

qemu = Repository(
    "proxmox/qemu-server",
    commit="e6352be67f70042a7433a3a3c712b36d02f9f7cb",
    checked="2026-11-26",
)

PVECM = cluster.file("src/PVE/CLI/pvecm.pm")

QM = qemu.file("src/PVE/CLI/qm.pm")

CLUSTER = Check(
    "Read members and quorum of the cluster.",
    shell("pvecm status") @ PVECM.at("Displays the local view of the cluster status."),
    **NO_OUTPUT,
    verify="Quorate: Yes, and all nodes are listed.",
)

VM = Check(
    "Read the state of the virtual machine.",
    shell("qm status <id> --verbose") @ QM.at("Show VM status."),
    **NO_OUTPUT,
    verify="status is as expected; a line lock names the task that holds it.",
)

KVM = Check(
    "Check that the host has the device of KVM.",
    shell("ls -l /dev/kvm") @ qemu.file("src/PVE/QemuServer.pm").at("open my $fh, '<', '/dev/kvm'"),
    **NO_OUTPUT,
    verify="No such file: virtualisation is off in the BIOS, or the host is a guest itself.",
)

LOCK = KnownFailure(
    "a task cannot get the lock of a guest or a storage",
    steps=[OPENERS, VM, UNIT_LOG],
)

QUORUM = KnownFailure(
    "the cluster has no quorum",
    steps=[CLUSTER, ROUTE_TO, UNIT_LOG],
)

MESSAGES = KnownFailure(
    "messages between the cluster nodes are delayed",
    steps=[CLUSTER, ROUTE_TO, UNIT_LOG],
)

NO_KVM = KnownFailure(
    "the host offers no hardware virtualisation (KVM)",
    steps=[KVM, KERNEL_LOG, VM],
)

VM_FAILS = KnownFailure(
    "a virtual machine does not start or stop",
    steps=[VM, MEMORY, UNIT_LOG],
)

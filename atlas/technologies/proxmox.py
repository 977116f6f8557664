"""Proxmox VE: a cluster of virtual machines and containers."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import proxmox as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/proxmox-ve.md")
_RELEASED = """
1 2011-09-13  2 2012-03-30  3 2013-05-24  4 2015-10-06  5 2017-07-04  6 2019-07-16  7 2021-07-06
8 2023-06-22  9 2025-08-05
"""
QEMUSERVER = fails.qemu.file("src/PVE/QemuServer.pm")


class Proxmox(Technology):
    """A cluster of machines that run virtual machines and containers."""

    name = "Proxmox VE"
    icon = "simple-icons:proxmox"
    plane = "control"
    needs = ("Corosync",)
    programs: ClassVar = {"pvecm": "the tool of the cluster", "qm": "the tool of virtual machines"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("the log of each task, and the journal")

    LOCK_FILE = LogMessage(
        anchor="can't lock file '/var/lock/",
        sample="TASK ERROR: can't lock file '/var/lock/qemu-server/lock-300.conf' - got timeout",
        pattern=r"can't lock file '(?P<file>/var/lock/(?:qemu-server|pve-manager|lxc)/[^']+)'",
        severity="error",
        meaning="Another task holds the lock of a guest or a storage.",
        source=fails.common.file("src/PVE/Tools.pm"),
        failure=fails.LOCK,
    )
    QUORUM = LogMessage(
        anchor="cluster not ready - no quorum?",
        sample="cluster not ready - no quorum?",
        severity="error",
        meaning="This node sees less than half of the cluster, and may change nothing.",
        source=fails.cluster.file("src/PVE/Cluster.pm"),
        failure=fails.QUORUM,
    )
    CPG = LogMessage(
        anchor="cpg_send_message retry ",
        sample="pmxcfs[1142]: [dcdb] notice: cpg_send_message retry 10",
        severity="info",
        meaning="A message to the other nodes cannot be sent yet, and is tried again.",
        source=fails.cluster.file("src/pmxcfs/dfsm.c"),
        failure=fails.MESSAGES,
    )
    POWERDOWN = LogMessage(
        anchor="VM quit/powerdown failed",
        sample="TASK ERROR: VM quit/powerdown failed - got timeout",
        severity="error",
        meaning="The guest did not shut down in time.",
        source=QEMUSERVER,
        failure=fails.VM_FAILS,
    )
    NO_KVM = LogMessage(
        anchor="KVM virtualisation configured, but not available",
        sample="TASK ERROR: KVM virtualisation configured, but not available. Either "
        "disable in VM configuration or enable in BIOS.",
        severity="error",
        meaning="The processor does not offer virtualisation, or it is disabled.",
        source=QEMUSERVER,
        failure=fails.NO_KVM,
    )


proxmox = Proxmox()

"""DRBD: block devices that are mirrored over the network."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import drbd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

DRBD_RECEIVER = fails.code.file("drbd/drbd_receiver.c")


class DRBD(Technology):
    """A block device that is mirrored to other machines."""

    name = "DRBD"
    icon = None
    plane = "state"
    programs: ClassVar = {"drbdadm": "DRBD's tool"}
    releases = undisclosed("release dates: endoflife-date has no page for DRBD")
    logs = undisclosed("the kernel's log")

    PING = LogMessage(
        anchor="PingAck did not arrive in time",
        sample="drbd u12215 nodeA: PingAck did not arrive in time.",
        severity="warning",
        meaning="The peer did not respond in time, and the connection is closed.",
        source=DRBD_RECEIVER,
        failure=fails.PEER,
    )
    SPLIT = LogMessage(
        anchor="Split-Brain detected",
        sample="drbd r0/0 drbd1 nodeB: Split-Brain detected but unresolved, dropping connection!",
        pattern=r"Split-Brain detected(?! during attach, \d)",
        severity="fatal",
        meaning="Both sides changed their data while they were apart.",
        source=DRBD_RECEIVER,
        failure=fails.SPLIT_BRAIN,
    )
    SPLIT_HELPER = LogMessage(
        anchor="initial-split-brain",
        sample="drbd r0/0 drbd1 node1: helper command: /sbin/drbdadm initial-split-brain",
        severity="info",
        meaning="Both sides changed their data while they were apart.",
        source=DRBD_RECEIVER,
        failure=fails.SPLIT_BRAIN,
    )
    UNRELATED = LogMessage(
        anchor="Unrelated data, aborting!",
        sample="drbd r0/0 drbd1 nodeB: Unrelated data, aborting!",
        severity="fatal",
        meaning="The data of the two sides do not come from one another.",
        source=DRBD_RECEIVER,
        failure=fails.UNRELATED,
    )
    LOCAL_IO = LogMessage(
        anchor="Local IO failed in ",
        sample="drbd r0/0 drbd1: Local IO failed in drbd_endio_write_sec_final. Detaching...",
        severity="error",
        meaning="A request to the disk under the device failed.",
        source=fails.code.file("drbd/drbd_req.c"),
        failure=fails.DISK,
    )
    SHUT_DOWN = LogMessage(
        anchor="sock was shut down by peer",
        sample="drbd r0 nodeB: sock was shut down by peer",
        severity="info",
        meaning="The peer closed the connection.",
        source=DRBD_RECEIVER,
        failure=fails.PEER,
    )


drbd = DRBD()

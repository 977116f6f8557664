"""Corosync: membership and messages of a high-availability cluster."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import corosync as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology


class Corosync(Technology):
    """The layer of a cluster that knows which nodes are members."""

    name = "Corosync"
    icon = None
    plane = "control"
    programs: ClassVar = {
        "corosync-cfgtool": "Corosync's tool of links",
        "corosync-quorumtool": "Corosync's tool of quorum",
    }
    releases = undisclosed("release dates: endoflife-date has no page for Corosync")
    logs = undisclosed("the file or syslog that the logging section of its configuration names")

    FAILED = LogMessage(
        anchor="A processor failed, forming new configuration",
        sample="[TOTEM ] A processor failed, forming new configuration: token timed out "
        "(1000ms), waiting 1200ms for consensus.",
        severity="info",
        meaning="The token was lost, and the members find a new configuration.",
        source=fails.TOTEMSRP,
        failure=fails.TOKEN,
    )
    CONSENSUS = LogMessage(
        anchor="The consensus timeout expired",
        sample="[TOTEM ] The consensus timeout expired.",
        severity="info",
        meaning="The nodes did not agree on the members in time.",
        source=fails.TOTEMSRP,
        failure=fails.TOKEN,
    )
    LEAVE = LogMessage(
        anchor="Failed to receive the leave message.",
        sample="[TOTEM ] Failed to receive the leave message. failed: 2",
        severity="info",
        meaning="A node left without saying so: it crashed, or the network is cut.",
        source=fails.TOTEMSRP,
        failure=fails.TOKEN,
    )
    RETRANSMIT = LogMessage(
        anchor="Retransmit List: ",
        sample="[TOTEM ] Retransmit List: 1a3 1a4 1a5",
        severity="info",
        meaning="Messages are lost on the network, and sent again.",
        source=fails.TOTEMSRP,
        failure=fails.LOSS,
    )
    NOT_SCHEDULED = LogMessage(
        anchor="Corosync main process was not scheduled",
        sample="[MAIN  ] Corosync main process was not scheduled (@1699000000) for "
        "3421.5103 ms (threshold is 2400.0000 ms). Consider token timeout increase.",
        severity="warning",
        meaning="Corosync did not get the processor in time.",
        source=fails.MAIN,
        failure=fails.PAUSED,
    )
    PAUSED = LogMessage(
        anchor="Process pause detected for ",
        sample="[TOTEM ] Process pause detected for 5120 ms, flushing membership messages.",
        severity="info",
        meaning="Corosync did not run: an overloaded machine, or a paused virtual one.",
        source=fails.TOTEMSRP,
        failure=fails.PAUSED,
    )
    NON_PRIMARY = LogMessage(
        anchor="This node is within the non-primary component",
        sample="[QUORUM] This node is within the non-primary component and will NOT provide "
        "any services.",
        severity="info",
        meaning="This partition has no quorum.",
        source=fails.code.file("exec/vsf_quorum.c"),
        failure=fails.NO_QUORUM,
    )
    NO_CLUSTER = LogMessage(
        anchor="Totem is unable to form a cluster because of an ",
        sample="[MAIN  ] Totem is unable to form a cluster because of an operating system "
        "or network fault (reason: totem is continuously in gather state).",
        severity="warning",
        meaning="The nodes do not hear each other: a firewall, or a wrong address.",
        source=fails.MAIN,
        failure=fails.NETWORK,
    )
    INTERFACE = LogMessage(
        anchor="The network interface is down.",
        sample="[TOTEM ] The network interface is down.",
        severity="info",
        meaning="The address of this node is gone.",
        source=fails.code.file("exec/totemudpu.c"),
        context=(
            "TOTEM",
            "corosync",
        ),
        failure=fails.NETWORK,
    )


corosync = Corosync()

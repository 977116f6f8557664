"""What fails in Corosync, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_LOG, MEMORY
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "corosync/corosync",
    commit="65235a810d012b74821d15a8482cb498314cfd85",
    checked="2026-11-26",
)

COROSYNC_CFGTOOL = code.file("man/corosync-cfgtool.8")

COROSYNC_QUORUMTOOL = code.file("man/corosync-quorumtool.8")

TOTEMSRP = code.file("exec/totemsrp.c")

MAIN = code.file("exec/main.c")

LINKS = Check(
    "Read the state of the links to the other nodes.",
    shell("corosync-cfgtool -s") @ COROSYNC_CFGTOOL.at("Displays the status of the current links"),
    **NO_OUTPUT,
    verify="Each node is connected on each link.",
)

QUORUM = Check(
    "Read members, votes and quorum.",
    shell("corosync-quorumtool -s") @ COROSYNC_QUORUMTOOL.at("show quorum status"),
    **NO_OUTPUT,
    verify="Quorate: Yes, and all nodes are members.",
)

TOKEN = KnownFailure(
    "a node is down: its messages did not arrive",
    steps=[LINKS, QUORUM, CPU, UNIT_LOG],
    causes=[
        UsualCause(
            "the network loses or delays packets",
            sign=statement("Retransmit List appears again and again")
            @ TOTEMSRP.at("Retransmit List: "),
        ),
        UsualCause(
            "the process was not scheduled",
            sign=statement(
                "it says so itself: the machine is overloaded, or a paused virtual machine"
            )
            @ MAIN.at("Corosync main process was not scheduled"),
        ),
    ],
)

NO_QUORUM = KnownFailure(
    "this partition has no quorum",
    steps=[QUORUM, LINKS, UNIT_LOG],
)

PAUSED = KnownFailure(
    "the process did not get CPU time for long",
    steps=[CPU, MEMORY, KERNEL_LOG],
)

NETWORK = KnownFailure(
    "the node cannot form a cluster over its network",
    steps=[LINKS, LISTENERS, UNIT_LOG],
)

LOSS = KnownFailure(
    "messages to other nodes do not arrive, and are sent again",
    steps=[LINKS, QUORUM, CPU],
)

"""What fails in FRRouting, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "FRRouting/frr",
    commit="fbfc8222da75dff28696b0d17f257cdf0808ba21",
    checked="2026-11-26",
)

BGP = code.file("doc/user/bgp.rst")

BGP_DEBUG = code.file("bgpd/bgp_debug.c")

BGP_FSM = code.file("bgpd/bgp_fsm.c")

SUMMARY = Check(
    "List the BGP neighbors with state and received prefixes.",
    shell("vtysh -c 'show bgp summary'") @ BGP.at("exit1# show bgp summary"),
    **NO_OUTPUT,
    verify="State/PfxRcd is a number; Active, Connect or Idle: the session is down.",
)

NEIGHBOR = Check(
    "Check why the session with the neighbor was last reset.",
    shell("vtysh -c 'show bgp neighbors <address>'")
    @ BGP.at("neighbors [<A.B.C.D|X:X::X:X|WORD>]"),
    **NO_OUTPUT,
    verify="Last reset names the reason; hold time and keepalives fit on both sides.",
)

ISIS = Check(
    "List the IS-IS neighbors with their states.",
    shell("vtysh -c 'show isis neighbor'")
    @ code.file("doc/user/isisd.rst").at("Show state and information of ISIS specified neighbor"),
    **NO_OUTPUT,
    verify="The neighbor of the message is missing, or its state is not Up.",
)

SESSION = KnownFailure(
    "a BGP session is down",
    steps=[SUMMARY, NEIGHBOR, ROUTE_TO, UNIT_LOG],
    causes=[
        UsualCause(
            "the hold timer expired",
            sign=statement(
                "the notification says Hold Timer Expired: packets are lost, or a daemon is "
                "overloaded"
            )
            @ BGP_DEBUG.at("Hold Timer Expired"),
        ),
        UsualCause(
            "the peer closed it",
            sign=statement("the notification was received, and its text names the reason")
            @ BGP_FSM.at("BGP Notification received"),
        ),
    ],
)

PREFIXES = KnownFailure(
    "a neighbor sends more prefixes than allowed",
    steps=[SUMMARY, NEIGHBOR, UNIT_LOG],
)

OVERLOADED = KnownFailure(
    "a routing daemon is overloaded",
    steps=[UNIT_LOG, CPU, SUMMARY],
)

ADJACENCY = KnownFailure(
    "an IS-IS adjacency is down",
    steps=[ISIS, LINKS, UNIT_LOG],
)

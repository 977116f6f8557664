"""What fails in Keepalived, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._network import SOCKETS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "acassen/keepalived",
    commit="9cbce3e2117fd7dfbddf3cd4c45dad6283189176",
    checked="2026-11-26",
)

KEEPALIVED = code.file("doc/man/man5/keepalived.conf.5.in")

VRRP = code.file("keepalived/vrrp/vrrp.c")

VRRP_SCHEDULER = code.file("keepalived/vrrp/vrrp_scheduler.c")

ADDRESSES = Check(
    "Read which addresses this machine has, on both machines.",
    shell("ip address show") @ KEEPALIVED.at("virtual_ipaddress"),
    **NO_OUTPUT,
    verify="The virtual address is on one of the machines, and not on both.",
)

TWO_MASTERS = KnownFailure(
    "two machines claim the virtual address, or the roles flap",
    steps=[ADDRESSES, UNIT_LOG, KERNEL_LOG],
    causes=[
        UsualCause(
            "the machines do not hear each other",
            sign=statement(
                "both log that they enter MASTER STATE: VRRP packets are dropped, or time out"
            )
            @ VRRP.at("Entering MASTER STATE"),
        ),
        UsualCause(
            "the priorities or scripts differ",
            sign=statement("a track script changes the priority again and again")
            @ VRRP_SCHEDULER.at("VRRP_Script(%s) %s"),
        ),
    ],
)

FAULT = KnownFailure(
    "an instance is in FAULT state, and its address is not served",
    steps=[UNIT_LOG, ADDRESSES, KERNEL_LOG],
)

SCRIPT = KnownFailure(
    "a check script fails or hangs",
    steps=[UNIT_LOG, ADDRESSES, UNIT],
)

SERVER = KnownFailure(
    "a health check removed a real server",
    steps=[UNIT_LOG, SOCKETS, UNIT],
)

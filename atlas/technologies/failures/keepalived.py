"""What fails in Keepalived, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, MEMORY
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "acassen/keepalived",
    commit="9cbce3e2117fd7dfbddf3cd4c45dad6283189176",
    checked="2026-11-26",
)

KEEPALIVED = code.file("doc/man/man5/keepalived.conf.5.in")

COMMAND = code.file("doc/man/man8/keepalived.8.in")

VRRP = code.file("keepalived/vrrp/vrrp.c")

VRRP_SCHEDULER = code.file("keepalived/vrrp/vrrp_scheduler.c")

ADDRESSES = Check(
    "Check which addresses this machine has, on both machines.",
    shell("ip address show") @ KEEPALIVED.at("virtual_ipaddress"),
    **NO_OUTPUT,
    verify="The virtual address is on one of the machines, and not on both.",
)

CONFIGURATION = Check(
    "Check the configuration file, on both machines.",
    shell("keepalived -t") @ COMMAND.at("Keepalived will check the configuration file and exit"),
    **NO_OUTPUT,
    verify="No error. virtual_router_id and virtual_ipaddress are the same on both machines.",
)

TWO_MASTERS = KnownFailure(
    "two machines claim the virtual address, or the roles flap",
    steps=[ADDRESSES, UNIT_LOG, LINKS],
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
    steps=[UNIT_LOG, LINKS, ADDRESSES],
)

SCRIPT = KnownFailure(
    "a check script fails or hangs",
    steps=[UNIT_LOG, ADDRESSES, UNIT],
)

SERVER = KnownFailure(
    "a health check of a real server fails",
    steps=[CALL, UNIT_LOG, UNIT],
)

TAKES_OVER = KnownFailure(
    "a backup takes over: it no longer hears the master",
    steps=[ADDRESSES, UNIT_LOG, LINKS],
)

OTHER_ADDRESSES = KnownFailure(
    "instances with the same router ID have different addresses",
    steps=[CONFIGURATION, ADDRESSES, UNIT_LOG],
)

LATE = KnownFailure(
    "it is not scheduled in time: the machine is overloaded or paused",
    steps=[CPU, MEMORY, UNIT_LOG],
)

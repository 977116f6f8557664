"""What fails in iptables, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_machine import kmod
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "aosp-mirror/platform_external_iptables",
    commit="672d4a9452846646a3017d255fae319e12d92295",
    checked="2026-11-26",
    publisher="Netfilter",
    release="1.8.11",
)

IPTABLES = code.file("iptables/iptables.8.in")

IPTABLES_SAVE = code.file("iptables/iptables-save.8.in")

IPTABLES_RESTORE = code.file("iptables/iptables-restore.8.in")

XSHARED = code.file("iptables/xshared.c")

RULES = Check(
    "Dump the rules, as root.",
    shell("iptables-save") @ IPTABLES_SAVE.at("dump iptables rules"),
    **NO_OUTPUT,
    verify="The chain and the rule of the message are there, once.",
)

HOLDER = Check(
    "Find which process holds the lock, as root.",
    shell("lsof /run/xtables.lock") @ XSHARED.at("XT_LOCK_NAME"),
    **NO_OUTPUT,
    verify="No process; else it is named: a firewall, kube-proxy or a container runtime.",
)

MODULES = Check(
    "List the modules of iptables that the kernel has loaded.",
    shell("lsmod | grep -E 'table|xt_'") @ kmod.file("man/lsmod.8.scd").at("modules are currently"),
    **NO_OUTPUT,
    verify="The table or match of the message is missing; in a container, the host must load it.",
)

TEST = Check(
    "Test the file of rules without loading it, as root.",
    shell("iptables-restore --test <file>")
    @ IPTABLES_RESTORE.at("Only parse and construct the ruleset"),
    **NO_OUTPUT,
    verify="It prints nothing when all lines are right; else the number of the line.",
)

LOCKED = KnownFailure(
    "another program changes the rules at the same time",
    steps=[HOLDER, RULES, UNIT_LOG],
)

RULE = KnownFailure(
    "a rule or chain does not exist",
    steps=[RULES, HOLDER, UNIT_LOG],
)

MODULE = KnownFailure(
    "a kernel module or extension of iptables is missing",
    steps=[MODULES, KERNEL_LOG, UNIT_LOG],
)

RESTORE = KnownFailure(
    "rules cannot be restored: a line of the file is wrong",
    steps=[TEST, RULES, UNIT_LOG],
)

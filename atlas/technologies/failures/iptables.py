"""What fails in iptables, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "aosp-mirror/platform_external_iptables",
    commit="672d4a9452846646a3017d255fae319e12d92295",
    checked="2026-11-26",
)

IPTABLES_SAVE = code.file("iptables/iptables-save.8.in")

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

LOCKED = KnownFailure(
    "another program changes the rules at the same time",
    steps=[HOLDER, RULES, UNIT_LOG],
)

RULE = KnownFailure(
    "a rule, chain or module is missing",
    steps=[RULES, KERNEL_LOG, UNIT_LOG],
)

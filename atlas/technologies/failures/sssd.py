"""What fails in SSSD, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, DISK_LOAD
from atlas.technologies.failures._network import CERTIFICATE, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "SSSD/sssd",
    commit="9238b410e4b34bcbaff8e66f057a1e9fd9c14f33",
    checked="2026-11-26",
)

SSSCTL = code.file("src/tools/sssctl/sssctl.c")

DOMAIN = Check(
    "Read whether the domain is online, and which servers it uses.",
    shell("sssctl domain-status <domain>") @ SSSCTL.at("Print information about domain"),
    **NO_OUTPUT,
    verify="Online status: Online, with an active server.",
)

USER = Check(
    "Check a user, up to the authentication.",
    shell("sssctl user-checks <user>")
    @ SSSCTL.at("Print information about a user and check authentication"),
    **NO_OUTPUT,
    verify="The user is found, and testing pam_acct_mgmt succeeds.",
)

OFFLINE = KnownFailure(
    "the directory cannot be reached; only cached users can log in",
    steps=[DOMAIN, RESOLVE, UNIT_LOG],
)

WATCHDOG = KnownFailure(
    "a process hung, and was killed by its watchdog",
    steps=[DOMAIN, UNIT_LOG, DISK_LOAD],
)

KEYTAB = KnownFailure(
    "the Kerberos login of the machine fails",
    steps=[CLOCK, DOMAIN, UNIT_LOG],
)

TLS = KnownFailure(
    "the TLS connection to the directory fails",
    steps=[CERTIFICATE, DOMAIN, UNIT_LOG],
)

"""What fails in SSSD, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, DISK_LOAD
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.kerberos import KEYTAB as KEYS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "SSSD/sssd",
    commit="9238b410e4b34bcbaff8e66f057a1e9fd9c14f33",
    checked="2026-11-26",
)

S_CLIENT = Repository(
    "openssl/openssl",
    commit="7fa8bcfe4342df41919f5564b315f9c85d0a02d6",
    checked="2026-11-27",
).file("doc/man1/openssl-s_client.pod.in")

SSSCTL = code.file("src/tools/sssctl/sssctl.c")

DOMAIN = Check(
    "Check whether the domain is online, and which servers it uses, as root.",
    shell("sssctl domain-status <domain>") @ SSSCTL.at("Print information about domain"),
    **NO_OUTPUT,
    verify="Online status: Online, with an active server.",
)

CERTIFICATES = Check(
    "Show the certificates that the directory sends after StartTLS; use its LDAP port, 389.",
    shell("openssl s_client -connect <host>:<port> -starttls ldap -showcerts </dev/null")
    @ S_CLIENT.at('"nntp", "sieve" and "ldap".'),
    **NO_OUTPUT,
    verify="Verify return code: 0 (ok), and the name of ldap_uri; else the code says why.",
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
    "the machine cannot log in to Kerberos with its keytab",
    steps=[KEYS, CLOCK, DOMAIN],
)

TLS = KnownFailure(
    "the TLS connection to the directory fails",
    steps=[CERTIFICATES, DOMAIN, UNIT_LOG],
)

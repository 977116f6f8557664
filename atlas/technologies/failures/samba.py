"""What fails in Samba, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import (
    CLOCK,
    IO_ERRORS,
    KERNEL_LOG,
    LIMITS,
    OPEN_FILES,
    SPACE,
)
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "samba-team/samba",
    commit="4614f04b06292dac1960cc4322ef29ae72431e4d",
    checked="2026-11-26",
)

SMBCLIENT = code.file("docs-xml/manpages/smbclient.1.xml")

WBINFO = code.file("docs-xml/manpages/wbinfo.1.xml")

SHARES = Check(
    "List the shares of the server.",
    shell("smbclient -L <host>") @ SMBCLIENT.at("are available on a server"),
    **NO_OUTPUT,
    verify="The share of the message is listed.",
)

TRUST = Check(
    "Verify the account of this machine in the domain, as root.",
    shell("wbinfo -t") @ WBINFO.at("Verify that the workstation trust account"),
    **NO_OUTPUT,
    verify="checking the trust secret succeeded.",
)

LOGIN = KnownFailure(
    "a login is refused",
    steps=[SHARES, TRUST, UNIT_LOG],
)

SHARE = KnownFailure(
    "a share does not exist, or its folder cannot be entered",
    steps=[SHARES, MOUNTS, UNIT_LOG],
)

DOMAIN = KnownFailure(
    "this machine is not joined, or the domain cannot be reached",
    steps=[TRUST, RESOLVE, CLOCK],
)

DATABASE = KnownFailure(
    "a database of Samba is damaged",
    steps=[SPACE, UNIT_LOG, IO_ERRORS],
)

CRASHED = KnownFailure(
    "a process of Samba crashed",
    steps=[UNIT_LOG, SPACE, KERNEL_LOG],
)

LIMIT = KnownFailure(
    "a limit on files or clients is reached",
    steps=[UNIT_LOG, OPEN_FILES, LIMITS],
)

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
from atlas.technologies.failures._network import OUTGOING, RESOLVE
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

CONTROLLER = Check(
    "Check the connection to the domain controller, as root.",
    shell("wbinfo --ping-dc") @ WBINFO.at("Issue a no-effect command to our DC."),
    **NO_OUTPUT,
    verify="succeeded; else the reason follows.",
)

LOGIN = KnownFailure(
    "a login is refused",
    steps=[SHARES, TRUST, UNIT_LOG],
)

SHARE = KnownFailure(
    "a share cannot be connected",
    steps=[SHARES, MOUNTS, UNIT_LOG],
)

DOMAIN = KnownFailure(
    "no domain controller responds",
    steps=[CONTROLLER, RESOLVE, OUTGOING],
)

MEMBER = KnownFailure(
    "this machine is not a member of the domain, or its account is lost",
    steps=[TRUST, CONTROLLER, CLOCK],
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
    "the limit on open files is reached",
    steps=[OPEN_FILES, LIMITS, UNIT_LOG],
)

CLIENTS = KnownFailure(
    "winbindd has too many clients",
    steps=[UNIT_LOG, OPEN_FILES, CONTROLLER],
)

"""What fails in journald, resolved, timesyncd and the order of units, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import LISTENERS, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.dns import ASK
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.systemd import FAILED_UNITS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
    release="255.13",
    publisher="systemd",
)

JOURNALCTL = stable.file("man/journalctl.xml")

RESOLVECTL = stable.file("man/resolvectl.xml")

SYSTEMD_ANALYZE = stable.file("man/systemd-analyze.xml")

TIMEDATECTL = stable.file("man/timedatectl.xml")

JOURNAL_FILES = Check(
    "Verify the files of the journal, as root.",
    shell("journalctl --verify") @ JOURNALCTL.at("Check the journal file for internal consistency"),
    **NO_OUTPUT,
    verify="PASS for each file; FAIL names a damaged one.",
)

JOURNAL_SIZE = Check(
    "Check how much space the journal uses.",
    shell("journalctl --disk-usage") @ JOURNALCTL.at("Shows the current disk usage of all journal"),
    **NO_OUTPUT,
    verify="Far below the free space of /var/log or /run.",
)

RESOLVED = Check(
    "Read the name servers and the DNSSEC mode of each link.",
    shell("resolvectl status") @ RESOLVECTL.at("Shows the global and per-link DNS settings"),
    **NO_OUTPUT,
    verify="The servers are the expected ones; DNSSEC=no or allow-downgrade where they "
    "do not validate.",
)

VERIFY_UNIT = Check(
    "Check the unit file; give the whole name of the unit, with .service.",
    shell("systemd-analyze verify <unit>")
    @ SYSTEMD_ANALYZE.at("This command will load unit files and print"),
    **NO_OUTPUT,
    verify="No output; else file and line are named.",
)

TIMESYNC = Check(
    "Read the state of the time synchronization.",
    shell("timedatectl timesync-status") @ TIMEDATECTL.at("Show current status of"),
    **NO_OUTPUT,
    verify="A server, and a small offset.",
)

JOURNAL = KnownFailure(
    "journald cannot write its journal",
    steps=[JOURNAL_FILES, JOURNAL_SIZE, SPACE, MOUNTS],
)

DNSSEC = KnownFailure(
    "DNSSEC validation of a name fails, so it does not resolve",
    steps=[RESOLVED, ASK, UNIT_LOG],
)

ORDER = KnownFailure(
    "units wait for each other in a circle",
    steps=[VERIFY_UNIT, FAILED_UNITS, UNIT_LOG],
)

SETTINGS = KnownFailure(
    "a unit file is wrong, or a file that it needs is missing",
    steps=[VERIFY_UNIT, UNIT, UNIT_LOG],
)

LISTEN = KnownFailure(
    "a socket unit cannot listen",
    steps=[LISTENERS, UNIT, UNIT_LOG],
)

TIME_SERVER = KnownFailure(
    "no time server responds",
    steps=[TIMESYNC, RESOLVE, ROUTE_TO],
)

SPAWN = KnownFailure(
    "the process of a service cannot be started",
    steps=[UNIT, VERIFY_UNIT, UNIT_LOG],
)

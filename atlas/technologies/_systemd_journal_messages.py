"""Messages of systemd about its journal, names, time and the order of units."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import systemd as units
from atlas.technologies.failures import systemd_journal as fails
from atlas.technologies.message import LogMessage

stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
    publisher="systemd",
)


class SystemdJournalMessages:
    """Messages of systemd about its journal, names, time and the order of units."""

    JOURNAL_WRITE = LogMessage(
        anchor="Failed to write entry ",
        sample="systemd-journald[35206]: Failed to write entry (20 items, 704 bytes), "
        "ignoring: Invalid argument",
        pattern=r"Failed to write entry (?:to (?P<file>\S+) )?\(\d+ items, \d+ bytes\)(?: "
        r"despite vacuuming)?, (?:ignoring|rotating before retrying): (?P<error>.+)",
        severity="error",
        meaning="An entry was not written to the journal; the reason follows.",
        source=stable.file("src/journal/journald-server.c"),
        failure=fails.JOURNAL,
    )
    JOURNAL_CANNOT_WRITE = LogMessage(
        anchor="Can't write entry: ",
        sample="systemd-journald[35206]: Can't write entry: No space left on device",
        severity="error",
        meaning="An entry was not written to the journal; the reason follows.",
        source=stable.file("src/journal/journald-server.c"),
        context=("journald",),
        failure=fails.JOURNAL,
    )
    JOURNAL_ROTATE = LogMessage(
        anchor="Failed to rotate /",
        sample="systemd-journald[1976]: Failed to rotate "
        "/var/log/journal/a705/system.journal: Read-only file system",
        pattern=r"Failed to rotate (?P<file>/\S+\.journal): (?P<error>.+)",
        severity="error",
        meaning="The journal cannot begin a new file; the reason follows.",
        source=stable.file("src/journal/journald-server.c"),
        failure=fails.JOURNAL,
    )
    JOURNAL_IO = LogMessage(
        anchor=": IO error, rotating.",
        sample="systemd-journald[1976]: /var/log/journal/a705/system.journal: IO error, rotating.",
        severity="warning",
        meaning="The disk under the journal fails.",
        source=stable.file("src/journal/journald-server.c"),
        failure=fails.JOURNAL,
    )
    DNSSEC = LogMessage(
        anchor="DNSSEC validation failed for question ",
        sample="systemd-resolved[486]: DNSSEC validation failed for question archlinux.org "
        "IN DS: failed-auxiliary",
        pattern=r"DNSSEC validation failed for question (?P<name>\S+) IN (?P<type>\w+): "
        r"(?P<reason>[\w-]+)",
        severity="info",
        meaning="An answer does not have valid signatures, and is refused.",
        source=stable.file("src/resolve/resolved-dns-transaction.c"),
        failure=fails.DNSSEC,
    )
    CYCLE = LogMessage(
        anchor="to break ordering cycle starting with ",
        sample="systemd[1]: app.service: Job network.target/start deleted to break ordering "
        "cycle starting with app.service/start",
        pattern=r"Job (?P<job>\S+) deleted to break ordering cycle starting with "
        r"(?P<start>\S+)",
        severity="error",
        meaning="Units wait for each other, and one of them is not started.",
        source=stable.file("src/core/transaction.c"),
        failure=fails.ORDER,
    )
    NO_CYCLE = LogMessage(
        anchor="Unable to break cycle starting with ",
        sample="systemd[1]: Unable to break cycle starting with app.service/start",
        severity="error",
        meaning="Units wait for each other, and none of them can be left out.",
        source=stable.file("src/core/transaction.c"),
        failure=fails.ORDER,
    )
    BAD_SETTING = LogMessage(
        anchor=" has a bad unit file setting.",
        sample="Failed to start app.service: Unit app.service has a bad unit file setting.",
        pattern=r"Unit (?P<unit>\S+) has a bad unit file setting",
        severity="error",
        meaning="A line of the unit file is wrong.",
        source=stable.file("src/core/dbus-unit.c"),
        failure=fails.SETTINGS,
    )
    ENVIRONMENT_FILE = LogMessage(
        anchor="Failed to load environment files: ",
        sample="systemd[1]: app.service: Failed to load environment files: No such file or "
        "directory",
        severity="error",
        meaning="A file of EnvironmentFile= is missing.",
        source=stable.file("src/core/execute.c"),
        failure=fails.SETTINGS,
    )
    WORKING_DIRECTORY = LogMessage(
        anchor="Changing to the requested working directory failed: ",
        sample="systemd[4711]: app.service: Changing to the requested working directory "
        "failed: No such file or directory",
        severity="error",
        meaning="The directory of WorkingDirectory= is missing.",
        source=stable.file("src/core/exec-invoke.c"),
        failure=fails.SETTINGS,
    )
    LISTEN = LogMessage(
        anchor="Failed to listen on ",
        sample="systemd[1]: Failed to listen on Docker Socket for the API.",
        pattern=r"systemd(?:\[\d+\])?: Failed to listen on (?P<unit>.+)",
        severity="error",
        meaning="A socket unit could not open its address.",
        source=stable.file("src/core/socket.c"),
        failure=fails.LISTEN,
    )
    TIME_TIMEOUT = LogMessage(
        anchor="Timed out waiting for reply from ",
        sample="systemd-timesyncd[512]: Timed out waiting for reply from 192.0.2.7:123 "
        "(ntp.example.com).",
        pattern=r"Timed out waiting for reply from (?P<server>\S+) \(",
        severity="info",
        meaning="A time server does not respond: NTP is blocked, or the server is down.",
        source=stable.file("src/timesync/timesyncd-manager.c"),
        failure=fails.TIME_SERVER,
        context=("timesyncd",),
    )
    EXITED_OTHER = LogMessage(
        anchor="process exited, code=exited",
        sample="app.service: Main process exited, code=exited, status=127/n/a",
        pattern=r"(?P<process>\w+) process exited, code=exited,? "
        r"status=(?P<status>[1-9]\d*)(?:[^/\d]|/[^FE]|$)",
        severity="error",
        meaning="The program of a unit ended with an error; the status, and its own log, say why.",
        source=stable.file("src/core/unit.c"),
        failure=units.FAILED,
    )

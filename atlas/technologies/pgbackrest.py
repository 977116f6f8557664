"""pgBackRest: backups and WAL archives of PostgreSQL."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import pgbackrest as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_pgbackrest = Repository(
    "pgbackrest/pgbackrest", commit="bd22b6809d308265e603ddd96f51559338fa90e2", checked="2026-11-26"
)


class PgBackRest(Technology):
    """Backups and WAL archives of PostgreSQL."""

    name = "pgBackRest"
    icon = None
    plane = "control"
    releases = undisclosed("releases: endoflife.date does not list pgBackRest")
    logs = undisclosed("place of the log: its reference was not read for it")
    needs = ("PostgreSQL",)
    programs: ClassVar = {"pgbackrest": "its own client"}

    NOT_ARCHIVED = LogMessage(
        anchor=" was not archived before the ",
        sample="ERROR: [082]: WAL segment 000000070007CD3000000026 was not archived before "
        "the 60000ms timeout",
        pattern=r"WAL segment (?P<segment>\w+) was not archived before the "
        r"(?P<milliseconds>\d+)ms timeout",
        severity="error",
        meaning="The backup or check waited for WAL that did not reach the repository.",
        source=_pgbackrest.file("src/command/archive/find.c"),
        failure=fails.NOT_ARCHIVED,
    )

    NOT_PUSHED = LogMessage(
        anchor=" to the archive asynchronously after ",
        sample="ERROR: [082]: unable to push WAL file '000000010000000000000005' to the "
        "archive asynchronously after 60 second(s)",
        pattern=r"unable to push WAL file '(?P<file>[^']+)' to the archive asynchronously "
        r"after (?P<seconds>[\d.]+) second",
        severity="error",
        meaning="The background process that archives did not finish in time.",
        source=_pgbackrest.file("src/command/archive/push/push.c"),
        failure=fails.NOT_ARCHIVED,
    )

    NOT_GOT = LogMessage(
        anchor=" from the archive asynchronously after ",
        sample="ERROR: [082]: unable to get WAL file '000000010000000000000005' from the "
        "archive asynchronously after 60 second(s)",
        pattern=r"unable to get WAL file '(?P<file>[^']+)' from the archive asynchronously",
        severity="error",
        meaning="A restore or standby did not get its WAL in time.",
        source=_pgbackrest.file("src/command/archive/get/get.c"),
        failure=fails.NOT_GOT,
    )

    DROPPED = LogMessage(
        anchor="' because archive queue exceeded ",
        sample="WARN: dropped WAL file '000000010000000000000005' because archive queue "
        "exceeded 1GB",
        pattern=r"dropped WAL file '(?P<file>[^']+)' because archive queue exceeded "
        r"(?P<limit>\S+)",
        severity="error",
        meaning="So much WAL waited that it was dropped: recovery past this point is not possible.",
        source=_pgbackrest.file("src/command/archive/push/push.c"),
        failure=fails.DROPPED,
    )

    NO_REPOSITORY = LogMessage(
        anchor="unable to find a valid repository",
        sample="ERROR: [103]: unable to find a valid repository",
        severity="error",
        meaning="No repository could be used; the lines after it say why for each.",
        source=_pgbackrest.file("src/command/archive/push/push.c"),
        failure=fails.REPOSITORY,
    )

    LOCKED = LogMessage(
        anchor="unable to acquire lock on file '",
        sample="ERROR: [050]: unable to acquire lock on file "
        "'/tmp/pgbackrest/demo-backup.lock': Resource temporarily unavailable",
        pattern=r"lock on file '(?P<file>[^']+)'",
        severity="error",
        meaning="Another backup or expire of the stanza still runs.",
        source=_pgbackrest.file("src/common/lock.c"),
        failure=fails.LOCKED,
    )

    NO_PRIMARY = LogMessage(
        anchor="unable to find primary cluster - cannot proceed",
        sample="ERROR: [056]: unable to find primary cluster - cannot proceed",
        severity="error",
        meaning="None of the configured servers is a running primary.",
        source=_pgbackrest.file("src/db/helper.c"),
        failure=fails.NO_PRIMARY,
    )

    OTHER_CLUSTER = LogMessage(
        anchor="backup and archive info files exist but do not match the database",
        sample="ERROR: [028]: backup and archive info files exist but do not match the database",
        severity="error",
        meaning="The repository belongs to another cluster, or to the version before an upgrade.",
        source=_pgbackrest.file("src/command/check/common.c"),
        failure=fails.STANZA,
    )

    NO_STANZA = LogMessage(
        anchor="archive.info cannot be opened but is required to push/get WAL segments.",
        sample="HINT: archive.info cannot be opened but is required to push/get WAL segments.",
        severity="error",
        meaning="The stanza was not created, or the repository is not the one it was created in.",
        source=_pgbackrest.file("src/info/infoArchive.c"),
        failure=fails.STANZA,
    )


pgbackrest = PgBackRest()

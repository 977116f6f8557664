"""Borg: deduplicated backups."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import borg as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

FRONTENDS = fails.code.file("docs/internals/frontends.rst")


class Borg(Technology):
    """A backup program whose repository is deduplicated and encrypted."""

    name = "Borg"
    icon = "simple-icons:borgbackup"
    plane = "service"
    programs: ClassVar = {"borg": "the backup program"}
    releases = undisclosed("release dates: endoflife-date has no page for Borg")
    logs = undisclosed("standard error of the job that runs it")

    LOCK = LogMessage(
        anchor="Failed to create/acquire the lock ",
        sample="Failed to create/acquire the lock /srv/borg/repo/lock.exclusive (timeout).",
        severity="error",
        meaning="Another Borg holds the lock, or a dead one left it.",
        source=FRONTENDS,
        failure=fails.LOCKED,
    )
    LOCK_TIMEOUT = LogMessage(
        anchor="borg.locking.LockTimeout: ",
        sample="borg.locking.LockTimeout: /srv/borg/repo/lock.exclusive",
        severity="error",
        meaning="Another Borg holds the lock, or a dead one left it.",
        source=FRONTENDS,
        failure=fails.LOCKED,
    )
    NOT_LOCKED = LogMessage(
        anchor="Failed to release the lock ",
        sample="Failed to release the lock /root/.cache/borg/a1b2/lock.exclusive (was not locked).",
        pattern=r"Failed to release the lock (?P<lock>\S+) \(was not locked\)",
        severity="error",
        meaning="A lock vanished while it was held: somebody removed it, or the cache.",
        source=FRONTENDS,
        failure=fails.LOCKED,
    )
    INCONSISTENT = LogMessage(
        anchor='Inconsistency detected. Please run "borg check ',
        sample='Inconsistency detected. Please run "borg check /srv/borg/repo".',
        severity="error",
        meaning="The repository is damaged.",
        source=FRONTENDS,
        failure=fails.DAMAGED,
    )
    INTEGRITY = LogMessage(
        anchor="Data integrity error: ",
        sample="Data integrity error: Segment entry checksum mismatch [segment 12, offset 8]",
        severity="error",
        meaning="Data read from the repository is damaged.",
        source=FRONTENDS,
        failure=fails.DAMAGED,
        context=(
            "borg",
            "Borg",
            "Segment",
            "segment",
            "Chunk",
            "chunk",
            "Manifest",
            "manifest",
        ),
    )
    REPLACED = LogMessage(
        anchor="Cache, or information obtained from the security directory is newer than "
        "repository",
        sample="Cache, or information obtained from the security directory is newer than "
        "repository - this is either an attack or unsafe (multiple repos with same "
        "ID)",
        severity="error",
        meaning="The repository is older than what this client saw: a copy, or a restored one.",
        source=FRONTENDS,
        failure=fails.REPLACED,
    )
    MISSING = LogMessage(
        anchor=" does not exist.",
        sample="Repository /srv/borg/repo does not exist.",
        pattern=r"Repository (?P<path>(?:/|~|\.|ssh://|[\w.-]+(?:@[\w.-]+)?:)\S*) does not exist\.",
        severity="error",
        meaning="There is no repository at that place: not mounted, or a wrong path.",
        source=FRONTENDS,
        failure=fails.NOT_OPENED,
    )
    NOT_VALID = LogMessage(
        anchor=" is not a valid repository. Check repo config.",
        sample="/srv/borg/repo is not a valid repository. Check repo config.",
        severity="error",
        meaning="The place holds no repository.",
        source=FRONTENDS,
        failure=fails.NOT_OPENED,
    )
    PASSPHRASE = LogMessage(
        anchor="passphrase supplied in BORG_PASSPHRASE",
        sample="passphrase supplied in BORG_PASSPHRASE, by BORG_PASSCOMMAND or via "
        "BORG_PASSPHRASE_FD is incorrect.",
        severity="error",
        meaning="The passphrase does not fit the key.",
        source=FRONTENDS,
        failure=fails.PASSPHRASE,
    )
    CLOSED = LogMessage(
        anchor="Connection closed by remote host. Is borg working on the server?",
        sample="Connection closed by remote host. Is borg working on the server?",
        severity="error",
        meaning="The SSH connection ended: Borg is missing on the server, or the login failed.",
        source=fails.code.file("docs/deployment/pull-backup.rst"),
        failure=fails.NOT_OPENED,
    )
    SPACE = LogMessage(
        anchor="Insufficient free space to complete ",
        sample="Insufficient free space to complete transaction (required: 2.00 GB, "
        "available: 1.12 GB).",
        severity="error",
        meaning="The disk of the repository is nearly full.",
        source=FRONTENDS,
        failure=fails.NO_SPACE,
    )


borg = Borg()

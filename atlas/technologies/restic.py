"""restic: encrypted, deduplicated backups."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import restic as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

CMD_CHECK = fails.code.file("cmd/restic/cmd_check.go")
GLOBAL = fails.code.file("internal/global/global.go")
CMD_BACKUP = fails.code.file("cmd/restic/cmd_backup.go")


class Restic(Technology):
    """A backup program whose repository is encrypted and deduplicated."""

    name = "restic"
    icon = None
    plane = "service"
    programs: ClassVar = {"restic": "the backup program"}
    releases = undisclosed("release dates: endoflife-date has no page for restic")
    logs = undisclosed("standard output and standard error of the job that runs it")

    LOCKED = LogMessage(
        anchor="repository is already locked ",
        sample="unable to create lock in backend: repository is already locked by PID 38397 "
        "on host1 by root (UID 0, GID 0)",
        pattern=r"already locked (?:exclusively )?by (?:PID (?P<pid>\d+) on (?P<host>\S+))?",
        severity="fatal",
        meaning="Another restic uses the repository, or a killed one left its lock.",
        source=fails.LOCK_FILE,
        failure=fails.LOCKED,
    )
    NO_LOCK = LogMessage(
        anchor="unable to create lock in backend: ",
        sample="unable to create lock in backend: Save(<lock/1234567890>) returned error",
        severity="fatal",
        meaning="restic cannot write its lock: the error says why.",
        source=fails.code.file("internal/repository/lock.go"),
        failure=fails.NO_LOCK,
    )
    CIPHERTEXT = LogMessage(
        anchor="ciphertext verification failed",
        sample="Fatal: config cannot be loaded: ciphertext verification failed",
        severity="fatal",
        meaning="Data of the repository is damaged, or was written with another key.",
        source=fails.code.file("internal/repository/crypto/crypto.go"),
        failure=fails.DAMAGED,
    )
    ERRORS = LogMessage(
        anchor="Fatal: repository contains errors",
        sample="Fatal: repository contains errors",
        severity="fatal",
        meaning="The check found damaged or missing data.",
        source=CMD_CHECK,
        failure=fails.DAMAGED,
    )
    INDEX = LogMessage(
        anchor="The repository index is damaged and must be repaired",
        sample="The repository index is damaged and must be repaired. You must run `restic "
        "repair index' to correct this.",
        severity="error",
        meaning="The index does not match the data.",
        source=CMD_CHECK,
        failure=fails.DAMAGED,
    )
    PASSWORD = LogMessage(
        anchor="wrong password or no key found",
        sample="Fatal: wrong password or no key found",
        severity="fatal",
        meaning="The password matches no key of the repository.",
        source=fails.code.file("internal/repository/key.go"),
        context=(
            "restic",
            "Fatal: ",
        ),
        failure=fails.NOT_OPENED,
    )
    NO_CONFIG = LogMessage(
        anchor="Fatal: unable to open config file: ",
        sample="Fatal: unable to open config file: stat /srv/restic-repo/config: no such "
        "file or directory",
        severity="fatal",
        meaning="There is no repository at that place, or it cannot be reached.",
        source=GLOBAL,
        failure=fails.NOT_OPENED,
    )
    NO_REPOSITORY = LogMessage(
        anchor="Fatal: unable to open repository at ",
        sample="Fatal: unable to open repository at sftp:backup@host1:/srv/repo: unable to "
        "start the sftp session",
        severity="fatal",
        meaning="The place of the repository cannot be reached.",
        source=GLOBAL,
        failure=fails.NOT_OPENED,
    )
    UNREADABLE = LogMessage(
        anchor="at least one source file could not be read",
        sample="Warning: at least one source file could not be read",
        severity="warning",
        meaning="The backup was made, but without some files.",
        source=CMD_BACKUP,
        failure=fails.FILES,
    )
    NOT_SAVED = LogMessage(
        anchor="Fatal: unable to save snapshot: ",
        sample="Fatal: unable to save snapshot: write: no space left on device",
        severity="fatal",
        meaning="The backup was not finished.",
        source=CMD_BACKUP,
        failure=fails.NOT_SAVED,
    )


restic = Restic()

"""cron: jobs at times."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import cron as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

DATABASE = fails.code.file("src/database.c")


class Cron(Technology):
    """A daemon that runs jobs at times."""

    name = "cron"
    icon = None
    plane = "service"
    programs: ClassVar = {"crontab": "the tool of its tables"}
    releases = undisclosed("release dates: endoflife-date has no page for cron")
    logs = statement("syslog") @ fails.code.file("man/cron.8").at("syslog")

    PAM = LogMessage(
        anchor="FAILED to authorize user with PAM",
        sample="crond[277]: (deploy) FAILED to authorize user with PAM (Authentication "
        "service cannot retrieve authentication info)",
        pattern=r"\((?P<user>[^ )]+)[^)]*\) FAILED to authorize user with PAM "
        r"\((?P<error>[^)]+)\)",
        severity="error",
        meaning="The job is not run: the account is expired, unknown, or shadow cannot be read.",
        source=fails.code.file("src/security.c"),
        failure=fails.PAM,
    )
    NO_USER = LogMessage(
        anchor="ERROR (getpwnam() failed",
        sample="crond[1023]: (echo) ERROR (getpwnam() failed - user unknown)",
        severity="error",
        meaning="A line of a system table has no user, or one that does not exist.",
        source=fails.code.file("src/job.c"),
        failure=fails.TABLE_BROKEN,
    )
    OWNER = LogMessage(
        anchor="WRONG FILE OWNER",
        sample="crond[1023]: (root) WRONG FILE OWNER (/etc/cron.d/backup)",
        severity="error",
        meaning="A table does not belong to root, and is not used.",
        source=DATABASE,
        failure=fails.TABLE_BROKEN,
    )
    MODE = LogMessage(
        anchor="BAD FILE MODE",
        sample="crond[1023]: (root) BAD FILE MODE (/etc/cron.d/backup)",
        severity="error",
        meaning="A table may be written by others, and is not used.",
        source=DATABASE,
        failure=fails.TABLE_BROKEN,
    )
    FORK = LogMessage(
        anchor="CAN'T FORK",
        sample="crond[1023]: (CRON) CAN'T FORK (do_command): Cannot allocate memory",
        severity="error",
        meaning="The system gives no memory or process for a job.",
        source=fails.code.file("src/do_command.c"),
        failure=fails.FORK,
    )
    ORPHAN = LogMessage(
        anchor="ORPHAN (no passwd entry)",
        sample="crond[1023]: (olduser) ORPHAN (no passwd entry)",
        severity="info",
        meaning="A table belongs to a user that does not exist.",
        source=DATABASE,
        failure=fails.TABLE_BROKEN,
    )
    LOCKED = LogMessage(
        anchor=", otherpid may be ",
        sample="crond: can't lock /var/run/crond.pid, otherpid may be 812: Resource "
        "temporarily unavailable",
        severity="error",
        meaning="Another cron daemon runs.",
        source=fails.code.file("src/misc.c"),
        failure=fails.RUNS,
    )
    MINUTE = LogMessage(
        anchor="bad minute",
        sample='"/tmp/crontab.x":12: bad minute',
        pattern=r'(?:":\d+: bad minute|Error: bad minute)',
        severity="error",
        meaning="A line of a table has a wrong first field.",
        source=fails.code.file("src/entry.c"),
        failure=fails.TABLE_BROKEN,
    )


cron = Cron()

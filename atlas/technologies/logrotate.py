"""logrotate: rotation of log files."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import logrotate as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

LOGROTATE_PAGE = fails.code.file("logrotate.c")


class Logrotate(Technology):
    """A program that renames, compresses and deletes old logs."""

    name = "logrotate"
    icon = None
    plane = "service"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {
        "logrotate": "the program itself",
        "namei": "the owners and modes of a path's folders",
    }
    releases = undisclosed("release dates: endoflife-date has no page for logrotate")
    logs = undisclosed("standard error of its run: the journal of its timer, or mail of cron")

    INSECURE = LogMessage(
        anchor=" because parent directory has insecure permissions",
        sample='error: skipping "/var/log/app/app.log" because parent directory has '
        "insecure permissions (It's world writable or writable by group which is not "
        '"root") Set "su" directive in config file to tell logrotate which '
        "user/group should be used for rotation.",
        pattern=r'skipping "(?P<path>[^"]+)" because parent directory has insecure',
        severity="error",
        meaning="The log is not rotated until its folder is safe, or su names a user.",
        source=LOGROTATE_PAGE,
        failure=fails.PERMISSION,
    )
    DUPLICATE = LogMessage(
        anchor=" duplicate log entry for ",
        sample="error: nginx:1 duplicate log entry for /var/log/nginx/access.log",
        pattern=r"(?P<file>\S+):(?P<line>\d+) duplicate log entry for (?P<path>\S+)",
        severity="error",
        meaning="Two files of the configuration name one log; the second is ignored.",
        source=fails.code.file("config.c"),
        failure=fails.CONFIG,
    )
    OUTPUT = LogMessage(
        anchor="error creating output file ",
        sample="error: error creating output file /var/lib/logrotate/status.tmp: Read-only "
        "file system",
        pattern=r"error creating output file (?P<path>\S+): (?P<error>.+)",
        severity="error",
        meaning="A new log or the state cannot be written; the reason follows.",
        source=LOGROTATE_PAGE,
        failure=fails.FAILED,
    )
    RENAME = LogMessage(
        anchor="error: failed to rename ",
        sample="error: failed to rename /var/log/app.log to /var/log/app.log.1: Permission denied",
        severity="error",
        meaning="The log cannot be renamed; the reason follows.",
        source=LOGROTATE_PAGE,
        failure=fails.FAILED,
    )
    SCRIPT = LogMessage(
        anchor="error running ",
        sample="error: error running shared postrotate script for '/var/log/nginx/*.log '",
        pattern=r"error running (?P<kind>(?:non-)?shared (?:pre|post)rotate|(?:first|last) "
        r"action|preremove) script",
        severity="error",
        meaning="The script after the rotation failed; often the service did not reopen its logs.",
        source=LOGROTATE_PAGE,
        failure=fails.SCRIPT,
    )


logrotate = Logrotate()

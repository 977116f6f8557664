"""rsyslog: a daemon that receives, filters and forwards logs."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import rsyslog as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

RATELIMIT = fails.code.file("runtime/ratelimit.c")


class Rsyslog(Technology):
    """A daemon that receives, filters and forwards logs."""

    name = "rsyslog"
    icon = None
    plane = "service"
    programs: ClassVar = {"rsyslogd": "the daemon itself"}
    releases = undisclosed("release dates: endoflife-date has no page for rsyslog")
    logs = undisclosed("its own log: syslog of the machine")

    SUSPENDED = LogMessage(
        anchor="' suspended (module '",
        sample="rsyslogd: action 'action-0-builtin:omfwd' suspended (module "
        "'builtin:omfwd'), retry 0. There should be messages before this one giving "
        "the reason for suspension.",
        pattern=r"action '(?P<action>[^']+)' suspended \(module '(?P<module>[^']+)'\)",
        severity="error",
        meaning="An output does not work; the lines before say why. Its queue fills meanwhile.",
        source=fails.code.file("runtime/action.c"),
        failure=fails.SUSPENDED,
    )
    DROPPING = LogMessage(
        anchor=": begin to drop messages due to rate-limiting",
        sample="rsyslogd: imjournal from <app:4711>: begin to drop messages due to rate-limiting",
        severity="warning",
        meaning="A program logs more than the limit allows; the rest is lost.",
        source=RATELIMIT,
        failure=fails.DROPPED,
    )
    LOST = LogMessage(
        anchor=" messages lost due to rate-limiting",
        sample="rsyslogd: imuxsock: 1200 messages lost due to rate-limiting (200 allowed "
        "within 5 seconds)",
        pattern=r"(?P<count>\d+) messages lost due to rate-limiting",
        severity="warning",
        meaning="A program logged more than the limit allows.",
        source=RATELIMIT,
        failure=fails.DROPPED,
    )
    CONNECT = LogMessage(
        anchor="rsyslogd: cannot connect to ",
        sample="rsyslogd: cannot connect to logs.example.com:514: Connection refused",
        pattern=r"cannot connect to (?P<host>[^\s:]+):(?P<port>\d+)",
        severity="error",
        meaning="The log server refuses connections, or cannot be reached.",
        source=fails.code.file("runtime/nsd_ptcp.c"),
        failure=fails.SUSPENDED,
    )
    MODULE = LogMessage(
        anchor="could not load module '",
        sample="rsyslogd: could not load module 'mmnormalize', errors: trying to load "
        "module /usr/lib/rsyslog/mmnormalize.so: No such file or directory",
        severity="error",
        meaning="A module is not installed.",
        source=fails.code.file("runtime/modules.c"),
        context=("rsyslog",),
        failure=fails.CONFIG,
    )
    PARSING = LogMessage(
        anchor="error during parsing file ",
        sample="rsyslogd: error during parsing file /etc/rsyslog.conf, on or before line "
        "12: syntax error on token",
        pattern=r"error during parsing file (?P<path>\S+?), on or before line (?P<line>\d+)",
        severity="error",
        meaning="A line of the configuration is wrong.",
        source=fails.code.file("runtime/rsconf.c"),
        failure=fails.CONFIG,
    )
    OPEN = LogMessage(
        anchor="': open error",
        sample="rsyslogd: file '/var/log/app.log': open error: Permission denied",
        pattern=r"file '(?P<path>[^']+)': open error",
        severity="error",
        meaning="A log file cannot be opened; the reason follows.",
        source=fails.code.file("runtime/stream.c"),
        failure=fails.NO_FILE,
    )
    CLOSED = LogMessage(
        anchor="remote server closed connection. ",
        sample="rsyslogd: omfwd: remote server at 192.0.2.9:514 seems to have closed "
        "connection: remote server closed connection. ",
        severity="warning",
        meaning="The log server closes connections: it restarts, or a balancer in between "
        "cuts them.",
        source=fails.code.file("tools/omfwd.c"),
        failure=fails.SUSPENDED,
        context=("rsyslogd", "omfwd"),
    )


rsyslog = Rsyslog()

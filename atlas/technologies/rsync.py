"""rsync: copies that send only what changed."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import rsync as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

LOG = fails.code.file("log.c")
CLIENTSERVER = fails.code.file("clientserver.c")


class Rsync(Technology):
    """A program that copies files, over SSH or its own daemon."""

    name = "rsync"
    icon = None
    plane = "service"
    programs: ClassVar = {"rsync": "the copying program"}
    releases = undisclosed("release dates: endoflife-date has no page for rsync")
    logs = statement("standard error, or the log file of the daemon") @ fails.code.file(
        "rsyncd.conf.5.md"
    ).at('"log file" parameter is set to a')

    CLOSED = LogMessage(
        anchor="connection unexpectedly closed (",
        sample="rsync: connection unexpectedly closed (0 bytes received so far) [Receiver]",
        pattern=r"connection unexpectedly closed \((?P<bytes>[\d,]+) bytes received so far\)",
        severity="error",
        meaning="The other side ended before the copy did.",
        source=fails.IO,
        failure=fails.CONNECTION,
    )
    STREAM = LogMessage(
        anchor="error in rsync protocol data stream (code 12)",
        sample="rsync error: error in rsync protocol data stream (code 12) at io.c(605) "
        "[Receiver=3.0.9]",
        severity="error",
        meaning="The connection broke, or the other side ended.",
        source=LOG,
        failure=fails.CONNECTION,
    )
    PARTIAL = LogMessage(
        anchor="some files/attrs were not transferred (see previous errors)",
        sample="rsync error: some files/attrs were not transferred (see previous errors) "
        "(code 23) at main.c(1207) [sender=3.1.2]",
        severity="error",
        meaning="Some files could not be read or written; the lines before name them.",
        source=LOG,
        failure=fails.PARTIAL,
    )
    VANISHED = LogMessage(
        anchor="some files vanished before they could be transferred",
        sample="rsync warning: some files vanished before they could be transferred (code "
        "24) at main.c(1207) [sender=3.1.2]",
        severity="warning",
        meaning="Files were removed while they were copied.",
        source=LOG,
        failure=fails.PARTIAL,
    )
    FILE_IO = LogMessage(
        anchor="error in file IO (code 11)",
        sample="rsync error: error in file IO (code 11) at receiver.c(393) [receiver=3.1.2]",
        severity="error",
        meaning="A file could not be written: often a full disk.",
        source=LOG,
        failure=fails.PARTIAL,
    )
    TIMEOUT = LogMessage(
        anchor="timeout in data send/receive",
        sample="rsync error: timeout in data send/receive (code 30) at io.c(204) [sender=3.1.2]",
        severity="error",
        meaning="Nothing was sent or received within --timeout.",
        source=LOG,
        failure=fails.TIMEOUT,
    )
    IO_TIMEOUT = LogMessage(
        anchor="io timeout after ",
        sample="[sender] io timeout after 300 seconds -- exiting",
        pattern=r"io timeout after (?P<seconds>\d+) seconds -- exiting",
        severity="error",
        meaning="Nothing was sent or received within --timeout.",
        source=fails.IO,
        failure=fails.TIMEOUT,
    )
    DAEMON_CONNECT = LogMessage(
        anchor="timeout waiting for daemon connection",
        sample="rsync error: timeout waiting for daemon connection (code 35) at "
        "socket.c(281) [Receiver=3.1.2]",
        severity="error",
        meaning="The daemon does not respond.",
        source=LOG,
        failure=fails.TIMEOUT,
    )
    MISMATCH = LogMessage(
        anchor="protocol version mismatch -- is your shell clean?",
        sample="protocol version mismatch -- is your shell clean?",
        severity="error",
        meaning="The remote shell prints text, or the two versions do not match.",
        source=fails.code.file("compat.c"),
        failure=fails.SHELL,
    )
    AUTH = LogMessage(
        anchor="auth failed on module ",
        sample="auth failed on module backup from web1 (10.0.0.4): password mismatch",
        pattern=r"auth failed on module (?P<module>\S+) from (?P<host>\S+)",
        severity="error",
        meaning="The daemon refuses the user or the password.",
        source=fails.code.file("authenticate.c"),
        failure=fails.DAEMON,
    )
    MAX = LogMessage(
        anchor="max connections (",
        sample="@ERROR: max connections (10) reached -- try again later",
        pattern=r"max connections \((?P<most>\d+)\) reached -- try again later",
        severity="error",
        meaning="As many clients are connected as the module allows.",
        source=CLIENTSERVER,
        failure=fails.DAEMON,
    )
    NO_GREETING = LogMessage(
        anchor="did not see server greeting",
        sample="rsync: did not see server greeting",
        severity="error",
        meaning="The server sent no greeting: it closed the connection, or is no rsync daemon.",
        source=CLIENTSERVER,
        failure=fails.CONNECTION,
    )


rsync = Rsync()

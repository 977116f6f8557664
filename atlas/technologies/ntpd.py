"""ntpd: the clock by NTP."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import ntpd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

MSYSLOG = fails.code.file("html/msyslog.html")
NTPDATE = fails.code.file("ntpdate/ntpdate.c")


class Ntpd(Technology):
    """The reference daemon that keeps the clock by NTP."""

    name = "ntpd"
    icon = None
    plane = "control"
    programs: ClassVar = {"ntpq": "ntpd's client", "timedatectl": "the client of timedated"}
    releases = undisclosed("release dates: endoflife-date has no page for ntpd")
    logs = undisclosed("syslog")

    UNREACHABLE = LogMessage(
        anchor="no servers reachable",
        sample="ntpd[22]: no servers reachable",
        severity="warning",
        meaning="No time server responds; the clock runs on its own.",
        source=MSYSLOG,
        context=("ntpd",),
        failure=fails.NO_SERVER,
    )
    SANITY = LogMessage(
        anchor=" exceeds sanity limit (",
        sample="ntpd[22]: time correction of 4000 seconds exceeds sanity limit (1000); set "
        "clock manually to the correct UTC time.",
        pattern=r"time correction of (?P<seconds>-?\d+) seconds exceeds sanity limit",
        severity="fatal",
        meaning="The clock differs by more than ntpd corrects, so it ended.",
        source=MSYSLOG,
        failure=fails.TOO_FAR,
    )
    FREQUENCY = LogMessage(
        anchor=" exceeds tolerance ",
        sample="ntpd[22]: frequency error 502 PPM exceeds tolerance 500 PPM",
        pattern=r"frequency error (?P<ppm>-?\d+) PPM exceeds tolerance",
        severity="warning",
        meaning="The clock drifts faster than it can be corrected.",
        source=fails.code.file("ntpd/ntp_loopfilter.c"),
        failure=fails.DRIFT,
    )
    NO_SUITABLE = LogMessage(
        anchor="no server suitable for synchronization found",
        sample="ntpdate[22]: no server suitable for synchronization found",
        severity="error",
        meaning="No time server responds, or none is synchronized itself.",
        source=NTPDATE,
        failure=fails.NO_SERVER,
    )
    SOCKET_IN_USE = LogMessage(
        anchor="the NTP socket is in use, exiting",
        sample="ntpdate[22]: the NTP socket is in use, exiting",
        severity="error",
        meaning="ntpd or another program already keeps the clock.",
        source=NTPDATE,
        failure=fails.IN_USE,
    )
    NO_BIND = LogMessage(
        anchor="unable to bind to wildcard address ",
        sample="ntpd[22]: unable to bind to wildcard address :: - another process may be "
        "running - EXITING",
        severity="fatal",
        meaning="Another program uses the NTP port.",
        source=fails.code.file("ntpd/ntp_io.c"),
        failure=fails.IN_USE,
    )


ntpd = Ntpd()

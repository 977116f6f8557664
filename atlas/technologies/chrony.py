"""chrony: the clock by NTP."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import chrony as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

SOURCES_PAGE = fails.code.file("sources.c")
REFERENCE = fails.code.file("reference.c")
SCHED = fails.code.file("sched.c")


class Chrony(Technology):
    """A daemon that keeps the clock by NTP."""

    name = "chrony"
    icon = None
    plane = "control"
    programs: ClassVar = {"chronyc": "chrony's client"}
    releases = undisclosed("release dates: endoflife-date has no page for chrony")
    logs = undisclosed("syslog")

    NO_MAJORITY = LogMessage(
        anchor="Can't synchronise: no",
        sample="chronyd[17789]: Can't synchronise: no majority (2 of 4 sources agree)",
        pattern=r"Can't synchronise: no (?P<what>majority)",
        severity="warning",
        meaning="The sources disagree, and no majority of them has the same time.",
        source=SOURCES_PAGE,
        failure=fails.MAJORITY,
    )
    NONE_SELECTABLE = LogMessage(
        anchor="Can't synchronise: no ",
        sample="chronyd[17789]: Can't synchronise: no selectable sources (2 unreachable sources)",
        pattern=r"Can't synchronise: no (?P<what>selectable sources|sources|reachable sources)",
        severity="warning",
        meaning="Every source is unreachable or unfit.",
        source=SOURCES_PAGE,
        failure=fails.NO_SOURCE,
    )
    FALSETICKER = LogMessage(
        anchor="Detected falseticker ",
        sample="chronyd[17789]: Detected falseticker 192.0.2.7 (ntp.example.com)",
        severity="warning",
        meaning="A time source disagrees with the others.",
        source=SOURCES_PAGE,
        failure=fails.FALSE,
    )
    WRONG = LogMessage(
        anchor="System clock wrong by ",
        sample="chronyd[17789]: System clock wrong by 1721.913772 seconds",
        pattern=r"System clock wrong by (?P<seconds>-?[\d.]+) seconds",
        severity="warning",
        meaning="The clock differs from the sources.",
        source=REFERENCE,
        failure=fails.WRONG,
    )
    STEPPED = LogMessage(
        anchor="System clock was stepped by ",
        sample="chronyd[17789]: System clock was stepped by -1721.913772 seconds",
        pattern=r"System clock was stepped by (?P<seconds>-?[\d.]+) seconds",
        severity="warning",
        meaning="The clock was set at once; logs and timers jump.",
        source=REFERENCE,
        failure=fails.WRONG,
    )
    FORWARD = LogMessage(
        anchor="Forward time jump detected!",
        sample="chronyd[17789]: Forward time jump detected!",
        severity="warning",
        meaning="Something else set the clock, or the machine was suspended.",
        source=SCHED,
        failure=fails.JUMP,
    )
    BACKWARD = LogMessage(
        anchor="Backward time jump detected!",
        sample="chronyd[17789]: Backward time jump detected!",
        severity="warning",
        meaning="Something else set the clock back.",
        source=SCHED,
        failure=fails.JUMP,
    )


chrony = Chrony()

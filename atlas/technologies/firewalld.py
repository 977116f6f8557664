"""firewalld: the firewall of Fedora, RHEL and their kin."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import firewalld as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

ERRORS = fails.code.file("src/firewall/errors.py")


class Firewalld(Technology):
    """A daemon that keeps the rules of the firewall by zones."""

    name = "firewalld"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"firewall-cmd": "firewalld's client"}
    releases = undisclosed("release dates: endoflife-date has no page for firewalld")
    logs = undisclosed("/var/log/firewalld and the journal")

    COMMAND = LogMessage(
        anchor="COMMAND_FAILED: ",
        sample="firewalld[24881]: ERROR: COMMAND_FAILED: 'python-nftables' failed: "
        "internal:0:0-0: Error: Could not process rule",
        pattern=r"(?:ERROR|Error): COMMAND_FAILED: (?P<reason>.+)",
        severity="error",
        meaning="The kernel or the tool below refuses a rule; the rest of the line says why.",
        source=ERRORS,
        failure=fails.RULES,
    )
    RESTORE = LogMessage(
        anchor="-restore -w -n' failed: ",
        sample="firewalld[24881]: ERROR: '/usr/sbin/iptables-restore -w -n' failed: "
        "iptables-restore v1.6.2: goto 'POST_public' is not a chain",
        pattern=r"'/\S+/(?P<tool>ip6?tables-restore) -w -n' failed: (?P<reason>.+)",
        severity="error",
        meaning="The tool below refuses the rules; the rest of the line says why.",
        source=fails.code.file("src/firewall/core/ipXtables.py"),
        failure=fails.RULES,
    )
    ZONE = LogMessage(
        anchor="INVALID_ZONE: ",
        sample="Error: INVALID_ZONE: dmz2",
        severity="error",
        meaning="The zone does not exist.",
        source=ERRORS,
        failure=fails.ZONE,
    )


firewalld = Firewalld()

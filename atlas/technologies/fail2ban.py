"""Fail2ban: bans of addresses that fail to log in."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import fail2ban as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

ACTIONS = fails.code.file("fail2ban/server/actions.py")


class Fail2ban(Technology):
    """A daemon that reads logs and bans addresses."""

    name = "Fail2ban"
    icon = None
    plane = "control"
    programs: ClassVar = {"fail2ban-client": "Fail2ban's client"}
    releases = undisclosed("release dates: endoflife-date has no page for Fail2ban")
    logs = undisclosed("its log, where logtarget puts it")

    BAN = LogMessage(
        anchor="Failed to execute ban jail ",
        sample="fail2ban.actions [22]: ERROR Failed to execute ban jail 'sshd' action "
        "'iptables-multiport' info 'ActionInfo': Error banning 192.0.2.9",
        pattern=r"Failed to execute ban jail '(?P<jail>[^']+)' action '(?P<action>[^']+)'",
        severity="error",
        meaning="The command of the action failed, so the address is not banned.",
        source=ACTIONS,
        failure=fails.ACTION,
    )
    START = LogMessage(
        anchor="Failed to start jail ",
        sample="fail2ban.actions [22]: ERROR Failed to start jail 'sshd' action "
        "'iptables-multiport': Error starting action",
        pattern=r"Failed to start jail '(?P<jail>[^']+)' action",
        severity="error",
        meaning="The first command of the action failed, so nothing is banned.",
        source=ACTIONS,
        failure=fails.ACTION,
    )
    NO_FILTER = LogMessage(
        anchor="Unable to read the filter ",
        sample="fail2ban [22]: ERROR Unable to read the filter 'sshd-ddos'",
        severity="error",
        meaning="The filter of a jail does not exist.",
        source=fails.code.file("fail2ban/client/jailreader.py"),
        failure=fails.JAIL,
    )


fail2ban = Fail2ban()

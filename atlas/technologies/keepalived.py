"""Keepalived: virtual addresses by VRRP, and health checks of servers."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import keepalived as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology


class Keepalived(Technology):
    """A daemon that moves virtual addresses between machines, and checks servers."""

    name = "Keepalived"
    icon = None
    plane = "edge"
    programs: ClassVar = {
        "ip": "the tool of network interfaces",
        "keepalived": "the program itself",
    }
    releases = undisclosed("release dates: endoflife-date has no page for Keepalived")
    logs = undisclosed("syslog; its manual names only the facility")

    LOWER = LogMessage(
        anchor="received lower priority (",
        sample="Keepalived_vrrp[1142]: (VI_1) received lower priority (90) advert from "
        "192.0.2.2 - discarding",
        pattern=r"\((?P<instance>[^)]+)\) received lower priority \((?P<priority>\d+)\) "
        r"advert from (?P<sender>\S+)",
        severity="info",
        meaning="Another machine of lower priority also claims to be master.",
        source=fails.VRRP,
        failure=fails.TWO_MASTERS,
    )
    LOWER_OLD = LogMessage(
        anchor="advert with lower priority ",
        sample="Keepalived_vrrp[1142]: VRRP_Instance(VI_1) Received advert with lower "
        "priority 100, ours 120, forcing new election",
        severity="info",
        meaning="Another machine of lower priority also claims to be master.",
        source=fails.VRRP,
        failure=fails.TWO_MASTERS,
    )
    TIMEOUT = LogMessage(
        anchor=" Receive advertisement timeout",
        sample="Keepalived_vrrp[1142]: (VI_1) Receive advertisement timeout",
        severity="info",
        meaning="The master was not heard in time; this machine takes over.",
        source=fails.VRRP_SCHEDULER,
        failure=fails.TAKES_OVER,
    )
    FAULT = LogMessage(
        anchor="Entering FAULT STATE",
        sample="Keepalived_vrrp[1142]: (VI_1) Entering FAULT STATE",
        severity="info",
        meaning="The instance stops serving its address: an interface or a script failed.",
        source=fails.VRRP,
        failure=fails.FAULT,
    )
    SCRIPT_FAILED = LogMessage(
        anchor="VRRP_Script(",
        sample="Keepalived_vrrp[1142]: VRRP_Script(chk_nginx) failed (exited with status 1)",
        pattern=r"VRRP_Script\((?P<script>[^)]+)\) (?:failed|timed out)",
        severity="info",
        meaning="A check script failed; the priority falls, or the instance goes to FAULT.",
        source=fails.VRRP_SCHEDULER,
        failure=fails.SCRIPT,
    )
    SCRIPT_RETURNS = LogMessage(
        anchor="` now returning ",
        sample="Keepalived_vrrp[1142]: Script `chk_nginx` now returning 1",
        pattern=r"Script `(?P<script>[^`]+)` now returning (?P<status>[1-9]\d*)",
        severity="info",
        meaning="A check script fails now: it returned an error.",
        source=fails.VRRP_SCHEDULER,
        failure=fails.SCRIPT,
    )
    SCRIPT_HANGS = LogMessage(
        anchor="already running, expect idle",
        sample="Keepalived_vrrp[1142]: Track script chk_nginx is already running, expect "
        "idle - skipping run",
        severity="warning",
        meaning="A check script runs longer than its interval.",
        source=fails.VRRP_SCHEDULER,
        failure=fails.SCRIPT,
    )
    MISMATCH = LogMessage(
        anchor="ip address associated with VRID",
        sample="Keepalived_vrrp[1142]: (VI_1) ip address associated with VRID 51 not "
        "present in MASTER advert : 192.0.2.50",
        severity="error",
        meaning="The master does not announce an address that this machine has for the router.",
        source=fails.VRRP,
        failure=fails.OTHER_ADDRESSES,
    )
    LATE = LogMessage(
        anchor="thread timer expired ",
        sample="Keepalived_vrrp[1142]: A thread timer expired 3.412233 seconds ago",
        pattern=r"thread timer expired (?P<seconds>[\d.]+) seconds ago",
        severity="info",
        meaning="Keepalived did not get the CPU for seconds: the machine is overloaded or paused.",
        source=fails.code.file("lib/scheduler.c"),
        failure=fails.LATE,
    )
    HTTP_CHECK = LogMessage(
        anchor="HTTP status code error to",
        sample="Keepalived_healthcheckers[1141]: HTTP status code error to "
        "[192.0.2.7]:tcp:80 url(/), status_code [503].",
        severity="error",
        meaning="A server answered a health check with an error.",
        source=fails.code.file("keepalived/check/check_http.c"),
        failure=fails.SERVER,
    )


keepalived = Keepalived()

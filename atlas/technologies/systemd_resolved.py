"""systemd-resolved: the local resolver of Linux machines that run systemd."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import systemd_resolved as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

V239 = Repository(
    "systemd/systemd-stable",
    commit="de7436b02badc82200dc127ff190b8155769b8e7",
    checked="2026-11-27",
)
V249 = Repository(
    "systemd/systemd-stable",
    commit="f6278558da0304ec6b646bb172ce4688c7f162a5",
    checked="2026-11-27",
)
stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-27",
)


class SystemdResolved(Technology):
    """A service that resolves names for the programs of its machine, at 127.0.0.53."""

    name = "systemd-resolved"
    icon = None
    plane = "edge"
    programs: ClassVar = {
        "resolvectl": "the control command of systemd-resolved",
        "systemd-analyze": "the check of unit files",
    }
    releases = undisclosed("release dates: it is a part of systemd, which see")
    logs = statement("the systemd journal, as of its unit systemd-resolved.service") @ (
        stable.file("man/systemd-resolved.service.xml").at("systemd-resolved.service")
    )

    RESOLVED_FAILED = LogMessage(
        anchor="systemd-resolved.service: ",
        sample=("systemd-resolved.service: Failed to run 'start' task: No such file or directory"),
        pattern=(
            r"systemd-resolved\.service: (?:Failed (?:with result "
            r"'(?P<result>[\w-]+)'|to (?:run|spawn) '\w+' task: .+)|Main process "
            r"exited, code=(?P<code>\w+)|Start request repeated too quickly)"
        ),
        severity="error",
        meaning="The local resolver does not run, so names do not resolve on this machine.",
        source=V249.file("src/core/service.c"),
        failure=fails.DOWN,
    )

    RESOLVED_START = LogMessage(
        anchor="Failed to start Network Name Resolution",
        sample="systemd[1]: Failed to start Network Name Resolution.",
        pattern=(
            r"Failed to start (?:systemd-resolved\.service - )?(?P<unit>Network Name "
            r"Resolution)"
        ),
        severity="error",
        meaning="The local resolver does not run, so names do not resolve on this machine.",
        source=stable.file("units/systemd-resolved.service.in"),
        failure=fails.DOWN,
    )

    RESOLVED_START_UNIT = LogMessage(
        anchor="Failed to start systemd-resolved.service",
        sample=("systemd[1]: Failed to start systemd-resolved.service - Network Name Resolution."),
        pattern=r"Failed to start (?P<unit>systemd-resolved\.service)",
        severity="error",
        meaning="The local resolver does not run, so names do not resolve on this machine.",
        source=stable.file("src/core/job.c"),
        failure=fails.DOWN,
    )

    DEGRADED_OLDER = LogMessage(
        anchor="Using degraded feature set (",
        sample=(
            "systemd-resolved[19124]: Using degraded feature set (UDP+EDNS0) for DNS "
            "server 127.0.0.1."
        ),
        pattern=(
            r"Using degraded feature set \((?P<level>[^)]+)\) for DNS server "
            r'(?P<server>[^\s"]*[\da-f])'
        ),
        severity="warning",
        meaning=("A name server did not respond to full queries, so simpler ones are sent to it."),
        source=V239.file("src/resolve/resolved-dns-server.c"),
        versions="< 246",
        failure=fails.DEGRADED,
    )

    DEGRADED = LogMessage(
        anchor=" for DNS server ",
        sample=(
            "systemd-resolved[486]: Using degraded feature set UDP instead of "
            "UDP+EDNS0 for DNS server 10.0.0.2."
        ),
        pattern=(
            r"Using degraded feature set (?P<level>\S+) instead of \S+ for DNS server "
            r'(?P<server>[^\s"]*[\da-f])'
        ),
        severity="warning",
        meaning=("A name server did not respond to full queries, so simpler ones are sent to it."),
        source=stable.file("src/resolve/resolved-dns-server.c"),
        failure=fails.DEGRADED,
    )

    NO_DNSSEC = LogMessage(
        anchor=" does not support DNSSEC, downgrading to non-DNSSEC mode.",
        sample=(
            "systemd-resolved[486]: Server 127.0.0.1 does not support DNSSEC, "
            "downgrading to non-DNSSEC mode."
        ),
        pattern=r"Server (?P<server>\S+) does not support DNSSEC, downgrading",
        severity="warning",
        meaning=(
            "A name server does not support DNSSEC, so its answers are taken without validation."
        ),
        source=stable.file("src/resolve/resolved-dns-server.c"),
        failure=fails.DEGRADED,
    )


systemd_resolved = SystemdResolved()

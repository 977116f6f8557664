"""Log messages of Ceph about crashes and the disks of monitors."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ceph as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_CRASH = Repository(
    "ceph/ceph", commit="03d52d7ec267504b83cb8cbf70e2f27c7746263c", checked=_CHECKED
).file("src/pybind/mgr/crash/module.py")
_HEALTH = Repository(
    "ceph/ceph", commit="00ec7d92d8a73a531067bae959fe26e9c547167a", checked=_CHECKED
).file("src/mon/HealthMonitor.cc")


class CephHealthMessages:
    """Log messages of Ceph about crashes and the disks of monitors."""

    CRASHED = LogMessage(
        anchor=" daemons have recently crashed",
        sample="cluster [WRN] RECENT_CRASH: 3 daemons have recently crashed",
        pattern=r"(?P<daemons>\d+) daemons have recently crashed",
        severity="warning",
        meaning="Daemons crashed in the last two weeks, and nobody archived that yet.",
        source=_CRASH,
        failure=fails.CRASHED,
    )

    MODULES_CRASHED = LogMessage(
        anchor=" mgr modules have recently crashed",
        sample="HEALTH_WARN 1 mgr modules have recently crashed",
        pattern=r"(?P<modules>\d+) mgr modules have recently crashed",
        severity="warning",
        meaning="Modules of the manager crashed in the last two weeks.",
        source=_CRASH,
        failure=fails.CRASHED,
    )

    MONITOR_DISK = LogMessage(
        anchor=" low on available space",
        sample="HEALTH_WARN mons n,p,r are low on available space",
        pattern=r"mons? (?P<monitors>\S+) (?:is|are) (?:very )?low on available space",
        severity="warning",
        meaning="The disk of a monitor is almost full; when it is full, the monitor stops.",
        source=_HEALTH,
        failure=fails.MONITOR_DISK,
    )

    MONITOR_STORE = LogMessage(
        anchor=" using a lot of disk space",
        sample="HEALTH_WARN mon a is using a lot of disk space",
        pattern=r"mons? (?P<monitors>\S+) (?:is|are) using a lot of disk space",
        severity="warning",
        meaning="The store of a monitor is large, often as placement groups stay unclean for long.",
        source=_HEALTH,
        failure=fails.MONITOR_DISK,
    )

"""Log messages of Ceph's monitors about OSDs that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ceph as fails
from atlas.technologies.message import LogMessage

_MONITOR = Repository(
    "ceph/ceph", commit="00043d24199b06aeb6135736defd0891ca67071a", checked="2026-11-27"
).file("src/mon/OSDMonitor.cc")


class CephOSDMessages:
    """Log messages of Ceph's monitors about OSDs that fail."""

    OSD_REPORTED = LogMessage(
        anchor=" reporters from different ",
        sample="mon.b mon.0 10.43.89.158:6790/0 5737 : cluster [INF] osd.1 failed "
        "(root=default,host=k8s-2) (2 reporters from different host after 23.000089 "
        ">= grace 20.000000)",
        pattern=r"(?P<osd>osd\.\d+) failed \((?P<place>[^)]*)\) \((?P<reporters>\d+) "
        r"reporters from different (?P<level>\S+) after (?P<time>\S+)",
        severity="info",
        meaning="Other OSDs no longer hear from this one, so it is marked down.",
        source=_MONITOR,
        failure=fails.OSD_DOWN,
    )

    OSD_REFUSES = LogMessage(
        anchor="(connection refused reported by osd.",
        sample="mon.a (mon.0) 812 : cluster [INF] osd.3 failed (root=default,host=ceph-2) "
        "(connection refused reported by osd.7)",
        pattern=r"(?P<osd>osd\.\d+) failed \((?P<place>[^)]*)\) \(connection refused "
        r"reported by (?P<reporter>osd\.\d+)\)",
        severity="info",
        meaning="An OSD does not run: its port refuses connections, so it is marked down.",
        source=_MONITOR,
        failure=fails.OSD_DOWN,
    )

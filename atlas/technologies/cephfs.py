"""CephFS: the file system of Ceph."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import ceph as storage
from atlas.technologies.failures import cephfs as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_BEACON = "08106742f6aca9a087a056f2f7b2560ac0cc849b"
_code = Repository("ceph/ceph", commit=_BEACON, checked="2026-11-26")
BEACON = _code.file("src/messages/MMDSBeacon.h")
MDSMAP = _code.file("src/mds/MDSMap.cc", commit="00b11730975e22bfc725fc26964f5aeb1a7d6a46")


class CephFS(Technology):
    """A file system whose metadata servers (MDS) store in Ceph."""

    name = "CephFS"
    icon = "simple-icons:ceph"
    plane = "state"
    needs = ("Ceph",)
    releases = undisclosed("release dates: endoflife-date has no page for Ceph")
    logs = statement("/var/log/ceph") @ storage.OSDS.at("you can find Ceph log files at")

    SLOW_METADATA = LogMessage(
        anchor=" MDSs report slow metadata IOs",
        sample="MDS_SLOW_METADATA_IO: 1 MDSs report slow metadata IOs",
        pattern=r"(?P<count>\d+) MDSs report slow metadata IOs",
        severity="warning",
        meaning="The metadata pool of CephFS answers slowly, so its clients wait.",
        source=BEACON,
        failure=fails.SLOW,
    )
    SLOW_REQUESTS = LogMessage(
        anchor=" MDSs report slow requests",
        sample="MDS_SLOW_REQUEST: 1 MDSs report slow requests",
        pattern=r"(?P<count>\d+) MDSs report slow requests",
        severity="warning",
        meaning="Requests of CephFS clients to a metadata server wait for long.",
        source=BEACON,
        failure=fails.SLOW,
    )
    TRIM = LogMessage(
        anchor=" MDSs behind on trimming",
        sample="MDS_TRIM: 1 MDSs behind on trimming",
        pattern=r"(?P<count>\d+) MDSs behind on trimming",
        severity="warning",
        meaning="The journal of a metadata server grows faster than it is written back.",
        source=BEACON,
        failure=fails.SLOW,
    )
    CACHE = LogMessage(
        anchor="clients failing to respond to cache pressure",
        sample="MDS_CLIENT_RECALL: 2 clients failing to respond to cache pressure",
        pattern=r"(?P<count>\d+) clients failing to respond to cache pressure",
        severity="warning",
        meaning="CephFS clients keep more metadata than asked, so the metadata server may "
        "run out of memory.",
        source=BEACON,
        failure=fails.CLIENTS,
    )
    ALL_DOWN = LogMessage(
        anchor="is offline because no MDS is active for it",
        sample="fs cephfs is offline because no MDS is active for it.",
        pattern=r"fs (?P<fs>\S+) is offline because no MDS is active for it",
        severity="error",
        meaning="A CephFS file system has no metadata server, so its clients hang.",
        source=MDSMAP,
        failure=fails.DOWN,
    )
    DAMAGE = LogMessage(
        anchor=" MDSs report damaged metadata",
        sample="MDS_DAMAGE: 1 MDSs report damaged metadata",
        pattern=r"(?P<count>\d+) MDSs report damaged metadata",
        severity="error",
        meaning="Metadata of CephFS is corrupt or missing; access to it returns I/O errors.",
        source=BEACON,
        failure=fails.DAMAGED,
    )
    READ_ONLY = LogMessage(
        anchor=" MDSs are read only",
        sample="MDS_READ_ONLY: 1 MDSs are read only",
        pattern=r"(?P<count>\d+) MDSs are read only",
        severity="error",
        meaning="A metadata server cannot write its metadata, so the file system refuses changes.",
        source=BEACON,
        failure=fails.READ_ONLY,
    )
    CACHE_OVERSIZED = LogMessage(
        anchor=" MDSs report oversized cache",
        sample="MDS_CACHE_OVERSIZED: 1 MDSs report oversized cache",
        pattern=r"(?P<count>\d+) MDSs report oversized cache",
        severity="warning",
        meaning="A metadata server uses more memory than its limit and may be killed.",
        source=BEACON,
        failure=fails.CLIENTS,
    )
    LATE_RELEASE = LogMessage(
        anchor="clients failing to respond to capability release",
        sample="MDS_CLIENT_LATE_RELEASE: 1 clients failing to respond to capability release",
        pattern=r"(?P<count>\d+) clients failing to respond to capability release",
        severity="warning",
        meaning="A client does not give back a lock that another client waits for.",
        source=BEACON,
        failure=fails.CLIENTS,
    )
    FEWER = LogMessage(
        anchor=" online with fewer MDS than max_mds",
        sample="MDS_UP_LESS_THAN_MAX: 1 filesystem is online with fewer MDS than max_mds",
        pattern=r"(?P<count>\d+) filesystems? (?:is|are) online with fewer MDS than max_mds",
        severity="warning",
        meaning="Fewer metadata servers are active than are wanted.",
        source=MDSMAP,
        failure=fails.DOWN,
    )
    CHECKS = Metric(
        name="ceph_health_detail",
        meaning="Whether a health check is raised; its label `name` holds codes such as "
        "MDS_ALL_DOWN.",
        source=storage.ALERTS,
    )


cephfs = CephFS()

"""Ceph: distributed block, object and file storage."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._ceph_health_messages import CephHealthMessages
from atlas.technologies._ceph_heartbeat_messages import CephHeartbeatMessages
from atlas.technologies._ceph_osd_messages import CephOSDMessages
from atlas.technologies._ceph_slow_messages import CephSlowMessages
from atlas.technologies.failures import ceph as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_PGMAP = "0040b4468bf13fa0e8402a40e18ae24fa36c3ae5"
_code = Repository("ceph/ceph", commit=_PGMAP, checked="2026-11-26")
PGMAP = _code.file("src/mon/PGMap.cc")
OSDMAP = _code.file("src/osd/OSDMap.cc", commit="cfb50bb38bb0684b8cae0d9b0bf6e5bc562db221")
MON = _code.file("src/mon/HealthMonitor.cc", commit="00ec7d92d8a73a531067bae959fe26e9c547167a")


class Ceph(
    CephSlowMessages, CephHeartbeatMessages, CephHealthMessages, CephOSDMessages, Technology
):
    """A cluster that stores objects in copies on many drives."""

    name = "Ceph"
    icon = "simple-icons:ceph"
    plane = "state"
    releases = undisclosed("release dates: endoflife-date has no page for Ceph")
    logs = statement("/var/log/ceph") @ fails.OSDS.at("you can find Ceph log files at")

    SLOW_OPS = LogMessage(
        anchor=" slow ops, oldest one blocked for ",
        sample="cluster [WRN] Health check update: 31 slow ops, oldest one blocked for 214 "
        "sec, daemons [osd.3,osd.7] have slow ops. (SLOW_OPS)",
        pattern=r"(?P<count>\d+) slow ops, oldest one blocked for (?P<seconds>\d+) sec, "
        r"(?P<daemons>.+) ha(?:s|ve) slow ops",
        severity="warning",
        meaning="Requests to OSDs or monitors wait for long.",
        source=_code.file(
            "src/mgr/DaemonHealthMetricCollector.cc",
            commit="03ab724cef562db2d0282661ca025b49fb0863a0",
        ),
        failure=fails.SLOW,
    )
    REQUEST_SLOW = LogMessage(
        anchor=" slow requests are blocked > ",
        sample="REQUEST_SLOW 12 slow requests are blocked > 32 sec",
        pattern=r"(?P<count>\d+) slow requests are blocked > (?P<seconds>[\d.]+) sec",
        severity="warning",
        meaning="Requests to OSDs wait for long; the wording before Mimic.",
        source=PGMAP,
        failure=fails.SLOW,
    )
    SLOW_REQUESTS = LogMessage(
        anchor=" included below; oldest blocked for > ",
        sample="osd.3 [WRN] 1 slow requests, 1 included below; oldest blocked for > 30.005692 secs",
        pattern=r"(?P<count>\d+) slow requests, \d+ included below; oldest blocked for > "
        r"(?P<seconds>[\d.]+) secs",
        severity="warning",
        meaning="An OSD answers slowly; the next lines show which requests.",
        source=fails.OSDS,
        failure=fails.SLOW,
    )
    SLOW_PING = LogMessage(
        anchor="Slow OSD heartbeats on ",
        sample="OSD_SLOW_PING_TIME_BACK: Slow OSD heartbeats on back (longest 1382.134ms)",
        pattern=r"Slow OSD heartbeats on (?P<network>back|front) \(longest "
        r"(?P<longest>[\d.]+)ms\)",
        severity="warning",
        meaning="The network between OSDs is slow or loses packets.",
        source=PGMAP,
        failure=fails.SLOW_NETWORK,
    )
    OSD_FULL = LogMessage(
        anchor=" full osd(s)",
        sample="HEALTH_ERR 1 full osd(s); 1 backfillfull osd(s); 1 nearfull osd(s)",
        pattern=r"(?P<count>\d+) full osd\(s\)",
        severity="error",
        meaning="An OSD is above the full threshold, so the cluster accepts no writes.",
        source=OSDMAP,
        failure=fails.FULL,
    )
    OSD_BACKFILLFULL = LogMessage(
        anchor=" backfillfull osd(s)",
        sample="OSD_BACKFILLFULL: 2 backfillfull osd(s)",
        pattern=r"(?P<count>\d+) backfillfull osd\(s\)",
        severity="warning",
        meaning="An OSD is so full that no data is moved to it.",
        source=OSDMAP,
        failure=fails.NEARLY_FULL,
    )
    OSD_NEARFULL = LogMessage(
        anchor=" nearfull osd(s)",
        sample="OSD_NEARFULL: 3 nearfull osd(s)",
        pattern=r"(?P<count>\d+) nearfull osd\(s\)",
        severity="warning",
        meaning="An OSD is above the first threshold; the cluster approaches full.",
        source=OSDMAP,
        failure=fails.NEARLY_FULL,
    )
    RECOVERY_FULL = LogMessage(
        anchor="Full OSDs blocking recovery: ",
        sample="PG_RECOVERY_FULL: Full OSDs blocking recovery: 2 pgs recovery_toofull",
        pattern=r"Full OSDs blocking recovery: (?P<pgs>.+)",
        severity="error",
        meaning="Copies are not restored, because OSDs are full.",
        source=PGMAP,
        failure=fails.FULL,
    )
    BACKFILL_FULL = LogMessage(
        anchor="Low space hindering backfill ",
        sample="PG_BACKFILL_FULL: Low space hindering backfill (add storage if this doesn't "
        "resolve itself): 4 pgs backfill_toofull",
        pattern=r"Low space hindering backfill .*: (?P<pgs>\d+ pgs? .+)",
        severity="warning",
        meaning="Data is not moved, because the target OSDs are almost full.",
        source=PGMAP,
        failure=fails.NEARLY_FULL,
    )
    POOL_FULL = LogMessage(
        anchor=" pool(s) full",
        sample="POOL_FULL: 1 pool(s) full",
        pattern=r"(?P<count>\d+) pool\(s\) full",
        severity="error",
        meaning="A pool has reached its quota or has no space, so it accepts no writes.",
        source=OSDMAP,
        failure=fails.POOL_FULL,
    )
    OSD_DOWN = LogMessage(
        anchor=" osds down",
        sample="OSD_DOWN: 3 osds down",
        pattern=r"(?P<count>\d+) osds down",
        severity="warning",
        meaning="OSDs that should serve data do not answer.",
        source=OSDMAP,
        failure=fails.OSD_DOWN,
    )
    HOST_DOWN = LogMessage(
        anchor=" osds) down",
        sample="OSD_HOST_DOWN: 1 host (3 osds) down",
        pattern=r"(?P<count>\d+) (?P<level>\w+) \((?P<osds>\d+) osds\) down",
        severity="warning",
        meaning="Every OSD of a host, rack or other part is down.",
        source=OSDMAP,
        failure=fails.OSD_DOWN,
    )
    PG_AVAILABILITY = LogMessage(
        anchor="Reduced data availability: ",
        sample="PG_AVAILABILITY: Reduced data availability: 12 pgs inactive, 4 pgs peering",
        pattern=r"Reduced data availability: (?P<pgs>.+)",
        severity="warning",
        meaning="Some data can neither be read nor written.",
        source=PGMAP,
        failure=fails.UNAVAILABLE,
    )
    PG_DEGRADED = LogMessage(
        anchor="Degraded data redundancy: ",
        sample="PG_DEGRADED: Degraded data redundancy: 4927/14781 objects degraded "
        "(33.333%), 302 pgs degraded",
        pattern=r"Degraded data redundancy: (?P<what>.+)",
        severity="warning",
        meaning="Some data has fewer copies than it should; one more failure may lose it.",
        source=PGMAP,
        failure=fails.DEGRADED,
    )
    PG_DAMAGED = LogMessage(
        anchor="Possible data damage: ",
        sample="PG_DAMAGED: Possible data damage: 1 pg inconsistent",
        pattern=r"Possible data damage: (?P<pgs>.+)",
        severity="error",
        meaning="Copies of an object differ or cannot be read.",
        source=PGMAP,
        failure=fails.DAMAGED,
    )
    SCRUB_ERRORS = LogMessage(
        anchor=" scrub errors",
        sample="OSD_SCRUB_ERRORS: 2 scrub errors",
        pattern=r"(?P<count>[1-9]\d*) scrub errors",
        severity="error",
        meaning="Scrubbing found differences between copies.",
        source=PGMAP,
        failure=fails.DAMAGED,
    )
    READS_REPAIRED = LogMessage(
        anchor="Too many repaired reads on ",
        sample="OSD_TOO_MANY_REPAIRS: Too many repaired reads on 1 OSDs",
        pattern=r"Too many repaired reads on (?P<count>\d+) OSDs",
        severity="warning",
        meaning="A drive returns read errors, and other copies are used: it is about to fail.",
        source=PGMAP,
        failure=fails.DAMAGED,
    )
    UNFOUND = LogMessage(
        anchor=" objects unfound (",
        sample="OBJECT_UNFOUND: 78/3778 objects unfound (2.065%)",
        pattern=r"(?P<unfound>\d+)/(?P<all>\d+) objects unfound \(",
        severity="warning",
        meaning="The newest version of objects is on no OSD that is up; requests to them hang.",
        source=PGMAP,
        failure=fails.LOST_OBJECTS,
    )
    MON_DOWN = LogMessage(
        anchor=" mons down, quorum ",
        sample="MON_DOWN: 1/3 mons down, quorum a,c",
        pattern=r"(?P<down>\d+)/(?P<all>\d+) mons down, quorum (?P<quorum>\S+)",
        severity="warning",
        meaning="A monitor is missing; without a majority of them, the cluster stops.",
        source=MON,
        failure=fails.MON_DOWN,
    )
    CLOCK_SKEW = LogMessage(
        anchor="clock skew detected on mon.",
        sample="MON_CLOCK_SKEW: clock skew detected on mon.b, mon.c",
        pattern=r"clock skew detected on (?P<monitors>mon\..+)",
        severity="warning",
        meaning="The clocks of monitors differ more than allowed; the quorum is at risk.",
        source=MON,
        failure=fails.CLOCK_SKEW,
    )
    HEALTH = Metric(
        name="ceph_health_status",
        meaning="Health of the cluster: 1 is a warning, 2 an error.",
        source=fails.ALERTS,
    )
    OSD_UP = Metric(
        name="ceph_osd_up",
        meaning="Whether an OSD is up.",
        source=fails.ALERTS,
    )
    QUORUM = Metric(
        name="ceph_mon_quorum_status",
        meaning="Whether a monitor is in the quorum.",
        source=fails.ALERTS,
    )


ceph = Ceph()

"""Messages of Ceph: heartbeats between OSDs."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ceph as fails
from atlas.technologies.message import LogMessage

_ceph = Repository(
    "ceph/ceph",
    commit="04de770c21b640648d2bed8252d099027c684b7f",
    checked="2026-11-27",
)
HEARTBEAT = _ceph.file(
    "src/crimson/osd/heartbeat.cc", commit="04de770c21b640648d2bed8252d099027c684b7f"
)


class CephHeartbeatMessages:
    """Messages of Ceph: heartbeats between OSDs."""

    NO_REPLY = LogMessage(
        anchor="heartbeat_check: no reply from ",
        sample="osd.5 1234 heartbeat_check: no reply from 10.0.0.7:6804 osd.3 ever on either "
        "front or back, first ping sent 2026-03-02T04:11:09",
        pattern=r"heartbeat_check: no reply from",
        severity="error",
        meaning="An OSD gets no reply from another one, and will report it as down.",
        source=HEARTBEAT,
        failure=fails.OSD_DOWN,
    )

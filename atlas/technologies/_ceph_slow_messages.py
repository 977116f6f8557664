"""Log messages of Ceph's daemons about slow requests, hung threads and lost monitors."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ceph as fails
from atlas.technologies.message import LogMessage

OSD = Repository(
    "ceph/ceph", commit="000adf19b6e98f2b4801536c3abb95ebdf4ed3a1", checked="2026-11-27"
).file("src/osd/OSD.cc")
HEARTBEAT = Repository(
    "ceph/ceph", commit="00cfe1d3af286ffab7660933415684f18449720c", checked="2026-11-27"
).file("src/common/HeartbeatMap.cc")
MONCLIENT = Repository(
    "ceph/ceph", commit="00e649cbfa9003e071f347cfbc21c6b0be371782", checked="2026-11-27"
).file("src/mon/MonClient.cc")


class CephSlowMessages:
    """Log messages of Ceph's daemons about slow requests, hung threads and lost monitors."""

    SLOW_OPS_LOGGED = LogMessage(
        anchor=" slow ops, oldest is ",
        sample=(
            "2020-07-08 16:36:43.461 7f20b2b6c700 -1 osd.0 54193 get_health_metrics "
            "reporting 1 slow ops, oldest is osd_op(client.29280304.0:15850 10.6 "
            "10.e23f3cc6 (undecoded) ondisk+write+known_if_redirected e54192)"
        ),
        pattern=(
            r"get_health_metrics reporting (?P<count>\d+) slow ops, oldest is "
            r"(?P<operation>\w+)"
        ),
        severity="warning",
        meaning=("An OSD or monitor has requests that wait for longer than osd_op_complaint_time."),
        source=OSD,
        failure=fails.SLOW,
    )

    SLOW_REQUEST = LogMessage(
        anchor="[WRN] : slow request ",
        sample=(
            "2020-07-08 16:36:43.461 7f20b2b6c700 0 log_channel(cluster) log [WRN] : "
            "slow request osd_op(client.1.0:15 10.6 10.e23f3cc6 (undecoded) "
            "ondisk+write e54192) initiated 2020-07-08T16:36:13.461 currently "
            "waiting for rw locks"
        ),
        pattern=r"slow request (?P<operation>\w+)\(.* initiated .* currently (?P<state>.+)",
        severity="warning",
        meaning="A request to an OSD waits for long; the text after currently says for what.",
        source=OSD,
        failure=fails.SLOW,
    )

    SLOW_TYPES = LogMessage(
        anchor=" slow requests (by type [ ",
        sample=(
            "2024-02-18T02:15:30.455+0000 7f 0 log_channel(cluster) log [WRN] : 31 "
            "slow requests (by type [ 'delayed' : 31 ] most affected pool [ 'rbd' : "
            "31 ])"
        ),
        pattern=r"(?P<count>\d+) slow requests \(by type \[ '(?P<type>[^']+)'",
        severity="warning",
        meaning="An OSD has requests that wait for long, counted by state and pool.",
        source=OSD,
        failure=fails.SLOW,
    )

    THREAD_SLOW = LogMessage(
        anchor="' had timed out after ",
        sample=(
            "2020-07-08 16:36:43.461 7f20b2b6c700 1 heartbeat_map is_healthy "
            "'OSD::osd_op_tp thread 0x7f20a1' had timed out after 15"
        ),
        pattern=r"heartbeat_map \w+ '(?P<thread>[^']+)' had timed out after (?P<time>[\d.]+)",
        severity="warning",
        meaning=("A thread of a daemon hangs; the daemon ends itself if it hangs much longer."),
        source=HEARTBEAT,
        failure=fails.SLOW,
    )

    THREAD_HANGS = LogMessage(
        anchor="' had suicide timed out after ",
        sample=(
            "2020-07-08 16:36:43.461 7f20b2b6c700 1 heartbeat_map is_healthy "
            "'OSD::osd_op_tp thread 0x7f20a1' had suicide timed out after 150"
        ),
        pattern=(
            r"heartbeat_map \w+ '(?P<thread>[^']+)' had suicide timed out after "
            r"(?P<time>[\d.]+)"
        ),
        severity="fatal",
        meaning="A thread hung for so long that the daemon ends itself.",
        source=HEARTBEAT,
        failure=fails.HUNG,
    )

    HIT_SUICIDE = LogMessage(
        anchor="hit suicide timeout",
        sample='common/HeartbeatMap.cc: 86: FAILED assert(0 == "hit suicide timeout")',
        pattern=r"(?P<error>hit suicide timeout)",
        severity="fatal",
        meaning="A thread hung for so long that the daemon ends itself.",
        source=HEARTBEAT,
        failure=fails.HUNG,
    )

    CLIENT_TIMED_OUT = LogMessage(
        anchor="monclient: authenticate timed out after ",
        sample=(
            "2024-02-18T01:34:05.455+0000 7fe97516a640 0 monclient: authenticate "
            "timed out after 300"
        ),
        pattern=r"monclient(?:\(hunting\))?: authenticate timed out after (?P<time>[\d.]+)",
        severity="error",
        meaning=(
            "A client or daemon reaches no monitor: they are down, have no quorum, "
            "or a firewall is between."
        ),
        source=MONCLIENT,
        failure=fails.MON_DOWN,
    )

    NO_KEYRING = LogMessage(
        anchor="keyring not found",
        sample="2024-02-18T01:34:05.455+0000 7fe97516a640 -1 monclient: keyring not found",
        pattern=r"monclient: (?:ERROR: )?keyring not found",
        severity="error",
        meaning="The key of a client is not found, so it cannot log in.",
        source=MONCLIENT,
        failure=fails.KEYRING,
    )

"""Messages of Rook: monitors, versions, updates of OSDs."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import rook as fails
from atlas.technologies.message import LogMessage

_rook = Repository(
    "rook/rook",
    commit="d0c3b9ce6d64ff0c47074437aab7314b7adf7f2c",
    checked="2026-11-27",
    folder="pkg",
)
MON = _rook.file("operator/ceph/cluster/mon/mon.go")
ROOK_CLUSTER = _rook.file("operator/ceph/cluster/cluster.go")
ROOK_STATUS = _rook.file("daemon/ceph/client/status.go")
ROOK_VERSION = _rook.file("operator/ceph/cluster/version.go")
OSD_DAEMON = _rook.file("daemon/ceph/osd/daemon.go")


class RookClusterMessages:
    """Messages of Rook: monitors, versions, updates of OSDs."""

    MON_PODS = LogMessage(
        anchor="failed to start mon pods",
        sample="op-mon: failed to start mon pods: failed to check mon quorum a: failed to wait "
        "for mon quorum",
        severity="error",
        meaning="The monitors of Ceph do not come up.",
        source=MON,
        failure=fails.QUORUM,
    )
    MONITORS = LogMessage(
        anchor="failed to start ceph monitors",
        sample="ceph-cluster-controller: failed to create cluster: failed to start ceph monitors",
        severity="error",
        meaning="The monitors of Ceph do not come up.",
        source=ROOK_CLUSTER,
        failure=fails.QUORUM,
    )
    STATUS = LogMessage(
        anchor="failed to get ceph status",
        sample="ceph-cluster-controller: failed to get ceph status: failed to get status. . timed "
        "out: exit status 1",
        pattern=r"failed to get ceph status",
        severity="error",
        meaning="The operator gets no answer from the monitors.",
        source=ROOK_STATUS,
        failure=fails.QUORUM,
    )
    OLD_VERSION = LogMessage(
        anchor="the version does not meet the minimum version ",
        sample='the version does not meet the minimum version "18.2.0-0 reef"',
        severity="error",
        meaning="The image of Ceph is too old for this version of Rook.",
        source=ROOK_VERSION,
        failure=fails.NOT_RECONCILED,
    )
    CONFIGURE = LogMessage(
        anchor="failed to configure devices",
        sample="rookcmd: failed to configure devices: failed to initialize osd: failed ceph-volume",
        severity="error",
        meaning="A device cannot be made an OSD; the cause follows.",
        source=OSD_DAEMON,
        failure=fails.NO_OSD,
    )

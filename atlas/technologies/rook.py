"""Rook: runs Ceph in Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._rook_cluster_messages import RookClusterMessages
from atlas.technologies.failures import rook as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository(
    "rook/rook",
    commit="d0c3b9ce6d64ff0c47074437aab7314b7adf7f2c",
    checked="2026-11-27",
    folder="pkg",
)
HEALTH = _code.file("operator/ceph/cluster/mon/health.go")
MONITORS = _code.file("operator/ceph/cluster/mon/mon.go")
CLUSTER = _code.file("operator/ceph/cluster/cluster.go")
CONTROLLER = _code.file("operator/ceph/cluster/controller.go")
DEVICES = _code.file("daemon/ceph/osd/daemon.go")


class Rook(RookClusterMessages, Technology):
    """An operator that sets up and repairs a Ceph cluster in Kubernetes."""

    name = "Rook"
    icon = "simple-icons:rook"
    plane = "state"
    needs = ("Ceph", "Kubernetes")
    releases = undisclosed("release dates: looked in the repository rook/rook")
    logs = statement("the log of the pod rook-ceph-operator") @ fails.ISSUES.at(
        "kubectl -n rook-ceph logs -l app=rook-ceph-operator"
    )

    MON_OUT = LogMessage(
        anchor=" not found in quorum, waiting for timeout",
        sample='op-mon: mon "a" not found in quorum, waiting for timeout (599 seconds left) before '
        "failover",
        pattern=r'mon \\*"(?P<monitor>[^"\\]+)\\*" not found in quorum, waiting for timeout',
        severity="warning",
        meaning="A monitor is not in the quorum; it is replaced when the time is over.",
        source=HEALTH,
        failure=fails.QUORUM,
    )
    NO_QUORUM = LogMessage(
        anchor="exceeded max retry count waiting for monitors to reach quorum",
        sample="failed to start ceph monitors: failed to start mon pods: failed to check mon "
        "quorum a: failed to wait for mon quorum: exceeded max retry count waiting for monitors "
        "to reach quorum",
        severity="error",
        meaning="The monitors do not reach a quorum, so the cluster is not set up further.",
        source=MONITORS,
        failure=fails.QUORUM,
    )
    NOT_IN_LIST = LogMessage(
        anchor=" is not in quorum list",
        sample="op-mon: monitor b is not in quorum list",
        pattern=r"monitor (?P<monitor>\S+) is not in quorum list",
        severity="warning",
        meaning="A monitor has not joined the quorum yet.",
        source=MONITORS,
        failure=fails.QUORUM,
    )
    NO_STATUS = LogMessage(
        anchor="failed to get mon quorum status",
        sample="op-mon: failed to check mon health. failed to get mon quorum status: mon "
        "quorum status failed: exit status 1",
        severity="error",
        meaning="The operator cannot ask the monitors for their quorum.",
        source=HEALTH,
        failure=fails.QUORUM,
    )
    NOT_CONFIGURED = LogMessage(
        anchor="failed to configure local ceph cluster",
        sample='failed to reconcile cluster "rook-ceph": failed to configure local ceph cluster: '
        "failed to create cluster",
        severity="error",
        meaning="The operator cannot set up the cluster; the cause follows.",
        source=CLUSTER,
        failure=fails.NOT_RECONCILED,
    )
    NOT_RECONCILED = LogMessage(
        anchor="failed to reconcile cluster ",
        sample='ceph-cluster-controller: failed to reconcile CephCluster "rook-ceph/rook-ceph". '
        'failed to reconcile cluster "rook-ceph": failed to detect version',
        pattern=r'failed to reconcile cluster \\*"(?P<cluster>[^"\\]+)\\*": ',
        severity="error",
        meaning="The operator cannot set up the cluster; the cause follows.",
        source=CONTROLLER,
        failure=fails.NOT_RECONCILED,
        context=("rook", "CephCluster", "ceph"),
    )
    NOT_UPGRADED = LogMessage(
        anchor=" is not healthy, refusing to upgrade. Either fix the health issue or force an",
        sample="ceph status in namespace rook-ceph is not healthy, refusing to upgrade. Either fix "
        "the health issue or force an update by setting skipUpgradeChecks to true in the cluster "
        "CR",
        pattern=r"ceph status in namespace (?P<namespace>\S+) is not healthy, refusing to upgrade",
        severity="error",
        meaning="The operator upgrades no daemon while Ceph is not healthy.",
        source=_code.file("operator/ceph/cluster/version.go"),
        failure=fails.NOT_UPGRADED,
    )
    HAS_FILE_SYSTEM = LogMessage(
        anchor="because it contains a filesystem ",
        sample='cephosd: skipping device "sdb" because it contains a filesystem "ext4"',
        pattern=r'skipping device \\*"(?P<device>[^"\\]+)\\*" because it contains a filesystem '
        r'\\*"(?P<filesystem>[^"\\]+)',
        severity="info",
        meaning="The device is not used for an OSD, because it is not empty.",
        source=DEVICES,
        failure=fails.NO_OSD,
    )
    NO_OSD = LogMessage(
        anchor="failed to start osd or shutting down. ",
        sample="cephosd: failed to start osd or shutting down. signal: killed",
        severity="error",
        meaning="The process of an OSD ended.",
        source=DEVICES,
        failure=fails.OSD_ENDED,
    )


rook = Rook()

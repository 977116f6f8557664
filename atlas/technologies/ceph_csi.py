"""Ceph CSI: gives pods of Kubernetes volumes of Ceph."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import ceph_csi as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_csi = Repository(
    "ceph/ceph-csi", commit="52fcb7b00c3d586c12c05593b1c73ad2c42b171f", checked="2026-11-26"
)
LOCKS = _csi.file("internal/util/idlocker.go")
RBD = _csi.file("internal/rbd/controllerserver.go")
ATTACH = _csi.file("internal/rbd/rbd_attach.go")
COMMANDS = _csi.file("internal/util/cephcmds.go")


class CephCSI(Technology):
    """The driver that makes, maps and mounts RBD images and CephFS volumes."""

    name = "Ceph CSI"
    icon = "simple-icons:ceph"
    plane = "state"
    needs = ("Ceph", "CephFS", "Kubernetes")
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of ceph/ceph-csi")

    BUSY = LogMessage(
        anchor="an operation with the given Volume ID ",
        sample='MountVolume.MountDevice failed for volume "pvc-b65c" : rpc error: code '
        "= Aborted desc = an operation with the given Volume ID "
        "0001-0009-rook-ceph-0000000000000003-b58345f3 already exists",
        pattern=r"[Aa]n operation with the given (?:Volume|volume) (?:ID|id) "
        r"?(?P<volume>\S+) already exists",
        severity="error",
        meaning="An earlier call for the volume still runs or hangs, often in Ceph, "
        "and blocks the next one.",
        source=LOCKS,
        failure=fails.BUSY,
    )
    IN_USE = LogMessage(
        anchor=" is still being used",
        sample='MountVolume.MountDevice failed for volume "pvc-b38f" : rpc error: code '
        "= Internal desc = rbd image replicapool/csi-vol-e4d2d56e is still being used",
        pattern=r"rbd (?:image )?(?P<image>\S+) is still being used",
        severity="error",
        meaning="The image is mapped or watched elsewhere, as by a node that went down.",
        source=RBD,
        failure=fails.IN_USE,
    )
    NOT_MAPPED = LogMessage(
        anchor="rbd: map failed with error ",
        sample="rpc error: code = Internal desc = rbd: map failed with error an error "
        "(exit status 110) occurred while running rbd args: [map], rbd error output: ",
        pattern=r"rbd: map failed with error (?P<error>.+)",
        severity="error",
        meaning="The image could not be mapped on the node; the error says why.",
        source=ATTACH,
        failure=fails.MAP,
    )
    COMMAND = LogMessage(
        anchor="occurred while running ",
        sample="an error (exit status 32) occurred while running mount args: [-t ceph "
        "10.0.0.4:6789:/volumes/csi /var/lib/kubelet/plugins]",
        pattern=r"an error \((?P<status>exit status \d+|signal: \w+|timeout[^)]*)\) "
        r"occurred while running (?:nsenter|(?P<program>rbd|mount|ceph\S*|fsck|mkfs\S*|"
        r"resize2fs|xfs_\w+)) args: ",
        severity="error",
        meaning="A command of the driver failed; its output follows.",
        source=COMMANDS,
        failure=fails.COMMAND,
    )
    NO_CLUSTER = LogMessage(
        anchor="missing configuration for cluster ID ",
        sample='rpc error: code = Internal desc = missing configuration for cluster ID "rook-ceph"',
        pattern=r'missing configuration for cluster ID \\*"(?P<cluster>[^"\\]+)',
        severity="error",
        meaning="The configuration of the driver has no monitors for the cluster of the class.",
        source=_csi.file("internal/util/csiconfig.go"),
        failure=fails.CONFIGURATION,
    )
    NO_POOL = LogMessage(
        anchor=" not found in Ceph cluster",
        sample="rpc error: code = Internal desc = pool not found: pool (replicapool) not found in "
        "Ceph cluster",
        pattern=r"pool (?:\((?P<pool>[^)]+)\)|ID\((?P<id>\d+)\)) not found in Ceph cluster",
        severity="error",
        meaning="The pool that the storage class names does not exist.",
        source=COMMANDS,
        failure=fails.CONFIGURATION,
    )
    NOT_CONNECTED = LogMessage(
        anchor="failed to get connection: connecting failed: ",
        sample="rpc error: code = Internal desc = failed to get connection: connecting failed: "
        "rados: ret=-110, Connection timed out",
        severity="error",
        meaning="The driver cannot reach the monitors of Ceph.",
        source=_csi.file("internal/util/conn_pool.go"),
        failure=fails.UNREACHABLE,
    )
    NO_MONITORS = LogMessage(
        anchor="failed to fetch monitor list using clusterID (",
        sample="failed to fetch monitor list using clusterID (rook-ceph): missing configuration",
        pattern=r"failed to fetch monitor list using clusterID \((?P<cluster>[^)]+)\)",
        severity="error",
        meaning="The configuration of the driver has no monitors for the cluster of the class.",
        source=_csi.file("internal/cephfs/store/volumeoptions.go"),
        failure=fails.CONFIGURATION,
    )


ceph_csi = CephCSI()

"""Longhorn: replicated block storage on the nodes of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._longhorn_node_messages import LonghornNodeMessages
from atlas.technologies.failures import longhorn as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-26",
    folder="controller",
)
INSTANCES = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-26",
).file("engineapi/instance_manager.go")
ENGINE = _code.file("engine_controller.go")
VOLUME = _code.file("volume_controller.go")
_older = Repository(
    "yasker/longhorn-manager",
    commit="3c2dee3f8d004429bcdb569fcabba155b7e22156",
    checked="2026-11-27",
    publisher="Longhorn, read in a fork",
)
CSI = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-27",
).file("csi/controller_server.go")
SCHEDULER = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-27",
).file("scheduler/replica_scheduler.go")


class Longhorn(LonghornNodeMessages, Technology):
    """Volumes whose replicas are on the disks of several nodes."""

    name = "Longhorn"
    icon = "simple-icons:longhorn"
    plane = "state"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository longhorn/longhorn-manager")

    REPLICA = LogMessage(
        anchor="Detected replica ",
        sample="type: 'Warning' reason: 'Faulted' Detected replica "
        "pvc-5e3581e8-r-5c18ba70 (10.42.0.230) in error",
        pattern=r"Detected replica (?P<replica>\S+) \((?P<address>[^)]*)\) in error",
        severity="warning",
        meaning="The engine lost a replica of the volume; the others continue.",
        source=ENGINE,
        failure=fails.REPLICA,
    )
    ALL_FAILED = LogMessage(
        anchor="All replicas are failed, ",
        sample='time="2026-01-10T22:12:18Z" level=info msg="All replicas are failed, '
        'set engine salvageRequested to true" controller=longhorn-volume node=node1 '
        "volume=pvc-e9b4c5e1",
        severity="error",
        meaning="Every replica failed; Longhorn tries to salvage the volume.",
        source=VOLUME,
        failure=fails.FAULTED,
    )
    NO_INSTANCE_MANAGER = LogMessage(
        anchor="nvalid instance manager ",
        sample="Failed to sync replica: invalid instance manager "
        "instance-manager-r-6978a019, state stopped, IP ",
        pattern=r"invalid instance manager (?P<manager>\S+), state (?P<state>\w*), IP",
        severity="error",
        meaning="The instance manager of the node, which runs engines and replicas, does not run.",
        source=INSTANCES,
        failure=fails.NO_MANAGER,
    )
    DEGRADED = LogMessage(
        anchor=" became degraded",
        sample="type: 'Normal' reason: 'Degraded' volume pvc-e9b4c5e1 became degraded",
        pattern=r"volume (?P<volume>\S+) became degraded",
        severity="warning",
        meaning="The volume works, but with fewer replicas than it should have.",
        source=VOLUME,
        failure=fails.DEGRADED,
    )
    UNKNOWN = LogMessage(
        anchor=" robustness is unknown",
        sample="type: 'Warning' reason: 'Unknown' volume pvc-e9b4c5e1 robustness is unknown",
        pattern=r"volume (?P<volume>\S+) robustness is unknown",
        severity="warning",
        meaning="The engine of the volume does not report its state, as when its node is down.",
        source=VOLUME,
        failure=fails.UNKNOWN,
    )

    NO_DISK = LogMessage(
        anchor="There's no available disk for replica ",
        sample='time="2023-11-26T17:47:27Z" level=error msg="There\'s no available disk for '
        'replica pvc-76b412fc-r-18051260, size 214748364800"',
        pattern=r"There's no available disk for replica (?P<replica>[^\s,]+)(?:, size "
        r"(?P<bytes>\d+))?",
        severity="error",
        meaning="No disk of a node that may hold the replica has enough free space.",
        source=_older.file("scheduler/replica_scheduler.go"),
        failure=fails.NO_DISK,
    )
    UNSCHEDULABLE = LogMessage(
        anchor="unable to schedule replica ",
        sample="unable to schedule replica pvc-76b412fc-r-18051260 of volume pvc-76b412fc",
        pattern=r"unable to schedule replica (?P<replica>\S+) of volume (?P<volume>\S+)",
        severity="error",
        meaning="A replica of the volume finds no disk.",
        source=_older.file("controller/volume_controller.go"),
        failure=fails.NO_DISK,
    )
    NOT_SCHEDULED = LogMessage(
        anchor="Failed to schedule replica",
        sample='level=warning msg="Failed to schedule replica" accessMode=rwo '
        "controller=longhorn-volume frontend=blockdev node=node-1 replica=pvc-76b412fc-r-18051260",
        severity="warning",
        meaning="A replica of the volume finds no disk.",
        source=VOLUME,
        context=("longhorn", "Longhorn"),
        failure=fails.NO_DISK,
    )
    PRECHECK = LogMessage(
        anchor="recheck new replica failed: ",
        sample="Scheduled False ReplicaSchedulingFailure precheck new replica failed: "
        "insufficient storage",
        pattern=r"precheck new replica failed: (?P<reasons>.+)",
        severity="warning",
        meaning="A replica of the volume finds no disk; the reasons follow.",
        source=VOLUME,
        failure=fails.NO_DISK,
    )
    PRECHECK_FAILED = LogMessage(
        anchor="Precheck failed for creating new replica ",
        sample="Precheck failed for creating new replica pvc-76b412fc-r-18051260: disk default "
        "on node node-1 does not have enough storage available",
        pattern=r"Precheck failed for creating new replica (?P<replica>[^\s:]+): ",
        severity="warning",
        meaning="A replica of the volume finds no disk; the reason follows.",
        source=VOLUME,
        failure=fails.NO_DISK,
    )
    NO_SPACE = LogMessage(
        anchor=" does not have enough storage available for replica ",
        sample="disk default-disk on node node-1 does not have enough storage available for "
        "replica pvc-76b412fc with size 214748364800",
        pattern=r"disk (?P<disk>\S+) on node (?P<node>\S+) does not have enough storage available",
        severity="warning",
        meaning="The disk has too little free space for a replica.",
        source=SCHEDULER,
        failure=fails.NO_DISK,
    )
    NO_NODES = LogMessage(
        anchor="failed to find nodes for scheduling replica ",
        sample="failed to find nodes for scheduling replica pvc-76b412fc-r-18051260",
        severity="warning",
        meaning="No node is ready and may hold the replica.",
        source=SCHEDULER,
        failure=fails.NO_DISK,
    )
    NO_READY_NODES = LogMessage(
        anchor="no nodes found with a ready instance manager and a ready data engine image",
        sample="no nodes found with a ready instance manager and a ready data engine image for "
        "scheduling replica pvc-76b412fc-r-18051260",
        severity="warning",
        meaning="No node has an instance manager and an engine image that are ready.",
        source=SCHEDULER,
        failure=fails.NO_MANAGER,
    )
    NOT_READY = LogMessage(
        anchor=" is not ready for workloads",
        sample="rpc error: code = Aborted desc = volume pvc-76b412fc is not ready for workloads",
        pattern=r"volume (?P<volume>\S+) is not ready for workloads",
        severity="error",
        meaning="The volume is detached, faulted, or is being restored.",
        source=CSI,
        failure=fails.NOT_ATTACHED,
    )
    NOT_ATTACHED = LogMessage(
        anchor=" with attachmentID ",
        sample="rpc error: code = DeadlineExceeded desc = volume pvc-76b412fc failed to attach to "
        "node node-1 with attachmentID csi-8f2a",
        pattern=r"volume (?P<volume>\S+) failed to attach to node (?P<node>\S+) with attachmentID",
        severity="error",
        meaning="The engine of the volume did not start on the node in time.",
        source=CSI,
        failure=fails.NOT_ATTACHED,
    )
    DISK_NOT_READY = LogMessage(
        anchor=" is not ready: ",
        sample="Disk default-disk-1(/var/lib/longhorn/) on node node-1 is not ready: record "
        "diskUUID doesn't match the one on the disk",
        pattern=r"Disk (?P<disk>[^\s(]+)\((?P<path>[^)]*)\) on node (?P<node>\S+) is not ready: ",
        severity="warning",
        meaning="The disk was changed or is not mounted, and takes no replicas.",
        source=_code.file("node_controller.go"),
        failure=fails.DISK_NOT_READY,
    )


longhorn = Longhorn()

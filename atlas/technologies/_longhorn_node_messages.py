"""Messages of Longhorn: disks, engines."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import longhorn as fails
from atlas.technologies.message import LogMessage

_longhorn_manager = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-27",
    folder="controller",
)
LH_NODE = _longhorn_manager.file("node_controller.go")
LH_ENGINE = _longhorn_manager.file("engine_controller.go")


class LonghornNodeMessages:
    """Messages of Longhorn: disks, engines."""

    DISK_UNSCHEDULABLE = LogMessage(
        anchor=" is not schedulable for more replica",
        sample="Disk default-disk-1 (/var/lib/longhorn/) on the node node-1 is not schedulable "
        "for more replica; the disk has 10737418240 available",
        pattern=r"Disk (?P<disk>\S+) \((?P<path>[^)]+)\) on the node (?P<node>\S+) is not "
        r"schedulable",
        severity="warning",
        meaning="The disk has too little free space for another replica.",
        source=LH_NODE,
        failure=fails.NO_DISK,
    )
    ENGINE_CLIENT = LogMessage(
        anchor="cannot get client for engine ",
        sample="cannot get client for engine pvc-1-e-0: engine is not running",
        pattern=r"cannot get client for engine",
        severity="error",
        meaning="The engine of a volume cannot be reached.",
        source=LH_ENGINE,
        failure=fails.NO_ENGINE,
    )

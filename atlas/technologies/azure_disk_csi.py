"""Azure Disk CSI driver: gives pods of Kubernetes volumes of Azure Disks."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import azure_disk_csi as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_driver = Repository(
    "kubernetes-sigs/azuredisk-csi-driver",
    commit="d983d613b6dd04af5bcc886d309b8de6ea5637b6",
    checked="2026-11-27",
    folder="pkg/azuredisk",
)
COMMON = _driver.file("azure_controller_common.go")
DISKS = _driver.file("azure_managedDiskController.go")
CONTROLLER = _driver.file("controllerserver.go")
NODE = _driver.file("nodeserver.go")


class AzureDiskCSI(Technology):
    """The driver that makes, attaches and resizes Azure Disks."""

    name = "Azure Disk CSI driver"
    icon = None
    plane = "state"
    needs = ("Azure API", "Kubernetes")
    releases = undisclosed("release dates: looked in docs of kubernetes-sigs/azuredisk-csi-driver")
    logs = statement("kubectl logs of its controller and node pods, container azuredisk") @ (
        fails.DEBUG.at("-c azuredisk -n kube-system > csi-azuredisk-controller.log")
    )

    ATTACHED_ELSEWHERE = LogMessage(
        anchor=") already attached to node(",
        sample="disk(/subscriptions/6f1c/disks/pvc-8a4e) already attached to "
        "node(/subscriptions/6f1c/virtualMachines/aks-0), could not be attached to node(aks-1)",
        pattern=r"disk\((?P<disk>[^)]+)\) already attached to node\((?P<node>[^)]+)\), "
        r"could not be (?P<what>attached|deleted)",
        severity="error",
        meaning="Another machine still holds the disk.",
        source=COMMON,
        failure=fails.ATTACHED_ELSEWHERE,
    )
    STILL_ATTACHED = LogMessage(
        anchor=") is still attached to node(",
        sample="disk(/subscriptions/6f1c/disks/pvc-8a4e) is still attached to node(aks-0) on "
        "lun(2), vmState: Succeeded",
        pattern=r"disk\((?P<disk>[^)]+)\) is still attached to node\((?P<node>[^)]+)\)",
        severity="error",
        meaning="A detach was asked for, but the machine still has the disk.",
        source=COMMON,
        failure=fails.ATTACHED_ELSEWHERE,
    )
    DETACHING = LogMessage(
        anchor=") is in ToBeDetached state on node(",
        sample="disk(/subscriptions/6f1c/disks/pvc-8a4e) is in ToBeDetached state on node(aks-0): "
        "detach in progress",
        pattern=r"disk\((?P<disk>[^)]+)\) is in ToBeDetached state on node\((?P<node>[^)]+)\)",
        severity="warning",
        meaning="The last detach of the disk has not ended.",
        source=COMMON,
        failure=fails.ATTACHED_ELSEWHERE,
    )
    WRONG_STATE = LogMessage(
        anchor=", not in expected Unattached state",
        sample="state of disk(/subscriptions/6f1c/disks/pvc-8a4e) is Reserved, not in expected "
        "Unattached state",
        pattern=r"state of disk\((?P<disk>[^)]+)\) is (?P<state>\w+), not in expected",
        severity="error",
        meaning="The disk is in use, or in a state in which it cannot be attached.",
        source=COMMON,
        failure=fails.ATTACHED_ELSEWHERE,
    )
    NOT_ATTACHED = LogMessage(
        anchor="Attach volume ",
        sample="rpc error: code = Internal desc = Attach volume /subscriptions/6f1c/disks/pvc-8a4e "
        "to instance aks-0 failed with Retriable: true",
        pattern=r"Attach volume (?P<volume>\S+) to instance (?P<node>\S+) failed with ",
        severity="error",
        meaning="Azure did not attach the disk to the machine; its error follows.",
        source=CONTROLLER,
        failure=fails.ATTACH,
    )
    NOT_DETACHED = LogMessage(
        anchor="Could not detach volume /",
        sample="Could not detach volume /subscriptions/6f1c/disks/pvc-8a4e from node aks-0: "
        "Retriable: true",
        pattern=r"Could not detach volume (?P<volume>/\S+) from node (?P<node>[^\s:]+): ",
        severity="error",
        meaning="Azure did not detach the disk from the machine; its error follows.",
        source=CONTROLLER,
        failure=fails.ATTACH,
    )
    NO_DEVICE = LogMessage(
        anchor="failed to find disk on lun ",
        sample="MountVolume.MountDevice failed for volume pvc-8a4e : rpc error: code = Internal "
        "desc = failed to find disk on lun 2. timed out waiting for the condition",
        pattern=r"failed to find disk on lun (?P<lun>\w+)",
        severity="error",
        meaning="The node does not see the disk that Azure attached to it.",
        source=NODE,
        failure=fails.NO_DEVICE,
    )
    NOT_RESIZED = LogMessage(
        anchor="failed to resize disk(",
        sample="failed to resize disk(/subscriptions/6f1c/disks/pvc-8a4e) with error(azureDisk - "
        "disk resize is only supported on Unattached disk)",
        pattern=r"failed to resize disk\((?P<disk>[^)]+)\) with error\(",
        severity="error",
        meaning="Azure did not resize the disk; its error follows.",
        source=CONTROLLER,
        failure=fails.RESIZE,
    )
    RESIZE_ATTACHED = LogMessage(
        anchor="disk resize is only supported on Unattached disk, current disk state: ",
        sample="azureDisk - disk resize is only supported on Unattached disk, current disk state: "
        "Attached, already attached to aks-0",
        pattern=r"current disk state: (?P<state>\w+)",
        severity="error",
        meaning="The disk can be resized only while no pod uses it.",
        source=DISKS,
        failure=fails.RESIZE,
    )


azure_disk_csi = AzureDiskCSI()

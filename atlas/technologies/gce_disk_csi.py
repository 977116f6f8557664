"""Persistent Disk CSI driver: gives pods of Kubernetes volumes of Compute Engine."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import gce_disk_csi as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_driver = Repository(
    "kubernetes-sigs/gcp-compute-persistent-disk-csi-driver",
    commit="b560165c3508dcbca6c53a7b005eba185c301167",
    checked="2026-11-27",
    folder="pkg",
)
CONTROLLER = _driver.file("gce-pd-csi-driver/controller.go")
CLOUD = _driver.file("gce-cloud-provider/compute/gce-compute.go")


class GCEDiskCSI(Technology):
    """The driver that makes, attaches and resizes persistent disks."""

    name = "Persistent Disk CSI driver"
    icon = None
    plane = "state"
    needs = ("Compute Engine", "Kubernetes")
    releases = undisclosed(
        "release dates: looked in docs of kubernetes-sigs/gcp-compute-persistent-disk-csi-driver"
    )
    logs = undisclosed(
        "place of its log: looked in docs of kubernetes-sigs/gcp-compute-persistent-disk-csi-driver"
    )

    NOT_CREATED = LogMessage(
        anchor="CreateVolume failed to create ",
        sample="rpc error: code = ResourceExhausted desc = CreateVolume failed to create single "
        "zonal disk pvc-8a4e: failed to insert zonal disk: unknown Insert disk operation error",
        pattern=r"CreateVolume failed to create (?P<kind>single zonal|regional) disk "
        r"(?P<disk>[^\s:]+): ",
        severity="error",
        meaning="Compute Engine did not create the disk; its error follows.",
        source=CONTROLLER,
        failure=fails.CREATE,
    )
    NOT_ATTACHED = LogMessage(
        anchor="failed cloud service attach disk call: ",
        sample="AttachVolume.Attach failed for volume pvc-8a4e : rpc error: code = Internal desc = "
        "Failed to Attach: failed cloud service attach disk call: googleapi: Error 400: "
        "RESOURCE_IN_USE_BY_ANOTHER_RESOURCE",
        severity="error",
        meaning="Compute Engine did not attach the disk to the instance; its error follows.",
        source=CLOUD,
        failure=fails.ATTACH,
    )
    ATTACH_WAIT = LogMessage(
        anchor="failed when waiting for zonal op: ",
        sample="Failed to Attach: failed when waiting for zonal op: rpc error: code = Internal "
        "desc = operation operation-1608 failed (RESOURCE_IN_USE_BY_ANOTHER_RESOURCE)",
        severity="error",
        meaning="Compute Engine accepted the call, and then failed; its error follows.",
        source=CLOUD,
        failure=fails.ATTACH,
    )
    BACKOFF_PUBLISH = LogMessage(
        anchor="ControllerPublish not permitted on node ",
        sample='ControllerPublish not permitted on node "projects/shop/zones/us-central1-a/'
        'instances/gke-1" due to backoff condition',
        pattern=r'ControllerPublish not permitted on node \\*"(?P<node>[^"\\]+)',
        severity="error",
        meaning="Earlier attachments to the node failed, so the driver waits before the next.",
        source=CONTROLLER,
        failure=fails.ATTACH,
    )
    BACKOFF_UNPUBLISH = LogMessage(
        anchor="ControllerUnpublish not permitted on node ",
        sample='ControllerUnpublish not permitted on node "projects/shop/zones/us-central1-a/'
        'instances/gke-1" due to backoff condition',
        pattern=r'ControllerUnpublish not permitted on node \\*"(?P<node>[^"\\]+)',
        severity="error",
        meaning="Earlier detachments from the node failed, so the driver waits before the next.",
        source=CONTROLLER,
        failure=fails.ATTACH,
    )
    NOT_COMPATIBLE = LogMessage(
        anchor="is not a compatible disk type with the machine type ",
        sample="'hyperdisk-balanced' is not a compatible disk type with the machine type "
        "n1-standard-4, please review the GCP online documentation",
        pattern=r"'(?P<disk>[^']+)' is not a compatible disk type with the machine type "
        r"(?P<machine>[^\s,]+)",
        severity="error",
        meaning="Machines of this type cannot use disks of this type.",
        source=CONTROLLER,
        failure=fails.NOT_COMPATIBLE,
    )


gce_disk_csi = GCEDiskCSI()

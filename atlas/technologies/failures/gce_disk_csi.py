"""What fails in the Persistent Disk CSI driver, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures.kubernetes import NODES, POD, VOLUMES, WARNINGS
from atlas.technologies.failures.kubernetes_storage import CLAIM, CLASSES
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_driver = Repository(
    "kubernetes-sigs/gcp-compute-persistent-disk-csi-driver",
    commit="b560165c3508dcbca6c53a7b005eba185c301167",
    checked="2026-11-27",
    folder="pkg",
)
CONTROLLER = _driver.file("gce-pd-csi-driver/controller.go")

CREATE = KnownFailure(
    "a disk cannot be created",
    steps=[CLAIM, CLASSES, WARNINGS],
    causes=[wrapped_error(CONTROLLER.at("CreateVolume failed to create single zonal disk"))],
)
ATTACH = KnownFailure(
    "a disk cannot be attached or detached",
    steps=[VOLUMES, WARNINGS, NODES],
)
NOT_COMPATIBLE = KnownFailure(
    "the machine type cannot use the disk type", steps=[POD, CLASSES, NODES]
)

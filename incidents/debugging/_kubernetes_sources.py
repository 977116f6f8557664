"""Source code of Kubernetes 1.36.2 and help of kubectl that the Kubernetes guides share."""

from atlas import Repository, undisclosed
from atlas.technologies.failures.kubernetes import NO_RELEASE
from atlas.technologies.failures.kubernetes_storage import VENDORED

CHECKED = "2026-11-28"
KUBECTL = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked=CHECKED,
    publisher="Kubernetes",
    folder="pkg",
    release=NO_RELEASE,
)
GET = KUBECTL.file("cmd/get/get.go")
DESCRIBE = KUBECTL.file("describe/describe.go")
EVENTS = KUBECTL.file("cmd/events/events.go")
APPLY = KUBECTL.file("cmd/apply/apply.go")
PATCH = KUBECTL.file("cmd/patch/patch.go")
TAINT = KUBECTL.file("cmd/taint/taint.go")
DELETE = KUBECTL.file("cmd/delete/delete.go")
EXEC = KUBECTL.file("cmd/exec/exec.go")
SCALE = KUBECTL.file("cmd/scale/scale.go")
SET_IMAGE = KUBECTL.file("cmd/set/set_image.go")
SET_RESOURCES = KUBECTL.file("cmd/set/set_resources.go")
SECRET = KUBECTL.file("cmd/create/create_secret_docker.go")
PRINTERS = VENDORED.file("kubernetes/pkg/printers/internalversion/printers.go")
TYPES = VENDORED.file("api/core/v1/types.go")
DEFAULTS = VENDORED.file("kubernetes/pkg/apis/core/v1/defaults.go")
KUBELET_DEFAULTS = VENDORED.file("kubernetes/pkg/kubelet/apis/config/v1beta1/defaults.go")
POSTMORTEMS = Repository(
    "dfds/postmortems",
    commit="2c902284250cfa7b5c3823665cb9dbb9e8d68e21",
    checked=CHECKED,
    publisher="DFDS",
    release=undisclosed("release: a report of an incident has none"),
)

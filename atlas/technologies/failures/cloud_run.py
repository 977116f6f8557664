"""What fails in Cloud Run and Cloud Run functions, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._google import LINT, MORE_QUOTA, QUOTAS, RULES, gcpdiag
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_alerting = Repository(
    "chainguard-dev/terraform-infra-common",
    commit="8634561c1d40aa146c2428b6546863ed60a9bbb6",
    checked="2026-11-26",
    kind="secondary",
)

_RUNBOOK = "website/content/en/runbook"
_TREE = gcpdiag.file(f"{_RUNBOOK}/diagnostic-trees/cloudrun/service-deployment.md")
_SCALING = gcpdiag.file(f"{RULES}/gcf/WARN/2021_002.md")
_MEMORY = gcpdiag.file(f"{RULES}/gcf/ERR/2022_003.md")
_NOT_FOUND = gcpdiag.file(f"{_RUNBOOK}/steps/cloudrun/image-was-not-found-step.md")
_NO_PERMISSION = gcpdiag.file(f"{_RUNBOOK}/steps/cloudrun/no-permission-for-image-step.md")

DIAGNOSE = Check(
    "Diagnose the deployment of the service.",
    shell(
        "gcpdiag runbook cloudrun/service-deployment -p project_id=<project> "
        "-p region=<region> -p cloudrun_service_name=<service>"
    )
    @ _TREE.at("gcpdiag runbook cloudrun/service-deployment"),
    **NO_OUTPUT,
    verify="The step that fails names the cause: the container, the image or a permission.",
)
LOG = Check(
    "Read the log of the service around the time of the error.",
    action("Filter the logs of the project by the service and by that time.")
    @ _SCALING.at("use the following filter to find matching log"),
    **NO_OUTPUT,
    verify="Lines just before the error tell how the instance ended.",
)
MEMORY_LIMIT = Check(
    "Compare the memory limit of the service with what the code needs.",
    action("Read the limit and the memory that was used in the message or the metrics.")
    @ _MEMORY.at("executes within the amount of memory specified otherwise"),
    **NO_OUTPUT,
    verify="Use that nears the limit under load: raise the limit; use that only grows: a leak.",
)
IMAGE_NAME = Check(
    "Check that the image of the revision exists in its registry.",
    action("Compare the name and the tag in the message with the images of the registry.")
    @ _NOT_FOUND.at("Verify that the image name is correct."),
    **NO_OUTPUT,
    verify="Another tag, region or project: deploy the name that exists.",
)
IMAGE_ROLE = Check(
    "Check that the service agent may read the registry of the image.",
    action("Read the roles of the service agent in the project of the image.")
    @ _NO_PERMISSION.at("in the project where the image is stored."),
    **NO_OUTPUT,
    verify="roles/artifactregistry.reader is there; for Container Registry, "
    "roles/storage.objectViewer.",
)

NO_INSTANCE = KnownFailure(
    "a request found no available instance", steps=[LOG, QUOTAS, LINT, MORE_QUOTA]
)
MEMORY = KnownFailure("an instance exceeded its memory limit", steps=[MEMORY_LIMIT, LOG, LINT])
BROKEN = KnownFailure(
    "an instance answered badly or lost its connection", steps=[LOG, MEMORY_LIMIT, LINT]
)
NO_START = KnownFailure(
    "the container does not start or does not listen", steps=[LOG, DIAGNOSE, LINT]
)
IMAGE = KnownFailure(
    "the image of a revision cannot be read", steps=[DIAGNOSE, IMAGE_NAME, IMAGE_ROLE]
)

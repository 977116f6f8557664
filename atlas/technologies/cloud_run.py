"""Cloud Run: runs containers and functions on request."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloud_run as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked="2026-11-26",
    publisher="Google Cloud",
    folder="gcpdiag",
)
_alerting = Repository(
    "chainguard-dev/terraform-infra-common",
    commit="8634561c1d40aa146c2428b6546863ed60a9bbb6",
    checked="2026-11-26",
    kind="secondary",
)
MAIN = _alerting.file("modules/alerting/main.tf")
SERVICE_DEPLOYMENT = _gcpdiag.file("runbook/cloudrun/service_deployment.py")


class CloudRun(Technology):
    """A managed service that starts instances of a container as requests come."""

    name = "Cloud Run"
    icon = "diagrams.gcp.compute.Run"
    plane = "service"
    releases = undisclosed(
        "dates of its releases: not in the parts read of GoogleCloudPlatform/gcpdiag"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of GoogleCloudPlatform/gcpdiag"
    )

    NO_INSTANCE = LogMessage(
        anchor="The request was aborted because there was no available instance",
        sample="The request was aborted because there was no available instance.",
        severity="error",
        meaning="Instances could not start as fast as requests came, or their limit is reached.",
        source=_gcpdiag.file("lint/gcf/warn_2021_002_cloudfunctions_request_aborted.py"),
        failure=fails.NO_INSTANCE,
    )

    MEMORY = LogMessage(
        anchor="Consider increasing the memory limit",
        sample="Memory limit of 512 MiB exceeded with 520 MiB used. Consider increasing the "
        "memory limit, see https://cloud.google.com/run/docs/configuring/memory-limits",
        pattern=r"[Mm]emory limit of \S+.* exceeded with .*Consider increasing the memory limit",
        severity="error",
        meaning="The container used more memory than allowed, and was ended.",
        source=MAIN,
        failure=fails.MEMORY,
    )

    FUNCTION_MEMORY = LogMessage(
        anchor="Error: memory limit exceeded.",
        sample="Error: memory limit exceeded. Function invocation was interrupted.",
        severity="error",
        meaning="The function used more memory than allowed, and was ended.",
        source=_gcpdiag.file("lint/gcf/err_2022_003_cloudfunctions_memory_limit_exceeded.py"),
        failure=fails.MEMORY,
    )

    BROKEN = LogMessage(
        anchor="The request failed because either the HTTP response was malformed or "
        "connection to the instance had an error",
        sample="The request failed because either the HTTP response was malformed or "
        "connection to the instance had an error.",
        severity="error",
        meaning="The container closed the connection or ended during a request.",
        source=MAIN,
        failure=fails.BROKEN,
    )

    NO_START = LogMessage(
        anchor="failed to start and listen on the port defined",
        sample="Revision 'shop-00042-abc' is not ready and cannot serve traffic. The "
        "user-provided container failed to start and listen on the port defined provided by "
        "the PORT=8080 environment variable.",
        severity="error",
        meaning="The container ended, was too slow, or listens on another port.",
        source=SERVICE_DEPLOYMENT,
        failure=fails.NO_START,
    )

    NO_IMAGE = LogMessage(
        anchor="is not ready and cannot serve traffic. Image ",
        sample="Revision 'shop-00042-abc' is not ready and cannot serve traffic. Image "
        "'eu.gcr.io/shop/web:2' not found.",
        severity="error",
        meaning="The image of the revision does not exist.",
        source=SERVICE_DEPLOYMENT,
        failure=fails.IMAGE,
    )

    IMAGE_DENIED = LogMessage(
        anchor="must have permission to read the image",
        sample="Revision 'shop-00042-abc' is not ready and cannot serve traffic. Google Cloud "
        "Run Service Agent service-1@example.com must have permission to read the image, "
        "eu.gcr.io/shop/web:2.",
        severity="error",
        meaning="The service agent may not read the image.",
        source=SERVICE_DEPLOYMENT,
        failure=fails.IMAGE,
    )


cloud_run = CloudRun()

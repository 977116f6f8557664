"""Log messages of Terraform: backends and providers that cannot be used."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import terraform_backend as fails
from atlas.technologies.message import LogMessage

_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-26",
    publisher="HashiCorp",
    folder="internal",
)
_base = Repository(
    "hashicorp/aws-sdk-go-base",
    commit="71dcf8ad2f4d8c9f02407d73a8dc666f79bfb555",
    checked="2026-11-26",
    publisher="HashiCorp",
)
INIT_RUN = _terraform.file("command/init_run.go")


class TerraformBackendMessages:
    """Log messages of Terraform: backends and providers that cannot be used."""

    REFRESH = LogMessage(
        anchor="Error refreshing state: ",
        sample="Error refreshing state: AccessDenied: User is not allowed",
        severity="error",
        meaning="The state cannot be read from the backend; the rest says why.",
        source=INIT_RUN,
        failure=fails.BACKEND,
    )

    LOAD = LogMessage(
        anchor="Error loading state: ",
        sample="Error loading state: RequestError: send request failed",
        severity="error",
        meaning="The state cannot be read from the backend; the rest says why.",
        source=INIT_RUN,
        failure=fails.BACKEND,
    )

    WORKSPACES = LogMessage(
        anchor="Failed to get existing workspaces: ",
        sample="Error: Failed to get existing workspaces: containers.Client#ListBlobs: Failure "
        "responding to request: StatusCode=403",
        severity="error",
        meaning="The backend cannot be listed; the rest says why.",
        source=_terraform.file("command/meta_backend.go"),
        failure=fails.BACKEND,
    )

    NO_ROLE = LogMessage(
        anchor=") cannot be assumed.",
        sample="Error: IAM Role (arn:aws:iam::111122223333:role/deploy) cannot be assumed.",
        pattern=r"IAM Role \((?P<role>[^)]+)\) cannot be assumed",
        severity="error",
        meaning="The credentials may not assume the role, or it does not exist.",
        source=_base.file("errors.go"),
        failure=fails.ROLE,
    )

    NO_SOURCES = LogMessage(
        anchor="No valid credential sources found",
        sample="Error: No valid credential sources found",
        severity="error",
        meaning="The provider or the backend found no credentials.",
        source=_base.file("internal/config/errors.go"),
        failure=fails.NO_CREDENTIALS,
    )

"""What fails where Terraform uses a backend or logs in to a cloud, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures.terraform import DEBUG, STATE, VERSIONS
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-26",
    publisher="HashiCorp",
    folder="internal",
)
RUN = _terraform.file("command/init_run.go")

BACKEND = KnownFailure(
    "the state cannot be read from its backend",
    steps=[STATE, IDENTITY, DEBUG],
    causes=[
        wrapped_error(RUN.at("Error refreshing state:")),
    ],
)
ROLE = KnownFailure("a role cannot be assumed", steps=[IDENTITY, SIMULATE, DEBUG])
NO_CREDENTIALS = KnownFailure(
    "a provider or the backend finds no credentials", steps=[IDENTITY, VERSIONS, DEBUG]
)

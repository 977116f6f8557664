"""Messages of Docker: helpers that keep credentials."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import docker_build as build
from atlas.technologies.message import LogMessage

_cli = Repository(
    "docker/cli",
    commit="28f756087eea5fa301f3fbf12b01ae62f91521c2",
    checked="2026-11-27",
)
HELPER_FILE = _cli.file("vendor/github.com/docker/docker-credential-helpers/client/client.go")


class DockerCredentialMessages:
    """Messages of Docker: helpers that keep credentials."""

    HELPER = LogMessage(
        anchor="error getting credentials - err: ",
        sample='error getting credentials - err: exec: "docker-credential-desktop": executable '
        "file not found in $PATH, out: ``",
        severity="error",
        meaning="The credential helper fails or cannot be run; the cause follows.",
        source=HELPER_FILE,
        failure=build.HELPER,
    )

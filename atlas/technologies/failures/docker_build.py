"""What fails in Docker: builds, layers, objects that are missing or in use."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.docker import CONTAINERS, DISK, INFO, NETWORKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "docker/cli",
    commit="28f756087eea5fa301f3fbf12b01ae62f91521c2",
    checked="2026-11-27",
    folder="docs/reference",
)

IMAGES = Check(
    "List the images of the host.",
    shell("docker image ls") @ _cli.file("commandline/image_ls.md").at("List images"),
    **NO_OUTPUT,
    verify="The image is missing, or has another tag.",
)

STEP = KnownFailure(
    "a command of a build fails (any cause)", steps=[DISK, IMAGES, INFO], is_general=True
)
SOLVE = KnownFailure("a build fails (any cause)", steps=[DISK, INFO, UNIT_LOG], is_general=True)
CONTEXT = KnownFailure(
    "a file that a build needs is not in its context", steps=[IMAGES, INFO, DISK]
)
MISSING = KnownFailure("a container or image does not exist", steps=[CONTAINERS, IMAGES, INFO])
LAYER = KnownFailure("a layer of an image cannot be stored", steps=[DISK, INFO, UNIT_LOG])
NETWORK_USED = KnownFailure(
    "a network still has containers", steps=[NETWORKS, CONTAINERS, UNIT_LOG]
)

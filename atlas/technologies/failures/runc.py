"""What fails in runc, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE
from atlas.technologies.failures._machine import KERNEL_KILLS, KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.kubernetes import POD as POD_STATE
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_CONTAINER = Repository(
    "opencontainers/runc",
    commit="76d9cf5da5683ff449ae967db58fa8c5927ca54b",
    checked="2026-11-26",
).file("libcontainer/container_linux.go")
_INSPECT = Repository(
    "docker/cli", commit="28f756087eea5fa301f3fbf12b01ae62f91521c2", checked="2026-11-26"
).file("docs/reference/commandline/image_inspect.md")

IMAGE = Check(
    "Read the entry point, command and architecture of the image.",
    shell("docker image inspect <name>")
    @ _INSPECT.at("Display detailed information on one or more images"),
    **NO_OUTPUT,
    verify="The file of the message is in the image, executable, and built for this machine.",
)
POD = Check(
    "Describe the pod: its command, mounts and events.",
    shell("kubectl describe pod <pod> -n <namespace>") @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="command and args override the entry point of the image.",
)
NO_COMMAND = KnownFailure(
    "the command of a container does not exist or cannot be executed",
    steps=[POD, IMAGE, UNIT_LOG],
)
PARENT = KnownFailure(
    "a namespace that the container joins is gone: its process ended",
    steps=[POD_STATE, KERNEL_KILLS, UNIT_LOG],
)
CGROUP = KnownFailure(
    "the cgroup of a container cannot be set up",
    steps=[UNIT_LOG, KERNEL_LOG, POD_STATE],
)
MOUNT = KnownFailure(
    "a volume or file cannot be mounted into a container",
    steps=[POD_STATE, MOUNTS, UNIT_LOG],
)
MEMORY = KnownFailure(
    "a container was killed for memory while it started",
    steps=[POD_STATE, KERNEL_KILLS, UNIT_LOG],
)
NOT_STARTED = KnownFailure(
    "a container cannot be started; the cause is at the end of the message",
    is_general=True,
    steps=[UNIT_LOG, POD_STATE, KERNEL_LOG],
    causes=[wrapped_error(_CONTAINER.at("unable to start container process"))],
)

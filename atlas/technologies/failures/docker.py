"""What fails in Docker, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE, man_pages
from atlas.technologies.failures._network import CALL, LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

cli = Repository(
    "docker/cli",
    commit="28f756087eea5fa301f3fbf12b01ae62f91521c2",
    checked="2026-11-26",
    publisher="Docker",
    folder="docs/reference/commandline",
)
USAGE = cli.file("system_df.md")
NETWORK_PRUNE = cli.file("network_prune.md")
IMAGE_PRUNE = cli.file("image_prune.md")
NETWORK_LS = cli.file("network_ls.md")
CONTAINER_LS = cli.file("container_ls.md")
LOGS_PAGE = cli.file("container_logs.md")
INSPECT = cli.file("container_inspect.md")
RENAME_PAGE = cli.file("container_rename.md")
LOGIN_PAGE = cli.file("login.md")
MANIFEST_PAGE = cli.file("manifest_inspect.md")
INFO_PAGE = cli.file("system_info.md")
ERRNO = man_pages.file("man3/errno.3")
RUNC = Repository(
    "opencontainers/runc", commit="76d9cf5da5683ff449ae967db58fa8c5927ca54b", checked="2026-11-26"
).file("libcontainer/container_linux.go")

_texts = Repository(
    "moby/moby", commit="b985e2313a8676e18072b442911fc8f64f17d440", checked="2026-11-22"
)
NO_START_TEXT = _texts.file("daemon/command/daemon.go")
STORAGE_TEXT = _texts.file("daemon/internal/distribution/xfer/download.go")

CONTAINERS = Check(
    "List all containers with ports and state, stopped ones too.",
    shell("docker ps --all") @ CONTAINER_LS.at("Show all containers (default shows just running)"),
    **NO_OUTPUT,
    verify="PORTS and NAMES show which container holds the port or the name.",
)
LOGS = Check(
    "Read the last log lines of the container.",
    shell("docker logs --tail 100 <container>")
    @ LOGS_PAGE.at("Number of lines to show from the end"),
    **NO_OUTPUT,
    verify="The lines just before the end name the cause.",
)
STATE = Check(
    "Read exit code, error and OOM flag of the container.",
    shell("docker inspect --format '{{json .State}}' <container>")
    @ INSPECT.at("Display detailed information on one or more"),
    **NO_OUTPUT,
    verify="OOMKilled true: its memory limit; ExitCode and Error say the rest.",
)
DISK = Check(
    "Check how much disk Docker uses, and how much can be reclaimed.",
    shell("docker system df") @ USAGE.at("amount of disk space used by the Docker"),
    healthy=statement("RECLAIMABLE small, as 212 B (100%)")
    @ USAGE.at("Containers 2 0 212 B 212 B (100%)"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
INFO = Check(
    "Show the state of the daemon.",
    shell("docker info") @ INFO_PAGE.at("Display system-wide information"),
    **NO_OUTPUT,
    verify="It prints the server's part; an error there is the daemon's.",
)
NETWORKS = Check(
    "List the networks.",
    shell("docker network ls") @ NETWORK_LS.at("List networks"),
    **NO_OUTPUT,
    verify="Networks of projects that no longer run can be removed.",
)
PRUNE_NETWORKS = Step(
    "Remove all networks that no running container uses: stopped containers on them do not start "
    "any more.",
    command=shell("docker network prune") @ NETWORK_PRUNE.at("Remove all unused networks"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Save docker network inspect first: docker network create with the same name, subnet "
    "and options.",
    verify="The network that failed can be created.",
)
PRUNE_IMAGES = Step(
    "Remove dangling images.",
    command=shell("docker image prune") @ IMAGE_PRUNE.at("Remove all dangling images."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: a removed image has to be built or pulled again.",
    verify="docker system df and df show the space.",
)
RENAME = Step(
    "Rename the container that holds the name, to keep it; if it runs, others no longer "
    "reach it by the old name.",
    command=shell("docker rename <container> <name>")
    @ RENAME_PAGE.at("command renames a container."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Rename it back with the same command.",
    verify="The new container can be created.",
)
LOGIN = Step(
    "Log in to the registry.",
    command=shell("docker login <host>") @ LOGIN_PAGE.at("Authenticate to a registry"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="docker logout <host>",
    verify="The pull succeeds; limits of the registry are then those of the account.",
)

MANIFEST = Check(
    "Read the manifest of the image in the registry.",
    shell("docker manifest inspect <name>")
    @ MANIFEST_PAGE.at("Display an image manifest, or manifest list"),
    **NO_OUTPUT,
    verify="An error: no such image or tag. platform lists what the image was built for.",
)

DAEMON = KnownFailure("the client cannot reach the daemon", steps=[INFO, UNIT, UNIT_LOG])
NO_START = KnownFailure(
    "the daemon does not start",
    is_general=True,
    steps=[UNIT_LOG, UNIT, SPACE, KERNEL_LOG],
    causes=[wrapped_error(NO_START_TEXT.at("failed to start containerd"))],
)
PORT = KnownFailure("the host port is in use", steps=[CONTAINERS, LISTENERS, STATE])
SUBNETS = KnownFailure("no subnet is left", steps=[NETWORKS, CONTAINERS, PRUNE_NETWORKS])
NAME = KnownFailure("the container name is in use", steps=[CONTAINERS, STATE, RENAME])
WILL_NOT_EXIT = KnownFailure("a container does not stop", steps=[STATE, LOGS, KERNEL_LOG])
NOT_STARTED = KnownFailure(
    "a container cannot be started; the cause is at the end of the message",
    is_general=True,
    steps=[STATE, LOGS, SPACE, DISK, UNIT_LOG],
    causes=[
        UsualCause(
            "the disk of the machine is full",
            sign=statement("the message ends: no space left on device")
            @ ERRNO.at("No space left on device (POSIX.1-2001)."),
        ),
        UsualCause(
            "the program of the image does not exist, or cannot be executed",
            sign=statement("runc says: unable to start container process")
            @ RUNC.at("unable to start container process: %w"),
        ),
    ],
)
PULL = KnownFailure("an image cannot be pulled or stored", steps=[SPACE, DISK, INFO, LOGIN])
STORAGE = KnownFailure(
    "the disk of the images is full or failing",
    steps=[SPACE, DISK, KERNEL_LOG, PRUNE_IMAGES],
    causes=[wrapped_error(STORAGE_TEXT.at("failed to register layer"))],
)
UNHEALTHY = KnownFailure("a health check cannot run", steps=[STATE, LOGS, UNIT_LOG])
DEVICE = KnownFailure(
    "a device that the container needs is missing", steps=[INFO, UNIT_LOG, KERNEL_LOG]
)
RATE_LIMIT = KnownFailure(
    "the registry limits pulls: too many requests", steps=[INFO, UNIT_LOG, LOGIN]
)
NO_SWARM_LEADER = KnownFailure("the swarm has no leader", steps=[INFO, UNIT, UNIT_LOG])
DENIED = KnownFailure(
    "the registry denies access: not logged in, or not allowed", steps=[INFO, UNIT_LOG, LOGIN]
)
REGISTRY_DOWN = KnownFailure("the registry answers with an error", steps=[CALL, INFO, UNIT_LOG])
NO_PLATFORM = KnownFailure(
    "the image has no variant for this kind of machine", steps=[MANIFEST, INFO, UNIT_LOG]
)
GATEWAY = KnownFailure(
    "the gateway address of a network is in use", steps=[UNIT_LOG, NETWORKS, UNIT]
)
RESTARTS = KnownFailure(
    "a container ends and is restarted again and again", steps=[CONTAINERS, LOGS, STATE]
)
VOLUME_USED = KnownFailure(
    "a volume or image is still used by a container", steps=[CONTAINERS, STATE, LOGS]
)
SLOW = KnownFailure("the daemon does not respond in time", steps=[INFO, UNIT_LOG, KERNEL_LOG])

NO_IMAGE = KnownFailure("the registry has no such image or tag", steps=[MANIFEST, INFO, UNIT_LOG])

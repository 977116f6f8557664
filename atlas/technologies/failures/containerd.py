"""What fails in containerd, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE, man_pages
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

CRICTL = Repository(
    "kubernetes-sigs/cri-tools",
    commit="ba03eabc14500ba95be34f9cb7149c0f7de6ce33",
    checked="2026-11-26",
    release=undisclosed("release: the repository, read at a commit, names none"),
).file("docs/crictl.md")
ERRNO = man_pages.file("man3/errno.3")
RUNC = Repository(
    "opencontainers/runc", commit="76d9cf5da5683ff449ae967db58fa8c5927ca54b", checked="2026-11-26"
).file("libcontainer/container_linux.go")

_texts = Repository(
    "containerd/containerd", commit="301026e58c619e63d09c0ec411012e54c0124b03", checked="2026-11-22"
)
NETWORK_TEXT = _texts.file("internal/cri/server/sandbox_run.go")
PULL_FAILED_TEXT = _texts.file("internal/cri/server/images/image_pull.go")
PLUGIN_TEXT = _texts.file("cmd/containerd/server/server.go")

PODS = Check(
    "List the pods that the runtime knows, with their state, as root on the node.",
    shell("crictl pods") @ CRICTL.at("$ crictl pods"),
    **NO_OUTPUT,
    verify="NotReady pods of the same name are earlier attempts that were not cleaned up.",
)
CONTAINERS = Check(
    "List all containers of the node, exited ones too, as root.",
    shell("crictl ps -a") @ CRICTL.at("$ crictl ps -a"),
    **NO_OUTPUT,
    verify="The container is Running, or Exited with a number of attempts that grows.",
)
IMAGES = Check(
    "List the images of the node, as root.",
    shell("crictl images") @ CRICTL.at("$ crictl images"),
    **NO_OUTPUT,
    verify="The image is listed if an earlier pull succeeded.",
)
PULL = Step(
    "Pull the image by hand on the node, as root, to see the whole error.",
    command=shell("crictl pull <name>") @ CRICTL.at("$ crictl pull busybox"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="crictl rmi <name>, where the image was not on the node before.",
    verify="The error names the cause: name, credentials, limit of the registry, network or disk.",
)
REMOVE_IMAGE = Step(
    "Remove an image that no container uses, as root, if the disk is full.",
    command=shell("crictl rmi <name>") @ CRICTL.at("removes one or more images by ID or"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="crictl pull <name>",
    verify="df shows the space, and the container starts.",
)

RESERVED = KnownFailure(
    "an earlier attempt to start the same pod or container still runs",
    steps=[PODS, CONTAINERS, UNIT_LOG],
)
NETWORK = KnownFailure(
    "the network plugin gave the pod no network",
    steps=[PODS, UNIT_LOG, KERNEL_LOG],
    causes=[wrapped_error(NETWORK_TEXT.at("failed to setup network for sandbox"))],
)
PULL_FAILED = KnownFailure(
    "an image cannot be pulled",
    steps=[IMAGES, SPACE, PULL, REMOVE_IMAGE],
    causes=[wrapped_error(PULL_FAILED_TEXT.at("failed to pull and unpack image"))],
)
NOT_STARTED = KnownFailure(
    "a container cannot be started; the cause is at the end of the message",
    is_general=True,
    steps=[CONTAINERS, SPACE, UNIT_LOG, KERNEL_LOG],
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
NETWORK_STAYS = KnownFailure(
    "the network of a pod cannot be removed, so the pod stays",
    steps=[PODS, UNIT_LOG, KERNEL_LOG],
)
SHIM_GONE = KnownFailure(
    "the shim of a container does not answer", steps=[CONTAINERS, KERNEL_LOG, UNIT_LOG]
)
NOT_STOPPED = KnownFailure(
    "a container cannot be stopped", steps=[CONTAINERS, KERNEL_LOG, UNIT_LOG]
)
NO_PLATFORM = KnownFailure(
    "the image has no variant for this kind of machine", steps=[IMAGES, UNIT_LOG, PULL]
)
DENIED = KnownFailure(
    "the registry denies access or answers with an error", steps=[IMAGES, UNIT_LOG, PULL]
)
NETWORK_MISSING = KnownFailure(
    "the network plugin of the node is missing", steps=[PODS, UNIT_LOG, KERNEL_LOG]
)
DIGEST = KnownFailure("a layer of an image differs from its digest", steps=[IMAGES, UNIT_LOG, PULL])

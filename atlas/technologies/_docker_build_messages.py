"""Messages of Docker: builds, objects that are missing or in use."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import docker as fails
from atlas.technologies.failures import docker_build as build
from atlas.technologies.message import LogMessage

_moby = Repository(
    "moby/moby",
    commit="b985e2313a8676e18072b442911fc8f64f17d440",
    checked="2026-11-27",
)
EXEC = _moby.file("vendor/github.com/moby/buildkit/solver/llbsolver/ops/exec.go")
EDGE = _moby.file("vendor/github.com/moby/buildkit/solver/edge.go")
DOCKERUI = _moby.file("vendor/github.com/moby/buildkit/frontend/dockerui/config.go")
VIEW = _moby.file("daemon/container/view.go")
IMAGE = _moby.file("daemon/images/image.go")
CREATE = _moby.file("daemon/create.go")
DELETE_IMAGE = _moby.file("daemon/images/image_delete.go")
LAYER = _moby.file("daemon/internal/layer/layer.go")
LIBNETWORK = _moby.file("daemon/libnetwork/error.go")
ENDPOINT = _moby.file("daemon/libnetwork/network.go")
REQUEST = _moby.file("client/request.go")
CHECKSUM_FILE = _moby.file(
    "vendor/github.com/moby/buildkit/solver/llbsolver/ops/opsutils/contenthash.go"
)
SOLVE_FILE = _moby.file("vendor/github.com/moby/buildkit/client/solve.go")


class DockerBuildMessages:
    """Messages of Docker: builds, objects that are missing or in use."""

    BUILD_STEP = LogMessage(
        anchor=" did not complete successfully: ",
        sample='ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete '
        "successfully: exit code: 1",
        pattern=r'process "(?P<command>.+?)" did not complete successfully: (?P<reason>.+)',
        severity="error",
        meaning="A command of the Dockerfile failed; its output is above.",
        source=EXEC,
        failure=build.STEP,
    )
    CACHE_KEY = LogMessage(
        anchor="failed to compute cache key",
        sample="ERROR: failed to solve: failed to compute cache key: failed to get layer: "
        "unexpected EOF",
        severity="error",
        meaning="The inputs of a build step cannot be read; the cause follows.",
        source=EDGE,
        failure=build.SOLVE,
    )
    CHECKSUM = LogMessage(
        anchor="failed to calculate checksum of ref ",
        sample='failed to calculate checksum of ref abc::def: "/app/package.json": not found',
        pattern=r"failed to calculate checksum of ref \S+: "
        r'\\*"?(?P<file>[^"\s\\]+)\\*"?: not found',
        severity="error",
        meaning="A file that the Dockerfile copies is not in the build context, or is ignored.",
        source=CHECKSUM_FILE,
        failure=build.CONTEXT,
    )
    DOCKERFILE = LogMessage(
        anchor="failed to read dockerfile",
        sample="ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file "
        "or directory",
        pattern=r"failed to read dockerfile: .*no such file or directory",
        severity="error",
        meaning="The Dockerfile is not where the build expects it.",
        source=DOCKERUI,
        failure=build.CONTEXT,
    )
    SOLVE = LogMessage(
        anchor="failed to solve: ",
        sample="ERROR: failed to solve: rpc error: code = Unknown desc = failed to push "
        "registry.example.com/web:1",
        pattern=r"failed to solve:",
        severity="error",
        meaning="A build fails; the cause follows.",
        source=SOLVE_FILE,
        failure=build.SOLVE,
    )
    NO_CONTAINER = LogMessage(
        anchor="No such container: ",
        sample="Error response from daemon: No such container: web",
        severity="error",
        meaning="No container of this name or ID exists.",
        source=VIEW,
        failure=build.MISSING,
    )
    NO_IMAGE = LogMessage(
        anchor="No such image: ",
        sample="Error response from daemon: No such image: web:1",
        severity="error",
        meaning="The image is not on this host.",
        source=IMAGE,
        failure=build.MISSING,
    )
    PLATFORM = LogMessage(
        anchor=" does not match the detected host platform ",
        sample="WARNING: The requested image's platform (linux/arm64/v8) does not match the "
        "detected host platform (linux/amd64/v3) and no specific platform was requested",
        severity="warning",
        meaning="The image is for another kind of machine, and will likely not start.",
        source=CREATE,
        failure=fails.NO_PLATFORM,
    )
    IMAGE_USED = LogMessage(
        anchor="conflict: unable to ",
        sample="Error response from daemon: conflict: unable to remove repository reference "
        '"web:1" (must force) - container 4f1c is using its referenced image 9d2e',
        pattern=r"conflict: unable to (?:remove repository reference|delete) (?P<image>\S+)",
        severity="error",
        meaning="A container or another tag still uses the image.",
        source=DELETE_IMAGE,
        failure=fails.VOLUME_USED,
    )
    DEPTH = LogMessage(
        anchor="max depth exceeded",
        sample="failed to register layer: max depth exceeded",
        pattern=r"max depth exceeded",
        severity="error",
        meaning="The image has more layers than the storage driver can hold.",
        source=LAYER,
        failure=build.TOO_DEEP,
        context=("layer", "docker", "daemon"),
    )
    LAYER_MISSING = LogMessage(
        anchor="layer does not exist",
        sample="Error response from daemon: layer does not exist",
        severity="error",
        meaning="A layer of an image is missing in the data of the daemon.",
        source=LAYER,
        failure=build.LAYER,
    )
    ENDPOINTS = LogMessage(
        anchor=" has active endpoints (",
        sample="Error response from daemon: error while removing network: network shop has active "
        "endpoints (web)",
        pattern=r"network (?P<network>\S+) has active endpoints \((?P<containers>[^)]*)",
        severity="error",
        meaning="Containers are still connected to the network.",
        source=LIBNETWORK,
        failure=build.NETWORK_USED,
    )
    ENDPOINT_NAME = LogMessage(
        anchor=" already exists in network ",
        sample="endpoint with name web already exists in network shop",
        pattern=r"endpoint with name (?P<name>\S+) already exists in network (?P<network>\S+)",
        severity="error",
        meaning="The network already has an endpoint of this name, often of an old container.",
        source=ENDPOINT,
        failure=build.ENDPOINT,
    )
    CONNECT = LogMessage(
        anchor="error during connect: ",
        sample='error during connect: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.24/version": '
        "open //./pipe/docker_engine: The system cannot find the file specified.",
        pattern=r"error during connect:",
        severity="error",
        meaning="The client cannot reach the daemon; the cause follows.",
        source=REQUEST,
        failure=fails.DAEMON,
        context=("docker", "_ping", "docker_engine", "v1."),
    )

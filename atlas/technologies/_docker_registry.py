"""Messages of Docker about registries, networks, volumes and images in use."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import docker as fails
from atlas.technologies.message import LogMessage

_moby = Repository(
    "moby/moby", commit="b985e2313a8676e18072b442911fc8f64f17d440", checked="2026-11-26"
)
_registry = "vendor/github.com/docker/distribution/registry"
CODES = _moby.file(f"{_registry}/api/errcode/register.go")
CLIENT_ERRORS = _moby.file(f"{_registry}/client/errors.go")
REGISTRY_ERRORS = _moby.file("daemon/containerd/registry_errors.go")
PULLER = _moby.file("daemon/internal/distribution/pull_v2.go")
OLD_POOLS = _moby.file(
    "libnetwork/ipam/allocator.go", commit="afcf6c526d112a48ea48de6d68810759e4bf23f3"
)
COMPOSE = Repository(
    "docker/compose", commit="047cebc8760627f678df08e18b501a4ae8f76ef6", checked="2026-11-26"
).file("compose/cli/errors.py")
NETWORK = _moby.file("daemon/libnetwork/network.go")
DAEMON_ERRORS = _moby.file("daemon/errors.go")
VOLUME_ERRORS = _moby.file("daemon/volume/service/errors.go")
IMAGE_DELETE = _moby.file("daemon/containerd/image_delete.go")


class DockerRegistryMessages:
    """Messages of Docker about registries, networks, volumes and images in use."""

    UNAUTHORIZED = LogMessage(
        anchor="authentication required",
        sample="Error response from daemon: Get "
        '"https://registry.example.com/v2/api/manifests/v42": unauthorized: '
        "authentication required",
        pattern=r"(?P<error>unauthorized: authentication required)",
        severity="error",
        meaning="The registry requires a login, or does not accept the one it got.",
        source=CODES,
        context=("unauthorized",),
        failure=fails.DENIED,
    )
    ACCESS_DENIED = LogMessage(
        anchor="requested access to the resource is denied",
        sample="denied: requested access to the resource is denied",
        pattern=r"(?P<error>requested access to the resource is denied)",
        severity="error",
        meaning="The account may not pull or push this repository, or it does not exist.",
        source=CODES,
        failure=fails.DENIED,
    )
    REGISTRY_REFUSED = LogMessage(
        anchor="error from registry: ",
        sample="Error response from daemon: error from registry: unauthorized",
        pattern=r"error from registry: (?P<reason>unauthorized|denied|.*(?:authoriz|"
        r"authentic|forbidden|denied).*)",
        severity="error",
        meaning="The registry denies the request; it says why.",
        source=REGISTRY_ERRORS,
        failure=fails.DENIED,
    )
    REGISTRY_ERROR = LogMessage(
        anchor="eceived unexpected HTTP status: ",
        sample="Error response from daemon: received unexpected HTTP status: 503 "
        "Service Unavailable",
        pattern=r"[Rr]eceived unexpected HTTP status: (?P<status>\d{3}(?: [A-Z]\w+)*)",
        severity="error",
        meaning="The registry, or a proxy before it, answered with an error.",
        source=CLIENT_ERRORS,
        failure=fails.REGISTRY_DOWN,
    )
    NO_PLATFORM = LogMessage(
        anchor="no matching manifest for ",
        sample="Error response from daemon: no matching manifest for linux/arm64/v8 in "
        "the manifest list entries",
        pattern=r"no matching manifest for (?P<platform>\S+) in the manifest list "
        r"entries",
        severity="error",
        meaning="The image was not built for this kind of machine.",
        source=PULLER,
        failure=fails.NO_PLATFORM,
    )
    NO_POOL = LogMessage(
        anchor="ould not find an available, non-overlapping IPv",
        sample="ERROR: could not find an available, non-overlapping IPv4 address pool "
        "among the defaults to assign to the network",
        pattern=r"ould not find an available, non-overlapping IPv(?P<family>\d) address "
        r"pool",
        severity="error",
        meaning="Every default range is used by a network, or overlaps with a route of "
        "the host, as of a VPN.",
        source=OLD_POOLS,
        failure=fails.SUBNETS,
    )
    GATEWAY_IN_USE = LogMessage(
        anchor="failed to allocate gateway (",
        sample='Error initializing network controller: Error creating default "bridge" '
        "network: failed to allocate gateway (172.17.0.1): Address already in use",
        pattern=r"failed to allocate gateway \((?P<gateway>[^)]+)\): (?:[Aa]ddress "
        r"already in use|.+)",
        severity="error",
        meaning="The gateway address of a network is taken, often by an old record of "
        "the network itself.",
        source=NETWORK,
        failure=fails.GATEWAY,
    )
    COMPOSE_NO_DAEMON = LogMessage(
        anchor="Couldn't connect to Docker daemon",
        sample="ERROR: Couldn't connect to Docker daemon at http+docker://localhost - "
        "is it running?",
        pattern=r"Couldn't connect to Docker daemon(?: at (?P<url>\S+) - is it "
        r"running\?|\. You might need|\s+- you might need)",
        severity="error",
        meaning="docker-compose (v1) cannot reach the daemon: it does not run, or the "
        "user may not.",
        source=COMPOSE,
        failure=fails.DAEMON,
    )
    DAEMON_SLOW = LogMessage(
        anchor="An HTTP request took too long to complete. Retry with --verbose",
        sample="ERROR: An HTTP request took too long to complete. Retry with --verbose "
        "to obtain debug information.",
        severity="error",
        meaning="The daemon did not answer docker-compose (v1) within COMPOSE_HTTP_TIMEOUT.",
        source=COMPOSE,
        failure=fails.SLOW,
    )
    RESTARTING = LogMessage(
        anchor=" is restarting, wait until the container is running",
        sample="Error response from daemon: Container 9a1c2b3d4e5f is restarting, wait "
        "until the container is running",
        pattern=r"Container (?P<container>\w+) is restarting, wait until",
        severity="error",
        meaning="The container ends and is started again and again.",
        source=DAEMON_ERRORS,
        failure=fails.RESTARTS,
    )
    VOLUME_IN_USE = LogMessage(
        anchor="volume is in use",
        sample="Error response from daemon: remove shop_data: volume is in use - [9a1c2b3d4e5f]",
        pattern=r"remove (?P<volume>\S+): volume is in use",
        severity="error",
        meaning="A container, running or stopped, still uses the volume.",
        source=VOLUME_ERRORS,
        failure=fails.VOLUME_USED,
    )
    IMAGE_IN_USE = LogMessage(
        anchor=" is using its referenced image ",
        sample="Error response from daemon: conflict: unable to delete 9a1c2b3d4e5f - "
        "container 4f5e6d is using its referenced image 9a1c2b3d4e5f",
        pattern=r"container (?P<container>\w+) is using its referenced image "
        r"(?P<image>\w+)",
        severity="error",
        meaning="A container still uses the image.",
        source=IMAGE_DELETE,
        failure=fails.VOLUME_USED,
    )

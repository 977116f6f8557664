"""Docker: builds images and runs containers on one machine."""

from atlas.evidence.constructors import count
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._docker_build_messages import DockerBuildMessages
from atlas.technologies._docker_credential_messages import DockerCredentialMessages
from atlas.technologies._docker_registry import DockerRegistryMessages
from atlas.technologies._docker_storage import DockerStorageMessages
from atlas.technologies.failures import docker as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/docker-engine.md")
_moby = Repository("moby/moby", commit="b985e2313a8676e18072b442911fc8f64f17d440", checked=_CHECKED)
MANUAL = _moby.file("man/dockerd.8.md")
METRICS = _moby.file("daemon/internal/metrics/metrics.go")

_RELEASED = """
17.03 2017-02-23, 17.04 2017-04-03, 17.05 2017-05-04, 17.06 2017-06-20, 17.07 2017-08-28,
17.09 2017-09-22, 17.10 2017-10-13, 17.11 2017-11-17, 18.01 2017-12-12, 17.12 2017-12-15,
18.02 2018-01-26, 18.03 2018-03-14, 18.04 2018-03-27, 18.05 2018-04-25, 18.06 2018-07-18,
18.09 2018-11-08, 19.03 2019-07-22, 20.10 2020-12-09, 23.0 2023-02-02, 24.0 2023-05-16,
25.0 2024-01-19, 26.0 2024-03-20, 26.1 2024-04-22, 27 2024-06-25, 28 2025-02-20,
29 2025-11-10
"""


class Docker(
    DockerCredentialMessages,
    DockerBuildMessages,
    DockerRegistryMessages,
    DockerStorageMessages,
    Technology,
):
    """A daemon that builds images and runs containers on one machine."""

    name = "Docker"
    icon = "simple-icons:docker"
    plane = "control"
    needs = ("containerd", "runc")
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("place of the daemon's log: not in man/dockerd.8.md nor in its unit file")
    CONCURRENT_DOWNLOADS = Parameter(
        "concurrent downloads per pull",
        count(3, "download") @ MANUAL.at("**--max-concurrent-downloads**=*3*"),
    )

    NO_DAEMON = LogMessage(
        anchor=". Is the docker daemon running?",
        sample="Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker "
        "daemon running?",
        pattern=r"Cannot connect to the Docker daemon at (?P<host>\S+)\. Is",
        severity="error",
        meaning="The client cannot reach the daemon: it is down, or the socket path differs.",
        source=_moby.file("client/errors.go"),
        failure=fails.DAEMON,
    )
    PORT_TAKEN = LogMessage(
        anchor=" failed: port is already allocated",
        sample="Bind for 0.0.0.0:8080 failed: port is already allocated",
        pattern=r"Bind for (?P<address>\S+):(?P<port>\d+) failed",
        severity="error",
        meaning="Another container has already published the same host port.",
        source=_moby.file("daemon/libnetwork/portallocator/portallocator.go"),
        failure=fails.PORT,
    )
    NO_SUBNETS = LogMessage(
        anchor="all predefined address pools have been fully subnetted",
        sample="all predefined address pools have been fully subnetted",
        severity="error",
        meaning="No subnet is left for another network; unused networks hold them.",
        source=_moby.file("daemon/libnetwork/ipamapi/contract.go"),
        failure=fails.SUBNETS,
    )
    NAME_TAKEN = LogMessage(
        anchor="You have to remove (or rename) that container to be able to reuse that name.",
        sample='Conflict. The container name "/api" is already in use by container "9c1f". You '
        "have to remove (or rename) that container to be able to reuse that name.",
        pattern=r'container name "(?P<name>[^"]+)" is already in use by container "(?P<id>\w+)"',
        severity="error",
        meaning="A container of that name exists, often a stopped one.",
        source=_moby.file("daemon/errors.go"),
        failure=fails.NAME,
    )
    WILL_NOT_EXIT = LogMessage(
        anchor=" of kill - trying direct SIGKILL",
        sample="Container failed to exit within 10s of kill - trying direct SIGKILL",
        pattern=r"failed to exit within (?P<waited>\S+) of kill",
        severity="warning",
        meaning="A container does not exit when killed: a process hangs in the kernel or its shim.",
        source=_moby.file("daemon/kill.go"),
        failure=fails.WILL_NOT_EXIT,
    )
    TASK_CREATE = LogMessage(
        anchor="failed to create task for container",
        sample="failed to create task for container: failed to create shim task: OCI runtime "
        "create failed",
        pattern=r"failed to create task for container: ",
        severity="error",
        meaning="The low-level runtime could not start the container; the cause follows.",
        source=_moby.file("daemon/internal/libcontainerd/remote/client.go"),
        failure=fails.NOT_STARTED,
    )

    NO_PERMISSION = LogMessage(
        anchor="permission denied while trying to connect to the docker API at ",
        sample="permission denied while trying to connect to the docker API at "
        "unix:///var/run/docker.sock",
        pattern=r"to the docker API at (?P<host>\S+)",
        severity="error",
        meaning="The user may not use the socket of the daemon.",
        source=_moby.file("client/request.go"),
        failure=fails.DAEMON,
    )
    NO_CONNECTIVITY = LogMessage(
        anchor="driver failed programming external connectivity on endpoint ",
        sample="driver failed programming external connectivity on endpoint api (9c1f): failed "
        "to bind host port",
        pattern=r"external connectivity on endpoint (?P<endpoint>\S+) \((?P<id>\w+)\): ",
        severity="error",
        meaning="A published port cannot be set up: in use, or its firewall rule failed.",
        source=_moby.file("daemon/libnetwork/endpoint.go"),
        failure=fails.PORT,
    )
    NO_CONTAINERD = LogMessage(
        anchor="failed to start containerd",
        sample="failed to start daemon: failed to start containerd: timeout waiting for "
        "containerd to start",
        severity="fatal",
        meaning="The daemon got no containerd, and does not start.",
        source=_moby.file("daemon/command/daemon.go"),
        failure=fails.NO_START,
    )
    STALE_PID = LogMessage(
        anchor="failed to start daemon, ensure docker is not running or delete ",
        sample="failed to start daemon, ensure docker is not running or delete "
        "/var/run/docker.pid: process with PID 812 is still running",
        pattern=r"or delete (?P<file>\S+?)(?::|$)",
        severity="fatal",
        meaning="Another daemon runs, or left its PID file behind.",
        source=_moby.file("daemon/command/daemon.go"),
        failure=fails.NO_START,
    )
    NO_NETWORK_CONTROLLER = LogMessage(
        anchor="Error initializing network controller: ",
        sample="failed to start daemon: Error initializing network controller: error obtaining "
        "controller instance: failed to create NAT chain",
        severity="fatal",
        meaning="The daemon cannot set up its networks or firewall rules, and does not start.",
        source=_moby.file("daemon/daemon.go"),
        failure=fails.NO_START,
    )
    LAYER_FAILED = LogMessage(
        anchor="failed to register layer: ",
        sample="failed to register layer: write /usr/lib/x: input/output failure",
        severity="error",
        meaning="A layer of an image could not be stored, mostly for a full disk.",
        source=_moby.file("daemon/internal/distribution/xfer/download.go"),
        failure=fails.STORAGE,
    )
    PULL_DENIED = LogMessage(
        anchor=", repository does not exist or may require 'docker login'",
        sample="pull access denied for example/api, repository does not exist or may require "
        "'docker login': denied",
        pattern=r"pull access denied for (?P<image>\S+), repository",
        severity="error",
        meaning="The registry refuses the image: wrong name, or not logged in.",
        source=_moby.file("daemon/internal/distribution/errors.go"),
        failure=fails.PULL,
    )
    NO_DEVICE = LogMessage(
        anchor="could not select device driver ",
        sample='could not select device driver "nvidia" with capabilities: [[gpu]]',
        pattern='could not select device driver "(?P<driver>[^"]*)" with capabilities',
        severity="error",
        meaning="The driver for a device (a GPU, say) is not set up in Docker.",
        source=_moby.file("daemon/errors.go"),
        failure=fails.DEVICE,
    )
    HEALTH_CHECK_HANGS = LogMessage(
        anchor="timed out starting health check for container ",
        sample="timed out starting health check for container 9c1f",
        pattern=r"health check for container (?P<id>\w+)",
        severity="error",
        meaning="The daemon could not run the health check of a container in time.",
        source=_moby.file("daemon/health.go"),
        failure=fails.UNHEALTHY,
    )
    CANNOT_STOP = LogMessage(
        anchor="cannot stop container: ",
        sample="Error response from daemon: cannot stop container: api: tried to kill container, "
        "but did not receive an exit event",
        pattern=r"cannot stop container: (?P<name>\S+): ",
        severity="error",
        meaning="A container was killed and did not exit.",
        source=_moby.file("daemon/stop.go"),
        failure=fails.WILL_NOT_EXIT,
    )
    SOCKET_DENIED_BEFORE = LogMessage(
        anchor="Got permission denied while trying to connect to the Docker daemon socket at ",
        sample="Got permission denied while trying to connect to the Docker daemon socket at "
        "unix:///var/run/docker.sock",
        severity="error",
        meaning="The user of the client may not open the socket of the daemon; older clients.",
        source=_moby.file("client/request.go", commit="04472304f61784403033f6241a520bd41e5d723b"),
        failure=fails.DAEMON,
    )
    NO_DAEMON_HERE = LogMessage(
        anchor="Cannot connect to the Docker daemon. Is the docker daemon running on this host?",
        sample="Cannot connect to the Docker daemon. Is the docker daemon running on this host?",
        severity="error",
        meaning="The client cannot reach the daemon; older clients.",
        source=_moby.file("client/errors.go", commit="04472304f61784403033f6241a520bd41e5d723b"),
        failure=fails.DAEMON,
    )
    PULL_LIMIT = LogMessage(
        anchor="toomanyrequests: ",
        sample="Error response from daemon: toomanyrequests: You have reached your pull rate "
        "limit.",
        severity="error",
        meaning="The registry limits this address or account; wait, or log in.",
        source=_moby.file("integration-cli/docker_cli_push_test.go"),
        failure=fails.RATE_LIMIT,
    )
    NO_LOGIN = LogMessage(
        anchor="no basic auth credentials",
        sample="no basic auth credentials",
        severity="error",
        meaning="The registry requires a login, and the client has none for it.",
        source=_moby.file("vendor/github.com/docker/distribution/registry/client/auth/session.go"),
        failure=fails.DENIED,
    )
    NO_MANIFEST = LogMessage(
        anchor="manifest unknown",
        sample="Error response from daemon: manifest for nginx:1.99 not found: manifest "
        "unknown: manifest unknown",
        severity="error",
        meaning="The registry has no image of that tag.",
        source=_moby.file("vendor/github.com/docker/distribution/registry/api/v2/errors.go"),
        failure=fails.NO_IMAGE,
    )
    NO_BIND_SOURCE = LogMessage(
        anchor="bind source path does not exist: ",
        sample='Error response from daemon: invalid mount config for type "bind": bind source '
        "path does not exist: /data",
        pattern=r"bind source path does not exist: (?P<path>\S+)",
        severity="error",
        meaning="A directory that the container mounts is missing on the host.",
        source=_moby.file("daemon/volume/mounts/validate.go"),
        failure=fails.NOT_STARTED,
    )
    NO_SWARM_LEADER = LogMessage(
        anchor="The swarm does not have a leader.",
        sample="Error response from daemon: rpc error: code = Unknown desc = The swarm does not "
        "have a leader. It's possible that too few managers are online. Make sure more than "
        "half of the managers are online.",
        severity="error",
        meaning="Too few managers of the swarm are online to elect a leader.",
        source=_moby.file("vendor/github.com/moby/swarmkit/v2/manager/state/raft/raft.go"),
        failure=fails.NO_SWARM_LEADER,
    )

    CONTAINER_STATES = Metric(
        name="engine_daemon_container_states_containers",
        meaning="Containers by state.",
        source=METRICS,
    )
    HEALTH_CHECKS_FAILED = Metric(
        name="engine_daemon_health_checks_failed_total",
        meaning="Failed health checks of containers.",
        source=METRICS,
    )


docker = Docker()

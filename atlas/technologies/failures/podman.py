"""What fails in Podman, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_podman = Repository(
    "containers/podman", commit="c6580b4a5219c9efb9ab79a540637d8a58b736f8", checked="2026-11-26"
)
TROUBLE = _podman.file("troubleshooting.md")
_PAGES = "docs/source/markdown"

INFO = Check(
    "Check how Podman is set up: storage, cgroups, id mappings.",
    shell("podman info")
    @ _podman.file(f"{_PAGES}/podman-info.1.md").at("Display Podman related system information"),
    **NO_OUTPUT,
    verify="rootless, idMappings and cgroupManager are as expected.",
)
CONTAINERS = Check(
    "List all containers with their state.",
    shell("podman ps --all")
    @ _podman.file(f"{_PAGES}/podman-ps.1.md.in").at("Print out information about containers"),
    **NO_OUTPUT,
    verify="The name or state of the container explains the refusal.",
)
LOGS = Check(
    "Read the log of the container.",
    shell("podman logs <container>")
    @ _podman.file(f"{_PAGES}/podman-logs.1.md.in").at(
        "Display the logs of one or more containers"
    ),
    **NO_OUTPUT,
    verify="Its last lines say why it ended.",
)
MAPPING = Check(
    "Read the user ids that the user may map.",
    shell("podman unshare cat /proc/self/uid_map")
    @ TROUBLE.at("podman unshare cat /proc/self/uid_map"),
    **NO_OUTPUT,
    verify="Two lines: the user itself, and a range of 65536; one line: the range is missing.",
)
MIGRATE = Step(
    "Reload /etc/subuid and /etc/subgid into Podman; running containers stop.",
    command=shell("podman system migrate") @ TROUBLE.at("podman system migrate"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: start the containers again.",
    verify="podman unshare cat /proc/self/uid_map shows a second line.",
)
SOCKET = Check(
    "Check whether systemd listens on the socket of the user's Podman service.",
    shell("systemctl --user status podman.socket")
    @ _podman.file(f"{_PAGES}/podman-system-service.1.md").at(
        "systemctl --user start podman.socket"
    ),
    **NO_OUTPUT,
    verify="Active: active (listening), and Listen is the path of the message.",
)
CONNECTIONS = Check(
    "List the services that the client knows, and its default.",
    shell("podman system connection list")
    @ _podman.file(f"{_PAGES}/podman-system-connection-list.1.md").at(
        "List ssh destination(s) for podman service(s)."
    ),
    **NO_OUTPUT,
    verify="The default is the machine or host that is meant, and it runs.",
)
REGISTRIES = Check(
    "Find the registries that are searched for short names.",
    shell("grep -rn unqualified-search-registries /etc/containers")
    @ TROUBLE.at("entries in the `unqualified-search-registries` list"),
    **NO_OUTPUT,
    verify="No line: none is searched; write the image name with its registry.",
)
IDS = KnownFailure(
    "too few user ids may be mapped for rootless containers",
    steps=[MAPPING, INFO, MIGRATE],
)
CGROUP = KnownFailure(
    "the cgroup of a container cannot be made",
    steps=[INFO, CONTAINERS, LOGS],
)
NAME = KnownFailure(
    "the container name is in use",
    steps=[CONTAINERS, LOGS, INFO],
)
NO_SERVICE = KnownFailure(
    "the client cannot reach the Podman service",
    steps=[SOCKET, CONNECTIONS, INFO],
)
SHORT_NAME = KnownFailure(
    "a short image name is not resolved",
    steps=[REGISTRIES, INFO, CONTAINERS],
)
STATE = KnownFailure(
    "a container is not in the state that the command needs",
    steps=[CONTAINERS, LOGS, INFO],
)

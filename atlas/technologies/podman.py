"""Podman: runs containers without a daemon."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._podman_name_messages import PodmanNameMessages
from atlas.technologies.failures import podman as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_podman = Repository(
    "containers/podman", commit="c6580b4a5219c9efb9ab79a540637d8a58b736f8", checked="2026-11-26"
)
ROOTLESS = _podman.file("pkg/rootless/rootless_linux.go")
TROUBLE = _podman.file("troubleshooting.md")
CONMON = _podman.file("libpod/oci_conmon_linux.go")
NAMES = _podman.file("vendor/go.podman.io/storage/containers.go")
CONNECTION = _podman.file("pkg/bindings/connection.go")
ROOT = _podman.file("cmd/podman/root.go")
SHORT_NAMES = _podman.file("vendor/go.podman.io/image/v5/pkg/shortnames/shortnames.go")
ID_TOOLS = _podman.file("vendor/go.podman.io/storage/pkg/idtools/idtools.go")
ERRORS = _podman.file("libpod/define/errors.go")


class Podman(PodmanNameMessages, Technology):
    """A program that runs containers, often as an ordinary user."""

    name = "Podman"
    icon = "simple-icons:podman"
    plane = "control"
    programs: ClassVar = {"podman": "the client of Podman"}
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of containers/podman")

    NO_MAPPING = LogMessage(
        anchor="newuidmap: ",
        sample="ERRO[0000] running `/usr/bin/newuidmap 12559 0 1001 1 1 100000 65536`: "
        "newuidmap: write to uid_map failed: Operation not permitted",
        pattern=r"new[ug]idmap: (?P<reason>(?:open of|write to) [ug]id_map failed: .+)",
        severity="error",
        meaning="The user ids of a rootless container could not be mapped: newuidmap "
        "lacks its rights, or runs in a container.",
        source=ROOTLESS,
        failure=fails.IDS,
    )
    FEW_IDS = LogMessage(
        anchor="potentially insufficient UIDs or GIDs available in ",
        sample="potentially insufficient UIDs or GIDs available in user namespace "
        "(requested 0:42 for /etc/shadow): Check /etc/subuid and /etc/subgid: lchown "
        "/etc/shadow: invalid argument",
        severity="error",
        meaning="A file of the image belongs to an id that the user may not map.",
        source=ID_TOOLS,
        failure=fails.IDS,
    )
    NO_SUBIDS = LogMessage(
        anchor="no subuid ranges found for user ",
        sample='ERRO[0000] Cannot find mappings for user "containers": no subuid '
        'ranges found for user "containers" in /etc/subuid',
        pattern=r'no sub[ug]id ranges found for user \\?"(?P<user>[^"\\]+)',
        severity="error",
        meaning="/etc/subuid gives the user no range of ids.",
        source=TROUBLE,
        failure=fails.IDS,
    )
    NOT_ENOUGH_IDS = LogMessage(
        anchor="there might not be enough IDs available in the namespace",
        sample="error creating libpod runtime: there might not be enough IDs available "
        "in the namespace",
        severity="error",
        meaning="The user may not map as many ids as the image needs.",
        source=TROUBLE,
        failure=fails.IDS,
    )
    NO_UNUSED_IDS = LogMessage(
        anchor="not enough unused IDs in user namespace",
        sample="Error: creating container storage: not enough unused IDs in user namespace",
        severity="error",
        meaning="No range of ids is left for a container with a user namespace of its own.",
        source=TROUBLE,
        failure=fails.IDS,
    )
    NO_CGROUP = LogMessage(
        anchor="Failed to add conmon to ",
        sample="WARN[0000] Failed to add conmon to cgroupfs sandbox cgroup: mkdir "
        "/sys/fs/cgroup/systemd/libpod_parent: permission denied",
        pattern=r"Failed to add conmon to (?P<manager>cgroupfs|systemd) sandbox cgroup: "
        r"(?P<reason>.+)",
        severity="warning",
        meaning="The monitor of a container has no cgroup of its own; the cause follows.",
        source=CONMON,
        failure=fails.CGROUP,
    )
    NO_CONTROLLER = LogMessage(
        anchor="the requested cgroup controller `",
        sample="Error: OCI runtime error: crun: the requested cgroup controller `cpu` "
        "is not available",
        pattern=r"the requested cgroup controller `(?P<controller>\w+)` is not available",
        severity="error",
        meaning="The cgroup controller of a limit is not delegated to the user.",
        source=TROUBLE,
        failure=fails.CGROUP,
    )
    NAME_IN_USE = LogMessage(
        anchor="You have to remove that container to be able to reuse that name",
        sample='Error: creating container storage: the container name "web" is already '
        "in use by 9a1c. You have to remove that container to be able to reuse that "
        "name: that name is already in use",
        pattern=r'the container name \\?"(?P<name>[^"\\]+)\\?" is already in use by '
        r"(?P<container>\w+)",
        severity="error",
        meaning="Another container has the name.",
        source=NAMES,
        failure=fails.NAME,
    )
    NO_SOCKET = LogMessage(
        anchor="unable to connect to Podman socket: ",
        sample="Error: unable to connect to Podman socket: Get "
        '"http://d/v5.0.0/libpod/_ping": dial unix /run/user/1000/podman/podman.sock: '
        "connect: no such file or directory",
        severity="error",
        meaning="The service of Podman does not run, or the socket is another one.",
        source=CONNECTION,
        failure=fails.NO_SERVICE,
    )
    NO_CONNECTION = LogMessage(
        anchor="Cannot connect to Podman. Please verify your connection to the Linux system",
        sample="Cannot connect to Podman. Please verify your connection to the Linux "
        "system using `podman system connection list`, or try `podman machine init` "
        "and `podman machine start`",
        severity="error",
        meaning="The client cannot reach the machine that runs Podman.",
        source=ROOT,
        failure=fails.NO_SERVICE,
    )
    SHORT_NAME = LogMessage(
        anchor=" did not resolve to an alias and no ",
        sample='Error: short-name "web" did not resolve to an alias and no '
        'unqualified-search registries are defined in "/etc/containers/registries.conf"',
        pattern=r'short-name \\?"(?P<name>[^"\\]+)\\?" did not resolve to an alias',
        severity="error",
        meaning="The image name has no registry, and none is configured for such names.",
        source=SHORT_NAMES,
        failure=fails.SHORT_NAME,
    )
    WRONG_STATE = LogMessage(
        anchor="container state improper",
        sample="Error: can only kill running containers. 9a1c is in state exited: "
        "container state improper",
        pattern=r"(?:: |^)(?P<error>container state improper)",
        severity="error",
        meaning="The container is not in the state that the command needs.",
        source=ERRORS,
        failure=fails.STATE,
    )


podman = Podman()

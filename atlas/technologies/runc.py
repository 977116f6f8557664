"""runc: starts the processes of containers for containerd, CRI-O and Docker."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import runc as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_runc = Repository(
    "opencontainers/runc",
    commit="76d9cf5da5683ff449ae967db58fa8c5927ca54b",
    checked="2026-11-26",
    folder="libcontainer",
)
CONTAINER = _runc.file("container_linux.go")
PROCESS = _runc.file("process_linux.go")
ROOTFS = _runc.file("rootfs_linux.go")
TROUBLE = Repository(
    "containers/podman", commit="c6580b4a5219c9efb9ab79a540637d8a58b736f8", checked="2026-11-26"
).file("troubleshooting.md")


class Runc(Technology):
    """The program that makes the namespaces and cgroups of a container and starts it."""

    name = "runc"
    icon = None
    plane = "control"
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs and man of opencontainers/runc")

    NO_COMMAND = LogMessage(
        anchor="unable to start container process: ",
        sample="runc create failed: unable to start container process: exec: "
        '"./entrypoint.sh": stat ./entrypoint.sh: no such file or directory: unknown',
        pattern=r"unable to start container process: (?:error during container init: "
        r')?exec: \\*"(?P<command>[^"\\]+)\\*": (?:stat [^:]+: (?:no such file or '
        r"directory|permission denied)|executable file not found in \$PATH|permission "
        r"denied|no such file or directory|is a directory)",
        severity="error",
        meaning="The command of the container is not in its image, or may not be executed.",
        source=CONTAINER,
        failure=fails.NO_COMMAND,
    )
    NO_COMMAND_OLDER = LogMessage(
        anchor="starting container process caused",
        sample="OCI runtime create failed: container_linux.go:380: starting container "
        'process caused: exec: "bash": executable file not found in $PATH: unknown',
        pattern=r'starting container process caused:? ?(?:\\*")?exec: '
        r'\\*"(?P<command>[^"\\]+)\\*": (?:stat [^:]+: (?:no such file or directory|'
        r"permission denied)|executable file not found in \$PATH|permission denied|no "
        r"such file or directory)",
        severity="error",
        meaning="The command of the container is not in its image, or may not be executed.",
        source=TROUBLE,
        failure=fails.NO_COMMAND,
    )
    NO_PARENT = LogMessage(
        anchor="unable to create new parent process: ",
        sample="runc create failed: unable to create new parent process: namespace "
        "path: lstat /proc/0/ns/ipc: no such file or directory: unknown",
        pattern=r"unable to create new parent process: namespace path: lstat "
        r"(?P<path>\S+): no such file or directory",
        severity="error",
        meaning="The sandbox process whose namespaces the container joins has ended.",
        source=CONTAINER,
        failure=fails.PARENT,
    )
    NO_CGROUP = LogMessage(
        anchor="unable to apply cgroup configuration: ",
        sample="runc create failed: unable to start container process: unable to apply "
        'cgroup configuration: unable to start unit "docker-9a1c.scope"',
        pattern=r"unable to apply cgroup configuration: (?P<reason>.+)",
        severity="error",
        meaning="The cgroup of the container could not be made or set; the cause follows.",
        source=PROCESS,
        failure=fails.CGROUP,
    )
    NO_MOUNT = LogMessage(
        anchor="error mounting ",
        sample="runc create failed: unable to start container process: error during "
        'container init: error mounting "/data/app.conf" to rootfs at "/etc/app.conf": '
        "not a directory: unknown",
        pattern=r'error mounting \\*"(?P<source>[^"\\]+)\\*" to rootfs at '
        r'\\*"(?P<target>[^"\\]+)\\*": (?:create mountpoint for \S+ mount: '
        r")?(?P<reason>.+)",
        severity="error",
        meaning="A mount of the container failed: often a file is mounted over a "
        "directory, or the reverse.",
        source=ROOTFS,
        failure=fails.MOUNT,
    )
    NO_MEMORY = LogMessage(
        anchor="container init was OOM-killed (memory limit too low?)",
        sample="runc create failed: unable to start container process: container init "
        "was OOM-killed (memory limit too low?): unknown",
        severity="error",
        meaning="The container was killed for memory while it started: its limit may be too low.",
        source=PROCESS,
        failure=fails.MEMORY,
    )
    NOT_STARTED = LogMessage(
        anchor="unable to start container process: ",
        sample="runc create failed: unable to start container process: can't get final "
        "child's PID from pipe: EOF: unknown",
        pattern=r"(?P<text>unable to start container process): ",
        severity="error",
        meaning="A container could not be started; the cause follows.",
        source=CONTAINER,
        failure=fails.NOT_STARTED,
    )


runc = Runc()

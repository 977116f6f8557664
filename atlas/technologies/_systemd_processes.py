"""Messages of systemd about how the processes of units end."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import systemd as fails
from atlas.technologies.message import LogMessage

_stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
)


class SystemdProcessMessages:
    """Messages of systemd about how the processes of units end."""

    FROZEN = LogMessage(
        anchor="Freezing execution.",
        sample="systemd[1]: Freezing execution.",
        severity="fatal",
        meaning="systemd itself crashed; units are no longer started or stopped.",
        source=_stable.file("src/core/crash-handler.c"),
        failure=fails.FAILED,
    )
    EXITED_1 = LogMessage(
        anchor="process exited, code=exited, status=1/FAILURE",
        sample="nginx.service: Main process exited, code=exited, status=1/FAILURE",
        pattern=r"(?P<unit>\S+): (?P<process>\w+) process exited, code=exited, status=1/FAILURE",
        severity="error",
        meaning="The program of a unit ended with an error; its own log says why.",
        source=_stable.file("src/core/unit.c"),
        failure=fails.FAILED,
    )
    NOT_EXECUTED = LogMessage(
        anchor="process exited, code=exited, status=203/EXEC",
        sample="app.service: Main process exited, code=exited, status=203/EXEC",
        severity="error",
        meaning="The program of a unit cannot be executed: it is missing, or not executable.",
        source=_stable.file("src/core/unit.c"),
        failure=fails.FAILED,
    )
    KILLED_9 = LogMessage(
        anchor="process exited, code=killed, status=9/KILL",
        sample="app.service: Main process exited, code=killed, status=9/KILL",
        severity="error",
        meaning="The program of a unit was killed: for memory, after a timeout, or by hand.",
        source=_stable.file("src/core/unit.c"),
        failure=fails.FAILED,
    )
    DUMPED = LogMessage(
        anchor="process exited, code=dumped, status=",
        sample="app.service: Main process exited, code=dumped, status=11/SEGV",
        pattern=r"code=dumped, status=(?P<status>\S+)",
        severity="error",
        meaning="The program of a unit crashed.",
        source=_stable.file("src/core/unit.c"),
        failure=fails.FAILED,
    )
    AT_STEP = LogMessage(
        anchor="Failed at step ",
        sample="app.service: Failed at step EXEC spawning /usr/bin/app: No such file or directory",
        pattern=r"Failed at step (?P<step>\S+) spawning (?P<program>\S+): (?P<cause>.+)",
        severity="error",
        meaning="systemd could not start the program of a unit; the step and the error say why.",
        source=_stable.file("src/core/executor.c"),
        context=("spawning",),
        failure=fails.FAILED,
    )
    NOT_STOPPED = LogMessage(
        anchor="State 'stop-sigterm' timed out. Killing.",
        sample="app.service: State 'stop-sigterm' timed out. Killing.",
        severity="warning",
        meaning="A service did not end when asked to, and is killed.",
        source=_stable.file("src/core/service.c"),
        failure=fails.TIMED_OUT,
    )
    NO_DEVICE = LogMessage(
        anchor="Timed out waiting for device ",
        sample="Timed out waiting for device /dev/disk/by-uuid/8f21.",
        severity="error",
        meaning="A disk that a unit or mount needs did not appear.",
        source=_stable.file("src/core/device.c"),
        failure=fails.TIMED_OUT,
    )
    JOB_FAILED = LogMessage(
        anchor=" failed because the control process exited with error code",
        sample="Job for nginx.service failed because the control process exited with error code.",
        pattern=r"Job for (?P<unit>\S+) failed because",
        severity="error",
        meaning="A command that starts, reloads or stops a service failed.",
        source=_stable.file("src/shared/bus-wait-for-jobs.c"),
        failure=fails.FAILED,
    )
    CORE = LogMessage(
        anchor=" dumped core.",
        sample="Process 4711 (java) of user 1000 dumped core.",
        pattern=r"Process (?P<pid>\d+) \((?P<program>[^)]+)\) of user (?P<user>\d+) dumped core",
        severity="error",
        meaning="A program crashed; its core dump was saved.",
        source=_stable.file("src/coredump/coredump.c"),
        context=("of user",),
        failure=fails.FAILED,
    )

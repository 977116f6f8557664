"""Supervisor: processes that are kept running."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import supervisor as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

PROCESS = fails.code.file("supervisor/process.py")
SUPERVISORCTL = fails.code.file("supervisor/supervisorctl.py")


class Supervisor(Technology):
    """A daemon that starts processes and keeps them running."""

    name = "Supervisor"
    icon = None
    plane = "service"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"supervisorctl": "Supervisor's client"}
    releases = undisclosed("release dates: endoflife-date has no page for Supervisor")
    logs = undisclosed("supervisord.log, where its configuration puts it")

    FATAL = LogMessage(
        anchor="entered FATAL state, too many start retries too",
        sample="INFO gave up: app entered FATAL state, too many start retries too quickly",
        pattern=r"gave up: (?P<name>\S+) entered FATAL state",
        severity="error",
        meaning="The process exited too often right after its start; its own log says why.",
        source=PROCESS,
        failure=fails.GAVE_UP,
    )
    SPAWN = LogMessage(
        anchor="spawnerr: ",
        sample="INFO spawnerr: can't find command '/srv/app/run'",
        pattern=r"spawnerr: (?P<error>.+)",
        severity="error",
        meaning="The program of a process is missing, or may not be run.",
        source=PROCESS,
        failure=fails.NOT_STARTED,
    )
    NO_SOCKET = LogMessage(
        anchor="supervisor.sock no such file",
        sample="unix:///var/run/supervisor.sock no such file",
        severity="error",
        meaning="The daemon does not run, or uses another socket.",
        source=SUPERVISORCTL,
        failure=fails.NOT_RUNNING,
    )
    REFUSED = LogMessage(
        anchor="supervisor.sock refused connection",
        sample="unix:///var/run/supervisor.sock refused connection",
        severity="error",
        meaning="The daemon does not run; a socket of its last run is left.",
        source=SUPERVISORCTL,
        failure=fails.NOT_RUNNING,
    )
    PORT = LogMessage(
        anchor="Another program is already listening on",
        sample="Error: Another program is already listening on a port that one of our HTTP "
        "servers is configured to use.",
        severity="fatal",
        meaning="Supervisor runs already, or its port is in use.",
        source=fails.code.file("supervisor/options.py"),
        failure=fails.PORT_IN_USE,
    )


supervisor = Supervisor()

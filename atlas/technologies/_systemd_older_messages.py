"""Messages of systemd in the words of releases before 230."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import systemd as fails
from atlas.technologies.message import LogMessage

_v219 = Repository(
    "redhat-plumbers/systemd-rhel7",
    commit="d2d5f303e9062eff40a0a78ffa7dae0a3e9412e0",
    checked="2026-11-27",
)
SERVICE = _v219.file("src/core/service.c")


class SystemdOlderMessages:
    """Messages of systemd in the words of releases before 230."""

    GAVE_UP_OLDER = LogMessage(
        anchor="start request repeated too quickly for ",
        sample="systemd[1]: start request repeated too quickly for docker.service",
        pattern=r"start request repeated too quickly for (?P<unit>\S+)",
        severity="warning",
        meaning="A unit failed so often that systemd gives up restarting it.",
        source=SERVICE,
        failure=fails.GAVE_UP,
    )
    RESTARTING_OLDER = LogMessage(
        anchor=" holdoff time over, scheduling restart",
        sample="systemd[1]: docker.service holdoff time over, scheduling restart.",
        pattern=r"(?P<unit>\S+) holdoff time over, scheduling restart",
        severity="info",
        meaning="A unit exited and is restarted; often repeated, it is a crash loop.",
        source=SERVICE,
        failure=fails.FAILED,
    )
    START_TIMED_OUT_OLDER = LogMessage(
        anchor=" start operation timed out. Terminating.",
        sample="systemd[1]: docker.service start operation timed out. Terminating.",
        pattern=r"(?P<unit>\S+\.\w+) (?P<state>[\w-]+) operation timed out",
        severity="warning",
        meaning="A unit did not start within its timeout, and is stopped.",
        source=SERVICE,
        failure=fails.TIMED_OUT,
    )
    MAIN_EXITED_OLDER = LogMessage(
        anchor=": main process exited, code=",
        sample="systemd[1]: docker.service: main process exited, code=exited, status=1/FAILURE",
        pattern=r"(?P<unit>\S+): main process exited, code=(?P<code>exited|killed|dumped), "
        r"status=(?P<status>[1-9]\d*/\S+)",
        severity="warning",
        meaning="The main process of a unit ended with an error or by a signal.",
        source=SERVICE,
        failure=fails.FAILED,
        unless=("status=15/TERM", "status=143"),
    )
    FAILED_STATE_OLDER = LogMessage(
        anchor=" entered failed state.",
        sample="systemd[1]: Unit docker.service entered failed state.",
        pattern=r"Unit (?P<unit>\S+) entered failed state",
        severity="info",
        meaning="A unit failed.",
        source=_v219.file("src/core/unit.c"),
        failure=fails.FAILED,
    )

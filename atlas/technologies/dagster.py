"""Dagster: orchestrator of data assets."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import dagster as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
MONITORING = Repository(
    "dagster-io/dagster", commit="0df2a786b2158c04bcbee622093b5ee444c941db", checked=_CHECKED
).file("python_modules/dagster/dagster/_daemon/monitoring/run_monitoring.py")


class Dagster(Technology):
    """An orchestrator that computes data assets in the order of their dependencies."""

    name = "Dagster"
    icon = None
    plane = "control"
    releases = undisclosed("dates of the versions: no snapshot of dagster-io/dagster small enough")
    logs = undisclosed("where the daemon logs: not in the file read of dagster-io/dagster")

    START_TIMED_OUT = LogMessage(
        anchor="Run timed out due to taking longer than ",
        sample="Run timed out due to taking longer than 180 seconds to start.",
        pattern=r"taking longer than (?P<seconds>\d+) seconds to (?P<step>start|cancel)",
        severity="info",
        meaning="A run never started, most likely for lack of capacity; it is marked failed.",
        source=MONITORING,
        failure=fails.NOT_STARTED,
    )
    WORKER_LOST = LogMessage(
        anchor="Detected run worker status ",
        sample="Detected run worker status FAILED: None. Marking run 0f3c2a1b as failed.",
        pattern=r"run worker status (?P<status>.+)\. (?:Marking|Resuming) run (?P<run>\S+)",
        severity="info",
        meaning="The process or pod of a run crashed; the run is resumed, or marked failed.",
        source=MONITORING,
        failure=fails.WORKER_LOST,
    )
    RAN_TOO_LONG = LogMessage(
        anchor=" has exceeded maximum runtime of ",
        sample="Run 0f3c2a1b has exceeded maximum runtime of 3600.0 seconds: terminating run.",
        pattern=r"Run (?P<run>\S+) has exceeded maximum runtime of (?P<seconds>[\d.]+) seconds",
        severity="info",
        meaning="A run took longer than its tag allows and is stopped.",
        source=MONITORING,
        failure=fails.TOO_LONG,
    )
    MONITORING_FAILED = LogMessage(
        anchor="Hit error while monitoring run ",
        sample="Hit error while monitoring run 0f3c2a1b: DagsterInvariantViolationError",
        pattern=r"Hit error while monitoring run (?P<run>[^:]+)",
        severity="error",
        meaning="The daemon could not monitor a run.",
        source=MONITORING,
        failure=fails.NOT_MONITORED,
    )


dagster = Dagster()

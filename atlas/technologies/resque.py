"""Resque: queue of jobs in Redis for Ruby."""

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import resque as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_resque = fails.resque
ERRORS = _resque.file("lib/resque/errors.rb")
WORKER = _resque.file("lib/resque/worker.rb")


class Resque(Technology):
    """A queue of jobs in Redis for Ruby, with a process for each job."""

    name = "Resque"
    icon = None
    plane = "service"
    needs = ("Redis",)
    releases = undisclosed("releases: endoflife.date does not list Resque")
    logs = undisclosed("its workers log where the process that starts them sends their output")

    NOT_GRACEFUL = LogMessage(
        anchor=" did not gracefully exit while processing ",
        sample="Resque::PruneDeadWorkerDirtyExit: Worker app-1:4711:mail did not gracefully "
        "exit while processing MailJob",
        severity="error",
        meaning="A worker stopped without a heartbeat while it ran a job: it was killed, or "
        "its host is gone.",
        source=ERRORS,
        failure=fails.WORKER_DIED,
    )

    STILL_PROCESSED = LogMessage(
        anchor="Job still being processed",
        sample="Resque::DirtyExit: Job still being processed",
        severity="error",
        meaning="A worker was unregistered while it ran a job.",
        source=WORKER,
        context=("DirtyExit", "resque", "Resque"),
        failure=fails.WORKER_DIED,
    )

    CHILD_KILLED = LogMessage(
        anchor="Child process received unhandled signal ",
        sample="Resque::DirtyExit: Child process received unhandled signal pid 4712 SIGKILL "
        "(signal 9)",
        severity="error",
        meaning="The process of a job was killed, often for its memory.",
        source=WORKER,
        failure=fails.WORKER_DIED,
    )

    NOT_STARTED = LogMessage(
        anchor="Failed to start worker : ",
        sample="Failed to start worker : #<RuntimeError: no connection>",
        pattern=r"Failed to start worker : #<(?P<error>[\w:]+)",
        severity="error",
        meaning="An error ended a worker, at its start or later; the error follows.",
        source=WORKER,
        failure=fails.STOPPED,
    )

    NOT_RESERVED = LogMessage(
        anchor="Error reserving job: ",
        sample="Error reserving job: #<RuntimeError: no connection>",
        pattern=r"Error reserving job: #<(?P<error>[\w:]+)",
        severity="error",
        meaning="A worker cannot fetch a job from Redis; the reason follows.",
        source=WORKER,
        failure=fails.NO_REDIS,
    )


resque = Resque()

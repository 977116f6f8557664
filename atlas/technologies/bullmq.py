"""BullMQ: queue of jobs in Redis for Node.js."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import bullmq as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_bullmq = fails.bullmq
BULL = Repository(
    "OptimalBits/bull", commit="18004a0ecbf813540867e302ff8adf3fcebb699f", checked=_CHECKED
)
FINISHED = _bullmq.file("src/classes/finished-errors.ts")


class BullMQ(Technology):
    """A queue of jobs in Redis for Node.js, and its predecessor Bull."""

    name = "BullMQ"
    icon = None
    plane = "service"
    needs = ("Redis",)
    releases = undisclosed("releases: endoflife.date lists neither BullMQ nor Bull")
    logs = undisclosed("its errors are events, which the application logs")

    STALLED = LogMessage(
        anchor="job stalled more than allowable limit",
        sample="Error: job stalled more than allowable limit at "
        "/app/node_modules/bull/lib/queue.js:569:50",
        severity="error",
        meaning="A job lost its lock too often: its worker was blocked, or died.",
        source=BULL.file("lib/queue.js"),
        failure=fails.STALLED,
    )

    NO_LOCK = LogMessage(
        anchor="Missing lock for job ",
        sample="Error: Missing lock for job 84. moveToFinished",
        pattern=r"Missing lock for job (?P<job>\S+)",
        severity="error",
        meaning="A worker finished a job whose lock it had lost; another one may run it, too.",
        source=FINISHED,
        failure=fails.STALLED,
    )

    NOT_RENEWED = LogMessage(
        anchor="could not renew lock for job ",
        sample="Error: could not renew lock for job 5123",
        severity="error",
        meaning="A worker cannot renew the lock of its job: it was blocked, or Redis did not "
        "reply.",
        source=_bullmq.file("src/classes/lock-manager.ts"),
        failure=fails.STALLED,
    )

    NO_JOB = LogMessage(
        anchor="Missing key for job ",
        sample="Error: Missing key for job 84. moveToFinished",
        pattern=r"Missing key for (?:parent )?job (?P<job>\S+)",
        severity="error",
        meaning="A job is no longer in Redis: it was removed, or Redis evicted it.",
        source=FINISHED,
        failure=fails.GONE,
    )

    NOT_ACTIVE = LogMessage(
        anchor=" is not in the active state.",
        sample="Error: Job 84 is not in the active state. finished",
        pattern=r"Job (?P<job>\S+) is not in the (?P<state>\w+) state",
        severity="error",
        meaning="A worker finished a job that is not active: it stalled, and was given to "
        "another one.",
        source=FINISHED,
        failure=fails.STALLED,
    )


bullmq = BullMQ()

"""Log messages of clients of Celery and of kombu about the broker, and between workers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import celery as fails
from atlas.technologies.message import LogMessage

_kombu = Repository(
    "celery/kombu", commit="9ee8595b835c77b4f04cfb54b40b5d446f985a35", checked="2026-11-26"
)


class CeleryBrokerMessages:
    """Log messages of clients of Celery and of kombu about the broker, and between workers."""

    CLIENT = LogMessage(
        anchor="kombu.exceptions.OperationalError: ",
        sample="kombu.exceptions.OperationalError: [Errno 111] Connection refused",
        severity="error",
        meaning="A program cannot send a task: the broker fails; the reason follows.",
        source=_kombu.file("kombu/exceptions.py"),
        failure=fails.NOT_SENT,
    )

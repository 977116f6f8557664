"""Log messages of Celery about workers that do not hear each other."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import celery as fails
from atlas.technologies.message import LogMessage

_GOSSIP = Repository(
    "celery/celery", commit="5dc781f0bd5f36186bfcc74e0a4f9f654452c69b", checked="2026-11-27"
).file("celery/worker/consumer/gossip.py")


class CeleryMessages:
    """Log messages of Celery about workers that do not hear each other."""

    MISSED_HEARTBEAT = LogMessage(
        anchor="missed heartbeat from ",
        sample="[2018-08-30 09:19:02,621: INFO/MainProcess] missed heartbeat from celery@worker-1",
        pattern=r"missed heartbeat from (?P<worker>\S+@\S+)",
        severity="info",
        meaning="A worker no longer hears another one: it stopped, is stuck, or lost the broker.",
        source=_GOSSIP,
        failure=fails.SILENT,
    )

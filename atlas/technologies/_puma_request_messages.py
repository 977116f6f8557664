"""Log messages of Puma about requests that it cannot read."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import puma as fails
from atlas.technologies.message import LogMessage

_puma = Repository(
    "puma/puma", commit="ff2e2126ee2f0f97e21c57ce1967afde1b6f05a1", checked="2026-11-26"
)


class PumaRequestMessages:
    """Log messages of Puma about requests that it cannot read."""

    THREAD_ERROR = LogMessage(
        anchor="Error reached top of thread-pool: ",
        sample="Error reached top of thread-pool: undefined method `call' for nil (NoMethodError)",
        severity="error",
        meaning="An exception left a request, and nothing handled it.",
        source=_puma.file("lib/puma/thread_pool.rb"),
        failure=fails.EXCEPTION,
    )

"""What the project of a technology says of it, as opposed to who runs it."""

from functools import lru_cache

from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.technologies.technology import Technology


@lru_cache(maxsize=256)
def sources_of_project(technology: Technology) -> tuple[Source, ...]:
    """Return the sources of releases, messages, metrics and limits that a technology declares.

    Args:
        technology: The technology; it never changes once it is declared.
    """
    releases = technology.releases
    sources = [] if isinstance(releases, Undisclosed) else [line.source for line in releases]
    sources += (message.source for message in technology.messages.values())
    sources += (metric.source for metric in technology.metrics.values())
    sources += (source for limit in technology.limits.values() for source in limit.sources)
    return tuple(dict.fromkeys(sources))

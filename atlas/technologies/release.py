"""Released versions of a technology."""

from collections.abc import Mapping

from attrs import field, frozen

from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.source import Source


@frozen
class Release:
    """A release line, such as `7.0`, with the date of its first release and where that stands."""

    version: str
    date: PartialDate = field(converter=to_date)
    source: Source


def release_lines(lines: Mapping[str, str], source: Source) -> tuple[Release, ...]:
    """Make the release lines that one source lists: version to date."""
    return tuple(Release(version, date, source) for version, date in lines.items())

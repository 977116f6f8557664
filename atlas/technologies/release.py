"""Released versions of a technology."""

from attrs import field, frozen

from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.source import Source


@frozen
class Release:
    """A release line, such as `7.0`, with the date of its first release and where that stands."""

    version: str
    date: PartialDate = field(converter=to_date)
    source: Source

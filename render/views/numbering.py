"""Numbers for the sources of a picture, in the order in which they first appear on it."""

from collections.abc import Iterable

from atlas.evidence.dates import PartialDate
from atlas.evidence.source import Citation, Source
from render.parts.values import Cite

OLD = 3
"""Years from which on a figure bears the year of its source."""


class Sources:
    """The sources that a picture cites so far."""

    def __init__(self, as_of: PartialDate | None = None) -> None:
        """Begin without any.

        Args:
            as_of: The date that the picture is true of, by which old figures are told.
        """
        self._numbers: dict[Source, int] = {}
        self._as_of = as_of

    def year(self, citations: Iterable[Citation]) -> int | None:
        """The year of the oldest source, where it is `OLD` years or more before the picture."""
        dated = [each.source.published for each in citations if each.source.published]
        if self._as_of is None or not dated:
            return None
        oldest = min(each.latest.year for each in dated)
        return oldest if self._as_of.latest.year - oldest >= OLD else None

    def number(self, source: Source) -> str:
        """The number of a source: a new one if it was not yet cited."""
        return str(self._numbers.setdefault(source, len(self._numbers) + 1))

    def cite(self, citation: Citation) -> Cite:
        """A reference that opens the source at the quoted words."""
        source = citation.source
        tooltip = f"“{citation.phrase}”\n{described(source)}"
        return Cite(self.number(source), citation.url, tooltip)

    def cite_source(self, source: Source) -> Cite:
        """A reference to a source as a whole, such as a file of a project's code."""
        return Cite(self.number(source), source.url, described(source))

    def listed(self) -> list[tuple[str, Source]]:
        """The numbered sources in order."""
        return [(str(number), source) for source, number in self._numbers.items()]


def described(source: Source) -> str:
    """A source in one line: publisher, title, date, kind, and when it was read."""
    about = f"{source.date}; {source.standing}; read {source.checked}"
    return f"{source.publisher}: {source.title} ({about})"

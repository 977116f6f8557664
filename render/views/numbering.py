"""Numbers for the sources of a picture, in the order in which they first appear on it."""

from atlas.evidence.source import Citation, Source
from render.parts.values import Cite


class Sources:
    """The sources that a picture cites so far."""

    def __init__(self) -> None:
        """Begin without any."""
        self._numbers: dict[Source, int] = {}

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

"""Log messages of a technology, as they stand in its own source."""

import re
from typing import Literal

from attrs import field, frozen

from atlas.errors import CitationError
from atlas.evidence.labels import require_drawable
from atlas.evidence.source import Source

Severity = Literal["debug", "info", "warning", "error", "fatal"]


@frozen(kw_only=True)
class LogMessage:
    """A message that a technology writes.

    Args:
        anchor: The longest part of the text that never varies.
        sample: A whole line (or the part of it that the technology writes), with example values.
        severity: The level it is logged with.
        meaning: What it tells an engineer, in one sentence.
        source: The file of the technology's source (or documentation) where the text stands.
        pattern: A regular expression with named groups for the parts that vary.
        versions: The versions that word it so, where the wording changed: `>= 16`, `< 16`.

    Raises:
        CitationError: The anchor is not in the sample, or the pattern does not match it.
    """

    anchor: str
    sample: str
    severity: Severity
    meaning: str
    source: Source
    pattern: str | None = None
    versions: str | None = None
    context: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a sample that its own anchor or pattern does not find."""
        require_drawable(self.meaning, at="the meaning of a log message")
        require_drawable(self.sample, at="a sample line", most=400)
        if self.anchor not in self.sample:
            raise CitationError(
                f"the anchor {self.anchor!r} is not in the sample {self.sample!r}",
                allowed="a constant part of the line",
                remedy="copy it from the technology's source",
            )
        if self.pattern is not None and not re.search(self.pattern, self.sample):
            raise CitationError(
                f"the pattern {self.pattern!r} does not match the sample {self.sample!r}",
                allowed="a regular expression that finds its own sample",
                remedy="correct the pattern",
            )

    @property
    def text(self) -> str:
        """What to look for."""
        return self.anchor

    def __str__(self) -> str:
        """Return what to look for."""
        return self.text

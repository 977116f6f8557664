"""Log messages of a technology, as in its own source."""

import re
from collections.abc import Iterable
from typing import Literal, get_args

from attrs import evolve, field, frozen
from attrs.validators import instance_of, optional

from atlas.errors import CitationError
from atlas.evidence.choices import is_one_of
from atlas.evidence.labels import require_drawable
from atlas.evidence.source import Source
from atlas.location import is_in_library
from atlas.technologies.known_failure import KnownFailure

Severity = Literal["debug", "info", "warning", "error", "fatal"]


def _fault(pattern: str, sample: str) -> str:
    """Return why a pattern does not find a sample; empty if it does."""
    try:
        return "" if re.search(pattern, sample) else "does not match"
    except re.error as error:
        return f"cannot be read ({error}), so does not match"


def words(value: Iterable[str]) -> tuple[str, ...]:
    """Keep words as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@frozen(kw_only=True)
class LogMessage:
    """A message that a technology writes.

    Args:
        anchor: The longest part of the text that never varies.
        sample: A whole line (or the part of it that the technology writes), with example values.
        severity: The level it is logged with.
        meaning: What it tells an engineer, in one sentence.
        source: The file of the technology's source (or documentation) that has the text.
        pattern: A regular expression with named groups for the parts that vary.
        versions: The versions that word it so, where the wording changed: `>= 16`, `< 16`.
        failure: The failure that it shows, with the first steps; several messages may share it.
        context: Words of which one must be in the line, or another sure message of the
            technology elsewhere in the log, where other programs write the same text.
        unless: Words before the text, in capitals or not, that make it ordinary: a client that goes
            away is no failure.
        line: The line as it is shown, where it is another than the sample: see `with_values`.
        declaration: The message as its technology declares it, where this one shows other values.

    Raises:
        CitationError: The anchor is not in the sample, or the pattern does not match it.
    """

    anchor: str
    sample: str
    severity: Severity = field(
        validator=is_one_of(get_args(Severity), "use the nearest of these levels")
    )
    meaning: str
    source: Source
    pattern: str | None = None
    versions: str | None = None
    failure: KnownFailure | None = field(
        default=None, validator=optional(instance_of(KnownFailure))
    )
    context: tuple[str, ...] = field(default=(), converter=words)
    unless: tuple[str, ...] = field(default=(), converter=words)
    _line: str = field(default="", eq=False, repr=False, alias="line")
    _declaration: "LogMessage | None" = field(
        default=None, eq=False, repr=False, alias="declaration"
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a sample that its own anchor or pattern does not find."""
        require_drawable(self.anchor, field="the anchor of a log message", most=400)
        require_drawable(self.meaning, field="the meaning of a log message")
        require_drawable(self.line, field="a sample line", most=400)
        if self.anchor not in self.sample:
            raise CitationError(
                f"the anchor {self.anchor!r} is not in the sample {self.sample!r}",
                allowed="a constant part of the line",
                remedy="name a part of the sample that never varies",
            )
        if self.pattern is None or is_in_library():
            return
        if fault := _fault(self.pattern, self.sample):
            raise CitationError(
                f"the pattern {self.pattern!r} {fault} the sample {self.sample!r}",
                allowed="a regular expression that finds its own sample",
                remedy="write the sample with `(?P<name>.+)` for each part that varies, and `\\` "
                "before each of `.()[]{}*+?^$|`",
            )

    @property
    def text(self) -> str:
        """What to look for."""
        return self.anchor

    @property
    def line(self) -> str:
        """The line as it is shown: the sample, with the values that were given."""
        return self._line or self.sample

    @property
    def declaration(self) -> "LogMessage":
        """The message as its technology declares it."""
        return self._declaration or self

    def with_values(self, **values: str) -> "LogMessage":
        """Return the message with values of one's own in the line that is shown.

        It is the same message otherwise: found by the same words, and equal to this one.

        Args:
            values: Values by the names of the pattern's groups, such as `task="prometheus"`.

        Raises:
            CitationError: The pattern names no such part, or the line would not fit it any more.
        """
        pattern = re.compile(self.pattern or "")
        if unknown := [name for name in values if name not in pattern.groupindex]:
            raise CitationError(
                f"{unknown[0]!r} is no part of the log message {self.anchor!r}",
                allowed=", ".join(pattern.groupindex) or "no part: its line never varies",
                remedy="name one of these parts",
            )
        line = self.line
        found = pattern.search(line)
        for name in sorted(values, key=lambda each: -found.start(each) if found else 0):
            start, end = found.span(name) if found else (-1, -1)
            if start >= 0:
                line = f"{line[:start]}{values[name]}{line[end:]}"
        again = pattern.search(line)
        read = again.groupdict() if again else {}
        for name, value in values.items():
            if read.get(name) != value or self.anchor not in line:
                raise CitationError(
                    f"with {name}={value!r} the log message {self.anchor!r} reads {line!r}",
                    allowed=f"a line that fits {self.pattern!r}",
                    remedy="give a value as the program prints it",
                )
        return evolve(self, line=line, declaration=self.declaration)

    def __str__(self) -> str:
        """Return what to look for."""
        return self.text

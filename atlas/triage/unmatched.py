"""Keep the distinct lines of a log that no anchor matched, in bounded memory."""

import re
from collections.abc import Iterable
from itertools import islice

from attrs import define, evolve, field, frozen

from atlas.triage.records import is_frame

SMALL = 64 * 1024
"""Bytes: an input up to here is something pasted, and is kept whole."""
MOST_SHAPES = 10_000
LONGEST = 1024
"""So many shapes of lines are kept, and so many bytes of each and of its line: 20 MB at most."""
_VARYING = b"0123456789abcdefABCDEF-"
ALARMING = re.compile(
    rb"(?i)error|fail|fatal|panic|exception|crit|alert|warn|refus|reject|exceed|denied|timed? ?out"
    rb"|exhaust|too many|unable|cannot|can't|not enough|dropp|lost|abort|killed|full|corrupt|stall"
)

ROUTINE = re.compile(rb"""(?i)^.{0,100}?(?:^|[\s\[<|"=(])(?:info|debug|trace)(?:$|[\s\]>|":,)])""")
"""What begins so was logged with a level below a warning."""


@frozen
class Candidate:
    """A line for the second pass: the first of its shape."""

    number: int
    raw: bytes
    file: str = ""


@define
class UnmatchedLines:
    """The first line of each shape, with its number."""

    seen: dict[bytes, Candidate] = field(factory=dict[bytes, Candidate])
    taken: dict[bytes, None] = field(factory=dict[bytes, None])

    def see(self, data: bytes, first: int, matched: list[bytes]) -> None:
        """Record the lines of a block that no anchor matched.

        Args:
            data: The block.
            first: The number of its first line, from 1.
            matched: The lines in which an anchor was found.
        """
        self._take(_shape(line) for line in matched)
        if len(self.seen) >= MOST_SHAPES:
            return
        shapes = data.translate(None, _VARYING).split(b"\n")
        if self.seen.keys() >= set(shapes):
            return
        lines = data.split(b"\n")
        for place, shape in enumerate(shapes):
            if shape[:LONGEST] not in self.seen:
                excerpt = lines[place][:LONGEST]
                self.seen[shape[:LONGEST]] = Candidate(first + place, excerpt)
                if len(self.seen) >= MOST_SHAPES:
                    break

    def add(self, others: "UnmatchedLines", file: str, before: int) -> None:
        """Add the lines of a later part of a log.

        Args:
            others: The lines.
            file: The file that they are in.
            before: How many lines of that file are before the part.
        """
        self._take(others.taken)
        for shape, candidate in others.seen.items():
            if len(self.seen) >= MOST_SHAPES:
                break
            if shape not in self.seen:
                number = candidate.number + before
                self.seen[shape] = evolve(candidate, number=number, file=file or candidate.file)

    def _take(self, shapes: Iterable[bytes]) -> None:
        for shape in shapes:
            if len(self.taken) >= MOST_SHAPES:
                break
            self.taken.setdefault(shape)

    def candidates(self, most: int) -> list[Candidate]:
        """Return the first alarming lines without an anchor.

        A line that holds no alarming word, or has a level below a warning, is none: it may be any
        routine message.

        Args:
            most: So many are returned.
        """
        remaining = (
            candidate
            for shape, candidate in self.seen.items()
            if shape not in self.taken
            and ALARMING.search(candidate.raw)
            and not ROUTINE.search(candidate.raw)
            and not is_frame(candidate.raw)
        )
        return list(islice(remaining, most))


def _shape(line: bytes) -> bytes:
    return line.translate(None, _VARYING)[:LONGEST]

"""What the incidents of a failure class have in common: their times and barriers, computed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from attrs import frozen

from atlas.evidence.durations import counted
from atlas.kinds.failure_class import MEANINGS, NAMES, FailureClass
from atlas.kinds.spans import ENDS
from atlas.operations.barrier_kind import BARRIERS
from render.site.entry import Row


@frozen
class Span:
    """A time of the incidents of a class.

    Args:
        name: What it is: `time to detect`.
        known: Of how many incidents it is known.
        middle: The median, as text; empty where none is known.
        least: The shortest.
        most: The longest.
    """

    name: str
    known: int
    middle: str
    least: str
    most: str


@frozen
class Lesson:
    """A class of failures.

    Args:
        key: The class.
        name: Its name.
        meaning: What it means.
        rows: Its incidents, the newest first.
        spans: Their times.
        barriers: The kinds of barriers that would have shortened them, each with the number of
            incidents, the commonest first.
        guarded: How many incidents name a barrier.
    """

    key: FailureClass
    name: str
    meaning: str
    rows: tuple[Row, ...]
    spans: tuple[Span, ...]
    barriers: tuple[tuple[str, int], ...]
    guarded: int

    @property
    def address(self) -> str:
        """Its page."""
        return f"failures/{self.key}.html"


def lessons(rows: Iterable[Row]) -> list[Lesson]:
    """Return every class of failures with its incidents, in the order of the classes.

    Args:
        rows: The rows of the views.
    """
    incidents = sorted((row for row in rows if row.lesson), key=lambda row: row.as_of, reverse=True)
    return [
        _lesson(key, [row for row in incidents if key in row.failure_classes]) for key in MEANINGS
    ]


def _lesson(key: FailureClass, rows: Sequence[Row]) -> Lesson:
    kinds = Counter(
        kind
        for row in rows
        for kind in {barrier["kind"] for barrier in _told(row)["barriers"]}
        if kind
    )
    order = {name: place for place, name in enumerate(BARRIERS.values())}
    return Lesson(
        key,
        NAMES[key],
        MEANINGS[key],
        tuple(rows),
        tuple(_span(name, [_told(row)["spans"][name][1] for row in rows]) for name in ENDS),
        tuple(sorted(kinds.items(), key=lambda pair: (-pair[1], order[pair[0]]))),
        sum(bool(_told(row)["barriers"]) for row in rows),
    )


def _told(row: Row) -> dict[str, Any]:
    assert row.lesson is not None  # noqa: S101 - only incidents come here
    return row.lesson


def _span(name: str, seconds: Iterable[float | None]) -> Span:
    known = [it for it in seconds if it is not None]
    if not known:
        return Span(name, 0, "", "", "")
    middle, least, most = (counted(it / 60) for it in (median(known), min(known), max(known)))
    return Span(name, len(known), middle, least, most)

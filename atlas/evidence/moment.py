"""Instants, which are points in time, and moments: instants with the words that state them.

Both are in one file because each depends on the other: citing an instant by `@` gives a moment,
and a time after a moment is a time after its instant.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Never, overload

from attrs import evolve, field, frozen

from atlas.errors import UnitError
from atlas.evidence.durations import PRECISIONS, SECONDS, Precision, elapsed
from atlas.evidence.explanation import explain
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.evidence.origin import (
    Computation,
    Sourced,
    cited,
)
from atlas.evidence.source import Citation, OwnSource
from atlas.evidence.timed import require_time_agreement
from atlas.location import Location, here


@frozen(order=False)
class Instant:
    """A point in time: it lies between `low` (included) and `high`, in seconds since 1970 UTC.

    Args:
        low: The earliest it can be.
        high: The latest it can be.
        about: Whether the source itself calls it approximate.
        by: Whether the source says that it had happened by then, and not when.
        local: What the clocks of the source's zone showed.
        zone: That zone, as the author named it.
        precision: How precisely the source states it.
    """

    low: float
    high: float
    about: bool = False
    by: bool = False
    local: datetime = field(kw_only=True)
    zone: str = field(kw_only=True)
    precision: Precision = field(kw_only=True)

    @property
    def dimension(self) -> str:
        """What it measures: a point in time, which is no length of time."""
        return "[instant]"

    @property
    def utc(self) -> datetime:
        """When it begins, in UTC."""
        return datetime.fromtimestamp(self.low, UTC)

    @property
    def clock(self) -> str:
        """The time of day in UTC, `14:07`, `~14:07` or `by 14:07`; the date where none is known."""
        form = {"second": "%H:%M:%S", "minute": "%H:%M", "hour": "%H h", "day": ""}[self.precision]
        text = self.utc.strftime(form) if form else self.local.strftime("%Y-%m-%d")
        return f"{self._mark}{text}"

    @property
    def _mark(self) -> str:
        return f"{'by ' if self.by else ''}{'~' if self.about else ''}"

    @property
    def day(self) -> str:
        """The date in UTC; of an instant known to the day, the one of its source."""
        return (self.local if self.precision == "day" else self.utc).strftime("%Y-%m-%d")

    def __str__(self) -> str:
        """Write it in UTC: `2017-01-31 23:27 UTC`; a day is written with the zone it is of."""
        if self.precision == "day":
            return self.clock if self.zone == "UTC" else f"{self.clock} ({self.zone})"
        return f"{self._mark}{self.day} {self.clock.removeprefix(self._mark)} UTC"

    def __matmul__(self, given: Citation | OwnSource) -> "Moment":
        """Cite it: `at("2019-07-02 13:42", zone="UTC") @ source.at("At 13:42")`.

        Raises:
            CitationError: The quoted words hold another time, date or zone, or it is no citation.
        """
        citation = cited(given, text=self, of=self, holding="hold the time")
        require_time_agreement(self, citation.phrase)
        return Moment(self, citation)


_STATED = "state the other moment itself: `at(…, zone=…) @ source.at(…)`"
_LATER = f'write `start + minutes(3) @ source.at("three minutes later")`, or {_STATED}'


def _instant(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Instant):
        raise UnitError(
            f"a moment of {value}",
            allowed="a point in time",
            remedy="write `at('2019-07-02 13:42', zone='UTC') @ source.at('13:42')`",
        )


@frozen(eq=False)
class Moment(Sourced[Citation | Computation]):
    """A point in time that a source states; made by `at(…) @ source.at(…)`, never by hand.

    `end - start` is the time between two of them, a figure derived from both; `start + figure`
    is the moment so much later, where a source says only `three minutes later`.
    """

    quantity: Instant = field(validator=_instant)
    origin: Citation | Computation
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def text(self) -> str:
        """The point in time as it stands behind the mark of its grade."""
        return str(self.quantity)

    def __str__(self) -> str:
        """Return the mark of its grade and the point in time: `= 2017-02-28 17:40 UTC`."""
        return self.grade.marked(self.text)

    def explain(self) -> str:
        """Return its formula, inputs and sources as a tree of lines."""
        return explain(str(self), self.origin)

    @overload
    def __add__(self, other: Figure) -> "Moment": ...
    @overload
    def __add__(self, other: Undisclosed) -> Undisclosed: ...
    def __add__(self, other: Number) -> "Moment | Undisclosed":
        """Return the moment a reported time later, derived from both."""
        if isinstance(other, Undisclosed):
            return other
        if not isinstance(other, Figure) or other.quantity.dimension != "[time]":
            self._refuse(other, _LATER)
        if other.grade is Grade.MODELLED or not other.quantity.is_exact:
            self._refuse(other, _LATER)
        return Moment(later(self.quantity, other.quantity), Computation("+", (self, other)))

    @overload
    def __sub__(self, other: "Moment") -> Figure: ...
    @overload
    def __sub__(self, other: Undisclosed) -> Undisclosed: ...
    def __sub__(self, other: "Moment | Undisclosed") -> Number:
        """Return the time since an earlier moment."""
        if isinstance(other, Undisclosed):
            return other
        if not isinstance(other, Moment):
            self._refuse(other, _STATED)
        return derived(elapsed(other.quantity, self.quantity), "−", (self, other))

    def _refuse(self, other: object, remedy: str) -> Never:
        """Refuse what is neither the time between two moments nor a moment so much later."""
        between = "write `end - start` for the time between them"
        raise UnitError(
            f"arithmetic of the moment {self.quantity} with {other}",
            allowed="the difference of two moments, `end - start`, or `start + figure` with one "
            "length of time that a source states",
            remedy=between if isinstance(other, Moment) else remedy,
        )


def later(start: Instant, by: Quantity) -> Instant:
    """Return the instant so much later; it is as precise as the start, or as the unit of the time.

    Args:
        start: The instant.
        by: An exact time, such as three minutes.
    """
    unit = by.unit if by.unit in SECONDS else "minute"
    ranks = {str(precision): rank for rank, precision in enumerate(PRECISIONS)}
    precision = PRECISIONS[min(ranks[start.precision], ranks[unit])]
    shift = by.to("second").magnitude
    return evolve(
        start,
        low=start.low + shift,
        high=start.low + shift + SECONDS[precision],
        about=start.about or by.about,
        local=start.local + timedelta(seconds=shift),
        precision=precision,
    )

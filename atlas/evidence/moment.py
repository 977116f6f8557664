"""Moments: when something happened, with the words of the source that say so."""

from typing import Any, Never, overload

from attrs import field, frozen

from atlas.errors import CitationError, UnitError
from atlas.evidence.figure import Computation, Figure, Number, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.evidence.instant import Instant, elapsed, later
from atlas.evidence.source import Citation
from atlas.evidence.timed import require_time_agreement


def _instant(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Instant):
        raise UnitError(
            f"a moment of {value}",
            allowed="a point in time",
            remedy="write `at('2019-07-02 13:42', zone='UTC') @ source.at('13:42')`",
        )


@frozen(eq=False)
class Moment(Figure):
    """A point in time that a source states; made by `at(…) @ source.at(…)`, never by hand.

    `end - start` is the time between two of them, a figure derived from both; `start + figure`
    is the moment so much later, where a source says only `three minutes later`.
    """

    quantity: Instant = field(validator=_instant)
    origin: Citation | Computation

    @overload
    def __add__(self, other: Figure) -> "Moment": ...
    @overload
    def __add__(self, other: Undisclosed) -> Undisclosed: ...
    def __add__(self, other: Number) -> "Moment | Undisclosed":
        """Return the moment a reported time later, derived from both."""
        if isinstance(other, Undisclosed):
            return other
        if isinstance(other, Moment) or other.quantity.dimension != "[time]":
            self._refuse(other)
        if other.grade is Grade.MODELLED or not other.quantity.is_exact:
            self._refuse(other)
        return Moment(later(self.quantity, other.quantity), Computation("+", (self, other)))

    @overload
    def __sub__(self, other: Figure) -> Figure: ...
    @overload
    def __sub__(self, other: Undisclosed) -> Undisclosed: ...
    def __sub__(self, other: Number) -> Number:
        """Return the time since an earlier moment."""
        if isinstance(other, Undisclosed):
            return other
        if not isinstance(other, Moment):
            self._refuse(other)
        return derived(elapsed(other.quantity, self.quantity), "−", (self, other))

    def _refuse(self, other: object) -> Never:
        """Refuse what is no difference of two moments."""
        raise UnitError(
            f"arithmetic of the moment {self.quantity} with {other}",
            allowed="the difference of two moments, `end - start`, or `start + figure` with one "
            "length of time that a source states",
            remedy="compute with the time between two moments",
        )

    __mul__ = __truediv__ = _refuse
    __radd__ = __rsub__ = __rmul__ = __rtruediv__ = _refuse

    def to(self, unit: str) -> Never:
        """Refuse another unit: a point in time has none."""
        self._refuse(unit)


def reported_moment(instant: Instant, citation: Citation) -> Moment:
    """Make a moment; `at(…) @ citation` is the short form.

    Raises:
        CitationError: The quoted words hold another time, date or zone, or it is no citation.
    """
    if not isinstance(citation, Citation):
        raise CitationError(
            f"{instant} is cited with {citation!r}",
            allowed="`source.at(phrase)`",
            remedy="quote the words of the source that hold the time",
        )
    require_time_agreement(instant, citation.phrase)
    return Moment(instant, citation)

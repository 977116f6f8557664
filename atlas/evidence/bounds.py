"""Bounds: how a source qualifies a number: about, at least, at most, between."""

import math
from typing import TypeVar, overload

from attrs import evolve

from atlas.errors import UnitError
from atlas.evidence.figure import Quantity, require_quantity
from atlas.evidence.moment import Instant

_Q = TypeVar("_Q", Quantity, Instant)


def about(quantity: _Q) -> _Q:
    """Mark a number, or a time, that the source itself calls approximate: `about(minutes(40))`.

    Args:
        quantity: The quantity, or the time, as the source gives it.
    """
    if not isinstance(quantity, Instant):
        require_quantity(quantity, "about")
    return evolve(quantity, about=True)


def by(instant: Instant) -> Instant:
    """Mark a time at which something had happened: the source says `by 14:30`, and not when.

    Args:
        instant: The time, as the source gives it.

    Raises:
        UnitError: It is no time.
    """
    if not isinstance(instant, Instant):
        raise UnitError(
            f"`by` of {instant!r}",
            allowed="a point in time",
            remedy="write `by(at('2019-07-02 13:42', zone='UTC'))`",
        )
    return evolve(instant, by=True)


def at_least(quantity: Quantity) -> Quantity:
    """Keep the number as a lower bound: the source says `over`, `more than`, `+`.

    Args:
        quantity: The number that the source gives.

    Raises:
        UnitError: It is a bound already: one number has one.
    """
    return evolve(_unbounded(quantity, "at_least"), high=math.inf)


def at_most(quantity: Quantity) -> Quantity:
    """Keep the number as an upper bound: the source says `up to`, `under`.

    Args:
        quantity: The number that the source gives.

    Raises:
        UnitError: It is a bound already: one number has one.
    """
    return evolve(_unbounded(quantity, "at_most"), low=-math.inf)


def _unbounded(quantity: Quantity, name: str) -> Quantity:
    """Return a quantity with two ends; refuse a bound, of which a further bound leaves nothing."""
    given = require_quantity(quantity, name)
    if math.isinf(given.low) or math.isinf(given.high):
        raise UnitError(
            f"`{name}` of {given}, which is a bound already",
            allowed="`at_least` or `at_most` of a number, `between` of two",
            remedy="leave one of the two out, or write `between(low, high)`",
        )
    return given


@overload
def between(low: Quantity, high: Quantity) -> Quantity: ...
@overload
def between(low: Quantity, high: Quantity, *, about: bool) -> Quantity: ...
def between(low: Quantity, high: Quantity, *, about: bool = False) -> Quantity:
    """Make a range from two quantities of one dimension: `between(ms(40), ms(125))`.

    Args:
        low: The low end.
        high: The high end, in any unit of the same dimension.
        about: Whether the source calls both ends approximate.
    """
    low, high = require_quantity(low, "between"), require_quantity(high, "between")
    return Quantity(low.low, high.to(low.unit).high, low.unit, about)

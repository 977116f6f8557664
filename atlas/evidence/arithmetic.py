"""Arithmetic of ranges, the plain numbers that quantities are made of."""

import math
from typing import NamedTuple

from atlas.errors import UnitError
from atlas.evidence import units
from atlas.evidence.formatting import format_quantity


class Range(NamedTuple):
    """A magnitude between two ends, in a canonical unit."""

    low: float
    high: float
    unit: str
    about: bool

    def __str__(self) -> str:
        """Format for people: `3.2 M msg/s`, `40–125 ms`, `≥ 30 PB`."""
        return format_quantity(self.low, self.high, self.unit, about=self.about)


def converted(one: Range, unit: str) -> Range:
    """Return a range in another unit of its dimension.

    Raises:
        UnitError: The units measure different things.
    """
    factor = units.factor(one.unit, units.parse(unit))
    return Range(one.low * factor, one.high * factor, unit, one.about)


def added(left: Range, right: Range) -> Range:
    """Return the sum, in the unit of the left side."""
    right = _like(left, right)
    return Range(left.low + right.low, left.high + right.high, left.unit, left.about or right.about)


def subtracted(left: Range, right: Range) -> Range:
    """Return the difference, in the unit of the left side."""
    right = _like(left, right)
    return Range(left.low - right.high, left.high - right.low, left.unit, left.about or right.about)


def multiplied(left: Range, right: Range) -> Range:
    """Return the product; labels that cancel are gone."""
    unit, factor = units.combine(left.unit, right.unit, divide=False)
    corners = [
        _product(a, b) * factor for a in (left.low, left.high) for b in (right.low, right.high)
    ]
    return Range(min(corners), max(corners), unit, left.about or right.about)


def divided(left: Range, right: Range) -> Range:
    """Return the quotient.

    Raises:
        UnitError: The divisor can be zero.
    """
    if right.low <= 0 <= right.high:
        raise UnitError(
            f"a division by {right}, which can be zero",
            allowed="a divisor that is above or below zero",
            remedy="bound the divisor",
        )
    unit, factor = units.combine(left.unit, right.unit, divide=True)
    corners = [
        _product(a, 1 / b) * factor for a in (left.low, left.high) for b in (right.low, right.high)
    ]
    return Range(min(corners), max(corners), unit, left.about or right.about)


def _like(left: Range, right: Range) -> Range:
    """Return the right side in the unit of the left one."""
    return right if left.unit == right.unit else converted(right, left.unit)


def _product(left: float, right: float) -> float:
    return 0.0 if 0 in (left, right) else left * right


def magnitude(one: Range) -> float:
    """Return the number, the middle of a range, or the known end of a bound."""
    if math.isinf(one.low):
        return one.high
    if math.isinf(one.high):
        return one.low
    return (one.low + one.high) / 2


def require_range(low: float, high: float) -> None:
    """Refuse a range whose ends are swapped, or lie where no number can be.

    Args:
        low: Lower end.
        high: Upper end.

    Raises:
        UnitError: It is such a range.
    """
    if low == math.inf or high == -math.inf:
        raise UnitError(
            f"a quantity of {low}",
            allowed="a finite number, or a bound by `at_least` or `at_most`",
            remedy="give a finite number",
        )
    if low > high:
        raise UnitError(
            f"a range from {low} to {high}",
            allowed="a range from the lower to the higher end",
            remedy="swap the ends",
        )


def is_finite_or_bound(_: object, attribute: object, value: float) -> None:
    """Require a number; an end without bound is infinite."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or math.isnan(value):
        raise UnitError(
            f"{value!r} is not a number",
            allowed="an int or a float",
            remedy=f"give {getattr(attribute, 'name', 'it')} as a number",
        )


def canonical(unit: str) -> str:
    """Return a unit in its canonical spelling; empty for a plain number."""
    return units.parse(unit) if unit else ""

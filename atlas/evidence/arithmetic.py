"""Arithmetic of ranges, the plain numbers that quantities are made of."""

import math
import sys
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


def converted(quantity: Range, unit: str) -> Range:
    """Return a range in another unit of its dimension.

    Args:
        quantity: The range.
        unit: The unit of the result, such as `USD / month`.

    Raises:
        UnitError: The units measure different things.
    """
    factor = units.factor(quantity.unit, units.parse(unit))
    return Range(quantity.low * factor, quantity.high * factor, unit, quantity.about)


def added(left: Range, right: Range) -> Range:
    """Return the sum, in the unit of the left side.

    Args:
        left: One range.
        right: The other, in any unit of the same dimension.

    Raises:
        UnitError: The units measure different things.
    """
    right = _like(left, right)
    return Range(left.low + right.low, left.high + right.high, left.unit, left.about or right.about)


def subtracted(left: Range, right: Range) -> Range:
    """Return the difference, in the unit of the left side.

    Args:
        left: The range that is subtracted from.
        right: The other, in any unit of the same dimension.

    Raises:
        UnitError: The units measure different things.
    """
    right = _like(left, right)
    return Range(left.low - right.high, left.high - right.low, left.unit, left.about or right.about)


def multiplied(left: Range, right: Range) -> Range:
    """Return the product; units that cancel are left out.

    Args:
        left: One factor, in any unit.
        right: The other factor, in any unit.
    """
    unit, factor = units.combine(left.unit, right.unit, divide=False)
    corners = [
        _product(a, b) * factor for a in (left.low, left.high) for b in (right.low, right.high)
    ]
    return Range(min(corners), max(corners), unit, left.about or right.about)


def divided(left: Range, right: Range) -> Range:
    """Return the quotient.

    Args:
        left: The dividend, in any unit.
        right: The divisor, in any unit; its range does not hold zero.

    Raises:
        UnitError: The divisor can be zero.
    """
    if right.low <= 0 <= right.high:
        raise UnitError(
            f"a division by {right}, which can be zero",
            allowed="a divisor that is above or below zero",
            remedy="declare a gap for the quotient: `undisclosed(…)`"
            if right.low == right.high
            else "give both ends of the divisor, on one side of zero: `between(low, high)`",
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
    return 0.0 if 0 in (left, right) else float(left) * right


def magnitude(quantity: Range) -> float:
    """Return the number, the middle of a range, or the known end of a bound."""
    if math.isinf(quantity.low):
        return quantity.high
    if math.isinf(quantity.high):
        return quantity.low
    return (quantity.low + quantity.high) / 2


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


def is_finite_or_bound(_: object, __: object, value: float) -> None:
    """Require a number; only an end without a bound may be infinite.

    Args:
        value: The number.
    """
    if isinstance(value, int) and abs(value) > sys.float_info.max:
        raise UnitError(
            "a number of more than 308 digits",
            allowed=f"numbers up to {sys.float_info.max:.0e}",
            remedy="check the number, or give it in a larger unit",
        )
    if isinstance(value, bool) or not isinstance(value, (int, float)) or math.isnan(value):
        raise UnitError(
            f"{value!r} is not a number",
            allowed="an int or a float",
            remedy="write it in digits without quotes, such as 15 or 0.5; what is not known is a "
            "gap, `undisclosed(where_looked)`",
        )


def canonical(unit: str) -> str:
    """Return a unit in its canonical spelling; empty for a plain number."""
    return units.parse(unit) if unit else ""

"""Quantities: a number, or the range it lies in, with its unit."""

import math
from typing import TYPE_CHECKING, TypeVar, overload

from attrs import evolve, field, frozen

from atlas.errors import BareNumberError, UnitError
from atlas.evidence import units
from atlas.evidence.formatting import format_quantity

if TYPE_CHECKING:
    from atlas.evidence.figure import Figure
    from atlas.evidence.source import Citation


def _finite_or_bound(_: object, attribute: object, value: float) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or math.isnan(value):
        raise UnitError(
            f"{value!r} is not a number",
            allowed="an int or a float",
            remedy=f"give {getattr(attribute, 'name', 'it')} as a number",
        )


def _canonical(unit: str) -> str:
    return units.parse(unit) if unit else ""


@frozen(order=False)
class Quantity:
    """A magnitude between `low` and `high` (equal where it is exact), both included.

    Args:
        low: Lower bound; minus infinity where only an upper bound is known.
        high: Upper bound; infinity where only a lower bound is known.
        unit: Canonical unit, such as `millisecond` or `USD / month`; empty for a plain number.
        about: Whether the source itself calls the number approximate.
    """

    low: float = field(validator=_finite_or_bound)
    high: float = field(validator=_finite_or_bound)
    unit: str = field(default="", converter=_canonical)
    about: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a range whose ends are swapped, or lie where no number can be."""
        if self.low == math.inf or self.high == -math.inf:
            raise UnitError(
                f"a quantity of {self.low}",
                allowed="a finite number, or a bound by `at_least` or `at_most`",
                remedy="give a finite number",
            )
        if self.low > self.high:
            raise UnitError(
                f"a range from {self.low} to {self.high}",
                allowed="a range from the lower to the higher end",
                remedy="swap the ends",
            )

    @property
    def is_exact(self) -> bool:
        """Whether both ends are one number."""
        return self.low == self.high

    @property
    def magnitude(self) -> float:
        """The number, the middle of a range, or the known end of a bound."""
        if math.isinf(self.low):
            return self.high
        if math.isinf(self.high):
            return self.low
        return (self.low + self.high) / 2

    @property
    def dimension(self) -> str:
        """What it measures, such as `[time]`."""
        return units.dimension(self.unit)

    def to(self, unit: str) -> "Quantity":
        """Convert to another unit of the same dimension.

        Raises:
            UnitError: The units measure different things.
        """
        factor = units.factor(self.unit, units.parse(unit))
        return Quantity(self.low * factor, self.high * factor, unit, self.about)

    def per(self, unit: str) -> "Quantity":
        """Divide by one of a unit: `messages(4e9).per("day")`."""
        return self / Quantity(1, 1, unit)

    def __matmul__(self, citation: "Citation") -> "Figure":
        """Cite: `ms(15) @ source.at("15ms p99")` is a reported figure.

        Raises:
            CitationError: The quoted words hold another number.
        """
        from atlas.evidence.figure import reported  # noqa: PLC0415 - figures are made of quantities

        return reported(self, citation)

    def __add__(self, other: "Quantity") -> "Quantity":
        """Add, in the unit of the left side."""
        other = _checked(other, "arithmetic with a quantity")
        right = other.to(self.unit) if other.unit != self.unit else other
        return self._with(self.low + right.low, self.high + right.high, other)

    def __sub__(self, other: "Quantity") -> "Quantity":
        """Subtract, in the unit of the left side."""
        other = _checked(other, "arithmetic with a quantity")
        right = other.to(self.unit) if other.unit != self.unit else other
        return self._with(self.low - right.high, self.high - right.low, other)

    def __mul__(self, other: "Quantity") -> "Quantity":
        """Multiply; labels that cancel are gone."""
        other = _checked(other, "arithmetic with a quantity")
        unit, factor = units.combine(self.unit, other.unit, divide=False)
        corners = [
            _product(a, b) * factor for a in (self.low, self.high) for b in (other.low, other.high)
        ]
        return Quantity(min(corners), max(corners), unit, self.about or other.about)

    def __truediv__(self, other: "Quantity") -> "Quantity":
        """Divide.

        Raises:
            UnitError: The divisor can be zero.
        """
        other = _checked(other, "arithmetic with a quantity")
        if other.low <= 0 <= other.high:
            raise UnitError(
                f"a division by {other}, which can be zero",
                allowed="a divisor that is above or below zero",
                remedy="bound the divisor",
            )
        unit, factor = units.combine(self.unit, other.unit, divide=True)
        corners = [
            _product(a, 1 / b) * factor
            for a in (self.low, self.high)
            for b in (other.low, other.high)
        ]
        return Quantity(min(corners), max(corners), unit, self.about or other.about)

    def __str__(self) -> str:
        """Format for people: `3.2 M msg/s`, `40–125 ms`, `≥ 30 PB`."""
        return format_quantity(self.low, self.high, self.unit, about=self.about)

    @property
    def signed(self) -> str:
        """The quantity as a change, with its sign: `+13.2 %`, `~+32.5 %`, `−25 %`."""
        text = str(self)
        if self.low < 0 or self.high == 0:
            return text
        number = text.lstrip("~≥≤ ")
        return f"{text.removesuffix(number)}+{number}"

    def _with(self, low: float, high: float, other: "Quantity") -> "Quantity":
        return Quantity(low, high, self.unit, self.about or other.about)


_Q = TypeVar("_Q", bound=Quantity)


def _product(left: float, right: float) -> float:
    return 0.0 if 0 in (left, right) else left * right


def about(quantity: _Q) -> _Q:
    """Mark a number, or a time, that the source itself calls approximate."""
    _checked(quantity, "about")
    return evolve(quantity, about=True)


def at_least(quantity: Quantity) -> Quantity:
    """Keep the number as a lower bound: the source says `over`, `more than`, `+`."""
    return evolve(_checked(quantity, "at_least"), high=math.inf)


def at_most(quantity: Quantity) -> Quantity:
    """Keep the number as an upper bound: the source says `up to`, `under`."""
    return evolve(_checked(quantity, "at_most"), low=-math.inf)


@overload
def between(low: Quantity, high: Quantity) -> Quantity: ...
@overload
def between(low: Quantity, high: Quantity, *, about: bool) -> Quantity: ...
def between(low: Quantity, high: Quantity, *, about: bool = False) -> Quantity:
    """Make a range from two quantities of one dimension: `between(ms(40), ms(125))`."""
    low, high = _checked(low, "between"), _checked(high, "between")
    return Quantity(low.low, high.to(low.unit).high, low.unit, about)


def _checked(quantity: object, at: str) -> Quantity:
    if not isinstance(quantity, Quantity):
        raise BareNumberError(quantity, at=f"what was given to {at}")
    return quantity

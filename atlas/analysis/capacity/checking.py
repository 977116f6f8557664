"""What the laws share: which inputs they take, ranges through a formula, units of counts."""

import math
from collections.abc import Callable

from atlas.errors import AtlasError, BareNumberError
from atlas.evidence import units
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed

_WHOLE = 1e-9


class CapacityError(AtlasError, ValueError):
    """A law cannot be applied to what it was given."""


def known(*inputs: Number) -> tuple[Figure, ...] | Undisclosed:
    """Return inputs that are all figures, or the first gap among them.

    Raises:
        BareNumberError: One is neither a figure nor a gap.
    """
    figures: list[Figure] = []
    for figure in inputs:
        if isinstance(figure, Undisclosed):
            return figure
        if not isinstance(figure, Figure):
            raise BareNumberError(figure, field="an input of a law")
        figures.append(figure)
    return tuple(figures)


def bounded(figure: Figure, name: str, unit: str, *, zero: bool = False) -> Quantity:
    """Return a figure's quantity in a unit; refuse what a law cannot be computed with.

    Args:
        figure: The figure.
        name: What it is, for the message.
        unit: The unit it is to have; labels of counts do not matter.
        zero: Whether it may be zero.

    Raises:
        CapacityError: It measures something else, has no end on one side, or is below zero.
    """
    quantity = figure.quantity
    if _measure(quantity.unit) != _measure(unit):
        raise CapacityError(
            f"the {name} is {quantity}, which measures {quantity.dimension}",
            allowed=f"a quantity in {unit or 'a plain count'}",
            remedy=f"state it in {unit}" if unit else "state a count, such as `nodes(8)`",
        )
    if math.isinf(quantity.low) or math.isinf(quantity.high):
        raise CapacityError(
            f"the {name} is {quantity}, with one end open",
            allowed="a number or a range",
            remedy="assume the other end: `assumed(between(low, high), because=…)`",
        )
    if quantity.low < 0 or (quantity.low == 0 and not zero):
        raise CapacityError(
            f"the {name} is {quantity}",
            allowed="zero or more" if zero else "more than zero",
            remedy=f"state a {name} of zero or more" if zero else f"state a {name} above zero",
        )
    return recounted(quantity, unit)


def servers(figure: Figure) -> Quantity:
    """Return a number of servers; refuse less than one, and parts of one.

    Raises:
        CapacityError: It is no whole number of one or more.
    """
    quantity = bounded(figure, "number of servers", "")
    for end in (quantity.low, quantity.high):
        if end < 1 or abs(end - round(end)) > _WHOLE:
            raise CapacityError(
                f"the number of servers is {quantity}",
                allowed="a whole number from 1",
                remedy=f"state a whole number, such as {max(1, math.ceil(end))}",
            )
    return quantity


def span(formula: Callable[..., float], *inputs: tuple[Quantity, int]) -> tuple[float, float]:
    """Return the lowest and highest result of a formula that is monotonic in each input.

    Args:
        formula: Takes one number an input.
        inputs: Each input with 1 if the result rises with it, −1 if it falls.
    """
    low = formula(*(figure.low if sign > 0 else figure.high for figure, sign in inputs))
    high = formula(*(figure.high if sign > 0 else figure.low for figure, sign in inputs))
    return low, high


def is_about(*quantities: Quantity) -> bool:
    """Return whether one of the quantities is approximate, so that the result is, too."""
    return any(quantity.about for quantity in quantities)


def _uncounted(unit: str) -> tuple[str, ...]:
    """Return the parts of a unit that are no counts, each with its power."""
    return tuple(
        f"{name} ** {power}"
        for name, power in sorted(units.powers(unit).items())
        if name not in units.COUNTS
    )


def _measure(unit: str) -> str:
    """Return the dimension of a unit without the labels of counts."""
    return units.dimension(" * ".join(_uncounted(unit)))


def is_count(figure: Figure) -> bool:
    """Return whether a figure counts something, rather than being a share or a measure."""
    powers = units.powers(figure.quantity.unit)
    return len(powers) == 1 and next(iter(powers)) in units.COUNTS


def same_measure(first: str, second: str) -> bool:
    """Return whether two units measure the same, whatever they count.

    Args:
        first: A unit.
        second: Another unit.
    """
    return _measure(first) == _measure(second)


def recounted(quantity: Quantity, unit: str) -> Quantity:
    """Return a quantity in another unit that may count something else, one for one.

    Args:
        quantity: The quantity.
        unit: The unit it is to have; it may count something else.

    Raises:
        UnitError: The units measure different things.
    """
    rest, target = (" * ".join(_uncounted(name)) for name in (quantity.unit, unit))
    factor = units.factor(rest, target)
    return Quantity(quantity.low * factor, quantity.high * factor, unit, quantity.about)


def one_for_one(figure: Figure, unit: str) -> Figure:
    """Return a figure in another unit; where that counts something else, one takes one.

    Args:
        figure: The figure.
        unit: The unit it is to have.

    Raises:
        UnitError: The units measure different things.
    """
    if units.dimension(figure.quantity.unit) == units.dimension(unit):
        return figure.to(unit)
    return derived(recounted(figure.quantity, unit), "one for one", (figure,))


def a_second(figure: Figure) -> Figure:
    """Return a rate by the second, whichever time it came out by; anything else as it is."""
    powers = units.powers(figure.quantity.unit)
    counts = [name for name in powers if name in units.COUNTS]
    unit = f"{' * '.join(counts) or '1'} / second"
    fits = units.dimension(figure.quantity.unit) == units.dimension(unit)
    return figure.to(unit) if fits else figure

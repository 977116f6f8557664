"""Whether the words quoted for a figure hold that figure."""

import math
from collections.abc import Collection, Sequence
from functools import lru_cache

from atlas.errors import CitationError
from atlas.evidence import units
from atlas.evidence.arithmetic import Range
from atlas.evidence.meaning import FIXED
from atlas.evidence.numbers import read
from atlas.evidence.qualifiers import Qualifier, qualifiers_in
from atlas.evidence.ranges import ReadNumber
from atlas.evidence.source import Citation
from atlas.evidence.tokens import tokens_of

_TOLERANCE = 1e-9
"""How near a converted number is to one that was written in few digits."""
_EXACT = 1e-12
"""How near a number is to one in its own unit: rounding of the machine alone."""


@lru_cache(maxsize=1024)
def _numerator(unit: str) -> str:
    return " * ".join(name for name, power in units.powers(unit).items() if power > 0)


def _equals(value: float, unit: str, reading: ReadNumber) -> bool:
    if reading.counts and _measures(unit):
        return False
    if reading.unit is None:
        return math.isclose(value, reading.value, rel_tol=_EXACT)
    for target in (unit, _numerator(unit)):
        if units.dimension(reading.unit) == units.dimension(target):
            converted = reading.value * units.factor(reading.unit, target)
            if math.isclose(value, converted, rel_tol=_TOLERANCE):
                return True
    return False


@lru_cache(maxsize=1024)
def _measures(unit: str) -> bool:
    """Whether a unit is of time, data, money or a share, and of no things."""
    above = _numerator(unit)
    return bool(above) and units.parse(above) != "ratio" and units.is_measure(above)


def _shown(reading: ReadNumber) -> str:
    unit = units.parse(reading.unit) if reading.unit else ""
    return str(Range(reading.value, reading.value, unit, about=False))


_LIMIT = "or say that it is a limit: `.at(…, basis='limit')`"
_REMEDIES: dict[Qualifier, str] = {
    "about": "write `about(…)`",
    "more than": f"write `at_least(…)`, {_LIMIT}",
    "up to": f"write `at_most(…)`, {_LIMIT}",
    "nearly": "write `about(…)` or `at_most(…)`",
}


def _fits(qualifier: Qualifier, quantity: Range, *, fixed: bool) -> bool:
    """Whether a quantity is as exact as the word next to its number."""
    below, above = math.isinf(quantity.low), math.isinf(quantity.high)
    match qualifier:
        case "more than":
            return above or fixed
        case "up to":
            return below or fixed
        case "nearly":
            return below or quantity.about
        case "about":
            return below or above or quantity.about
        case _:
            return True


def _require_qualifier(
    quantity: Range, citation: Citation, qualifiers: Sequence[Qualifier]
) -> None:
    """Refuse a quantity that is more, or less, exact than the quoted words.

    Args:
        quantity: The quantity that is declared.
        citation: The words that are quoted for it.
        qualifiers: How the words qualify each reading of its number.
    """
    fixed = citation.stated.basis in FIXED
    if not any(_fits(qualifier, quantity, fixed=fixed) for qualifier in qualifiers):
        qualifier = qualifiers[0]
        raise CitationError(
            f"the figure is {quantity}, but the words {citation.phrase!r} say {qualifier!r}",
            allowed="a figure as exact as the words; a limit, default, target or capacity is exact",
            remedy=_REMEDIES[qualifier],
        )
    if quantity.low == quantity.high and not quantity.about:
        return
    missing = _unsaid(quantity, qualifiers_in(tokens_of(citation.phrase)))
    if missing and not (fixed and missing != "about"):
        raise CitationError(
            f"the figure is {quantity}, but the words {citation.phrase!r} do not say {missing!r}",
            allowed="a figure as exact as the words",
            remedy="quote the word that qualifies the number, or declare the number itself",
        )


def _unsaid(quantity: Range, named: Collection[Qualifier]) -> Qualifier:
    """Return what a quantity says and the words do not."""
    if math.isinf(quantity.high) and "more than" not in named:
        return "more than"
    if math.isinf(quantity.low) and not {"up to", "nearly"} & set(named):
        return "up to"
    if quantity.about and not {"about", "nearly"} & set(named):
        return "about"
    return ""


def holds(words: str, quantity: Range) -> bool:
    """Return whether both ends of a quantity are among the numbers that words hold.

    Args:
        words: Words of a source, as they are printed.
        quantity: The quantity.
    """
    readings = read(words).numbers
    ends = [end for end in (quantity.low, quantity.high) if math.isfinite(end)]
    return bool(ends) and all(
        any(_equals(end, quantity.unit, item) for item in readings) for end in ends
    )


def lost_qualifier(words: str, quantity: Range, *, basis: str = "") -> Qualifier:
    """Return how words qualify the number of a quantity, where the quantity does not say so.

    Args:
        words: Words of a source: those that hold the number, with those around them.
        quantity: The quantity as it is declared.
        basis: The basis that is declared for it; a limit is exact whatever stands next to it.
    """
    readings = read(words).numbers
    for end in (quantity.low, quantity.high):
        matching: list[Qualifier] = [
            item.qualifier for item in readings if _equals(end, quantity.unit, item)
        ]
        fixed = basis in FIXED
        if matching and not any(_fits(each, quantity, fixed=fixed) for each in matching):
            return matching[0]
    return ""


def require_agreement(quantity: Range, citation: Citation) -> None:
    """Refuse a quantity whose ends are not in the quoted words.

    Args:
        quantity: The quantity that is declared, with its low and its high end.
        citation: The words that are quoted for it.

    Raises:
        CitationError: The words hold no number, or other numbers, or qualify it otherwise.
    """
    if math.isinf(quantity.low) and math.isinf(quantity.high):
        raise CitationError(
            "the figure has neither a lower nor an upper end",
            allowed="a number, a range or a bound",
            remedy="give the number that the source states",
        )
    reading = read(citation.phrase)
    readings = reading.numbers
    for end in {quantity.low, quantity.high}:
        matching = [item for item in readings if _equals(end, quantity.unit, item)]
        if math.isinf(end):
            continue
        if matching:
            _require_qualifier(quantity, citation, [item.qualifier for item in matching])
            continue
        for item in reading.unclear:
            raise CitationError(
                f"the figure is {quantity}, but the words {citation.phrase!r} hold {item.text!r}, "
                f"which is not read: {item.why}",
                allowed="a number that is read whole, in one way",
                remedy=item.remedy,
            )
        found_numbers = ", ".join(dict.fromkeys(_shown(item) for item in readings)) or "no number"
        raise CitationError(
            f"the figure is {quantity}, but the words {citation.phrase!r} hold {found_numbers}",
            allowed="a figure that is in the words quoted for it",
            remedy="quote the words that hold the figure, or correct the figure",
        )

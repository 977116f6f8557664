"""Whether the words quoted for a figure hold that figure."""

import math

from atlas.errors import CitationError, UnitError
from atlas.evidence import units
from atlas.evidence.arithmetic import Range
from atlas.evidence.numbers import ReadNumber, read_numbers
from atlas.evidence.source import Citation

_TOLERANCE = 1e-9


def _numerator(unit: str) -> str:
    return " * ".join(name for name, power in units.powers(unit).items() if power > 0)


def _equals(value: float, unit: str, reading: ReadNumber) -> bool:
    if reading.unit is None:
        return math.isclose(value, reading.value, rel_tol=_TOLERANCE)
    for target in (unit, _numerator(unit)):
        try:
            converted = reading.value * units.factor(reading.unit, target)
        except UnitError:
            continue
        if math.isclose(value, converted, rel_tol=_TOLERANCE):
            return True
    return False


def _shown(reading: ReadNumber) -> str:
    unit = units.parse(reading.unit) if reading.unit else ""
    return str(Range(reading.value, reading.value, unit, about=False))


def require_agreement(quantity: Range, citation: Citation) -> None:
    """Refuse a quantity whose ends are not in the quoted words.

    Args:
        quantity: The quantity that is declared, with its low and its high end.
        citation: The words that are quoted for it.

    Raises:
        CitationError: The words hold no number, or other numbers.
    """
    if math.isinf(quantity.low) and math.isinf(quantity.high):
        raise CitationError(
            "the figure has neither a lower nor an upper end",
            allowed="a number, a range or a bound",
            remedy="give the number that the source states",
        )
    readings = read_numbers(citation.phrase)
    for end in {quantity.low, quantity.high}:
        if math.isinf(end) or any(_equals(end, quantity.unit, item) for item in readings):
            continue
        found_numbers = ", ".join(dict.fromkeys(_shown(item) for item in readings)) or "no number"
        raise CitationError(
            f"the figure is {quantity}, but the words {citation.phrase!r} hold {found_numbers}",
            allowed="a figure that is in the words quoted for it",
            remedy="quote the words that hold the figure, or correct the figure",
        )

"""Numbers that belong together: the ends of a range, the parts of a span."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from atlas.evidence import units
from atlas.evidence.qualifiers import Qualifier
from atlas.evidence.vocabulary import CURRENCIES

_THOUSAND = 1e3
_SPANS = ("day", "hour", "minute", "second")
"""The units of a span that is given in several, such as `7 hours and 47 minutes`, in order."""


@frozen
class ReadNumber:
    """A number read in a text, in `unit` where the text names one, else a plain magnitude.

    Attributes:
        value: The magnitude.
        unit: The unit; None where the text names none.
        scale: The scale that its words name, such as 1e6 for `million`.
        qualifier: How the words next to it qualify it.
        counts: Whether it is of things, and so of no time, data, money or share.
        many: For how many its words say it, and by what its value is divided: 1e3 for `/k users`.
    """

    value: float
    unit: str | None
    scale: float = 1.0
    qualifier: Qualifier = ""
    counts: bool = False
    many: float = 1.0


def shared(readings: Sequence[list[ReadNumber]], joined: Sequence[bool]) -> list[ReadNumber]:
    """Give each end of a range (`40-125ms`, `$1.5 to 2 million`) the unit and scale it lacks.

    The low end of `5 to 7 million` is five million and not five.

    Args:
        readings: The readings of each number of a text.
        joined: Whether a range goes on after each.
    """
    result: list[ReadNumber] = []
    for index, group in enumerate(readings):
        before = readings[index - 1] if index and joined[index - 1] else []
        after = readings[index + 1] if index + 1 < len(readings) and joined[index] else []
        for item in group:
            lent = list(_lent(item, after))
            paid = [
                evolve(item, unit=first.unit)
                for first in before
                if first.unit in CURRENCIES.values() and item.unit is None
            ]
            divided = [
                evolve(item, value=item.value / second.many, many=second.many)
                for second in after
                if second.many > item.many == 1 and second.unit == item.unit
            ]
            if not (lent or paid):
                result.append(item)
            result += lent + paid + divided
    return list(dict.fromkeys(result))


def is_far(low: Sequence[ReadNumber], high: Sequence[ReadNumber]) -> bool:
    """Return whether a low end can lack its scale: the 500 of `500 to 1 million`.

    That of `500 to 1 K` lacks none.

    Args:
        low: The readings of the low end.
        high: The readings of the high end.
    """
    return any(
        first.scale == 1 and second.scale > _THOUSAND and not _lends(first, second)
        for first in low
        for second in high
    )


def _lends(first: ReadNumber, second: ReadNumber) -> bool:
    """Whether the scale of a high end is that of the low one too."""
    return first.scale == 1 < second.scale and first.value < second.value / second.scale


def _lent(first: ReadNumber, after: Sequence[ReadNumber]) -> Iterator[ReadNumber]:
    """Yield the readings of a low end in the unit and scale of the high one."""
    for second in after:
        lends = _lends(first, second)
        scale = second.scale if lends else 1.0
        unit = first.unit or second.unit
        if unit == (second.unit or unit) and (lends or (first.unit is None and second.unit)):
            yield evolve(
                first,
                value=first.value * scale,
                unit=unit,
                scale=first.scale * scale,
                counts=first.counts or second.counts,
            )


def spans(readings: Sequence[list[ReadNumber]], adjacent: Sequence[bool]) -> Iterator[ReadNumber]:
    """Yield the sum of numbers written together as `3 d 3 h 8 min`, in the unit that ends it.

    Args:
        readings: The readings of each number of a text.
        adjacent: Whether a number follows each at once.
    """
    total, last, parts = 0.0, "", 0
    for index, group in enumerate(readings):
        item = next((reading for reading in group if reading.unit in _SPANS), None)
        unit = (item.unit or "") if item else ""
        if item and last and adjacent[index - 1] and _SPANS.index(unit) > _SPANS.index(last):
            total = total * units.factor(last, unit) + item.value
            last, parts = unit, parts + 1
            continue
        if parts > 1:
            yield ReadNumber(total, last)
        total, last, parts = (item.value, unit, 1) if item else (0.0, "", 0)
    if parts > 1:
        yield ReadNumber(total, last)

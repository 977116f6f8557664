"""The axes of a capacity model's curve, with readable numbers."""

import re
from collections.abc import Iterable

from atlas.evidence import units
from atlas.evidence.figure import Quantity
from render.parts.axes import Axis, steps

_LONGER = ("day", "hour", "minute")
_LEAST = 2
"""An axis is marked in the longest unit of time of which it has so many."""
_TIMES = {"s": "a second", "min": "a minute", "h": "an hour", "d": "a day"}
_NUMBER = re.compile(r"[\d.,]+(?: (?:k|M|bn|tn)(?= |$))?")


def axis(name: str, unit: str, most: float) -> Axis:
    """Return an axis from zero.

    Args:
        name: The quantity it counts.
        unit: Its unit; part of the name where the numbers are plain counts.
        most: Where it ends, above zero.
    """
    marks = steps(most)
    if unit in {"second", *_LONGER}:
        times, end = _in_longer(unit, most)
        size = most / end
        return Axis(name, most, tuple((mark * size, written(mark, times)) for mark in steps(end)))
    if not _counts(unit):
        return Axis(name, most, tuple((mark, written(mark, unit)) for mark in marks))
    plain = tuple((mark, _number(written(mark, unit))) for mark in marks)
    label = written(2, unit)
    suffix = label[len(_number(label)) :].strip()
    title = name if not suffix or _says(name, suffix) else f"{name} ({suffix})"
    return Axis(title, most, plain)


def _in_longer(unit: str, most: float) -> tuple[str, float]:
    """Return a unit of time that reads well up to an end, and the end in it."""
    in_units = ((longer, most * units.factor(unit, longer)) for longer in _LONGER)
    return next((each for each in in_units if each[1] >= _LEAST), (unit, most))


def _says(name: str, suffix: str) -> bool:
    """Return whether a name states its unit: `transactions a second` states `/s`."""
    counted, _, time = suffix.partition("/")
    timed = not time or _TIMES.get(time, time) in name.lower()
    return timed and counted.strip().lower() in name.lower()


def written(value: float, unit: str) -> str:
    """Return a number as the atlas writes it in a unit.

    Args:
        value: The number.
        unit: The unit.
    """
    return str(Quantity(value, value, unit))


def largest(values: Iterable[float | None]) -> float:
    """Return the largest of the values that are known; 1 if none is above zero."""
    return max((value for value in values if value is not None and value > 0), default=1.0)


def _counts(unit: str) -> bool:
    """Return whether a unit counts things, perhaps per time."""
    above = [name for name, power in units.powers(unit).items() if power > 0] if unit else []
    return all(name in units.COUNTS for name in above)


def _number(text: str) -> str:
    match = _NUMBER.match(text)
    return match.group() if match else text

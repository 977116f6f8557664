"""Quantities as people write them: `3.2 M msg/s`, `15 ms`, `$1.1 M/mo`."""

import math
from functools import lru_cache

from atlas.evidence import units
from atlas.evidence.clock_spans import clock, is_long
from atlas.evidence.digits import cents, digits, precise, whole, written

_TIMES = (
    ("year", "yr"),
    ("day", "d"),
    ("hour", "h"),
    ("minute", "min"),
    ("second", "s"),
    ("millisecond", "ms"),
    ("microsecond", "µs"),
    ("nanosecond", "ns"),
)
_BYTES = (
    ("exabyte", "EB"),
    ("petabyte", "PB"),
    ("terabyte", "TB"),
    ("gigabyte", "GB"),
    ("megabyte", "MB"),
    ("kilobyte", "kB"),
    ("byte", "B"),
)
_BINARY = (("tebibyte", "TiB"), ("gibibyte", "GiB"), ("mebibyte", "MiB"), ("kibibyte", "KiB"))
_BITS = (("terabit", "Tb"), ("gigabit", "Gb"), ("megabit", "Mb"), ("kilobit", "kb"), ("bit", "b"))
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k"))
_KEPT = frozenset({"month", "week", "year"})
_SYMBOLS = {
    **dict((*_TIMES, *_BYTES, *_BINARY, *_BITS)),
    "week": "wk",
    "month": "mo",
    "ratio": "×",
}
_TIME_UNITS = frozenset({"week", "month", *(name for name, _ in _TIMES)})
_EXACT_BELOW = 10_000
_EXACT_BYTES_BELOW = 10_000_000
_SMALL_CHANGE = 0.005
_READABLE = 0.1
_FEW_YEARS = 0.1
"""Less of a year reads better in days."""


def _scaled(value: float) -> tuple[float, str]:
    for size, name in _SCALES:
        if abs(value) >= size * 0.9995:
            return size, name
    return 1.0, ""


def _plain(value: float) -> str:
    if abs(value) < _EXACT_BELOW and abs(value - round(value)) < 1e-9 * max(1, abs(value)):
        return f"{round(value):,}"
    size, name = _scaled(value)
    return f"{written(value / size)} {name}".rstrip()


def _ladder(value: float, unit: str) -> tuple[tuple[str, str], ...] | None:
    """Return the units of the same family, largest first, if this one scales."""
    if unit == "year" and 0 < value < _FEW_YEARS:
        return _TIMES[1:2] if value * units.factor("year", "day") >= 1 else _TIMES[2:]
    if unit in _KEPT:
        return None
    for family in (_TIMES, _BYTES, _BITS):
        if any(unit == name for name, _ in family):
            return tuple(step for step in family if step[0] != "year" or value >= 1)
    return None


@lru_cache(maxsize=4096)
def _split(unit: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    powers = units.powers(unit)
    above = tuple(name for name, power in powers.items() for _ in range(int(max(0, power))))
    below = tuple(name for name, power in powers.items() for _ in range(int(max(0, -power))))
    order = sorted(below, key=lambda name: (name in _TIME_UNITS, name))
    return above, tuple(order)


def _name(unit: str, *, many: bool) -> str:
    if unit in units.COUNTS:
        return units.COUNTS[unit][1 if many else 0]
    return _SYMBOLS.get(unit, unit)


def _suffix(below: tuple[str, ...]) -> str:
    return "".join(f"/{_name(name, many=False)}" for name in below)


def _per_many(value: float, below: tuple[str, ...], least: float) -> tuple[float, str]:
    """Count small change by the thousand, million or billion, as its least: `$1.33/M msg`."""
    counted = below[0] if below and below[0] in units.COUNTS else None
    if counted is None or not 0 < least < _SMALL_CHANGE:
        return value, _suffix(below)
    size, scale = next(
        (scale for scale in reversed(_SCALES) if least * scale[0] >= _READABLE), _SCALES[0]
    )
    return value * size, f"/{scale} {_name(counted, many=True)}{_suffix(below[1:])}"


def _one(value: float, unit: str, least: float | None = None) -> str:
    above, below = _split(unit)
    suffix = _suffix(below)
    sign = "−" if value < 0 else ""
    value = abs(value)
    if above == ("USD",):
        value, suffix = _per_many(value, below, value if least is None else least)
        size, scale = _scaled(value)
        number = written(value / size) if scale or value >= 1 or value == 0 else cents(value)
        return f"{sign}${number}{' ' + scale if scale else ''}{suffix}"
    if above == ("percent",):
        return f"{sign}{precise(value)} %{suffix}"
    if above == ("byte",) and (shown := _bytes(value)):
        return sign + shown + suffix
    if len(above) == 1 and (family := _ladder(value, above[0])):
        return sign + _climb(value, above[0], family) + suffix
    if len(above) == 1 and (shown := _binary(value, above[0])):
        return sign + shown + suffix
    names = "·".join(_name(name, many=value != 1) for name in above)
    return f"{sign}{_plain(value)}{' ' + names if names else ''}{suffix}"


def _climb(value: float, unit: str, family: tuple[tuple[str, str], ...]) -> str:
    if value == 0:
        return f"0 {dict(family)[unit]}"
    name, symbol = family[-1]
    shown = f"{digits(value * units.factor(unit, name))} {symbol}"
    fitting = [
        (converted, symbol)
        for name, symbol in family
        if (converted := value * units.factor(unit, name)) >= _least(name) * 0.9995
    ]
    if fitting:
        shown = f"{digits(fitting[0][0])} {fitting[0][1]}"
    if family[0] in _TIMES:  # 1,000 s rather than 16.7 min: sixties round badly
        for converted, symbol in fitting:
            if converted < _EXACT_BELOW and math.isclose(
                float(digits(converted)), converted, rel_tol=1e-9
            ):
                return f"{_plain(converted)} {symbol}"
    return shown


def _bytes(value: float) -> str | None:
    """Write 8,192 bytes as 8 KiB, and a limit such as 1,048,588 B whole; None for any other."""
    count = whole(value)
    if not count:
        return None
    if count % 1024 == 0 and count % 1000:
        name, symbol = next(it for it in _BINARY if count >= units.factor(it[0], "byte"))
        return f"{digits(value * units.factor('byte', name))} {symbol}"
    is_told = math.isclose(value, float(f"{value:.4g}"), rel_tol=1e-9)
    return None if is_told or count >= _EXACT_BYTES_BELOW else f"{count:,} B"


def _binary(value: float, unit: str) -> str | None:
    """Write 16,384 MiB as 16 GiB; None if no larger unit is exact."""
    if value < _EXACT_BELOW or not any(unit == name for name, _ in _BINARY):
        return None
    for name, symbol in _BINARY:
        converted = value * units.factor(unit, name)
        if converted >= 1 and math.isclose(float(digits(converted)), converted, rel_tol=1e-9):
            return f"{digits(converted)} {symbol}"
    return None


def _span(value: float, unit: str) -> str:
    return clock(value, unit) or _one(value, unit)


def _least(name: str) -> int:
    return 2 if name in ("day", "hour", "minute", "year") else 1


@lru_cache(maxsize=8192)
def format_quantity(low: float, high: float, unit: str, *, about: bool) -> str:
    """Write a quantity for people.

    Args:
        low: The low end, as a magnitude in `unit`.
        high: The high end, as a magnitude in `unit`.
        unit: The unit of both ends.
        about: Whether the quantity is approximate.
    """
    if math.isinf(low) and math.isinf(high):
        return "any"
    if math.isinf(high):
        return f"≥ {_span(low, unit)}"
    if math.isinf(low):
        return f"≤ {_span(high, unit)}"
    mark = "~" if about else ""
    if low == high:
        return f"{mark}{_span(low, unit)}"
    if is_long(low, unit) and (clock(low, unit) or clock(high, unit)):
        return f"{mark}{_span(low, unit)}–{_span(high, unit)}"
    low_text, high_text = _one(low, unit), _one(high, unit, low)
    if unit in ("", "USD") and low_text[-1:].isdigit() and not high_text[-1:].isdigit():
        high_text = f"{'$' if unit else ''}{high:,.10g}"  # `1–10 k` says a thousand to ten
    tail = low_text[
        len(low_text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%/µ× ")) :
    ]
    if tail and high_text.endswith(tail) and high_text[: -len(tail)][-1:].isdigit():
        low_text = low_text[: -len(tail)]
    return f"{mark}{low_text}–{high_text}"

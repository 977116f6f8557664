"""Numbers as people print them: `1,500`, `15ms`, `five million`, `40-125ms`, `$400M`, `2 bn`."""

import re
from collections.abc import Iterator
from itertools import product

from attrs import frozen

from atlas.evidence import units

_UNIT_WORDS = {
    "ns": "nanosecond",
    "nanosecond": "nanosecond",
    "us": "microsecond",
    "µs": "microsecond",
    "μs": "microsecond",
    "microsecond": "microsecond",
    "ms": "millisecond",
    "msec": "millisecond",
    "millisecond": "millisecond",
    "s": "second",
    "sec": "second",
    "second": "second",
    "min": "minute",
    "minute": "minute",
    "h": "hour",
    "hr": "hour",
    "hour": "hour",
    "day": "day",
    "d": "day",
    "week": "week",
    "wk": "week",
    "month": "month",
    "mo": "month",
    "year": "year",
    "yr": "year",
    "b": "byte",
    "byte": "byte",
    "kb": "kilobyte",
    "kilobyte": "kilobyte",
    "mb": "megabyte",
    "megabyte": "megabyte",
    "gb": "gigabyte",
    "gigabyte": "gigabyte",
    "tb": "terabyte",
    "terabyte": "terabyte",
    "pb": "petabyte",
    "petabyte": "petabyte",
    "eb": "exabyte",
    "exabyte": "exabyte",
    "kib": "kibibyte",
    "mib": "mebibyte",
    "gib": "gibibyte",
    "tib": "tebibyte",
    "gbps": "gigabit / second",
    "mbps": "megabit / second",
    "kbps": "kilobit / second",
    "tbps": "terabit / second",
    "tbit": "terabit",
    "gbit": "gigabit",
    "mbit": "megabit",
    "kbit": "kilobit",
    "bit": "bit",
    "%": "percent",
    "percent": "percent",
    "usd": "USD",
    "eur": "EUR",
    "euro": "EUR",
    "gbp": "GBP",
    "dollars": "USD",
    "dollar": "USD",
}
_BIT_SYMBOLS = {
    "b": "bit",
    "kb": "kilobit",
    "Kb": "kilobit",
    "Mb": "megabit",
    "Gb": "gigabit",
    "Tb": "terabit",
}
"""Bits where the letter counts, bytes where people are careless: both readings are offered."""
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
    "hundred": 1e2,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_ONES)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, start=2)},
    "half": 0.5,
    "once": 1.0,
    "twice": 2.0,
    "double": 2.0,
    "doubled": 2.0,
    "triple": 3.0,
    "single": 1.0,
    "both": 2.0,
}
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
_BIG = ("hundred", "thousand", "million", "billion", "trillion", "dozen")
_TOKEN = re.compile(
    r"(?P<name>(?!(?i:usd))[A-Za-z]+\d[\w.]*)"  # p99, v5.2, S3: no number of anything
    r"|(?P<number>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"|(?P<word>[A-Za-zµμ]+|%)"
    r"|(?P<money>[$€£])"
    r"|(?P<dash>[-–—~]|…)"
    r"|(?P<other>\S)"
)

_CLOSE = (
    (re.compile(r"\b(\d+)h ?(\d+)m(?:in)? ?(\d+)s\b"), r"\1 h \2 min \3 s"),
    (re.compile(r"\b(\d+)h ?(\d+)m(?:in)?\b"), r"\1 h \2 min"),
    (re.compile(r"\b(\d+)m ?(\d+)s\b"), r"\1 min \2 s"),
)
"""Spans without blanks, such as `1h50m`: after hours, or before seconds, `m` is minutes."""


@frozen
class ReadNumber:
    """A number read in a text, in `unit` where the text names one, else a plain magnitude."""

    value: float
    unit: str | None
    scale: float = 1.0


@frozen
class _Token:
    kind: str
    text: str
    raw: str


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for form, spaced in _CLOSE:
        text = form.sub(spaced, text)
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        raw = match.group()
        tokens.append(_Token(kind, raw.lower() if kind == "word" else raw, raw))
    return tokens


def _singular(word: str) -> str:
    return word if word in _UNIT_WORDS or word in _SCALES else word.removesuffix("s")


def _words_value(tokens: list[_Token], start: int) -> tuple[float, int] | None:
    """Read number words such as `two and a half`; return the value and the next index.

    A scale at their end, such as `million`, is left for the tail, so that ranges can share it.
    """
    index, total, current, has_value = start, 0.0, 0.0, False
    while index < len(tokens):
        word = tokens[index].text if tokens[index].kind == "word" else ""
        if word in _WORDS:
            current, has_value = current + _WORDS[word], True
        elif word in _BIG and (
            has_value or index == start or tokens[index - 1].text in ("a", "per")
        ):
            scaled = (current or 1.0) * _SCALES[word]
            if word in ("hundred", "dozen"):
                current = scaled
            else:
                total, current = total + scaled, 0.0
            has_value = True
        elif (
            has_value
            and (word in ("and", "a") or tokens[index].text == "-")
            and _continues(tokens, index + 1)
        ):
            pass
        else:
            break
        index += 1
    if not has_value:
        return None
    last = tokens[index - 1].text
    if last in _BIG:
        return (total + current) / _SCALES[last], index - 1
    return total + current, index


def _continues(tokens: list[_Token], index: int) -> bool:
    while index < len(tokens) and tokens[index].text in ("a", "and"):
        index += 1
    return (
        index < len(tokens)
        and tokens[index].kind == "word"
        and (tokens[index].text in _WORDS or tokens[index].text in _BIG)
    )


def _skip_joint(tokens: list[_Token], index: int) -> int:
    """Step over the hyphen of `2-minute` and the plus of `30+ PB`, not over that of `40-125`."""
    if index < len(tokens) and tokens[index].text == "+":
        index += 1
    if index + 1 < len(tokens) and tokens[index].text == "-" and tokens[index + 1].kind == "word":
        index += 1
    return index


def _tail(
    tokens: list[_Token], index: int, value: float, scale: float = 1.0
) -> Iterator[tuple[ReadNumber, int]]:
    """Yield the readings of a number with the scale and the unit that follow it."""
    after = _skip_joint(tokens, index)
    word = _singular(tokens[after].text) if after < len(tokens) else ""
    if word in _SCALES:
        yield from _tail(tokens, after + 1, value, scale * _SCALES[word])
    if word in _UNIT_WORDS:
        yield ReadNumber(value * scale, _UNIT_WORDS[word], scale), after + 1
        if (raw := tokens[after].raw) in _BIT_SYMBOLS:
            yield ReadNumber(value * scale, _BIT_SYMBOLS[raw], scale), after + 1
    elif word not in _SCALES:
        yield ReadNumber(value * scale, None, scale), index
        if word == "/" and after + 2 < len(tokens):  # `$6/k jobs`: that much for a thousand
            many = _SCALES.get(tokens[after + 1].text)
            if many and tokens[after + 2].kind == "word":
                yield ReadNumber(value * scale / many, None, scale), index


def _inherit(readings: list[list[ReadNumber]], joined: list[bool]) -> list[ReadNumber]:
    """Give each end of a range (`40-125ms`, `$1.5 to 2 million`) the unit and scale it lacks."""
    result = [reading for group in readings for reading in group]
    for index, group in enumerate(readings[:-1]):
        if joined[index]:
            for first, second in product(group, readings[index + 1]):
                shared = second.scale if first.scale == 1 else 1.0
                unit = first.unit or second.unit
                if unit == (second.unit or unit):
                    result.append(ReadNumber(first.value * shared, unit, first.scale * shared))
                if first.unit in _CURRENCIES.values() and second.unit is None:
                    result.append(ReadNumber(second.value, first.unit, second.scale))
    return list(dict.fromkeys(result))


_SPANS = ("day", "hour", "minute", "second")
"""The units of a span that is given in several, such as `7 hours and 47 minutes`, in order."""


def _whole_spans(readings: list[list[ReadNumber]], adjacent: list[bool]) -> Iterator[ReadNumber]:
    """Yield the sum of numbers written together as `3 d 3 h 8 min`, in the unit that ends it."""
    total, last = 0.0, ""
    for index, group in enumerate(readings):
        item = next((reading for reading in group if reading.unit in _SPANS), None)
        if item is None or item.unit is None:
            last = ""
            continue
        goes_on = last and adjacent[index - 1] and _SPANS.index(item.unit) > _SPANS.index(last)
        before = total * units.factor(last, item.unit) if goes_on else 0.0
        total, last = before + item.value, item.unit
        if goes_on:
            yield ReadNumber(total, item.unit)


def read_numbers(text: str) -> list[ReadNumber]:
    """Return every reading of every number in a text, in order."""
    tokens = _tokens(text)
    readings: list[list[ReadNumber]] = []
    joined: list[bool] = []
    adjacent: list[bool] = []
    index, currency = 0, ""
    while index < len(tokens):
        token = tokens[index]
        spelled = _words_value(tokens, index) if token.kind == "word" else None
        if token.kind == "money":
            currency = _CURRENCIES[token.text]
            index += 1
            continue
        if token.kind == "number" or spelled:
            value, after = spelled or (float(re.sub(r"[^\d.]", "", token.text)), index + 1)
            group = list(_tail(tokens, after, value))
            readings.append(
                [
                    ReadNumber(item.value, currency, item.scale)
                    for item, _ in group
                    if item.unit in (None, currency)  # `$2.0M USD`
                ]
                if currency
                else [item for item, _ in group]
            )
            after = max([after, *(end for _, end in group)])
            joined.append(after < len(tokens) and tokens[after].text in ("-", "–", "—", "to"))
            adjacent.append(_is_near(tokens, after))
            index, currency = after, ""
            continue
        index += 1
    return [*_inherit(readings, joined), *_whole_spans(readings, adjacent)]


def _is_near(tokens: list[_Token], index: int) -> bool:
    """Whether a number follows at once, or after a comma or an `and`."""
    while index < len(tokens) and tokens[index].text in (",", "and"):
        index += 1
    return index < len(tokens) and (tokens[index].kind == "number" or tokens[index].text in _WORDS)

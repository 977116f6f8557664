"""The scale and the unit that follow a number: `million`, `ms`, `KQPS`, `/k jobs`."""

import re
from collections.abc import Iterator, Sequence

from atlas.evidence.cardinals import and_part, singular, text
from atlas.evidence.ranges import ReadNumber
from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import (
    BIT_SYMBOLS,
    CARELESS,
    JOINTS,
    LINKS,
    NO_MEASURES,
    RATE_PREFIXES,
    RATES,
    SCALES,
    THINGS,
    TIME_UNITS,
    UNIT_WORDS,
)

_RATE = re.compile(rf"([kmgbt]?)({'|'.join(RATES)})")
_SUFFIXES = frozenset(("x", "l", "g", "th", "am", "pm", "fold", "ish", "s", "years"))
"""What may follow digits without a blank, apart from units and scales: `3x`, `30000L`, `11am`."""
_HALF_DAYS = ("am", "pm")
_NOON = 12
_SHORT = 3


def is_suffix(token: Token) -> bool:
    """Whether letters may follow the digits of a number without a blank.

    Args:
        token: The letters.
    """
    word = singular(token.text)
    known = word in UNIT_WORDS or word in SCALES or token.text in _SUFFIXES
    return known or token.raw in BIT_SYMBOLS or bool(_RATE.fullmatch(token.text))


def counts(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at an index is a thing that is counted.

    Args:
        tokens: The text.
        index: The token.
    """
    if index >= len(tokens) or tokens[index].kind != "word":
        return False
    return tokens[index].text not in JOINTS and tokens[index].text not in UNIT_WORDS


def _is_thing(token: Token) -> bool:
    """Whether a word is what is counted: `nodes`, or another plural."""
    word = token.text
    is_plural = len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "ys"))
    return token.kind == "word" and (
        word in THINGS or (is_plural and word not in JOINTS and singular(word) not in UNIT_WORDS)
    )


def skip_joint(tokens: Sequence[Token], index: int) -> int:
    """Step over the hyphen of `2-minute` and the plus of `30+ PB`, not over that of `40-125`.

    Args:
        tokens: The text.
        index: The token.
    """
    if index < len(tokens) and tokens[index].text == "+":
        index += 1
    if index + 1 < len(tokens) and tokens[index].text == "-" and tokens[index + 1].kind == "word":
        index += 1
    return index


def tail(
    tokens: Sequence[Token], index: int, value: float, scale: float = 1.0, currency: str = ""
) -> Iterator[tuple[ReadNumber, int]]:
    """Yield the readings of a number with the scale and the unit that follow it, and its end.

    Args:
        tokens: The text.
        index: The token after the number.
        value: The number.
        scale: The scale that was read already.
        currency: The currency whose sign stands before it.
    """
    after = skip_joint(tokens, index)
    if text(tokens, index) == "±" and text(tokens, index + 1)[:1].isdigit():
        after = index = index + 2  # `10 ±2 ms`: ten, and its tolerance
    if after >= len(tokens):
        yield ReadNumber(value * scale, None, scale), index
        return
    token = tokens[after]
    word = singular(token.text)
    if special := _rate(token, value, scale, index, after) or _hour(tokens, after, value):
        yield special
        return
    if token.raw == "G" and scale == 1 and not currency:
        yield from _giga(tokens, after, value)
        return
    if word in SCALES and not (token.raw == "m" and not currency and _is_bare(tokens, after)):
        yield from tail(tokens, after + 1, value, scale * SCALES[word], currency)
    if word in UNIT_WORDS or token.raw in BIT_SYMBOLS:
        yield from _measured(tokens, after, value, scale)
    elif word not in SCALES:
        is_thing = _is_thing(token)
        yield ReadNumber(value * scale, None, scale, counts=is_thing), index
        if word == "/" and after + 2 < len(tokens):  # `$6/k jobs`: that much for a thousand
            many = SCALES.get(tokens[after + 1].text)
            if many and tokens[after + 2].kind == "word":
                yield ReadNumber(value * scale / many, None, scale, many=many), index


def _measured(
    tokens: Sequence[Token], after: int, value: float, scale: float
) -> Iterator[tuple[ReadNumber, int]]:
    """Yield a number in the unit at an index, `and a half` behind it included."""
    raw, unit = tokens[after].raw, UNIT_WORDS.get(singular(tokens[after].text))
    if raw == "B" and counts(tokens, after + 1):
        return  # `2B users`: billions
    end = after + 1
    if unit in TIME_UNITS and (part := and_part(tokens, end)):
        value, end = value + part[0], part[1]
    if raw == "‰":
        yield ReadNumber(value * scale, None, scale, counts=True), end  # so many in 1,000
    if unit and (raw not in BIT_SYMBOLS or raw in CARELESS):
        yield ReadNumber(value * scale, unit, scale), end
    if raw in BIT_SYMBOLS:
        yield ReadNumber(value * scale, BIT_SYMBOLS[raw], scale), end


def _rate(
    token: Token, value: float, scale: float, index: int, after: int
) -> tuple[ReadNumber, int] | None:
    """Read `KQPS`; capitals that are no unit leave a number of things."""
    if token.raw in NO_MEASURES:
        return ReadNumber(value * scale, None, scale, counts=True), index
    if rate := _RATE.fullmatch(token.text):
        scale *= RATE_PREFIXES[rate[1]]
        return ReadNumber(value * scale, None, scale, counts=True), after + 1
    return None


def _hour(tokens: Sequence[Token], after: int, value: float) -> tuple[ReadNumber, int] | None:
    """Read `11am` as an hour since midnight, as the page prints it."""
    texts = [token.text for token in tokens[after : after + 3]]
    is_half_day = texts[0] in _HALF_DAYS or texts in (["a", ".", "m"], ["p", ".", "m"])
    if not is_half_day or not 0 < value <= _NOON:
        return None
    return ReadNumber(value, "hour"), after + (1 if texts[0] in _HALF_DAYS else 3)


def _giga(tokens: Sequence[Token], after: int, value: float) -> Iterator[tuple[ReadNumber, int]]:
    """Yield what `25G` can be: the speed of a link, else data."""
    follows = tokens[after + 1].text if after + 1 < len(tokens) else ""
    units = ("gigabit / second",) if follows in LINKS else ("gigabyte", "gibibyte")
    for unit in units:
        yield ReadNumber(value, unit), after + 1


def _is_bare(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing says what the `m` at an index is: minutes, metres or millions."""
    after = index + 1
    if after + 1 < len(tokens) and (
        tokens[after].text in ("to", "-", "–", "and", "or") and tokens[after + 1].kind == "number"
    ):
        after += 2
        after += after < len(tokens) and singular(tokens[after].text) in SCALES
    return not counts(tokens, after)

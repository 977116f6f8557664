"""Numbers as people print them: `1,500`, `15ms`, `five million`, `40-125ms`, `$400M`, `2 bn`."""

import re
from collections.abc import Iterator
from itertools import product

from attrs import evolve, frozen

from atlas.evidence import units
from atlas.evidence.qualifiers import Qualifier, qualifier_of
from atlas.evidence.tokens import Token, tokens_of
from atlas.evidence.vocabulary import (
    BIG_WORDS,
    BIT_SYMBOLS,
    CARELESS,
    CURRENCIES,
    JOINTS,
    NUMBER_WORDS,
    SCALES,
    TIME_UNITS,
    UNIT_WORDS,
)


@frozen
class ReadNumber:
    """A number read in a text, in `unit` where the text names one, else a plain magnitude."""

    value: float
    unit: str | None
    scale: float = 1.0
    qualifier: Qualifier = ""


def _singular(word: str) -> str:
    return word if word in UNIT_WORDS or word in SCALES else word.removesuffix("s")


def _words_value(tokens: list[Token], start: int) -> tuple[float, int] | None:
    """Read number words such as `two and a half`; return the value and the next index.

    A scale at their end, such as `million`, is left for the tail, so that ranges can share it.
    """
    index, total, current, has_value = start, 0.0, 0.0, False
    while index < len(tokens):
        word = tokens[index].text if tokens[index].kind == "word" else ""
        if word in NUMBER_WORDS:
            current, has_value = current + NUMBER_WORDS[word], True
        elif word in BIG_WORDS and (
            has_value or index == start or tokens[index - 1].text in ("a", "per")
        ):
            scaled = (current or 1.0) * SCALES[word]
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
    if last in BIG_WORDS:
        return (total + current) / SCALES[last], index - 1
    return total + current, index


def _continues(tokens: list[Token], index: int) -> bool:
    while index < len(tokens) and tokens[index].text in ("a", "and"):
        index += 1
    return (
        index < len(tokens)
        and tokens[index].kind == "word"
        and (tokens[index].text in NUMBER_WORDS or tokens[index].text in BIG_WORDS)
    )


def _skip_joint(tokens: list[Token], index: int) -> int:
    """Step over the hyphen of `2-minute` and the plus of `30+ PB`, not over that of `40-125`."""
    if index < len(tokens) and tokens[index].text == "+":
        index += 1
    if index + 1 < len(tokens) and tokens[index].text == "-" and tokens[index + 1].kind == "word":
        index += 1
    return index


def _tail(
    tokens: list[Token], index: int, value: float, scale: float = 1.0
) -> Iterator[tuple[ReadNumber, int]]:
    """Yield the readings of a number with the scale and the unit that follow it."""
    after = _skip_joint(tokens, index)
    word = _singular(tokens[after].text) if after < len(tokens) else ""
    if word in SCALES:
        yield from _tail(tokens, after + 1, value, scale * SCALES[word])
    if word in UNIT_WORDS:
        raw = tokens[after].raw
        if raw == "B" and _counts(tokens, after + 1):
            return  # `2B users`: billions
        if raw not in BIT_SYMBOLS or raw in CARELESS:
            yield ReadNumber(value * scale, UNIT_WORDS[word], scale), after + 1
        if raw in BIT_SYMBOLS:
            yield ReadNumber(value * scale, BIT_SYMBOLS[raw], scale), after + 1
    elif word not in SCALES:
        yield ReadNumber(value * scale, None, scale), index
        if word == "/" and after + 2 < len(tokens):  # `$6/k jobs`: that much for a thousand
            many = SCALES.get(tokens[after + 1].text)
            if many and tokens[after + 2].kind == "word":
                yield ReadNumber(value * scale / many, None, scale), index


def _counts(tokens: list[Token], index: int) -> bool:
    """Whether the word at an index is a thing that is counted."""
    if index >= len(tokens) or tokens[index].kind != "word":
        return False
    return tokens[index].text not in JOINTS and tokens[index].text not in UNIT_WORDS


def _inherit(readings: list[list[ReadNumber]], joined: list[bool]) -> list[ReadNumber]:
    """Give each end of a range (`40-125ms`, `$1.5 to 2 million`) the unit and scale it lacks."""
    result = [reading for group in readings for reading in group]
    for index, group in enumerate(readings[:-1]):
        if joined[index]:
            for first, second in product(group, readings[index + 1]):
                shared = second.scale if first.scale == 1 else 1.0
                unit = first.unit or second.unit
                if unit == (second.unit or unit):
                    result.append(
                        ReadNumber(
                            first.value * shared, unit, first.scale * shared, first.qualifier
                        )
                    )
                if first.unit in CURRENCIES.values() and second.unit is None:
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
    tokens = tokens_of(text)
    readings: list[list[ReadNumber]] = []
    joined: list[bool] = []
    adjacent: list[bool] = []
    index, currency = 0, ""
    while index < len(tokens):
        token = tokens[index]
        spelled = _words_value(tokens, index) if token.kind == "word" else None
        if token.kind == "money":
            currency = CURRENCIES[token.text]
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
            timed = any(reading.unit in TIME_UNITS for reading in readings[-1])
            qualifier = qualifier_of(tokens, index, after, timed=timed)
            readings[-1] = [evolve(reading, qualifier=qualifier) for reading in readings[-1]]
            joined.append(after < len(tokens) and tokens[after].text in ("-", "–", "—", "to"))
            adjacent.append(_is_near(tokens, after))
            index, currency = after, ""
            continue
        index += 1
    return [*_inherit(readings, joined), *_whole_spans(readings, adjacent)]


def _is_near(tokens: list[Token], index: int) -> bool:
    """Whether a number follows at once, or after a comma or an `and`."""
    while index < len(tokens) and tokens[index].text in (",", "and"):
        index += 1
    return index < len(tokens) and (
        tokens[index].kind == "number" or tokens[index].text in NUMBER_WORDS
    )

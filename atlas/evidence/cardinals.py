"""Cardinal numbers in words: `twenty-five`, `one point five`, `two and a half`."""

from collections.abc import Sequence
from importlib import import_module

from attrs import frozen

from atlas.evidence.numerals import value_of
from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import (
    BIG_WORDS,
    CARDINALS,
    DENOMINATORS,
    NUMBER_WORDS,
    ONES,
    SCALES,
    TENS,
    UNIT_WORDS,
)

ARTICLES = ("a", "an")
_DIGIT_COUNTS = ("digit", "digits")
_RANKS = frozenset(
    {
        *("first", "third", "fifth", "eighth", "ninth", "twelfth"),
        *(f"{word}th" for word in ONES[4:]),
        *(f"{word[:-1]}ieth" for word in TENS),
        *("hundredth", "thousandth", "millionth", "billionth"),
    }
)
"""Words of a rank; `thirty-second` is a time."""
_BASE = 10
_PARTS = (2, 3, 4)
_ONE_BEFORE = ("per", "a", "an", "/", "every")
_BEYOND = ("dozen", "trillion", "quadrillion", "quintillion", "milliard", "lakh", "crore")
"""Scales that the library for numbers in words does not know."""


@frozen
class Spelled:
    """A number in words: its value, and where it ends.

    Attributes:
        value: The value; None where the words can be read in more than one way.
        end: The token after it.
        unit: `ratio` or `percent` of a share; empty where the unit follows.
        why: What the words can be, where they have no value.
    """

    value: float | None
    end: int
    unit: str = ""
    why: str = ""


def text(tokens: Sequence[Token], index: int) -> str:
    """Return the words of a token; empty before the first and after the last.

    Args:
        tokens: The text.
        index: The token.
    """
    return tokens[index].text if 0 <= index < len(tokens) else ""


def singular(word: str) -> str:
    """Return a word without the `s` of its plural, but for units and scales that end so.

    Args:
        word: A word in lower case.
    """
    return word if word in UNIT_WORDS or word in SCALES else word.removesuffix("s")


def integer(tokens: Sequence[Token], start: int) -> tuple[float, int] | None:
    """Return a whole number in digits or words, `a million` too, and the token after it.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    if start >= len(tokens):
        return None
    if tokens[start].kind == "number":
        value, end = value_of(tokens[start].text), start + 1
        if value is None:
            return None
        while text(tokens, end) in BIG_WORDS:
            value, end = value * SCALES[text(tokens, end)], end + 1
        return value, end
    if text(tokens, start) in ARTICLES and text(tokens, start + 1) in BIG_WORDS:
        return SCALES[text(tokens, start + 1)], start + 2
    end = _run(tokens, start)
    value = _value(tokens[start:end]) if end > start else None
    return None if value is None else (value, end)


def _run(tokens: Sequence[Token], start: int) -> int:
    """Return where the words of a cardinal number end."""
    index = end = start
    while index < len(tokens):
        word = tokens[index].text
        if tokens[index].kind == "word" and (word in CARDINALS or word in BIG_WORDS):
            end = index + 1
        elif index == start or not (
            (word == "-" and tokens[index].close)
            or (word == "and" and text(tokens, index - 1) in BIG_WORDS)
            or (word in ARTICLES and text(tokens, index - 1) == "and")
        ):
            break
        index += 1
    return end


def _value(tokens: Sequence[Token]) -> float | None:
    """Return the value of a cardinal number in words; None where they make no single number."""
    words = [token.text for token in tokens if token.text not in ("-", "and", *ARTICLES)]
    if not words:
        return 0.0
    if len(words) == 1:
        return NUMBER_WORDS.get(words[0])
    if "zero" in words:
        return None  # `zero five`: digits that are read out
    for index, token in enumerate(tokens):
        if token.text in _BEYOND:
            many, rest = _value(tokens[:index]), _value(tokens[index + 1 :])
            scale = SCALES[token.text]
            return None if many is None or rest is None or rest >= scale else scale * many + rest
    library = import_module("text_to_num")  # only here: it loads for 20 ms, and few phrases need it
    try:
        return float(library.text2num(" ".join(words), "en"))
    except ValueError:
        return None


def cardinal(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read a cardinal number, with `point five` or `and a half` behind it.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    token = tokens[start]
    if token.kind == "number":
        value, part = value_of(token.text), and_part(tokens, start + 1)
        return Spelled(value + part[0], part[1]) if part and value is not None else None
    first = start + (token.text in ARTICLES)
    end = _run(tokens, first)
    if end == first:
        return _single(tokens, start)
    is_nobody = text(tokens, start - 1) in ("no", "not") and token.text == "one"
    if is_nobody or (first > start and text(tokens, first) not in BIG_WORDS):
        return None
    words = list(tokens[first:end])
    if words[0].text in BIG_WORDS:
        if first == start and text(tokens, start - 1) not in _ONE_BEFORE:
            return Spelled(None, end, why=f"a number that was cut before {words[0].text!r}")
        words.insert(0, Token("word", "one", "one"))
    return _whole(tokens, words, end)


def _whole(tokens: Sequence[Token], words: Sequence[Token], end: int) -> Spelled:
    """Read what goes on after the words of a cardinal number."""
    rank = end + (text(tokens, end) in ("-", "and"))
    if text(tokens, rank) in _RANKS:
        return Spelled(None, rank + 1, why="a rank, not a number")
    if text(tokens, end) == "point":
        return _decimal(tokens, words, end)
    value = _value(words)
    if part := and_part(tokens, end):
        return Spelled(None if value is None else value + part[0], part[1], why="two numbers")
    return _scaled(words, value, end)


def _scaled(words: Sequence[Token], value: float | None, end: int) -> Spelled:
    """Return the value of words, their last scale left over for the tail."""
    last = words[-1].text
    if value is None:
        return Spelled(None, end, why="several numbers in a row")
    if last in BIG_WORDS and len(words) > 1:
        return Spelled(value / SCALES[last], end - 1)
    return Spelled(value, end)


def _decimal(tokens: Sequence[Token], words: Sequence[Token], index: int) -> Spelled:
    """Read the digits behind `point`."""
    end, decimals = index + 1, ""
    while (word := text(tokens, end)) in ONES[:_BASE]:
        decimals, end = decimals + str(ONES.index(word)), end + 1
    whole = _value(words)
    if not decimals or whole is None or text(tokens, end) in CARDINALS:
        return Spelled(None, _run(tokens, end), why="a number with `point` that is not whole")
    return Spelled(float(f"{int(whole)}.{decimals}"), end)


def and_part(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Read `and a half` or `and three quarters`; return what it adds, and the token after it.

    Args:
        tokens: The text.
        index: Where it can begin.
    """
    index += text(tokens, index) == "-"
    if text(tokens, index) != "and":
        return None
    index += 1
    index += text(tokens, index) == "-"
    top = 3 if text(tokens, index) == "three" else 1
    index += text(tokens, index) in ("a", "one", "three")
    index += text(tokens, index) == "-"
    word = text(tokens, index)
    bottom = DENOMINATORS.get(word.removesuffix("s") if top > 1 else word)
    if bottom not in _PARTS or text(tokens, index + 1) == "of":
        return None
    return top / bottom, index + 1


def _single(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `twice`, `both`, `tenfold`; `double-digit` is no number."""
    word = tokens[start].text
    if word.endswith("fold") and (count := NUMBER_WORDS.get(word[:-4]) or SCALES.get(word[:-4])):
        return Spelled(count, start + 1, "ratio")
    is_none = word == "single" and text(tokens, start - 1) in ("no", "not")
    if word not in NUMBER_WORDS or word == "half" or is_none:
        return None
    after = start + 1 + (text(tokens, start + 1) == "-")
    if text(tokens, after) in _DIGIT_COUNTS:
        return Spelled(None, after + 1, why="any number of so many digits")
    return Spelled(NUMBER_WORDS[word], start + 1)

"""Times of day among the numbers of a text: `15:30 UTC`, `at 9:37`."""

from collections.abc import Sequence

from atlas.evidence.numerals import is_clock
from atlas.evidence.ranges import ReadNumber
from atlas.evidence.tokens import Token
from atlas.evidence.zones import ABBREVIATIONS

_BEFORE = frozenset(
    (
        *("at", "by", "until", "till", "around", "from", "to", "between", "of", "about", "since"),
        *("before", "after", "approximately", "and", "~", "-", ",", "circa", "near"),
    )
)
_LAST_HOUR = 23
_UNITS = ("hour", "minute", "second")


def clock(tokens: Sequence[Token], index: int) -> list[ReadNumber]:
    """Return the hours and minutes since midnight of a time of day, as the page prints them.

    Empty where the words around it do not say that it is a time of day: `12:30` alone can be
    minutes and seconds.

    Args:
        tokens: The text.
        index: The token of the form `12:30`.
    """
    parts = [float(part) for part in tokens[index].text.split(":")]
    if parts[0] > _LAST_HOUR or not (_before(tokens, index) or _after(tokens, index)):
        return []
    return [ReadNumber(part, unit) for part, unit in zip(parts, _UNITS, strict=False)]


def _before(tokens: Sequence[Token], index: int) -> bool:
    if not index:
        return False
    token = tokens[index - 1]
    is_year = token.kind == "number" and token.text.isdigit() and len(token.text) == 4  # noqa: PLR2004
    return token.text in _BEFORE or token.kind == "name" or is_year


def _after(tokens: Sequence[Token], index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    token = tokens[index + 1]
    texts = [item.text for item in tokens[index + 1 : index + 4]]
    if texts[0] in ("to", "-", "–", "and") and len(texts) > 1 and is_clock(texts[1]):
        return True
    half_day = token.text in ("am", "pm") or texts in (["a", ".", "m"], ["p", ".", "m"])
    return (
        half_day or token.raw in (*ABBREVIATIONS, "US") or (token.text == "-" and not token.close)
    )

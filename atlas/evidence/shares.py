"""Shares and nothing, in words: `three quarters`, `one in five`, `five nines`, `no downtime`."""

from collections.abc import Sequence

from atlas.evidence.cardinals import ARTICLES, Spelled, integer, singular, text
from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import BIG_WORDS, DENOMINATORS, ONES, UNIT_WORDS

_HALVES = ("first", "second", "other", "last", "latter", "third", "fourth", "next", "previous")
_NO_MORE = frozenset(
    {
        *("more", "less", "fewer", "longer", "later", "matter", "one", "way", "single", "other"),
        *("idea", "doubt", "need", "reason", "sense", "surprise", "wonder", "point", "choice"),
        *("where", "such", "different", "better", "worse", "faster", "slower", "exception"),
    }
)
_COMPARED = (
    *("by", "than", "over", "under", "nearly", "almost", "about", "roughly", "around", "~"),
    *("approximately", "only"),
)
_GOES_ON = ("the", "more", "less", "fewer", "in", "since", "compared", "when", "after", "and", "to")
_MOST_SHARE = 1e9
_YEARS = range(1900, 2101)
_HALF, _QUARTER, _TENTH = 2, 4, 10
_MOST_DIGITS = 15
"""How many digits a float holds."""
_FEW = 9


def nothing(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `no downtime` as zero; `no more than` is no number.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    if text(tokens, start) != "no" or start + 1 >= len(tokens):
        return None
    if tokens[start + 1].kind != "word" or tokens[start + 1].text in _NO_MORE:
        return None
    return Spelled(0.0, start + 1)


def nines(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `five nines` as 99.999 %.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    number = integer(tokens, start)
    if number is None:
        return None
    many, end = number
    end += text(tokens, end) == "-"
    if text(tokens, end) == "9":
        end += 1 + (text(tokens, end + 1) in ("'", "’"))
        named = text(tokens, end) == "s"
    else:
        named = text(tokens, end) == "nines"
    if not named or not 1 <= many <= _MOST_DIGITS:
        return None
    digits = "9" * int(many)
    value = float(f"{digits[:2]}.{digits[2:] or '0'}") if many > 1 else 90.0
    return Spelled(value, end + 1, "percent")


def magnitude(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `two orders of magnitude` as a hundred times.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    number = (1.0, start + 1) if text(tokens, start) in ARTICLES else integer(tokens, start)
    if number is None or not 1 <= number[0] <= _MOST_DIGITS:
        return None
    words = [text(tokens, number[1] + step) for step in range(3)]
    if words[0] not in ("order", "orders") or words[1:] != ["of", "magnitude"]:
        return None
    return Spelled(10.0 ** number[0], number[1] + 3, "ratio")


def fraction(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `half`, `a third of`, `two thirds`, `three quarters of an hour`.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    top, index = _numerator(tokens, start)
    word = text(tokens, index)
    bottom = DENOMINATORS.get(word) or DENOMINATORS.get(word.removesuffix("s"))
    if top is None or bottom is None or (top == 1 and word.endswith("s")):
        return None
    if word == "half" and text(tokens, start - 1) in _HALVES:
        return Spelled(None, index + 1, why="a part of a time, or half of it")
    end = index + 1 + (text(tokens, index + 1) == "-" and index + 2 < len(tokens))
    has_of = text(tokens, end) == "of"
    measured = end + has_of
    measured += text(tokens, measured) in ("a", "an", "one")
    if singular(text(tokens, measured)) in UNIT_WORDS or text(tokens, measured) in BIG_WORDS:
        return Spelled(top / bottom, measured)
    if not has_of and bottom != _HALF:
        is_one = text(tokens, start) in ARTICLES
        if (top > 1) != word.endswith("s") or (is_one and not _is_change(tokens, start, end)):
            return None
        if not is_one and (bottom == _QUARTER or bottom > _TENTH):
            return Spelled(None, end, why="a part of a whole, or of a year, or a rank")
    return Spelled(top / bottom, index + 1, "ratio")


def _is_change(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether `a third` is a share although no `of` follows: `by a third`, `over a third.`."""
    before, after = text(tokens, start - 1), text(tokens, end)
    is_year = text(tokens, end - 1) == "quarter" and before != "by"  # `within about a quarter`
    return before in _COMPARED and not is_year and (not after.isalpha() or after in _GOES_ON)


def _numerator(tokens: Sequence[Token], start: int) -> tuple[float | None, int]:
    """Return how many parts, and where the word of the part stands."""
    word = text(tokens, start)
    if word == "half":
        return 1.0, start
    if word in ("quarter", "third") and text(tokens, start + 1) == "of":
        return (1.0, start) if text(tokens, start - 1) not in (*_HALVES, "the") else (None, start)
    if word in ARTICLES:
        return 1.0, start + 1
    if word in ONES:
        hyphen = text(tokens, start + 1) == "-"
        return float(ONES.index(word)), start + 1 + hyphen
    return None, start


def one_in(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `one in five`, `1 in 10,000` and `9 out of 10` as a share.

    Args:
        tokens: The text.
        start: Where it can begin.
    """
    part = integer(tokens, start)
    if part is None:
        return None
    first, index = part
    index += text(tokens, index) == "-"
    is_out_of = text(tokens, index) == "out" and text(tokens, index + 1) == "of"
    if not is_out_of and (text(tokens, index) != "in" or first > _FEW):
        return None
    index += 1 + is_out_of
    index += text(tokens, index) in ("-", "every")
    whole = integer(tokens, index)
    if whole is None or not 0 < first < whole[0] <= _MOST_SHARE:
        return None
    if whole[0] in _YEARS or singular(text(tokens, whole[1])) in UNIT_WORDS:
        return None  # `one in 2019`, `3 in 10 seconds`
    return Spelled(first / whole[0], whole[1], "ratio")

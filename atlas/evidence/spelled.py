"""Numbers in words: `twenty-five`, `one point five`, `three quarters`, `one in five`."""

from collections.abc import Sequence

from atlas.evidence.cardinals import ARTICLES, Spelled, cardinal, singular, text
from atlas.evidence.shares import fraction, magnitude, nines, nothing, one_in
from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import ONES, UNIT_WORDS

_BEFORE_ONE = frozenset(
    {
        *("in", "for", "within", "about", "than", "over", "under", "takes", "took", "take", "of"),
        *("after", "every", "least", "most", "to", "nearly", "almost", "around", "approximately"),
        *("roughly", "by", "is", "was", "lasted", "lasting", "up", "from", "below", "above", "-"),
        *("waits", "and", "just", "only", "exactly", "with", "~", "<", ">", "quite", "between"),
        *("or", "past", "another", "like", "until", "be", "holds", "stores", "–"),
    }
)
"""Words before `an hour` where it is one hour, and no rate."""
_OR = ("two", "three")
_SHORTENED = ("percent", "sec", "min", "msec", "pct")
"""Units that have no article before them."""
_SYMBOL = 2
"""How many letters a unit has that is no word."""


def spelled(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read the number in words, or the share, that begins at a token; None where none does.

    A scale at its end, such as `million`, is left for what reads units, so that ranges share it.

    Args:
        tokens: The text.
        start: Where the number can begin.
    """
    return (
        nothing(tokens, start)
        or _or_more(tokens, start)
        or nines(tokens, start)
        or magnitude(tokens, start)
        or fraction(tokens, start)
        or one_in(tokens, start)
        or cardinal(tokens, start)
        or _article(tokens, start)
    )


def _article(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read `an hour` as one; the `a minute` of `5 requests a minute` is no number."""
    if tokens[start].text not in ARTICLES:
        return None
    if not _is_unit(text(tokens, start + 1)):
        return None
    if start and text(tokens, start - 1) not in _BEFORE_ONE:
        return None
    return Spelled(1.0, start + 1)


def _or_more(tokens: Sequence[Token], start: int) -> Spelled | None:
    """Read the end of `a minute or two` as two minutes."""
    unit = text(tokens, start - 2)
    is_last = not {singular(text(tokens, start + 1))} & UNIT_WORDS.keys()
    if text(tokens, start) not in _OR or text(tokens, start - 1) != "or" or not is_last:
        return None
    value = float(ONES.index(text(tokens, start)))
    return Spelled(value, start + 1, UNIT_WORDS[unit]) if _is_unit(unit) else None


def _is_unit(word: str) -> bool:
    """Whether a word is the name of one unit, and neither its symbol nor its plural."""
    return len(word) > _SYMBOL and word in UNIT_WORDS and word not in _SHORTENED

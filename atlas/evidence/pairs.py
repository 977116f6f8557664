"""Two numbers in one run: a fraction, a ratio, a time of day, `560/540 MB/s read/write`."""

from collections.abc import Sequence

from atlas.evidence.matches import Match, Unclear, one
from atlas.evidence.numerals import advice_on, is_clock, pair_of
from atlas.evidence.ranges import ReadNumber
from atlas.evidence.times_of_day import clock
from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import BIG_WORDS, UNIT_WORDS


def pair(tokens: Sequence[Token], index: int, currency: str) -> Match | Unclear:
    """Read a fraction, a ratio, a time of day, or two numbers of two things.

    Args:
        tokens: The text.
        index: A run of digits that is no single number.
        currency: The currency whose sign stands before it.
    """
    run = tokens[index].text
    is_ratio = any(token.text == "ratio" for token in tokens)
    match = None
    if is_clock(run) and not is_ratio:
        readings = clock(tokens, index)
        match = Match([([reading], index + 1) for reading in readings], index + 1)
    elif numbers := pair_of(run):
        sign, first, second = numbers
        if sign == "/":
            match = _slash(tokens, index + 1, (first, second), currency)
        elif is_ratio and 1 in (first, second) and first and second:
            either = [ReadNumber(value, "ratio") for value in (first / second, second / first)]
            match = Match([(either, index + 1)], index + 1)
    return match if match and match.groups else Unclear(run, *advice_on(run))


def _slash(
    tokens: Sequence[Token], after: int, numbers: tuple[float, float], currency: str
) -> Match | None:
    """Read `1/2 hour`, `1/3 of` or two numbers whose names stand behind them."""
    if _names_two(tokens):
        both = [one(tokens, after, value, currency) for value in numbers]
        groups = [group for match in both if isinstance(match, Match) for group in match.groups]
        return Match(groups, max((end for _, end in groups), default=after))
    first, second = numbers
    texts = [token.text for token in tokens[after : after + 3]]
    if not 0 < first < second or currency or not texts:
        return None
    has_of = texts[0] == "of"
    measured = after + has_of
    measured += measured < len(tokens) and tokens[measured].text in ("a", "an")
    word = tokens[measured].text if measured < len(tokens) else ""
    if word.removesuffix("s") in UNIT_WORDS or word in BIG_WORDS:
        match = one(tokens, measured, first / second, currency)
        return match if isinstance(match, Match) else None
    return Match([([ReadNumber(first / second, "ratio")], after)], after) if has_of else None


def _names_two(tokens: Sequence[Token]) -> bool:
    """Whether a text names two things by a slash, as `read/write` does."""
    for first, sign, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        is_close = sign.text == "/" and sign.close and second.close
        words = first.kind == second.kind == "word"
        if is_close and words and not {first.text, second.text} & UNIT_WORDS.keys():
            return True
    return False

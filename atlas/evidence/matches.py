"""Numbers that are found at one place of a text, and those that are not read there."""

from collections.abc import Sequence

from attrs import evolve, frozen

from atlas.evidence.ranges import ReadNumber
from atlas.evidence.tails import tail
from atlas.evidence.tokens import Token

_SPELL_OUT = "quote a place that prints it in digits, or the whole number in words"


@frozen
class Unclear:
    """A number that is not read: its words, what they can be, and how to quote them."""

    text: str
    why: str
    remedy: str = _SPELL_OUT
    end: int = 0


@frozen
class Match:
    """Numbers that begin at one token: one, or the two of a pair.

    Attributes:
        groups: The readings of each, with the token after it.
        end: The token after all of them.
    """

    groups: list[tuple[list[ReadNumber], int]]
    end: int


def one(tokens: Sequence[Token], after: int, value: float, currency: str) -> Match | Unclear:
    """Read the scale and the unit after a number, in a currency where one stands before it.

    Args:
        tokens: The text.
        after: The token after the number.
        value: The number.
        currency: The currency whose sign stands before it; `?` for one that is not known.
    """
    if currency == "?":
        return Unclear(
            tokens[after - 1].raw,
            "a currency other than dollars of the US, euros and pounds",
            "declare a gap, and say where the figure stands",
            after,
        )
    ends = list(tail(tokens, after, value, currency=currency))
    if not ends and not currency:
        raw = tokens[after].raw if after < len(tokens) else ""
        return Unclear(
            f"{tokens[after - 1].raw}{raw}",
            f"{raw!r} can be millions, minutes or metres",
            "quote the word that says what is counted, or a place that prints the unit",
            after,
        )
    group = [item for item, _ in ends]
    if currency:
        group = [
            evolve(item, unit=currency, counts=False)
            for item in group
            if item.unit in (None, currency)  # `$2.0M USD`
        ]
    end = max([after, *(stop for _, stop in ends)])
    return Match([(group, end)], end)

"""Numbers as people print them: `1,500`, `15ms`, `five million`, `40-125ms`, `$400M`, `2 bn`.

A number is read whole or not at all: what can be read in more than one way is `Unclear`, and says
how to quote it.
"""

from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from atlas.evidence.doubts import doubt, is_negative
from atlas.evidence.matches import Match, Unclear, one
from atlas.evidence.numerals import VULGAR, is_power, value_of
from atlas.evidence.pairs import pair
from atlas.evidence.qualifiers import qualifier_of
from atlas.evidence.ranges import ReadNumber, is_far, shared, spans
from atlas.evidence.spelled import spelled
from atlas.evidence.tokens import Token, tokens_of
from atlas.evidence.vocabulary import BIG_WORDS, CARDINALS, CURRENCIES, NUMBER_WORDS, TIME_UNITS

_STARTS = frozenset((*CARDINALS, *BIG_WORDS, *NUMBER_WORDS, "a", "an", "no", "quarter", "third"))
_GOES_ON = frozenset((*BIG_WORDS, "and", "-", "in", "out", "nines", "9", "order", "orders"))
_MONEY = ("money", "foreign")
_SIGNS = ("+", "-")
_TIMES = ("×", "x", "*", "·")
_END = Token("other", "", "")
_THOUSAND = 1e3
_JOINTS = ("-", "–", "—", "to", "or")


@frozen
class Reading:
    """What a text says in numbers.

    Attributes:
        numbers: Every reading of every number, in order.
        unclear: The numbers that are not read.
    """

    numbers: list[ReadNumber]
    unclear: list[Unclear]


@define
class _Numbers:
    """The numbers of a text as they are read.

    Attributes:
        groups: The readings of each number.
        joined: Whether a range goes on after it.
        adjacent: Whether a number follows it at once.
    """

    groups: list[list[ReadNumber]] = field(factory=list[list[ReadNumber]])
    joined: list[bool] = field(factory=list[bool])
    adjacent: list[bool] = field(factory=list[bool])

    def add(self, tokens: Sequence[Token], start: int, match: Match) -> None:
        """Add the numbers that begin at a token, with the words that qualify them."""
        for group, end in match.groups:
            timed = any(reading.unit in TIME_UNITS for reading in group)
            qualifier = qualifier_of(tokens, start, end, timed=timed)
            named = [evolve(each, qualifier=qualifier) for each in group] if qualifier else group
            self.groups.append(named)
            self.joined.append(_joins(tokens, start, end))
            self.adjacent.append(_is_near(tokens, end))

    def drop(self) -> None:
        """Drop the last number, which goes on in the next: `1 million 200 thousand`."""
        self.groups.pop()
        self.joined.pop()
        self.adjacent.pop()

    def far(self) -> list[Unclear]:
        """Drop each low end that can lack its scale, and return why."""
        dropped: list[Unclear] = []
        for index, (low, high) in enumerate(zip(self.groups, self.groups[1:], strict=False)):
            if self.joined[index] and is_far(low, high):
                self.groups[index] = []
                dropped.append(Unclear(f"{low[0].value:g}", "so many, or so many millions"))
        return dropped

    def is_continued(self, match: Match) -> bool:
        """Whether a number that follows at once goes on the last one, in a smaller scale."""
        if not self.groups or not self.groups[-1] or not match.groups[0][0]:
            return False
        last, following = self.groups[-1][0], match.groups[0][0][0]
        return last.unit is None and last.scale > following.scale >= _THOUSAND


def read(text: str) -> Reading:
    """Return the numbers of a text, and those that cannot be read with certainty.

    Args:
        text: A few words, as a source prints them.
    """
    tokens = tokens_of(text)
    numbers = _Numbers()
    unclear: list[Unclear] = []
    index, start, last, free = 0, 0, -1, 0
    while index < len(tokens):
        token = tokens[index]
        match = None
        if token.kind == "number" or (token.kind == "word" and _can_start(token.text)):
            match = _at(tokens, index, _currency(tokens, free, index))
        if match is None:
            index += 1
            continue
        if isinstance(match, Unclear):
            unclear.append(match)
            index = max(match.end, index + 1)
        elif index == last and numbers.is_continued(match):
            numbers.drop()
            quoted = " ".join(item.raw for item in tokens[start : match.end])
            unclear.append(Unclear(quoted, "one number, or two"))
            index = match.end
        else:
            numbers.add(tokens, index, match)
            start, index = index, match.end
            last = index
        free = index
    unclear += numbers.far()
    return Reading(
        [*shared(numbers.groups, numbers.joined), *spans(numbers.groups, numbers.adjacent)],
        unclear,
    )


def _can_start(word: str) -> bool:
    """Whether a number in words may begin with a word."""
    return word in _STARTS or word.endswith("fold")


def _currency(tokens: Sequence[Token], free: int, index: int) -> str:
    """Return the currency whose sign stands before a number, and is of no number before it."""
    before = index - 1
    while before >= free and tokens[before].text in _SIGNS:
        before -= 1
    if before < free or tokens[before].kind not in _MONEY:
        return ""
    return CURRENCIES.get(tokens[before].text, "?")


def _at(tokens: Sequence[Token], index: int, currency: str) -> Match | Unclear | None:
    """Read the number that begins at a token; None where none does."""
    if tokens[index].kind == "number":
        following = {item.text for item in tokens[index + 1 : index + 3]}
        words = spelled(tokens, index) if following & _GOES_ON else None
        if words is None:
            return doubt(tokens, index, currency) or _digits(tokens, index, currency)
    else:
        words = spelled(tokens, index)
    if words is None:
        return None
    if words.value is None:
        quoted = " ".join(token.raw for token in tokens[index : words.end])
        return Unclear(quoted, words.why, end=words.end)
    if words.unit:
        return Match([([ReadNumber(words.value, words.unit)], words.end)], words.end)
    return one(tokens, words.end, words.value, currency)


def _digits(tokens: Sequence[Token], index: int, currency: str) -> Match | Unclear:
    """Read a number in digits, or a pair such as `560/540 MB/s read/write`."""
    run, after = tokens[index].text, index + 1
    value = value_of(run)
    if value is None:
        return pair(tokens, index, currency)
    follows, factor = (item.text for item in (*tokens[after : after + 2], _END, _END)[:2])
    if run in VULGAR and follows == "of":
        return Match([([ReadNumber(value, "ratio")], after)], after)
    if follows in _TIMES and is_power(factor):
        value, after = value * (value_of(factor) or 0.0), after + 2
    if is_negative(tokens, index - 1 - bool(currency)):
        value = -value
    return one(tokens, after, value, currency)


def _joins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a range goes on after a number: `40-125`, `five or six`, `between 5 and 7`."""
    if end >= len(tokens):
        return False
    if tokens[end].text in _JOINTS:
        return True
    return tokens[end].text == "and" and any(
        token.text == "between" for token in tokens[max(0, start - 3) : start]
    )


def _is_near(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number follows at once, or after a comma or an `and`."""
    while index < len(tokens) and tokens[index].text in (",", "and"):
        index += 1
    return index < len(tokens) and (
        tokens[index].kind == "number" or tokens[index].text in NUMBER_WORDS
    )

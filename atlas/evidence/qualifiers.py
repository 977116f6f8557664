"""How words qualify the number next to them: about, more than, up to, nearly."""

from collections.abc import Sequence
from typing import Literal

from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import UNIT_WORDS

Qualifier = Literal["", "about", "more than", "up to", "nearly"]

_BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "about": (
        *(
            "about",
            "around",
            "approximately",
            "approximate",
            "approx",
            "approx .",
            "roughly",
            "circa",
            "ca .",
        ),
        *("~", "some", "something like", "on the order of", "in the order of"),
        *("the order of", "order of", "of order", "≈", "\u223c", "close on"),
        *("estimated", "an estimated"),
    ),
    "more than": (
        *("more than", "greater than", "longer than", "larger than", "higher than", "bigger than"),
        *("over", "well over", "at least", "upwards of", "upward of", "north of", "above", "past"),
        *("well past", "beyond", "in excess of", "exceeds", "exceed", "exceeded", "exceeding"),
        *(
            "surpass",
            "surpasses",
            "surpassed",
            "surpassing",
            "topped",
            "a minimum of",
            "minimum of",
            "as low as",
            "as quickly as every",
        ),
        *("as few as", "as little as", "as fast as", ">", "> =", "≥", "no fewer than"),
        *("no less than", "not less than", "for over", "took over", "takes over", "just over"),
        *("lasted over", "lasting over", "little over"),
    ),
    "up to": (
        *("up to", "at most", "less than", "fewer than", "lower than", "smaller than", "under"),
        *("shorter than", "well under", "below", "well below", "within", "no more than"),
        *("not more than", "no longer than", "at the most", "as many as", "as much as"),
        *("as high as", "as long as", "as often as", "a maximum of", "maximum of"),
        *("cannot be larger than", "cannot be more than", "never more than", "at least every"),
        *("<", "< =", "≤"),
    ),
    "nearly": ("nearly", "almost", "close to", "just under", "just shy of", "approaching"),
}
_AFTER: dict[Qualifier, tuple[str, ...]] = {
    "about": ("or so", "range", "ish"),
    "more than": (
        *("or more", "or higher", "or greater", "or above", "or longer"),
        *("and counting", "and growing", "plus"),
    ),
    "up to": ("or less", "or fewer", "or lower", "or below", "or shorter"),
}
_ELSEWHERE: dict[Qualifier, tuple[str, ...]] = {
    "more than": ("minimum", "least"),
    "up to": ("maximum", "max", "most"),
}
"""Words that stand for a qualifier wherever they are in the quoted words."""

_ARTICLES_OF_TIME = ("the", "in", "this", "these", "our", "over", "during", "for")
_TIMES = frozenset(
    (("the", "past"), ("the", "last"), ("the", "next"), ("the", "course"), ("the", "years"))
)

_FAR = 5
"""How many words `or more` can stand behind: `half a million requests per second or more`."""

_DENIALS = ("not", "never", "cannot", "t", "without")
_PASSING = frozenset(
    (
        *("more", "exceed", "exceeds", "exceeded", "exceeding"),
        *("surpass", "surpasses", "surpassed", "surpassing", "topped"),
    )
)
"""Words that a denial before them turns into `at most`: `never exceeded 20 ms`."""
_PREPOSITIONS = ("after", "for", "in", "with", "by", "on", "at", "until", "over", "during")
"""Words before `more than` that a denial does not reach; the `t` is that of `couldn't`."""
_BOUNDS = ("more than", "up to")
_FILLING = ("a", "an", "the", "only", "just", "another", "every")


def _phrases(table: dict[Qualifier, tuple[str, ...]]) -> list[tuple[tuple[str, ...], Qualifier]]:
    """Return the words of a table, the longest first: `no more than` before `more than`."""
    pairs: list[tuple[tuple[str, ...], Qualifier]] = [
        (tuple(text.split()), kind) for kind, texts in table.items() for text in texts
    ]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


_FOLLOWING = _phrases(_AFTER)
_AFTER_FIRST = frozenset(words[0] for words, _ in _FOLLOWING)
_LEADING: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
"""The words before a number by the last of them."""
for _pair in _phrases(_BEFORE):
    _LEADING.setdefault(_pair[0][-1], []).append(_pair)
_ANYWHERE: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
"""The words of every qualifier by the first of them."""
for _pair in (*_phrases(_BEFORE), *_phrases(_AFTER), *_phrases(_ELSEWHERE)):
    _ANYWHERE.setdefault(_pair[0][0], []).append(_pair)


def qualifier_of(
    tokens: Sequence[Token], start: int, end: int, *, timed: bool = False
) -> Qualifier:
    """Return how the words around a number qualify it; empty where they do not.

    `Over` and `past` say during as well as more than, where a time follows: neither is read.

    Args:
        tokens: The text.
        start: The first token of the number.
        end: The token after the number and its unit.
        timed: Whether the number is a time.
    """
    return (
        _leading(tokens, start, timed=timed)
        or ("more than" if _has_plus(tokens, start, end) else "")
        or _following(tokens, end)
    )


def _leading(tokens: Sequence[Token], start: int, *, timed: bool) -> Qualifier:
    """Return the qualifier before a number, over a currency and articles."""
    before = start
    while before and (tokens[before - 1].kind == "money" or tokens[before - 1].text in _FILLING):
        before -= 1
    stops = [stop for stop in dict.fromkeys((start, before)) if stop]
    if start > 1 and tokens[start - 1].text == "or" and tokens[start - 2].text in UNIT_WORDS:
        return _leading(tokens, start - 2, timed=timed)  # `up to a minute or two`
    for stop in stops:
        for words, kind in _LEADING.get(tokens[stop - 1].text, ()):
            first = stop - len(words)
            if first < 0 or _texts(tokens[first:stop]) != words:
                continue
            if (
                words[0] in ("<", ">")
                and tokens[first].close
                and tokens[first - 1].raw[-1].isalnum()
            ):
                continue  # `<tcp_port>9000`
            if (timed and words in (("over",), ("past",))) or _is_time(tokens, first, words):
                return ""
            bound = _leading(tokens, first, timed=timed) if kind == "about" else ""
            return bound if bound in _BOUNDS else _stated(tokens, first, kind)  # `less than ~900`
    return ""


def _stated(tokens: Sequence[Token], first: int, kind: Qualifier) -> Qualifier:
    """Return what a qualifier says where it may be denied: `could not push more than 150`."""
    if kind != "more than" or tokens[first].text not in _PASSING:
        return kind
    before = _texts(tokens[max(0, first - 3) : first])
    is_near = before[-1:] != () and before[-1] in _DENIALS
    has_verb = len(before) > 1 and before[-2] in _DENIALS and before[-1] not in _PREPOSITIONS
    return "up to" if is_near or has_verb or before[:2] == ("unable", "to") else kind


def _is_time(tokens: Sequence[Token], first: int, words: Sequence[str]) -> bool:
    """Whether `past` and `over` name a time: `in the past 3 years`, `over the last month`."""
    if words == ("past",):
        return first > 0 and tokens[first - 1].text in _ARTICLES_OF_TIME
    following = _texts(tokens[first + 1 : first + 3])
    return words == ("over",) and following in _TIMES


def _has_plus(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a plus ends a number: `140+`, `30+ PB`."""
    follows = end < len(tokens) and tokens[end].text == "+" and tokens[end].close
    inside = tokens[start + 1 : end]
    return follows or any(token.text == "+" and token.close for token in inside)


def _following(tokens: Sequence[Token], end: int) -> Qualifier:
    texts = _texts(tokens[end : end + _FAR + 2])
    if not _AFTER_FIRST.intersection(texts):
        return ""
    for words, kind in _FOLLOWING:
        for first in range(_FAR if words[0] == "or" else 1):
            if texts[first : first + len(words)] == words:
                return kind
            if first < len(texts) and tokens[end + first].kind not in ("word", "other"):
                break
    return ""


def _texts(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens)


def qualifiers_in(tokens: Sequence[Token]) -> set[Qualifier]:
    """Return every qualifier that is somewhere in a text, whichever number it is next to."""
    texts = _texts(tokens)
    named: set[Qualifier] = set()
    for index, word in enumerate(texts):
        for words, kind in _ANYWHERE.get(word, ()):
            if texts[index : index + len(words)] == words and not _is_time(tokens, index, words):
                named.add(_stated(tokens, index, kind))
    if "+" in texts:
        named.add("more than")
    return named

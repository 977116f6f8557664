"""Where a word that no line has room for is broken: at a seam of it, only then anywhere."""

import re
from collections.abc import Sequence
from itertools import accumulate

NO_BREAK = "\u00a0"
LEAST = 3
"""So many characters stand on each side of a break, where the word has as many."""
_NEAR = 0.4
"""So much of a line is filled, where a name is not broken for the sake of punctuation before it."""

_SEAM = re.compile(
    r"(?<=[-/\\_.,:;=&?|)\]}@+*])(?=[^\W_]|[_$<(\[{]|[\"'][\w$<])"  # after punctuation
    r"|(?<=\w)(?=[(\[{])"  # before an opening bracket
    r"|(?<=[a-z])(?=[A-Z])"  # where `camelCase` goes on
)
_INNER = re.compile(r"\[[^\[\]]{1,12}\]|<[^<>]{1,24}>|\d[.,:-](?=\d)")
"""Parts that are read as one: a short pair of brackets, a placeholder, a number, a time."""
_STAYS = frozenset(")]}>,.;:!?%'\"")
"""Characters that stay with the one before them."""


def seams(word: str) -> list[int]:
    """Return after how many characters a word may be broken so that its parts can be read.

    That is after punctuation, before an opening bracket, and where lower case becomes upper case.

    Args:
        word: The word.
    """
    found = {match.start() for match in _SEAM.finditer(word)}
    return sorted(found - _inner(word))


def _inner(word: str) -> set[int]:
    """Return the places inside what is read as one."""
    return {
        place
        for match in _INNER.finditer(word)
        for place in range(match.start() + 1, match.end() + match[0][:1].isdigit())
    }


def cuts(word: str, widths: Sequence[float], width: float) -> list[int]:
    """Return after how many characters a word is cut, so that each piece fits a line.

    Args:
        word: The word.
        widths: The width of each of its characters in px.
        width: The width of a line in px.
    """
    seam, weak = seams(word), _weak(word)
    strong = [place for place in seam if not _is_inside(word, place)]
    found: list[int] = []
    begin, end = 0, len(word)
    while end - begin > 1:
        fits = sum(1 for wide in accumulate(widths[begin:]) if wide <= width)
        if begin + fits >= end:
            break
        near = [place for place in strong if place >= begin + _NEAR * fits]
        begin = _cut(word, begin, begin + max(1, fits), (near, seam, weak))
        found.append(begin)
    return found


def _is_inside(word: str, place: int) -> bool:
    """Return whether a place is inside a name: between two letters, or after an underscore."""
    return word[place - 1] == "_" or (word[place - 1].isalpha() and word[place].isalpha())


def _weak(word: str) -> list[int]:
    """Return the places where a word is broken if it has no seam: a blank, inside a number."""
    blanks = {place for place, char in enumerate(word) if char in {" ", NO_BREAK} and place}
    return sorted(blanks | {match.start() for match in _SEAM.finditer(word)})


def _cut(word: str, begin: int, last: int, places: Sequence[Sequence[int]]) -> int:
    """Return the last place at which a word can be cut, of the first sort that has one."""
    least = min(LEAST, (len(word) - begin) // 2)
    first, last_whole = begin + least, min(last, len(word) - least)
    for sort in places:
        fitting = [place for place in sort if first <= place <= last_whole]
        if fitting:
            return fitting[-1]
    for place in range(last_whole, first - 1, -1):
        if word[place] not in _STAYS:
            return place
    return last

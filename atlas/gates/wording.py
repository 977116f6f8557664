"""Finds house words in texts."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from attrs import frozen

from atlas.gates.authored import Authored
from atlas.gates.house_words import HouseWord
from atlas.matching.expression import Expression, expression


@frozen
class Found:
    """A house word in a text.

    Args:
        words: The words themselves, as the text has them.
        entry: The entry of the list.
    """

    words: str
    entry: HouseWord


_MEMORY = 1 << 23
"""Bytes for the automaton of a list: with less, RE2 simulates it, four hundred times slower."""


@lru_cache(maxsize=1024)
def _pattern(entry: HouseWord) -> re.Pattern[str]:
    return re.compile(entry.pattern, re.IGNORECASE)


_LOOKS = re.compile(r"\(\?<?[=!]")
_PIECE = re.compile(r"\\.|\[\]?[^\]]*\]|.")
"""An escape, a class or a character of a pattern."""


def without_looks(pattern: str) -> str:
    """Return a pattern that is found wherever the given one is: without its look-arounds.

    Words of a pattern are then any characters but blanks, since RE2 takes letters of ASCII alone.

    Args:
        pattern: The pattern, of the list of house words.
    """
    kept: list[str] = []
    looks: list[int] = []
    depth = place = 0
    while place < len(pattern):
        piece = cast("re.Match[str]", _PIECE.match(pattern, place))[0]
        if piece == "(":
            depth += 1
            if _LOOKS.match(pattern, place):
                looks.append(depth)
        if not looks:
            kept.append(r"\S" if piece == r"\w" else piece)
        if piece == ")":
            if looks[-1:] == [depth]:
                looks.pop()
            depth -= 1
        place += len(piece)
    return "".join(kept)


@lru_cache(maxsize=64)
def _any_of(entries: tuple[HouseWord, ...]) -> Expression:
    """Return one expression, found in linear time, for all texts in which an entry can be.

    Each line is a text to it.
    """
    patterns = "|".join(f"(?:{without_looks(it.pattern)})" for it in entries)
    return expression(f"(?im){patterns}", _MEMORY)


def with_house_words(
    texts: Sequence[Authored], entries: tuple[HouseWord, ...]
) -> Iterator[tuple[Authored, Found]]:
    """Yield the texts that contain an entry of a list, with it; most often that is none.

    What views share is best looked at once: see `atlas.gates.authored.holders`.

    Args:
        texts: The texts, which are searched at once first.
        entries: The list.
    """
    lines = (" ".join(authored.text.split()) for authored in texts)
    if not _any_of(entries).search("\n".join(lines)):
        return
    for authored in texts:
        for found in house_words(authored.text, entries):
            yield authored, found


@lru_cache(maxsize=16_384)
def house_words(text: str, entries: tuple[HouseWord, ...]) -> tuple[Found, ...]:
    """Return the entries of a list that a text contains, each once.

    Results are cached: the components of a system are in many views.

    Args:
        text: The text; line breaks in it count as blanks.
        entries: The list.
    """
    line = " ".join(text.split())
    if not (entries and _any_of(entries).search(line)):
        return ()
    matches = ((_pattern(entry).search(line), entry) for entry in entries)
    return tuple(Found(match.group(), entry) for match, entry in matches if match)


def report(text: str, match: Found) -> str:
    """Return one sentence: the wording of a text, and the term of the field.

    Args:
        text: The text.
        match: What is in it.
    """
    return f"{match.words!r} in {text!r} is a house word; the field says: {match.entry.standard}"

"""Finds house words in texts."""

import re
from functools import lru_cache

from attrs import frozen

from atlas.gates.house_words import HouseWord


@frozen
class Found:
    """A house word in a text.

    Args:
        words: The words themselves, as the text has them.
        entry: The entry of the list.
    """

    words: str
    entry: HouseWord


@lru_cache(maxsize=1024)
def _pattern(entry: HouseWord) -> re.Pattern[str]:
    return re.compile(entry.pattern, re.IGNORECASE)


@lru_cache(maxsize=16_384)
def house_words(text: str, entries: tuple[HouseWord, ...]) -> tuple[Found, ...]:
    """Return the entries of a list that a text contains, each once.

    Results are cached: the components of a system are in many views.

    Args:
        text: The text; line breaks in it count as blanks.
        entries: The list.
    """
    line = " ".join(text.split())
    matches = ((_pattern(entry).search(line), entry) for entry in entries)
    return tuple(Found(match.group(), entry) for match, entry in matches if match)


def report(text: str, match: Found) -> str:
    """Return one sentence: the wording of a text, and the term of the field.

    Args:
        text: The text.
        match: What is in it.
    """
    return f"{match.words!r} in {text!r} is a house word; the field says: {match.entry.standard}"

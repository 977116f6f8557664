"""Turn a search text into queries: terms of the field, and informative words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from atlas.search.aliases import ALIASES, SILENT, Alias


@frozen
class Group:
    """Words that go together: a term with its other wordings, or a single word.

    Args:
        words: The words themselves.
        means: Other ways to say them, each a set of words.
        hint: Whether the search may do without it.
    """

    words: tuple[str, ...]
    means: tuple[tuple[str, ...], ...] = ()
    hint: bool = False


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return re.findall(r"\w+", text.lower())


def singular(word: str) -> str:
    """Return a word as terms are compared: without a plural `s`."""
    return word.removesuffix("s")


@lru_cache(maxsize=1)
def terms() -> dict[tuple[str, ...], Alias]:
    """Return the aliases by their terms, as those are compared."""
    return {
        tuple(map(singular, words_of(term))): alias for alias in ALIASES for term in alias.terms
    }


def groups(text: str) -> list[Group]:
    """Return the terms and words of a search text, in its order; the longest term wins.

    A text of silent words alone is taken by its words.

    Args:
        text: What somebody typed.
    """
    terms_left, indexed = words_of(text), terms()
    longest = max(map(len, indexed))
    matches: list[Group] = []
    while terms_left:
        for length in range(min(longest, len(terms_left)), 0, -1):
            alias = indexed.get(tuple(map(singular, terms_left[:length])))
            if alias is not None:
                means = tuple(tuple(words_of(meaning)) for meaning in alias.means)
                matches.append(Group(tuple(terms_left[:length]), means, alias.hint))
                break
        else:
            length = 1
            if terms_left[0] not in SILENT:
                matches.append(Group((terms_left[0],)))
        terms_left = terms_left[length:]
    return matches or [Group((word,)) for word in words_of(text)]


def attempts(text: str) -> list[str]:
    """Return FTS5 queries for a text, the strictest first; none for a text without words.

    All groups; all but the hints; any group at all. The last word may be cut short.

    Args:
        text: What somebody typed.
    """
    parsed = groups(text)
    if not parsed:
        return []
    firm = [group for group in parsed if not group.hint]
    queries = [
        _all(parsed),
        *([_all(firm)] if firm else []),
        " OR ".join(map(_said, firm or parsed)),
    ]
    return list(dict.fromkeys(queries))


def _all(required: Sequence[Group]) -> str:
    *earlier, last = required
    cut = len(last.words) == 1 and not last.means
    parts = [_said(group) for group in earlier]
    return " AND ".join([*parts, f"{_said(last)}*" if cut else _said(last)])


def _said(group: Group) -> str:
    """Return a group as FTS5 has it: its phrase, or all words of one of its other wordings."""
    phrase = _quoted(" ".join(group.words))
    if not group.means:
        return phrase
    means = (f"({' AND '.join(map(_quoted, meaning))})" for meaning in group.means)
    return f"({' OR '.join([phrase, *means])})"


def _quoted(phrase: str) -> str:
    return f'"{phrase}"'

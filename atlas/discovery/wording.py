"""Finds in a text the words of a kind of view, the names of components, and figures."""

import re
from collections.abc import Iterable
from functools import lru_cache

from atlas.kinds import KINDS
from atlas.search.aliases import ALIASES

_SHORTEST = 3
_FIGURE = re.compile(
    r"(?<![\w.,/#-])(?:[$€£]\s?)?\d[\d,]*(?:\.\d+)?\+?\s?-?"
    r"(?:%|percent\b|x\b|[kmb]\b|bn\b|thousand\b|million\b|billion\b|trillion\b|ms\b|µs\b|us\b|s\b|"
    r"(?:milli|micro)?seconds?\b|minutes?\b|hours?\b|days?\b|[kmgtpe]i?b(?:/s|ps)?\b|"
    r"[kmgt]bit/s\b|[qrt]ps\b|"
    r"(?:requests|queries|transactions|events|messages|writes|reads|users|nodes|servers|machines|"
    r"hosts|instances|pods|clusters|shards|partitions|brokers|replicas|regions|zones|services|"
    r"cores|vcpus?|cpus?|gpus?|connections|customers|jobs|tables|rows|lines)\b)",
    re.IGNORECASE,
)
"""A number with its unit, or with what it counts."""


def figures_in(text: str) -> int:
    """Return how many numbers with a unit a text holds.

    Args:
        text: The text.
    """
    return sum(1 for _ in _FIGURE.finditer(text))


@lru_cache(maxsize=64)
def terms_of(label: str) -> re.Pattern[str]:
    """Return what finds the terms by which people search for a kind of view.

    Args:
        label: The name of the kind for people, such as `Storage architecture`.
    """
    name = label.lower()
    terms = [
        term for alias in ALIASES if not alias.hint and name in alias.means for term in alias.terms
    ]
    return _pattern([name, *terms])


@lru_cache(maxsize=1)
def labels_by_category() -> dict[str, list[str]]:
    """Return the names of the kinds of each category."""
    labels: dict[str, list[str]] = {}
    for kind in KINDS:
        labels.setdefault(kind.category, []).append(kind.kind_label())
    return labels


def words_in(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Return the distinct words of a text that a pattern finds, in small letters, in order.

    Args:
        text: The text.
        pattern: The pattern.
    """
    found = (" ".join(match[0].lower().split()) for match in pattern.finditer(text))
    return list(dict.fromkeys(found))


def is_in(name: str, text: str) -> bool:
    """Whether a text holds a name, as it is written; a plain word is no name.

    Args:
        name: The name of a component or a technology.
        text: The text.
    """
    if len(name) < _SHORTEST or (name.isalpha() and name.islower()):
        return False
    first = name.split(" ", 1)[0]  # most names are in no text, which this finds sooner
    return first in text and bool(_name_pattern(name).search(text))


@lru_cache(maxsize=4096)
def _name_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_spaced(name)}(?!\w)")


@lru_cache(maxsize=1024)
def technology_names(technology: str) -> tuple[str, ...]:
    """Return the names of a technology: its own, and the short ones that people use.

    Args:
        technology: Its name, such as `PostgreSQL`, which is called Postgres as well.
    """
    short = [
        term.capitalize()
        for alias in ALIASES
        if technology.lower() in alias.means
        for term in alias.terms
    ]
    return (technology, *short)


def is_named(system: str, text: str) -> bool:
    """Whether a text names a system: with a capital letter, since `square` is a word as well.

    Args:
        system: The folder of the system, or its name.
        text: The text.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(system)}(?!\w)", re.IGNORECASE)
    return any(match[0][0].isupper() for match in pattern.finditer(text))


def _pattern(terms: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(set(terms), key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(_spaced, longest))})s?\b", re.IGNORECASE)


def _spaced(name: str) -> str:
    """Return a pattern of a name in which a space may be a hyphen."""
    return re.escape(name).replace(r"\ ", r"[\s-]+")

"""Finds views by words: titles, components, technologies, failures, signals and steps."""

import difflib
import re

from attrs import frozen

from atlas.search.index import Index
from atlas.search.query import attempts
from atlas.search.rows import ViewRow
from atlas.search.schema import BODY_WEIGHT, TITLE_WEIGHT

MOST = 20
_RANKS = {"view": 3.0, "technology": 2.5, "component": 2.0, "failure": 2.0, "signal": 1.5}
_QUERY = (
    "SELECT kind, title, place, view, -bm25(documents, ?, ?) FROM documents "
    "WHERE documents MATCH ? ORDER BY rank LIMIT 1000"
)


@frozen
class Found:
    """Something with the words.

    Args:
        kind: What it is: view, component, technology, failure, signal or step.
        title: Its name.
        place: Where in the view it stands.
        view: The view, the first by path if several have it; None for the library's own.
        score: How well it fits; only for comparing.
        others: Paths of the other views that have it.
    """

    kind: str
    title: str
    place: str
    view: ViewRow | None
    score: float
    others: tuple[str, ...] = ()


def find(index: Index, text: str, most: int = MOST) -> list[Found]:
    """Return what holds all that a text asks for, the best first.

    Terms of the field are found by their other wordings, too; the last word may be cut short.
    Where nothing holds everything, what holds some of it is returned.

    Args:
        index: The index.
        text: What somebody typed.
        most: How many to return at most.
    """
    for query in attempts(text):
        if hits := _hits(index, query):
            return _merged(index, hits)[:most]
    return []


def suggestions(index: Index, text: str) -> list[str]:
    """Return words of the index that a misspelt text may mean."""
    known = [term for (term,) in index.database.execute("SELECT term FROM vocabulary")]
    words = [each.lower() for each in re.findall(r"\w+", text)]
    return [near for each in words for near in difflib.get_close_matches(each, known, n=1)]


def _hits(index: Index, query: str) -> list[tuple[str, str, str, str, float]]:
    rows = index.database.execute(_QUERY, (TITLE_WEIGHT, BODY_WEIGHT, query))
    return [
        (kind, title, place, view, score * _RANKS.get(kind, 1.0))
        for kind, title, place, view, score in rows
    ]


def _merged(index: Index, hits: list[tuple[str, str, str, str, float]]) -> list[Found]:
    """Join what several views of a system share into one entry."""
    views = {row[0]: ViewRow(*row) for row in index.database.execute("SELECT * FROM views")}
    merged: dict[tuple[str, str, str, str], list[tuple[float, str]]] = {}
    for kind, title, place, view, score in hits:
        system = views[view].system if view else ""
        merged.setdefault((kind, title, place, system), []).append((score, view))
    found = [
        Found(
            kind, title, place, views.get(min(view for _, view in held)),
            max(score for score, _ in held), tuple(sorted({view for _, view in held})[1:]),
        )
        for (kind, title, place, _), held in merged.items()
    ]  # fmt: skip
    return sorted(found, key=lambda each: (-each.score, each.kind, each.title, each.place))

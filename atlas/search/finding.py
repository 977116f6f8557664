"""Finds views by words: titles, components, technologies, failures, signals and steps."""

import difflib
import re

from attrs import frozen

from atlas.search.index import Index
from atlas.search.query import attempts
from atlas.search.rows import ViewRow
from atlas.search.schema import BODY_WEIGHT, TITLE_WEIGHT

MOST = 20
FEW = 3
"""So many entries are filled up with those that hold some of a query."""
_RANKS = {
    "view": 3.0,
    "tree": 4.0,
    "technology": 2.5,
    "component": 2.0,
    "failure": 2.0,
    "signal": 1.5,
}
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
    """Return the entries that match a whole query, the best first.

    Terms of the field are found by their other wordings, too; the last word may be cut short.
    Where few hold everything, what holds some of it comes after them.

    Args:
        index: The index.
        text: What somebody typed.
        most: How many to return at most.
    """
    found: list[Found] = []
    for query in attempts(text):
        known = {_key(hit) for hit in found}
        more = [hit for hit in _merged(index, _hits(index, query)) if _key(hit) not in known]
        found += more[: FEW - len(found)] if found else more
        if len(found) >= FEW:
            break
    return found[:most]


def _key(hit: Found) -> tuple[str, str, str, str]:
    return hit.kind, hit.title, hit.place, hit.view.system if hit.view else ""


def suggestions(index: Index, text: str) -> list[str]:
    """Return words of the index that a misspelt text may mean.

    Args:
        index: The index of the project.
        text: What was searched for.
    """
    vocabulary = [term for (term,) in index.database.execute("SELECT term FROM vocabulary")]
    terms = [word.lower() for word in re.findall(r"\w+", text)]
    return [match for word in terms for match in difflib.get_close_matches(word, vocabulary, n=1)]


def _hits(index: Index, query: str) -> list[tuple[str, str, str, str, float]]:
    rows = index.database.execute(_QUERY, (TITLE_WEIGHT, BODY_WEIGHT, query))
    return [
        ("view" if kind == "tree" else kind, title, place, view, score * _RANKS.get(kind, 1.0))
        for kind, title, place, view, score in rows
    ]


def _merged(index: Index, hits: list[tuple[str, str, str, str, float]]) -> list[Found]:
    """Merge the entries that several views of a system share."""
    views = {row[0]: ViewRow(*row) for row in index.database.execute("SELECT * FROM views")}
    merged: dict[tuple[str, str, str, str], list[tuple[float, str]]] = {}
    for kind, title, place, view, score in hits:
        system = views[view].system if view else ""
        merged.setdefault((kind, title, place, system), []).append((score, view))
    results = [
        Found(
            kind, title, place, views.get(min(view for _, view in scored)),
            max(score for score, _ in scored), tuple(sorted({view for _, view in scored})[1:]),
        )
        for (kind, title, place, _), scored in merged.items()
    ]  # fmt: skip
    return sorted(results, key=lambda hit: (-hit.score, hit.kind, hit.title, hit.place))

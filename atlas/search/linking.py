"""Which views belong together: by a declared link, a report, a signal, a component, a technology.

All is read from the index; no view is loaded for it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from attrs import frozen

from atlas.search.index import Index
from atlas.search.rows import ViewRow

HEADINGS = MappingProxyType(
    {
        "incident-anatomy": "Incidents",
        "debugging-guide": "Debugging guides",
        "capacity-model": "Capacity models",
        "pattern-implementation": "Patterns",
        "technology-comparison": "Comparisons",
        "migration-playbook": "Migrations",
        "performance-profile": "Performance profiles",
        "scale-journey": "Scale journeys",
        "cost-study": "Cost studies",
        "architecture": "Systems",
    }
)
"""What the views of a category stand under, in the order in which they are shown."""

ABOUT_TECHNOLOGY = ("debugging-guide", "capacity-model", "technology-comparison")
"""The categories whose views are about technologies, whoever runs them."""

_SAID, _SAYS, _REPORT, PART, SIGNAL, TECHNOLOGY = range(6)
_CATEGORIES = ", ".join(f"'{each}'" for each in ABOUT_TECHNOLOGY)
_MOST = 3

_JOINED = {
    _SAID: "SELECT target, because, '' FROM links WHERE view = ?",
    _SAYS: "SELECT view, because, '' FROM links WHERE target = ?",
    _REPORT: (
        "SELECT b.view, 'the same report', '' FROM reports a JOIN reports b ON b.url = a.url "
        "WHERE a.view = ? AND b.view != a.view"
    ),
    PART: (
        "SELECT b.view, b.component, '' FROM parts a JOIN parts b ON b.part = a.part "
        "WHERE a.view = ? AND b.view != a.view ORDER BY b.component"
    ),
    SIGNAL: (
        "SELECT DISTINCT b.view, json_extract(s.data, '$.anchor'), s.key FROM carriers a "
        "JOIN carriers b ON b.signature = a.signature JOIN signatures s ON s.key = a.signature "
        "JOIN views v ON v.id = a.view JOIN views w ON w.id = b.view "
        "WHERE a.view = ? AND b.view != a.view AND (v.system = w.system "
        "OR v.category != 'architecture' OR w.category != 'architecture') ORDER BY s.key"
    ),
    TECHNOLOGY: (
        "SELECT DISTINCT b.view, b.technology, '' FROM runs a "  # noqa: S608 - constants
        "JOIN runs b ON b.technology = a.technology "
        "JOIN views v ON v.id = a.view JOIN views w ON w.id = b.view "
        f"WHERE a.view = ? AND b.view != a.view AND (v.category IN ({_CATEGORIES}) "
        f"OR w.category IN ({_CATEGORIES})) ORDER BY b.technology"
    ),
}
_TELLS = {
    _SAID: "{}",
    _SAYS: "links here: {}",
    _REPORT: "{}",
    PART: "shows {}",
    SIGNAL: "carries {}",
    TECHNOLOGY: "runs {}",
}


@frozen
class Linked:
    """Another view, and why it belongs to this one.

    Args:
        view: The other view.
        strength: How closely it belongs, the smaller the closer; only for comparing.
        because: Why: what is shared, or the words of the link.
        declared: Whether one of the two views links the other.
    """

    view: ViewRow
    strength: int
    because: str
    declared: bool


class _Joined:
    """What joins views, read once for all of them: for each key the views that have it."""

    def __init__(self, index: Index) -> None:
        run = index.database.execute
        self.views = {row[0]: ViewRow(*row) for row in run("SELECT * FROM views ORDER BY id")}
        self.about = {each.id for each in self.views.values() if each.category in ABOUT_TECHNOLOGY}
        self.said: _Named = defaultdict(list)
        self.says: _Named = defaultdict(list)
        for view, target, because in run("SELECT view, target, because FROM links"):
            self.said[view].append((target, because))
            self.says[target].append((view, because))
        self.reports = _Keyed(run("SELECT url, view, 'the same report' FROM reports"))
        self.parts = _Keyed(run("SELECT part, view, component FROM parts ORDER BY component"))
        self.signals = _Keyed(
            run(
                "SELECT DISTINCT s.key, c.view, json_extract(s.data, '$.anchor') FROM carriers c "
                "JOIN signatures s ON s.key = c.signature ORDER BY s.key"
            )
        )
        self.technologies = _Keyed(
            run("SELECT DISTINCT technology, view, technology FROM runs ORDER BY technology")
        )

    def reasons(self, view: str) -> Iterator[tuple[int, dict[str, list[str]]]]:
        """Yield for each strength the other views with what is shared."""
        yield _SAID, _grouped(self.said.get(view, ()))
        yield _SAYS, _grouped(self.says.get(view, ()))
        yield _REPORT, self.reports.others(view)
        yield PART, self.parts.others(view)
        yield SIGNAL, self.signals.others(view)
        of_one = None if view in self.about else self.about
        yield TECHNOLOGY, self.technologies.others(view, among=of_one)


_Named = defaultdict[str, list[tuple[str, str]]]


class _Keyed:
    """The views that have a key, and the keys that a view has, in their order."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self.by_key: _Named = defaultdict(list)
        self.by_view: defaultdict[str, list[str]] = defaultdict(list)
        for key, view, what in rows:
            self.by_key[key].append((view, what))
            self.by_view[view].append(key)

    def others(self, view: str, among: AbstractSet[str] | None = None) -> dict[str, list[str]]:
        """Return the other views that have a key of a view, with what they call it."""
        found: dict[str, list[str]] = {}
        for key in self.by_view.get(view, ()):
            for other, what in self.by_key[key]:
                if other != view and (among is None or other in among):
                    found.setdefault(other, []).append(what)
        return found


def _grouped(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for other, what in rows:
        found.setdefault(other, []).append(what)
    return found


def linked_all(index: Index, most: int | None = None) -> Iterator[tuple[str, list[Linked]]]:
    """Yield each view with those that belong to it, as `linked` gives them for one.

    Args:
        index: The index.
        most: How many to give under a heading, the closest; all unless given.
    """
    joined = _Joined(index)
    for view in joined.views:
        closest: dict[str, tuple[int, list[str]]] = {}
        for strength, reasons in joined.reasons(view):
            for other, parts in reasons.items():
                if other in joined.views:
                    closest.setdefault(other, (strength, parts))
        found: dict[str, Linked] = {}
        taken: Counter[str] = Counter()
        for other, (strength, parts) in sorted(
            closest.items(), key=lambda pair: (pair[1][0], pair[0])
        ):
            category = joined.views[other].category
            taken[category] += 1
            if most is None or taken[category] <= most:
                _add(found, joined.views, strength, {other: parts})
        yield view, in_order(found.values())


def _add(
    found: dict[str, Linked],
    views: Mapping[str, ViewRow],
    strength: int,
    reasons: Mapping[str, list[str]],
) -> None:
    """Add the views of one strength that no closer reason has brought in."""
    for other, parts in reasons.items():
        if other in views and other not in found:
            because = _TELLS[strength].format(_several(list(dict.fromkeys(parts))))
            declared = strength in {_SAID, _SAYS}
            found[other] = Linked(views[other], strength, because, declared)


def linked(index: Index, view: str) -> list[Linked]:
    """Return the views that belong to a view, by heading and then the closest first.

    Each stands once, with the closest reason. That two systems run into the same message says
    nothing of their architectures; ask `shared` for all that carry it.

    Args:
        index: The index.
        view: The path of its module without the ending.
    """
    views = {row[0]: ViewRow(*row) for row in index.database.execute("SELECT * FROM views")}
    found: dict[str, Linked] = {}
    for strength, query in _JOINED.items():
        rows = index.database.execute(query, (view,))
        _add(found, views, strength, _grouped((other, what) for other, what, _ in rows))
    return in_order(found.values())


def in_order(found: Iterable[Linked]) -> list[Linked]:
    """Sort by heading, and then the closest first."""
    places = {category: place for place, category in enumerate(HEADINGS)}
    return sorted(
        found,
        key=lambda each: (
            places.get(each.view.category, len(places)),
            each.strength,
            each.view.id,
        ),
    )


def _several(parts: list[str]) -> str:
    more = f" and {len(parts) - _MOST} more" if len(parts) > _MOST else ""
    return ", ".join(parts[:_MOST]) + more

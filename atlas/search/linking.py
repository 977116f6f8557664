"""Which views belong together: by a declared link, a report, a signal, a component, a technology.

All is read from the index; no view is loaded for it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
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
_MOST = 3

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


_Named = defaultdict[str, list[tuple[str, str]]]
_Joint = Callable[[str], dict[str, list[str]]]
"""Gives for a view the others that share something with it, and what that is."""


class _Keyed:
    """The views that have a key, and the keys that a view has, in their order."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self.by_key: _Named = defaultdict(list)
        self.by_view: defaultdict[str, list[str]] = defaultdict(list)
        for key, view, what in rows:
            self.by_key[key].append((view, what))
            self.by_view[view].append(key)

    def others(self, view: str, among: AbstractSet[str] | None = None) -> dict[str, list[str]]:
        """Return the other views that share a key with a view, with their names of it."""
        shared: dict[str, list[str]] = {}
        for key in self.by_view.get(view, ()):
            for other_view, reason in self.by_key[key]:
                if other_view != view and (among is None or other_view in among):
                    shared.setdefault(other_view, []).append(reason)
        return shared


def _tells(first: ViewRow, second: ViewRow) -> bool:
    """Whether a message that two views carry joins them: not two systems' architectures."""
    architectures = first.category == second.category == "architecture"
    return first.system == second.system or not architectures


def _grouped(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for other_view, reason in rows:
        grouped.setdefault(other_view, []).append(reason)
    return grouped


@frozen
class Links:
    """What joins the views of an index, read once for all of them.

    That two systems run into the same message says nothing of their architectures; ask `shared`
    for all that carry it.
    """

    views: Mapping[str, ViewRow]
    _reasons: tuple[tuple[int, _Joint], ...]

    def of(self, view: str, most: int | None = None) -> list[Linked]:
        """Return the views that belong to a view, by heading and then the closest first.

        Each stands once, with the closest reason.

        Args:
            view: The path of its module without the ending.
            most: How many to give under a heading, the closest; all unless given.
        """
        links: dict[str, Linked] = {}
        for strength, related in self._reasons:
            for other_view, parts in related(view).items():
                if other_view in self.views and other_view not in links:
                    because = _TELLS[strength].format(_several(list(dict.fromkeys(parts))))
                    declared = strength in {_SAID, _SAYS}
                    links[other_view] = Linked(self.views[other_view], strength, because, declared)
        counts: Counter[str] = Counter()
        closest: list[Linked] = []
        for link in sorted(links.values(), key=lambda one: (one.strength, one.view.id)):
            counts[link.view.category] += 1
            if most is None or counts[link.view.category] <= most:
                closest.append(link)
        return in_order(closest)


def read_links(index: Index) -> Links:
    """Return the links and shared keys between the views of an index."""
    run = index.database.execute
    views = {row[0]: ViewRow(*row) for row in run("SELECT * FROM views ORDER BY id")}
    about = {view.id for view in views.values() if view.category in ABOUT_TECHNOLOGY}
    linked_by, links_to = _Named(list), _Named(list)
    for view, target, because in run("SELECT view, target, because FROM links"):
        linked_by[view].append((target, because))
        links_to[target].append((view, because))
    reports = _Keyed(run("SELECT url, view, 'the same report' FROM reports"))
    parts = _Keyed(run("SELECT part, view, component FROM parts ORDER BY component"))
    signals = _Keyed(
        run(
            "SELECT DISTINCT s.key, c.view, json_extract(s.data, '$.anchor') FROM carriers c "
            "JOIN signatures s ON s.key = c.signature ORDER BY s.key"
        )
    )
    technologies = _Keyed(
        run("SELECT DISTINCT technology, view, technology FROM runs ORDER BY technology")
    )

    def running(view: str) -> dict[str, list[str]]:
        return technologies.others(view, among=None if view in about else about)

    def carrying(view: str) -> dict[str, list[str]]:
        return {
            other_view: anchors
            for other_view, anchors in signals.others(view).items()
            if view in views and other_view in views and _tells(views[view], views[other_view])
        }

    return Links(
        views,
        (
            (_SAID, lambda view: _grouped(linked_by.get(view, ()))),
            (_SAYS, lambda view: _grouped(links_to.get(view, ()))),
            (_REPORT, reports.others),
            (PART, parts.others),
            (SIGNAL, carrying),
            (TECHNOLOGY, running),
        ),
    )


def in_order(links: Iterable[Linked]) -> list[Linked]:
    """Sort by heading, and then the closest first."""
    places = {category: place for place, category in enumerate(HEADINGS)}
    return sorted(
        links,
        key=lambda link: (
            places.get(link.view.category, len(places)),
            link.strength,
            link.view.id,
        ),
    )


def _several(parts: list[str]) -> str:
    more = f" and {len(parts) - _MOST} more" if len(parts) > _MOST else ""
    return ", ".join(parts[:_MOST]) + more

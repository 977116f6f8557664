"""The pages of technologies: what fails with each of them, and the views that run it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from atlas.categories import CATEGORIES
from render.site.entry import Row

_Part = tuple[Row, dict[str, Any]]
"""A view, and a component in it."""
_GUIDES = "debugging-guide"


@frozen
class Running:
    """A component that runs a technology.

    Args:
        name: Its name.
        role: What it does.
        address: Where it stands on a page of its system.
        lost: What is down with it.
        degraded: What continues, degraded.
        is_single: Whether its failure alone fails a user journey.
        failures: Its failure modes, each with the address at which it is documented.
    """

    name: str
    role: str
    address: str
    lost: Sequence[str]
    degraded: Sequence[str]
    is_single: bool
    failures: Sequence[tuple[str, str]]


@frozen
class Technology:
    """A technology with all that the site has about it.

    Args:
        slug: Its name in addresses.
        name: Its name.
        systems: The systems that run it, with their components.
        groups: The views that run it, by category: guides first.
    """

    slug: str
    name: str
    systems: Sequence[tuple[str, Sequence[Running]]]
    groups: Sequence[tuple[str, Sequence[Row]]]

    @property
    def count(self) -> int:
        """How many views run it."""
        return sum(len(rows) for _, rows in self.groups)


def technologies(rows: Sequence[Row]) -> list[Technology]:
    """Return the technologies of views, by name.

    Args:
        rows: The rows of the views.
    """
    running: defaultdict[tuple[str, str], list[_Part]] = defaultdict(list)
    for row in rows:
        for component in row.components:
            running[component["slug"], component["technology"]].append((row, component))
    return [
        Technology(slug, name, _systems(parts), _groups(parts))
        for (slug, name), parts in sorted(running.items(), key=lambda pair: pair[0][1].casefold())
    ]


def _groups(parts: Iterable[_Part]) -> list[tuple[str, list[Row]]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in {row.id: row for row, _ in parts}.values():
        groups[row.category].append(row)
    order = [_GUIDES, *(each for each in CATEGORIES if each != _GUIDES)]
    order += sorted(groups.keys() - {*order})
    return [(category, groups[category]) for category in order if category in groups]


def _systems(parts: Iterable[_Part]) -> list[tuple[str, list[Running]]]:
    """Return the components of each system, once each: what it takes down is the same in all views.

    A guide, a model or a comparison is about no system, and is left out.
    """
    systems: defaultdict[str, dict[str, Running]] = defaultdict(dict)
    for row, component in parts:
        if component["radius"]:
            systems[row.system].setdefault(component["name"], _running(row, component))
    return [
        (system, list(known.values()))
        for system, known in sorted(systems.items(), key=lambda pair: pair[0].casefold())
    ]


def _running(row: Row, component: dict[str, Any]) -> Running:
    return Running(
        component["name"],
        component["role"],
        f"{row.address}#{component['key']}",
        component["radius"]["lost"],
        component["radius"]["degraded"],
        component["radius"]["single"],
        [*_failures(row, component["name"])],
    )


def _failures(row: Row, component: str) -> Iterator[tuple[str, str]]:
    for failure in row.failures:
        if failure["component"] == component:
            yield failure["name"], f"{row.address}#{failure['key']}"

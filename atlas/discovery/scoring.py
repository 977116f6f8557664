"""Scores an item by what the atlas lacks, with the reasons."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from atlas.discovery.feed_list import Feed
from atlas.discovery.items import Item
from atlas.discovery.needs import ARCHITECTURE, INCIDENTS, Needs, Part, SystemNeeds
from atlas.discovery.wording import (
    figures_in,
    is_in,
    is_named,
    labels_by_category,
    technology_names,
    terms_of,
    words_in,
)
from atlas.evidence.plurals import numbered

OF_A_VIEW = 5
"""For a kind of which the system has no view, and of which the item has words; at most two."""
OF_AN_INCIDENT = 4
"""For words of an incident; half where there are as many incidents as planned."""
OF_GAPS = 4
"""The most for the gaps of the components that an item names, one for each gap."""
OF_STALE_FIGURES = 3
OF_A_CATEGORY = 3
"""For a category with fewer views than planned, and of which the item has words; at most two."""
OF_A_SYSTEM = 1
"""For a system that has not all its views, where the item has words of none of them."""
_MOST = 2
_MOST_NAMES = 3
_DENSITIES = ((1.0, 3), (0.5, 2), (0.2, 1))
"""So many figures a paragraph, at least, for so many points."""
_FIGURES = 2


@frozen
class Reason:
    """Why an item is worth reading.

    Args:
        points: How much it counts.
        what: What is lacking: `missing view`, `incident`, `gaps`, `stale figures`, `category`,
            `system`; or `figures`, of which the item holds many.
        text: It in words.
    """

    points: int
    what: str
    text: str


@frozen
class Scored:
    """An item with its reasons.

    Args:
        item: The item.
        feed: Its feed.
        systems: The folders of the systems that it is about.
        reasons: The reasons, the first of them the weightiest; none where the atlas lacks nothing
            that it could tell.
    """

    item: Item
    feed: Feed
    systems: tuple[str, ...]
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> int:
        """The sum of the points."""
        return sum(reason.points for reason in self.reasons)


def scored(item: Item, feed: Feed, needs: Needs) -> Scored:
    """Score an item.

    Args:
        item: The item.
        feed: Its feed, whose systems it is about; of a feed of none, those that its title names.
        needs: What the atlas lacks.
    """
    text = "\n".join((item.title, *item.paragraphs))
    systems = feed.systems or tuple(
        folder
        for folder, system in needs.systems.items()
        if is_named(folder, item.title) or is_named(system.name, item.title)
    )
    reasons = [*_incident(text, needs), *_categories(text, needs)]
    for folder in systems:
        system = needs.systems.get(folder, SystemNeeds(folder, folder))
        reasons += [*_views(text, system), *_parts(text, system)]
    if reasons:
        reasons += _figures(item.paragraphs)
    reasons.sort(key=lambda reason: (-reason.points, reason.what, reason.text))
    return Scored(item, feed, systems, tuple(reasons))


def _views(text: str, system: SystemNeeds) -> Iterator[Reason]:
    found = {label: words_in(text, terms_of(label)) for label in system.missing}
    named = sorted(((label, words) for label, words in found.items() if words), key=_by_words)
    for label, words in named[:_MOST]:
        yield Reason(
            OF_A_VIEW,
            "missing view",
            f"{system.name} has no {label.lower()}; the item has {_listed(words)}",
        )
    if system.missing and not named:
        missing = numbered(len(system.missing), "view")
        yield Reason(OF_A_SYSTEM, "system", f"{missing} of {system.name} missing")


def _by_words(named: tuple[str, list[str]]) -> tuple[int, str]:
    label, words = named
    return -len(words), label


def _incident(text: str, needs: Needs) -> Iterator[Reason]:
    for label in labels_by_category()[INCIDENTS]:
        words = words_in(text, terms_of(label))
        there, planned = needs.counts.get(INCIDENTS, (0, 0))
        if words:
            points = OF_AN_INCIDENT if there < planned else OF_AN_INCIDENT // 2
            count = f"; there are {there} of {numbered(planned, label.lower())}" if planned else ""
            yield Reason(points, "incident", f"the item has {_listed(words)}{count}")


def _categories(text: str, needs: Needs) -> Iterator[Reason]:
    named: list[tuple[str, list[str]]] = []
    counts: dict[str, str] = {}
    for category, (there, planned) in needs.counts.items():
        if category in {ARCHITECTURE, INCIDENTS} or there >= planned:
            continue
        for label in labels_by_category().get(category, ()):
            counts[label] = f"{there} of {numbered(planned, label.lower())}"
            words = words_in(text, terms_of(label))
            named += [(label, words)] if words else []
    for label, words in sorted(named, key=_by_words)[:_MOST]:
        text_of = f"there are {counts[label]}; the item has {_listed(words)}"
        yield Reason(OF_A_CATEGORY, "category", text_of)


def _parts(text: str, system: SystemNeeds) -> Iterator[Reason]:
    named = [part for part in system.parts if _names(text, part)]
    gaps = sorted((part for part in named if part.gaps), key=lambda part: -part.gaps)
    if gaps:
        every = sum(part.gaps for part in gaps)
        listed = ", ".join(f"{part.name} has {numbered(part.gaps, 'gap')}" for part in gaps[:3])
        yield Reason(min(OF_GAPS, every), "gaps", f"of {system.name}, {listed}")
    stale = sorted((part for part in named if part.stale), key=lambda part: -part.stale)
    if stale:
        listed = ", ".join(f"{numbered(part.stale, 'figure')} of {part.name}" for part in stale[:3])
        yield Reason(OF_STALE_FIGURES, "stale figures", f"of {system.name}, {listed}")


def _names(text: str, part: Part) -> bool:
    """Whether a text names a component, or what it is built on."""
    names = (part.name, *technology_names(part.technology))
    return any(is_in(name, text) for name in names)


def _figures(paragraphs: Sequence[str]) -> Iterator[Reason]:
    count = sum(map(figures_in, paragraphs))
    if count < _FIGURES:
        return
    density = count / len(paragraphs)
    points = next((points for least, points in _DENSITIES if density >= least), 0)
    if points:
        listed = f"{numbered(count, 'figure')} in {numbered(len(paragraphs), 'paragraph')}"
        yield Reason(points, "figures", listed)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words[:_MOST_NAMES])

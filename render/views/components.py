"""Components of the atlas, as cards."""

from collections.abc import Iterable, Iterator

import attrs

from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement
from atlas.topology.component import Component, Provisioned
from atlas.topology.fleet import Fleet
from atlas.topology.latency import Latency
from render.parts.card_data import CardData, Gap, Tone
from render.views.figures import Annotation, row
from render.views.numbering import Sources

SHORT = 44
"""A statement of at most so many characters stands on every card; a longer one where asked for."""

_OWN = {
    "name",
    "technology",
    "role",
    "fails",
    "figures",
    "latency",
    "declared",
    "_made",
    "fleet",
    "cost",
    "growth",
    "zones",
    "zones_needed",
}


def annotations(component: Component) -> dict[str, Annotation]:
    """What is known and not known of a component, by label: size first, cost last."""
    found: dict[str, Annotation] = {}
    if isinstance(component, Provisioned):
        found |= _fleet(component.fleet)
    for attribute in attrs.fields(type(component)):
        if attribute.name not in _OWN:
            found[attribute.name.replace("_", " ")] = getattr(component, attribute.name)
    if isinstance(component.latency, Latency):
        found |= component.latency.figures
    elif component.latency is not None:
        found["latency"] = component.latency
    found |= component.figures
    if isinstance(component, Provisioned):
        several = len(component.zones) > 1
        found |= {
            f"zone {at}" if several else "zone": each for at, each in enumerate(component.zones, 1)
        }
        if component.zones_needed is not None:
            found["zones needed"] = component.zones_needed
        found["cost"] = component.cost
    return found


def _fleet(fleet: Fleet | Undisclosed) -> dict[str, Annotation]:
    """The machines of a component; the share that is reserved follows a known machine type."""
    if isinstance(fleet, Undisclosed):
        return {"machines": fleet}
    found: dict[str, Annotation] = {"machine": fleet.machine, "count": fleet.count}
    if isinstance(fleet.reserved, Figure) or not isinstance(fleet.machine, Undisclosed):
        found["reserved"] = fleet.reserved
    return found


def card_data(
    component: Component,
    sources: Sources,
    *,
    wanted: Iterable[str] | None = None,
    long: Iterable[str] = (),
    tone: Tone = Tone.NORMAL,
) -> CardData:
    """A component as a card.

    Args:
        component: The component.
        sources: Where its sources are numbered.
        wanted: The labels of what the card shows; everything unless given.
        long: The labels of statements that are shown whatever their length.
        tone: What a shown failure does to it.
    """
    shown = annotations(component)
    if wanted is not None:
        shown = {label: shown[label] for label in wanted if label in shown}
    known = {label: each for label, each in shown.items() if not isinstance(each, Undisclosed)}
    kept = set(long)
    drawn = tuple(
        row(label, each, sources)
        for label, each in known.items()
        if not isinstance(each, Statement) or len(each.text) <= SHORT or label in kept
    )
    version = component.technology.version
    about = [f"{component.name}: {component.role}", f"technology: {version.explain()}"]
    return CardData(
        name=component.name,
        plane=component.plane,
        technology=component.technology.label,
        role=component.role,
        icon=component.technology.technology.icon,
        rows=drawn,
        gaps=tuple(_gaps(shown)),
        tooltip="\n".join(about),
        href=next(_addresses([version, *known.values()]), None),
        tone=tone,
        cites=tuple(sources.cite(each) for each in version.citations)
        if isinstance(version, Statement)
        else (),
    )


def _gaps(shown: dict[str, Annotation]) -> Iterator[Gap]:
    """What is not disclosed, with where it was looked for."""
    for label, each in shown.items():
        if isinstance(each, Undisclosed):
            yield Gap(label, f"{label}: {each.explain()}")


def _addresses(values: Iterable[Annotation]) -> Iterator[str]:
    """The addresses of what is cited, in order."""
    for each in values:
        if not isinstance(each, Undisclosed):
            for citation in each.citations:
                yield citation.url

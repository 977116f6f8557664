"""Components of the atlas, as cards."""

from collections.abc import Iterable, Iterator, Mapping

from atlas.evidence.gap import Undisclosed, is_missing
from atlas.evidence.statement import Statement
from atlas.model.citing import Numbering
from atlas.model.components import Known, component_facts
from atlas.model.values import cite
from atlas.topology.component import Component
from render.parts.card_data import CardData, Gap, Tone
from render.views.figures import row

SHORT = 44
"""A statement of at most so many characters stands on every card; a longer one where asked for."""


def card_data(
    component: Component,
    numbering: Numbering,
    *,
    wanted: Iterable[str] | None = None,
    long: Iterable[str] = (),
    tone: Tone = Tone.NORMAL,
) -> CardData:
    """Return a component as a card.

    Args:
        component: The component.
        numbering: The numbers of the sources.
        wanted: The labels of what the card shows; everything unless given.
        long: The labels of statements that are shown whatever their length.
        tone: The effect of a shown failure on it.
    """
    shown = component_facts(component)
    if wanted is not None:
        shown = {label: shown[label] for label in wanted if label in shown}
    known = {label: annotation for label, annotation in shown.items() if not is_missing(annotation)}
    kept = set(long)
    drawn = tuple(
        row(label, fact, numbering)
        for label, fact in known.items()
        if not isinstance(fact, Statement) or len(fact.text) <= SHORT or label in kept
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
        href=component.url or next(_addresses([version, *known.values()]), None),
        tone=tone,
        cites=tuple(cite(citation, numbering) for citation in version.citations)
        if isinstance(version, Statement)
        else (),
    )


def _gaps(shown: Mapping[str, Known]) -> Iterator[Gap]:
    """Yield what is not disclosed, with where it was looked for."""
    for label, annotation in shown.items():
        if isinstance(annotation, Undisclosed) and not annotation.is_answer:
            yield Gap(label, f"{label}: {annotation.explain()}", annotation.kind)


def _addresses(values: Iterable[Known]) -> Iterator[str]:
    """Yield the addresses of what is cited, in order."""
    for figure in values:
        if not isinstance(figure, Undisclosed):
            for citation in figure.citations:
                if citation.href:
                    yield citation.href

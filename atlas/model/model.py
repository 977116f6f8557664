"""The model of a view, built from its declarations and what is computed of them."""

from collections.abc import Iterable, Mapping

from atlas import bounds
from atlas.analysis.provenance import annotations, grades
from atlas.evidence.gap import Undisclosed, is_missing
from atlas.evidence.source import Source
from atlas.loader import LoadedView
from atlas.model.building import ModelBuilder
from atlas.model.citing import numbering
from atlas.model.components import component_facts
from atlas.model.costs import costs
from atlas.model.failures import failures, question, radii
from atlas.model.shapes import (
    CallData,
    ComponentData,
    FigureData,
    GapData,
    GroupData,
    LinkData,
    RadiusData,
    RelatedData,
    SourceData,
    ViewModel,
)
from atlas.model.terms import explained
from atlas.technologies.technology import Technology
from atlas.topology.call_kinds import Fallback
from atlas.topology.component import Component
from atlas.topology.connection import Connection
from atlas.views.view import View


def model(loaded: LoadedView, related: tuple[RelatedData, ...] = ()) -> ViewModel:
    """Return all that a view says, as plain data.

    Args:
        loaded: The view with its module.
        related: The related views, where the index was queried.
    """
    bounds.begin()
    view = loaded.view
    numbers = numbering(view, whole=True)
    builder = ModelBuilder(numbers)
    known, topics = radii(view), view.finished_topics
    modes = failures(view, known, builder)
    tree = question(topics.tree, builder) if topics.tree else None
    chapters = tuple(
        builder.chapter(chapter) for chapter in view.finished_chapters if not chapter.is_empty
    )
    components = tuple(_component(view, component, known, builder) for component in view.components)
    calls = tuple(_call(connection, builder) for connection in view.connections)
    table = costs(view, builder) if view.priced else None
    figures, gaps = _annotated(view, builder)
    return ViewModel(
        id=loaded.id,
        path=loaded.path,
        kind=view.kind,
        kind_label=view.kind_label(),
        category=view.category,
        system=view.system.name,
        title=view.title,
        summary=loaded.summary,
        as_of=str(view.as_of),
        failure_classes=topics.failure_classes,
        symptom=topics.symptom,
        tree=tree,
        failures=modes,
        chapters=chapters,
        components=components,
        calls=calls,
        groups=tuple(
            GroupData(
                name=group.name,
                boundary=group.boundary,
                members=tuple(member.name for member in group.members),
            )
            for group in view.groups
        ),
        costs=table,
        figures=figures,
        gaps=gaps,
        grades=grades(view),
        waivers={waiver.code: waiver.because for waiver in view.waivers},
        exempt=dict(view.exempt),
        terms=explained(view),
        sources=tuple(_source(number, source) for number, source in numbers.listed()),
        links=tuple(
            LinkData(view=link.view, relation=link.relation, because=link.because)
            for link in view.see
        ),
        related=related,
    )


def _component(
    view: View, component: Component, known: Mapping[Component, RadiusData], builder: ModelBuilder
) -> ComponentData:
    def names(endpoints: Iterable[object]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(getattr(endpoint, "name", "") for endpoint in endpoints))

    ends = {component, *view.groups_of(component)}
    known_facts = component_facts(component, view.until)
    return ComponentData(
        name=component.name,
        kind=type(component).__name__,
        plane=component.plane.name.lower(),
        plane_label=component.plane.label,
        technology=component.technology.label,
        technology_name=component.technology.technology.name,
        version=builder.value(component.technology.version),
        role=component.role,
        radius=known.get(component),
        calls=names(connection.head for connection in view.connections if connection.tail in ends),
        called_by=names(
            connection.tail for connection in view.connections if connection.head in ends
        ),
        lines=tuple(
            number
            for number, connection in enumerate(view.standing_calls, 1)
            if connection.tail in ends or connection.head in ends
        ),
        fails=tuple(failure.name for failure in view.fails_of(component)),
        figures=tuple(
            builder.values(
                {label: fact for label, fact in known_facts.items() if not is_missing(fact)}
            ).items()
        ),
        gaps=tuple(label for label, fact in known_facts.items() if is_missing(fact)),
        url=component.url,
        icon=_icon(component.technology.technology),
    )


def _icon(technology: Technology) -> str:
    """Return an icon by its name; empty of one in a file, which only its project has."""
    icon = technology.icon or ""
    return "" if icon.endswith((".svg", ".png")) else icon


def _call(connection: Connection, builder: ModelBuilder) -> CallData:
    call = connection.call
    known = {label: figure for label, figure in call.figures.items() if not is_missing(figure)}
    return CallData(
        tail=connection.tail.name,
        head=connection.head.name,
        kind=call.kind,
        protocol=call.protocol,
        soft=call.optional,
        note=call.note,
        when=call.when if isinstance(call, Fallback) else "",
        figures=builder.values(known),
        gaps=tuple(
            label for label, figure in call.figures.items() if isinstance(figure, Undisclosed)
        ),
    )


def _annotated(
    view: View, builder: ModelBuilder
) -> tuple[tuple[FigureData, ...], tuple[GapData, ...]]:
    """Return the facts of a view, each with whether the model has it elsewhere, and its gaps."""
    cards = {component.name for component in view.components}
    figures: list[FigureData] = []
    gaps: dict[GapData, None] = {}
    seen: set[tuple[str, int]] = set()
    for annotation in annotations(view):
        key = (annotation.label, id(annotation.value))
        if key in seen:
            continue
        seen.add(key)
        label = annotation.label.removeprefix("figures · ")
        first = label.split(" · ")[0]
        gap = annotation.value
        if isinstance(gap, Undisclosed) and not gap.is_answer:
            gaps[GapData(label=label, where=gap.where, kind=gap.kind)] = None
            continue
        elsewhere = builder.has_value(annotation.value)
        if elsewhere and first in cards:
            continue
        of_system = first == view.system.name
        if of_system:
            label = label.removeprefix(f"{first} · ")
        figures.append(
            FigureData(
                label=label,
                value=builder.value(annotation.value, label),
                of_system=of_system,
                elsewhere=elsewhere,
            )
        )
    return tuple(figures), tuple(gaps)


def _source(number: str, source: Source) -> SourceData:
    return SourceData(
        number=number,
        title=source.title,
        publisher=source.publisher,
        date=str(source.published) if source.published else "undated",
        checked=str(source.checked),
        standing=source.standing,
        url=source.url,
        release=_release(source),
    )


def _release(source: Source) -> str:
    """Return the release of a source in words; a gap says itself that it is about a release."""
    if isinstance(source.release, Undisclosed):
        return source.release.where
    return f"release {source.release}" if source.release else ""

"""What a page says of a view, in the shapes that its template prints."""

from collections.abc import Iterable, Mapping

from atlas.analysis.blast_radius import BlastRadius
from atlas.analysis.provenance import annotations
from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.gates.terms import explained
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.kinds.view import View
from atlas.loader import LoadedView
from atlas.operations.decision import Branch, Cause
from atlas.operations.failure import Failure
from atlas.operations.signal import Alert, ErrorReply
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component
from render.parts.values import Value
from render.site import numbers
from render.site.addresses import anchor, slug
from render.site.shapes import (
    ComponentData,
    FailureData,
    FigureData,
    GapData,
    Page,
    QuestionData,
    RadiusData,
    SignalData,
    SourceData,
)
from render.site.steps import step_data
from render.site.stories import story
from render.site.telling import Teller, value
from render.views.components import annotations as annotations_of
from render.views.night import sign
from render.views.registry import story_of


def page(loaded: LoadedView, numbered: Iterable[tuple[str, str]] = ()) -> Page:
    """Return what the page of a view says.

    Args:
        loaded: The view.
        numbered: Address and title of the sources as its picture numbers them, in order, so that
            a number means the same on both.
    """
    view, sources = loaded.view, _numbered(loaded.view, numbered)
    radii = numbers.radii(view)
    single = numbers.weak_points(view)
    shown = {id(failure) for _, failure in view.failures}
    failing = [*view.failures, *_others(view, shown)]
    failures = [
        _failure(
            at, component, failure, radii.get(component), single, sources, id(failure) in shown
        )
        for at, (component, failure) in enumerate(failing)
    ]
    guide = view if isinstance(view, DebuggingGuide) else None
    tree = _branch(guide.tree, sources) if guide else None
    components = tuple(_component(view, each, radii, single, sources) for each in view.components)
    costs = None if "CFO301" in type(view).exempt else numbers.costs(view, sources)
    latency = numbers.latency(view, sources)
    told = story(view, sources)
    figures, gaps = _annotated(view, sources)
    return Page(
        id=loaded.id,
        path=loaded.path,
        kind=view.kind,
        kind_name=story_of(view).name,
        category=view.category,
        system=view.system.name,
        system_slug=view.system.slug,
        title=view.title,
        summary=loaded.summary,
        as_of=str(view.as_of),
        alarms=tuple(each for each in failures if each.urgent),
        others=tuple(each for each in failures if not each.urgent),
        tree=tree,
        symptom=guide.symptom if guide else "",
        failure_class=view.failure_class if isinstance(view, IncidentAnatomy) else "",
        do_not=guide.do_not if guide else (),
        story=told,
        components=components,
        has_calls=bool(view.connections),
        costs=costs,
        latency=latency,
        figures=figures,
        gaps=gaps,
        waivers=tuple((each.code, each.because) for each in view.waivers),
        sources=tuple(_source(number, each) for number, each in sources.listed()),
        terms=tuple(explained(view).items()),
    )


def _others(view: View, shown: set[int]) -> Iterable[tuple[Component, Failure]]:
    for component in view.components:
        for failure in view.fails_of(component):
            if id(failure) not in shown:
                yield component, failure


def _failure(  # noqa: PLR0917 - one place makes them
    at: int,
    component: Component,
    failure: Failure,
    radius: BlastRadius | None,
    single: frozenset[Component],
    sources: Teller,
    urgent: bool,  # noqa: FBT001
) -> FailureData:
    facts = {
        "time to recover": value(failure.time_to_recover, sources),
        "data loss": value(failure.data_loss, sources),
        "rollback": value(failure.rollback, sources),
    }
    return FailureData(
        key=f"failure-{at + 1}",
        component=component.name,
        plane=component.plane.name.lower(),
        name=failure.name,
        signals=tuple(_signal(each, sources) for each in failure.signals),
        logs=value(component.technology.technology.logs, sources),
        steps=tuple(step_data(each, sources) for each in failure.recovery),
        facts=facts,
        radius=_radius(radius, component in single),
        urgent=urgent,
    )


def _radius(radius: BlastRadius | None, single: bool) -> RadiusData | None:  # noqa: FBT001
    if radius is None:
        return None
    return RadiusData(
        tuple(each.name for each in radius.lost),
        tuple(each.name for each in radius.degraded),
        single,
    )


def _signal(signal: object, sources: Teller) -> SignalData:
    shown = sign(signal, sources)  # type: ignore[arg-type]
    if isinstance(signal, Threshold):
        sources.tell(signal.limit)
    elif isinstance(signal, ErrorReply | Alert):
        sources.tell(signal.reply if isinstance(signal, ErrorReply) else signal.name)
    text, constant = shown.text, shown.text
    if isinstance(signal, LogMessage):
        text, constant = signal.sample, signal.anchor
    elif isinstance(signal, Threshold):
        text = constant = signal.text
    return SignalData(
        sort=shown.sort,
        text=text,
        constant=constant.strip(),
        meaning=_plain_meaning(signal),
        where=shown.where,
        exact=shown.exact,
        source=Value(cites=shown.cites),
    )


def _branch(branch: Branch, sources: Teller) -> QuestionData:
    if isinstance(branch, Cause):
        return QuestionData(
            branch.name,
            why=value(branch.why, sources),
            fix=tuple(step_data(each, sources) for each in branch.fix),
        )
    return QuestionData(
        branch.ask,
        check=step_data(branch.check, sources),
        unhealthy=_branch(branch.unhealthy, sources),
        healthy=_branch(branch.healthy, sources),
    )


def _component(
    view: View,
    component: Component,
    radii: Mapping[Component, BlastRadius],
    single: frozenset[Component],
    sources: Teller,
) -> ComponentData:
    def names(ends: Iterable[object]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(getattr(each, "name", "") for each in ends))

    held = {component, view.group_of(component)}
    found = annotations_of(component)
    return ComponentData(
        key=anchor(component.name),
        name=component.name,
        plane=component.plane.name.lower(),
        plane_label=component.plane.label,
        technology=component.technology.label,
        technology_name=component.technology.technology.name,
        technology_slug=slug(component.technology.technology.name),
        role=component.role,
        radius=_radius(radii.get(component), component in single),
        calls=names(each.head for each in view.connections if each.tail in held),
        called_by=names(each.tail for each in view.connections if each.head in held),
        lines=tuple(
            number
            for number, each in enumerate(view.standing_calls, 1)
            if each.tail in held or each.head in held
        ),
        fails=tuple(each.name for each in view.fails_of(component)),
        figures=tuple(
            (label, value(each, sources))
            for label, each in found.items()
            if not isinstance(each, Undisclosed)
        ),
        gaps=tuple(label for label, each in found.items() if isinstance(each, Undisclosed)),
    )


def _numbered(view: View, numbered: Iterable[tuple[str, str]]) -> Teller:
    known = {
        (source.url, source.title): source
        for each in annotations(view)
        if not isinstance(each.value, Undisclosed)
        for source in each.value.sources
    }
    sources = Teller(view.as_of)
    for key in numbered:
        if key in known:
            sources.number(known[key])
    return sources


def _annotated(view: View, sources: Teller) -> tuple[tuple[FigureData, ...], tuple[GapData, ...]]:
    """Every gap of a view, and what is known besides its components, whose cards tell theirs."""
    cards = {each.name for each in view.components}
    figures: list[FigureData] = []
    gaps: dict[GapData, None] = {}
    seen: set[tuple[str, int]] = set()
    for each in annotations(view):
        key = (each.label, id(each.value))
        if key in seen:
            continue
        seen.add(key)
        label = each.label.removeprefix("figures · ")
        first = label.split(" · ")[0]
        if isinstance(each.value, Undisclosed):
            gaps[GapData(label, each.value.where)] = None
            continue
        told = sources.has_told(each.value)
        if told and first in cards:
            continue
        of_system = first == view.system.name
        if of_system:
            label = label.removeprefix(f"{first} · ")
        figures.append(FigureData(label, value(each.value, sources), of_system, told))
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
        slug=slug(source.publisher),
    )


def _plain_meaning(signal: object) -> str:
    """What a signal means, of those that say so."""
    if isinstance(signal, LogMessage):
        return signal.meaning
    return signal.metric.meaning if isinstance(signal, Threshold) else ""

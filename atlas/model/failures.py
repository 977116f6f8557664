"""Failure modes, their signals and the steps that end them; decision trees."""

from collections.abc import Iterator, Mapping

from atlas.analysis.blast_radius import BlastRadius, blast_radius, single_points
from atlas.evidence.statement import Words
from atlas.model.building import ModelBuilder
from atlas.model.shapes import FailureData, QuestionData, RadiusData, SignalData
from atlas.model.values import cite_source
from atlas.operations.decision import Branch, Cause
from atlas.operations.failure import Failure
from atlas.operations.signal import Alert, ErrorReply, Signal, Symptom
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component
from atlas.views.log_places import log_places
from atlas.views.view import View


def radii(view: View) -> dict[Component, RadiusData]:
    """Return the downstream impact of each component, where the view has calls."""
    if not view.connections:
        return {}
    single = frozenset(single_points(view))
    return {
        component: _radius(blast_radius(view, component), single=component in single)
        for component in view.components
    }


def _radius(radius: BlastRadius, *, single: bool) -> RadiusData:
    return RadiusData(
        lost=tuple(component.name for component in radius.lost),
        degraded=tuple(component.name for component in radius.degraded),
        single=single,
    )


def failures(
    view: View, known: Mapping[Component, RadiusData], builder: ModelBuilder
) -> tuple[FailureData, ...]:
    """Return the failure modes of a view, those of its 3 AM panel first.

    Args:
        view: The view.
        known: The downstream impact of each component.
        builder: The builder of the model.
    """
    urgent = {id(failure) for _, failure in view.failures}
    return tuple(
        FailureData(
            component=component.name,
            plane=component.plane.name.lower(),
            name=failure.name,
            signals=tuple(_signal(signal, builder) for signal in failure.signals),
            logs={
                name: builder.value(place)
                for name, place in log_places(view, component, failure).items()
            },
            steps=tuple(map(builder.step, failure.recovery)),
            facts=builder.values(
                {
                    "time to recover": failure.time_to_recover,
                    "data loss": failure.data_loss,
                    "rollback": failure.rollback,
                }
            ),
            radius=known.get(component),
            urgent=id(failure) in urgent,
        )
        for component, failure in (*view.failures, *_others(view, urgent))
    )


def _others(view: View, urgent: set[int]) -> Iterator[tuple[Component, Failure]]:
    for component in view.components:
        for failure in view.fails_of(component):
            if id(failure) not in urgent:
                yield component, failure


def _signal(signal: Signal, builder: ModelBuilder) -> SignalData:
    match signal:
        case LogMessage():
            return SignalData(
                kind="log",
                text=signal.line,
                constant=signal.anchor.strip(),
                meaning=signal.meaning,
                where="",
                exact=True,
                cites=(cite_source(signal.source, builder.numbering),),
            )
        case Threshold():
            builder.value(signal.limit)
            return SignalData(
                kind="metric",
                text=signal.text,
                constant=signal.text.strip(),
                meaning=signal.metric.meaning,
                where="",
                exact=True,
                cites=(cite_source(signal.metric.source, builder.numbering),),
            )
        case ErrorReply():
            return _worded("reply", signal.reply, f"seen by {signal.seen_by}", builder)
        case Symptom():
            return _worded("symptom", signal.description, f"seen by {signal.seen_by}", builder)
        case Alert():
            return _worded("alert", signal.name, "", builder)


def _worded(kind: str, words: Words, where: str, builder: ModelBuilder) -> SignalData:
    return SignalData(
        kind=kind,
        text=str(words),
        constant=str(words).strip(),
        meaning="",
        where=where,
        exact=False,
        cites=builder.value(words).cites,
    )


def question(branch: Branch, builder: ModelBuilder) -> QuestionData:
    """Return a branch of a decision tree with all that follows from it.

    Args:
        branch: A question, or a cause.
        builder: The builder of the model.
    """
    if isinstance(branch, Cause):
        return QuestionData(
            text=branch.name,
            why=builder.value(branch.why),
            fix=tuple(map(builder.step, branch.fix)),
        )
    return QuestionData(
        text=branch.ask,
        check=builder.step(branch.check),
        unhealthy=question(branch.unhealthy, builder),
        healthy=question(branch.healthy, builder),
    )

"""Kind: one incident from its first cause to its end, and what would have stopped it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import ClassVar, Literal

from attrs import define, field

from atlas.errors import ViewError
from atlas.evidence.annotation import Annotation
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_words
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.kinds import propagation
from atlas.kinds.barriers import barriers_chapter
from atlas.kinds.chronology import require_chain, require_order, require_phases, require_stated
from atlas.kinds.events import timeline_chapter
from atlas.kinds.failure_class import NAMES, FailureClass, is_class
from atlas.kinds.spans import ENDS, Span, are_spans, span
from atlas.operations.failure import Failure
from atlas.operations.signal import Signal, signals
from atlas.operations.step import Action, steps
from atlas.operations.timeline import Barrier, Event, Phase, events, marked
from atlas.topology.component import Component
from atlas.views.chapter import Chapter, Fact
from atlas.views.checks import are_all, are_figures, is_one, or_gap
from atlas.views.topics import Joined, Report, Topics
from atlas.views.view import View

_NO_BILL = "an incident has a cost of its own, `cost`; what the system costs is told elsewhere"


def _tuple_or_gap(value: Iterable[Barrier] | Undisclosed) -> tuple[Barrier, ...] | Undisclosed:
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class IncidentAnatomy(View):
    """One incident: its timeline in UTC, its way over the components, and its barriers.

    Guides that help and capacity models are linked by `see`. The title has at most 60
    characters.

    Args:
        report: The operator's own report.
        failure_class: What sort of failure it was, as the report tells it; see `failure_class.py`.
        timeline: What happened, in order; each of the four phases is marked once.
        trigger: What set it off.
        detection: How it was noticed.
        mitigation: What ended the harm.
        impact: Who felt what, by short label.
        barriers: What would have stopped it and where, from the report; or a gap.
        signals: What shows such a failure, at least one: log messages and metrics of the
            technologies, replies that users received.
        recovery: What to do when it happens again, the first step first; at least one.
        data_loss: What was lost.
        rollback: How the state before was, or would be, restored.
        cost: What the incident cost, usually undisclosed.
        stated: Times from its beginning that the report itself states; they have to agree with
            those of the timeline.
        limits: The capacity limits that were hit, by name.
    """

    label: ClassVar[str] = "Incident anatomy"
    fewest: ClassVar[Mapping[str, int]] = {"well": 4, "scarcely": 3}
    priced: ClassVar[bool] = False
    category: ClassVar[str] = "incident-anatomy"
    exempt: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("CFO301", "CFO303", "CFO304", "CFO305"), _NO_BILL),
        "IN401": "the propagation is the failure mode of what it went through",
    }
    report: Source = field(validator=is_one(Source))
    failure_class: FailureClass = field(validator=is_class)
    timeline: tuple[Event, ...] = field(converter=events, validator=are_all(Event))
    trigger: Words = field(validator=is_words())
    detection: Words = field(validator=is_words())
    mitigation: Words = field(validator=is_words())
    impact: Mapping[str, Annotation] = field(validator=are_figures)
    barriers: tuple[Barrier, ...] | Undisclosed = field(
        converter=_tuple_or_gap, validator=or_gap(are_all(Barrier))
    )
    signals: tuple[Signal, ...] = field(converter=signals)  # Failure checks them
    recovery: tuple[Action, ...] = field(converter=steps)  # Failure checks them
    data_loss: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())
    cost: Number = field(validator=is_number("money"))
    stated: Mapping[Span, Figure] = field(factory=dict[Span, Figure], validator=are_spans)
    limits: Mapping[str, Number | Words] = field(
        factory=dict[str, "Number | Words"], validator=is_figures
    )

    _failure: Failure = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a timeline that contradicts itself, and a barrier that stops nothing."""
        require_order(self.timeline)
        require_phases(self.timeline)
        require_chain(self.timeline)
        require_stated(self.timeline, {ENDS[name]: each for name, each in self.stated.items()})
        for barrier in self.known_barriers:
            if not any(propagation.is_stopped(barrier, effect) for _, effect in self.harm):
                raise ViewError(
                    f"the barrier {barrier.name!r} stands before {barrier.stops.name!r}, which "
                    f"came to no {'harm' if barrier.harm is None else f'state {barrier.harm!r}'}",
                    allowed=", ".join(each.name for each in self.struck),
                    remedy="put it before the first component that it would have kept from harm",
                )
        self._failure = Failure(
            self.title,
            signals=self.signals,
            recovery=self.recovery,
            time_to_recover=self.time_to_resolve,
            data_loss=self.data_loss,
            rollback=self.rollback,
        )

    def check(self) -> None:
        """Bring in the components it went through."""
        self.include(*self.struck)
        super().check()

    def phase(self, name: Phase) -> Event:
        """Return the event that marks a phase."""
        return marked(self.timeline, name)

    def span(self, name: Span) -> Number:
        """Return a time from the beginning, computed from the moments of two phases.

        Where one of the moments is a gap, it is the time that the report itself states, if any.
        """
        return span(self.timeline, name, self.stated)

    @property
    def time_to_resolve(self) -> Number:
        """From `began` to `resolved`."""
        return self.span("time to resolve")

    @cached_property
    def harm(self) -> tuple[propagation.Harm, ...]:
        """Every effect but recoveries, in order, with its event."""
        return propagation.harm(self.timeline)

    @cached_property
    def struck(self) -> tuple[Component, ...]:
        """The components it went through, in order."""
        return tuple(dict.fromkeys(effect.component for _, effect in self.harm))

    def worst(self, component: Component) -> Literal["lost", "degraded"] | None:
        """Return the worst that became of a component; None if it came to no harm."""
        return propagation.worst(self.harm, component)

    def stopped(self, barrier: Barrier) -> propagation.Harm:
        """Return the first harm that a barrier would have stopped, with its event."""
        return propagation.stopped(self.harm, barrier)

    def spared(self, barrier: Barrier) -> tuple[Component, ...]:
        """Return what a barrier would have kept from harm: what it stops, and what that took."""
        return propagation.spared(self.harm, barrier)

    def avoided(self, barrier: Barrier) -> Number:
        """Return the time a barrier would have saved: until all that it spares is whole again.

        What is not said to recover is taken to be whole when the incident is resolved.
        """
        return propagation.avoided(self.timeline, barrier)

    @property
    def returns(self) -> tuple[Number, ...]:
        """The time that each barrier would have saved."""
        return tuple(map(self.avoided, self.known_barriers))

    @property
    def failure(self) -> Failure:
        """The incident as a way to fail."""
        return self._failure

    @cached_property
    def failing(self) -> Component:
        """The component that the 3 AM panel names: the first whose technology logs a signal."""
        return propagation.first_to_log(self.signals, self.struck)

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return how a component fails, the incident itself first."""
        own = super().fails_of(component)
        return (self.failure, *own) if component is self.failing else own

    @property
    def failures(self) -> tuple[tuple[Component, Failure], ...]:
        """What the 3 AM panel shows: the incident itself, then what the view chooses besides."""
        chosen = super().failures if self.urgent else ()
        return ((self.failing, self.failure), *chosen)

    @property
    def known_barriers(self) -> tuple[Barrier, ...]:
        """Its barriers; none where they are a gap."""
        return () if isinstance(self.barriers, Undisclosed) else self.barriers

    def chapters(self) -> tuple[Chapter, ...]:
        """Return duration and impact, the timeline, the cause, the barriers, signals and limits."""
        spans: dict[str, Fact] = {name: self.span(name) for name in ENDS}
        cost: dict[str, Fact] = {"cost of the incident": self.cost}
        causes = {"trigger": self.trigger, "detection": self.detection}
        return (
            Chapter(
                key="impact",
                heading="Duration and impact",
                facts={**spans, **self.impact, **cost},
            ),
            timeline_chapter(self.timeline, self.report, NAMES[self.failure_class]),
            Chapter(
                key="causes",
                heading="Trigger, detection, mitigation",
                facts={**causes, "mitigation": self.mitigation},
            ),
            barriers_chapter(self.barriers, self.timeline),
            Chapter(key="limits", heading="Limits that were reached", facts=self.limits),
        )

    @property
    def topics(self) -> Topics:
        """Its report and failure class, what barriers would have saved, and who affected whom."""
        return Topics(
            returns=self.returns,
            reports=(Report(source=self.report, declared=self.declared),),
            failure_class=self.failure_class,
            moments=tuple(each.when for each in self.timeline),
            joined=tuple(
                Joined(
                    one=effect.because,
                    others=(effect.component,),
                    message=f"{effect.because.name!r} took down {effect.component.name!r}, between "
                    "which there is no call; allowed: components that call each other",
                    declared=event.declared,
                    argument="effects",
                )
                for event, effect in self.harm
                if effect.because is not None
            ),
        )

"""Kind: one incident from its trigger to its resolution, and what would have prevented it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import ClassVar, Literal

from attrs import define, field

from atlas.evidence.annotation import Annotation
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_words
from atlas.evidence.source import Citation, Source
from atlas.evidence.statement import Words
from atlas.kinds import propagation
from atlas.kinds.barriers import barriers_chapter, require_barriers
from atlas.kinds.chronology import require_chain, require_order, require_phases, require_stated
from atlas.kinds.events import timeline_chapter
from atlas.kinds.failure_class import NAMES, FailureClass, are_classes, classes
from atlas.kinds.spans import ENDS, Span, are_spans, last_day, span
from atlas.operations.failure import Failure
from atlas.operations.signal import Signal, signals
from atlas.operations.timeline import Barrier, Event, Phase, events, marked
from atlas.steps.step import Action, steps
from atlas.topology.component import Component
from atlas.views.chapter import Chapter, Fact
from atlas.views.checks import are_all, are_figures, is_one, or_gap
from atlas.views.component_labels import MACHINES
from atlas.views.topics import Report, RequiredCall, Topics
from atlas.views.view import View

_NO_BILL = "an incident states its own cost in `cost`; the system's other views state its bill"


def _tuple_or_gap(value: Iterable[Barrier] | Undisclosed) -> tuple[Barrier, ...] | Undisclosed:
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class IncidentAnatomy(View):
    """One incident: its timeline in UTC, the affected components, and its barriers.

    Debugging guides and capacity models are linked by `see`. The title has at most 60
    characters.

    Args:
        report: The operator's own report.
        failure_class: Its class of failure, by the report, or several, the main one first; see
            `failure_class.py`.
        timeline: What happened, in order; each of the four phases is marked once.
        trigger: The trigger.
        detection: How it was detected.
        mitigation: What ended the impact.
        impact: The impact on users, by short label.
        barriers: What would have prevented it and where, from the report; or a gap.
        signals: The detection signals, at least one: log messages and metrics of the
            technologies, replies that users received.
        recovery: What to do when it happens again, the first step first; at least one.
        data_loss: The data that was lost.
        rollback: How the state before was, or would be, restored.
        cost: What the incident cost, usually undisclosed.
        stated: Times from its beginning that the report itself states; they have to agree with
            those of the timeline.
        limits: The capacity limits that were hit, by name.
    """

    label: ClassVar[str] = "Incident anatomy"
    fewest: ClassVar[Mapping[str, int]] = {"well": 4, "scarcely": 3}
    omitted: ClassVar[frozenset[str]] = MACHINES
    priced: ClassVar[bool] = False
    past: ClassVar[bool] = True
    category: ClassVar[str] = "incident-anatomy"
    exempt: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("CFO301", "CFO303", "CFO304", "CFO305"), _NO_BILL),
        "CFO302": "an incident changes nothing for money; what a barrier saves is time",
        "IN401": "the propagation is the failure mode of the affected components",
    }
    report: Source = field(validator=is_one(Source))
    failure_class: tuple[FailureClass, ...] = field(converter=classes, validator=are_classes)
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
    cost: Number = field(validator=is_number("money", use="cost"))
    stated: Mapping[Span, Figure] = field(factory=dict[Span, Figure], validator=are_spans)
    limits: Mapping[str, Number | Words] = field(
        factory=dict[str, "Number | Words"], validator=is_figures
    )

    _failure: Failure = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a timeline that contradicts itself, and barriers that save nothing or too much."""
        require_order(self.timeline)
        require_phases(self.timeline)
        require_chain(self.timeline)
        require_stated(self.timeline, {ENDS[name]: figure for name, figure in self.stated.items()})
        require_barriers(self.known_barriers, self.timeline, self.time_to_resolve)
        self._failure = Failure(
            self.title,
            signals=self.signals,
            recovery=self.recovery,
            time_to_recover=self.time_to_resolve,
            data_loss=self.data_loss,
            rollback=self.rollback,
        )

    def check(self) -> None:
        """Add the affected components."""
        self.include(*self.affected)
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
        """From `began` to `resolved`: its users were affected for that long."""
        lasted = self.span("time to resolve")
        if isinstance(lasted, Undisclosed) or isinstance(lasted.origin, Citation):
            return lasted
        return lasted.meaning_of(f"the impact: {self.title}"[:60], basis="outage")

    @property
    def until(self) -> date | None:
        """The day of its last event whose time is known."""
        return last_day(event.when for event in self.timeline)

    @cached_property
    def disruptions(self) -> tuple[propagation.Disruption, ...]:
        """Every effect except recoveries, in order, with its event."""
        return propagation.disruptions(self.timeline)

    @cached_property
    def affected(self) -> tuple[Component, ...]:
        """The affected components, in order."""
        return tuple(dict.fromkeys(effect.component for _, effect in self.disruptions))

    def worst_state(self, component: Component) -> Literal["lost", "degraded"] | None:
        """Return the worst state of a component; None if it was not affected."""
        return propagation.worst_state(self.disruptions, component)

    def first_prevented(self, barrier: Barrier) -> propagation.Disruption:
        """Return the first disruption that a barrier would have prevented, with its event."""
        return propagation.first_prevented(self.disruptions, barrier)

    def protected(self, barrier: Barrier) -> tuple[Component, ...]:
        """Return the components that a barrier would have protected, with downstream impact."""
        return propagation.protected(self.disruptions, barrier)

    def time_saved(self, barrier: Barrier) -> Number:
        """Return the most time that a barrier alone would have saved."""
        return propagation.time_saved(self.timeline, barrier)

    @property
    def failure(self) -> Failure:
        """The incident as a failure mode."""
        return self._failure

    @cached_property
    def failing(self) -> Component:
        """The component that the 3 AM panel names: the first whose technology logs a signal."""
        return propagation.first_to_log(self.signals, self.affected)

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return the failure modes of a component, the incident itself first."""
        own = super().fails_of(component)
        return (self.failure, *own) if component is self.failing else own

    @property
    def failures(self) -> tuple[tuple[Component, Failure], ...]:
        """The failures of the 3 AM panel: the incident itself, then those that the view chooses."""
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
            timeline_chapter(
                self.timeline, self.report, "; ".join(NAMES[it] for it in self.failure_class)
            ),
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
        """Its report and failure class, its moments, and its cascade."""
        return Topics(
            reports=(Report(source=self.report, declared=self.declared),),
            failure_classes=self.failure_class,
            moments=tuple(event.when for event in self.timeline),
            required_calls=tuple(
                RequiredCall(
                    component=effect.because,
                    peers=(effect.component,),
                    message=f"{effect.because.name!r} took down {effect.component.name!r}, between "
                    "which there is no call; allowed: components that call each other",
                    declared=event.declared,
                    argument="effects",
                )
                for event, effect in self.disruptions
                if effect.because is not None
            ),
        )

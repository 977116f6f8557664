"""The parts of an incident: events, their effects on components, and barriers."""

from collections.abc import Iterable
from typing import Any, Literal, get_args

from attrs import field, frozen

from atlas.errors import ViewError
from atlas.evidence.choices import is_one_of, require_one_of
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Statement, Words
from atlas.location import Location, here
from atlas.operations.barrier_kind import BarrierKind
from atlas.topology.component import Component

State = Literal["lost", "degraded", "recovered"]
Impact = Literal["lost", "degraded"]
Phase = Literal["began", "detected", "mitigated", "resolved"]

PHASES: tuple[Phase, ...] = get_args(Phase)
"""The phases of an incident in their order; users are affected from `began` to `resolved`."""

_LONGEST = 130


def _component(part: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, Component):
        raise ViewError(
            f"{attribute.name} of {type(part).__name__} is {value!r}",
            allowed="a component",
            remedy="declare it in components.py and name it here",
        )


def _cause(part: object, attribute: Any, value: Any) -> None:
    if value is not None:
        _component(part, attribute, value)


@frozen(kw_only=True, eq=False)
class Effect(metaclass=Draftable):
    """The effect of an event on a component.

    Args:
        component: The component.
        state: Its state from then on: `lost`, `degraded` or `recovered`.
        because: The component that took it down; None where the event itself did it.
    """

    component: Component = field(kw_only=False, validator=_component)
    state: State = field(
        kw_only=False,
        validator=is_one_of(
            get_args(State), "`lost` serves nobody, `degraded` serves some or slowly"
        ),
    )
    because: Component | None = field(default=None, validator=_cause)


def effects(value: Iterable[Effect]) -> tuple[Effect, ...]:
    """Keep effects as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def _effects(event: object, _: object, value: tuple[object, ...]) -> None:
    wrong = [effect for effect in value if not isinstance(effect, Effect)]
    if wrong:
        raise ViewError(
            f"the event {event} has the effect {wrong[0]!r}",
            allowed="Effect(component, 'lost')",
            remedy="write `Effect(component, state)`, with its state from then on",
        )


def _what(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Statement):
        raise ViewError(
            f"what happens in an event is {value}",
            allowed="words with their source",
            remedy='write `statement("…") @ source.at(phrase)`, or remove the event',
        )
    if len(value.text) > _LONGEST:
        raise ViewError(
            f"an event has {len(value.text)} characters: {value.text[:40]!r}…",
            allowed=f"at most {_LONGEST} characters",
            remedy="shorten it, or make two events of it",
        )


def _when(event: object, _: object, value: Any) -> None:
    if not isinstance(value, (Moment, Undisclosed)):
        clock = repr(value) if isinstance(value, str) else '"2023-05-04 09:05"'
        raise ViewError(
            f"the time of the event {event} is {value}",
            allowed="a point in time with its source, or a gap",
            remedy=f'write `at({clock}, zone="UTC") @ source.at(phrase)`, with the date and the '
            "zone of the source, or `undisclosed(where_looked)`",
        )


def _phases(value: Phase | Iterable[Phase]) -> tuple[Phase, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(value)


def _known(event: object, _: object, value: tuple[object, ...]) -> None:
    remedy = "users are affected from `began` to `resolved`"
    for phase in value:
        require_one_of(phase, PHASES, field=f"a phase of the event {event}", remedy=remedy)


@frozen(kw_only=True, eq=False, repr=False)
class Event(metaclass=Draftable):
    """Something that happened.

    Args:
        what: What happened, in one cited sentence.
        when: When, as the source states it, or a gap; its place in the timeline is its order.
        phase: The phase that it marks, if it marks one (or several).
        effects: Its effects on components, in order.
    """

    what: Statement = field(kw_only=False, validator=_what)
    when: Moment | Undisclosed = field(validator=_when)
    phase: tuple[Phase, ...] = field(default=(), converter=_phases, validator=_known)
    effects: tuple[Effect, ...] = field(default=(), converter=effects, validator=_effects)
    declared: Location = field(factory=here, init=False)

    def __repr__(self) -> str:
        """Return what happened, as it reads in messages."""
        return repr(self.what.text)


def events(value: Iterable[Event]) -> tuple[Event, ...]:
    """Keep events as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def marked(timeline: Iterable[Event], phase: Phase) -> Event:
    """Return the event that marks a phase.

    Args:
        timeline: The events, each phase marked once.
        phase: Which phase.

    Raises:
        StopIteration: None does; a view refuses such a timeline.
    """
    return next(event for event in timeline if phase in event.phase)


@frozen(kw_only=True, eq=False)
class Barrier(metaclass=Draftable):
    """What would have prevented an incident, or only shortened it, and where in its chain.

    Args:
        name: What it is called, in a few words.
        what: The change that the operator made or announced, from its own report; or a gap.
        stops: The component on which it would have prevented the impact.
        harm: The impact that it would have prevented, where that was not the first; any impact
            unless given.
        shortens: Whether it would only have shortened the impact, as an alert on what has failed
            already does, or a faster repair.
        cost: What it costs, usually undisclosed.
        kind: What kind of barrier it is, by which incidents are compared; see `barrier_kind.py`.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    what: Words = field(validator=is_words())
    stops: Component = field(validator=_component)
    harm: Impact | None = field(
        default=None,
        validator=is_one_of(
            get_args(Impact),
            "omit it where the barrier prevents the first impact",
            optional=True,
        ),
    )
    shortens: bool = False
    cost: Number = field(validator=is_number("money"))
    kind: BarrierKind | None = field(
        default=None,
        validator=is_one_of(get_args(BarrierKind), "omit it where no kind is near", optional=True),
    )
    declared: Location = field(factory=here, init=False, repr=False)

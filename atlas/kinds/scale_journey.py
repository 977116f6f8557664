"""Kind: how one system grew, in its operator's own dated stages."""

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, ClassVar

from attrs import define, field

from atlas.errors import DateError, UnitError, ViewError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.ratios import times
from atlas.evidence.requirements import is_text
from atlas.kinds.journey_stage import Growth, JourneyStage, growth, stages
from atlas.topology.component import Component
from atlas.topology.connection import Connection
from atlas.views.chapter import Chapter, Entry, named
from atlas.views.chapter import Fact as ChapterFact
from atlas.views.topics import Topics
from atlas.views.view import View

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST = 2
_MONTHS = 12


def _stages(view: Any, _: object, value: tuple[Any, ...]) -> None:
    wrong = [stage for stage in value if not isinstance(stage, JourneyStage)]
    if len(value) < _LEAST or wrong:
        raise ViewError(
            f"a stage of {view.title!r} is {wrong[0]!r}"
            if wrong
            else f"{view.title!r} has {len(value)} stages",
            allowed="two or more JourneyStage(...)",
            remedy="declare two or more stages that a source dates, each as `JourneyStage(name, "
            "when=…)`",
        )
    _require_order(view, value)
    _require_loads(view, value)


def _require_order(view: Any, value: tuple[JourneyStage, ...]) -> None:
    for before, after in pairwise(value):
        earlier, later = before.when, after.when
        if (later.earliest, later.latest) < (earlier.earliest, earlier.latest):
            raise ViewError(
                f"the stage {after.name!r} of {later} follows {before.name!r} of {earlier}",
                allowed="stages in the order of their dates",
                remedy="put them in the order of their dates",
            )
    last = value[-1]
    if last.when.earliest > view.as_of.latest:
        raise DateError(
            f"the stage {last.name!r} of {last.when} is later than the view, {view.as_of}",
            allowed="a view as of its last stage or later",
            remedy=f'write `as_of="{last.when}"` or later, or correct the date of the stage',
        )
    names = [stage.name for stage in value]
    if len(set(names)) < len(names):
        raise ViewError(
            f"two stages of {view.title!r} have one name: {names}",
            allowed="a name for each",
            remedy="rename one",
        )


def _require_loads(view: Any, value: tuple[JourneyStage, ...]) -> None:
    known = [(stage, stage.load) for stage in value if isinstance(stage.load, Figure)]
    if len(known) < _LEAST:
        raise ViewError(
            f"{view.title!r} knows the load of {len(known)} stages",
            allowed="two or more loads, from which the growth is computed",
            remedy="cite the load of two stages; if they are not published, draw a scale evolution",
        )
    (first, load), *others = known
    for stage, other in others:
        if other.quantity.dimension != load.quantity.dimension:
            raise UnitError(
                f"the load is {load.quantity} at {first.name!r} and {other.quantity} at "
                f"{stage.name!r}",
                allowed="one quantity at every stage",
                remedy="choose the load that every stage states; put others into `figures`",
            )


@define(kw_only=True, eq=False, slots=False)
class ScaleJourney(View):
    """How one system or subsystem grew: dated stages, what broke and how it was fixed.

    The calls of every stage are made inside `with`; one belongs to each stage that has both ends,
    unless it is made inside `with diagram.during(stage):`, which binds it to that stage.

    Args:
        measure: What the load counts: `messages stored`.
        stages: The stages by date, the last one is true of `as_of`.
    """

    label: ClassVar[str] = "Scale journey"
    fewest: ClassVar[Mapping[str, int]] = {"well": 6, "scarcely": 4}
    category: ClassVar[str] = "scale-journey"
    measure: str = field(validator=is_text(60))
    stages: tuple[JourneyStage, ...] = field(converter=stages, validator=_stages)
    _bound: dict[int, tuple[JourneyStage, ...]] = field(
        factory=dict[int, tuple["JourneyStage", ...]], init=False, repr=False
    )

    def check(self) -> None:
        """Add the components of the stages."""
        for stage in self.stages:
            self.include(*stage.components)
        super().check()

    @property
    def standing(self) -> tuple[Component, ...]:
        """The components of the last stage; those that only earlier stages had are left out."""
        past = {id(component) for stage in self.stages[:-1] for component in stage.components}
        past -= {id(component) for component in self.stages[-1].components}
        return tuple(component for component in self.components if id(component) not in past)

    @property
    def former(self) -> tuple[Component, ...]:
        """The components that only earlier stages had."""
        return tuple(component for component in self.components if component not in self.standing)

    @property
    def growth(self) -> tuple[Growth, ...]:
        """What changed from each stage to the next."""
        return tuple(
            growth(self.stages[:index], self.stages[index]) for index in range(1, len(self.stages))
        )

    @property
    def grown(self) -> Number:
        """The last known load divided by the first."""
        known = [stage.load for stage in self.stages if isinstance(stage.load, Figure)]
        return times(known[-1], known[0], over_time=True)

    @contextmanager
    def during(self, *stages: JourneyStage) -> Generator[None]:
        """Bind the calls made inside `with` to some stages.

        Raises:
            ViewError: One of them is no stage of this journey.
        """
        for requested in stages:
            if requested not in self.stages:
                raise ViewError(
                    f"a call is made during {getattr(requested, 'name', requested)!r}",
                    allowed=", ".join(stage.name for stage in self.stages),
                    remedy="pass the same object as in `stages`",
                )
        first = len(self.connections)
        yield
        for connection in self.connections[first:]:
            self._bound[id(connection)] = stages

    def calls_of(self, stage: JourneyStage) -> tuple[Connection, ...]:
        """Return the calls of a stage: it has both ends, and they are bound to no other stage."""
        names = {component.name for component in stage.components}
        return tuple(
            connection
            for connection in self.connections
            if stage in self._bound.get(id(connection), (stage,))
            and connection.tail.name in names
            and connection.head.name in names
        )

    @property
    def standing_calls(self) -> tuple[Connection, ...]:
        """The calls that are not bound to earlier stages."""
        last = self.stages[-1]
        return tuple(
            connection
            for connection in self.connections
            if last in self._bound.get(id(connection), (last,))
        )

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the stages by date, with what each added and dropped."""
        grown = {f"{self.measure}, from the first to the last known": self.grown}
        entries = tuple(
            _entry(self, stage, step)
            for stage, step in zip(self.stages, (None, *self.growth), strict=True)
        )
        return (Chapter(key="stages", heading="Stage by stage", facts=grown, entries=entries),)

    @property
    def topics(self) -> Topics:
        """The cost at each stage."""
        return Topics(
            growth_costs=tuple(stage.spent for stage in self.stages),
            alone=tuple(component for stage in self.stages for component in stage.components),
        )


def _entry(view: ScaleJourney, stage: JourneyStage, step: Growth | None) -> Entry:
    """Return a stage: its load against the one before, what broke, and its components."""
    facts: dict[str, ChapterFact] = {view.measure: stage.load}
    if step is not None and step.since is not None:
        facts[f"times the load of {step.since.when}"] = step.load
    facts["limit"] = stage.limit
    if isinstance(stage.used, Figure):
        facts["share of the limit in use"] = stage.used
    facts |= {
        "broke": stage.broke,
        "fixed": stage.fixed,
        "cost": stage.cost,
        "duration of the change": stage.took,
        "lesson": stage.lesson,
        **stage.figures,
    }
    parts = named("built of", stage.components)
    if step is not None:
        parts |= {**named("added", step.added), **named("removed", step.dropped)}
    return Entry(
        name=stage.name,
        when=stage.when,
        statements=(stage.dating,),
        parts=parts,
        facts=facts,
    )

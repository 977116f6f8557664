"""Kind: how one system grew, in its operator's own dated stages."""

import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from typing import Any, ClassVar

from attrs import define, field, frozen

from atlas.errors import DateError, UnitError, ViewError
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.ratios import times
from atlas.evidence.requirements import is_fact, is_figures, is_number, is_text, is_words
from atlas.evidence.statement import Statement, Words
from atlas.kinds.checks import Fact, are_all
from atlas.kinds.view import View
from atlas.location import Location, here
from atlas.topology.component import Component, components
from atlas.topology.connection import Connection

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST = 2
_MONTHS = 12


def _dating(stage: Any, _: object, value: Any) -> None:
    if not isinstance(value, Statement):
        raise ViewError(
            f"the stage {stage.name!r} is dated by {value!r}",
            allowed="statement(...) @ source.at(...): the words that date it",
            remedy="leave out a stage that no source dates",
        )
    years = {year for each in value.citations for year in _YEAR.findall(each.phrase)}
    if years and stage.when.text[:4] not in years:
        raise DateError(
            f"the stage {stage.name!r} is of {stage.when}, its source says {', '.join(years)}",
            allowed="the year that the quoted words give",
            remedy="correct the date, or quote the words that hold it",
        )


@frozen(kw_only=True, eq=False)
class JourneyStage:
    """A system at one time of its story.

    Args:
        name: What the stage is called, in a few words.
        when: When it began: a year, a month or a day.
        dating: What dates it, with its citation.
        load: What it carried then; the same quantity at every stage.
        components: What it was built of; a call belongs to it if both ends stand in it.
        limit: What this architecture could carry at most: a figure or words.
        broke: What broke.
        fixed: How it was fixed.
        cost: What the fix, or the stage, cost: money, people, machines.
        took: How long the change to the next stage took.
        lesson: What the operator learnt, as it says itself.
        figures: Further figures by short label.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    when: PartialDate = field(converter=to_date)
    dating: Words = field(validator=_dating)
    load: Number = field(validator=is_number())
    components: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    limit: Fact = field(validator=is_fact())
    broke: Words = field(validator=is_words())
    fixed: Words = field(validator=is_words())
    cost: Fact = field(validator=is_fact())
    took: Number = field(validator=is_number("time"))
    lesson: Words = field(validator=is_words())
    figures: Mapping[str, Number | Words] = field(
        factory=dict[str, "Number | Words"], validator=is_figures
    )
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def spent(self) -> Number:
        """Its cost, where it is money, once or for a time."""
        if isinstance(self.cost, Figure) and "[money]" in self.cost.quantity.dimension:
            return self.cost
        return Undisclosed(f"money: the cost of {self.name} is not told in money")

    @property
    def used(self) -> Number:
        """Which share of its limit the load was, where the limit is of the load's dimension."""
        if not isinstance(self.limit, Figure):
            return Undisclosed(f"load in shares of the limit: no limit of {self.name} is a figure")
        if isinstance(self.load, Figure) and self.load.quantity.dimension != (
            self.limit.quantity.dimension
        ):
            return Undisclosed(f"load in shares of the limit: {self.limit.quantity} limits another")
        return times(self.load, self.limit)


def stages(value: Iterable[JourneyStage]) -> tuple[JourneyStage, ...]:
    """Keep stages as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@frozen
class Growth:
    """What changed from one stage to the next.

    Args:
        load: How many times the load of `since`; a gap if there is none, or its own is unknown.
        since: The latest stage before whose load is known, or None.
        months: The fewest and the most months that lie between `since` and this stage, or between
            this stage and the one before.
        added: Components that the stage before did not have.
        dropped: Components that only the stage before had.
    """

    load: Number
    since: JourneyStage | None
    months: tuple[int, int]
    added: tuple[Component, ...]
    dropped: tuple[Component, ...]


def growth(earlier: Sequence[JourneyStage], stage: JourneyStage) -> Growth:
    """Return what changed at a stage that follows others."""
    before = earlier[-1]
    known = [each for each in earlier if isinstance(each.load, Figure)]
    since = known[-1] if known else None
    base = since or before
    return Growth(
        load=times(stage.load, since.load) if since else before.load,
        since=since,
        months=(
            max(0, _months(stage.when.earliest) - _months(base.when.latest)),
            _months(stage.when.latest) - _months(base.when.earliest),
        ),
        added=tuple(each for each in stage.components if each not in before.components),
        dropped=tuple(each for each in before.components if each not in stage.components),
    )


def _months(day: date) -> int:
    return day.year * _MONTHS + day.month


def _stages(view: Any, _: object, value: tuple[Any, ...]) -> None:
    if len(value) < _LEAST or any(not isinstance(each, JourneyStage) for each in value):
        raise ViewError(
            f"the stages of {view.title!r} are {value!r}",
            allowed="two or more JourneyStage(...)",
            remedy="a journey leads from one stage to another",
        )
    _require_order(view, value)
    _require_loads(view, value)


def _require_order(view: Any, value: tuple[JourneyStage, ...]) -> None:
    for before, after in pairwise(value):
        one, other = before.when, after.when
        if (other.earliest, other.latest) < (one.earliest, one.latest):
            raise ViewError(
                f"the stage {after.name!r} of {other} follows {before.name!r} of {one}",
                allowed="stages in the order of their dates",
                remedy="sort them",
            )
    last = value[-1]
    if last.when.earliest > view.as_of.latest:
        raise DateError(
            f"the stage {last.name!r} of {last.when} lies after {view.as_of}, of which the view is",
            allowed="a view as of its last stage or later",
            remedy="correct as_of",
        )
    names = [each.name for each in value]
    if len(set(names)) < len(names):
        raise ViewError(
            f"two stages of {view.title!r} have one name: {names}",
            allowed="a name for each",
            remedy="rename one",
        )


def _require_loads(view: Any, value: tuple[JourneyStage, ...]) -> None:
    known = [(each, each.load) for each in value if isinstance(each.load, Figure)]
    if len(known) < _LEAST:
        raise ViewError(
            f"{view.title!r} knows the load of {len(known)} stages",
            allowed="two or more loads, from which the growth is computed",
            remedy="find the loads, or tell the story as another kind",
        )
    (first, load), *others = known
    for each, other in others:
        if other.quantity.dimension != load.quantity.dimension:
            raise UnitError(
                f"the load is {load.quantity} at {first.name!r} and {other.quantity} at "
                f"{each.name!r}",
                allowed="one quantity at every stage",
                remedy="choose the load that every stage states; put others into `figures`",
            )


@define(kw_only=True, eq=False, slots=False)
class ScaleJourney(View):
    """How one system or subsystem grew: dated stages, what broke and what it took to go on.

    The calls of every stage are made inside `with`; one belongs to each stage that has both ends,
    unless it is made inside `with diagram.during(stage):`, which binds it to that stage.

    Args:
        measure: What the load counts: `messages stored`.
        stages: The stages by date, the last one as it stands at `as_of`.
    """

    category: ClassVar[str] = "scale-journey"
    measure: str = field(validator=is_text(60))
    stages: tuple[JourneyStage, ...] = field(converter=stages, validator=_stages)
    _bound: dict[int, tuple[JourneyStage, ...]] = field(
        factory=dict[int, tuple["JourneyStage", ...]], init=False, repr=False
    )

    def check(self) -> None:
        """Bring in what the stages were built of."""
        for stage in self.stages:
            self.include(*stage.components)
        super().check()

    @property
    def standing(self) -> tuple[Component, ...]:
        """What stands at the last stage; what only earlier ones had is history."""
        gone = {id(each) for stage in self.stages[:-1] for each in stage.components}
        gone -= {id(each) for each in self.stages[-1].components}
        return tuple(each for each in self.components if id(each) not in gone)

    @property
    def growth(self) -> tuple[Growth, ...]:
        """What changed from each stage to the next."""
        return tuple(growth(self.stages[:at], self.stages[at]) for at in range(1, len(self.stages)))

    @property
    def grown(self) -> Number:
        """How many times the first known load the last known one is."""
        known = [each.load for each in self.stages if isinstance(each.load, Figure)]
        return times(known[-1], known[0])

    @contextmanager
    def during(self, *stages: JourneyStage) -> Generator[None]:
        """Bind the calls made inside `with` to some stages.

        Raises:
            ViewError: One of them is no stage of this journey.
        """
        for each in stages:
            if each not in self.stages:
                raise ViewError(
                    f"a call is made during {getattr(each, 'name', each)!r}",
                    allowed=", ".join(stage.name for stage in self.stages),
                    remedy="name a stage of this journey",
                )
        first = len(self.connections)
        yield
        for connection in self.connections[first:]:
            self._bound[id(connection)] = stages

    def calls_of(self, stage: JourneyStage) -> tuple[Connection, ...]:
        """Return the calls of a stage: both ends stand in it, and none binds it to another."""
        held = {each.name for each in stage.components}
        return tuple(
            each
            for each in self.connections
            if stage in self._bound.get(id(each), (stage,))
            and each.tail.name in held
            and each.head.name in held
        )

    @property
    def standing_calls(self) -> tuple[Connection, ...]:
        """The calls that are not bound to earlier stages."""
        last = self.stages[-1]
        return tuple(
            each for each in self.connections if last in self._bound.get(id(each), (last,))
        )

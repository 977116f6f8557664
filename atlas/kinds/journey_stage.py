"""Stages of a scale journey, and what changed from one to the next."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import field, frozen

from atlas.errors import DateError, ViewError
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.ratios import times
from atlas.evidence.requirements import is_fact, is_figures, is_number, is_text, is_words
from atlas.evidence.statement import Statement, Words
from atlas.location import Location, here
from atlas.topology.component import Component, components
from atlas.views.checks import Fact, are_all

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST = 2
_MONTHS = 12


def _dating(stage: Any, _: object, value: Any) -> None:
    if not isinstance(value, Statement):
        raise ViewError(
            f"the stage {stage.name!r} is dated by {value!r}",
            allowed="statement(...) @ source.at(...): the words that date it",
            remedy="cite the words that date it, or remove the stage if no source does",
        )
    years = {year for citation in value.citations for year in _YEAR.findall(citation.phrase)}
    if years and stage.when.text[:4] not in years:
        raise DateError(
            f"the stage {stage.name!r} is of {stage.when}, its source says {', '.join(years)}",
            allowed="the year that the quoted words give",
            remedy="correct `when`, or quote the words of the source that give this year",
        )


@frozen(kw_only=True, eq=False)
class JourneyStage(metaclass=Draftable):
    """A system at one time of its history.

    Args:
        name: What the stage is called, in a few words.
        when: When it began: a year, a month or a day.
        dating: The statement that dates it, with its citation.
        load: The load then; the same quantity at every stage.
        components: Its components; a call belongs to the stage if both ends are among them.
        limit: The largest load of this architecture: a figure or words.
        broke: What broke.
        fixed: How it was fixed.
        cost: The cost of the fix, or of the stage: money, people, machines.
        took: How long the change to the next stage took.
        lesson: The lesson, as the operator states it.
        figures: Further figures by short label.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    when: PartialDate = field(converter=to_date)
    dating: Words = field(validator=_dating)
    load: Number = field(validator=is_number("load", use="load"))
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
        return Undisclosed(f"money: the cost of {self.name} is not stated in money")

    @property
    def used(self) -> Number:
        """The load as a share of the limit, where both have one dimension."""
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
    """Return what changed from the stages before to a stage.

    Args:
        earlier: The stages before it, in order; one at least.
        stage: The stage.
    """
    before = earlier[-1]
    known = [stage for stage in earlier if isinstance(stage.load, Figure)]
    since = known[-1] if known else None
    base = since or before
    return Growth(
        load=times(stage.load, since.load, over_time=True) if since else before.load,
        since=since,
        months=(
            max(0, _months(stage.when.earliest) - _months(base.when.latest)),
            _months(stage.when.latest) - _months(base.when.earliest),
        ),
        added=tuple(
            component for component in stage.components if component not in before.components
        ),
        dropped=tuple(
            component for component in before.components if component not in stage.components
        ),
    )


def _months(day: date) -> int:
    return day.year * _MONTHS + day.month

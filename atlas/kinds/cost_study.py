"""Kind: a bill in time from public totals, what drives it, and what stops it at night."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, ClassVar

from attrs import Attribute, define, field

from atlas.analysis.bill import REST, bill
from atlas.analysis.growth import growth_in_words
from atlas.analysis.studies import change
from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.evidence.totals import Total, total
from atlas.kinds.money import growth_chapter, optimisations_chapter
from atlas.operations.failure import Failure
from atlas.views.chapter import Chapter, Entry, Fact, Line
from atlas.views.checks import are_all, is_one
from atlas.views.economics import Optimisation
from atlas.views.spending import (
    Commitment,
    Driver,
    Period,
    commitments,
    drivers,
    periods,
)
from atlas.views.topics import Spending, Topics
from atlas.views.view import View


def _or_gap(kind: type) -> Any:
    def validate(view: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, Undisclosed):
            are_all(kind)(view, attribute, value)

    return validate


def _optimisations(
    value: Iterable[Optimisation] | Undisclosed,
) -> tuple[Optimisation, ...] | Undisclosed:
    return value if isinstance(value, Undisclosed) else tuple(value)


def _words(value: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(value)


def _all_words(view: object, attribute: "Attribute[Any]", value: tuple[object, ...]) -> None:
    if not value:
        raise ViewError(
            f"{attribute.name} of {type(view).__name__} is empty",
            allowed="one or more statements or gaps: a public total never holds everything",
            remedy="say what the filing leaves out, or where was looked",
        )
    for each in value:
        is_words()(view, attribute, each)


@define(kw_only=True, eq=False, slots=False)
class CostStudy(View):
    """A bill or a commitment in time, its unit costs, drivers, savings and growth, computed.

    Args:
        periods: What was spent, the earliest first.
        covers: What the totals hold, in the source's own account.
        excludes: What is not in the totals.
        drivers: The components that make the bill, each with its own law of growth.
        commitments: What is promised to providers, or a gap.
        reserved: Share bought as commitments rather than on demand.
        optimisations: What saved some, with its return, or a gap.
        overrun: How one of the components makes the bill run away: what signals it, what to
            turn off, how to go back. It leads the 3 AM panel.
    """

    label: ClassVar[str] = "Cost study"
    category: ClassVar[str] = "cost-study"
    periods: tuple[Period, ...] = field(converter=periods, validator=are_all(Period))
    covers: Words = field(validator=is_words())
    excludes: tuple[Words, ...] = field(converter=_words, validator=_all_words)
    drivers: tuple[Driver, ...] = field(converter=drivers, validator=are_all(Driver))
    commitments: tuple[Commitment, ...] | Undisclosed = field(
        converter=commitments, validator=_or_gap(Commitment)
    )
    reserved: Number = field(validator=is_number("share"))
    optimisations: tuple[Optimisation, ...] | Undisclosed = field(
        converter=_optimisations, validator=_or_gap(Optimisation)
    )
    overrun: Failure = field(validator=is_one(Failure))

    def __attrs_post_init__(self) -> None:
        """Let the overrun lead the 3 AM panel."""
        if self.overrun not in self.urgent:
            self.urgent = (self.overrun, *self.urgent)

    @property
    def latest(self) -> Period:
        """The latest period whose total is known; the last one if none is."""
        known = [each for each in self.periods if not isinstance(each.spent, Undisclosed)]
        return known[-1] if known else self.periods[-1]

    @property
    def driven(self) -> Total:
        """The sum of what the drivers are known to cost a month."""
        return total(each.monthly for each in self.drivers)

    @property
    def unit_costs(self) -> dict[str, Number]:
        """The unit costs of every period, the latest first, by label with its period."""
        return {
            f"{label}, {period.name}": cost
            for period in reversed(self.periods)
            for label, cost in period.unit_costs.items()
        }

    @property
    def committed(self) -> Number:
        """What is committed to for the latest period, a month: the sum of what is known."""
        if isinstance(self.commitments, Undisclosed):
            return self.commitments
        owed = [each.monthly_in(self.latest) for each in self.commitments]
        found = total(each for each in owed if each is not None)
        if found.known is None and not found.missing:
            return Undisclosed(f"commitments for {self.latest.name}: none of those known")
        return found.figure

    @property
    def coverage(self) -> Number:
        """Which share of the latest bill the commitments come to; above 100 % it is not used up."""
        owed, spent = self.committed, self.latest.monthly
        if isinstance(owed, Undisclosed) or isinstance(spent, Undisclosed):
            return owed if isinstance(owed, Undisclosed) else spent
        return (owed / spent).to("percent")

    def check(self) -> None:
        """Bring in the drivers; refuse disorder, and drivers that cost more than the total.

        Raises:
            ViewError: The periods are out of order or overlap, the drivers come to more than the
                latest total, or no component fails by the overrun.
        """
        self.include(*(each.component for each in self.drivers))
        for one, other in pairwise(self.periods):
            if one.ends.latest >= other.begins.earliest:
                raise ViewError(
                    f"the period {one.name!r} ends {one.ends}, {other.name!r} after it begins "
                    f"{other.begins}",
                    allowed="periods in order that do not overlap",
                    remedy="sort them, and leave out sums of others",
                )
        whole, parts = self.latest.monthly, self.driven.known
        if parts is not None and not isinstance(whole, Undisclosed):
            parts = parts.to("USD / month")
            if parts.quantity.low > whole.quantity.high * (1 + 1e-9):
                raise ViewError(
                    f"the drivers cost {parts.quantity}, the total of {self.latest.name!r} is "
                    f"{whole.quantity}",
                    allowed="drivers that come to the total at most",
                    remedy="take both from one period, or leave out what overlaps",
                )
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the bill over time, unit costs, drivers, commitments, growth and savings."""
        unit = Chapter(key="unit-costs", heading="Unit cost, computed", facts=self.unit_costs)
        return (
            _bill_over_time(self),
            unit,
            _drivers_told(self),
            _commitments_told(self),
            growth_chapter(bill(self)),
            optimisations_chapter(self.optimisations, bill(self)),
            _bounds(self),
        )

    @property
    def topics(self) -> Topics:
        """Its unit costs, its commitments, and its latest total with what drives it."""
        own = () if isinstance(self.optimisations, Undisclosed) else self.optimisations
        return Topics(
            unit_costs=self.unit_costs,
            growth_costs=(self.latest.spent,),  # its projection is computed from it
            purchase_mix=(self.reserved, self.coverage),
            optimisations=own,
            spending=Spending(
                by_component=tuple((each.component, each.monthly) for each in self.drivers),
                whole=self.latest.monthly,
            ),
        )


def _bill_over_time(view: CostStudy) -> Chapter:
    """The total of each period, a month of it, and its change against the period before."""
    before = {later: one for one, later in pairwise(view.periods)}
    lines = tuple(
        Line(
            label=each.name,
            notes=(f"{each.begins} to {each.ends}",) if str(each.begins) != each.name else (),
            cells=(
                each.spent,
                each.monthly,
                change(before[each], each) if each in before else None,
            ),
            mark="latest" if each is view.latest else "",
        )
        for each in view.periods
    )
    return Chapter(
        key="bill",
        heading="The bill over time, computed from public totals",
        heads=("spent", "a month", "change"),
        lines=lines,
    )


def _drivers_told(view: CostStudy) -> Chapter:
    """What each driver costs, what makes it grow, and what no driver explains."""
    entries = [
        Entry(
            name=each.component.name,
            parts={"component": (each.component,)},
            facts={"monthly cost": each.monthly, "grows with": each.grows_with},
            notes=(each.covers, f"growth: {growth_in_words(each.component)}"),
        )
        for each in view.drivers
    ]
    rest = next((each for each in bill(view).lines if each.component is None), None)
    if rest is not None:
        entries.append(
            Entry(name=REST, facts={"monthly cost": rest.monthly}, notes=(_unallocated(view),))
        )
    heading = f"Cost drivers, {view.latest.name}, a month"
    return Chapter(key="drivers", heading=heading, entries=tuple(entries))


def _unallocated(view: CostStudy) -> str:
    """What the rest holds, in words."""
    unknown = [
        each.component.name for each in view.drivers if isinstance(each.monthly, Undisclosed)
    ]
    held = ", ".join(unknown[:3])
    return f"of the total; includes {held}" if held else "of the total that no driver explains"


def _commitments_told(view: CostStudy) -> Chapter:
    """What is committed to whom, and which share of the latest bill that is."""
    facts: dict[str, Fact] = {
        f"committed for {view.latest.name}, a month": view.committed,
        "share of the bill of that time": view.coverage,
        "reserved (committed) share": view.reserved,
    }
    heading = "Commitments against the bill"
    if isinstance(view.commitments, Undisclosed):
        facts["commitments"] = view.commitments
        return Chapter(key="commitments", heading=heading, facts=facts)
    entries = tuple(
        Entry(
            name=each.name,
            when=f"{each.begins} to {each.ends}",
            facts={
                "total": each.total,
                "a month, mean": each.monthly,
                **{f"in {part.name}": part.spent for part in each.parts},
                "terms": each.terms,
            },
        )
        for each in view.commitments
    )
    return Chapter(key="commitments", heading=heading, facts=facts, entries=entries)


def _bounds(view: CostStudy) -> Chapter:
    """What the totals hold, and what they leave out."""
    several = len(view.excludes) > 1
    facts: dict[str, Fact] = {"included": view.covers}
    facts |= {
        f"not included ({number})" if several else "not included": each
        for number, each in enumerate(view.excludes, 1)
    }
    return Chapter(key="bounds", heading="What the total includes, and what not", facts=facts)

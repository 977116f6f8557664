"""Kind: a bill over time from public totals, its drivers, and how to stop an overrun."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import ClassVar

from attrs import define, field

from atlas.analysis.bill import bill
from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.evidence.totals import Total, total
from atlas.kinds.money import growth_chapter, optimisations_chapter
from atlas.kinds.spending_chapters import (
    bill_chapter,
    bounds_chapter,
    commitments_chapter,
    drivers_chapter,
)
from atlas.operations.failure import Failure
from atlas.views.chapter import Chapter, Fact
from atlas.views.checks import all_words, are_all, are_words, is_one, or_gap
from atlas.views.component_labels import BEHAVIOUR, GUARANTEES, LATENCY
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


def _optimisations(
    value: Iterable[Optimisation] | Undisclosed,
) -> tuple[Optimisation, ...] | Undisclosed:
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class CostStudy(View):
    """A bill or a commitment over time, its unit costs, drivers, savings and growth, computed.

    Args:
        periods: What was spent, the earliest first.
        covers: What the totals include, by the source.
        excludes: What the totals do not include.
        drivers: The components that drive the cost, each with its own law of growth.
        commitments: Commitments to providers, or a gap.
        reserved: Reserved (committed) share; the rest is on-demand.
        optimisations: Optimisations, each with its return, or a gap.
        overrun: A cost overrun by one of the components: its signals, what to turn off, the
            rollback. It is first on the 3 AM panel.
    """

    label: ClassVar[str] = "Cost study"
    fewest: ClassVar[Mapping[str, int]] = {"well": 3, "scarcely": 2}
    omitted: ClassVar[frozenset[str]] = LATENCY | GUARANTEES | BEHAVIOUR
    category: ClassVar[str] = "cost-study"
    periods: tuple[Period, ...] = field(converter=periods, validator=are_all(Period))
    covers: Words = field(validator=is_words())
    excludes: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    drivers: tuple[Driver, ...] = field(converter=drivers, validator=are_all(Driver))
    commitments: tuple[Commitment, ...] | Undisclosed = field(
        converter=commitments, validator=or_gap(are_all(Commitment))
    )
    reserved: Number = field(validator=is_number("share"))
    optimisations: tuple[Optimisation, ...] | Undisclosed = field(
        converter=_optimisations, validator=or_gap(are_all(Optimisation))
    )
    overrun: Failure = field(validator=is_one(Failure))

    def __attrs_post_init__(self) -> None:
        """Put the overrun first on the 3 AM panel."""
        if self.overrun not in self.urgent:
            self.urgent = (self.overrun, *self.urgent)

    @property
    def latest(self) -> Period:
        """The latest period whose total is known; the last one if none is."""
        known = [period for period in self.periods if not isinstance(period.spent, Undisclosed)]
        return known[-1] if known else self.periods[-1]

    @property
    def driven(self) -> Total:
        """The sum of the known monthly costs of the drivers."""
        return total(driver.monthly for driver in self.drivers)

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
        """The monthly commitments for the latest period: the sum of the known ones."""
        if isinstance(self.commitments, Undisclosed):
            return self.commitments
        owed = [commitment.monthly_in(self.latest) for commitment in self.commitments]
        committed = total(amount for amount in owed if amount is not None)
        if committed.known is None and not committed.missing:
            return Undisclosed(f"commitments for {self.latest.name}: none of those known")
        return committed.figure

    @property
    def coverage(self) -> Number:
        """The commitments as a share of the latest bill; above 100 % they are not used up."""
        owed, spend = self.committed, self.latest.monthly
        if isinstance(owed, Undisclosed) or isinstance(spend, Undisclosed):
            return owed if isinstance(owed, Undisclosed) else spend
        return (owed / spend).to("percent")

    def check(self) -> None:
        """Add the drivers; refuse periods out of order, and drivers that cost more than the total.

        Raises:
            ViewError: The periods are out of order or overlap, the drivers cost more than the
                latest total, or the overrun is no failure mode of a component.
        """
        self.include(*(driver.component for driver in self.drivers))
        for period, following in pairwise(self.periods):
            if period.ends.latest >= following.begins.earliest:
                raise ViewError(
                    f"the period {period.name!r} ends {period.ends}, the next one, "
                    f"{following.name!r}, begins {following.begins}",
                    allowed="periods in order that do not overlap",
                    remedy="put the earlier one first"
                    if following.begins.earliest < period.begins.earliest
                    else "correct the dates, or remove one of the two: their months count twice",
                )
        whole, parts = self.latest.monthly, self.driven.known
        if parts is not None and not isinstance(whole, Undisclosed):
            parts = parts.to("USD / month")
            if parts.quantity.low > whole.quantity.high * (1 + 1e-9):
                raise ViewError(
                    f"the drivers cost {parts.quantity}, the total of {self.latest.name!r} is "
                    f"{whole.quantity}",
                    allowed="drivers that cost no more than the total",
                    remedy="take both from one period, or remove a driver that is part of another",
                )
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the bill over time, unit costs, drivers, commitments, growth and savings."""
        today = bill(self)
        committed: dict[str, Fact] = {
            f"committed for {self.latest.name}, a month": self.committed,
            "share of the bill of that period": self.coverage,
            "reserved (committed) share": self.reserved,
        }
        unit = Chapter(key="unit-costs", heading="Unit cost, computed", facts=self.unit_costs)
        return (
            bill_chapter(self.periods, self.latest),
            unit,
            drivers_chapter(self.drivers, self.latest, today),
            commitments_chapter(self.commitments, committed),
            growth_chapter(today),
            optimisations_chapter(self.optimisations, today),
            bounds_chapter(self.covers, self.excludes),
        )

    @property
    def topics(self) -> Topics:
        """Its unit costs, its commitments, and its latest total with its drivers."""
        known = () if isinstance(self.optimisations, Undisclosed) else self.optimisations
        return Topics(
            unit_costs=self.unit_costs,
            growth_costs=(self.latest.spent,),  # its projection is computed from it
            purchase_mix=(self.reserved, self.coverage),
            optimisations=known,
            spending=Spending(
                by_component=tuple((driver.component, driver.monthly) for driver in self.drivers),
                whole=self.latest.monthly,
            ),
        )

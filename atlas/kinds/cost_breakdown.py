"""Kind: spend by component, unit costs, and optimisations."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field, frozen

from atlas.analysis.bill import bill
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_figures, is_number, is_text
from atlas.evidence.totals import Total, total
from atlas.kinds.money import growth_chapter, optimisations_chapter
from atlas.topology.component import Component
from atlas.views.chapter import Chapter, Line
from atlas.views.checks import are_all
from atlas.views.component_labels import BEHAVIOUR, GUARANTEES, LATENCY
from atlas.views.economics import Optimisation, optimisations
from atlas.views.topics import Spending, Topics
from atlas.views.view import View

_HEADING = "Spend by component"


@frozen(kw_only=True, eq=False)
class Spend(metaclass=Draftable):
    """The monthly cost of one component, or of a part of it.

    Args:
        component: The component.
        monthly: Its monthly cost.
        covers: What the figure includes, and what it does not.
    """

    component: Component = field(kw_only=False)
    monthly: Number = field(validator=is_number("money / time", use="cost"))
    covers: str = field(validator=is_text(120))


def spends(value: Iterable[Spend]) -> tuple[Spend, ...]:
    """Keep spends as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@define(kw_only=True, eq=False, slots=False)
class CostBreakdown(View):
    """Spend by component, cost per transaction or user, optimisations with their return.

    Args:
        spend: The monthly cost of each component.
        unit_costs: Cost per transaction or user, by label.
        optimisations: Optimisations, each with its return.
        reserved: Reserved (committed) share; the rest is on-demand.
    """

    label: ClassVar[str] = "Cost breakdown"
    fewest: ClassVar[Mapping[str, int]] = {"well": 1, "scarcely": 1}
    omitted: ClassVar[frozenset[str]] = LATENCY | GUARANTEES | BEHAVIOUR
    spend: tuple[Spend, ...] = field(converter=spends, validator=are_all(Spend))
    unit_costs: Mapping[str, Number] = field(validator=is_figures)
    optimisations: tuple[Optimisation, ...] = field(
        converter=optimisations, validator=are_all(Optimisation)
    )
    reserved: Number = field(validator=is_number("share"))

    @property
    def total(self) -> Total:
        """The sum of the known costs, and the gaps in it."""
        return total(spend.monthly for spend in self.spend)

    def check(self) -> None:
        """Add the components of the spend."""
        self.include(*(spend.component for spend in self.spend))
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the spend by component, the unit costs, and the optimisations."""
        spend = tuple(
            Line(label=spend.component.name, cells=(spend.monthly,), notes=(spend.covers,))
            for spend in self.spend
        )
        today = bill(self)
        share = () if today.is_complete else (today.share,)
        total = Line(label="sum", cells=(self.total,), notes=share, mark="total")
        unit = {**self.unit_costs, "reserved (committed) share": self.reserved}
        return (
            Chapter(
                key="spend",
                heading=_HEADING if self.total.known else f"{_HEADING}: not published",
                heads=("monthly cost",),
                lines=(*spend, total),
            ),
            growth_chapter(today),
            Chapter(key="unit-costs", heading="Unit costs and commitments", facts=unit),
            optimisations_chapter(self.optimisations, today),
        )

    @property
    def topics(self) -> Topics:
        """Its unit costs, its reserved share, and the costs that it states."""
        return Topics(
            unit_costs=self.unit_costs,
            purchase_mix=(self.reserved,),
            optimisations=self.optimisations,
            spending=Spending(
                by_component=tuple((spend.component, spend.monthly) for spend in self.spend)
            ),
            alone=tuple(spend.component for spend in self.spend),
        )

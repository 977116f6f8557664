"""Kind: where the money goes, what a unit costs, and what saved some."""

from collections.abc import Iterable, Mapping

from attrs import define, field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_figures, is_number, is_text
from atlas.evidence.totals import Total, total
from atlas.kinds.checks import are_all
from atlas.kinds.economics import Optimisation, optimisations
from atlas.kinds.view import View
from atlas.topology.component import Component


@frozen(kw_only=True, eq=False)
class Spend:
    """What one component, or a part of it, costs a month.

    Args:
        component: The component.
        monthly: What it costs a month.
        covers: What is in the figure, and what is not.
    """

    component: Component = field(kw_only=False)
    monthly: Number = field(validator=is_number("money / time"))
    covers: str = field(validator=is_text(120))


def spends(value: Iterable[Spend]) -> tuple[Spend, ...]:
    """Keep spends as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@define(kw_only=True, eq=False, slots=False)
class CostBreakdown(View):
    """Spend by component, cost per transaction or user, optimisations with their return.

    Args:
        spend: What each component costs.
        unit_costs: Cost per transaction or user, by label.
        optimisations: What saved something, with its return.
        reserved: Share bought as commitments rather than on demand.
    """

    spend: tuple[Spend, ...] = field(converter=spends, validator=are_all(Spend))
    unit_costs: Mapping[str, Number] = field(validator=is_figures)
    optimisations: tuple[Optimisation, ...] = field(
        converter=optimisations, validator=are_all(Optimisation)
    )
    reserved: Number = field(validator=is_number("share"))

    @property
    def total(self) -> Total:
        """The sum of what is known, and what is missing from it."""
        return total(each.monthly for each in self.spend)

    def check(self) -> None:
        """Bring in the components that cost something."""
        self.include(*(each.component for each in self.spend))
        super().check()

"""The cost of a system, declared once for all its views."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from atlas.errors import BareNumberError, UnitError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.views.priced_part import PricedPart, are_parts, priced_parts


@frozen(kw_only=True, eq=False)
class Optimisation(metaclass=Draftable):
    """A change that saved something, with its return computed.

    Args:
        name: What was done, in a few words.
        before: The figure before.
        after: The same figure after.
        how: How it was done.
        saving: The saving in money, usually undisclosed.
        cost: The cost of the change, usually undisclosed.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    before: Number = field(validator=is_number())
    after: Number = field(validator=is_number())
    how: Words = field(validator=is_words())
    saving: Number = field(validator=is_number("money / time"))
    cost: Number = field(validator=is_number("money"))
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a before and an after of different dimensions."""
        if isinstance(self.before, Undisclosed) or isinstance(self.after, Undisclosed):
            return
        before, after = self.before.quantity, self.after.quantity
        if before.dimension != after.dimension:
            raise UnitError(
                f"{self.name!r} goes from {before} to {after}",
                allowed="two figures of one dimension",
                remedy="compare the same thing before and after",
            )

    @property
    def reduction(self) -> Number:
        """The reduction of the figure as a share, computed: (before − after) ÷ before.

        Of bounds it is computed as 1 − after ÷ before, so that each bound counts once: from at
        least 30 to at most 18 minutes is a reduction by at least 40 %.
        """
        if isinstance(self.before, Undisclosed):
            return self.before
        if isinstance(self.after, Undisclosed):
            return self.after
        before, after = self.before, self.after
        if before.quantity.is_exact and after.quantity.is_exact:
            return ((before - after) / before).to("percent")
        left = (after.quantity / before.quantity).to("percent")
        share = Quantity(100, 100, "percent") - left
        return derived(share, "1 − after ÷ before", (before, after))

    @property
    def change(self) -> tuple[str, Number]:
        """The reduction with its name, or the increase of a figure that the change raises.

        A longer life of servers, or more requests a machine, is no reduction of less than zero.
        """
        reduction = self.reduction
        rises = not isinstance(reduction, Undisclosed) and reduction.quantity.high < 0
        if not rises or isinstance(self.before, Undisclosed) or isinstance(self.after, Undisclosed):
            return "reduction", reduction
        before, after = self.before, self.after
        if before.quantity.is_exact and after.quantity.is_exact:
            return "increase", ((after - before) / before).to("percent")
        share = (after.quantity / before.quantity).to("percent") - Quantity(100, 100, "percent")
        return "increase", derived(share, "after ÷ before − 1", (before, after))

    @property
    def payback(self) -> Number:
        """How long until it has paid for itself: cost ÷ saving."""
        if isinstance(self.saving, Undisclosed):
            return self.saving
        return self.cost / self.saving


def _optimisations(_: object, __: object, value: tuple[object, ...]) -> None:
    for optimisation in value:
        if not isinstance(optimisation, Optimisation):
            form = "Optimisation(name, before=…, after=…, how=…, saving=…, cost=…)"
            raise BareNumberError(optimisation, field="an optimisation", form=form, gap=False)


def optimisations(value: Iterable[Optimisation]) -> tuple[Optimisation, ...]:
    """Keep optimisations as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@frozen(kw_only=True, eq=False)
class Economics(metaclass=Draftable):
    """The answers to the questions of a CFO, as far as they are published.

    Args:
        infrastructure: The monthly cost of the whole infrastructure.
        unit_costs: Cost per user, request or transaction, by label.
        reserved: Reserved (committed) share; the rest is on-demand.
        growth: The monthly cost at larger loads, by label (`2x`, `10x`).
        optimisations: Changes that saved money or machines, with the computed return.
        parts: The parts that make up the infrastructure, where the whole is not published: what
            is priced or bounded, and what is not.
    """

    infrastructure: Number = field(validator=is_number("money / time", use="cost"))
    unit_costs: Mapping[str, Number] = field(validator=is_figures)
    reserved: Number = field(validator=is_number("share"))
    growth: Mapping[str, Number] = field(validator=is_figures)
    optimisations: tuple[Optimisation, ...] = field(
        converter=optimisations, validator=_optimisations
    )
    parts: tuple[PricedPart, ...] = field(default=(), converter=priced_parts, validator=are_parts)

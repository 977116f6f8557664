"""The parts of a capacity model: its hard limit, and what can be bought next."""

from attrs import field, frozen

from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.steps.step import Action, Check, Step
from atlas.views.checks import is_one


@frozen(kw_only=True, eq=False)
class Ceiling(metaclass=Draftable):
    """The hard limit of a model.

    Args:
        name: The setting or the resource.
        at: Its value, in the unit of the law's result or of the load.
        beyond: What happens at it: who is rejected, and what continues.
    """

    name: str = field(kw_only=False, validator=is_text(40))
    at: Number = field(validator=is_number())
    beyond: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class NextStep(metaclass=Draftable):
    """A purchase or a change that raises the limit.

    Args:
        name: What is bought or changed.
        limit: The limit after it, in the unit of the limit before it.
        on_demand: Its monthly cost, on-demand.
        reserved: Its monthly cost with a commitment.
        action: How it is done.
        adds: How much it adds to the limit, where it is added to existing machines; it replaces
            them unless given.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    limit: Number = field(validator=is_number(use="limit"))
    on_demand: Number = field(validator=is_number("money / time"))
    reserved: Number = field(validator=is_number("money / time"))
    action: Action = field(validator=is_one(Step, Check))
    adds: Number | None = field(default=None, validator=is_number(optional=True))

    @property
    def unit_cost(self) -> Number:
        """The cost of one unit of the limit: on-demand cost ÷ the limit, or what it adds."""
        if isinstance(self.on_demand, Undisclosed):
            return self.on_demand
        return self.on_demand.to("USD / month") / (self.limit if self.adds is None else self.adds)

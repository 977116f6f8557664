"""Kind: every component, with machines, production figures, connection settings and cost."""

from collections.abc import Mapping
from typing import ClassVar

from attrs import define, field

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.views.chapter import Chapter
from atlas.views.view import View


@define(kw_only=True, eq=False, slots=False)
class CompleteArchitecture(View):
    """Every component with machine type, production figures, settings of calls and cost.

    Args:
        timeouts: Connection timeouts of the calls that do not state their own.
        retries: Retries of the calls that do not state their own.
        cost: What all of it costs a month.
    """

    label: ClassVar[str] = "Complete architecture"
    module: ClassVar[str] = "architecture"
    fewest: ClassVar[Mapping[str, int]] = {"well": 6, "scarcely": 2}
    timeouts: Words = field(validator=is_words())
    retries: Words = field(validator=is_words())
    cost: Number = field(validator=is_number("money / time", use="cost"))

    def chapters(self) -> tuple[Chapter, ...]:
        """Return timeouts, retries, and the cost of everything."""
        facts = {"timeouts": self.timeouts, "retries": self.retries, "total cost": self.cost}
        return (Chapter(key="settings", heading="Timeouts, retries, total cost", facts=facts),)

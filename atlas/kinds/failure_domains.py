"""Kind: what dies with what, what stops it, and what has happened."""

from collections.abc import Iterable
from typing import Any

from attrs import Attribute, define, field, frozen

from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.kinds.checks import are_all, is_one
from atlas.kinds.view import View
from atlas.location import Location, here
from atlas.topology.component import Component, components


@frozen(kw_only=True, eq=False)
class Incident:
    """An incident that happened, from its official report.

    Args:
        name: What it is called.
        date: When it began.
        report: Its report.
        cascade: The components it went through, in order.
        trigger: What set it off.
        impact: Who felt what.
        mitigation: What ended it.
        duration: How long it lasted.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    date: PartialDate = field(converter=to_date)
    report: Source = field(validator=is_one(Source))
    cascade: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    trigger: Words = field(validator=is_words())
    impact: Words = field(validator=is_words())
    mitigation: Words = field(validator=is_words())
    duration: Number = field(validator=is_number("time"))
    declared: Location = field(factory=here, init=False, repr=False)


def _incidents(value: "Iterable[Incident] | Undisclosed") -> "tuple[Incident, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


def _incidents_or_gap(view: object, attribute: "Attribute[Any]", value: Any) -> None:
    if not isinstance(value, Undisclosed):
        are_all(Incident)(view, attribute, value)


@define(kw_only=True, eq=False, slots=False)
class FailureDomains(View):
    """Blast radius of each component (computed from the calls), cascades and what stops them.

    Args:
        incidents: What happened, or a gap.
        breakers: Circuit breakers and their settings.
        bulkheads: What keeps one domain's failure from the next; groups draw it.
        focus: The component whose loss the picture tints; the one with the largest computed
            radius unless given.
    """

    incidents: tuple[Incident, ...] | Undisclosed = field(
        converter=_incidents, validator=_incidents_or_gap
    )
    breakers: Words = field(validator=is_words())
    bulkheads: Words = field(validator=is_words())
    focus: Component | None = None

    def check(self) -> None:
        """Bring in the components of the incidents."""
        if not isinstance(self.incidents, Undisclosed):
            for incident in self.incidents:
                self.include(*incident.cascade)
        if self.focus is not None:
            self.include(self.focus)
        super().check()

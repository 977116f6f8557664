"""CFO306: a month of a machine is priced as so many hours, and its list prints a lower month."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.machines.catalogue import catalogue
from atlas.machines.sustained import hours_taken_for_a_month
from atlas.model.facts import facts


class MonthWithoutSustainedUse(Rule):
    """A monthly cost is hour × 730 of a machine whose price falls when it runs all month.

    Google lowers the price of an N1, N2, N2D, C2, M1 or M2 that runs on, by up to 20 or 30 %; it
    does so for no E2, C3 or A2, and not where a commitment or a spot price holds.
    """

    code = "CFO306"
    name = "month-without-sustained-use"
    gate = Gate.CFO
    question = "Months at list price have their sustained use discount"
    why = "An n2-standard-64 costs $1,815.39 a month; its hourly price × 730 is $2,268.68."
    remedy = "use `monthly_list_price`, or cite the month that the list prints"
    bad = "storage(component(cost=list_price('n2-standard-64', '2026-08').to('USD / month')))"
    good = "storage(component(cost=monthly_list_price('n2-standard-64', '2026-08')))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for hourly prices under the monthly amounts of the view."""
        view = subject.loaded.view
        lists = catalogue(view.prices)
        figures = {fact.value: fact.label for fact in facts(view) if isinstance(fact.value, Figure)}
        for figure, label in figures.items():
            for price in hours_taken_for_a_month(figure, lists):
                yield Fault(
                    f"{label!r} is {figure.quantity}, by the hourly price "
                    f"{price.quantity.to('USD / hour')} that all month lowers; "
                    "allowed: the price of a month with its discount",
                    figure.declared,
                )

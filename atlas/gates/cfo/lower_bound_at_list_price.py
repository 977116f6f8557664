"""CFO307: a list price makes a lower bound of a cost."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.machines.catalogue import catalogue
from atlas.machines.list_cost import is_lower_bound, list_prices
from atlas.model.facts import facts


class LowerBoundAtListPrice(Rule):
    """An amount of money is shown as `at least` and is computed from a list price.

    Discounts lower a list price, so it bounds what was paid from above. Of "over 5,000 machines"
    the number bounds from below: their product bounds the bill from neither side.
    """

    code = "CFO307"
    name = "lower-bound-at-list-price"
    gate = Gate.CFO
    question = "No list price is a lower bound"
    why = "A reader takes ≥ $2.9 M for the least that was paid; the operator may have paid half."
    remedy = "price the stated number with `at_list_price(amount, price)`, which is no bound"
    bad = (
        "storage(component(cost=(reported(at_least(nodes(12))) * list_price('m5.large', '2024-06'))"
        ".to('USD / month')))"
    )
    good = (
        "storage(component(cost=at_list_price(reported(at_least(nodes(12))), "
        "list_price('m5.large', '2024-06'))))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for list prices under the lower bounds of the view."""
        view = subject.loaded.view
        lists = catalogue(view.prices)
        figures = {fact.value: fact.label for fact in facts(view) if isinstance(fact.value, Figure)}
        for figure, label in figures.items():
            if is_lower_bound(figure) and any(list_prices(figure, lists)):
                yield Fault(
                    f"{label!r} is {figure.quantity} by a list price; "
                    "allowed: a number, a range or an upper bound",
                    figure.declared,
                )

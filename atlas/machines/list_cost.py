"""A quantity at its list price: what it would have cost, which bounds nothing from below.

A list price bounds what was paid for one machine from above: discounts lower it. A count of `at
least` bounds the number of machines from below. Their product bounds the bill from neither side.
"""

import math
from collections.abc import Iterator

from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.origin import Evidence
from atlas.evidence.source import Citation, Source
from atlas.evidence.statement import assumed
from atlas.machines.catalogue import Catalogue

MONTHLY = "USD / month"
_NO_BOUND = (
    "at least as many; the stated number is priced, which bounds nothing: a list price bounds what "
    "was paid from above"
)


def at_list_price(amount: Number, price: Number) -> Number:
    """Return what an amount costs a month at list price: `at_list_price(nodes, price)`.

    Of an amount that is known as `at least`, the stated number is priced, as an assumption.

    Args:
        amount: The number of machines, of gigabytes, of requests a day.
        price: The list price of one.

    Raises:
        UnitError: Their product is no money per time.
    """
    if isinstance(amount, Undisclosed) or isinstance(price, Undisclosed):
        return amount if isinstance(amount, Undisclosed) else price
    return (stated_number(amount) * price).to(MONTHLY)


def stated_number(amount: Figure) -> Figure:
    """Return the number of a figure that is only bounded from below, as an assumption."""
    quantity = amount.quantity
    if quantity.high < math.inf:
        return amount
    number = Quantity(quantity.low, quantity.low, quantity.unit, about=True)
    return derived(number, "the number stated", [assumed(amount, because=_NO_BOUND)])


def is_lower_bound(number: Figure) -> bool:
    """Whether a figure is an amount of money, or of money per something, with no upper end."""
    quantity = number.quantity
    return (
        -math.inf < quantity.low
        and quantity.high == math.inf
        and quantity.dimension.partition("/")[0].strip() == "[money]"
    )


def list_prices(figure: Evidence, catalogue: Catalogue) -> Iterator[Figure]:
    """Yield the list prices that a figure is computed from.

    Args:
        figure: The figure.
        catalogue: The lists; a page or file of prices that an author quotes counts, too.
    """
    for leaf in leaves(figure):
        if not isinstance(leaf, Figure) or not isinstance(leaf.origin, Citation):
            continue
        source = leaf.origin.source
        listed = source.url in catalogue.addresses or _is_of_one(leaf.quantity)
        if "[money] /" in leaf.quantity.dimension and listed and is_price_list(source, catalogue):
            yield leaf


def _is_of_one(quantity: Quantity) -> bool:
    """Whether money is per thing or per hour of one; a year's amount is that of a whole."""
    return quantity.dimension != "[money] / [time]" or "hour" in quantity.unit


def is_price_list(source: Source, catalogue: Catalogue) -> bool:
    """Whether a source is a list of prices.

    Args:
        source: The source.
        catalogue: The lists that are known.
    """
    named = f"{source.title} {source.url}".casefold()
    words = ("pricing", "list price", "unit price")
    return source.url in catalogue.addresses or any(word in named for word in words)


def leaves(figure: Evidence) -> Iterator[Evidence]:
    """Yield what a figure is computed from and what itself is computed from nothing."""
    if not figure.inputs:
        yield figure
    for operand in figure.inputs:
        yield from leaves(operand)

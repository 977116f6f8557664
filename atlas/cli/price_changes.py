"""Which views a newer price list changes."""

from collections.abc import Iterable

from atlas import bounds
from atlas.analysis.bill import bill
from atlas.analysis.costs import Pricing
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.loader import LoadedView
from atlas.machines.catalogue import Catalogue
from atlas.machines.errors import PriceListError
from atlas.machines.price_list import PriceList


def newest_two(
    lists: Catalogue, provider: str, service: str | None, offer: str
) -> tuple[PriceList, PriceList]:
    """Return the two newest lists of one provider, service and region that have an offer.

    Args:
        lists: The price lists of a project.
        provider: The provider of the lists.
        service: The service of the lists; None for that of the newest list.
        offer: The column that both lists must have, such as `on_demand`.

    Raises:
        PriceListError: There are fewer than two.
    """
    fitting = [
        price_list
        for price_list in lists.lists
        if price_list.provider == provider
        and offer in price_list.columns
        and service in (None, price_list.service)
    ]
    newer = fitting[0] if fitting else None
    older = next(
        (
            price_list
            for price_list in fitting[1:]
            if newer and (price_list.service, price_list.region) == (newer.service, newer.region)
        ),
        None,
    )
    if newer is None or older is None:
        raise PriceListError(
            f"{len(fitting)} lists of {provider} have {offer}",
            allowed="two or more to compare",
            remedy="fetch today's with `atlas prices refresh`",
        )
    return older, newer


def moved_views(
    views: Iterable[LoadedView], lists: Catalogue, newer: PriceList
) -> list[tuple[str, Number, Number]]:
    """Return the views whose total changes with the newer list, with both totals.

    Args:
        views: The views to price.
        lists: All price lists of a project.
        newer: The list that is left out for the total of before.
    """
    without = Catalogue([price_list for price_list in lists.lists if price_list is not newer])
    moved: list[tuple[str, Number, Number]] = []
    for loaded in views:
        bounds.begin()
        totals = [
            bill(loaded.view, Pricing(loaded.view.as_of, catalogue)).total.figure
            for catalogue in (without, lists)
        ]
        if _shown(totals[0]) != _shown(totals[1]):
            moved.append((loaded.id, totals[0], totals[1]))
    return moved


def _shown(number: Number) -> object:
    return None if isinstance(number, Undisclosed) else number.quantity

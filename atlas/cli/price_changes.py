"""Which views a newer price list changes."""

import difflib
from collections.abc import Iterable

from atlas import bounds
from atlas.analysis.bill import bill
from atlas.analysis.costs import Pricing
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.plurals import numbered
from atlas.loader import LoadedView
from atlas.machines.catalogue import Catalogue
from atlas.machines.errors import PriceListError
from atlas.machines.price_list import PriceList

_REFRESHED = {"aws": "ec2", "azure": "vm"}
_FETCHED = "on_demand"
"""The service and the offer of the lists that `atlas prices refresh` writes."""


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
    pair, fitting = _newest_two(lists, provider, service, offer)
    if pair is None:
        of = f"{provider} {service}" if service else provider
        raise PriceListError(
            f"{numbered(fitting, 'list')} of {of} have {offer}",
            allowed="two or more of one region to compare",
            remedy=_other_lists(lists, provider, service, offer),
        )
    return pair


def _newest_two(
    lists: Catalogue, provider: str, service: str | None, offer: str
) -> tuple[tuple[PriceList, PriceList] | None, int]:
    """Return the two lists, if there are two, and how many have the offer."""
    fitting = [
        price_list
        for price_list in lists.lists
        if price_list.provider == provider
        and offer in price_list.columns
        and service in (None, price_list.service)
    ]
    newer = fitting[0] if fitting else None
    for older in fitting[1:]:
        if newer and (older.service, older.region) == (newer.service, newer.region):
            return (older, newer), len(fitting)
    return None, len(fitting)


def _other_lists(lists: Catalogue, provider: str, service: str | None, offer: str) -> str:
    """Return what to compare in place of lists that are not there, or how to get them."""
    offers = {
        f"--service {each.service} --offer {name}"
        for each in lists.lists
        if each.provider == provider
        for name in each.offers
        if _newest_two(lists, provider, each.service, name)[0]
    }
    wanted = f"--service {service or ''} --offer {offer}"
    nearest = difflib.get_close_matches(wanted, sorted(offers), n=1, cutoff=0)
    advice = [f"compare `{each}`, of which there are two" for each in nearest]
    refreshed = _REFRESHED.get(provider)
    if refreshed and service in {None, refreshed} and offer == _FETCHED:
        advice.append(f"fetch today's with `atlas prices refresh {provider}`")
    return ", or ".join(advice or ["add lists of two days to the folder prices/"])


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

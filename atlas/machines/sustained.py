"""Hourly prices that a month of running lowers, and the figures that miss it.

An hour × 730 is what a machine costs that runs all month, except where its provider lowers the
price of one that runs on: Google's sustained use discount. The lists print both.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from atlas.evidence import units
from atlas.evidence.figure import Figure
from atlas.evidence.source import Citation
from atlas.machines.catalogue import Catalogue
from atlas.machines.list_cost import leaves
from atlas.machines.offers import ALL_MONTH, ON_DEMAND
from atlas.machines.price_list import PriceList

_A_MONTH = "USD / month"
_ROUNDING = 0.999


def hours_taken_for_a_month(figure: Figure, catalogue: Catalogue) -> Iterator[Figure]:
    """Yield the hourly prices in a figure of money a month whose list prints a lower month.

    Args:
        figure: The figure.
        catalogue: The lists.
    """
    if figure.quantity.dimension != "[money] / [time]" or "hour" in figure.quantity.unit:
        return
    for leaf in leaves(figure):
        origin = leaf.origin
        if not isinstance(leaf, Figure) or not isinstance(origin, Citation):
            continue
        if (origin.source.url, origin.phrase) in _lowered(catalogue):
            yield leaf


@lru_cache(maxsize=16)
def _lowered(catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    """Return address and words of the hourly prices that are lower for all types they belong to."""
    found: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for listed in catalogue.lists:
        if ALL_MONTH not in listed.columns or ON_DEMAND not in listed.columns:
            continue
        for name in listed.lines:
            text = listed.text(name, ON_DEMAND)
            words = listed.columns[ON_DEMAND].phrase.format(type=name, text=text)
            found[listed.source.url, words].append(bool(text) and _is_lower(listed, name))
    return frozenset(key for key, lower in found.items() if all(lower))


def _is_lower(listed: PriceList, name: str) -> bool:
    month = listed.text(name, ALL_MONTH)
    if not month:
        return False
    hourly, monthly = (listed.columns[offer].unit for offer in (ON_DEMAND, ALL_MONTH))
    hours = float(listed.text(name, ON_DEMAND)) * units.factor(hourly, _A_MONTH)
    return float(month) * units.factor(monthly, _A_MONTH) < hours * _ROUNDING

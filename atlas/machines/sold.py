"""The machine types that a provider sold in a region at a date, with the monthly price of one.

Types with accelerators are left out, and those that share a processor: neither holds what a plain
machine with as much memory holds at a comparable price.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from atlas.evidence import units
from atlas.evidence.dates import PartialDate
from atlas.evidence.figure import Figure
from atlas.machines.catalogue import HOMES, Catalogue
from atlas.machines.errors import MachineError, PriceError
from atlas.machines.machine import OLDEST
from atlas.machines.offers import ALL_MONTH, ON_DEMAND, Term, commitments
from atlas.machines.price_list import PriceList

MONTHLY = "USD / month"
SIZES = {"vcpu": "vcpu", "memory": "gigabyte", "disk": "gigabyte"}
"""What a machine type is known to hold, and in which unit it is compared."""
_NO_PLAIN_MACHINE = {
    "aws": r"(p|g|gr|cg|f|t)\d|inf|trn|dl|vt",
    "google": r"(a\d|g\d|f1|ct|custom)|e2-(micro|small|medium)",
    "azure": r"Standard_(N|B|PB)",
}


@frozen
class Sold:
    """A machine type on one list.

    Args:
        name: What its provider calls it.
        sizes: What it holds, by the names of `SIZES`; what no list gives is left out.
        monthly: What it costs a month, in USD.
        listed: The list with its price.
        offer: The column of the list that the price is of.
    """

    name: str
    sizes: Mapping[str, float]
    monthly: float
    listed: PriceList
    offer: str

    @property
    def price(self) -> Figure:
        """Its price a month, with its source."""
        figure = self.listed.figure(self.name, self.offer)
        if figure is None:  # it was read from this cell
            raise PriceError(
                f"{self.listed.source.title!r} has no {self.offer} price of {self.name}",
                allowed="a cell that holds a price",
                remedy="look the types up by `sold`",
            )
        return figure.to(MONTHLY)


def sold(
    catalogue: Catalogue,
    provider: str,
    region: str | None,
    as_of: PartialDate,
    term: Term | None = None,
) -> tuple[Sold, ...]:
    """Return the types that a provider sold, with the prices of a machine that runs all month.

    Args:
        catalogue: The lists.
        provider: `aws`, `google` or `azure`.
        region: Region; the provider's first one where None is given.
        as_of: The date; the newest list up to it counts.
        term: For how long a machine is committed: `1yr` or `3yr`; on demand unless given.

    Raises:
        ChoiceError: There is no such term.
        MachineError: No list is of the provider, or none of the region.
        PriceError: No list up to the date is recent enough.
    """
    listed = _of_provider(catalogue, provider)
    offers = commitments(term) if term else (ALL_MONTH, ON_DEMAND)
    regions = sorted({item.region for item in listed if _is_priced(item, offers)})
    chosen = region or HOMES.get(provider) or (regions[0] if len(regions) == 1 else None)
    if chosen not in regions:
        what = "region" if regions else "provider"
        raise MachineError(
            f"no list has the machine types of {provider}"
            + (f" in {chosen or 'no named region'}" if regions else ""),
            allowed=f"the regions that the lists hold: {', '.join(regions)}"
            if regions
            else f"a provider: {', '.join(HOMES)}",
            remedy=f"name a {what} that is listed, or add a dated list of that {what} to `prices/`",
        )
    newest = _newest(listed, str(chosen), as_of, offers)
    return _sold(catalogue, newest, offers)


def _is_priced(listed: PriceList, offers: tuple[str, ...]) -> bool:
    return not listed.columns.keys().isdisjoint(offers)


def _newest(
    lists: Sequence[PriceList], region: str, as_of: PartialDate, offers: tuple[str, ...]
) -> PriceList:
    """Return the newest list of a region up to a date."""
    fitting = [
        item
        for item in lists
        if item.region == region and _is_priced(item, offers) and item.date <= as_of.latest
    ]
    if not fitting or as_of.latest - fitting[0].date > OLDEST:
        newest = f"the newest is of {fitting[0].date}" if fitting else "none is as old"
        raise PriceError(
            f"the view is of {as_of}, and of the lists of {lists[0].provider} in {region} {newest}",
            allowed=f"a list at most {OLDEST.days} days older than the view",
            remedy="add a list of that time to `prices/`, or leave the cost a gap",
        )
    return fitting[0]


@lru_cache(maxsize=64)
def _sold(catalogue: Catalogue, listed: PriceList, offers: tuple[str, ...]) -> tuple[Sold, ...]:
    """Return the types of a list, with the sizes that any list of its provider has."""
    excluded = re.compile(_NO_PLAIN_MACHINE.get(listed.provider, r"(?!)"))
    rows: list[Sold] = []
    for name in listed.lines:
        offer = next((offer for offer in offers if listed.text(name, offer)), None)
        if offer is not None and not excluded.match(name):
            monthly = _monthly(listed, name, offer)
            sizes = _sizes(catalogue, listed.provider, name)
            rows.append(Sold(name, sizes, monthly, listed, offer))
    return tuple(rows)


def _monthly(listed: PriceList, name: str, offer: str) -> float:
    return float(listed.text(name, offer)) * units.factor(listed.columns[offer].unit, MONTHLY)


@lru_cache(maxsize=8192)
def _sizes(catalogue: Catalogue, provider: str, name: str) -> Mapping[str, float]:
    sizes: dict[str, float] = {}
    for size, unit in SIZES.items():
        for listed in _of_provider(catalogue, provider):
            if text := listed.text(name, size):
                sizes[size] = float(text) * units.factor(listed.columns[size].unit, unit)
                break
    return MappingProxyType(sizes)


@lru_cache(maxsize=64)
def _of_provider(catalogue: Catalogue, provider: str) -> tuple[PriceList, ...]:
    return tuple(item for item in catalogue.lists if item.provider == provider)

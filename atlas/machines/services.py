"""Unit prices of managed services: storage, requests, transfer, load balancers.

A table names its sources in lines `# source key: date | region | publisher | address`. A row
gives the price of so many units as the source prints it.
"""

import csv
import difflib
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from attrs import field, frozen

from atlas.evidence.constructors import quantity
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import Figure
from atlas.evidence.source import Source
from atlas.machines.answers import is_plain
from atlas.machines.catalogue import HOMES
from atlas.machines.errors import MachineError, PriceError, PriceListError
from atlas.machines.machine import OLDEST
from atlas.machines.own_lists import PRICES, OwnList, bundled_texts, own_lists

_ASSUME = "or assume it: `assumed(quantity(…, 'USD / …'), because=…)`"
_SOURCE = "date | region | publisher | address"
_FACTS = ("title", "provider", "checked")
_COLUMNS = ["source", "service", "item", "price", "per", "unit", "phrase"]


@frozen(eq=False)
class UnitPrice:
    """What a provider charges for a unit of a service.

    Args:
        provider: `aws` or `google`.
        region: Region the price is of.
        service: `s3`, `lambda`, `nat gateway`.
        item: What of it is charged for.
        source: Where it was read.
        price: The price as the source prints it.
        per: Of how many units it is the price.
        unit: The unit.
        phrase: The words that hold price and number of units.
    """

    provider: str
    region: str
    service: str
    item: str
    source: Source
    price: str = field(repr=False)
    per: str = field(repr=False)
    unit: str = field(repr=False)
    phrase: str = field(repr=False)

    @property
    def figure(self) -> Figure:
        """The price of one unit; derived where the source prices several at once."""
        citation = self.source.at(self.phrase, basis="list")
        number, per = float(self.price), float(self.per)
        if per == 1:
            return quantity(number, f"USD / ({self.unit})") @ citation
        base, monthly, _ = self.unit.partition(
            " * month"
        )  # the words count gigabytes, a month each
        price = quantity(number, "USD / month" if monthly else "USD")
        return (price @ citation) / (quantity(per, base) @ citation)


def _read(name: str, text: str) -> list[UnitPrice]:
    lines = text.splitlines()
    head = [line.removeprefix("# ").partition(": ") for line in lines if line.startswith("#")]
    facts = {key: value for key, _, value in head}
    reader = csv.DictReader(line for line in lines if not line.startswith("#"))
    if reader.fieldnames != _COLUMNS:
        raise PriceListError(
            f"{name} has the columns {reader.fieldnames}",
            allowed=", ".join(_COLUMNS),
            remedy=f"head the table `{','.join(_COLUMNS)}`",
        )
    if missing := [key for key in _FACTS if key not in facts]:
        raise PriceListError(
            f"{name} lacks {', '.join(missing)}",
            allowed="its origin, its sources and a table",
            remedy=f"add {', '.join(f'`# {key}: …`' for key in missing)} above the table",
        )
    sources: dict[str, tuple[str, Source]] = {}
    for key, value in facts.items():
        if key.startswith("source "):
            if value.count(" | ") != _SOURCE.count(" | "):
                raise PriceListError(
                    f"{name} has the {key} {value!r}",
                    allowed=f"`# {key}: {_SOURCE}`",
                    remedy="write all four, with ` | ` between them",
                )
            day, region, publisher, url = value.split(" | ")
            sources[key.removeprefix("source ")] = (
                region,
                Source(
                    title=f"{facts['title']}: {url.rpartition('/')[2]}",
                    publisher=publisher,
                    url=url,
                    published=day,
                    checked=facts["checked"],
                    kind="secondary",
                ),
            )
    rows = list(reader)
    for row in rows:
        if None in [*row, *row.values()]:  # of the reader, for what is missing or too much
            raise PriceListError(
                f"{name} has a row of {row['source']} {row['service']} with more or fewer cells",
                allowed=f"{len(_COLUMNS)} cells",
                remedy="fill all cells, and put one that holds a comma between quotation marks",
            )
        if row["source"] not in sources:
            raise PriceListError(
                f"{name} has a row of the source {row['source']!r}, which it does not declare",
                allowed=", ".join(sources),
                remedy="name a source that it declares, or add "
                f"`# source {row['source']}: {_SOURCE}` above the table",
            )
    return [_unit_price(facts["provider"], row, *sources[row["source"]]) for row in rows]


def _unit_price(provider: str, row: dict[str, str], region: str, source: Source) -> UnitPrice:
    return UnitPrice(
        provider=provider,
        region=region,
        service=row["service"],
        item=row["item"],
        source=source,
        price=row["price"],
        per=row["per"],
        unit=row["unit"],
        phrase=row["phrase"],
    )


def unit_prices(folder: Path | None = None) -> tuple[UnitPrice, ...]:
    """Return every unit price that is bundled, and those of a folder, as they are now.

    Args:
        folder: A folder with further tables, such as a project's own; it may be missing.

    Raises:
        PriceListError: A table has another form.
    """
    return _unit_prices(own_lists(folder, services=True))


@lru_cache(maxsize=16)
def _unit_prices(project_lists: tuple[OwnList, ...]) -> tuple[UnitPrice, ...]:
    bundled = [_read(name, text) for name, text in bundled_texts(services=True)]
    own = [own_list.read(_read_checked) for own_list in project_lists]
    return tuple(price for prices in (*bundled, *own) for price in prices)


def _read_checked(name: str, text: str) -> list[UnitPrice]:
    """Return the prices of a table that nobody has tested: each of them must be a figure."""
    prices = _read(name, text)
    for price in prices:
        if not (is_plain(price.price) and is_plain(price.per) and float(price.per)):
            raise PriceListError(
                f"the price of {price.item} is {price.price!r} for {price.per!r}",
                allowed="a number that is not negative, for a number above zero",
                remedy="write both in digits as the source prints them: `5.00` and `1000000`",
            )
        _ = price.figure  # a citation that does not hold the price is refused
    return prices


def unit_price(
    provider: str,
    service: str,
    item: str,
    as_of: str | PartialDate,
    *,
    region: str | None = None,
    oldest: timedelta = OLDEST,
) -> Figure:
    """Return the price of one unit of a managed service that held at a date.

    A project's own tables count while its content is loaded.

    Args:
        provider: `aws` or `google`.
        service: The service, such as `s3`.
        item: What of it is charged for, such as `standard storage`.
        as_of: The date of the view; of a month or a year, its last day counts.
        region: Region; the provider's first one, where it is listed, unless given.
        oldest: How much older than the view the list may be.

    Raises:
        MachineError: No list knows the service or the item, or none is of the region.
        PriceError: No list up to that date has it, or it is too old.
    """
    as_of = to_date(as_of)
    offered = [
        price
        for price in unit_prices(PRICES.get())
        if (price.provider, price.service) == (provider, service)
    ]
    matching = [price for price in offered if price.item == item]
    if not matching:
        names = [price.item for price in offered]
        closest = difflib.get_close_matches(item, names, n=3) or names
        raise MachineError(
            f"no list prices {item!r} of {provider} {service!r}",
            allowed=", ".join(closest) or "a service of `atlas prices list --services`",
            remedy="name a listed item, or add a dated table that has it to `prices/`, such as "
            "`prices/acme-services.csv`",
        )
    matching = _in_region(matching, region)
    day = [(price.source.published or price.source.checked).latest for price in matching]
    valid = [
        (when, price) for when, price in zip(day, matching, strict=True) if when <= as_of.latest
    ]
    if not valid:
        raise PriceError(
            f"the view is of {as_of}, but the first price of {item} of {service} is of {min(day)}",
            allowed="a list of the view's date or before",
            remedy=f"add a table of that time to `prices/`, {_ASSUME}",
        )
    when, newest = max(valid, key=lambda pair: pair[0])
    if as_of.latest - when > oldest:
        raise PriceError(
            f"the view is of {as_of}, but the newest price of {item} of {service} before it is of "
            f"{when}, {(as_of.latest - when).days} days older",
            allowed=f"a list at most {oldest.days} days older than the view",
            remedy=f"add a newer table to `prices/`, {_ASSUME}",
        )
    return newest.figure


def _in_region(prices: list[UnitPrice], region: str | None) -> list[UnitPrice]:
    """Return the prices of a region; of the provider's first or only one if none is given.

    Args:
        prices: The prices of one item.
        region: The region.
    """
    regions = sorted({price.region for price in prices})
    home = HOMES.get(prices[0].provider)
    chosen = region or (home if home in regions else regions[0])
    if chosen not in regions or (region is None and len(regions) > 1 and home not in regions):
        where = f"the region {region!r}" if region else "no named region"
        raise MachineError(
            f"{prices[0].item} of {prices[0].service} has no price in {where}",
            allowed=f"the regions that the lists hold of it: {', '.join(regions)}",
            remedy="name a region that is listed, or add a dated table of that region to `prices/`",
        )
    return [price for price in prices if price.region == chosen]

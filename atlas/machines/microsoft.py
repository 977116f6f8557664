"""Reads Azure's retail prices of virtual machines in one region; the service needs no key.

The form: https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices:
pages of `Items`, each with `type` (`Consumption` or `Reservation`), `armSkuName`, `retailPrice`,
`productName`, `meterName` and, of a reservation, `reservationTerm`; `NextPageLink` leads on. The
price of a reservation is that of its whole term.
"""

from functools import partial
from urllib.parse import quote

from atlas.evidence.plurals import numbered
from atlas.fetching import origin
from atlas.machines.answers import Json, json_of, name_of, price_of, reading
from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.machines.listing import Listing
from atlas.machines.places import require_region

ADDRESS = "https://prices.azure.com"
_PATH = "/api/retail/prices?$filter="
_TERMS = {"1 Year": ("reserved_1yr", 12), "3 Years": ("reserved_3yr", 36)}
_OTHERS = ("Windows", "Low Priority", "Spot", "CloudServices", "Dedicated Host")
_MOST_PAGES = 2_000
_HOURS_A_MONTH = 730


def fetch(
    download: Download, region: str = "eastus", *, day: str, address: str = ADDRESS
) -> Listing:
    """Fetch today's prices of one region.

    Args:
        download: How to fetch.
        region: Region, as Azure names it.
        day: Today; the service does not date its answers.
        address: Where the service is.

    Raises:
        FetchError: A page could not be fetched.
        PriceListError: A page has another form or leads elsewhere, or the region could be none.
    """
    question = f"serviceName eq 'Virtual Machines' and armRegionName eq '{require_region(region)}'"
    first = address + _PATH + quote(question)
    rows: dict[str, dict[str, str]] = {}
    pages = {first}
    url: str | None = first
    while url:
        more, url = download.fetch(url, partial(_page, url))
        for name, row in more.items():
            rows.setdefault(name, {}).update(row)
        if url and (url in pages or len(pages) == _MOST_PAGES):
            after = numbered(len(pages), "page")
            raise PriceListError(
                f"the pages of {first} do not end: after {after} follows {url}",
                allowed=f"up to {_MOST_PAGES} pages, each once",
                remedy="try again later; nothing was written",
            )
        if url:
            pages.add(url)
    return Listing(
        title=f"Azure retail prices of virtual machines in {region}",
        publisher="Microsoft",
        url=first,
        published=day,
        provider="azure",
        region=region,
        service="vm",
        kind="vendor",
        units={},
        rows=rows,
    )


def _page(url: str, content: bytes) -> tuple[dict[str, dict[str, str]], str | None]:
    """Return the rows of one page, and where the next one is."""
    with reading(url, "a page with Items and NextPageLink"):
        page = json_of(content)
        rows: dict[str, dict[str, str]] = {}
        for item in page["Items"]:
            _take(item, rows)
        following: str | None = page["NextPageLink"]
        if following and origin(following) != origin(url):
            raise PriceListError(
                f"{url} continues at {following}",
                allowed="a page of the same server",
                remedy="check the address of the service; nothing was written",
            )
        return rows, following or None


def _take(item: Json, rows: dict[str, dict[str, str]]) -> None:
    description = f"{item['productName']} {item['skuName']} {item['meterName']}"
    if not item["armSkuName"] or item["currencyCode"] != "USD":
        return
    if any(word in description for word in _OTHERS):
        return
    if item["type"] == "Consumption" and item["unitOfMeasure"] == "1 Hour":
        offer, months, hours = "on_demand", 1, 1
    elif item["type"] == "Reservation" and item.get("reservationTerm") in _TERMS:
        offer, months = _TERMS[item["reservationTerm"]]
        hours = months * _HOURS_A_MONTH
    else:
        return
    price = price_of(item["retailPrice"], hours=hours) / months
    if price > 0:
        rows.setdefault(name_of(item["armSkuName"]), {})[offer] = _text(price)


def _text(price: float) -> str:
    return f"{price:.6f}".rstrip("0").rstrip(".")

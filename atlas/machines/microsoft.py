"""Reads Azure's retail prices of virtual machines in one region; the service needs no key.

The form: https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices:
pages of `Items`, each with `type` (`Consumption` or `Reservation`), `armSkuName`, `retailPrice`,
`productName`, `meterName` and, of a reservation, `reservationTerm`; `NextPageLink` leads on. The
price of a reservation is that of its whole term.
"""

import json
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import quote

from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.machines.listing import Listing

ADDRESS = "https://prices.azure.com"
_PATH = "/api/retail/prices?$filter="
_TERMS = {"1 Year": ("reserved_1yr", 12), "3 Years": ("reserved_3yr", 36)}
_OTHERS = ("Windows", "Low Priority", "Spot", "CloudServices", "Dedicated Host")
_MOST_PAGES = 2_000

Json = Mapping[str, Any]


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
        DownloadError: A page could not be fetched.
        PriceListError: A page has another form.
    """
    question = f"serviceName eq 'Virtual Machines' and armRegionName eq '{region}'"
    first = url = address + _PATH + quote(question)
    rows: dict[str, dict[str, str]] = {}
    for _ in range(_MOST_PAGES):
        try:
            page = cast("Json", json.loads(download.fetch(url)))
            for item in page["Items"]:
                _take(item, rows)
            following = page["NextPageLink"]
        except (ValueError, KeyError, TypeError) as error:
            raise PriceListError(
                f"{url} cannot be read: {type(error).__name__}: {error}",
                allowed="a page with Items and NextPageLink",
                remedy="check whether the service changed the format",
            ) from error
        if not following:
            break
        url = following if following.startswith(address) else url
        if url != following:
            raise PriceListError(
                f"a page continues at {following}",
                allowed=f"an address below {address}",
                remedy="check the address of the service",
            )
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


def _take(item: Json, rows: dict[str, dict[str, str]]) -> None:
    description = f"{item['productName']} {item['skuName']} {item['meterName']}"
    if not item["armSkuName"] or item["currencyCode"] != "USD":
        return
    if any(word in description for word in _OTHERS) or float(item["retailPrice"]) <= 0:
        return
    row = rows.setdefault(item["armSkuName"], {})
    if item["type"] == "Consumption" and item["unitOfMeasure"] == "1 Hour":
        row["on_demand"] = _text(item["retailPrice"])
    elif item["type"] == "Reservation" and item.get("reservationTerm") in _TERMS:
        offer, months = _TERMS[item["reservationTerm"]]
        row[offer] = _text(float(item["retailPrice"]) / months)


def _text(price: float) -> str:
    return f"{float(price):.6f}".rstrip("0").rstrip(".")

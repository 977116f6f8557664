"""Reads AWS's public price list (bulk JSON) of EC2 in one region.

The form of the file: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/
reading-service-price-list-file-for-services.html: `products` by SKU with `attributes`, and `terms`
(`OnDemand`, `Reserved`) by SKU with `termAttributes` and `priceDimensions`. A commitment's upfront
fee is spread over its 8,760 hours a year, as AWS itself shows effective hourly prices.
"""

from collections.abc import Iterator
from datetime import date
from typing import cast

from atlas.machines.answers import Json, is_plain, json_of, name_of, price_of, reading
from atlas.machines.download import Download
from atlas.machines.listing import Listing
from atlas.machines.places import require_region

ADDRESS = "https://pricing.us-east-1.amazonaws.com"
_PATH = "/offers/v1.0/aws/AmazonEC2/current/{region}/index.json"
_PLAIN = {
    "operatingSystem": "Linux",
    "tenancy": "Shared",
    "preInstalledSw": "NA",
    "capacitystatus": "Used",
}
"""What makes a product a plain Linux machine: no dedicated host, no licence, no reservation."""
_YEARS = {"1yr": 1, "3yr": 3}
_PAYMENTS = {
    "No Upfront": "no_upfront",
    "Partial Upfront": "partial_upfront",
    "All Upfront": "all_upfront",
}
_HOURS_A_YEAR = 8760


def fetch(download: Download, region: str = "us-east-1", *, address: str = ADDRESS) -> Listing:
    """Fetch today's list of one region.

    Args:
        download: What fetches an address.
        region: The region, as Amazon names it.
        address: The address of the service, without a path.

    Raises:
        FetchError: It could not be fetched.
        PriceListError: It has another form, or the region could be none.
    """
    url = address + _PATH.format(region=require_region(region))

    def read(content: bytes) -> Listing:
        with reading(url, "a price list of the form v1.0"):
            return _read(json_of(content), url, region)

    return download.fetch(url, read)


def _read(content: Json, url: str, region: str) -> Listing:
    rows: dict[str, dict[str, str]] = {}
    for sku, product in cast("dict[str, Json]", content["products"]).items():
        attributes: Json = product["attributes"]
        if any(attributes.get(key) != value for key, value in _PLAIN.items()):
            continue
        if attributes.get("operation") not in (None, "RunInstances"):
            continue
        row = {
            "vcpu": _digits(attributes.get("vcpu", "")),
            "memory": _digits(attributes.get("memory", "").removesuffix(" GiB")),
        }
        row |= dict(_offers(content["terms"], sku))
        if "on_demand" in row:
            rows[name_of(attributes["instanceType"])] = row
    return Listing(
        title=f"AWS price list of EC2 in {region}, version {name_of(content['version'])}",
        publisher="AWS",
        url=url,
        published=date.fromisoformat(str(content["publicationDate"])[:10]).isoformat(),
        provider="aws",
        region=region,
        service="ec2",
        kind="vendor",
        units={
            "vcpu": ("vcpu", '"vcpu" : "{text}"'),
            "memory": ("gibibyte", '"memory" : "{text} GiB"'),
        },
        rows=rows,
    )


def _offers(terms: Json, sku: str) -> Iterator[tuple[str, str]]:
    for term in terms.get("OnDemand", {}).get(sku, {}).values():
        for dimension in term["priceDimensions"].values():
            price = dimension["pricePerUnit"]["USD"]
            if dimension["unit"] == "Hrs" and price_of(price) > 0:
                yield "on_demand", _shortest(price)
    for term in terms.get("Reserved", {}).get(sku, {}).values():
        attributes: Json = term["termAttributes"]
        payment = _PAYMENTS.get(attributes.get("PurchaseOption", ""))
        length = attributes.get("LeaseContractLength", "")
        if attributes.get("OfferingClass") == "standard" and payment and length in _YEARS:
            hours = _HOURS_A_YEAR * _YEARS[length]
            hourly = sum(
                price_of(dimension["pricePerUnit"]["USD"], hours=spread) / spread
                for dimension in term["priceDimensions"].values()
                for spread in [1 if dimension["unit"] == "Hrs" else hours]
            )
            yield f"reserved_{length}_{payment}", f"{hourly:.6f}"


def _digits(text: str) -> str:
    """Return a number as tables write it; empty where AWS prints `NA`."""
    number = text.replace(",", "")
    return number if is_plain(number) else ""


def _shortest(price: str) -> str:
    return price.rstrip("0").rstrip(".") if "." in price else price

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas.errors import AtlasError
from atlas.machines import microsoft
from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.machines.listing import Listing, write
from atlas.store import Store
from tests.machines.bulk import item, page
from tests.machines.server import Provider, serving
from tests.machines.test_amazon import REGIONS

FIRST = (
    "/api/retail/prices?$filter=serviceName%20eq%20%27Virtual%20Machines%27"
    "%20and%20armRegionName%20eq%20%27eastus%27"
)
WINDOWS = "Virtual Machines Dsv5 Series Windows"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with serving() as one:
        one.bodies[FIRST] = page(
            item("Standard_D4s_v5", 0.192),
            item("Standard_D4s_v5", 0.376, productName=WINDOWS),
            item("Standard_D4s_v5", 0.05, skuName="D4s v5 Spot"),
            following=f"{one.address}/api/retail/prices?$skip=1000",
        )
        one.bodies["/api/retail/prices?$skip=1000"] = page(
            item("Standard_D4s_v5", 994.0, type="Reservation", reservationTerm="1 Year"),
            item("Standard_D4s_v5", 1918.8, type="Reservation", reservationTerm="3 Years"),
        )
        yield one


def test_pages_are_followed_and_only_plain_linux_prices_are_read(
    provider: Provider, tmp_path: Path
) -> None:
    listing = microsoft.fetch(
        Download(Store(tmp_path / "store.sqlite")), day="2026-11-22", address=provider.address
    )
    assert len(provider.asked) == 2
    assert dict(listing.rows) == {
        "Standard_D4s_v5": {
            "on_demand": "0.192",
            "reserved_1yr": "82.833333",  # 994 ÷ 12 months
            "reserved_3yr": "53.3",  # 1,918.8 ÷ 36 months
        }
    }
    path, read = write(listing, tmp_path / "prices", checked="2026-11-22")
    assert path.name == "azure-vm-eastus-2026-11-22.csv"
    assert str(read.figure("Standard_D4s_v5", "reserved_3yr")) == "$53.3/mo"


def fetched(provider: Provider, folder: Path) -> Listing:
    download = Download(Store(folder / "store.sqlite"))
    return microsoft.fetch(download, day="2026-11-22", address=provider.address)


@pytest.mark.parametrize(
    "following",
    [
        "https://elsewhere.example/prices",
        "{address}.evil.example/prices",
        "{address}0/prices",
        "http://localhost:9/prices",
        "https{rest}/prices",
    ],
)
def test_a_page_that_leads_elsewhere_is_refused(
    provider: Provider, tmp_path: Path, following: str
) -> None:
    address = provider.address
    link = following.format(address=address, rest=address.removeprefix("http"))
    provider.bodies[FIRST] = page(item("Standard_D4s_v5", 0.192), following=link)
    with pytest.raises(AtlasError, match=r"continues at |cannot be read|the address"):
        fetched(provider, tmp_path)
    assert provider.asked == [FIRST]


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "http://u:p@127.0.0.1/", "//elsewhere.example/", 7]
)
def test_a_link_that_is_no_address_is_refused(
    provider: Provider, tmp_path: Path, link: Any
) -> None:
    provider.bodies[FIRST] = page(item("Standard_D4s_v5", 0.192), following=link)
    with pytest.raises(AtlasError, match=r"the address|cannot be read"):
        fetched(provider, tmp_path)
    assert provider.asked == [FIRST]


def test_the_port_of_the_scheme_may_stand_in_a_link(provider: Provider, tmp_path: Path) -> None:
    upper = provider.address.replace("http", "HTTP")
    provider.bodies[FIRST] = page(following=f"{upper}/api/retail/prices?$skip=1000")
    assert set(fetched(provider, tmp_path).rows) == {"Standard_D4s_v5"}


def test_pages_that_lead_back_are_refused_and_nothing_is_half_a_list(
    provider: Provider, tmp_path: Path
) -> None:
    again = f"{provider.address}/api/retail/prices?$skip=1000"
    provider.bodies["/api/retail/prices?$skip=1000"] = page(following=again)
    with pytest.raises(PriceListError, match="do not end: after 2 pages"):
        fetched(provider, tmp_path)


def test_pages_without_end_are_refused(
    provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microsoft, "_MOST_PAGES", 2)
    assert fetched(provider, tmp_path).rows
    monkeypatch.setattr(microsoft, "_MOST_PAGES", 1)
    with pytest.raises(PriceListError, match="do not end: after 1 page"):
        fetched(provider, tmp_path)


def test_what_fails_in_the_middle_goes_on_where_it_was(provider: Provider, tmp_path: Path) -> None:
    second = "/api/retail/prices?$skip=1000"
    whole, provider.bodies[second] = provider.bodies[second], b"<html>log in"
    with pytest.raises(PriceListError, match=r"skip=1000 cannot be read"):
        fetched(provider, tmp_path)
    provider.bodies[second] = whole
    assert set(fetched(provider, tmp_path).rows["Standard_D4s_v5"]) == {
        "on_demand",
        "reserved_1yr",
        "reserved_3yr",
    }
    assert provider.asked == [FIRST, second, second]


YEAR = {"type": "Reservation", "reservationTerm": "1 Year"}


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"{}",
        b"[]",
        b'{"Items": [{}], "NextPageLink": ""}',
        page(item("Standard_D4s_v5", -0.1)),
        page(item("Standard_D4s_v5", float("nan"))),
        page(item("Standard_D4s_v5", float("inf"))),
        page(item("Standard_D4s_v5", 10_001)),
        page(item("Standard_D4s_v5", 10_000 * 8_760 + 1, **YEAR)),
        page(item("Standard_D4s_v5", 0.1)).replace(b"0.1", b"1e999"),
        page(item("Standard,D4s", 0.1)),
        page(item("# kind", 0.1)),
        page(item("Standard", 0.1, armSkuName=7)),
    ],
)
def test_a_page_of_another_form_is_refused(provider: Provider, tmp_path: Path, body: bytes) -> None:
    provider.bodies[FIRST] = body
    with pytest.raises(PriceListError, match="cannot be read"):
        fetched(provider, tmp_path)


def test_what_is_free_is_no_price(provider: Provider, tmp_path: Path) -> None:
    provider.bodies[FIRST] = page(item("Standard_D4s_v5", 0.0), item("Standard_D2s_v5", 10_000))
    assert dict(fetched(provider, tmp_path).rows) == {"Standard_D2s_v5": {"on_demand": "10000"}}


@pytest.mark.parametrize("region", REGIONS)
def test_what_could_be_no_region_is_not_asked_for(
    provider: Provider, tmp_path: Path, region: str
) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    with pytest.raises(PriceListError, match="the region"):
        microsoft.fetch(download, region, day="2026-11-22", address=provider.address)
    assert provider.asked == []

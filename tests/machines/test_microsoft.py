from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.machines import microsoft
from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.machines.listing import write
from atlas.store import Store
from tests.machines.bulk import item, page
from tests.machines.server import Provider, serving

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


def test_a_page_that_leads_elsewhere_is_refused(provider: Provider, tmp_path: Path) -> None:
    provider.bodies[FIRST] = page(following="https://elsewhere.example/prices")
    with pytest.raises(PriceListError, match=r"continues at https://elsewhere\.example"):
        microsoft.fetch(
            Download(Store(tmp_path / "store.sqlite")), day="2026-11-22", address=provider.address
        )


@pytest.mark.parametrize("body", [b"<html>", b"{}", b'{"Items": [{}], "NextPageLink": ""}'])
def test_a_page_of_another_form_is_refused(provider: Provider, tmp_path: Path, body: bytes) -> None:
    provider.bodies[FIRST] = body
    with pytest.raises(PriceListError, match="cannot be read"):
        microsoft.fetch(
            Download(Store(tmp_path / "store.sqlite")), day="2026-11-22", address=provider.address
        )

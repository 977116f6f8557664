from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.machines import amazon
from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.machines.listing import write
from atlas.store import Store
from tests.machines.bulk import aws, product
from tests.machines.server import Provider, serving

PATH = "/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.json"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with serving() as one:
        one.bodies[PATH] = aws()
        yield one


def test_only_plain_linux_machines_are_read(provider: Provider, tmp_path: Path) -> None:
    listing = amazon.fetch(Download(Store(tmp_path / "store.sqlite")), address=provider.address)
    assert provider.asked == [PATH]
    assert set(listing.rows) == {"m5.xlarge", "u-6tb1.112xlarge"}
    assert listing.rows["m5.xlarge"] == {
        "vcpu": "4",
        "memory": "16",
        "on_demand": "0.192",
        "reserved_1yr_no_upfront": "0.121000",
        "reserved_1yr_all_upfront": "0.112900",  # 989 ÷ 8,760 h
        "reserved_3yr_partial_upfront": "0.077546",  # 1,013 ÷ 26,280 h + $0.039
    }
    assert listing.rows["u-6tb1.112xlarge"]["memory"] == "6144"


def test_what_was_read_is_written_as_a_dated_list(provider: Provider, tmp_path: Path) -> None:
    listing = amazon.fetch(
        Download(Store(tmp_path / "cache" / "store.sqlite")), address=provider.address
    )
    path, read = write(listing, tmp_path / "prices", checked="2026-11-22")
    assert path.name == "aws-ec2-us-east-1-2026-11-20.csv"
    assert str(read.source.published) == "2026-11-20"
    assert read.source.kind == "vendor"
    assert str(read.figure("m5.xlarge", "on_demand")) == "$0.192/h"
    assert str(read.figure("m5.xlarge", "memory")) == "16 GiB"


def priced(price: object, unit: str = "Hrs") -> bytes:
    dimension = {"unit": unit, "pricePerUnit": {"USD": price}}
    terms = {
        "OnDemand": {"A1": {"A1.OD": {"priceDimensions": {"A1.OD.1": dimension}}}},
    }
    return aws(terms=terms)


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"{}",
        b'{"products": []}',
        b"[]",
        b"[" * 100_000,
        b"1" * 10_000,
        aws(products={"A1": {}}),
        aws(products={"A1": product("A1", instanceType="m5,large")}),
        aws(products={"A1": product("A1", instanceType="m5\nlarge")}),
        aws(publicationDate="../../../x"),
        aws(version="1\n# kind: primary"),
        priced("-0.192"),
        priced("Infinity"),
        priced("NaN"),
        priced(float("nan")),
        priced(float("inf")),
        priced(10**400),
        priced("1_000"),
        priced("\u0661"),
        priced("10000.5"),
        priced(None),
        priced(True),  # noqa: FBT003 - what JSON may hold
    ],
)
def test_a_file_of_another_form_is_refused(provider: Provider, tmp_path: Path, body: bytes) -> None:
    provider.bodies[PATH] = body
    store = Store(tmp_path / "store.sqlite")
    with pytest.raises(PriceListError, match=r"index\.json cannot be read"):
        amazon.fetch(Download(store), address=provider.address)
    provider.bodies[PATH] = aws()
    assert amazon.fetch(Download(store), address=provider.address).rows  # nothing bad was kept


@pytest.mark.parametrize("price", ["10000", "0.1920000000", 0.192])
def test_a_price_that_may_be_one_is_read(provider: Provider, tmp_path: Path, price: object) -> None:
    provider.bodies[PATH] = priced(str(price))
    listing = amazon.fetch(Download(Store(tmp_path / "store.sqlite")), address=provider.address)
    assert float(listing.rows["m5.xlarge"]["on_demand"]) == float(str(price))


REGIONS = ["../../x", "us-east-1/../..", "eastus' or 1 eq 1", "", "US-EAST-1", "a" * 41, "a--b"]


@pytest.mark.parametrize("region", REGIONS)
def test_what_could_be_no_region_is_not_asked_for(
    provider: Provider, tmp_path: Path, region: str
) -> None:
    with pytest.raises(PriceListError, match="the region"):
        amazon.fetch(Download(Store(tmp_path / "a.sqlite")), region, address=provider.address)
    assert provider.asked == []


def test_a_list_without_a_price_is_not_written(provider: Provider, tmp_path: Path) -> None:
    provider.bodies[PATH] = aws(products={})
    listing = amazon.fetch(
        Download(Store(tmp_path / "cache" / "store.sqlite")), address=provider.address
    )
    with pytest.raises(PriceListError, match="prices no machine type"):
        write(listing, tmp_path / "prices", checked="2026-11-22")
    assert not (tmp_path / "prices").exists()

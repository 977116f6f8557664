from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.machines import amazon
from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.machines.listing import write
from atlas.store import Store
from tests.machines.bulk import aws
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


@pytest.mark.parametrize(
    "body", [b"<html>", b"{}", b'{"products": []}', b"[]", aws(products={"A1": {}})]
)
def test_a_file_of_another_form_is_refused(provider: Provider, tmp_path: Path, body: bytes) -> None:
    provider.bodies[PATH] = body
    with pytest.raises(PriceListError, match=r"index\.json cannot be read"):
        amazon.fetch(Download(Store(tmp_path / "store.sqlite")), address=provider.address)


def test_a_list_without_a_price_is_not_written(provider: Provider, tmp_path: Path) -> None:
    provider.bodies[PATH] = aws(products={})
    listing = amazon.fetch(
        Download(Store(tmp_path / "cache" / "store.sqlite")), address=provider.address
    )
    with pytest.raises(PriceListError, match="prices no machine type"):
        write(listing, tmp_path / "prices", checked="2026-11-22")
    assert not (tmp_path / "prices").exists()

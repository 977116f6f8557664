import os
from pathlib import Path

import pytest

from atlas import Grade
from atlas.evidence.dates import parse_date
from atlas.machines.catalogue import Catalogue, catalogue
from atlas.machines.errors import MachineError, PriceError, PriceListError
from atlas.machines.own_lists import own_lists
from atlas.machines.prices import list_price
from tests.machines.lists import listed, shop, text


def price(as_of: str, offer: str = "on_demand") -> str:
    return str(shop().machine("q1.large").price(parse_date(as_of), offer))


def test_the_list_is_chosen_by_the_date_of_the_view() -> None:
    assert price("2023-01-15") == "$1/h"
    assert price("2024-01-14") == "$1/h"
    assert price("2024-01-15") == "$0.80/h"
    assert price("2025-07") == "$0.50/h"


def test_of_a_month_or_a_year_the_last_day_counts() -> None:
    assert price("2024-01") == "$0.80/h"
    assert price("2023") == "$1/h"


def test_todays_price_never_stands_in_for_yesterdays() -> None:
    with pytest.raises(PriceError) as refusal:
        price("2022-12-31")
    assert "the view is of 2022-12-31" in refusal.value.found
    assert "is of 2023-01-15" in refusal.value.found


def test_a_price_too_much_older_than_the_view_is_refused_with_both_dates() -> None:
    with pytest.raises(PriceError) as refusal:
        price("2026-08")
    assert "the view is of 2026-08" in refusal.value.found
    assert "is of 2025-06-15, 442 days older" in refusal.value.found
    assert refusal.value.allowed == "a list at most 366 days older than the view"


def test_between_two_lists_that_agree_the_price_holds_as_an_assumption() -> None:
    machine = Catalogue([
        listed("q1.large,0.25", "2019-01-15"), listed("q1.large,0.25", "2024-01-15")
    ]).machine("q1.large")  # fmt: skip
    figure = machine.price(parse_date("2021-06"))
    assert figure.grade is Grade.MODELLED
    assert "lists of 2019-01-15 and 2024-01-15 print the same price" in figure.explain()


def test_between_two_lists_that_differ_the_price_is_refused() -> None:
    machine = Catalogue([
        listed("q1.large,0.25", "2019-01-15"), listed("q1.large,0.20", "2024-01-15")
    ]).machine("q1.large")  # fmt: skip
    with pytest.raises(PriceError, match="2021-06"):
        machine.price(parse_date("2021-06"))


def test_an_unknown_machine_is_refused_with_what_is_near() -> None:
    with pytest.raises(MachineError, match=r"'q1\.larg'.*such as q1\.large") as refusal:
        shop().machine("q1.larg")
    assert refusal.value.remedy


def test_an_offer_no_list_has_is_refused_with_those_there_are() -> None:
    with pytest.raises(PriceError, match=r"offer spot of q1\.large.*allowed: on_demand"):
        shop().machine("q1.large").price(parse_date("2024-06"), "spot")


def test_a_machine_in_a_region_no_list_has_is_refused() -> None:
    with pytest.raises(MachineError, match=r"region 'mars-1'; allowed: .*lists hold of it: moon-1"):
        shop().machine("q1.large", region="mars-1")


def test_a_machine_of_several_regions_must_name_one() -> None:
    two = Catalogue([listed("q1.large,1", region="mars-1"), listed("q1.large,2")])
    with pytest.raises(MachineError, match=r"no named region; allowed: .*: mars-1, moon-1"):
        two.machine("q1.large")
    assert str(two.machine("q1.large", region="mars-1").prices[0].figure) == "$1/h"


def test_of_two_lists_of_one_day_the_providers_own_comes_first() -> None:
    both = Catalogue([
        listed("q1.large,2", kind="secondary"), listed("q1.large,1", kind="vendor")
    ])  # fmt: skip
    assert str(both.machine("q1.large").price(parse_date("2024-02"))) == "$1/h"


def test_a_machine_knows_what_it_is() -> None:
    machine = catalogue().machine("i3.4xlarge")
    assert (machine.provider, machine.region) == ("aws", "us-east-1")
    assert [str(number) for number in (machine.vcpu, machine.memory)] == ["16 vCPU", "122 GiB"]
    assert (str(machine.disk), str(machine.network)) == ("3,800 GiB", "5 Gb/s")


def test_what_no_list_says_of_a_machine_is_a_gap() -> None:
    assert catalogue().machine("Standard_D4s_v5").network.grade is Grade.GAP


def test_a_folder_adds_lists_to_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(text("q1.large,0.25"), encoding="utf-8")
    more = catalogue(tmp_path)
    assert "q1.large" in more.names
    assert len(more.lists) == len(catalogue().lists) + 1


def test_a_list_price_takes_one_call() -> None:
    assert str(list_price("i3.4xlarge", "2019-06")) == "$1.248/h"
    assert str(list_price("i3.4xlarge", "2019-06", "reserved_3yr_no_upfront")) == "$0.605/h"
    with pytest.raises(PriceError, match="the view is of 2012"):
        list_price("i3.4xlarge", "2012")


def test_where_no_region_is_named_that_of_the_provider_holds() -> None:
    lists = [listed("q1.large,1", region="eu-west-1", provider="aws"),
             listed("q1.large,2", region="us-east-1", provider="aws")]  # fmt: skip
    two = Catalogue(lists)
    assert two.machine("q1.large").region == "us-east-1"
    assert two.machine("q1.large", region="eu-west-1").region == "eu-west-1"


def test_an_azure_machine_has_commitments_where_they_are_listed() -> None:
    machine = catalogue().machine("Standard_D4s_v5", region="polandcentral")
    when = parse_date("2026-07")
    three, one, plain = (
        float(machine.price(when, offer)) for offer in ("reserved_3yr", "reserved_1yr", "on_demand")
    )
    assert 0 < three < one < plain
    assert str(machine.vcpu) == "4 vCPU"  # what it is does not depend on where it runs
    assert catalogue().machine("Standard_D4s_v5").region == "eastus"


def test_a_folder_that_cannot_be_read_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    assert own_lists(tmp_path / "nowhere") == ()
    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PriceListError, match="cannot be read: Permission denied"):
        own_lists(tmp_path)

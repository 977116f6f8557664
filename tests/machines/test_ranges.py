"""What machines of a known size cost, as a range of list prices."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Grade,
    UnitError,
    assumed,
    at_least,
    at_most,
    fleet_priced_between,
    gb,
    machine_priced_between,
    tb,
    vcpus,
)
from atlas.evidence.dates import parse_date
from atlas.evidence.figure import Figure
from atlas.machines.catalogue import catalogue
from atlas.machines.errors import MachineError, PriceError
from atlas.machines.ranges import beginning_of
from atlas.machines.sold import sold
from tests.examples import GAP, SOURCE, reported

WHEN = "2024-06"
WHY = "no type is published"
MEMORY = reported(gb(384), "384 GB")


def known(number: object) -> Figure:
    assert isinstance(number, Figure)
    return number


def test_a_machine_costs_between_the_cheapest_and_the_dearest_that_holds_it() -> None:
    cost = known(machine_priced_between(WHEN, provider="aws", memory=MEMORY, because=WHY))
    fitting = [
        item.monthly
        for item in sold(catalogue(), "aws", None, parse_date(WHEN))
        if 384 <= item.sizes.get("memory", 0) < 2 * 384
    ]
    assert (cost.quantity.low, cost.quantity.high) == (min(fitting), max(fitting))
    assert cost.grade is Grade.MODELLED


def test_the_reason_names_the_types_the_list_and_why() -> None:
    cost = known(machine_priced_between(WHEN, provider="aws", memory=MEMORY, because=WHY))
    text = cost.explain()
    assert "no type is published; list prices of aws in us-east-1 of 2024-06-03" in text
    assert "384 GB" in text
    assert {source.publisher for source in cost.sources} >= {"AWS (Karpenter)", "Parcelpost"}


def test_types_with_accelerators_and_shared_processors_are_left_out() -> None:
    names = {
        item.name for provider in ("aws", "google", "azure")
        for item in sold(catalogue(), provider, None, parse_date("2026-08"))
    }  # fmt: skip
    assert not names & {"p3.2xlarge", "g4dn.xlarge", "t3.large", "inf1.xlarge", "e2-micro",
                        "a2-highgpu-1g", "Standard_NC6s_v3", "Standard_B2ms"}  # fmt: skip
    assert names >= {"m5.large", "x1.16xlarge", "e2-standard-8", "Standard_D4s_v5"}


def test_each_size_that_is_given_is_held() -> None:
    both = known(
        machine_priced_between(
            WHEN, provider="aws", memory=MEMORY, vcpu=reported(vcpus(64), "64 vCPU"), because=WHY
        )
    )
    memory = known(machine_priced_between(WHEN, provider="aws", memory=MEMORY, because=WHY))
    assert both.quantity.low > memory.quantity.low


def test_a_fleet_is_counted_in_whole_machines_of_each_type() -> None:
    cost = known(
        fleet_priced_between(
            WHEN,
            provider="aws",
            vcpu=reported(vcpus(5), "5 vCPU"),
            series=["m5.large"],
            because=WHY,
        )
    )
    assert float(cost) == pytest.approx(3 * 0.096 * 730)
    assert "3 × m5.large" in cost.explain()


def test_a_google_month_has_its_sustained_use_discount() -> None:
    cost = known(
        fleet_priced_between(
            "2026-08",
            provider="google",
            vcpu=reported(vcpus(64), "64 vCPU"),
            series=["n2-standard-64"],
            because=WHY,
        )
    )
    assert float(cost) == pytest.approx(1815.394919296)


def test_a_size_of_at_least_is_the_number_it_states() -> None:
    cost = known(
        fleet_priced_between(
            WHEN, provider="aws", memory=reported(at_least(tb(9)), "over 9 TB"), because=WHY
        )
    )
    exact = known(
        fleet_priced_between(WHEN, provider="aws", memory=reported(tb(9), "9 TB"), because=WHY)
    )
    assert (cost.quantity.low, cost.quantity.high) == (exact.quantity.low, exact.quantity.high)
    assert "bounds what was paid from above" in cost.explain()


def test_what_is_not_known_stays_a_gap() -> None:
    assert machine_priced_between(WHEN, provider="aws", memory=GAP, because=WHY) is GAP
    assert fleet_priced_between(WHEN, provider="aws", memory=GAP, because=WHY) is GAP


def test_nothing_given_and_nothing_bounded_from_below_are_refused() -> None:
    with pytest.raises(UnitError, match="neither processors nor memory nor disks"):
        machine_priced_between(WHEN, provider="aws", because=WHY)
    with pytest.raises(UnitError, match=r"the memory is .*above zero"):
        machine_priced_between(
            WHEN, provider="aws", memory=reported(at_most(gb(9)), "up to 9 GB"), because=WHY
        )


def test_a_size_that_no_type_of_the_time_holds_is_refused() -> None:
    with pytest.raises(PriceError, match=r"no machine type of aws .* for 2016-02 holds 768 GB"):
        machine_priced_between(
            "2016-02", provider="aws", memory=reported(gb(768), "768 GB"), because=WHY
        )


def test_a_date_without_a_list_is_refused() -> None:
    with pytest.raises(PriceError, match=r"lists of aws in us-east-1 the newest is of 2019-04-05"):
        machine_priced_between("2021-03", provider="aws", memory=MEMORY, because=WHY)
    with pytest.raises(PriceError, match=r"in us-east-1 none is as old"):
        machine_priced_between("2010", provider="aws", memory=MEMORY, because=WHY)


def test_a_region_and_a_provider_without_a_list_are_refused() -> None:
    with pytest.raises(
        MachineError, match=r"azure in westeurope; allowed: .*: eastus, polandcentral"
    ):
        machine_priced_between(
            WHEN, provider="azure", region="westeurope", memory=MEMORY, because=WHY
        )
    with pytest.raises(MachineError, match="allowed: a provider: aws, google, azure"):
        machine_priced_between(WHEN, provider="oracle", memory=MEMORY, because=WHY)


@given(number=st.integers(1, 5_000))
def test_a_larger_fleet_never_costs_less(number: int) -> None:
    def cost(cores: int) -> Figure:
        size = assumed(vcpus(cores), because="a test")
        return known(fleet_priced_between(WHEN, provider="aws", vcpu=size, because=WHY))

    small, large = cost(number), cost(number + 1)
    assert small.quantity.low <= large.quantity.low
    assert small.quantity.high <= large.quantity.high
    assert large.quantity.low <= large.quantity.high


def test_a_commitment_is_a_range_of_its_own() -> None:
    cores = reported(vcpus(64), "64 vCPU")
    ranges = [
        known(
            machine_priced_between("2026-08", provider="google", vcpu=cores, term=term, because=WHY)
        )
        for term in (None, "1yr", "3yr")
    ]
    assert [item.quantity.low for item in ranges] == sorted(
        (item.quantity.low for item in ranges), reverse=True
    )
    assert "committed for 1 year, from" in ranges[1].explain()
    assert "committed for 3 years, from" in ranges[2].explain()


def test_a_commitment_that_no_list_of_the_time_prints_is_refused() -> None:
    with pytest.raises(PriceError, match="of the lists of aws in us-east-1 the newest is of"):
        machine_priced_between(WHEN, provider="aws", memory=MEMORY, term="3yr", because=WHY)


def test_memory_is_built_in_powers_of_two() -> None:
    """A server with eight modules of 8 GB is not held by a type of 60 GiB."""
    memory = gb(64) @ SOURCE.at("64 GB of RAM", of="one server")
    found = machine_priced_between("2016-03-29", provider="aws", memory=memory, because="a test")

    assert isinstance(found, Figure)
    assert "c3.8xlarge" not in found.explain()  # 60 GiB


def test_a_fleet_that_is_priced_years_later_is_marked() -> None:
    memory = gb(64) @ SOURCE.at("64 GB of RAM", of="one server", when="2012")
    found = machine_priced_between("2016-03-29", provider="aws", memory=memory, because="a test")

    assert isinstance(found, Figure)
    assert any("of 2012" in mixture for mixture in found.mixes)


@pytest.mark.parametrize(
    ("series", "name", "is_one"),
    [
        ("c4", "c4.large", True),
        ("c4", "c4-highmem-8", True),
        ("c4", "c4n.large", False),
        ("i3", "i3en.large", False),
        ("m5.large", "m5.large", True),
        ("Standard_D", "Standard_D4s_v5", True),
        ("Standard_D", "Standard_DC4s_v3", False),
        ("n2-", "n2-standard-8", True),
    ],
)
def test_a_series_is_not_another_one_that_begins_alike(
    series: str, name: str, *, is_one: bool
) -> None:
    assert bool(re.match(beginning_of(series), name)) is is_one

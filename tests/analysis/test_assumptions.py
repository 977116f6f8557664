from atlas import assumed, usd_per_month
from atlas.analysis.assumptions import bases_of_cost, reasons
from tests.examples import GAP, SOURCE


def test_what_a_cost_rests_on_is_said_once() -> None:
    price = usd_per_month(5) @ SOURCE.at("$5", basis="list")
    guess = assumed(usd_per_month(3), because="nothing is published")

    assert list(reasons(price + guess)) == ["nothing is published"]
    assert bases_of_cost([price + guess, guess, GAP]) == (
        "assumed: nothing is published",
        f"list prices: {SOURCE.publisher}, {SOURCE.date}",
    )


def test_what_mixes_times_says_so() -> None:
    old = usd_per_month(5) @ SOURCE.at("$5", when="2018")
    new = usd_per_month(3) @ SOURCE.at("$3", when="2023")

    assert bases_of_cost([old + new]) == ("† mixes figures of 2018 and of 2023",)

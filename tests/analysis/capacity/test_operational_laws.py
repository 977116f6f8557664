"""Little's law and the utilisation law, by published examples and by their properties."""

import pytest
from hypothesis import given

from atlas import BareNumberError, Grade, count, hours, ms, requests, servers
from atlas.analysis.capacity.checking import CapacityError
from atlas.analysis.capacity.littles_law import arrival_rate, in_system, residence_time
from atlas.analysis.capacity.utilisation import utilisation
from tests.analysis.capacity.figures import BUSY, RATES, SERVERS, TIMES, figure, spread, value
from tests.examples import GAP, reported

RATE = reported(requests(30).per("second"), "30 requests")
TIME = reported(ms(20), "20 ms")
ONE = figure(1, "server")


def test_the_wine_rack_of_graves_and_little() -> None:
    """160 bottles, 96 a year: 1.67 years; funcall.blogspot.com/2011/11/littles-law.html."""
    bottles = reported(count(160, "bottle", "bottles"), "160")
    bought = reported(count(96, "bottle", "bottles").per("year"), "96 bottles/year")

    assert value(residence_time(bottles, bought), "year") == pytest.approx(1.67, abs=0.005)


def test_the_motivating_problem_of_basic_performance_results() -> None:
    """Busy 36 s of 60 s for 1800 transactions; informit.com, article 170721, section 3.2."""
    rate = reported(count(1800, "transaction", "transactions").per("minute"), "1800 transactions")
    service_time = figure(36 / 1800, "second")

    assert value(utilisation(rate, service_time, ONE), "percent") == pytest.approx(60)


def test_formula_and_sources_are_kept() -> None:
    held = in_system(RATE, TIME)

    assert str(held) == "= 0.6 req"
    assert held.explain().count("How Parcelpost keeps its parcels") == 2
    assert utilisation(RATE, TIME, ONE).grade is Grade.MODELLED
    assert utilisation(RATE, TIME, reported(servers(2), "2 servers")).grade is Grade.DERIVED


@given(RATES, TIMES)
def test_the_three_forms_of_littles_law_agree(rate: float, time: float) -> None:
    arrivals, stay = figure(rate, "request / second"), figure(time, "second")
    held = in_system(arrivals, stay)

    assert value(residence_time(held, arrivals), "second") == pytest.approx(time)
    assert value(arrival_rate(held, stay), "request / second") == pytest.approx(rate)


@given(BUSY, TIMES, SERVERS)
def test_utilisation_is_littles_law_for_the_servers(busy: float, time: float, many: int) -> None:
    rate = figure(busy * many / time, "request / second")
    held = value(in_system(rate, figure(time, "second")), "request")

    found = value(utilisation(rate, figure(time, "second"), figure(many, "server")), "percent")
    assert found == pytest.approx(100 * held / many)


def test_a_range_stays_a_range() -> None:
    busy = utilisation(spread(10, 20, "request / second"), TIME, spread(1, 2, "server"))

    assert str(busy) == "≈ 10–40 %"


def test_a_gap_stays_a_gap() -> None:
    assert in_system(GAP, TIME) is GAP
    assert residence_time(GAP, RATE) is GAP
    assert arrival_rate(GAP, TIME) is GAP
    assert utilisation(RATE, GAP, ONE) is GAP


def test_more_work_than_time_is_refused_with_both_sides_named() -> None:
    with pytest.raises(
        CapacityError, match=r"arrivals of 60 req/s at 20 ms each keep 1 server bus"
    ):
        utilisation(figure(60, "request / second"), TIME, ONE)


@pytest.mark.parametrize(
    ("rate", "time", "told"),
    [
        (figure(3, "USD"), TIME, r"the rate of arrivals is \$3, which measures \[money\]"),
        (RATE, figure(3, "USD"), r"the time in the system is \$3"),
        (figure(-1, "request / second"), TIME, "is −1 req/s; allowed: zero or more"),
        (RATE, figure(0, "second"), "is 0 s; allowed: more than zero"),
        (spread(1, float("inf"), "request / second"), TIME, "with one end open"),
    ],
    ids=["money-for-a-rate", "money-for-a-time", "negative", "no-time", "unbounded"],
)
def test_absurd_inputs_are_refused(rate: object, time: object, told: str) -> None:
    with pytest.raises(CapacityError, match=told):
        in_system(rate, time)  # type: ignore[arg-type]


def test_a_bare_number_is_refused() -> None:
    with pytest.raises(BareNumberError, match="an input of a law is 30"):
        in_system(30, TIME)  # type: ignore[arg-type]


@pytest.mark.parametrize("many", [0.5, 2.5, 0])
def test_servers_are_whole(many: float) -> None:
    with pytest.raises(CapacityError, match="number of servers"):
        utilisation(RATE, TIME, figure(many, "server"))


def test_what_is_counted_may_have_any_name() -> None:
    days = figure(24, "request / day")

    assert value(in_system(days, reported(hours(1), "1 hour")), "request") == pytest.approx(1)

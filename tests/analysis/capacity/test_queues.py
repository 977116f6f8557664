"""M/M/c and M/G/1: published examples, properties, and what is refused."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from atlas import Grade, count, minutes, requests
from atlas.analysis.capacity import pollaczek_khinchine as mg1
from atlas.analysis.capacity.checking import CapacityError
from atlas.analysis.capacity.erlang_c import (
    MOST_SERVERS,
    response_time,
    waiting_probability,
    waiting_time,
)
from atlas.analysis.capacity.knee import of_one_server, of_servers
from tests.analysis.capacity.figures import BUSY, SERVERS, TIMES, figure, spread, value
from tests.examples import GAP, reported

VARIABILITY = st.floats(0, 20)


def test_the_worked_example_of_pyworkforce() -> None:
    """100 calls in 30 minutes, 3 minutes each, 14 agents; pyworkforce, docs/guide/erlangc.md."""
    rate = figure(100 / 30, "request / minute")
    told = waiting_probability(rate, reported(minutes(3), "3 minutes"), figure(14, "person"))

    assert value(told, "ratio") == pytest.approx(0.1741319335950498, rel=1e-12)


def test_the_example_of_the_m_d_1_queue() -> None:
    """20 an hour at a constant 30 an hour; Wikipedia, M/D/1 queue: 0.033 and 0.067 hours."""
    rate = reported(count(20, "customer", "customers").per("hour"), "20 per hour")
    inputs = (rate, figure(1 / 30, "hour"), figure(0, "ratio"))

    assert value(mg1.waiting_time(*inputs), "hour") == pytest.approx(0.033, abs=5e-4)
    assert value(mg1.response_time(*inputs), "hour") == pytest.approx(0.067, abs=5e-4)


def test_the_knee_rises_with_the_servers() -> None:
    """With R = 1 ÷ (1 − U^m), xaprb.com has it at (m + 1)^(−1/m): the same for one server."""
    assert of_servers(1) == pytest.approx(0.5, abs=1e-6)
    assert of_servers(1) == pytest.approx(of_one_server(1), abs=1e-6)
    knees = [of_servers(2**number) for number in range(8)]
    assert knees == sorted(knees)
    assert knees[3] == pytest.approx(9 ** (-1 / 8), abs=0.02)


@given(st.integers(1, 40), st.floats(0.01, 0.99))
def test_nowhere_is_response_time_over_utilisation_less_than_at_the_knee(
    many: int, busy: float
) -> None:
    def paid(at: float) -> float:
        rate, time = figure(at * many, "1 / second"), figure(1, "second")
        return value(response_time(rate, time, figure(many)), "second") / at

    assert paid(of_servers(many)) <= paid(busy) * (1 + 1e-9)


@given(BUSY, TIMES, SERVERS, st.floats(1.0, 1.5))
def test_waiting_grows_with_load(busy: float, time: float, many: int, more: float) -> None:
    assume(busy * more < 0.999)
    rates = [figure(share * many / time, "request / second") for share in (busy, busy * more)]
    service, pool = figure(time, "second"), figure(many, "server")

    less, longer = (value(waiting_time(rate, service, pool), "second") for rate in rates)
    assert less <= longer * (1 + 1e-9)
    rates = [figure(share / time, "request / second") for share in (busy, busy * more)]
    less, longer = (value(mg1.waiting_time(rate, service, ONE), "second") for rate in rates)
    assert less <= longer * (1 + 1e-9)


ONE = figure(1, "ratio")


@given(BUSY, TIMES, SERVERS)
def test_one_server_more_never_makes_anybody_wait_longer(
    busy: float, time: float, many: int
) -> None:
    rate, service = figure(busy * many / time, "request / second"), figure(time, "second")
    few, more = (
        value(waiting_time(rate, service, figure(count, "server")), "second")
        for count in (many, many + 1)
    )

    assert more <= few


@given(BUSY, TIMES)
def test_one_server_with_exponential_service_is_m_m_1(busy: float, time: float) -> None:
    rate, service = figure(busy / time, "request / second"), figure(time, "second")
    expected = busy * time / (1 - busy)  # M/M/1: US ÷ (1 − U)

    assert value(mg1.waiting_time(rate, service, ONE), "second") == pytest.approx(expected)
    several = waiting_time(rate, service, figure(1, "server"))
    assert value(several, "second") == pytest.approx(expected)


@given(BUSY, TIMES, VARIABILITY, VARIABILITY)
def test_steadier_service_never_waits_longer(
    busy: float, time: float, one: float, other: float
) -> None:
    rate, service = figure(busy / time, "request / second"), figure(time, "second")
    less, more = (
        value(mg1.waiting_time(rate, service, figure(share, "ratio")), "second")
        for share in sorted((one, other))
    )

    assert less <= more


@given(BUSY, TIMES, SERVERS)
def test_the_chance_to_wait_is_a_chance(busy: float, time: float, many: int) -> None:
    rate = figure(busy * many / time, "request / second")
    told = waiting_probability(rate, figure(time, "second"), figure(many, "server"))

    assert 0 <= value(told, "ratio") <= 1


def test_a_range_of_load_gives_a_range_of_waiting() -> None:
    wait = waiting_time(spread(1, 8, "request / second"), figure(0.1, "second"), figure(1))
    low, high = (
        waiting_time(figure(count, "request / second"), figure(0.1, "second"), figure(1))
        for count in (1, 8)
    )

    assert value(low, "second") == pytest.approx(wait.quantity.low)  # type: ignore[union-attr]
    assert value(high, "second") == pytest.approx(wait.quantity.high)  # type: ignore[union-attr]


def test_what_assumes_poisson_arrivals_is_modelled() -> None:
    rate = reported(requests(2).per("second"), "2 requests")
    service, many = reported(minutes(1) / figure(600).quantity, "0.1 s"), figure(3, "server")
    told = response_time(rate, service, many)

    assert told.grade is Grade.MODELLED
    assert "Poisson arrivals" in told.explain()
    assert mg1.response_time(rate, service, GAP) is GAP
    assert waiting_time(rate, GAP, many) is GAP


@pytest.mark.parametrize("rate", [10, 12])
def test_a_full_queue_is_refused_with_both_sides_named(rate: float) -> None:
    told = rf"arrivals of {rate} req/s at 100 ms each keep 1 server busy for 1\d0 %"
    arrivals, service = figure(rate, "request / second"), figure(0.1, "second")

    with pytest.raises(CapacityError, match=told):
        waiting_time(arrivals, service, figure(1, "server"))
    with pytest.raises(CapacityError, match="a utilisation below 100 %"):
        mg1.waiting_time(arrivals, service, figure(1, "ratio"))


@pytest.mark.parametrize(
    ("rate", "time", "many"),
    [
        (figure(1, "USD / second"), figure(1, "second"), figure(2)),
        (figure(1, "request / second"), figure(1, "gigabyte"), figure(2)),
        (figure(1, "request / second"), figure(1, "second"), figure(2, "second")),
        (figure(1, "request / second"), figure(1, "second"), figure(MOST_SERVERS + 1)),
        (figure(1, "request / second"), figure(1, "second"), figure(1.5)),
    ],
    ids=["money", "data", "seconds-of-servers", "too-many", "half-a-server"],
)
def test_absurd_units_are_refused(rate: object, time: object, many: object) -> None:
    with pytest.raises(CapacityError):
        waiting_time(rate, time, many)  # type: ignore[arg-type]

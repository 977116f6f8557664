"""What a capacity model comes to, by each of the laws."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    CapacityModel,
    Ceiling,
    ErlangC,
    Figure,
    FittedScalability,
    LittlesLaw,
    NextStep,
    PollaczekKhinchine,
    Proportional,
    Undisclosed,
    UniversalScalability,
    UtilisationLaw,
)
from atlas.analysis.capacity.applying import coefficients, load_at, result_of
from atlas.analysis.capacity.assessment import assess, curve
from atlas.analysis.capacity.checking import CapacityError, one_for_one
from atlas.views.laws import LAWS, Law
from tests.analysis.capacity.figures import figure, known, spread, value
from tests.examples import GAP, WORDS, begin, step

PER_SECOND = "request / second"
RATE = figure(50, PER_SECOND)
HELD = figure(100, "millisecond")
BENDING = (ErlangC, PollaczekKhinchine, UniversalScalability, FittedScalability)
MEASURED = [
    (figure(n, "node"), figure(x, "operation / second"))
    for n, x in ((1, 100), (2, 180), (4, 300), (8, 420), (16, 470))
]
CASES: dict[type, tuple[Law, Figure, Figure]] = {
    Proportional: (
        Proportional(each=figure(2, "megabyte / user"), base=figure(1, "gigabyte")),
        figure(500, "user"),
        figure(4, "gigabyte"),
    ),
    LittlesLaw: (LittlesLaw(residence=HELD), RATE, figure(20, "connection")),
    UtilisationLaw: (
        UtilisationLaw(service_time=HELD, servers=figure(10, "server")),
        RATE,
        figure(100, "percent"),
    ),
    ErlangC: (
        ErlangC(service_time=HELD, servers=figure(10, "server")),
        RATE,
        figure(10, "server"),
    ),
    PollaczekKhinchine: (
        PollaczekKhinchine(service_time=figure(10, "millisecond"), variability=figure(1, "ratio")),
        RATE,
        figure(40, "millisecond"),
    ),
    UniversalScalability: (
        UniversalScalability(
            rate=figure(100, "operation / second"),
            contention=figure(0.05, "ratio"),
            coherency=figure(0.002, "ratio"),
        ),
        figure(4, "node"),
        figure(16, "node"),
    ),
    FittedScalability: (FittedScalability(measured=MEASURED), figure(4, "node"), figure(8, "node")),
}
"""Of each law: the law, the load today, and the limit."""


def model(law: Law, load: Any, limit: Any, **changes: Any) -> CapacityModel:
    given = {
        "law": law,
        "load": load,
        "limit": Ceiling("a limit", at=limit, beyond=WORDS),
        "knee": None if isinstance(law, BENDING) else figure(80, "percent"),
        "steps": [NextStep("more", limit=limit, on_demand=GAP, reserved=GAP, action=step())],
        **changes,
    }
    view = begin(CapacityModel, **given)
    assert isinstance(view, CapacityModel)
    return view


def test_every_law_has_a_case() -> None:
    assert set(CASES) == set(LAWS)


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_a_model_is_assessed_by_each_law(kind: type) -> None:
    law, load, limit = CASES[kind]
    found = assess(model(law, load, limit))

    assert known(found.limit.load).quantity.unit == load.quantity.unit
    assert 0 < value(found.headroom, "ratio") < 1
    assert value(found.lasts, "year") > 0
    assert float(known(found.knee.load)) < float(known(found.limit.load)) * 1.0001
    assert value(found.steps[0].lasts, "year") == pytest.approx(value(found.lasts, "year"))


def test_by_hand() -> None:
    """(4 GB − 1 GB) ÷ 2 MB = 1,500; 20 ÷ 0.1 s = 200; 10 ÷ 0.1 s = 100; M/M/1: 100 − 1/0.04."""
    at = {kind: assess(model(*CASES[kind])).limit.load for kind in LAWS}

    assert value(at[Proportional], "user") == pytest.approx(1500)
    assert value(at[LittlesLaw], PER_SECOND) == pytest.approx(200)
    assert value(at[UtilisationLaw], PER_SECOND) == pytest.approx(100)
    assert value(at[ErlangC], PER_SECOND) == pytest.approx(100)
    assert value(at[PollaczekKhinchine], PER_SECOND) == pytest.approx(75)
    assert value(at[UniversalScalability], "node") == pytest.approx(16)
    assert value(at[FittedScalability], "node") == pytest.approx(8)


def test_a_straight_law_acts_where_a_source_says() -> None:
    found = assess(model(*CASES[LittlesLaw], knee=figure(80, "percent")))

    assert value(found.knee.load, PER_SECOND) == pytest.approx(160)
    assert value(found.knee.result, "connection") == pytest.approx(16)


def test_a_law_that_bends_has_its_knee_computed() -> None:
    found = assess(model(*CASES[PollaczekKhinchine]))

    assert value(found.knee.load, PER_SECOND) == pytest.approx(50)  # half of M/M/1
    assert value(found.knee.result, "millisecond") == pytest.approx(20)


def test_at_the_end_of_a_queue_nobody_knows_how_long_it_takes() -> None:
    found = assess(model(*CASES[ErlangC]))

    assert isinstance(found.limit.result, Undisclosed)
    assert "no end" in found.limit.result.where


def test_scalability_ends_at_its_peak_whatever_the_limit() -> None:
    law, load, _ = CASES[UniversalScalability]

    found = assess(model(law, load, figure(1000, "node")))
    assert value(found.limit.load, "node") == pytest.approx((0.95 / 0.002) ** 0.5)


def test_a_throughput_above_the_peak_is_refused() -> None:
    law, load, _ = CASES[UniversalScalability]

    with pytest.raises(
        CapacityError, match="9,000 ops/s is wanted, and the law peaks at 740 ops/s"
    ):
        assess(model(law, load, figure(9000, "operation / second")))


def test_a_limit_may_be_one_of_the_load() -> None:
    law, load, _ = CASES[PollaczekKhinchine]

    found = assess(model(law, load, figure(80, PER_SECOND)))
    assert value(found.limit.load, PER_SECOND) == pytest.approx(80)


def test_a_step_of_more_servers_changes_the_queue() -> None:
    twice = NextStep(
        "twice", limit=figure(20, "server"), on_demand=GAP, reserved=GAP, action=step()
    )
    found = assess(model(*CASES[ErlangC], steps=[twice]))

    assert value(found.steps[0].load, PER_SECOND) == pytest.approx(200)
    assert value(found.steps[0].lasts, "year") > value(found.lasts, "year")


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_the_load_of_a_result_has_that_result(kind: type) -> None:
    law, load, _ = CASES[kind]
    result = known(result_of(law, load))
    again = known(load_at(law, result))

    assert float(one_for_one(again, load.quantity.unit)) == pytest.approx(float(load), rel=1e-6)


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_a_curve_rises_with_the_load(kind: type) -> None:
    view = model(*CASES[kind])
    points = curve(view, assess(view))
    top = max(range(len(points)), key=lambda at: points[at][1])

    assert len(points) > 50
    assert [x for x, _ in points] == sorted(x for x, _ in points)
    rising = [y for _, y in points[: top + 1]]
    assert rising == sorted(rising)


def test_without_a_load_there_is_a_limit_and_no_headroom() -> None:
    law, _, limit = CASES[LittlesLaw]
    view = model(law, GAP, limit)
    found = assess(view)

    assert found.headroom is GAP
    assert found.lasts is GAP
    assert value(found.limit.load, "connection / second") == pytest.approx(200)
    assert curve(view, found)


def test_without_a_limit_there_is_a_load_and_no_headroom() -> None:
    law, load, _ = CASES[LittlesLaw]
    found = assess(model(law, load, GAP, knee=GAP))

    assert value(found.now.result, "request") == pytest.approx(5)
    assert found.headroom is GAP


def test_a_load_above_its_limit_is_refused_with_both_sides_named() -> None:
    law, _, limit = CASES[LittlesLaw]

    with pytest.raises(CapacityError, match="a load of 300 req/s at a limit of 200 req/s"):
        assess(model(law, figure(300, PER_SECOND), limit))


def test_a_range_of_load_keeps_its_ends() -> None:
    law, _, limit = CASES[LittlesLaw]
    found = assess(model(law, spread(40, 60, PER_SECOND), limit))

    assert known(found.headroom).quantity.low == pytest.approx(70)
    assert known(found.headroom).quantity.high == pytest.approx(80)


def test_points_are_fitted_once() -> None:
    law = CASES[FittedScalability][0]
    assert isinstance(law, FittedScalability)

    assert coefficients(law) is coefficients(law)


@given(st.floats(1, 199))
def test_more_load_leaves_less(load: float) -> None:
    law, _, limit = CASES[LittlesLaw]
    less, more = (
        value(assess(model(law, figure(amount, PER_SECOND), limit)).headroom, "ratio")
        for amount in (load, load + 0.5)
    )

    assert more < less

"""The universal scalability law and its fit, by the published example of `usl` for R."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import FittedScalability, Grade, Undisclosed, UnitError, ViewError
from atlas.analysis.capacity.checking import CapacityError
from atlas.analysis.capacity.fitting import fit
from atlas.analysis.capacity.scalability import Coefficients, knee_load, peak, relative, throughput
from atlas.views.laws import Pairs
from tests.analysis.capacity.figures import figure, known, spread, value
from tests.examples import GAP

SPEC_SDM91 = [
    (1, 64.9), (18, 995.9), (36, 1652.4), (72, 1853.2), (108, 1828.9), (144, 1775.0), (216, 1702.2),
]  # fmt: skip
"""Users and scripts an hour of a SPARCcenter 2000; smoeding/usl, data/specsdm91.rda."""

SHARES = st.floats(0, 0.5)
SMALL = st.floats(1e-6, 0.05)


def points(pairs: Sequence[tuple[float, float]]) -> Pairs:
    return tuple((figure(n, "user"), figure(x, "operation / hour")) for n, x in pairs)


def law(contention: float, coherency: float, rate: float = 1) -> Coefficients:
    return Coefficients(
        figure(rate, "operation / hour"), figure(contention, "ratio"), figure(coherency, "ratio")
    )


def test_the_fit_is_that_of_usl_for_r() -> None:
    """smoeding/usl at 480c97bfbdab, README.md: gamma, alpha, beta, and the peak."""
    found = fit(points(SPEC_SDM91))

    assert float(found.rate) == pytest.approx(89.9952330, abs=5e-7)
    assert float(found.contention) == pytest.approx(0.0277285, abs=5e-8)
    assert float(found.coherency) == pytest.approx(0.0001044, abs=5e-8)
    assert value(peak(found), "") == pytest.approx(96.51956, rel=1e-6)
    assert value(throughput(peak(found), found), "operation / hour") == pytest.approx(1884, abs=0.5)


def test_the_fitted_values_are_those_of_usl_for_r() -> None:
    """tests/fitted.Rout.save of the same."""
    found = fit(points(SPEC_SDM91))
    fitted = [
        value(throughput(figure(n, "user"), found), "operation / hour") for n, _ in SPEC_SDM91
    ]

    rounded = [float(f"{rate:.3g}" if rate < 100 else f"{rate:.0f}") for rate in fitted]

    assert rounded == [
        90, 1078, 1541, 1850, 1879, 1822, 1646,
    ]  # fmt: skip


def test_the_small_example_of_usl_for_r() -> None:
    """tests/coef.R of the same: 0.02, 0.02 and 1.00."""
    measured = [(1, 1), (2, 1.8868), (4, 3.0769), (6, 3.5294), (8, 3.5398), (10, 3.3557)]
    found = fit(points(measured))

    assert [
        round(float(coefficient), 4) for coefficient in (found.contention, found.coherency)
    ] == [0.02, 0.02]
    assert float(found.rate) == pytest.approx(1.00, abs=5e-3)


@given(st.floats(0.5, 1000), SHARES, SMALL)
def test_a_fit_finds_the_law_that_made_the_points(
    rate: float, contention: float, coherency: float
) -> None:
    made = [(n, rate * relative(n, contention, coherency)) for n in (1, 2, 4, 8, 16, 32)]
    found = fit(points(made))

    assert float(found.rate) == pytest.approx(rate, rel=1e-6)
    assert float(found.contention) == pytest.approx(contention, abs=1e-6)
    assert float(found.coherency) == pytest.approx(coherency, abs=1e-6)


@given(st.lists(st.floats(0.1, 100), min_size=5, max_size=5))
def test_no_fitted_coefficient_is_below_zero(values: list[float]) -> None:
    found = fit(points(list(zip((1, 2, 4, 8, 16), values, strict=True))))

    assert min(map(float, (found.rate, found.contention, found.coherency))) >= 0


@given(SHARES, SMALL, st.integers(1, 400))
def test_nothing_is_faster_than_the_peak(contention: float, coherency: float, many: int) -> None:
    top = known(peak(law(contention, coherency)))

    best = relative(float(top), contention, coherency)
    assert relative(many, contention, coherency) <= best * (1 + 1e-9)


@given(SHARES, SMALL, st.floats(1, 400))
def test_nowhere_is_throughput_over_response_time_larger_than_at_the_knee(
    contention: float, coherency: float, many: float
) -> None:
    def power(load: float) -> float:
        return relative(load, contention, coherency) ** 2 / load

    assert power(many) <= power(knee_load(contention, coherency)) * (1 + 1e-9)


def test_without_coherency_there_is_no_peak() -> None:
    assert isinstance(peak(law(0.1, 0)), Undisclosed)
    assert knee_load(0.1, 0) == pytest.approx(9)
    assert knee_load(0, 0) == math.inf


def test_one_alone_has_the_rate_of_one() -> None:
    assert value(throughput(figure(1), law(0.1, 0.01, 50)), "operation / hour") == 50
    assert throughput(GAP, law(0.1, 0.01)) is GAP


def test_a_range_of_loads_over_the_peak_reaches_the_peak() -> None:
    reached = known(throughput(spread(1, 400, "user"), law(0.02, 0.0001, 100))).quantity
    top = known(throughput(peak(law(0.02, 0.0001, 100)), law(0.02, 0.0001, 100))).quantity

    assert reached.high == pytest.approx(top.magnitude)
    assert reached.low == pytest.approx(100)


def test_a_throughput_is_modelled_and_keeps_its_points() -> None:
    found = throughput(figure(500, "user"), fit(points(SPEC_SDM91)))

    assert found.grade is Grade.MODELLED
    assert "fit of the scalability law" in found.explain()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (law(1, 0.1), "the contention is 1 ×; allowed: a share from 0 to below 1"),
        (law(0.1, -0.1), "the coherency is −0.1 ×"),
        (law(0.1, 0.1, 0), "the throughput of one is 0"),
    ],
    ids=["all-contention", "negative", "no-rate"],
)
def test_coefficients_out_of_their_range_are_refused(wrong: Coefficients, told: str) -> None:
    with pytest.raises(CapacityError, match=told):
        throughput(figure(4), wrong)


def test_too_few_points_are_refused() -> None:
    with pytest.raises(ViewError, match="fitted to 3 points; allowed: 4 or more"):
        FittedScalability(measured=points(SPEC_SDM91[:3]))
    with pytest.raises(CapacityError, match="measured at 2 loads"):
        fit(points([(1, 2), (1, 3), (4, 5), (4, 6)]))
    with pytest.raises(UnitError):
        fit((*points(SPEC_SDM91), (figure(300), figure(3, "USD"))))

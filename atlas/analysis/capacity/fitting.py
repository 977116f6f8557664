"""Fitting the universal scalability law to measured points, by non-linear least squares.

Written as N ÷ X = (1 + sigma (N − 1) + kappa N (N − 1)) ÷ lambda the law is linear in 1 ÷ lambda,
sigma ÷ lambda and kappa ÷ lambda. That gives the start; Gauss-Newton steps then make the squared
errors of the throughput itself least, as `usl` for R does (smoeding/usl at 480c97bfbdab, R/usl.R,
solver `nls`). Where the best sigma or kappa is below zero it is held at zero: neither can be.
"""

from typing import TYPE_CHECKING

from atlas.analysis.capacity.checking import CapacityError, bounded, one_for_one
from atlas.analysis.capacity.scalability import Coefficients
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Figure, Quantity, derived
from atlas.views.laws import FEWEST_MEASURED, Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


_STEPS = 100
_STILL = 1e-12


def fit(measured: Pairs) -> Coefficients:
    """Return the coefficients that fit measured points best.

    Args:
        measured: Pairs of a load (one or more) and the throughput measured at it, at four or more
            different loads.

    Raises:
        CapacityError: The points are too few, or a value is out of its range.
        UnitError: The throughputs are in different units.
    """
    import numpy as np  # noqa: PLC0415 - most models fit nothing

    first = measured[0][1].quantity.unit if measured else ""
    loads = np.array([bounded(load, "load", "").magnitude for load, _ in measured])
    values = np.array([_value(point, first) for _, point in measured])
    if len(set(loads.tolist())) < FEWEST_MEASURED:
        raise CapacityError(
            f"the points are measured at {len(set(loads.tolist()))} loads",
            allowed=f"{FEWEST_MEASURED} or more different ones",
            remedy="measure at more loads",
        )
    candidates = [_fitted(loads, values, free) for free in ((1, 2), (1,), (2,), ())]
    possible = [candidate for candidate in candidates if min(candidate) >= 0 and candidate[0] > 0]
    best = min(possible, key=lambda candidate: _error(candidate, loads, values))
    inputs = [figure for pair in measured for figure in pair]
    name = "fit of the scalability law"
    return Coefficients(
        derived(Quantity(best[0], best[0], first), name, inputs),
        derived(ratio(best[1]), name, inputs),
        derived(ratio(best[2]), name, inputs),
    )


def _value(figure: Figure, unit: str) -> float:
    same = one_for_one(figure, unit)
    bounded(same, "throughput", unit)
    return same.quantity.magnitude


def _fitted(
    loads: "NDArray[np.float64]", values: "NDArray[np.float64]", free: tuple[int, ...]
) -> tuple[float, ...]:
    """Return the rate, contention and coherency; those that are not free are zero."""
    import numpy as np  # noqa: PLC0415

    terms = np.stack([np.ones_like(loads), loads - 1, loads * (loads - 1)])
    columns = [0, *free]
    weights = values**2 / loads  # an error of N ÷ X is one of X, times X² ÷ N
    start, *_ = np.linalg.lstsq((terms[columns] * weights).T, loads / values * weights, rcond=None)
    fitted = np.zeros(3)
    fitted[columns] = start
    for _ in range(_STEPS):
        predicted = loads / (fitted @ terms)
        slopes = -(predicted**2) / loads * terms[columns]
        step, *_ = np.linalg.lstsq(slopes.T, values - predicted, rcond=None)
        fitted[columns] += step
        if np.all(np.abs(step) <= _STILL * np.abs(fitted[columns]) + 1e-300):
            break
    return (float(1 / fitted[0]), float(fitted[1] / fitted[0]), float(fitted[2] / fitted[0]))


def _error(
    law: tuple[float, ...], loads: "NDArray[np.float64]", values: "NDArray[np.float64]"
) -> float:
    rate, contention, coherency = law
    predicted = rate * loads / (1 + contention * (loads - 1) + coherency * loads * (loads - 1))
    return float(((predicted - values) ** 2).sum())

"""The universal scalability law: X(N) = lambda N ÷ (1 + sigma (N − 1) + kappa N (N − 1)).

Lambda is the throughput of one, sigma the contention for what is shared, kappa the coherency that
pairs spend to agree. With kappa above 0 throughput peaks at N = √((1 − sigma) ÷ kappa) and falls
after it.

Source: smoeding/usl (R package) at 480c97bfbdab, R/usl.R and README.md, after Gunther, "Guerrilla
Capacity Planning" (its gamma, alpha and beta are lambda, sigma and kappa here), read 2026-11-23.
"""

import math

from attrs import frozen

from atlas.analysis.capacity.checking import CapacityError, bounded, is_about, known, span
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed

_ASSUMES = "the universal scalability law holds at this load, beyond what was measured too"


@frozen
class Coefficients:
    """The coefficients of the law.

    Args:
        rate: Throughput of one (lambda).
        contention: Contention (sigma), a share from 0 to below 1.
        coherency: Coherency (kappa), 0 or more.
    """

    rate: Figure
    contention: Figure
    coherency: Figure


def relative(load: float, contention: float, coherency: float) -> float:
    """Return the throughput at a load as a multiple of the throughput of one.

    Args:
        load: The load N.
        contention: Contention (sigma), a share from 0 to below 1.
        coherency: Coherency (kappa), 0 or more.
    """
    return load / (1 + contention * (load - 1) + coherency * load * (load - 1))


def throughput(load: Number, law: Coefficients) -> Number:
    """Return the throughput at a load of N.

    Args:
        load: How many: users, threads, processors or machines; one or more.
        law: The coefficients.

    Raises:
        CapacityError: A coefficient or the load is out of its range.
    """
    figures = known(load)
    if isinstance(figures, Undisclosed):
        return figures
    loads = bounded(figures[0], "load", "", zero=True)
    contention, coherency = _checked(law)
    multiples = [
        relative(n, s, k)
        for n in _ends(loads, contention, coherency)
        for s in (contention.low, contention.high)
        for k in (coherency.low, coherency.high)
    ]
    unit_rate = law.rate.quantity
    quantity = Quantity(
        min(multiples) * unit_rate.low,
        max(multiples) * unit_rate.high,
        unit_rate.unit,
        is_about(loads, contention, coherency, unit_rate),
    )
    inputs = (figures[0], law.rate, law.contention, law.coherency)
    return derived(quantity, "scalability law", (*inputs, assumed(ratio(1), because=_ASSUMES)))


def peak(law: Coefficients) -> Number:
    """Return the load of the largest throughput, √((1 − sigma) ÷ kappa); a gap if it never falls.

    Raises:
        CapacityError: A coefficient is out of its range.
    """
    contention, coherency = _checked(law)
    if coherency.low == 0:
        return Undisclosed("peak of the throughput: without coherency costs there is none")
    low, high = span(_top, (contention, -1), (coherency, -1))
    quantity = Quantity(low, high, "", is_about(contention, coherency))
    return derived(quantity, "peak of the law", (law.contention, law.coherency))


def _top(contention: float, coherency: float) -> float:
    """Return the load of the largest throughput."""
    return math.sqrt((1 - contention) / coherency)


def knee_load(contention: float, coherency: float) -> float:
    """Return the load where throughput ÷ response time is largest; infinity if it only rises.

    With response time N ÷ X, that is the largest X² ÷ N:
    3 kappa N² + (sigma − kappa) N − (1 − sigma) = 0.

    Args:
        contention: Contention (sigma), a share from 0 to below 1.
        coherency: Coherency (kappa), 0 or more.
    """
    serial_free = 1 - contention
    slope = contention - coherency
    if coherency == 0:
        return serial_free / slope if slope > 0 else math.inf
    return (-slope + math.sqrt(slope * slope + 12 * coherency * serial_free)) / (6 * coherency)


def _ends(load: Quantity, contention: Quantity, coherency: Quantity) -> list[float]:
    """Return the ends of a load, and the peak where it lies between them."""
    ends = [load.low, load.high]
    if coherency.low > 0:
        peak_load = _top(contention.low, coherency.low)
        if load.low < peak_load < load.high:
            ends.append(peak_load)
    return ends


def _checked(law: Coefficients) -> tuple[Quantity, Quantity]:
    contention = bounded(law.contention, "contention", "ratio", zero=True)
    coherency = bounded(law.coherency, "coherency", "ratio", zero=True)
    if contention.high >= 1:
        raise CapacityError(
            f"the contention is {contention}",
            allowed="a share from 0 to below 1",
            remedy="state a contention below 1: at 1 nothing runs in parallel",
        )
    if law.rate.quantity.low <= 0:
        raise CapacityError(
            f"the throughput of one is {law.rate.quantity}",
            allowed="more than zero",
            remedy="state what one server does alone, above zero",
        )
    return contention, coherency

"""M/G/1: the mean waiting time of one server with service times of any distribution.

The mean wait is US(1 + V) ÷ 2(1 − U), with utilisation U = λS and V the squared coefficient of
variation of the service time (variance ÷ mean²): 0 if constant, 1 if exponential, as M/M/1.

Source: Wikipedia, "M/D/1 queue", which gives the Pollaczek-Khinchine formula after Cooper,
"Introduction to Queueing Theory" (read in a copy of revision 777478337, 2026-11-23).
"""

from collections.abc import Callable

from atlas.analysis.capacity.checking import bounded, is_about, known, span
from atlas.analysis.capacity.utilisation import require_slack
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed

_Formula = Callable[[float, float, float], float]
_ASSUMES = "M/G/1: Poisson arrivals, one server, service times independent of one another"


def mean_wait(rate: float, service: float, variability: float) -> float:
    """Return the mean wait, in the unit of the service time.

    Args:
        rate: Arrivals, in 1 ÷ the unit of the service time; `rate` × `service` is below 1.
        service: Mean time of service.
        variability: Squared coefficient of variation of the service time.
    """
    utilisation = rate * service
    return utilisation * service * (1 + variability) / (2 * (1 - utilisation))


def waiting_time(rate: Number, service_time: Number, variability: Number) -> Number:
    """Return the mean time that an arrival waits for the server.

    Args:
        rate: Arrivals a time.
        service_time: Mean time of service.
        variability: Squared coefficient of variation of the service time.

    Raises:
        CapacityError: The server is busy for 100 % or more, or an input is out of its range.
    """
    return _figure(mean_wait, "M/G/1 wait", (rate, service_time, variability))


def response_time(rate: Number, service_time: Number, variability: Number) -> Number:
    """Return the mean time from arrival to the end of service.

    Args:
        rate: Arrivals a time.
        service_time: Mean time of service.
        variability: Squared coefficient of variation of the service time.

    Raises:
        CapacityError: The server is busy for 100 % or more, or an input is out of its range.
    """
    return _figure(
        lambda x, s, v: s + mean_wait(x, s, v),
        "M/G/1 response",
        (rate, service_time, variability),
    )


def _figure(formula: _Formula, name: str, inputs: tuple[Number, Number, Number]) -> Number:
    figures = known(*inputs)
    if isinstance(figures, Undisclosed):
        return figures
    rate, service_time, variability = figures
    arrivals = bounded(rate, "rate of arrivals", "1 / second", zero=True)
    service = bounded(service_time, "service time", "second")
    variation = bounded(variability, "variability of service", "ratio", zero=True)
    assumption = assumed(ratio(1), because=_ASSUMES)
    require_slack(rate, service_time, assumption)
    low, high = span(formula, (arrivals, 1), (service, 1), (variation, 1))
    quantity = Quantity(low, high, "second", is_about(arrivals, service, variation))
    return derived(quantity.to(service_time.quantity.unit), name, (*figures, assumption))

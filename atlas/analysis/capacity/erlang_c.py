"""M/M/c: the probability of waiting (Erlang C), and the mean waiting time.

With an offered load of a = λS erlangs on c servers, the loss probability follows from
B(0) = 1, B(k) = aB(k−1) ÷ (k + aB(k−1)); then C = cB ÷ (c − a(1 − B)), and the mean wait is
CS ÷ (c − a). Assumes Poisson arrivals, exponential service and that nobody leaves.

Source: rodrigo-arenas/pyworkforce at ca4892502d2d, docs/guide/erlangc.md (the model) and
pyworkforce/queuing/erlang.py (the recursion), read 2026-11-23.
"""

from collections.abc import Callable

from atlas.analysis.capacity.checking import (
    CapacityError,
    bounded,
    is_about,
    known,
    servers,
    span,
)
from atlas.analysis.capacity.utilisation import require_slack
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed

_Formula = Callable[[float, float, float], float]
MOST_SERVERS = 100_000
"""The recursion takes a step a server."""

_ASSUMES = "M/M/c: Poisson arrivals, exponential service times, nobody leaves the queue"


def wait_probability(offered: float, count: int) -> float:
    """Return the probability that an arrival waits, from 0 to 1.

    Args:
        offered: The offered load in erlangs, below `count`.
        count: How many servers there are.
    """
    blocked = 1.0
    for server in range(1, count + 1):
        blocked = offered * blocked / (server + offered * blocked)
    return count * blocked / (count - offered * (1 - blocked))


def mean_wait(rate: float, service: float, count: float) -> float:
    """Return the mean wait, in the unit of the service time.

    Args:
        rate: Arrivals, in 1 ÷ the unit of the service time; `rate` × `service` is below `count`.
        service: Mean time of service.
        count: How many servers there are, a whole number.
    """
    offered = rate * service
    return wait_probability(offered, round(count)) * service / (count - offered)


def waiting_probability(rate: Number, service_time: Number, count: Number) -> Number:
    """Return the probability that an arrival waits, in percent.

    Args:
        rate: Arrivals a time.
        service_time: Mean time of service.
        count: How many servers there are.

    Raises:
        CapacityError: The servers are busy for 100 % or more, or an input is out of its range.
    """
    return _figure(
        lambda x, s, c: 100 * wait_probability(x * s, round(c)),
        "percent",
        "Erlang C",
        (rate, service_time, count),
    )


def waiting_time(rate: Number, service_time: Number, count: Number) -> Number:
    """Return the mean time that an arrival waits for a server.

    Args:
        rate: Arrivals a time.
        service_time: Mean time of service.
        count: How many servers there are.

    Raises:
        CapacityError: The servers are busy for 100 % or more, or an input is out of its range.
    """
    return _figure(mean_wait, "second", "M/M/c wait", (rate, service_time, count))


def response_time(rate: Number, service_time: Number, count: Number) -> Number:
    """Return the mean time from arrival to the end of service.

    Args:
        rate: Arrivals a time.
        service_time: Mean time of service.
        count: How many servers there are.

    Raises:
        CapacityError: The servers are busy for 100 % or more, or an input is out of its range.
    """
    return _figure(
        lambda x, s, c: s + mean_wait(x, s, c),
        "second",
        "M/M/c response",
        (rate, service_time, count),
    )


def _figure(
    formula: _Formula, unit: str, name: str, inputs: tuple[Number, Number, Number]
) -> Number:
    figures = known(*inputs)
    if isinstance(figures, Undisclosed):
        return figures
    rate, service_time, count = figures
    arrivals = bounded(rate, "rate of arrivals", "1 / second", zero=True)
    service = bounded(service_time, "service time", "second")
    machines = servers(count)
    if machines.high > MOST_SERVERS:
        raise CapacityError(
            f"the number of servers is {machines}",
            allowed=f"at most {MOST_SERVERS:,}",
            remedy="use Little's law: with so many servers requests hardly ever wait",
        )
    require_slack(rate, service_time, count)
    low, high = span(formula, (arrivals, 1), (service, 1), (machines, -1))
    quantity = Quantity(low, high, unit, is_about(arrivals, service, machines))
    if unit == "second":
        quantity = quantity.to(service_time.quantity.unit)
    return derived(quantity, name, (*figures, assumed(ratio(1), because=_ASSUMES)))

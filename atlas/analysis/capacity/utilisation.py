"""The utilisation law: U = XS ÷ c.

With a busy time B in a time T and C completions the mean service time is S = B ÷ C, the
throughput X = C ÷ T and the utilisation U = B ÷ T, hence U = XS; of c servers each is busy for
U ÷ c.

Source: "3.2 Basic Performance Results",
https://www.informit.com/articles/article.aspx?p=170721&seqNum=2 (read 2026-11-23).
"""

from atlas.analysis.capacity.checking import (
    CapacityError,
    bounded,
    is_about,
    known,
    servers,
    span,
)
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed

_ALL = 100.0


def utilisation(rate: Number, service_time: Number, count: Number) -> Number:
    """Return the share of the time for which each of the servers is busy, in percent.

    Args:
        rate: Completions a time.
        service_time: For how long each keeps one server busy.
        count: How many servers there are, a whole number.

    Raises:
        CapacityError: An input measures something else or is out of its range, or the servers
            would be busy for more than all of the time.
    """
    figures = known(rate, service_time, count)
    if isinstance(figures, Undisclosed):
        return figures
    busy = _busy(*figures)
    if busy.high > _ALL * (1 + 1e-12):
        raise _overload(figures, busy, "100 % or less")
    return derived(busy, "utilisation law", figures)


def require_slack(rate: Figure, service_time: Figure, count: Figure) -> Quantity:
    """Return the utilisation, in percent; refuse 100 % or more, at which a queue never ends.

    Args:
        rate: Arrivals a time.
        service_time: For how long each keeps one server busy.
        count: How many servers there are, a whole number.

    Raises:
        CapacityError: It is 100 % or more, or an input is out of its range.
    """
    busy = _busy(rate, service_time, count)
    if busy.high >= _ALL:
        raise _overload((rate, service_time, count), busy, "a utilisation below 100 %")
    return busy


def _share(rate: float, service: float, count: float) -> float:
    """Return the share of the time for which each server is busy, in percent."""
    return 100 * rate * service / count


def _busy(rate: Figure, service_time: Figure, count: Figure) -> Quantity:
    arrivals = bounded(rate, "rate of arrivals", "1 / second", zero=True)
    service = bounded(service_time, "service time", "second")
    machines = servers(count)
    low, high = span(_share, (arrivals, 1), (service, 1), (machines, -1))
    return Quantity(low, high, "percent", is_about(arrivals, service, machines))


def _overload(inputs: tuple[Figure, ...], busy: Quantity, allowed: str) -> CapacityError:
    rate, service_time, count = inputs
    return CapacityError(
        f"arrivals of {rate.quantity} at {service_time.quantity} each keep {count.quantity} "
        f"busy for {busy}",
        allowed=allowed,
        remedy="lower the load, shorten the service, or add servers",
    )

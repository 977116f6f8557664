"""Little's law: L = λW.

The mean number in a stable system is the rate of arrivals times the mean time that each stays.
It holds for any distribution of arrivals and residence times.

Source: Graves and Little, "Building Intuition", chapter 5, as quoted at
https://funcall.blogspot.com/2011/11/littles-law.html (read 2026-11-23).
"""

from atlas.analysis.capacity.checking import bounded, known
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed

_A_RATE = "1 / second"


def in_system(rate: Number, residence: Number) -> Number:
    """Return how many are in a system on average: rate × residence.

    Args:
        rate: Arrivals a time, of anything that is counted.
        residence: How long each stays.

    Raises:
        CapacityError: One of them measures something else, is unbounded or below zero.
    """
    figures = known(rate, residence)
    if isinstance(figures, Undisclosed):
        return figures
    bounded(figures[0], "rate of arrivals", _A_RATE, zero=True)
    bounded(figures[1], "time in the system", "second")
    return figures[0] * figures[1]


def residence_time(number: Number, rate: Number) -> Number:
    """Return the mean residence time: number ÷ rate.

    Args:
        number: How many are in the system on average.
        rate: Arrivals a time.

    Raises:
        CapacityError: One of them measures something else, is unbounded or out of its range.
    """
    figures = known(number, rate)
    if isinstance(figures, Undisclosed):
        return figures
    bounded(figures[0], "number in the system", "", zero=True)
    bounded(figures[1], "rate of arrivals", _A_RATE)
    return figures[0] / figures[1]


def arrival_rate(number: Number, residence: Number) -> Number:
    """Return the rate of arrivals that keeps a number in the system: number ÷ residence.

    Args:
        number: How many are in the system on average.
        residence: How long each stays.

    Raises:
        CapacityError: One of them measures something else, is unbounded or out of its range.
    """
    figures = known(number, residence)
    if isinstance(figures, Undisclosed):
        return figures
    bounded(figures[0], "number in the system", "", zero=True)
    bounded(figures[1], "time in the system", "second")
    return figures[0] / figures[1]

"""Figures for the laws: none of them is of anybody's system."""

from hypothesis import strategies as st

from atlas import Figure, Quantity, Undisclosed, assumed, quantity
from atlas.evidence.figure import Number

RATES = st.floats(0.01, 500, allow_nan=False)
TIMES = st.floats(1e-4, 10, allow_nan=False)
SERVERS = st.integers(1, 60)
BUSY = st.floats(0.01, 0.99)


def figure(value: float, unit: str = "") -> Figure:
    return assumed(quantity(value, unit), because="a test")


def spread(low: float, high: float, unit: str = "") -> Figure:
    return assumed(Quantity(low, high, unit), because="a test")


def known(number: Number) -> Figure:
    assert not isinstance(number, Undisclosed), number.where
    return number


def value(number: Number, unit: str) -> float:
    return known(number).to(unit).quantity.magnitude

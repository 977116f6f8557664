"""Hypothesis strategies that several tests share."""

from datetime import datetime

from hypothesis import strategies as st

from atlas import (
    Asynchronous,
    Call,
    Fallback,
    Figure,
    Observation,
    Peering,
    Quantity,
    Replication,
    assumed,
)
from atlas import quantity as make
from tests.examples import GAP, SOURCE

MOMENTS = st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2030-01-01"))
TIMES = ("nanosecond", "microsecond", "millisecond", "second", "minute", "hour", "day", "week",
         "month", "year")  # fmt: skip
DATA = ("byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte", "kibibyte", "mebibyte",
        "gibibyte", "tebibyte")  # fmt: skip
BITS = ("megabit / second", "gigabit / second", "terabit / second")
MONEY = ("USD", "USD / month", "USD / year", "USD / hour")
COUNTS = ("node", "user", "message", "request", "server")
SHARES = ("percent", "ratio", "")
OTHERS = ("message / second", "message / day", "USD / gigabyte / month", "USD / user / month")
UNITS = (*TIMES, *DATA, *BITS, *MONEY, *COUNTS, *SHARES, *OTHERS)
FAMILIES = (TIMES, DATA, BITS, MONEY[1:], SHARES)

units = st.sampled_from(UNITS)
finite = st.floats(-1e15, 1e15, allow_nan=False)
positive = st.floats(1e-6, 1e12, allow_nan=False)


@st.composite
def short(draw: st.DrawFn) -> float:
    """A number of at most three digits, such as figures are printed with."""
    return float(f"{draw(st.integers(1, 999))}e{draw(st.integers(-3, 9))}")


@st.composite
def ranges(draw: st.DrawFn, unit: str = "second", values: st.SearchStrategy[float] = finite) -> (
    Quantity
):  # fmt: skip
    """A quantity between two finite ends, often one number."""
    low, high = sorted((draw(values), draw(values)))
    return Quantity(low, draw(st.sampled_from([low, high])), unit)


@st.composite
def quantities(draw: st.DrawFn, unit: st.SearchStrategy[str] = units) -> Quantity:
    """A number, a range or a bound, of any unit."""
    known = draw(ranges(draw(unit)))
    low = draw(st.sampled_from([known.low, known.low, float("-inf")]))
    high = draw(st.sampled_from([known.high, known.high, float("inf")]))
    return Quantity(low, high, known.unit, draw(st.booleans()))


@st.composite
def reported(draw: st.DrawFn) -> Figure:
    number = draw(st.integers(1, 9_999_999))
    return make(number, "second") @ SOURCE.at(f"took {number:,} seconds")


guessed = st.builds(
    lambda value: assumed(make(value, "second"), because="nobody knows"), st.integers(1, 1000)
)


def _computed(children: st.SearchStrategy[Figure]) -> st.SearchStrategy[Figure]:
    return st.builds(lambda left, right: left + right, children, children)


figures = st.recursive(st.one_of(reported(), reported(), guessed), _computed, max_leaves=8)
"""Reported, assumed and computed figures, all of them seconds."""


calls = st.one_of(
    st.builds(Call, st.just("gRPC"), optional=st.booleans()),
    st.builds(Asynchronous, st.just("queue")),
    st.builds(Replication, st.just("copy"), lag=st.just(GAP)),
    st.builds(Observation, st.just("scrape")),
    st.builds(Peering, st.just("gossip")),
    st.builds(Fallback, st.just("cache"), when=st.just("the first is lost")),
)
"""Calls of every sort."""

SIZE = 6
ends = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda e: e[0] != e[1])


def onwards(edge: tuple[tuple[int, int], Call]) -> tuple[tuple[int, int], Call]:
    """Turn a fallback so that it leads to a later component: no circle of them can be."""
    (tail, head), call = edge
    return ((min(tail, head), max(tail, head)), call) if call.kind == "fallback" else edge


graphs = st.lists(st.tuples(ends, calls).map(onwards), max_size=14)
"""Calls between six components, by number; fallbacks lead to later ones."""

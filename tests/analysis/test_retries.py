"""Retry amplification: the tries that one request becomes."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Call,
    Client,
    Component,
    Figure,
    Grade,
    Quantity,
    Undisclosed,
    UnitError,
    about,
    assumed,
    ms,
)
from atlas import quantity as make
from atlas.analysis.blast_radius import blast_radius
from atlas.analysis.journeys import Journey, journeys
from atlas.analysis.retries import Amplification, amplification, amplified
from tests.examples import GAP, component, reported, service, wired

web = component(Client, "web")
PARTS = [web, *(service(f"s{number}") for number in range(6))]


def times(number: float) -> Figure:
    return reported(make(number, "retry"), f"{number:g} retries")


def chain(*retries: Any) -> Amplification:
    view = wired(
        *((PARTS[at], Call("x", retries=retry), PARTS[at + 1]) for at, retry in enumerate(retries))
    )
    return amplification(view.connections)


def known(found: Amplification) -> Figure:
    assert isinstance(found.figure, Figure)
    return found.figure


def test_three_layers_of_three_retries_make_64_tries() -> None:
    """Google's Site Reliability Engineering, chapter 22, has this example."""
    found = known(chain(times(3), times(3), times(3)))

    assert float(found) == 64
    assert found.grade is Grade.DERIVED
    assert str(found) == "= 64 ×"


def test_no_retries_make_one_try() -> None:
    assert float(known(chain(times(0), times(0)))) == 1


@pytest.mark.parametrize("unknown", [None, GAP])
def test_unknown_retries_leave_a_lower_bound(unknown: object) -> None:
    found = chain(times(2), unknown)

    assert known(found).quantity == Quantity(3, math.inf, "ratio")
    assert [call.head.name for call in found.unknown] == ["s1"]


def test_where_no_retries_are_known_nothing_is() -> None:
    found = chain(None, GAP, None, None)

    assert found.known is None
    assert isinstance(found.figure, Undisclosed)
    assert found.figure.where == "retries unknown of web → s0, s0 → s1, s1 → s2, …"


def test_a_range_of_retries_gives_a_range_of_tries() -> None:
    some = reported(Quantity(1, 3, "retry"), "1 to 3 retries")

    quantity = known(chain(some, times(1))).quantity
    assert (quantity.low, quantity.high) == (4, 8)


@pytest.mark.parametrize(
    ("loose", "shown"),
    [
        ((1, 0), "computed ~8 ×"),
        ((0, 1), "computed ~8 ×"),
        ((1, 1), "computed ~8 ×"),
        ((0, 0), "= 8 ×"),
    ],
)
def test_one_approximate_count_of_retries_makes_the_tries_approximate(
    loose: tuple[int, int], shown: str
) -> None:
    counts = [
        reported(
            about(make(number, "retry")) if pair else make(number, "retry"),
            f"{'about ' if pair else ''}{number} retries",
        )
        for pair, number in zip(loose, (3, 1), strict=True)
    ]

    assert str(known(chain(*counts))) == shown


@pytest.mark.parametrize(
    "wrong", [reported(ms(3), "3 ms"), assumed(make(-1, "retry"), because="x")]
)
def test_what_is_no_count_of_retries_is_refused(wrong: Figure) -> None:
    with pytest.raises(UnitError, match=r"allowed: (a count of retries, )?zero or more"):
        chain(wrong)


def within(view: Any, *killed: Component) -> Amplification | None:
    (journey,) = journeys(view)
    assert isinstance(journey, Journey)
    return amplified(journey, blast_radius(view, *killed))


def test_tries_reach_what_is_down_and_stop_there() -> None:
    _, first, second, third, *_ = PARTS
    view = wired(
        (web, Call("x", retries=times(1)), first),
        (first, Call("x", retries=times(2)), second),
        (second, Call("x", retries=times(4)), third),
    )

    found = within(view, second)

    assert found is not None
    assert (float(known(found)), found.target) == (6, second)


def test_a_call_that_succeeds_is_not_retried() -> None:
    _, first, second, *_ = PARTS
    view = wired(
        (web, Call("x", retries=times(9)), first),
        (first, Call("x", retries=times(2), optional=True), second),
    )

    found = within(view, second)

    assert found is not None
    assert float(known(found)) == 3


def test_a_journey_with_nothing_down_has_no_amplification() -> None:
    view = wired((web, Call("x", retries=times(9)), PARTS[1]), include=[PARTS[2]])

    assert within(view, PARTS[2]) is None


@given(st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=1, max_size=6))
def test_the_tries_are_never_fewer_than_the_known_product(values: list[int | None]) -> None:
    found = chain(*(None if value is None else times(value) for value in values))
    known_retries = [value for value in values if value is not None]

    assert len(found.unknown) == len(values) - len(known_retries)
    assert isinstance(found.figure, Undisclosed) is (not known_retries)
    if known_retries:
        assert known(found).quantity.low == math.prod(1 + number for number in known_retries)
        assert math.isinf(known(found).quantity.high) is bool(found.unknown)

"""Fallbacks in a circle are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Call, Fallback, Group, TopologyError
from tests.examples import service, wired

a, b, c, d = (service(name) for name in "abcd")
other = Fallback("cache", when="the first is lost")
SIX = [service(f"s{number}") for number in range(6)]


def test_two_that_stand_in_for_each_other_are_refused_with_both_named() -> None:
    with pytest.raises(TopologyError, match=r"'[ab]' falls back to '[ab]', and that to it"):
        wired((a, other, b), (b, other, a))


def test_a_longer_circle_is_told_whole() -> None:
    with pytest.raises(TopologyError) as caught:
        wired((d, other, a), (a, other, b), (b, other, c), (c, other, a))
    told = caught.value.found.partition("it: ")[2]
    assert told in {"'a' → 'b' → 'c' → 'a'", "'b' → 'c' → 'a' → 'b'", "'c' → 'a' → 'b' → 'c'"}


def test_a_circle_through_a_group_is_one() -> None:
    with pytest.raises(TopologyError, match="falls back to"):
        wired((a, other, Group("zone", [b, c])), (c, other, a))


def test_a_circle_that_a_call_closes_is_none_of_fallbacks() -> None:
    assert wired((a, other, b), (b, Call("x"), a))


def test_two_ways_to_one_fallback_are_no_circle() -> None:
    assert wired((a, other, b), (a, other, c), (b, other, d), (c, other, d))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 5)).filter(lambda e: e[0] < e[1])))
def test_fallbacks_that_lead_onwards_are_always_taken(edges: list[tuple[int, int]]) -> None:
    assert wired(*((SIX[tail], other, SIX[head]) for tail, head in edges), include=SIX)


@given(st.permutations(range(6)), st.integers(2, 6))
def test_every_circle_is_found(order: list[int], length: int) -> None:
    ring = [SIX[at] for at in order[:length]]
    with pytest.raises(TopologyError, match="allowed: fallbacks that end"):
        wired(*((one, other, ring[at - 1]) for at, one in enumerate(ring)))

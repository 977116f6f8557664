"""Timeouts that contradict each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Asynchronous, Call, Fallback, Figure, Group, at_least, at_most, ms
from atlas import quantity as make
from atlas.analysis.timeouts import timeout_conflicts
from tests.examples import GAP, reported, service, wired

a, b, c, d = (service(name) for name in "abcd")


def after(number: int) -> Figure:
    return reported(ms(number), f"{number} ms")


def times(number: int) -> Figure:
    return reported(make(number, "retry"), f"{number} retries")


def test_an_outer_time_out_shorter_than_the_inner_ones_tries_is_a_conflict() -> None:
    view = wired(
        (a, Call("x", timeout=after(1000)), b),
        (b, Call("x", timeout=after(400), retries=times(2)), c),
    )

    (found,) = timeout_conflicts(view)

    assert (found.outer.head, found.inner.head) == (b, c)
    assert str(found) == "a → b gives up after 1 s, b → c tries for 1.2 s"
    assert found.given.sources == found.needed.sources


def test_an_outer_time_out_that_leaves_room_is_none() -> None:
    view = wired(
        (a, Call("x", timeout=after(1200)), b),
        (b, Call("x", timeout=after(400), retries=times(2)), c),
    )

    assert timeout_conflicts(view) == ()


@pytest.mark.parametrize("retries", [None, GAP])
def test_unknown_retries_count_as_none(retries: Figure | None) -> None:
    inner = Call("x", timeout=after(400), retries=retries)

    assert timeout_conflicts(wired((a, Call("x", timeout=after(400)), b), (b, inner, c))) == ()
    assert len(timeout_conflicts(wired((a, Call("x", timeout=after(399)), b), (b, inner, c)))) == 1


def test_a_call_of_unknown_time_out_is_looked_through() -> None:
    view = wired(
        (a, Call("x", timeout=after(100)), b),
        (b, Call("x", timeout=GAP), c),
        (c, Call("x", timeout=after(500)), d),
    )

    assert [
        (timeout_conflict.outer.tail, timeout_conflict.inner.head)
        for timeout_conflict in timeout_conflicts(view)
    ] == [(a, d)]


def test_each_conflict_is_told_once_at_its_nearest() -> None:
    view = wired(
        (a, Call("x", timeout=after(100)), b),
        (b, Call("x", timeout=after(200)), c),
        (c, Call("x", timeout=after(300)), d),
    )

    assert [
        str(timeout_conflict.outer.tail.name) for timeout_conflict in timeout_conflicts(view)
    ] == ["a", "b"]


def test_a_fallback_is_awaited_too() -> None:
    view = wired(
        (a, Call("x", timeout=after(100)), b),
        (b, Fallback("cache", when="c is lost", timeout=after(200)), c),
    )

    assert len(timeout_conflicts(view)) == 1


def test_nobody_waits_for_an_asynchronous_call() -> None:
    view = wired(
        (a, Call("x", timeout=after(100)), b),
        (b, Asynchronous("queue", timeout=after(200)), c),
    )

    assert timeout_conflicts(view) == ()


def test_a_call_to_a_group_leads_on_from_each_member() -> None:
    view = wired(
        (a, Call("x", timeout=after(100)), Group("zone a", [b, c])),
        (c, Call("x", timeout=after(200)), d),
    )

    assert len(timeout_conflicts(view)) == 1


def test_a_circle_ends() -> None:
    view = wired(
        (a, Call("x", timeout=after(100)), b),
        (b, Call("x"), c),
        (c, Call("x"), a),
        (c, Call("y"), b),
    )

    assert timeout_conflicts(view) == ()


def test_a_bound_is_a_conflict_only_where_it_is_certain() -> None:
    short, long = Call("x", timeout=after(100)), reported(at_least(ms(200)), "over 200 ms")
    vague = reported(at_most(ms(200)), "up to 200 ms")

    assert len(timeout_conflicts(wired((a, short, b), (b, Call("x", timeout=long), c)))) == 1
    assert timeout_conflicts(wired((a, short, b), (b, Call("x", timeout=vague), c))) == ()
    assert timeout_conflicts(wired((a, Call("x", timeout=long), b), (b, short, c))) == ()


@given(st.integers(1, 999), st.integers(1, 999), st.integers(0, 9))
def test_a_conflict_is_exactly_a_shorter_outer_time_out(outer: int, inner: int, more: int) -> None:
    view = wired(
        (a, Call("x", timeout=after(outer)), b),
        (b, Call("x", timeout=after(inner), retries=times(more)), c),
    )

    assert bool(timeout_conflicts(view)) is (outer < inner * (1 + more))

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Component,
    Fallback,
    Group,
    Observation,
    Peering,
    Replication,
    View,
)
from atlas.analysis.blast_radius import BlastRadius, blast_radius, widest
from tests.examples import GAP, begin, service, wired
from tests.strategies import SIZE, calls, ends, graphs, onwards

a, b, c, d = (service(name) for name in "abcd")
SIX = [service(f"s{number}") for number in range(SIZE)]
fallback = Fallback("cache", when="the first is lost")
some = st.sets(st.integers(0, SIZE - 1), min_size=1)
Edge = tuple[tuple[int, int], Call]


def drawn(edges: list[Edge], *, groups: bool = False) -> View:
    with begin(CompleteArchitecture) as view:
        view.include(*SIX)
        if groups:
            view.include(Group("first", SIX[:2]), Group("second", SIX[2:4]))
        for (tail, head), call in edges:
            SIX[tail] >> call >> SIX[head]
    return view


def radius(view: View, numbers: set[int]) -> BlastRadius:
    return blast_radius(view, *(SIX[number] for number in sorted(numbers)))


def down(found: BlastRadius) -> set[Component]:
    return {*found.killed, *found.lost}


def test_what_cannot_do_without_the_killed_is_lost_along_the_calls() -> None:
    view = wired((a, Call("x"), b), (b, Call("x"), c), (d, Call("x"), a))

    found = blast_radius(view, c)

    assert set(found.lost) == {a, b, d}
    assert (found.degraded, found.untouched, found.size) == ((), (), 3)


def test_what_the_killed_calls_is_untouched() -> None:
    assert blast_radius(wired((a, Call("x"), b)), a).untouched == (b,)


def test_a_fallback_that_stands_saves_the_tail_and_degrades_it() -> None:
    view = wired((a, Call("x"), b), (a, fallback, c), (d, Call("x"), a))

    assert blast_radius(view, b).lost == ()
    assert set(blast_radius(view, b).degraded) == {a, d}
    assert set(blast_radius(view, b, c).lost) == {a, d}


def test_losing_a_fallback_alone_is_not_felt() -> None:
    view = wired((a, Call("x"), b), (a, fallback, c))

    assert set(blast_radius(view, c).untouched) == {a, b}


@pytest.mark.parametrize(
    "call",
    [Call("x", optional=True), Asynchronous("x"), Replication("x", lag=GAP)],
    ids=["optional", "asynchronous", "replication"],
)
def test_a_call_that_the_tail_can_do_without_degrades_it(call: Call) -> None:
    found = blast_radius(wired((a, call, b), (c, Call("x"), a)), b)

    assert found.lost == ()
    assert set(found.degraded) == {a, c}


def test_an_observer_does_not_die_with_what_it_observes_nor_the_observed_with_it() -> None:
    view = wired((a, Observation("scrape"), b))

    assert blast_radius(view, b).untouched == (a,)
    assert blast_radius(view, a).untouched == (b,)


def test_a_call_to_a_group_stands_as_long_as_one_member_does() -> None:
    view = wired((a, Call("x"), Group("zone a", [b, c])))

    assert blast_radius(view, b).lost == ()
    assert blast_radius(view, b).degraded == (a,)
    assert blast_radius(view, b, c).lost == (a,)


def test_a_call_from_a_group_is_a_call_of_each_member() -> None:
    view = wired((Group("zone a", [a, b]), Call("x"), c))

    assert set(blast_radius(view, c).lost) == {a, b}
    assert set(blast_radius(view, a).untouched) == {b, c}


def test_calls_to_a_list_are_needed_one_and_all() -> None:
    view = wired((a, Call("x"), [b, c]))

    assert blast_radius(view, b).lost == (a,)


def test_a_circle_of_calls_is_lost_as_a_whole() -> None:
    view = wired((a, Call("x"), b), (b, Call("x"), c), (c, Call("x"), a))

    assert set(blast_radius(view, b).lost) == {a, c}


@given(graphs, some, st.booleans())
def test_every_component_is_in_exactly_one_part(
    edges: list[Edge],
    killed: set[int],
    groups: bool,  # noqa: FBT001 - hypothesis draws it
) -> None:
    view = drawn(edges, groups=groups)
    found = radius(view, killed)

    parts = [*found.killed, *found.lost, *found.degraded, *found.untouched]

    assert len(parts) == len(set(parts))
    assert set(parts) == set(view.components)


@given(graphs, some, some)
def test_killing_more_never_shrinks_the_radius(
    edges: list[Edge], killed: set[int], more: set[int]
) -> None:
    view = drawn(edges)
    fewer, greater = radius(view, killed), radius(view, killed | more)

    assert down(fewer) <= down(greater)
    assert set(greater.untouched) <= set(fewer.untouched)


@given(graphs, ends, some)
def test_adding_a_fallback_never_enlarges_what_is_lost(
    edges: list[Edge], where: tuple[int, int], killed: set[int]
) -> None:
    without, with_it = drawn(edges), drawn([*edges, onwards((where, fallback))])

    assert set(radius(with_it, killed).lost) <= set(radius(without, killed).lost)


@given(graphs, ends, some)
def test_what_an_observer_or_a_peer_sees_changes_nothing(
    edges: list[Edge], where: tuple[int, int], killed: set[int]
) -> None:
    for call in (Observation("scrape"), Peering("gossip")):
        assert radius(drawn([*edges, (where, call)]), killed) == radius(drawn(edges), killed)


@given(graphs, ends, calls, some)
def test_another_call_never_saves_what_was_lost_unless_it_is_a_fallback(
    edges: list[Edge], where: tuple[int, int], call: Call, killed: set[int]
) -> None:
    more = drawn([*edges, onwards((where, call))])

    assert call.kind == "fallback" or down(radius(drawn(edges), killed)) <= down(
        radius(more, killed)
    )


@given(graphs, some, st.randoms(use_true_random=False))
def test_the_order_of_calls_does_not_matter(edges: list[Edge], killed: set[int], by: Any) -> None:
    shuffled = list(edges)
    by.shuffle(shuffled)

    assert radius(drawn(shuffled), killed) == radius(drawn(edges), killed)


@given(graphs)
def test_the_widest_radius_is_no_narrower_than_any(edges: list[Edge]) -> None:
    view = drawn(edges)

    assert widest(view).size == max(
        blast_radius(view, component).size for component in view.components
    )


def test_the_widest_radius_is_of_what_most_depend_on() -> None:
    assert widest(wired((a, Call("x"), b), (c, Call("x"), b))).killed == (b,)


def test_of_two_equal_radii_the_first_name_is_the_widest() -> None:
    assert widest(wired(include=[d, b, c])).killed == (b,)

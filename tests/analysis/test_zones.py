"""What the loss of a zone takes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    BareNumberError,
    Call,
    CompleteArchitecture,
    Component,
    Group,
    TopologyError,
    UnitError,
    View,
    assumed,
    ratio,
)
from atlas.analysis.blast_radius import BlastRadius, blast_radius, journeys_within
from atlas.analysis.zones import loss, zones, zones_of
from tests.examples import GAP, begin, component, database, service, web, wired, worded
from tests.strategies import SIZE, graphs

EAST, WEST = worded("east"), worded("west")
api = service("api")
one = service("one", zones=[EAST])
both = service("both", zones=[EAST, WEST])
some = st.sets(st.sampled_from(["z0", "z1", "z2"]))
placed = st.lists(some, min_size=SIZE, max_size=SIZE)


def after(view: View, *names: str, killed: tuple[Component, ...] = ()) -> BlastRadius:
    found = loss(view, killed, names)
    return blast_radius(view, *found.killed, weakened=found.weakened)


def test_what_runs_in_one_zone_dies_with_it_and_takes_its_callers_along() -> None:
    found = after(wired((api, Call("x"), one)), "east")
    assert (found.killed, found.lost) == ((one,), (api,))


def test_what_runs_in_another_zone_too_goes_on_with_less() -> None:
    view = wired((api, Call("x"), both))
    found = after(view, "east")
    assert (found.killed, found.lost, found.weakened) == ((), (), (both,))
    assert set(found.degraded) == {api, both}
    assert after(view, "east", "west").killed == (both,)


def test_a_group_with_the_boundary_of_a_zone_is_one() -> None:
    view = wired((api, Call("x"), Group("north", [one, both], boundary="zone")))
    assert zones(view) == ("east", "north", "west")
    assert zones_of(view, both) == ("east", "west", "north")
    plain = wired((api, Call("x"), Group("north", [one], boundary="cluster")))
    assert zones(plain) == ("east",)


def test_a_client_runs_in_no_zone() -> None:
    assert zones_of(wired((web, Call("x"), api)), web) == ()


def test_a_further_zone_whose_name_is_not_known_stands() -> None:
    dark = service("dark", zones=[EAST, GAP])
    assert after(wired((api, Call("x"), dark)), "east").weakened == (dark,)


def test_a_quorum_dies_with_the_second_of_three_zones() -> None:
    two = assumed(ratio(2), because="a quorum of three copies")
    kept = database("kept", zones=[EAST, WEST, worded("north")], zones_needed=two)
    view = wired((api, Call("x"), kept))
    assert after(view, "east").weakened == (kept,)
    assert after(view, "east", "north").killed == (kept,)


def test_no_more_zones_are_needed_than_there_are() -> None:
    two = assumed(ratio(2), because="a test")
    with pytest.raises(TopologyError, match=r"'box' needs 2 × of 1 zones"):
        service("box", zones=[EAST], zones_needed=two)
    with pytest.raises(UnitError, match="zones_needed of Service 'box' is 0"):
        service("box", zones=[EAST], zones_needed=assumed(ratio(0), because="a test"))


def test_a_component_can_die_with_a_zone_that_it_is_not_in() -> None:
    found = after(wired((api, Call("x"), both)), "east", killed=(api,))
    assert (found.killed, found.weakened) == ((api,), (both,))


def test_a_journey_over_what_is_weakened_is_degraded() -> None:
    view = wired((web, Call("x"), both))
    found = journeys_within(view, after(view, "west"))
    assert (len(found.lost), len(found.degraded)) == (0, 1)


@pytest.mark.parametrize(("given_", "error"), [(["east"], BareNumberError), ([3], BareNumberError)])
def test_a_zone_has_a_source(given_: list[Any], error: type[Exception]) -> None:
    with pytest.raises(error, match="zones of Service 'box'"):
        service("box", zones=given_)


def test_a_zone_is_named_once() -> None:
    with pytest.raises(TopologyError, match="'box' runs in a zone twice: east, east"):
        service("box", zones=[EAST, worded("east")])


def drawn(edges: list[Any], where: list[set[str]]) -> View:
    parts = [
        component(type(api), f"s{at}", zones=[worded(name) for name in sorted(held)])
        for at, held in enumerate(where)
    ]
    with begin(CompleteArchitecture) as view:
        view.include(*parts)
        for (tail, head), call in edges:
            parts[tail] >> call >> parts[head]
    return view


def names(members: Any) -> set[str]:
    return {member.name for member in members}


@given(graphs, placed, some, some)
def test_losing_more_zones_never_shrinks_the_radius(
    edges: list[Any], where: list[set[str]], lost: set[str], more: set[str]
) -> None:
    view = drawn(edges, where)
    fewer, greater = after(view, *lost), after(view, *(lost | more))
    assert fewer.down <= greater.down
    assert set(greater.untouched) <= set(fewer.untouched)


@given(graphs, placed, placed, some)
def test_running_in_more_zones_never_enlarges_what_is_lost(
    edges: list[Any], where: list[set[str]], more: list[set[str]], lost: set[str]
) -> None:
    placed_in_one = [held or {"z0"} for held in where]
    wider = [held | others for held, others in zip(placed_in_one, more, strict=True)]
    narrow, wide = after(drawn(edges, placed_in_one), *lost), after(drawn(edges, wider), *lost)
    assert names(wide.down) <= names(narrow.down)


@given(graphs, placed, some)
def test_every_component_is_in_exactly_one_part_and_the_weakened_are_degraded(
    edges: list[Any], where: list[set[str]], lost: set[str]
) -> None:
    view = drawn(edges, where)
    found = after(view, *lost)
    parts = [*found.killed, *found.lost, *found.degraded, *found.untouched]
    assert sorted(names(parts)) == sorted(names(view.components))
    assert len(parts) == len(view.components)
    assert set(found.weakened) <= set(found.degraded)

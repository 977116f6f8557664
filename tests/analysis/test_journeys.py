"""User-facing journeys: which there are, and what a blast radius does to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Asynchronous,
    Call,
    Client,
    CompleteArchitecture,
    Component,
    Deployer,
    Fallback,
    Group,
    Observation,
    Replication,
    View,
)
from atlas.analysis.blast_radius import Journeys, blast_radius, journeys_within, single_points
from atlas.analysis.journeys import Journey, journeys
from tests.examples import GAP, begin, component, service, wired
from tests.strategies import SIZE, ends, graphs, onwards

web = component(Client, "web")
a, b, c, d = (service(name) for name in "abcd")
call = Call("x")
optional = Call("x", optional=True)
fallback = Fallback("cache", when="the first is lost")
SERVICES = [service(f"s{number}") for number in range(SIZE)]
WITH_CLIENT = [component(Client, "client"), *SERVICES[1:]]
some = st.sets(st.integers(0, SIZE - 1), min_size=1)
parts = st.sampled_from([SERVICES, WITH_CLIENT])
Edge = tuple[tuple[int, int], Call]


def drawn(edges: list[Edge], members: list[Component]) -> View:
    with begin(CompleteArchitecture) as view:
        view.include(*members)
        for (tail, head), edge in edges:
            members[tail] >> edge >> members[head]
    return view


def journeys_after(view: View, *killed: Component) -> Journeys:
    return journeys_within(view, blast_radius(view, *killed))


def named(found: tuple[Journey, ...]) -> list[str]:
    return [str(item) for item in found]


def test_journeys_lead_from_a_client_to_where_no_way_leads_on() -> None:
    view = wired((web, call, a), (a, call, b), (a, optional, c), (d, call, b))

    assert named(journeys(view)) == ["web → a → b", "web → a → c"]
    assert journeys(view)[0].path == (web, a, b)


def test_without_a_client_they_begin_where_nobody_calls() -> None:
    view = wired((a, call, b), (c, Asynchronous("queue"), b), include=[d])

    assert named(journeys(view)) == ["a → b", "c → b"]


def test_the_control_plane_is_no_user() -> None:
    view = wired((component(Deployer, "deploys"), call, a), (b, call, a))

    assert named(journeys(view)) == ["b → a"]


@pytest.mark.parametrize(
    "other",
    [fallback, Replication("copy", lag=GAP), Observation("scrape")],
    ids=lambda call: call.kind,
)
def test_no_journey_goes_by_what_no_request_takes(other: Call) -> None:
    assert named(journeys(wired((web, call, a), (a, other, b)))) == ["web → a"]


def test_a_journey_through_a_group_goes_by_each_member() -> None:
    view = wired((web, call, Group("zone a", [a, b])))

    assert named(journeys(view)) == ["web → a", "web → b"]
    assert named(journeys_after(view, a).degraded) == ["web → a"]
    assert named(journeys_after(view, a, b).lost) == ["web → a", "web → b"]


def test_a_circle_ends() -> None:
    view = wired((web, call, a), (a, call, b), (b, call, a), (b, call, web))

    assert named(journeys(view)) == ["web → a → b"]


def test_a_circle_that_nobody_enters_is_no_journey() -> None:
    assert journeys(wired((a, call, b), (b, call, a))) == ()


def test_a_client_that_lost_one_journey_keeps_the_others() -> None:
    found = journeys_after(wired((web, call, a), (web, call, b), (a, call, c)), c)

    assert (named(found.lost), named(found.untouched)) == (["web → a → c"], ["web → b"])


def test_an_entry_that_is_no_client_falls_with_all_its_journeys() -> None:
    assert named(journeys_after(wired((a, call, b), (a, call, c)), b).lost) == ["a → b", "a → c"]


def test_a_fallback_that_stands_keeps_a_journey_degraded() -> None:
    view = wired((web, call, a), (a, call, b), (a, fallback, c))

    assert named(journeys_after(view, b).degraded) == ["web → a → b"]
    assert named(journeys_after(view, b, c).lost) == ["web → a → b"]


def test_a_fallback_of_the_client_itself_keeps_its_journey() -> None:
    view = wired((web, call, a), (web, fallback, b))

    assert (journeys_after(view, a).lost, named(journeys_after(view, a).degraded)) == (
        (),
        ["web → a"],
    )


@pytest.mark.parametrize("soft_call", [optional, Asynchronous("queue")], ids=["optional", "async"])
def test_what_a_journey_can_do_without_degrades_it(soft_call: Call) -> None:
    view = wired((web, call, a), (a, soft_call, b))

    assert named(journeys_after(view, b).degraded) == ["web → a → b"]
    assert single_points(view) == (a,)


def test_a_dead_client_makes_no_journey() -> None:
    assert named(journeys_after(wired((web, call, a)), web).lost) == ["web → a"]


def test_the_single_points_are_those_whose_loss_loses_a_journey() -> None:
    view = wired((web, call, a), (a, call, b), (b, call, Group("zone a", [c, d])))

    assert single_points(view) == (a, b)


def test_an_entry_that_is_no_client_is_a_single_point() -> None:
    assert single_points(wired((a, optional, b))) == (a,)


@given(graphs, parts)
def test_every_component_that_an_entry_reaches_lies_on_a_journey(
    edges: list[Edge], members: list[Component]
) -> None:
    view = drawn(edges, members)
    found = journeys(view)
    on = {component for journey in found for component in journey.path}
    entries = {item.entry for item in found}
    taken = [
        connection
        for connection in view.connections
        if connection.call.kind in ("request", "asynchronous")
    ]

    assert len(found) <= len(entries) * SIZE
    assert all(connection.head in on for connection in taken if connection.tail in on)


def test_a_view_alone_keeps_two_calls_between_the_same_ends() -> None:
    members = [service("s0"), service("s1")]
    view = drawn([((1, 0), Call("gRPC", optional=True)), ((1, 0), Call("gRPC"))], members)
    found = journeys_after(view, members[0])

    assert {*found.lost, *found.degraded, *found.untouched} == set(journeys(view))


@given(graphs, parts, some)
def test_every_journey_has_exactly_one_fate(
    edges: list[Edge], members: list[Component], killed: set[int]
) -> None:
    view = drawn(edges, members)
    found = journeys_after(view, *(members[number] for number in killed))
    every = [*found.lost, *found.degraded, *found.untouched]

    assert len(every) == len(set(every))
    assert set(every) == set(journeys(view))


@given(graphs, parts, some, some)
def test_killing_more_never_saves_a_journey(
    edges: list[Edge], members: list[Component], killed: set[int], more: set[int]
) -> None:
    view = drawn(edges, members)
    fewer = journeys_after(view, *(members[number] for number in killed))
    greater = journeys_after(view, *(members[number] for number in killed | more))

    assert set(fewer.lost) <= set(greater.lost)
    assert set(greater.untouched) <= set(fewer.untouched)


@given(graphs, parts, ends, some)
def test_adding_a_fallback_never_loses_another_journey(
    edges: list[Edge], members: list[Component], where: tuple[int, int], killed: set[int]
) -> None:
    dead = [members[number] for number in killed]
    without = journeys_after(drawn(edges, members), *dead)
    with_it = journeys_after(drawn([*edges, onwards((where, fallback))], members), *dead)

    assert set(named(with_it.lost)) <= set(named(without.lost))


@given(graphs, parts)
def test_a_single_point_loses_a_journey_and_nothing_else_does(
    edges: list[Edge], members: list[Component]
) -> None:
    view = drawn(edges, members)
    losing = [component for component in view.components if journeys_after(view, component).lost]

    assert list(single_points(view)) == [
        component for component in losing if not isinstance(component, Client)
    ]

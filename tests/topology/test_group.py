from typing import Any

import pytest

from atlas import Call, ChoiceError, CompleteArchitecture, Group, LabelError, TopologyError, View
from tests.examples import GAP, parcelpost, service

api = service("api")


@pytest.mark.parametrize("members", [[], ["api"], [api, None]], ids=["none", "names", "nothing"])
def test_a_group_holds_components(members: list[Any]) -> None:
    with pytest.raises(TopologyError, match="one or more components"):
        Group("zone a", members)


def test_a_group_holds_each_component_once() -> None:
    with pytest.raises(TopologyError, match="holds a member twice"):
        Group("zone a", [api, api])
    with pytest.raises(TopologyError, match="holds two members of one name"):
        Group("zone a", [api, service("api")])


def test_an_unknown_boundary_is_refused_with_those_there_are() -> None:
    with pytest.raises(ChoiceError, match="group, region, zone, cell, cluster, bulkhead, team"):
        Group("zone a", [api], boundary="galaxy")  # type: ignore[arg-type]
    assert Group("zone a", [api], boundary="zone").boundary == "zone"


def test_a_group_has_a_name_that_can_be_drawn() -> None:
    with pytest.raises(LabelError, match="name of Group"):
        Group("zone\na", [api])


def test_a_call_from_a_group_names_its_protocol() -> None:
    with pytest.raises(TopologyError, match="without a call between them"):
        Group("zone a", [api]) >> api  # type: ignore[operator]


def a_view() -> View:
    return CompleteArchitecture(
        parcelpost, "All", as_of="2024-06", timeouts=GAP, retries=GAP, cost=GAP
    )


def test_what_is_declared_inside_a_group_is_its_member() -> None:
    with Group("zone a", boundary="zone") as zone:
        one = service("one")
        two = service("two")
    service("three")

    assert zone.members == (one, two)


def test_groups_hold_groups_declared_inside_or_named() -> None:
    with Group("region", [api], boundary="region") as region:
        with Group("zone a", boundary="zone") as zone:
            one = service("one")
        two = service("two")
    world = Group("world", [region, service("three")])

    assert region.members == (api, one, two)
    assert region.groups == (zone,)
    assert world.members[:3] == region.members
    with a_view() as view:
        view.include(world)
    assert view.groups == (world, region, zone)


def test_a_group_declared_inside_a_view_joins_it() -> None:
    with a_view() as view, Group("zone a") as zone:
        one = service("one")
    assert view.groups == (zone,)
    assert view.components == (one,)


def test_calls_inside_a_group_are_calls_of_the_view() -> None:
    with a_view() as view:
        with Group("zone a"):
            one = service("one")
            one >> Call("gRPC") >> api
        api >> Call("gRPC") >> service("two")
    assert [call.head.name for call in view.connections] == ["api", "two"]


def test_a_group_in_which_nothing_is_declared_is_refused() -> None:
    with pytest.raises(TopologyError, match="one or more components"), Group("zone a"):
        pass
    empty = Group("zone a")
    with pytest.raises(TopologyError, match="inside `with Group"):
        empty.members  # noqa: B018


def test_an_error_inside_a_group_is_the_one_that_is_told() -> None:
    with pytest.raises(ZeroDivisionError), Group("zone a"):
        raise ZeroDivisionError
    with Group("zone b") as zone:
        one = service("one")
    assert zone.members == (one,)


def test_minus_of_a_list_says_so_too() -> None:
    with pytest.raises(TopologyError, match=r"'api', 'web' - 'orders' is no relation"):
        _ = [service("api"), service("web")] - service("orders")  # type: ignore[operator]


def test_minus_says_how_a_relation_without_a_direction_is_written() -> None:
    with pytest.raises(TopologyError, match="Peering") as caught:
        api - Group("zone a", [api])  # type: ignore[operator]
    assert str(caught.value).startswith("'api' - 'zone a' is no relation")
    with pytest.raises(TopologyError, match="'zone a' - 3 is no relation"):
        Group("zone a", [api]) - 3  # type: ignore[operator]

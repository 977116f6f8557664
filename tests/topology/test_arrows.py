import pytest

from atlas import Call, CompleteArchitecture, Group, TopologyError
from atlas.topology.call import RECORDER
from tests.examples import begin, service

one, two, three = service("one"), service("two"), service("three")
zone = Group("zone a", [two, three], boundary="zone")


def test_a_call_made_outside_a_view_is_refused() -> None:
    with pytest.raises(TopologyError, match="a call from 'one' to 'two' is made outside a view"):
        one >> Call("gRPC") >> two
    with pytest.raises(TopologyError, match="a call from 'two' to 'one' is made outside a view"):
        one << Call("gRPC") << two


def test_an_arrow_points_from_tail_to_head_either_way_round() -> None:
    with begin(CompleteArchitecture) as view:
        one >> Call("gRPC") >> two
        one << Call("gRPC") << three

    assert [(connection.tail, connection.head) for connection in view.connections] == [
        (one, two),
        (three, one),
    ]


def test_calls_chain() -> None:
    with begin(CompleteArchitecture) as view:
        one >> Call("HTTPS") >> two >> Call("gRPC") >> three

    assert [
        (connection.tail, connection.call.protocol, connection.head)
        for connection in view.connections
    ] == [
        (one, "HTTPS", two),
        (two, "gRPC", three),
    ]


def test_a_call_to_a_list_is_one_call_to_each() -> None:
    with begin(CompleteArchitecture) as view:
        one >> Call("gRPC") >> [two, three]

    assert [connection.head for connection in view.connections] == [two, three]


def test_a_call_may_begin_and_end_at_a_group() -> None:
    with begin(CompleteArchitecture) as view:
        one >> Call("gRPC") >> zone >> Call("gRPC") >> service("four")

    assert [(connection.tail.name, connection.head.name) for connection in view.connections] == [
        ("one", "zone a"),
        ("zone a", "four"),
    ]
    assert view.groups == (zone,)
    assert {component.name for component in view.components} == {"one", "two", "three", "four"}


@pytest.mark.parametrize("head", ["two", None, 3, ["two"]], ids=str)
def test_a_call_ends_at_a_component(head: object) -> None:
    with (
        pytest.raises(TopologyError, match="a component, a group, or a list of components"),
        begin(CompleteArchitecture),
    ):
        one >> Call("gRPC") >> head  # type: ignore[type-var]


def test_a_refused_call_leaves_no_view_open() -> None:
    with pytest.raises(TopologyError), begin(CompleteArchitecture):
        Group("zone", [one]) >> Call("gRPC") >> one

    assert RECORDER.get() is None

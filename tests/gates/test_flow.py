"""The calls of a view as a graph."""

from atlas.gates.examples import subjects_of
from atlas.gates.flow import columns, edges, neighbours, reachable
from atlas.views.view import View


def _view(expression: str) -> View:
    return subjects_of(expression)[0].loaded.view


def _columns(expression: str) -> dict[str, int]:
    return {component.name: column for component, column in columns(_view(expression)).items()}


def test_a_component_stands_right_of_all_that_call_it() -> None:
    calls = "[('client', call(), 'checkout'), ('client', call(), 'orders'), ('checkout', call(), "
    found = _columns(f"flow(calls={calls}'orders')])")
    assert found == {"client": 0, "checkout": 1, "orders": 2}


def test_a_circle_ends_where_it_began() -> None:
    assert _columns("flow(calls=cycle(call()))") == {"client": 0, "checkout": 1, "orders": 2}


def test_fallbacks_and_observations_push_nothing() -> None:
    calls = "[('client', Fallback('SQL', when='lost'), 'orders'), ('orders', Observation('x'), "
    found = _columns(f"operations(calls={calls}'checkout')])")
    assert found == {"client": 0, "checkout": 0, "orders": 0}


def test_a_call_to_a_group_is_one_to_each_member() -> None:
    view = _view(
        "storage((a := component()), (b := component('carts')), "
        "calls=[('checkout', call(), Group('stores', [a, b]))])"
    )
    assert [(edge.tail.name, edge.head.name) for edge in edges(view)] == [
        ("checkout", "orders"),
        ("checkout", "carts"),
    ]


def test_neighbours_are_oneself_callers_and_called() -> None:
    found = neighbours(_view("flow()"))
    names = {
        component.name: {other.name for other in others} for component, others in found.items()
    }
    assert names == {
        "client": {"client", "checkout"},
        "checkout": {"client", "checkout", "orders"},
        "orders": {"checkout", "orders"},
    }


def test_a_component_reaches_itself_only_by_a_circle() -> None:
    view = _view("flow()")
    client, checkout, orders = view.components
    line = {client: [checkout], checkout: [orders]}
    assert reachable(client, line) == {checkout, orders}
    assert reachable(client, {**line, orders: [client]}) == {client, checkout, orders}

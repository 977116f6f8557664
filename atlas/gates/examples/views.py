"""Views of the made-up shop, one factory a kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from atlas.evidence.gap import Undisclosed
from atlas.gates.examples.parts import (
    call,
    client,
    component,
    failure,
    gap,
    post,
    service,
    words,
)
from atlas.gates.examples.shop import optimisation, shop
from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.kinds.cost_breakdown import CostBreakdown, Spend
from atlas.kinds.cost_study import CostStudy
from atlas.kinds.failure_domains import FailureDomains, Incident
from atlas.kinds.novel_solutions import NovelSolutions, Solution
from atlas.kinds.production_operations import PipelineStage, ProductionOperations
from atlas.kinds.request_flow import SLO, RequestFlow
from atlas.kinds.scale_evolution import LEVELS, ScaleEvolution, Stage
from atlas.kinds.storage_architecture import (
    ConsistencyBoundary,
    Recovery,
    StorageArchitecture,
)
from atlas.topology.call import Call, Fallback
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.spending import Commitment, Driver, Period
from atlas.views.view import View

Calls = Sequence[tuple[str | Group, Call, str | Group]]
"""Calls by the names of their ends, or from and to groups."""
Late = Callable[[Mapping[str, Component]], Any]
"""What is made of the components of a view once they are there."""


def incident(*names: str, **changes: Any) -> Late:
    """Return an incident that affected components of these names.

    Args:
        *names: The names of the components.
        **changes: Keywords of the view that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "date": "2026-04-02",
        "report": post,
        "trigger": words,
        "impact": words,
        "mitigation": words,
        "duration": gap,
    }

    def made(found: Mapping[str, Component]) -> Incident:
        through: dict[str, Any] = {"cascade": [found[name] for name in names]}
        return Incident("the full disk", **{**fields, **through, **changes})

    return made


def boundary(*names: str) -> Late:
    """Return a consistency boundary around stores of these names."""

    def made(found: Mapping[str, Component]) -> ConsistencyBoundary:
        fields: dict[str, Any] = {"stores": [found[name] for name in names], "guarantee": words}
        return ConsistencyBoundary("one order", **fields)

    return made


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _draw(
    kind: type[View], members: Sequence[Component], calls: Calls, arguments: Mapping[str, Any]
) -> View:
    """Build a view: its calls by name, and what is made of its components."""
    components = {member.name: member for member in members}

    def end(name: str | Group) -> Component | Group:
        return components[name] if isinstance(name, str) else name

    def made(value: Any) -> Any:
        return value(components) if callable(value) else value

    def all_made(value: Any) -> Any:
        return list(map(made, value)) if _is_list(value) else made(value)

    fields: dict[str, Any] = {"system": shop, "title": "Where orders are kept"}
    fields |= {name: all_made(value) for name, value in arguments.items()}
    with kind(as_of="2026-05", **fields) as view:
        view.include(*members)
        for tail, request, head in calls:
            _ = end(tail) >> request >> end(head)
    return view


def storage(*stores: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a storage view: `checkout` calls each store.

    Args:
        *stores: The stores; none for the usual one.
        calls: The calls between components; None for one from `checkout` to each store.
        **changes: Keywords of the view that replace the usual ones.
    """
    members = [service(), *(stores or (component(),))]
    fields: dict[str, Any] = {
        "boundaries": [boundary(members[1].name)],
        "replication_lag": gap,
        "recovery": Recovery(rpo=gap, rto=gap, backup=words, restore=words),
    }
    usual_calls = [("checkout", call(), member.name) for member in members[1:]]
    return _draw(
        StorageArchitecture, members, usual_calls if calls is None else calls, {**fields, **changes}
    )


def _shown(
    kind: type[View],
    members: Sequence[Component],
    calls: Calls | None,
    fields: Mapping[str, Any],
    changes: Mapping[str, Any],
) -> View:
    """Draw a path of components, or the usual one to a store."""
    path = members
    if len(members) <= 1:
        store = members[0] if members else component()
        path = [client(), service(fails=[failure("overload")]), store]
    usual_calls = [(tail.name, call(), head.name) for tail, head in pairwise(path)]
    return _draw(kind, path, usual_calls if calls is None else calls, {**fields, **changes})


def flow(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a request flow: client, `checkout` and a store in a line.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    slo = SLO(objective=words, availability=gap, p50=gap, p99=gap, p999=gap)
    return _shown(RequestFlow, members, calls, {"slo": slo, "fallback": gap}, changes)


def architecture(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a complete architecture.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    fields = {"timeouts": words, "retries": words, "cost": gap}
    return _shown(CompleteArchitecture, members, calls, fields, changes)


def domains(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return failure domains.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    happened = [incident("orders", "checkout")]
    fields = {"incidents": happened, "breakers": gap, "bulkheads": gap}
    return _shown(FailureDomains, members, calls, fields, changes)


def stage(**changes: Any) -> Stage:
    """Return a stage of which only words are known."""
    fields: dict[str, Any] = {
        "when": words,
        "users": gap,
        "architecture": words,
        "broke": words,
        "fixed": words,
        "cost": gap,
    }
    return Stage(**{**fields, **changes})


def evolution(
    *members: Component,
    calls: Calls | None = None,
    largest: Stage | Undisclosed = gap,
    **changes: Any,
) -> View:
    """Return a scale evolution.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        largest: The largest stage, or a gap.
        **changes: Keywords of the view that replace the usual ones.
    """
    stages = {**dict.fromkeys(LEVELS, gap), LEVELS[-1]: largest}
    return _shown(ScaleEvolution, members, calls, {"stages": stages}, changes)


def costs(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a cost breakdown.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """

    def spend(components: Mapping[str, Component]) -> list[Spend]:
        return [Spend(components["orders"], monthly=gap, covers="machines")]

    fields = {
        "spend": spend,
        "unit_costs": {"per order": gap},
        "optimisations": [optimisation()],
        "reserved": gap,
    }
    return _shown(CostBreakdown, members, calls, fields, changes)


def period(**changes: Any) -> Period:
    """Return a year of which no total is known."""
    arguments: dict[str, Any] = {"spent": gap, "begins": "2025", "ends": "2025", **changes}
    return Period("2025", **arguments)


def commitment(**changes: Any) -> Commitment:
    """Return a promise of money for the year of `period`."""
    fields: dict[str, Any] = {"total": gap, "begins": "2025", "ends": "2025", "terms": words}
    return Commitment("Example Cloud", **{**fields, **changes})


def study(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a cost study of which no money is known.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    overrun = failure("the bill grows without limit")
    store = component(fails=[overrun])

    def driver(components: Mapping[str, Component]) -> Driver:
        return Driver(components["orders"], monthly=gap, covers="machines", grows_with=words)

    fields: dict[str, Any] = {
        "periods": [period()],
        "covers": words,
        "excludes": [words],
        "drivers": [driver],
        "commitments": gap,
        "reserved": gap,
        "optimisations": gap,
        "overrun": overrun,
    }
    return _shown(CostStudy, members or (store,), calls, fields, changes)


def novelties(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return novel solutions.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """

    def solution(components: Mapping[str, Component]) -> Solution:
        texts: dict[str, Any] = dict.fromkeys(("problem", "invention", "open_source"), words)
        texts |= {"components": [components["orders"]]}
        return Solution("three copies", effect={}, **texts)

    fields = {"solutions": [solution], "patents": gap}
    return _shown(NovelSolutions, members, calls, fields, changes)


def operations(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return production operations.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    fields = {
        "pipeline": [PipelineStage("canary", does=words, rollback=gap)],
        "monitoring": words,
        "alerting": words,
        "on_call": words,
        "chaos": gap,
    }
    return _shown(ProductionOperations, members, calls, fields, changes)


def lone() -> View:
    """Return a view of one component."""
    fields = {"incidents": gap, "breakers": gap, "bulkheads": gap}
    return _draw(FailureDomains, [component()], [], fields)


def other(**changes: Any) -> View:
    """Return a view that is none of the eight architecture views."""
    return _shown(View, (), None, {}, changes)


def eight(**changes: Any) -> list[View]:
    """Return the eight views of the shop; the changes are made to the storage view."""
    view_makers: Iterable[Callable[[], View]] = (
        architecture,
        flow,
        domains,
        evolution,
        costs,
        novelties,
        operations,
    )
    return [storage(**changes), *(make_view() for make_view in view_makers)]


def circle(back: Call) -> Calls:
    """Return calls between `checkout` and `orders`, of which one is given."""
    return [
        ("client", call(), "checkout"),
        ("checkout", call(), "orders"),
        ("orders", back, "checkout"),
    ]


def fallen(*further: tuple[str, Call, str]) -> View:
    """Return a view in which `checkout` falls back from `orders` to `replica`."""
    fallback = Fallback("SQL", when="orders is down")
    calls = [("checkout", call(), "orders"), ("checkout", fallback, "replica"), *further]
    return storage(component(), component("replica"), calls=calls)

"""Views of the made-up shop, one factory per kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from atlas.evidence.gap import Undisclosed
from atlas.gates.examples.parts import (
    call,
    cited,
    client,
    component,
    failure,
    gap,
    post,
    service,
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
from atlas.topology.call import Call
from atlas.topology.call_kinds import Fallback
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.spending import Commitment, Driver, Period
from atlas.views.view import View

Place = str | Group
Calls = Sequence[tuple[Place, Call, Place] | tuple[Place, Call]]
"""Calls as tail, call and head, if any; ends are names of components, or groups."""
Deferred = Callable[[Mapping[str, Component]], Any]
"""Builds an argument from the components of a view, by name."""


def incident(*names: str, **changes: Any) -> Deferred:
    """Return an incident that affected the components of these names, in order.

    Args:
        *names: The names of the components.
        **changes: Keywords of the view that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "date": "2026-04-02",
        "report": post,
        "trigger": cited,
        "impact": cited,
        "mitigation": cited,
        "duration": gap,
    }

    def build(by_name: Mapping[str, Component]) -> Incident:
        cascade: dict[str, Any] = {"cascade": [by_name[name] for name in names]}
        return Incident("disk full", **{**fields, **cascade, **changes})

    return build


def boundary(*names: str) -> Deferred:
    """Return a consistency boundary around stores of these names."""

    def build(by_name: Mapping[str, Component]) -> ConsistencyBoundary:
        fields: dict[str, Any] = {"stores": [by_name[name] for name in names], "guarantee": cited}
        return ConsistencyBoundary("one order", **fields)

    return build


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _draw(
    kind: type[View], members: Sequence[Component], calls: Calls, arguments: Mapping[str, Any]
) -> View:
    """Build a view from its components, its calls by name and its deferred arguments."""
    by_name = {component.name: component for component in members}

    def end(name: str | Group) -> Component | Group:
        return by_name[name] if isinstance(name, str) else name

    def built(value: Any) -> Any:
        return value(by_name) if callable(value) else value

    def all_built(value: Any) -> Any:
        return list(map(built, value)) if _is_list(value) else built(value)

    fields: dict[str, Any] = {"system": shop, "title": "How orders are stored"}
    fields |= {name: all_built(value) for name, value in arguments.items()}
    with kind(as_of="2026-05", **fields) as view:
        view.include(*members)
        for tail, request, *heads in calls:
            begun = end(tail) >> request
            for head in heads:
                _ = begun >> end(head)
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
        "recovery": Recovery(rpo=gap, rto=gap, backup=cited, restore=cited),
    }
    by_default = [("checkout", call(), store.name) for store in members[1:]]
    return _draw(
        StorageArchitecture, members, by_default if calls is None else calls, {**fields, **changes}
    )


def _shown(
    kind: type[View],
    members: Sequence[Component],
    calls: Calls | None,
    fields: Mapping[str, Any],
    changes: Mapping[str, Any],
) -> View:
    """Build a view of a path of components; by default client, `checkout` and a store."""
    path = members
    if len(members) <= 1:
        store = members[0] if members else component()
        path = [client(), service(fails=[failure("overload")]), store]
    by_default = [(tail.name, call(), head.name) for tail, head in pairwise(path)]
    return _draw(kind, path, by_default if calls is None else calls, {**fields, **changes})


def flow(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a request flow: client, `checkout` and a store, or the members, in a line.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    slo = SLO(objective=cited, availability=gap, p50=gap, p99=gap, p999=gap)
    return _shown(RequestFlow, members, calls, {"slo": slo, "fallback": gap}, changes)


def architecture(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a complete architecture.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    fields = {"timeouts": cited, "retries": cited, "cost": gap}
    return _shown(CompleteArchitecture, members, calls, fields, changes)


def siblings(*calls: Calls) -> list[View]:
    """Return architectures of the same client, service and store.

    Args:
        *calls: The calls of each view.
    """
    members = [client(), service(fails=[failure("overload")]), component()]
    return [architecture(*members, calls=each) for each in calls]


def domains(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return failure domains.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    incidents = [incident("orders", "checkout")]
    fields = {"incidents": incidents, "breakers": gap, "bulkheads": gap}
    return _shown(FailureDomains, members, calls, fields, changes)


def stage(**changes: Any) -> Stage:
    """Return a stage that is known in words only."""
    fields: dict[str, Any] = {
        "when": cited,
        "users": gap,
        "architecture": cited,
        "broke": cited,
        "fixed": cited,
        "cost": gap,
    }
    return Stage(**{**fields, **changes})


def evolution(
    *members: Component,
    calls: Calls | None = None,
    largest: Stage | Undisclosed = gap,
    **changes: Any,
) -> View:
    """Return a scale evolution; `largest` is its largest stage.

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

    def spend(by_name: Mapping[str, Component]) -> list[Spend]:
        return [Spend(by_name["orders"], monthly=gap, covers="machines")]

    fields = {
        "spend": spend,
        "unit_costs": {"per order": gap},
        "optimisations": [optimisation()],
        "reserved": gap,
    }
    return _shown(CostBreakdown, members, calls, fields, changes)


def period(**changes: Any) -> Period:
    """Return a year without a known total."""
    fields: dict[str, Any] = {"spent": gap, "begins": "2025", "ends": "2025", **changes}
    return Period("2025", **fields)


def commitment(**changes: Any) -> Commitment:
    """Return a spending commitment for the year of `period`."""
    fields: dict[str, Any] = {"total": gap, "begins": "2025", "ends": "2025", "terms": cited}
    return Commitment("Example Cloud", **{**fields, **changes})


def study(*members: Component, calls: Calls | None = None, **changes: Any) -> View:
    """Return a cost study without known amounts.

    Args:
        *members: The components, in a line; one is the store behind the usual ones.
        calls: The calls between components; None for one from each component to the next.
        **changes: Keywords of the view that replace the usual ones.
    """
    overrun = failure("the bill grows without limit")
    store = component(fails=[overrun])

    def driver(by_name: Mapping[str, Component]) -> Driver:
        return Driver(by_name["orders"], monthly=gap, covers="machines", grows_with=cited)

    fields: dict[str, Any] = {
        "periods": [period()],
        "covers": cited,
        "excludes": [cited],
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

    def solution(by_name: Mapping[str, Component]) -> Solution:
        fields: dict[str, Any] = dict.fromkeys(("problem", "invention", "open_source"), cited)
        fields |= {"components": [by_name["orders"]]}
        return Solution("three replicas", effect={}, **fields)

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
        "pipeline": [PipelineStage("canary", does=cited, rollback=gap)],
        "monitoring": cited,
        "alerting": cited,
        "on_call": cited,
        "chaos": gap,
    }
    return _shown(ProductionOperations, members, calls, fields, changes)


def single_component() -> View:
    """Return a view with a single component."""
    fields = {"incidents": gap, "breakers": gap, "bulkheads": gap}
    return _draw(FailureDomains, [component()], [], fields)


def other(**changes: Any) -> View:
    """Return a view of none of the eight architecture kinds."""
    return _shown(View, (), None, {}, changes)


def eight(**changes: Any) -> list[View]:
    """Return the eight views of the shop; the changes apply to the storage view."""
    others: Iterable[Callable[[], View]] = (
        architecture,
        flow,
        domains,
        evolution,
        costs,
        novelties,
        operations,
    )
    return [storage(**changes), *(factory() for factory in others)]


def cycle(back: Call) -> Calls:
    """Return a cycle of calls between `checkout` and `orders`; `back` closes it."""
    return [
        ("client", call(), "checkout"),
        ("checkout", call(), "orders"),
        ("orders", back, "checkout"),
    ]


def with_fallback(*further: tuple[str, Call, str]) -> View:
    """Return a view in which `checkout` falls back from `orders` to `replica`."""
    fallback = Fallback("SQL", when="orders is down")
    calls = [("checkout", call(), "orders"), ("checkout", fallback, "replica"), *further]
    return storage(component(), component("replica"), calls=calls)

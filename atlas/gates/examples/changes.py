"""Changes of the made-up shop: a scale journey, a removed bottleneck and a migration."""

from collections.abc import Iterable, Mapping
from typing import Any

from atlas.evidence.constructors import ms, users
from atlas.gates.examples.parts import (
    call,
    cited,
    client,
    component,
    failure,
    gap,
    many_figures,
    reported,
    service,
    step,
)
from atlas.gates.examples.shop import shop
from atlas.kinds.journey_stage import JourneyStage
from atlas.kinds.migration_playbook import MigrationPhase, MigrationPlaybook
from atlas.kinds.performance_profile import Bottleneck, Measurement, PerformanceProfile
from atlas.kinds.scale_journey import ScaleJourney
from atlas.topology.component import Component
from atlas.views.before_after import BeforeAfter
from atlas.views.view import View


def faster() -> BeforeAfter:
    """Return a comparison whose ratio is known."""
    return BeforeAfter("a read", "p99", before=reported(ms(60)), after=reported(ms(15)))


def _drawn(view: View, calls: Iterable[tuple[Component, Component]]) -> View:
    with view:
        for tail, head in calls:
            _ = tail >> call() >> head
    return view


def _arguments(view: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """Return the arguments of a view about the shop."""
    return {"system": shop, "title": "How orders are stored", "as_of": "2026-05", **view, **changes}


def checkout() -> Component:
    """Return the service that other components call."""
    return service(fails=[failure("overload")])


def journey_stage(*components: Component, **changes: Any) -> JourneyStage:
    """Return a stage of a journey with the given components.

    Args:
        *components: The components that were built.
        **changes: Keywords of the stage that replace the usual ones.
    """
    fields: dict[str, Any] = dict.fromkeys(("limit", "broke", "cost", "took", "lesson"), gap)
    fields |= {"when": "2024", "dating": cited, "load": reported(users(4000)), "fixed": cited}
    name = f"with {' and '.join(component.name for component in components)}"
    return JourneyStage(name, components=components, **{**fields, **changes})


def journey(old: Component | None = None, new: Component | None = None, **changes: Any) -> View:
    """Return a scale journey from one store to another, both called by `checkout`.

    Args:
        old: The store of the first stage.
        new: The store of the last stage.
        changes: Other keywords of the view; `cost` is that of the last stage.
    """
    before, after = old or component("files"), new or component(figures=many_figures(4))
    caller, cost = checkout(), changes.pop("cost", gap)
    first = journey_stage(caller, before, when="2020", load=reported(users(9)))
    last = journey_stage(caller, after, cost=cost)
    fields: dict[str, Any] = {"measure": "orders per day", "stages": [first, last]}
    calls = [(caller, before), (caller, after)]
    return _drawn(ScaleJourney(**_arguments(fields, **changes)), calls)


def profile(store: Component | None = None, **changes: Any) -> View:
    """Return a performance profile with a bottleneck in a store.

    Args:
        store: The store; None for the usual one.
        **changes: Keywords of the view that replace the usual ones.
    """
    slow, caller = store or component(), checkout()
    fields: dict[str, Any] = dict.fromkeys(("found", "hypothesis", "change", "trade_off"), cited)
    fields |= {
        "bottleneck": Bottleneck(slow, what=cited),
        "probes": [step()],
        "effect": [faster()],
        "measured": Measurement(method=cited, load=gap, sample=gap, machine=gap),
        "cost": gap,
        "returns": failure("high latency"),
    }
    calls = [(client(), caller), (caller, slow)]
    return _drawn(PerformanceProfile(**_arguments(fields, **changes)), calls)


def phase(**changes: Any) -> MigrationPhase:
    """Return a phase of a migration, known in words only."""
    fields: dict[str, Any] = dict.fromkeys(("leaves", "risk", "rollback", "data_loss"), cited)
    fields |= {"entry": step(), "actions": [cited], "duration": gap, "rollback_takes": gap}
    return MigrationPhase("copy", **{**fields, **changes})


def playbook(old: Component | None = None, **changes: Any) -> View:
    """Return a migration from one store to `orders`.

    Args:
        old: The store that is replaced; None for one named `files`.
        **changes: Keywords of the view that replace the usual ones.
    """
    left, new, caller = old or component("files"), component(), checkout()
    fields: dict[str, Any] = dict.fromkeys(
        ("reason", "dual_write", "backfill", "verification"), cited
    )
    fields |= dict.fromkeys(("no_return", "cost_before", "cost_after", "cost", "broke"), gap)
    fields |= {"origin": [left], "target": [new], "phases": [phase()], "effect": [faster()]}
    calls = [(caller, left), (caller, new)]
    return _drawn(MigrationPlaybook(**_arguments(fields, **changes)), calls)

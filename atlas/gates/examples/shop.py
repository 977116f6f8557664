"""The made-up shop as a system, with what it costs."""

from typing import Any

from atlas.evidence.constructors import messages, nodes, percent, quantity, usd_per_month
from atlas.gates.examples.parts import gap, reported, words
from atlas.views.economics import Economics, Optimisation
from atlas.views.system import System


def optimisation(**changes: Any) -> Optimisation:
    """Return an optimisation whose return can be computed."""
    fields: dict[str, Any] = {
        "before": reported(nodes(100)),
        "after": reported(nodes(72)),
        "how": words,
        "saving": reported(usd_per_month(500)),
        "cost": gap,
    }
    return Optimisation("fewer nodes", **{**fields, **changes})


def economics(**changes: Any) -> Economics:
    """Return economics of which everything is known."""
    fields: dict[str, Any] = {
        "infrastructure": reported(usd_per_month(12_000)),
        "unit_costs": {"per order": reported(quantity(0.02, "USD"))},
        "reserved": reported(percent(60)),
        "growth": {"2x": reported(usd_per_month(20_000))},
        "optimisations": [optimisation()],
    }
    return Economics(**{**fields, **changes})


def system(**changes: Any) -> System:
    """Return the shop, of which little is documented."""
    fields: dict[str, Any] = {
        "documented": "scarcely",
        "scale": {"orders": reported(messages(4e6).per("day"))},
        "economics": economics(),
    }
    return System("Example Shop", **{**fields, **changes})


shop = system()

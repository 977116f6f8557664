"""The made-up shop as a system, with its costs."""

from typing import Any

from atlas.evidence.constructors import messages, nodes, percent, quantity, usd_per_month
from atlas.gates.examples.parts import cited, gap, reported
from atlas.views.economics import Economics, Optimisation
from atlas.views.priced_part import PricedPart
from atlas.views.system import System


def optimisation(**changes: Any) -> Optimisation:
    """Return an optimisation with a computable saving."""
    fields: dict[str, Any] = {
        "before": reported(nodes(100)),
        "after": reported(nodes(72)),
        "how": cited,
        "saving": reported(usd_per_month(500)),
        "cost": gap,
    }
    return Optimisation("fewer nodes", **{**fields, **changes})


def part(name: str = "orders, 2025", **changes: Any) -> PricedPart:
    """Return a part of the shop's infrastructure, priced on demand.

    Args:
        name: What it is.
        **changes: Keywords of the part that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "monthly": reported(usd_per_month(900)),
        "covers": "72 rented nodes, no traffic",
    }
    return PricedPart(name, **{**fields, **changes})


def economics(**changes: Any) -> Economics:
    """Return economics with all fields known."""
    fields: dict[str, Any] = {
        "infrastructure": reported(usd_per_month(12_000)),
        "unit_costs": {"per order": reported(quantity(0.02, "USD"))},
        "reserved": reported(percent(60)),
        "growth": {"2x": reported(usd_per_month(20_000))},
        "optimisations": [optimisation()],
    }
    return Economics(**{**fields, **changes})


def system(**changes: Any) -> System:
    """Return the shop as a scarcely documented system."""
    fields: dict[str, Any] = {
        "documented": "scarcely",
        "scale": {"orders": reported(messages(4e6).per("day"))},
        "economics": economics(),
    }
    return System("Example Shop", **{**fields, **changes})


shop = system()

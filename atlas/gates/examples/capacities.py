"""A capacity model of a technology that does not exist."""

from typing import Any

from atlas.evidence.constructors import messages, minutes, percent, seconds, usd_per_month
from atlas.evidence.statement import assumed
from atlas.gates.examples.parts import (
    cited,
    failure,
    gap,
    many_figures,
    message,
    metric,
    reported,
    step,
    version,
    with_logs,
)
from atlas.kinds.capacity_model import CapacityModel
from atlas.views.capacity import Ceiling, NextStep
from atlas.views.laws import LittlesLaw
from atlas.views.view import View


def next_step(**changes: Any) -> NextStep:
    """Return a step with its prices."""
    fields: dict[str, Any] = {
        "limit": reported(messages(80)),
        "on_demand": reported(usd_per_month(90)),
        "reserved": reported(usd_per_month(60)),
        "action": step(),
    }
    return NextStep("twice the store", **{**fields, **changes})


def order_slots(number: float) -> Ceiling:
    """Return a limit of the given number of concurrent orders."""
    return Ceiling("order slots", at=reported(messages(number)), beyond=cited)


def capacity(*, figures: int = 0, **changes: Any) -> View:
    """Return a capacity model of concurrent orders, with additional figures.

    Args:
        figures: The number of reported figures besides its own.
        **changes: Keywords of the view that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "question": "How many orders fit?",
        "law": LittlesLaw(residence=assumed(seconds(2), because="no measurement was published")),
        "load": assumed(messages(5).per("second"), because="no count was published"),
        "load_name": "orders",
        "result_name": "orders held",
        "limit": order_slots(40),
        "knee": gap,
        "growth": assumed(percent(50).per("year"), because="no count was published"),
        "steps": [next_step()],
        "signals": [message, metric],
        "recovery": failure().recovery,
        "time_to_recover": reported(minutes(9)),
        "data_loss": cited,
        "rollback": cited,
        "figures": many_figures(figures),
    }
    with CapacityModel(
        with_logs(version), "Concurrent orders", as_of="2026-05", **{**fields, **changes}
    ) as view:
        pass
    return view

"""What to buy next, as an entry of a chapter: what it carries, how long it lasts, what it costs."""

from atlas.analysis.capacity.assessment import Rung
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.views.chapter import Entry, Fact


def step_entry(rung: Rung, number: int) -> Entry:
    """Return a step with what it brings, its cost a month, and how it is done.

    Args:
        rung: The step, with what it brings.
        number: Its place among the steps, from 1.
    """
    step = rung.step
    facts: dict[str, Fact] = {
        "limit then": step.limit,
        "load it carries": rung.load,
        "lasts, from today": rung.lasts,
        "monthly cost, on-demand": _a_month(step.on_demand),
        "monthly cost, reserved": _a_month(step.reserved),
        "per unit of the limit": step.unit_cost,
    }
    return Entry(name=f"{number}. {step.name}", facts=facts, steps=(step.action,))


def _a_month(cost: Number) -> Number:
    return cost if isinstance(cost, Undisclosed) else cost.to("USD / month")

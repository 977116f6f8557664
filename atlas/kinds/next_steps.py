"""The next purchase, as an entry of a chapter: its capacity, how long it lasts, its cost."""

from atlas.analysis.capacity.assessment import AssessedStep
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.views.chapter import Entry, Fact


def step_entry(assessed: AssessedStep, number: int) -> Entry:
    """Return a step with its capacity, its monthly cost, and its action.

    Args:
        assessed: The step, with its capacity.
        number: Its place among the steps, from 1.
    """
    step = assessed.step
    facts: dict[str, Fact] = {
        "limit after it": step.limit,
        "load at that limit": assessed.load,
        "lasts, from today": assessed.lasts,
        "monthly cost, on-demand": _a_month(step.on_demand),
        "monthly cost, committed": _a_month(step.reserved),
        "per unit of the limit": step.unit_cost,
    }
    return Entry(name=f"{number}. {step.name}", facts=facts, steps=(step.action,))


def _a_month(cost: Number) -> Number:
    return cost if isinstance(cost, Undisclosed) else cost.to("USD / month")

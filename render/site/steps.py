"""Steps as pages print them."""

from attrs import frozen

from atlas.operations.step import Action
from render.parts.values import Value
from render.site.telling import Teller, value


@frozen
class StepData:
    """A step with the values of its facts; a check has nothing to undo or to verify."""

    action: str
    command: Value
    healthy: Value
    unhealthy: Value
    risk: str
    takes: Value | None
    undo: str
    verify: str


def step_data(step: Action, teller: Teller) -> StepData:
    """Return a step as a page prints it."""
    return StepData(
        action=step.action,
        command=value(step.command, teller),
        healthy=value(step.healthy, teller),
        unhealthy=value(step.unhealthy, teller),
        risk=step.risk,
        takes=value(step.takes, teller) if step.takes is not None else None,
        undo=step.undo,
        verify=step.verify,
    )

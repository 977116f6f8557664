"""Steps as pages print them."""

from attrs import frozen

from atlas.operations.step import Step
from render.parts.values import Value
from render.site.telling import Teller, value


@frozen
class StepData:
    """A step with the values of its facts."""

    action: str
    command: Value
    healthy: Value
    sick: Value
    risk: str
    takes: Value
    undo: str
    proof: str


def step_data(step: Step, teller: Teller) -> StepData:
    """Return a step as a page prints it."""
    return StepData(
        action=step.action,
        command=value(step.command, teller),
        healthy=value(step.healthy, teller),
        sick=value(step.sick, teller),
        risk=step.risk,
        takes=value(step.takes, teller),
        undo=step.undo,
        proof=step.proof,
    )

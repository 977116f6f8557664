"""What a card shows of a view: components along its story, and the first command."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from atlas.evidence.command import Command
from atlas.evidence.statement import Statement
from atlas.operations.failure import Failure
from atlas.steps.step import Action
from atlas.topology.component import Component
from atlas.topology.connection import members
from atlas.views.view import View


def main_path(view: View, failing: Component | None = None) -> list[Component]:
    """Return the components along the calls of a view, as far as the one that fails.

    It begins where the story does: at the first call, or at the first one from which calls lead to
    the component that fails. Without calls it is that component, or the first one.

    Args:
        view: The view.
        failing: The component that the alarm is about.
    """
    calls = called(view)
    starts = list(dict.fromkeys(tail for tail, _ in calls))
    ways = (_way(start, failing, calls) for start in starts) if failing else ()
    path = next((way for way in ways if len(way) > 1), starts[:1])
    while path:
        heads = [head for tail, head in calls if tail is path[-1] and head not in path]
        if not heads:
            break
        path.append(heads[0])
    if not path:
        return [failing] if failing else list(view.standing)[:1]
    return path if failing is None or failing in path else [*path, failing]


def called(view: View) -> dict[tuple[Component, Component], None]:
    """Return the pairs of components of which one calls the other, in the order of the story.

    A call to a group is one to each of its members.

    Args:
        view: The view.
    """
    return {
        (tail, head): None
        for call in view.standing_calls
        for tail in members(call.tail)
        for head in members(call.head)
    }


def _way(
    start: Component, end: Component, calls: Iterable[tuple[Component, Component]]
) -> list[Component]:
    """Return the shortest way along calls; empty where there is none."""
    ways = [[start]]
    seen = {start}
    for way in ways:
        if way[-1] is end:
            return way
        for tail, head in calls:
            if tail is way[-1] and head not in seen:
                seen.add(head)
                ways.append([*way, head])
    return []


def shortened(
    path: Sequence[Component], failing: Component | None, most: int
) -> list[Component | None]:
    """Return so many components of a path, the failing one among them; None for those left out.

    Args:
        path: The components.
        failing: The component that the alarm is about.
        most: How many of them.
    """
    if failing is None or failing in path[:most]:
        return list(path[:most])
    return [*path[: most - 1], None, failing]


@frozen
class CardAlarm:
    """A failure as a card shows it.

    Args:
        component: The component that fails.
        failure: How it fails.
        command: Its first command that only reads, with its prompt; empty without one.
        expected: What to look for in its output; empty if not known.
    """

    component: Component
    failure: Failure
    command: str
    expected: str = ""


def first_alarm(failures: Iterable[tuple[Component, Failure]]) -> CardAlarm | None:
    """Return the first failure whose first command, which only reads, says what to look for.

    Else it is the first with such a command, else the first; None without one.

    Args:
        failures: The failures of the 3 AM panel.
    """
    alarms = [
        CardAlarm(component, failure, *_first_check(failure.recovery))
        for component, failure in failures
    ]
    telling = (alarm for alarm in alarms if alarm.expected)
    reading = (alarm for alarm in alarms if alarm.command)
    return next(telling, next(reading, next(iter(alarms), None)))


def _first_check(steps: Iterable[Action]) -> tuple[str, str]:
    """Return the first command that only reads, and what to look for in its output."""
    for step in steps:
        if step.risk == "none" and isinstance(step.command, Command):
            return f"{step.command.prompt} {step.command.text}".strip(), _expected(step)
    return "", ""


def _expected(step: Action) -> str:
    """Return what the command of a step prints where something is wrong, else what it means."""
    if isinstance(step.unhealthy, Statement):
        return f"Unhealthy: {step.unhealthy.text}"
    return step.verify

"""What a card shows of a view: components along its story, figures, the first command."""

from collections.abc import Iterable

from attrs import frozen

from atlas.analysis.provenance import annotations
from atlas.evidence.command import Command
from atlas.evidence.figure import Figure
from atlas.model.citing import Numbering
from atlas.model.values import labelled
from atlas.operations.failure import Failure
from atlas.steps.step import Action
from atlas.topology.component import Component
from atlas.views.view import View

_PLAIN = frozenset({"takes", "value", "values", "load", "limit", "price", "time to recover"})
"""Labels that say too little on a card."""
_WORDS_OF_PLACES = """
bottleneck committed cost criteria drivers economics effect figures fleet growth impact incidents
latency limit limits options parts periods phases runs scale settings solutions spend stages stated
steps
"""
_PLACES = frozenset(_WORDS_OF_PLACES.split())
"""Parts of a label that say where in a view a figure is, not what it belongs to."""
_FAILING = frozenset({"fails", "signals", "tree", "recovery"})
"""Parts of the labels of figures about one failure."""


def main_path(view: View) -> list[Component]:
    """Return the components along the first calls of a view, or those that fail first.

    Args:
        view: The view.
    """
    standing = list(view.standing)
    calls = [
        (call.tail, call.head)
        for call in view.standing_calls
        if isinstance(call.tail, Component) and isinstance(call.head, Component)
    ]
    path = [calls[0][0]] if calls else []
    while path:
        following = next(
            (head for tail, head in calls if tail is path[-1] and head not in path), None
        )
        if following is None:
            break
        path.append(following)
    failing = [component for component, _ in view.failures]
    return path if len(path) > 1 else list(dict.fromkeys([*failing, *standing]))[:1]


def figures_of(view: View, numbers: Numbering) -> Iterable[tuple[str, str]]:
    """Yield label and text of the figures: of its first chapters, then its own, then the rest.

    Args:
        view: The view.
        numbers: The numbers of its citations.
    """
    facts = [
        (label, fact)
        for chapter in view.chapters()
        for label, fact in chapter.facts.items()
        if isinstance(fact, Figure)
    ]
    facts += [(label, fact) for label, fact in view.figures.items() if isinstance(fact, Figure)]
    facts += [
        (name, annotation.value)
        for annotation in annotations(view)
        if isinstance(annotation.value, Figure)
        and (name := label_of(annotation.label, view.system.name))
    ]
    seen: set[object] = set()
    for label, fact in facts:
        if {label, id(fact)} & seen:
            continue
        seen |= {label, id(fact)}
        name, value = labelled(label, fact, numbers)
        yield name, f"{value.grade.mark} {value.text}".strip()


def label_of(label: str, system: str) -> str:
    """Return the label of a figure with what it belongs to; empty where the label says too little.

    Args:
        label: The label in a view: the parts of its place, separated by `·`.
        system: The name of the system, which the card names anyway.
    """
    *owners, name = label.split(" · ")
    if _FAILING & {*owners}:
        return ""
    owner = next((part for part in owners if part not in {*_PLACES, system}), "")
    if name in _PLAIN or (name == "default" and not owner):
        return ""
    return f"{owner}, {name}" if name == "default" else f"{name}, {owner}".removesuffix(", ")


@frozen
class CardAlarm:
    """A failure as a card shows it.

    Args:
        component: The component that fails.
        failure: How it fails.
        command: Its first command that only reads, with its prompt; empty without one.
    """

    component: Component
    failure: Failure
    command: str


def first_alarm(failures: Iterable[tuple[Component, Failure]]) -> CardAlarm | None:
    """Return the first failure with a command that only reads, else the first; None without one.

    Args:
        failures: The failures of the 3 AM panel.
    """
    alarms = [
        CardAlarm(component, failure, _first_check(failure.recovery))
        for component, failure in failures
    ]
    return next((alarm for alarm in alarms if alarm.command), next(iter(alarms), None))


def _first_check(steps: Iterable[Action]) -> str:
    commands = (step.command for step in steps if step.risk == "none")
    command = next((command for command in commands if isinstance(command, Command)), None)
    return f"{command.prompt} {command.text}".strip() if command else ""

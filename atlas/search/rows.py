"""The rows of a view in the index, as plain data that needs no class of the view."""

from typing import Any

from attrs import asdict, frozen


@frozen
class StepRow:
    """A step of a recovery; an unknown value is empty.

    A placeholder of its command is its name, its meaning and its pattern.
    """

    action: str
    command: str
    language: str
    prompt: str
    place: str
    placeholders: tuple[tuple[str, str, str], ...]
    healthy: str
    unhealthy: str
    risk: str
    takes: str
    undo: str
    verify: str


_COMMAND = ("language", "prompt", "place", "placeholders")


def step_data(step: StepRow) -> dict[str, Any]:
    """Return a step as data for JSON, its command as one object."""
    data = asdict(step)
    command = {"text": data.pop("command"), **{name: data.pop(name) for name in _COMMAND}}
    command["placeholders"] = [list(placeholder) for placeholder in step.placeholders]
    return {**data, "command": command}


@frozen
class ViewRow:
    """A view, as it is named and found.

    Args:
        id: Path of its module without the ending.
        path: Path of its module.
    """

    id: str
    path: str
    kind: str
    category: str
    system: str
    title: str
    summary: str
    as_of: str


@frozen(kw_only=True)
class CarrierRow:
    """A failure of a view that carries a signal.

    Args:
        signature: Key of the signal.
        component: The component that fails.
        failure: What goes wrong.
        panel: Whether the 3 AM panel of the view shows it.
        takes: How long recovery takes; empty where nobody published it.
        steps: What to do, in order.
    """

    signature: str
    component: str
    failure: str
    panel: bool
    takes: str = ""
    steps: tuple[StepRow, ...] = ()


@frozen(kw_only=True)
class FailureRow:
    """A failure of a technology that its messages show.

    Args:
        technology: The technology.
        title: What has failed.
        causes: Its usual causes, each with how it is distinguished.
        steps: The first steps.
    """

    technology: str
    title: str
    causes: tuple[tuple[str, str], ...] = ()
    steps: tuple[StepRow, ...] = ()


@frozen(kw_only=True)
class PortRow:
    """A port that a technology listens on by default, and for what."""

    port: int
    technology: str
    use: str


@frozen(kw_only=True)
class DocumentRow:
    """Something to be found by words.

    Args:
        kind: What it is: view, component, technology, failure, signal or step.
        title: Its name.
        body: What is said of it.
        place: Where in the view it stands.
    """

    kind: str
    title: str
    body: str = ""
    place: str = ""


@frozen(kw_only=True)
class RunRow:
    """A component of a view, with the technology it is built on."""

    component: str
    technology: str
    label: str
    plane: str


@frozen(kw_only=True)
class LinkRow:
    """A link that a view declares."""

    target: str
    relation: str
    because: str


@frozen(kw_only=True)
class PartRow:
    """A component of a view; `part` is the same in each view that shares the component.

    Args:
        part: Where it is declared, as `path:line`, and its name.
        component: Its name.
    """

    part: str
    component: str


@frozen(kw_only=True)
class CallRow:
    """A call by which the tail depends on the head, whose failures show at the tail later."""

    tail: str
    head: str

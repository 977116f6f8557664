"""What changed of the components and calls of a view, as a flowchart of Mermaid."""

from collections.abc import Iterator, Mapping

from atlas.changes.facts import SOURCE
from atlas.changes.shapes import Change, State, ViewChange
from atlas.export.quoting import in_mermaid
from atlas.model.shapes import CallData, ComponentData

_LOOKS: Mapping[State, str] = {
    "added": "fill:#DDF3E4,stroke:#1B6E3C,stroke-width:3px,color:#18212B",
    "removed": "fill:#FBDDE1,stroke:#B00020,stroke-width:3px,color:#18212B,stroke-dasharray:6 4",
    "changed": "fill:#FFF0C9,stroke:#8A5300,stroke-width:3px,color:#18212B",
}
_LINES: Mapping[State, str] = {
    "added": "stroke:#1B6E3C,stroke-width:3px",
    "removed": "stroke:#B00020,stroke-width:3px,stroke-dasharray:6 4",
    "changed": "stroke:#8A5300,stroke-width:3px",
}
_FIGURES = 3
"""So many changed texts stand on a component."""
_LONGEST = 60


def components_of(view: ViewChange) -> dict[str, ComponentData]:
    """Return the components of both revisions by name, the newer where both have one.

    Args:
        view: The view.
    """
    models = [model for model in (view.after, view.before) if model]
    found: dict[str, ComponentData] = {}
    for model in models:
        for component in model.components:
            found.setdefault(component.name, component)
    return found


def calls_of(view: ViewChange) -> list[tuple[CallData, State | None, Change | None]]:
    """Return the calls of both revisions, each with how it changed; None of one that did not.

    Args:
        view: The view.
    """
    changed = {each.subject: each for each in view.changes if each.part == "call"}
    found: dict[str, CallData] = {}
    for model in (view.after, view.before):
        counts: dict[str, int] = {}
        for call in model.calls if model else ():
            number = counts[call.ends] = counts.get(call.ends, 0) + 1
            name = call.ends if number == 1 else f"{call.ends} ({number})"
            found.setdefault(name, call)
    return [
        (call, changed[name].state if name in changed else view.whole, changed.get(name))
        for name, call in found.items()
    ]


def flowchart(view: ViewChange) -> str:
    """Return a flowchart with what is new, gone and changed marked; empty without components.

    Args:
        view: The view.
    """
    return "\n".join([*_lines(view), ""]) if components_of(view) else ""


def _lines(view: ViewChange) -> Iterator[str]:
    yield "flowchart LR"
    for look, style in _LOOKS.items():
        yield f"  classDef {look} {style}"
    changed = {each.subject: each for each in view.changes if each.part == "component"}
    keys: dict[str, str] = {}
    for number, (name, component) in enumerate(components_of(view).items()):
        keys[name] = f"c{number}"
        change = changed.get(name)
        state = change.state if change else view.whole
        texts = [name, component.technology if component.technology != name else "", state or ""]
        if change and change.state == "changed":
            texts += details(change, _FIGURES)
        label = "<br/>".join(in_mermaid(text) for text in texts if text)
        yield f'  {keys[name]}["{label}"]{f":::{state}" if state else ""}'
    arrows = [each for each in calls_of(view) if {each[0].tail, each[0].head} <= keys.keys()]
    for call, state, change in arrows:
        texts = [call.protocol, state or "", *_told(state, change)]
        label = "<br/>".join(in_mermaid(text) for text in texts if text)
        line = "-.-" if call.kind == "peering" else "-.->" if call.soft else "-->"
        told = f'|"{label}"|' if label else ""
        yield f"  {keys[call.tail]} {line}{told} {keys[call.head]}"
    for number, (_, state, _) in enumerate(arrows):
        if state:
            yield f"  linkStyle {number} {_LINES[state]}"


def _told(state: State | None, change: Change | None) -> list[str]:
    return details(change, 1) if change and state == "changed" else []


def details(change: Change, most: int) -> list[str]:
    """Return what changed of something in a few words each.

    Args:
        change: The change.
        most: How many texts are returned at most; a longer list ends with how many more there are.
    """
    texts = [
        f"{each.label}: {each.before or 'nothing'} → {each.after or 'nothing'}"
        for each in change.details
        if not each.label.endswith(SOURCE) and "\n" not in each.before + each.after
    ]
    short = [text for text in texts if len(text) <= _LONGEST][:most]
    left = len(change.details) - len(short)
    return [*short, *([f"{left} more"] if left else [])]

"""What changed, as text for a terminal and as Markdown for a pull request."""

import difflib
from collections.abc import Iterator

from atlas.changes.drawing import flowchart
from atlas.changes.facts import SOURCE
from atlas.changes.shapes import Change, Changes, Detail, Part, State, ViewChange
from atlas.evidence.plurals import numbered
from atlas.markdown import escaped, table
from atlas.terminal import one_line

SIGNS: dict[State, str] = {"added": "+", "removed": "-", "changed": "~"}
_SHORT = 60
"""So many characters are printed on one line with what they were before."""
_FOLDED = 30
"""A list of more changes is folded in Markdown."""
_COUNTED: tuple[Part, ...] = ("cost", "blast radius")
_NAMED = ("plane", "technology", "protocol", "value", "a month")
"""What tells something new or gone from others of its name."""


def summary(changes: Changes) -> str:
    """Return between which revisions how many views changed.

    Args:
        changes: What changed.
    """
    counted = [f"{numbered(count, 'view')} {state}" for state, count in changes.counts()]
    after = changes.after or "the files in the folder"
    return f"{changes.before} to {after}: {', '.join(counted) or 'no view changed'}"


def to_text(changes: Changes) -> str:
    """Return what changed as text: a block a view, a line a change.

    Args:
        changes: What changed.
    """
    lines = [one_line(summary(changes))]
    for view in changes.views:
        lines += ["", one_line(f"{view.id}: {view.state} ({view.kind}: {view.title})")]
        for change in view.changes:
            lines += [f"  {one_line(line)}" for line in _told(change)]
    return "\n".join(lines)


def _told(change: Change) -> Iterator[str]:
    yield f"{SIGNS[change.state]} {name_of(change)}"
    if change.state == "changed":
        for detail in change.details:
            yield from (f"    {line}" for line in _detail(detail))


def name_of(change: Change) -> str:
    """Return what changed by its name; of something new or gone, what it is as well.

    Args:
        change: The change.
    """
    named = f"{change.part} {change.subject}".strip()
    if change.state == "changed":
        return named
    said = {detail.label: detail.after or detail.before for detail in change.details}
    told = ", ".join(said[label] for label in _NAMED if label in said)
    return f"{named} ({told})" if told else named


def _detail(detail: Detail) -> Iterator[str]:
    before, after = detail.before or "nothing", detail.after or "nothing"
    if "\n" not in before + after and len(before) + len(after) <= 2 * _SHORT:
        yield f"{detail.label}: {before} → {after}"
        return
    yield f"{detail.label}:"
    for line in difflib.ndiff(detail.before.splitlines(), detail.after.splitlines()):
        if line[0] in "+-":
            yield f"  {line}"


def to_markdown(changes: Changes) -> str:
    """Return what changed as Markdown: of each view its drawing, its costs, and the rest folded.

    Args:
        changes: What changed.
    """
    lines = ["## Diagrams that changed", "", escaped(summary(changes)), ""]
    for view in changes.views:
        lines += [f"### {escaped(view.title)}", ""]
        lines += [escaped(f"{view.id}: {view.state}, {view.kind} of {view.system}"), ""]
        lines += _drawn(view)
        lines += _table(view)
        lines += _rest(view)
    return "\n".join(lines).rstrip() + "\n"


def _drawn(view: ViewChange) -> list[str]:
    drawing = flowchart(view)
    return ["```mermaid", drawing.rstrip("\n"), "```", ""] if drawing else []


def _table(view: ViewChange) -> list[str]:
    """Return the costs and the blast radius before and after, as a table."""
    rows = [
        (f"{change.part} of {change.subject}, {detail.label}", detail.before, detail.after)
        for change in view.changes
        if change.part in _COUNTED
        for detail in change.details
        if not detail.label.endswith(SOURCE)
    ]
    heads = ("cost or blast radius", "before", "after")
    return [table(heads, [[text or "—" for text in row] for row in rows]), ""] if rows else []


def _rest(view: ViewChange) -> list[str]:
    others = [change for change in view.changes if change.part not in _COUNTED]
    if not others:
        return []
    listed = [line for change in others for line in _items(change)]
    if len(listed) <= _FOLDED:
        return [*listed, ""]
    label = numbered(len(others), "change")
    return ["<details>", f"<summary>{label}</summary>", "", *listed, "", "</details>", ""]


def _items(change: Change) -> list[str]:
    lines = [escaped(line) for line in _told(change)]
    return [f"- {lines[0]}", *(f"  - {line.strip()}" for line in lines[1:])]

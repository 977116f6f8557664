"""What changed in a view as a picture: what is new, gone and different, and what follows of it."""

from collections.abc import Iterator, Sequence

from atlas.changes.drawing import calls_of, components_of
from atlas.changes.facts import SOURCE
from atlas.changes.printing import name_of
from atlas.changes.shapes import Change, Detail, State, ViewChange
from atlas.model.shapes import GroupData as ModelGroup
from atlas.model.values import Value
from atlas.topology.plane import Plane
from render.forms.drawing import Drawing
from render.forms.standing import MARGIN
from render.parts.boundaries import GroupData
from render.parts.calls import CallData, CallKind
from render.parts.card_data import CardData, Row, Tone
from render.parts.diagram import diagram
from render.parts.panels import panel, paragraph
from render.parts.reading import head
from render.picture.blocks import Block, centred, stacked
from render.picture.scene import Scene
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG

_LEAST = 760.0
_GAP = 20.0
_MOST = 40
"""So many other changes are listed; the text of the command lists all."""
_LONGEST = 90
"""A longer text is cut."""
_TONES: dict[State | None, Tone] = {
    None: Tone.NORMAL,
    "added": Tone.ADDED,
    "removed": Tone.REMOVED,
    "changed": Tone.CHANGED,
}
_ROLES: dict[State, Role] = {
    "added": Role.GOOD,
    "removed": Role.HIT,
    "changed": Role.DEGRADED,
}
_DRAWN = ("component", "call")


def drawn(view: ViewChange, before: str, after: str) -> Drawing:
    """Draw what changed in a view: its components and calls of both revisions, the changes marked.

    Args:
        view: The view.
        before: What the revision before is called.
        after: What that of now is called; empty of the files in the folder.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        LayoutError: Graphviz failed.
    """
    groups = _groups(view)
    body = diagram(_cards(view), _calls(view, groups), groups)
    width = max(body.width, _LEAST)
    model = view.model
    name = f"{view.kind}, {view.state}"
    revisions = f"What changed from {before} to {after or 'the files in the folder'}."
    blocks = [
        head(view.system, view.title, name, model.as_of, width, summary=revisions),
        centred(body, width),
        *_panels(view, width),
    ]
    everything = stacked(blocks, _GAP)
    scene = Scene(
        width=everything.width + 2 * MARGIN,
        height=everything.height + 2 * MARGIN,
        title=f"{view.system}: {view.title} ({name})",
        description=" ".join([revisions, *(_sentence(change) for change in view.changes)]),
        items=(everything.at(MARGIN, MARGIN),),
        icons={},
    )
    return Drawing(scene)


def _sentence(change: Change) -> str:
    return f"{name_of(change)}: {change.state}."


def _groups(view: ViewChange) -> tuple[GroupData, ...]:
    """Return the boundaries of the newer revision of which none crosses another."""
    kept: list[ModelGroup] = []
    for group in view.model.groups:
        own = set(group.members)
        if own and all(
            own.isdisjoint(other.members) or own <= {*other.members} or own >= {*other.members}
            for other in kept
        ):
            kept.append(group)
    return tuple(GroupData(_group_id(it.name), it.name, tuple(it.members)) for it in kept)


def _group_id(name: str) -> str:
    return f"group {name}"


def _cards(view: ViewChange) -> dict[str, CardData]:
    changed = {each.subject: each for each in view.changes if each.part == "component"}
    cards: dict[str, CardData] = {}
    for name, component in components_of(view).items():
        change = changed.get(name)
        state = change.state if change else view.whole
        cards[name] = CardData(
            name,
            Plane[component.plane.upper()],
            component.technology,
            rows=tuple(_rows(change)) if change and change.state == "changed" else (),
            tone=_TONES[state],
        )
    return cards


def _rows(change: Change) -> Iterator[Row]:
    for detail in change.details:
        if not detail.label.endswith(SOURCE):
            yield Row(detail.label, Value(_told(detail)))
    if all(detail.label.endswith(SOURCE) for detail in change.details):
        yield Row("sources", Value("other pages are cited"))


def _told(detail: Detail) -> str:
    return f"{_cut(detail.before) or 'nothing'} → {_cut(detail.after) or 'nothing'}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _calls(view: ViewChange, groups: Sequence[GroupData]) -> list[CallData]:
    ends = {name: name for name in components_of(view)}
    boxes = {group.label: group.id for group in groups}
    found: list[CallData] = []
    for number, (call, state, change) in enumerate(calls_of(view)):
        tail, head_of = (ends.get(end) or boxes.get(end) for end in (call.tail, call.head))
        if tail is None or head_of is None:
            continue
        kind = (
            CallKind.OPTIONAL
            if call.soft and call.kind == "request"
            else CallKind[call.kind.upper()]
        )
        rows = tuple(_rows(change)) if change and state == "changed" else ()
        found.append(
            CallData(
                f"call {number}", tail, head_of, kind, call.protocol, rows=rows, tone=_TONES[state]
            )
        )
    return found


def _panels(view: ViewChange, width: float) -> Iterator[Block]:
    others = [change for change in view.changes if change.part not in _DRAWN]
    money = [change for change in others if change.part in {"cost", "blast radius"}]
    rest = [change for change in others if change not in money]
    for heading, listed in (("Costs and blast radius", money), ("Other changes", rest)):
        if listed:
            yield panel(heading, stacked(list(_listed(listed, width)), 4))


def _listed(changes: Sequence[Change], width: float) -> Iterator[Block]:
    for change in changes[:_MOST]:
        texts = [_told(detail) for detail in change.details if not detail.label.endswith(SOURCE)]
        labels = [detail.label for detail in change.details if not detail.label.endswith(SOURCE)]
        parts = [
            Run(f"{change.state} ", SMALL_STRONG, _ROLES[change.state]),
            Run(name_of(change), SMALL_STRONG),
        ]
        if change.state == "changed":
            told = "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True))
            parts.append(Run(f"  {told or 'other pages are cited'}", SMALL))
        yield paragraph(parts, width, SMALL)
    if len(changes) > _MOST:
        more = f"… and {len(changes) - _MOST} more, which `atlas diff` prints"
        yield paragraph([Run(more, SMALL, Role.MUTED)], width, SMALL)

"""Proportional bars: spend by component, and a latency budget against its objective."""

import math
from collections.abc import Sequence

import attrs

from atlas.model.values import Value
from render.parts.values import runs
from render.picture.blocks import Block
from render.picture.scene import Anchor, Dash, Item, Link, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Line, Run, drawn, flow
from render.text.styles import BODY, SMALL, SMALL_STRONG

_ROW = 24.0
_BAR = 14.0
_UNKNOWN = "not published"


@attrs.frozen
class Bar:
    """A bar with its figure.

    Attributes:
        label: Its label.
        share: Its length from 0 to 1 of the longest; None if the figure is not known.
        value: The figure.
        role: Its colour.
        note: What the figure includes, or "".
    """

    label: str
    share: float | None
    value: Value
    role: Role = Role.CALL
    note: str = ""


@attrs.frozen
class Limit:
    """A line across the bars: its place from 0 to 1 and what it marks."""

    share: float
    label: str


def bars(
    entries: Sequence[Bar],
    width: float,
    limit: Limit | None = None,
    aligned: Sequence[Bar] = (),
) -> Block:
    """Draw bars under each other, each with its label before it and its figure after it.

    Those whose figure is not known have no bar: one sentence below names them.

    Args:
        entries: The bars.
        width: The width in px.
        limit: A line that crosses all bars, or None.
        aligned: The bars of lists next to this one; all are on one scale.
    """
    label_width = min(240.0, width * 0.3)
    value_width = _value_width([*entries, *aligned], width)
    room = width - label_width - value_width - 24
    left = label_width + 12
    top = 20.0 if limit else 0.0
    items: list[Item] = []
    y = top
    for entry in entries:
        share = entry.share
        if share is None:
            continue
        lines = flow([Run(entry.label, SMALL)], label_width)
        values = _figure(entry, value_width)
        high = max(len(lines) * SMALL.line_height, len(values) * BODY.line_height, _ROW - 6) + 6
        middle = y + (high - 6) / 2
        items += drawn(
            lines,
            0,
            middle - len(lines) * SMALL.line_height / 2,
            SMALL.line_height,
            SMALL.ascent,
        )
        items.append(_bar(entry, share, (left, middle - _BAR / 2), room))
        items += drawn(
            values,
            left + room + 12,
            middle - len(values) * BODY.line_height / 2,
            BODY.line_height,
            BODY.ascent,
        )
        y += high
    if limit is not None:
        x = left + room * min(1.0, limit.share)
        items.append(Path(((x, 14), (x, y)), Role.HIT, 1.5, dash=Dash.DASHED))
        items.append(Text(x, 11, limit.label, SMALL_STRONG, Role.HIT, _anchor(x, left, room)))
    unknown = flow(_unknown([entry for entry in entries if entry.share is None]), width)
    items += drawn(unknown, 0, y, SMALL.line_height, SMALL.ascent)
    return Block(width, y + len(unknown) * SMALL.line_height, tuple(items))


def _unknown(entries: Sequence[Bar]) -> list[Run]:
    """Return a sentence for each kind of gap: the bars without a figure, with what is known."""
    kinds = dict.fromkeys(_kind(entry) for entry in entries)
    parts: list[Run] = []
    for kind in kinds:
        parts.append(Run(f"{' ' if parts else ''}{kind}: ", SMALL, Role.GAP))
        for index, entry in enumerate(entry for entry in entries if _kind(entry) == kind):
            parts.append(Run(", " if index else "", SMALL, Role.MUTED))
            parts.append(Run(entry.label, SMALL, Role.INK, None, entry.value.tooltip))
            if entry.note:
                parts.append(Run(f" ({entry.note})", SMALL, Role.MUTED))
        parts.append(Run(".", SMALL, Role.MUTED))
    return parts


def _kind(entry: Bar) -> str:
    """Return what a bar without a figure says of it: that there is none, or why it is not known."""
    return (entry.value.text or entry.value.gap or _UNKNOWN).capitalize()


def _figure(entry: Bar, width: float) -> list[Line]:
    """Return the lines of a bar's figure and of its note."""
    note = [Run(entry.note, SMALL, Role.MUTED)] if entry.note else []
    return [*flow(runs(entry.value), width), *flow(note, width)]


def _value_width(entries: Sequence[Bar], width: float) -> float:
    """Return the room for figures: that of the longest on one line, up to a third of all."""
    lines = [line.width for entry in entries for line in _figure(entry, math.inf)]
    return min(width / 3, max(min(210.0, width * 0.3), *lines, 0.0))


def _bar(entry: Bar, share: float, place: tuple[float, float], room: float) -> Item:
    """Draw the bar itself."""
    length = max(2.0, room * min(1.0, share))
    box = Rect(*place, length, _BAR, fill=entry.role, radius=min(3.0, length / 2))
    return Link((box,), entry.value.href, entry.value.tooltip)


def _anchor(x: float, left: float, room: float) -> Anchor:
    """Return the side of the line where its label has room."""
    if x > left + room * 0.8:
        return Anchor.END
    return Anchor.START if x < left + room * 0.2 else Anchor.MIDDLE

"""A vertical timeline: events, their effects on components, and barriers."""

from collections.abc import Sequence

import attrs

from atlas.model.values import Value
from render.parts.chips import Chip, chips
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Anchor, Dash, Glyph, Item, Link, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import BODY, HEADING, SMALL, SMALL_STRONG

_CLOCK = 92.0
_RAIL = _CLOCK + 22
_LEFT = _RAIL + 24
_EFFECTS = 0.4
_DOT = 12.0
_THICK = 6.0
_PAD = 9.0
_DAY = 26.0
_BREAK = 30.0
_MOST_ROOM = 26.0
_STATE = 72.0


@attrs.frozen
class Mark:
    """A short word in a pill: a phase that an event marks, with the time since the beginning."""

    text: str
    role: Role


@attrs.frozen
class Change:
    """The new state of a component.

    Attributes:
        chip: The component.
        state: The word for it.
        role: The colour of that word.
        number: Its place in the propagation; "" where it recovers.
        because: The name of the component that caused it, or "".
    """

    chip: Chip
    state: str
    role: Role
    number: str = ""
    because: str = ""


@attrs.frozen
class Cut:
    """A barrier that would have cut the timeline before an event: its name, and its effect."""

    name: str
    effect: str


@attrs.frozen
class Row:
    """An event.

    Attributes:
        day: The date that begins with it, or "".
        clock: The time in UTC; undisclosed where it is not known.
        since: The time since the beginning, such as `+27 min`, or "".
        what: What happened.
        marks: The phases that it marks.
        changes: Its effects.
        rail: The colour of the rail from here on.
        cuts: The barriers that stand before it.
        room: Its distance from the event before, from 0 to 1.
        skipped: The time since the one before where the rail is broken, or "".
    """

    day: str
    clock: Value
    since: str
    what: Value
    marks: tuple[Mark, ...] = ()
    changes: tuple[Change, ...] = ()
    rail: Role = Role.RULE
    cuts: tuple[Cut, ...] = ()
    room: float = 0.0
    skipped: str = ""


def timeline(rows: Sequence[Row], width: float) -> Block:
    """Draw events under each other on a rail.

    The rail is not to scale: a long time between two events is a break with the time on it, a
    shorter one is room between them.

    Args:
        rows: The events in order.
        width: The width in px.

    Raises:
        LabelError: A character cannot be drawn.
    """
    rail: list[Item] = []
    items: list[Item] = []
    y = 0.0
    before: tuple[float, Role] | None = None
    for row in rows:
        top = y
        if row.skipped:
            y += _BREAK
        y += row.room * _MOST_ROOM
        if row.day:
            items.append(Text(0, y + HEADING.ascent + 3, row.day, HEADING))
            y += _DAY
        for cut in row.cuts:
            barrier = _cut(cut, width)
            items.append(barrier.at(0, y))
            y += barrier.height + 6
        body, height = _row(row, width)
        dot = y + _PAD + BODY.line_height / 2
        if before is not None:
            rail += _segment(before[0], dot, before[1], broken=row.skipped, y=top)
        rail.append(_dot(dot, row.rail if row.marks else Role.MUTED))
        items.append(body.at(0, y))
        before = dot, row.rail
        y += height
    return Block(width, y, (*rail, *items), name="timeline")


def _segment(top: float, bottom: float, role: Role, *, broken: str, y: float) -> list[Item]:
    """Draw the rail between two events; a break is two strokes, with the time that it skips."""
    x = _RAIL - _THICK / 2
    if not broken:
        return [Rect(x, top, _THICK, bottom - top, fill=role)]
    middle = y + _BREAK / 2
    return [
        Rect(x, top, _THICK, middle - 5 - top, fill=role),
        Rect(x, middle + 5, _THICK, bottom - middle - 5, fill=role),
        *(_stroke(middle + shift) for shift in (-4, 4)),
        Text(_LEFT, middle + 4, f"{broken} later", SMALL, Role.MUTED),
    ]


def _stroke(y: float) -> Item:
    """Draw a slanting stroke across the rail."""
    return Path(((_RAIL - 9, y + 4), (_RAIL + 9, y - 4)), Role.MUTED, 2.0)


def _dot(y: float, role: Role) -> Item:
    """Draw the event on the rail."""
    x, y = _RAIL - _DOT / 2, y - _DOT / 2
    disc = Rect(x, y, _DOT, _DOT, fill=Role.SURFACE, stroke=role, radius=_DOT / 2)
    return attrs.evolve(disc, stroke_width=3.0)


def _row(row: Row, width: float) -> tuple[Block, float]:
    """Draw an event: its time and what happened, and its effects at the right."""
    right = (width - _LEFT) * _EFFECTS
    left = width - _LEFT - right - 24
    described = _description(row, left)
    done = stacked([_change(change, right) for change in row.changes], 5)
    height = max(described.height, done.height, 2 * BODY.line_height) + 2 * _PAD
    items: list[Item] = [
        *_time(row),
        described.at(_LEFT, _PAD),
        done.at(width - right, _PAD - 2),
        Path(((_LEFT, height - 0.5), (width, height - 0.5)), Role.RULE, 1.0),
    ]
    return Block(width, height, tuple(items), name=row.what.text), height


def _time(row: Row) -> list[Item]:
    """Draw the time of day, and under it the time since the beginning."""
    known = bool(row.clock.text)
    text = row.clock.text or "—"
    role = Role.INK if known else Role.GAP
    clock = Text(_CLOCK, _PAD + HEADING.ascent, text, HEADING, role, Anchor.END)
    items: list[Item] = [Link((clock,), row.clock.href, row.clock.tooltip)]
    since = row.since or ("" if known else "time unknown")
    if since:
        y = _PAD + BODY.line_height + SMALL.ascent + 1
        items.append(Text(_CLOCK, y, since, SMALL, Role.MUTED, Anchor.END))
    return items


def _description(row: Row, width: float) -> Block:
    """Draw the phases, then what happened."""
    blocks: list[Block] = []
    if row.marks:
        items: list[Item] = []
        x = 0.0
        for mark in row.marks:
            wide = measure(mark.text, SMALL_STRONG) + 14
            items.append(Rect(x, 0, wide, 19, fill=mark.role, radius=6))
            items.append(Text(x + 7, 2 + SMALL.ascent, mark.text, SMALL_STRONG, Role.ON_BADGE))
            x += wide + 6
        blocks.append(Block(x, 20, tuple(items)))
    lines = flow(runs(row.what), width)
    items = drawn(lines, 0, 0, BODY.line_height, BODY.ascent)
    blocks.append(Block(width, len(lines) * BODY.line_height, tuple(items)))
    return stacked(blocks, 3)


def _change(change: Change, width: float) -> Block:
    """Draw a component with its place in the propagation and its new state."""
    items: list[Item] = []
    if change.number:
        items += number(change.number, 0, 1, change.role)
    items.append(Text(28, 3 + SMALL.ascent, change.state, SMALL_STRONG, change.role))
    pill = chips([change.chip], width - 28 - _STATE)
    items.append(pill.at(28 + _STATE, 0))
    height = max(pill.height, 22.0)
    if change.because:
        lines = flow([Run(f"because of {change.because}", SMALL, Role.MUTED)], width - 28 - _STATE)
        items += drawn(lines, 28 + _STATE, height + 1, SMALL.line_height, SMALL.ascent)
        height += len(lines) * SMALL.line_height + 1
    return Block(width, height, tuple(items))


def number(text: str, x: float, y: float, role: Role) -> list[Item]:
    """Draw a number in a disc of 20 px.

    Args:
        text: The number.
        x: The middle of the disc in px.
        y: The middle of the disc in px.
        role: The colour of the disc.
    """
    baseline = y + 10 + SMALL.ascent / 2 - 1.5
    return [
        Rect(x, y, 20, 20, fill=role, radius=10),
        Text(x + 10, baseline, text, SMALL_STRONG, Role.ON_BADGE, Anchor.MIDDLE),
    ]


def _cut(cut: Cut, width: float) -> Block:
    """Draw a barrier across the whole timeline."""
    parts = [
        Run(f"Barrier:{NO_BREAK}{cut.name}.", SMALL_STRONG, Role.GOOD),
        Run(f" {cut.effect}", SMALL),
    ]
    lines = flow(parts, width - _LEFT - 16)
    height = len(lines) * SMALL.line_height + 10
    middle = height / 2
    items: tuple[Item, ...] = (
        Rect(_LEFT - 8, 0, width - _LEFT + 8, height, fill=Role.GOOD_TINT, radius=6),
        Path(((0, middle), (_LEFT - 8, middle)), Role.GOOD, 2.0, dash=Dash.DASHED),
        Rect(_RAIL - 13, middle - 13, 26, 26, fill=Role.PAGE, stroke=Role.GOOD, radius=13),
        Glyph(_RAIL - 8, middle - 8, 16, "shield", Role.GOOD),
        *drawn(lines, _LEFT, 5, SMALL.line_height, SMALL.ascent),
    )
    return Block(width, height, items, name=f"barrier {cut.name}")

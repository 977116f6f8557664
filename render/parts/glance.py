"""An incident at a glance: a strip to scale, a lane for each component, barriers as flags."""

from collections.abc import Sequence
from itertools import accumulate

import attrs

from atlas.topology.plane import Plane
from render.parts.chips import Chip, chips
from render.picture.blocks import Block
from render.picture.scene import Anchor, Dash, Glyph, Group, Item, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG

_LANE = 26.0
_BAR = 17.0
_NAMES = 190.0
_TOP = 20.0
"""The height of a row of phases over the lanes."""
_FLAG = 20.0
_RIGHT = 12.0


@attrs.frozen
class Phase:
    """A phase of an incident: its name, its time as text, its place from 0 to 1, its colour."""

    name: str
    time: str
    place: float
    role: Role


@attrs.frozen
class Stretch:
    """A state of a component from a place on; it lasts to the next, or to the end."""

    start: float
    role: Role
    state: str


@attrs.frozen
class Lane:
    """The states of a component over the incident."""

    name: str
    plane: Plane
    stretches: tuple[Stretch, ...]


@attrs.frozen
class Flag:
    """A barrier: its letter, where it would have stopped the incident, and what it saves."""

    letter: str
    name: str
    effect: str
    place: float


def glance(
    phases: Sequence[Phase], lanes: Sequence[Lane], flags: Sequence[Flag], width: float
) -> Block:
    """Draw the strip of an incident.

    Args:
        phases: Its phases, in order.
        lanes: The affected components, the first affected one first.
        flags: The barriers, by letter.
        width: The width in px.
    """
    names = min(_NAMES, width * 0.34)
    axis = width - names - _RIGHT
    rows = _rows(phases, axis)
    top = (max(rows, default=0) + 1) * _TOP + 6
    labels = [chips([Chip(lane.name, lane.plane)], names - 10) for lane in lanes]
    heights = [max(_LANE, label.height + 4) for label in labels]  # a long name has two lines
    tops = [*accumulate(heights, initial=top)]
    bottom = tops[-1]
    items: list[Item] = [
        *_phases(phases, rows, (names, axis), bottom),
        *(
            item
            for number, lane in enumerate(lanes)
            for item in (
                labels[number].at(0, tops[number] + 2),
                *_lane(lane, (names, axis), tops[number] + heights[number] / 2),
            )
        ),
        *_flags(flags, (names, axis), top, bottom),
    ]
    height = bottom + (_FLAG + 4 if flags else 4)
    listed = _listed(flags, width)
    if listed.height:
        items.append(listed.at(0, height + 2))
        height += listed.height + 2
    return Block(width, height, tuple(items), name="incident at a glance")


def _rows(phases: Sequence[Phase], axis: float) -> list[int]:
    """Return in which row over the lanes each phase is named, so that no two names meet."""
    ends: list[float] = []
    rows: list[int] = []
    for phase in phases:
        left, right = _extent(phase, axis)
        row = next((row for row, end in enumerate(ends) if end + 8 <= left), len(ends))
        ends[row : row + 1] = [right]
        rows.append(row)
    return rows


def _extent(phase: Phase, axis: float) -> tuple[float, float]:
    """Return where the name of a phase begins and ends; it stands left of its line near the end."""
    wide = measure(phase.name, SMALL_STRONG) + measure(f" {phase.time}", SMALL) + 6
    at = phase.place * axis
    return (at - wide, at) if at + wide > axis + _RIGHT else (at, at + wide)


def _phases(
    phases: Sequence[Phase], rows: Sequence[int], place: tuple[float, float], bottom: float
) -> list[Item]:
    """Draw a line through the lanes for each phase, with its name and time over them."""
    left, axis = place
    items: list[Item] = []
    for phase, row in zip(phases, rows, strict=True):
        x = left + phase.place * axis
        start, _ = _extent(phase, axis)
        y = row * _TOP
        items.append(Path(((x, y + 3), (x, bottom)), phase.role, 1.5))
        name = Text(left + start + 4, y + SMALL.ascent, phase.name, SMALL_STRONG, phase.role)
        after = left + start + 4 + measure(f"{phase.name} ", SMALL_STRONG)
        items += [name, Text(after, y + SMALL.ascent, phase.time, SMALL, Role.MUTED)]
    return items


def _lane(lane: Lane, place: tuple[float, float], middle: float) -> list[Item]:
    """Draw the states of a component from left to right, before the first a thin line."""
    left, axis = place
    items: list[Item] = [Path(((left, middle), (left + axis, middle)), Role.RULE, 2.0)]
    for index, stretch in enumerate(lane.stretches):
        last = index + 1 == len(lane.stretches)
        end = 1.0 if last else lane.stretches[index + 1].start
        x = left + stretch.start * axis
        wide = max(2.0, (end - stretch.start) * axis)
        items.append(Rect(x, middle - _BAR / 2, wide, _BAR, fill=stretch.role, radius=2))
        if measure(stretch.state, SMALL) + 8 <= wide:
            baseline = middle + SMALL.ascent / 2 - 1.5
            items.append(Text(x + 5, baseline, stretch.state, SMALL, Role.ON_BADGE))
    return items


def _flags(
    flags: Sequence[Flag], place: tuple[float, float], top: float, bottom: float
) -> list[Item]:
    """Draw each barrier as a flag under the lanes, with a dashed line through them."""
    left, axis = place
    items: list[Item] = []
    taken = -100.0
    for flag in flags:
        at = left + flag.place * axis
        x = max(at, taken + 24)
        taken = x
        items.append(Path(((at, top), (at, bottom)), Role.GOOD, 1.5, dash=Dash.DASHED))
        items.append(_letter(flag.letter).at(x - 10, bottom + 2))
    return items


def _letter(letter: str) -> Block:
    ground = Rect(0, 0, 20, _FLAG, fill=Role.GOOD, radius=4)
    text = Text(10, 14.4, letter, SMALL_STRONG, Role.ON_BADGE, Anchor.MIDDLE)
    return Block(20, _FLAG, (ground, text))


def _listed(flags: Sequence[Flag], width: float) -> Block:
    """Draw what each barrier alone would have saved."""
    items: list[Item] = []
    y = 0.0
    for flag in flags:
        runs = [Run(f"{flag.name} ", SMALL_STRONG, Role.GOOD), Run(flag.effect, SMALL)]
        lines = flow(runs, width - 50)
        items += [
            _letter(flag.letter).at(0, y),
            Group((Glyph(26, y + 2, 15, "shield", Role.GOOD),)),
            *drawn(lines, 48, y + 2, SMALL.line_height, SMALL.ascent),
        ]
        y += max(_FLAG, len(lines) * SMALL.line_height) + 4
    return Block(width, y, tuple(items))

"""An incident at a glance: a strip to scale, a lane for each component, barriers as flags."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, combinations, permutations, product

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
    rows = rows_of(phases, axis)
    top = (max(rows, default=0) + 1) * _TOP + 6
    labels = [chips([Chip(lane.name, lane.plane)], names - 10) for lane in lanes]
    heights = [max(_LANE, label.height + 4) for label in labels]  # a long name has two lines
    tops = [*accumulate(heights, initial=top)]
    bottom = tops[-1]
    place = (names, axis)
    middles = [begin + high / 2 for begin, high in zip(tops, heights, strict=False)]
    items: list[Item] = [  # lines, then texts: no line crosses a text
        *_phase_lines(phases, rows, place, bottom),
        *(label.at(0, begin + 2) for label, begin in zip(labels, tops, strict=False)),
        *(
            it
            for lane, middle in zip(lanes, middles, strict=True)
            for it in _bars(lane, place, middle)
        ),
        *_flags(flags, place, top, bottom),
        *(
            it
            for lane, middle in zip(lanes, middles, strict=True)
            for it in _states(lane, place, middle)
        ),
        *_phase_names(phases, rows, place),
    ]
    height = bottom + (_FLAG + 4 if flags else 4)
    listed = _listed(flags, width)
    if listed.height:
        items.append(listed.at(0, height + 2))
        height += listed.height + 2
    return Block(width, height, tuple(items), name="incident at a glance")


def rows_of(phases: Sequence[Phase], axis: float) -> tuple[int, ...]:
    """Return in which row over the lanes each phase is named.

    No two names meet, and where it can be, no line of a phase crosses the name of another: a line
    begins at its own row and runs down.

    Args:
        phases: The phases, in order.
        axis: The width of the strip in px.
    """
    spans = [_extent(phase, axis) for phase in phases]
    places = [phase.place * axis for phase in phases]
    near = [
        (a, b)
        for a, b in combinations(range(len(phases)), 2)
        if spans[a][0] < spans[b][1] + 8 and spans[b][0] < spans[a][1] + 8
    ]
    under = [
        (line, name)
        for line, name in permutations(range(len(phases)), 2)
        if places[line] != places[name] and spans[name][0] - 4 < places[line] < spans[name][1] + 4
    ]

    def faults(rows: tuple[int, ...]) -> tuple[int, int]:
        meeting = sum(rows[a] == rows[b] for a, b in near)
        return meeting, sum(rows[line] <= rows[name] for line, name in under)

    ways = _ways(len(phases))
    faultless = next((rows for rows in ways if faults(rows) == (0, 0)), None)
    return min(ways, key=faults) if faultless is None else faultless


@cache
def _ways(count: int) -> tuple[tuple[int, ...], ...]:
    """Return the rows that so many names can have, those in the fewest rows first."""
    ways = product(range(count), repeat=count)
    return tuple(sorted(ways, key=lambda rows: (max(rows, default=0), rows)))


def _extent(phase: Phase, axis: float) -> tuple[float, float]:
    """Return where the name of a phase begins and ends; it stands left of its line near the end."""
    wide = measure(phase.name, SMALL_STRONG) + measure(f" {phase.time}", SMALL) + 6
    at = phase.place * axis
    return (at - wide, at) if at + wide > axis + _RIGHT else (at, at + wide)


def _phase_lines(
    phases: Sequence[Phase], rows: Sequence[int], place: tuple[float, float], bottom: float
) -> Iterator[Item]:
    """Draw a line through the lanes for each phase."""
    left, axis = place
    for phase, row in zip(phases, rows, strict=True):
        x = left + phase.place * axis
        yield Path(((x, row * _TOP + 3), (x, bottom)), phase.role, 1.5)


def _phase_names(
    phases: Sequence[Phase], rows: Sequence[int], place: tuple[float, float]
) -> Iterator[Item]:
    """Draw the name and time of each phase over the lanes, on a ground that hides lines."""
    left, axis = place
    for phase, row in zip(phases, rows, strict=True):
        begin, end = _extent(phase, axis)
        x, y = left + begin + 4, row * _TOP
        yield Rect(x - 2, y + 1, end - begin - 4, SMALL.line_height - 1, fill=Role.PAGE)
        yield Text(x, y + SMALL.ascent, phase.name, SMALL_STRONG, phase.role)
        after = x + measure(f"{phase.name} ", SMALL_STRONG)
        yield Text(after, y + SMALL.ascent, phase.time, SMALL, Role.MUTED)


def _widths(lane: Lane, place: tuple[float, float]) -> Iterator[tuple[Stretch, float, float]]:
    """Yield each state of a component with where it begins and how wide it is."""
    left, axis = place
    ends = [stretch.start for stretch in lane.stretches[1:]] + [1.0]
    for stretch, end in zip(lane.stretches, ends, strict=False):
        yield stretch, left + stretch.start * axis, max(2.0, (end - stretch.start) * axis)


def _bars(lane: Lane, place: tuple[float, float], middle: float) -> Iterator[Item]:
    """Draw the states of a component from left to right, before the first a thin line."""
    left, axis = place
    yield Path(((left, middle), (left + axis, middle)), Role.RULE, 2.0)
    for stretch, x, wide in _widths(lane, place):
        yield Rect(x, middle - _BAR / 2, wide, _BAR, fill=stretch.role, radius=2)


def _states(lane: Lane, place: tuple[float, float], middle: float) -> Iterator[Item]:
    """Draw the names of the states that have room, on a ground that hides lines."""
    for stretch, x, wide in _widths(lane, place):
        text = measure(stretch.state, SMALL)
        if text + 8 > wide:
            continue
        yield Rect(x + 3, middle - _BAR / 2 + 1, text + 4, _BAR - 2, fill=stretch.role)
        baseline = middle + SMALL.ascent / 2 - 1.5
        yield Text(x + 5, baseline, stretch.state, SMALL, Role.ON_BADGE)


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

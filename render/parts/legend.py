"""The legend: planes, grades and kinds of calls."""

from collections.abc import Iterable
from functools import cache

from atlas.evidence.figure import MIXED
from atlas.evidence.grade import Grade
from atlas.topology.plane import Plane
from render.parts.calls import LOOKS, CallKind
from render.parts.gap_chip import PAD, chip, is_share
from render.picture.blocks import Block, side_by_side
from render.picture.geometry import HEAD_LENGTH
from render.picture.scene import Glyph, Item, Path, Rect, Text, texts_in
from render.picture.theme import GLYPH, HEADER, ON_HEADER, Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG

_HIGH = 22.0
_MARKED = (Grade.DERIVED, Grade.MODELLED)
_MARKS = {Role[grade.name]: grade.mark for grade in _MARKED}
_ASKED = "of the facts asked for; the page lists them"
_SAMPLES = {
    Grade.REPORTED: "15 ms [1]",
    Grade.MEASURED: "15 ms [1]",
    Grade.DERIVED: "= 648 TB [1]",
    Grade.MODELLED: "≈ $1 M/mo",
    Grade.GAP: "—",
}


def legend(
    planes: Iterable[Plane],
    kinds: Iterable[CallKind],
    width: float,
    *,
    measured: bool = False,
    mixed: bool = False,
) -> Block:
    """Draw the meaning of the colours, marks and lines of a picture.

    Args:
        planes: The planes that are drawn.
        kinds: The kinds of calls that are drawn.
        width: The width in px.
        measured: Whether the operator's own measurements are among its figures.
        mixed: Whether a figure mixes subjects, bases or times.
    """
    entries = [_plane(plane) for plane in planes]
    rows = [_row(entries, width)] if entries else []
    samples = [
        _sample(_SAMPLES[grade], Role[grade.name], grade.value, grade.meaning)
        for grade in Grade
        if measured or grade is not Grade.MEASURED
    ]
    if mixed:
        samples.append(
            _sample(f"9 TB{MIXED}", Role.DERIVED, "mixed", "of different subjects, bases or times")
        )
    rows.append(_row(samples, width))
    lines = [_call_kind(kind) for kind in kinds]
    if lines:
        rows.append(_row(lines, width))
    items: list[Item] = []
    y = 0.0
    for row in rows:
        items.append(row.at(0, y))
        y += row.height + 4
    return Block(width, y - 4, tuple(items), name="legend")


def key(items: Iterable[Item], kinds: Iterable[CallKind], width: float) -> Block | None:
    """Draw on one line what the marks and lines mean that a picture has; None where it has none.

    Args:
        items: What the picture shows.
        kinds: The kinds of its calls.
        width: The width in px.
    """
    texts = texts_in(items)
    marked = {text.fill for text in texts if text.text.startswith(_MARKS.get(text.fill, " "))}
    marks = [(grade.mark, grade.meaning) for grade in _MARKED if Role[grade.name] in marked]
    if any(MIXED in text.text for text in texts):
        marks.append((MIXED, "of different subjects, bases or times"))
    entries = [_call_kind(kind) for kind in kinds if kind is not CallKind.REQUEST]
    entries += [_mark_of(mark, meaning) for mark, meaning in marks]
    share = next((text.text for text in texts if is_share(text.text)), None)
    entries += [_share_of(share)] if share else []
    return _row(entries, width) if entries else None


@cache
def _mark_of(mark: str, meaning: str) -> Block:
    """Draw a mark and what it means."""
    line = flow([Run(f"{mark} ", SMALL_STRONG), Run(meaning, SMALL, Role.MUTED)], 1000)
    return Block(line[0].width, _HIGH, tuple(drawn(line, 0, 3, 16, SMALL.ascent)))


def _share_of(text: str) -> Block:
    """Draw the pill that says how much is known, and what it means."""
    pill = measure(text, SMALL) + 2 * PAD
    line = flow([Run(_ASKED, SMALL, Role.MUTED)], 1000)
    items = (chip(text, "", 0, 2), *drawn(line, pill + 6, 3, 16, SMALL.ascent))
    return Block(pill + 6 + line[0].width, _HIGH, items)


def _row(entries: list[Block], width: float) -> Block:
    """Draw entries side by side, on as many lines as they need."""
    lines: list[list[Block]] = [[]]
    x = 0.0
    for entry in entries:
        if lines[-1] and x + entry.width > width:
            lines.append([])
            x = 0.0
        lines[-1].append(entry)
        x += entry.width + 22
    blocks = [side_by_side(line, 22) for line in lines]
    items = tuple(block.at(0, index * (_HIGH + 2)) for index, block in enumerate(blocks))
    return Block(width, len(blocks) * (_HIGH + 2) - 2, items)


def _plane(plane: Plane) -> Block:
    """Draw a plane's colour and glyph, its name and what it holds."""
    runs = [Run(plane.label, SMALL_STRONG), Run(f" {plane.holds}", SMALL, Role.MUTED)]
    line = flow(runs, 1000)
    items: list[Item] = [
        Rect(0, 1, 20, 20, fill=HEADER[plane], radius=4),
        Glyph(3, 4, 14, GLYPH[plane], ON_HEADER[plane]),
        *drawn(line, 26, 3, 16, SMALL.ascent),
    ]
    return Block(26 + line[0].width, _HIGH, tuple(items))


def _sample(sample: str, role: Role, name: str, meaning: str) -> Block:
    """Draw a figure and what its mark means."""
    mark = measure(sample, SMALL) + 10
    runs = [Run(name, SMALL_STRONG), Run(f" {meaning}", SMALL, Role.MUTED)]
    line = flow(runs, 1000)
    items: list[Item] = [
        Rect(0, 1, mark, 20, fill=Role.CODE, radius=4),
        Text(5, 3 + SMALL.ascent, sample, SMALL, role),
        *drawn(line, mark + 6, 3, 16, SMALL.ascent),
    ]
    return Block(mark + 6 + line[0].width, _HIGH, tuple(items))


def _call_kind(kind: CallKind) -> Block:
    """Draw the line of a kind of call."""
    look = LOOKS[kind]
    end = 46.0
    line = Path(
        ((0, 11), (end - HEAD_LENGTH if look.head else end, 11)),
        look.role,
        look.width,
        dash=look.dash,
        tip=(end, 11) if look.head else None,
        double=look.double,
    )
    name = Text(end + 6, 3 + SMALL.ascent, kind.value, SMALL_STRONG)
    return Block(end + 6 + measure(kind.value, SMALL_STRONG), _HIGH, (line, name))

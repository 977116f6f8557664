"""Request flow: the latency budget of each hop against the objective."""

from atlas.model.citing import Numbering
from atlas.model.values import Value, value
from atlas.views.chapter import Chapter, Line
from atlas.views.view import View
from render.parts.bars import Bar, Limit, bars
from render.parts.budget_bar import Objective, Piece, budget_bar
from render.parts.panels import paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG
from render.views.bar_lines import length
from render.views.fact_lists import remarks
from render.views.picture import Look, Picture

_TAIL = 2
"""The rows after the sum: the objective, and what remains of it."""


def latency(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a chart of each percentile, then the remaining budget.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks = [
        _chart(chapter, place, name, numbering, width) for place, name in enumerate(chapter.heads)
    ]
    slow = [
        f"{line.label}: {note}"
        for line in chapter.lines
        for note in line.notes
        if "slowest" in note
    ]
    left = chapter.lines[-1]
    remaining: list[Run] = [Run(f"{left.label}: ", SMALL, Role.MUTED)]
    for name, fact in zip(chapter.heads, left.cells, strict=True):
        if fact is not None:
            remaining += [
                Run(f"{name} ", SMALL, Role.MUTED),
                *runs(value(fact, numbering), SMALL_STRONG),
            ]
            remaining.append(Run("   ", SMALL))
    blocks.append(paragraph(remaining, width, SMALL))
    return stacked([*blocks, *remarks([*slow, *chapter.notes], width)], 8)


def _chart(chapter: Chapter, place: int, name: str, numbering: Numbering, width: float) -> Block:
    """Draw the bars of one percentile, their sum last, and the objective as a line."""
    rows, objective = chapter.lines[:-_TAIL], chapter.lines[-_TAIL].cells[place]
    lengths = [length(row.cells[place], "second") for row in rows]
    limit = length(objective, "second")
    longest = max((known for known in [*lengths, limit] if known is not None), default=None) or 1.0
    entries = [
        Bar(
            row.label if row.mark != "total" else "; ".join((row.label, *row.notes)),
            None if long is None else long / longest,
            value(fact, numbering, label=f"{name} of {row.label}") if fact else Value("—"),
            Role.CALL if row.mark == "total" else Role.EDGE,
        )
        for row, fact, long in zip(
            rows, (line_cells.cells[place] for line_cells in rows), lengths, strict=True
        )
    ]
    line = None if limit is None else Limit(limit / longest, f"SLO {name} {objective}")
    head = paragraph([Run(name, SMALL_STRONG)], width, SMALL_STRONG)
    return stacked([head, bars(entries, width, line)], 4)


def latency_in_short(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw one bar: of the percentile that most hops give; nothing where no two lengths are known.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    rows = chapter.lines[: -_TAIL - 1]
    known = {
        place: [(row, fact) for row in rows if length(fact := row.cells[place], "second") and fact]
        for place in range(len(chapter.heads))
    }
    place = max(known, key=lambda place: len(known[place]))
    name, shown = chapter.heads[place], known[place]
    objective = _objective(chapter, place, numbering)
    if not shown or len(shown) + (objective is not None) < _FEWEST:
        return Block(width, 0, ())
    pieces = [
        Piece(
            _number(row),
            length(fact, "second") or 0.0,
            value(fact, numbering, label=f"{name} of {row.label}"),
        )
        for row, fact in shown
    ]
    numbers = {piece.mark for piece in pieces}
    unknown = [_number(row) for row in rows if _number(row) not in numbers]
    return budget_bar(name, pieces, objective, unknown, width)


def _objective(chapter: Chapter, place: int, numbering: Numbering) -> Objective | None:
    """Return the objective of a percentile and what remains of it, where it is known."""
    limit, left = (line.cells[place] for line in chapter.lines[-_TAIL:])
    most = length(limit, "second")
    if most is None or limit is None:
        return None
    is_known = left is not None and length(left, "second") is not None
    remaining = value(left, numbering) if left is not None and is_known else None
    label = f"SLO {chapter.heads[place]}"
    return Objective(most, value(limit, numbering, label=label), remaining)


_FEWEST = 2


def _number(row: Line) -> str:
    return row.label.split()[0]


PICTURE = Picture(
    drawn={"latency": latency},
    brief={"latency": latency_in_short},
    glance=("latency",),
    looks={"latency": Look("clock")},
    numbered=True,
)

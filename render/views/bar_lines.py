"""Rows of a table as bars of one scale, and before next to after."""

import math
from collections.abc import Callable

from atlas.evidence.figure import Figure
from atlas.evidence.totals import Total
from atlas.model.citing import Numbering
from atlas.model.values import Value, value
from atlas.views.chapter import Chapter, Fact, Line
from atlas.views.view import View
from render.parts.bars import Bar, bars
from render.parts.panels import column_width, framed, masonry, paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, STRONG
from render.views.chapters import plain
from render.views.entries import entry_block
from render.views.fact_lists import facts, lines, remarks

_PAD = 24.0
_TWO = 600.0
"""The width in px from which two comparisons are side by side."""
_ROLES = {"latest": Role.EDGE, "total": Role.CALL}


def length(fact: Fact | None, unit: str) -> float | None:
    """Return a figure in a unit, of a range its upper end; None if it is not known.

    Args:
        fact: A figure or a sum.
        unit: The unit of the axis.
    """
    known = fact.known if isinstance(fact, Total) else fact
    if not isinstance(known, Figure):
        return None
    quantity = known.to(unit).quantity
    return quantity.magnitude if math.isinf(quantity.high) else quantity.high


def unit_of(facts_: list[Fact | None]) -> str:
    """Return the unit of the first figure that is known."""
    for fact in facts_:
        known = fact.known if isinstance(fact, Total) else fact
        if isinstance(known, Figure):
            return known.quantity.unit
    return ""


def shares(facts_: list[Fact | None]) -> list[float | None]:
    """Return the lengths of bars as shares of the longest."""
    unit = unit_of(facts_)
    lengths = [length(fact, unit) for fact in facts_]
    longest = max((known for known in lengths if known is not None), default=0.0) or 1.0
    return [None if size is None else size / longest for size in lengths]


def bar_lines(
    rows: tuple[Line, ...],
    numbering: Numbering,
    width: float,
    *,
    cell: int = 0,
    role: Callable[[Line], Role] | None = None,
    note: Callable[[Line], str] | None = None,
) -> Block:
    """Draw the rows of a table as bars.

    Args:
        rows: The rows.
        numbering: The numbers of the sources.
        width: The width in px.
        cell: Which column gives the length.
        role: The colour of a bar; by its mark unless given.
        note: The note of a bar; the row's own notes unless given.
    """
    chosen = [line.cells[cell] for line in rows]
    entries = [
        Bar(
            line.label,
            share,
            value(fact, numbering, label=line.label) if fact is not None else Value("—"),
            role(line) if role else _ROLES.get(line.mark, Role.CALL),
            note(line) if note else "; ".join(line.notes),
        )
        for line, fact, share in zip(rows, chosen, shares(chosen), strict=True)
    ]
    return bars(entries, width)


def growth(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a bill at multiples of the load, as bars.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    first = chapter.lines[0] if chapter.lines else None
    drawn = bar_lines(
        chapter.lines,
        numbering,
        width,
        role=lambda line: Role.EDGE if line is first else Role.CALL,
    )
    return stacked([drawn, *remarks(chapter.notes, width)], 6)


def optimisations(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw changes in boxes, each with bars of before and after where both are known.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    if not chapter.entries:
        return plain(chapter, numbering, width)
    columns = min(2, len(chapter.entries))
    inner = column_width(width, columns) - _PAD
    drawn: list[Block] = []
    for entry in chapter.entries:
        facts_of = dict(entry.facts)
        pair = {label: facts_of.get(label) for label in ("before", "after")}
        block = entry_block(entry, numbering, inner)
        if all(isinstance(fact, Figure) for fact in pair.values()):
            rest = {label: fact for label, fact in facts_of.items() if label not in pair}
            blocks = [paragraph([Run(entry.name, STRONG)], inner, STRONG)]
            blocks += [
                paragraph(runs(value(fact, numbering), SMALL), inner, SMALL)
                for fact in entry.statements
            ]
            blocks += [_pair(pair, numbering, inner), lines(rest, numbering, inner)]
            block = stacked(blocks, 4)
        drawn.append(framed(block))
    return masonry(drawn, columns, width, 14)


def _pair(pair: dict[str, Fact | None], numbering: Numbering, width: float) -> Block:
    """Draw before and after as bars of one scale."""
    rows = tuple(Line(label=label, cells=(fact,)) for label, fact in pair.items())
    return bar_lines(
        rows,
        numbering,
        width,
        role=lambda line: Role.MUTED if line.label == "before" else Role.GOOD,
    )


def comparisons(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw each quantity before and after in a box of its own, two in a row.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    columns = min(2, len(chapter.lines)) if width >= _TWO else 1
    inner = column_width(width, columns) - _PAD
    drawn = [framed(_comparison(line, numbering, inner)) for line in chapter.lines]
    blocks = [facts(chapter.facts, numbering, width)] if chapter.facts else []
    return stacked([*blocks, masonry(drawn, columns, width, 14)], 10)


def _comparison(row: Line, numbering: Numbering, width: float) -> Block:
    """Draw what is compared and its improvement factor, over the two bars."""
    before, after, gain = row.cells
    better = not isinstance(gain, Figure) or gain.quantity.magnitude >= 1
    role = Role.GOOD if better else Role.HIT
    head = [Run(row.label, STRONG), Run(f"  {'; '.join(row.notes)}", SMALL, Role.MUTED)]
    pair = (Line(label="before", cells=(before,)), Line(label="after", cells=(after,)))
    chart = bar_lines(
        pair,
        numbering,
        width,
        role=lambda line: Role.MUTED if line.label == "before" else role,
    )
    blocks = [paragraph(head, width, STRONG), chart]
    if isinstance(gain, Figure):
        shown = runs(value(gain, numbering, label="ratio"), STRONG)
        lead = Run("times better " if better else "worse: ", SMALL, role)
        blocks.append(paragraph([lead, *shown], width))
    return stacked(blocks, 5)

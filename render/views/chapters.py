"""Chapters as panels: facts, entries in boxes, a table, remarks."""

from collections.abc import Iterable, Sequence

from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Chapter, Fact, Line
from atlas.views.view import View
from render.parts.panels import (
    GUTTER,
    column_width,
    panel,
    paragraph,
)
from render.parts.table import Section, TableRow, columns, table
from render.parts.values import runs
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, HEADING
from render.views.entries import boxes
from render.views.fact_lists import facts, remarks
from render.views.picture import Look, Picture


def panels(
    view: View,
    chapters: Iterable[Chapter],
    picture: Picture,
    numbering: Numbering,
    width: float,
) -> list[Block]:
    """Draw chapters as panels; those that a picture puts side by side share the width.

    Args:
        view: The view.
        chapters: The chapters.
        picture: How its kind is drawn.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    waiting = {chapter.key: chapter for chapter in chapters}
    drawn: list[Block] = []
    while waiting:
        key = next(iter(waiting))
        mates = next((group for group in picture.side_by_side if key in group), (key,))
        row = [waiting.pop(mate) for mate in mates if mate in waiting]
        each_width = column_width(width, len(row))
        blocks = [_panel(view, member, picture, numbering, each_width) for member in row]
        shown = [block for block in blocks if block is not None]
        if shown:
            drawn.append(side_by_side(shown, GUTTER))
    return drawn


def _panel(
    view: View, chapter: Chapter, picture: Picture, numbering: Numbering, width: float
) -> Block | None:
    """Draw one chapter under its heading; None where its kind has nothing to draw of it."""
    look = picture.looks.get(chapter.key, Look())
    own = picture.drawn.get(chapter.key)
    body = own(view, chapter, numbering, width) if own else plain(chapter, numbering, width)
    if not body.height:
        return None
    wide = Block(max(width, body.width), body.height, body.items)
    return panel(chapter.heading, wide, glyph=look.glyph, role=look.role)


def plain(chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the body of a chapter, unless its kind has a form of its own.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks = [opening(chapter, numbering, width)] if chapter.lead or chapter.facts else []
    if chapter.entries:
        blocks.append(boxes(chapter.entries, numbering, width))
    if chapter.lines:
        blocks.append(grid_of_lines(chapter.heads, chapter.lines, numbering, width))
    blocks += remarks(chapter.notes, width)
    return stacked(blocks, 8)


def opening(chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the lead and the facts of a chapter.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks = [paragraph([Run(chapter.lead, BODY)], width)] if chapter.lead else []
    if chapter.facts:
        blocks.append(facts(chapter.facts, numbering, width))
    return stacked(blocks, 8)


def grid_of_lines(
    heads: Sequence[str], rows: Sequence[Line], numbering: Numbering, width: float
) -> Block:
    """Draw the table of a chapter.

    Args:
        heads: The heads of its columns.
        rows: Its rows.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    widths = columns(len(heads), width)
    over = [
        widths.padded(paragraph([Run(head, HEADING, Role.MUTED)], widths.cell, HEADING))
        for head in heads
    ]
    drawn = tuple(
        TableRow(
            line.label, tuple(_cell(it, numbering, widths.cell) for it in line.cells), line.notes
        )
        for line in rows
    )
    return table(over, [Section("", drawn)], widths)


def _cell(fact: Fact | None, numbering: Numbering, width: float) -> Block:
    if fact is None:
        return Block(width, 0, ())
    return paragraph(runs(value(fact, numbering), BODY), width)

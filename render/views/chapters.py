"""Chapters as panels: facts, entries in boxes, a table, remarks."""

from collections.abc import Iterable, Mapping, Sequence

from atlas.evidence.dates import PartialDate
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement
from atlas.model.citing import Numbering
from atlas.model.values import Value, cite_source, value
from atlas.topology.group import Group
from atlas.topology.wiring import Endpoint
from atlas.views.chapter import Chapter, Entry, Fact, Line
from atlas.views.view import View
from render.parts.card_data import Gap
from render.parts.cards import gap_runs
from render.parts.chips import Chip, chips
from render.parts.panels import (
    GUTTER,
    Frame,
    column_width,
    explained,
    fact_grid,
    framed,
    in_rows,
    panel,
    paragraph,
)
from render.parts.table import Section, TableRow, columns, table
from render.parts.values import runs
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.fonts import measure
from render.text.styles import BODY, HEADING, SMALL, SMALL_STRONG, STRONG
from render.views.figures import rows
from render.views.picture import Look, Picture
from render.views.steps import step_block

_PAD = 24.0
_COLUMN = 200.0
_WORDY = 320.0
_LONG = 60
_BRIEF = 90
"""The most characters of what three boxes beside each other say."""
_MOST, _EVEN = 3, 4


def panels(
    view: View,
    told: Iterable[Chapter],
    picture: Picture,
    numbering: Numbering,
    width: float,
) -> list[Block]:
    """Chapters as panels; those that a picture puts side by side share the width.

    Args:
        view: The view.
        told: The chapters.
        picture: How its kind is drawn.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    held = {each.key: each for each in told}
    found: list[Block] = []
    while held:
        key = next(iter(held))
        mates = next((each for each in picture.beside if key in each), (key,))
        row = [held.pop(mate) for mate in mates if mate in held]
        each_width = column_width(width, len(row))
        blocks = [_panel(view, each, picture, numbering, each_width) for each in row]
        found.append(beside(blocks, GUTTER))
    return found


def _panel(
    view: View, chapter: Chapter, picture: Picture, numbering: Numbering, width: float
) -> Block:
    """One chapter under its heading."""
    look = picture.looks.get(chapter.key, Look())
    own = picture.drawn.get(chapter.key)
    body = own(view, chapter, numbering, width) if own else plain(chapter, numbering, width)
    wide = Block(max(width, body.width), body.height, body.items)
    return panel(chapter.heading, wide, glyph=look.glyph, role=look.role)


def plain(chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """The body of a chapter as it is drawn unless its kind has a form of its own.

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
    """The lead and the facts of a chapter."""
    blocks = [paragraph([Run(chapter.lead, BODY)], width)] if chapter.lead else []
    if chapter.facts:
        blocks.append(facts(chapter.facts, numbering, width))
    return stacked(blocks, 8)


def facts(told: Mapping[str, Fact], numbering: Numbering, width: float) -> Block:
    """What is known as a grid of facts, and one line that names what is not.

    Args:
        told: Facts by label; one without a label says where it was looked for.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    known = {label: each for label, each in told.items() if not isinstance(each, Undisclosed)}
    blocks: list[Block] = []
    if known:
        wordy = any(
            isinstance(each, Statement) and len(each.text) > _LONG for each in known.values()
        )
        least = min(width, _WORDY if wordy else _COLUMN)
        blocks.append(fact_grid(rows(known, numbering), width, least))
    gaps = {label: each for label, each in told.items() if isinstance(each, Undisclosed)}
    whole = {"": gaps.pop("")} if known and "" in gaps else {}
    blocks += _places(whole if known else gaps, width)
    if gaps and known:
        blocks.append(paragraph(gap_runs(_named(gaps)), width, SMALL))
    return stacked(blocks, 8)


def _named(gaps: Mapping[str, Undisclosed]) -> tuple[Gap, ...]:
    """Gaps by label, each with where it was looked for."""
    return tuple(Gap(label, f"{label}: {each.explain()}") for label, each in gaps.items())


def _places(gaps: Mapping[str, Undisclosed], width: float) -> list[Block]:
    """Where gaps were looked for, a line a place; one without a label is that of all."""
    places: dict[str, dict[str, Undisclosed]] = {}
    for label, each in gaps.items():
        held = places.setdefault(each.where, {})
        if label:
            held[label] = each
    return [
        paragraph(
            [
                *gap_runs(_named(held)),
                Run(f"{':' if held else ''} {where}", SMALL, Role.UNDISCLOSED),
            ],
            width,
            SMALL,
        )
        for where, held in places.items()
    ]


def lines(told: Mapping[str, Fact], numbering: Numbering, width: float) -> Block:
    """A line for each thing that is known, and one that names what is not.

    Args:
        told: Facts by label.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for label, each in told.items():
        if isinstance(each, Undisclosed):
            gaps.append(Gap(label, f"{label}: {each.explain()}"))
            continue
        style = BODY if isinstance(each, Statement) else SMALL_STRONG
        shown = runs(value(each, numbering, label=label), style)
        blocks.append(paragraph([Run(f"{label} ", SMALL_STRONG, Role.MUTED), *shown], width))
    if gaps:
        blocks.append(paragraph(gap_runs(tuple(gaps)), width, SMALL))
    return stacked(blocks, 4)


def boxes(
    entries: Sequence[Entry], numbering: Numbering, width: float, frame: Frame | None = None
) -> Block:
    """Entries in boxes row by row, two beside each other, or three of those that say little.

    Args:
        entries: The entries.
        numbering: The numbers of the sources.
        width: The width in px.
        frame: How they are framed.
    """
    most = _MOST if len(entries) != _EVEN and all(map(_is_brief, entries)) else 2
    count = min(most, len(entries))
    inner = column_width(width, count) - _PAD
    drawn = [framed(entry_block(each, numbering, inner), frame) for each in entries]
    return in_rows(drawn, count, width, 12)


def _is_brief(entry: Entry) -> bool:
    """Whether an entry says little enough for a third of the width."""
    said = sum(len(each.text) for each in entry.statements if isinstance(each, Statement))
    return not entry.facts and not entry.steps and entry.check is None and said <= _BRIEF


def entry_block(entry: Entry, numbering: Numbering, width: float) -> Block:
    """All that an entry says, from the top down.

    Args:
        entry: The entry.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks = [paragraph(head, width, STRONG)] if (head := heading(entry, numbering)) else []
    blocks += [part_chips(label, held, width) for label, held in entry.parts.items()]
    if entry.check is not None:
        blocks.append(step_block(entry.check, numbering, width))
    blocks += [statement(each, numbering, width) for each in entry.statements]
    blocks += [step_block(each, numbering, width) for each in entry.steps]
    if entry.facts:
        blocks.append(lines(entry.facts, numbering, width))
    blocks += remarks(entry.notes, width)
    return stacked(blocks, 5)


def heading(entry: Entry, numbering: Numbering) -> list[Run]:
    """The name of an entry with its date, its report and what it marks."""
    parts = [Run(entry.name, STRONG)] if entry.name else []
    told = when(entry, numbering)
    if told is not None:
        parts += [Run(" " if parts else "", SMALL), *runs(told, SMALL)]
    if entry.report is not None:
        cite = cite_source(entry.report, numbering)
        parts.append(Run(f" [{cite.number}]", SMALL, Role.LINK, cite.href, cite.tooltip))
    parts += [Run(f"  {each}", SMALL_STRONG, Role.HIT) for each in entry.marks]
    return parts


def when(entry: Entry, numbering: Numbering) -> Value | None:
    """When an entry was, or None where it does not say."""
    if isinstance(entry.when, (str, PartialDate)):
        return Value(str(entry.when)) if str(entry.when) else None
    return value(entry.when, numbering, label="when")


def part_chips(label: str, held: Iterable[Endpoint], width: float) -> Block:
    """Components by what they are to an entry."""
    drawn = [chip(each) for each in held]
    told = [Run(label, SMALL, Role.MUTED)]
    left = measure(label, SMALL) + 10
    if left <= width / 3:
        return beside([paragraph(told, left, SMALL), chips(drawn, width - left)], 0)
    return stacked([paragraph(told, width, SMALL), chips(drawn, width)], 2)


def chip(end: Endpoint, *, arrow: bool = False, sign: str = "") -> Chip:
    """A component, or a group in the plane of its first member, as a chip."""
    plane = end.members[0].plane if isinstance(end, Group) else end.plane
    return Chip(end.name, plane, arrow, sign)


def statement(fact: Fact, numbering: Numbering, width: float) -> Block:
    """A fact in a paragraph; of a gap, where it was looked for."""
    return paragraph(explained(value(fact, numbering), SMALL), width, SMALL)


def remarks(notes: Iterable[str], width: float) -> list[Block]:
    """Remarks in small letters."""
    return [paragraph([Run(each, SMALL, Role.MUTED)], width, SMALL) for each in notes if each]


def grid_of_lines(
    heads: Sequence[str], told: Sequence[Line], numbering: Numbering, width: float
) -> Block:
    """The table of a chapter.

    Args:
        heads: The heads of its columns.
        told: Its rows.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    widths = columns(len(heads), width)
    over = [
        widths.padded(paragraph([Run(each, HEADING, Role.MUTED)], widths.cell, HEADING))
        for each in heads
    ]
    drawn = tuple(
        TableRow(
            each.label, tuple(_cell(it, numbering, widths.cell) for it in each.cells), each.notes
        )
        for each in told
    )
    return table(over, [Section("", drawn)], widths)


def _cell(fact: Fact | None, numbering: Numbering, width: float) -> Block:
    if fact is None:
        return Block(width, 0, ())
    return paragraph(runs(value(fact, numbering), BODY), width)

"""Entries of a chapter in boxes: name, components, statements and steps."""

from collections.abc import Iterable, Sequence

from atlas.evidence.dates import PartialDate
from atlas.evidence.statement import Statement
from atlas.model.citing import Numbering
from atlas.model.values import Value, cite_source, value
from atlas.topology.connection import Endpoint
from atlas.topology.group import Group
from atlas.views.chapter import Entry
from render.parts.chips import Chip, are_whole, chips
from render.parts.panels import (
    Frame,
    column_width,
    framed,
    in_rows,
    paragraph,
)
from render.parts.values import runs
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG, STRONG
from render.views.fact_lists import lines, remarks, statement
from render.views.steps import step_block

_PAD = 24.0
_BRIEF = 90
"""The most characters of an entry in a row of three boxes."""
_MOST, _EVEN = 3, 4
_WIDE = 900.0
"""The least width in px of three boxes in a row."""


def boxes(
    entries: Sequence[Entry], numbering: Numbering, width: float, frame: Frame | None = None
) -> Block:
    """Draw entries in boxes row by row, two in a row, or three of short ones.

    Args:
        entries: The entries.
        numbering: The numbers of the sources.
        width: The width in px.
        frame: How they are framed.
    """
    brief = width >= _WIDE and len(entries) != _EVEN and all(map(_is_brief, entries))
    most = _MOST if brief else 2
    count = min(most, len(entries))
    inner = column_width(width, count) - _PAD
    drawn = [framed(entry_block(entry, numbering, inner), frame) for entry in entries]
    return in_rows(drawn, count, width, 12)


def _is_brief(entry: Entry) -> bool:
    """Return whether an entry is short enough for a third of the width."""
    length = sum(len(fact.text) for fact in entry.statements if isinstance(fact, Statement))
    return not entry.facts and not entry.steps and entry.check is None and length <= _BRIEF


def entry_block(entry: Entry, numbering: Numbering, width: float) -> Block:
    """Draw the whole text of an entry, from the top down.

    Args:
        entry: The entry.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    blocks = [paragraph(head, width, STRONG)] if (head := heading(entry, numbering)) else []
    blocks += [part_chips(label, ends, width) for label, ends in entry.parts.items()]
    if entry.check is not None:
        blocks.append(step_block(entry.check, numbering, width))
    blocks += [statement(fact, numbering, width) for fact in entry.statements]
    blocks += [step_block(step, numbering, width) for step in entry.steps]
    if entry.facts:
        blocks.append(lines(entry.facts, numbering, width))
    blocks += remarks(entry.notes, width)
    return stacked(blocks, 5)


def heading(entry: Entry, numbering: Numbering) -> list[Run]:
    """Return the name of an entry with its date, its report and what it marks.

    Args:
        entry: The entry.
        numbering: The numbers of the sources.
    """
    parts = [Run(entry.name, STRONG)] if entry.name else []
    time = when(entry, numbering)
    if time is not None:
        parts += [Run(" " if parts else "", SMALL), *runs(time, SMALL)]
    if entry.report is not None:
        cite = cite_source(entry.report, numbering)
        parts.append(Run(f" [{cite.number}]", SMALL, Role.LINK, cite.href, cite.tooltip))
    parts += [Run(f"  {mark}", SMALL_STRONG, Role.HIT) for mark in entry.marks]
    return parts


def when(entry: Entry, numbering: Numbering) -> Value | None:
    """Return the time of an entry, or None where it has none.

    Args:
        entry: The entry.
        numbering: The numbers of the sources.
    """
    if isinstance(entry.when, (str, PartialDate)):
        return Value(str(entry.when)) if str(entry.when) else None
    return value(entry.when, numbering, label="when")


def part_chips(label: str, ends: Iterable[Endpoint], width: float) -> Block:
    """Draw components by their role in an entry.

    Args:
        label: The role of the components.
        ends: Components and groups.
        width: The width in px.
    """
    drawn = [chip(end) for end in ends]
    name = [Run(label, SMALL, Role.MUTED)]
    left = measure(label, SMALL) + 10
    if left <= width / 3 and are_whole(drawn, width - left):
        return side_by_side([paragraph(name, left, SMALL), chips(drawn, width - left)], 0)
    return stacked([paragraph(name, width, SMALL), chips(drawn, width)], 2)


def chip(end: Endpoint, *, arrow: bool = False, sign: str = "") -> Chip:
    """Return a component, or a group in the plane of its first member, as a chip.

    Args:
        end: The component or group.
        arrow: Whether an arrow leads to it from the chip before.
        sign: `+` if it was added, `−` if it was dropped, else "".
    """
    plane = end.members[0].plane if isinstance(end, Group) else end.plane
    return Chip(end.name, plane, arrow, sign)

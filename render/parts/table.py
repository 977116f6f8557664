"""A table with a card over each column: rows of figures with bars, or of anything else."""

from collections.abc import Sequence

import attrs

from render.parts.panels import paragraph
from render.picture.blocks import Block, stacked
from render.picture.scene import Item, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import HEADING, SMALL, STRONG

_PAD = 12.0
_GAP = 10.0
_BAR = 10.0
_SECTION = 30.0


@attrs.frozen
class TableRow:
    """A row.

    Attributes:
        label: The text before it.
        notes: The texts under the label, in small type.
        cells: The content of each column, drawn to the width of a cell.
    """

    label: str
    cells: tuple[Block, ...]
    notes: tuple[str, ...] = ()


@attrs.frozen
class Section:
    """Rows under a heading, which may be empty."""

    heading: str
    rows: tuple[TableRow, ...]


@attrs.frozen
class Columns:
    """The widths of a table in px: of the labels, and of one column."""

    label: float
    column: float
    count: int

    @property
    def cell(self) -> float:
        """The room of a cell without its padding."""
        return self.column - 2 * _PAD

    def padded(self, cell: Block) -> Block:
        """Draw a head over its column, where the cells below it begin."""
        return Block(self.column, cell.height, (cell.at(_PAD, 0),))

    @property
    def width(self) -> float:
        """The width of the whole table."""
        return self.label + self.count * (self.column + _GAP)


def columns(count: int, width: float) -> Columns:
    """Return the columns of a table of a width in px: the labels get a quarter at most.

    Args:
        count: How many columns there are besides the labels.
        width: The width in px.
    """
    label = min(250.0, width / (count + 2))
    return Columns(label, (width - label) / count - _GAP, count)


def table(heads: Sequence[Block], sections: Sequence[Section], widths: Columns) -> Block:
    """Draw a table.

    Args:
        heads: The heads of the columns, each as wide as one.
        sections: The rows.
        widths: The widths, from `columns`.
    """
    items: list[Item] = [head.at(_left(widths, place), 0) for place, head in enumerate(heads)]
    y = max((head.height for head in heads), default=0.0) + 6
    for section in sections:
        if section.heading:
            y += 8
            items.append(Text(0, y + HEADING.ascent, section.heading, HEADING, Role.MUTED))
            y += _SECTION - 8
        for row in section.rows:
            drawn, high = _row(row, widths, y)
            items += drawn
            y += high
    return Block(widths.width, y, tuple(items))


def _left(widths: Columns, place: int) -> float:
    return widths.label + _GAP + place * (widths.column + _GAP)


def _row(row: TableRow, widths: Columns, y: float) -> tuple[list[Item], float]:
    """Draw a row with a rule over it; return its height."""
    label = stacked(
        [
            paragraph([Run(row.label, STRONG)], widths.label, STRONG),
            *(paragraph([Run(note, SMALL, Role.MUTED)], widths.label, SMALL) for note in row.notes),
        ],
        2,
    )
    high = max([label.height, *(cell.height for cell in row.cells)]) + 2 * _PAD - 6
    items: list[Item] = [Path(((0, y), (widths.width, y)), Role.RULE, 1.0)]
    items.append(label.at(0, y + _PAD - 3))
    items += [
        cell.at(_left(widths, place) + _PAD, y + _PAD - 3) for place, cell in enumerate(row.cells)
    ]
    return items, high


def measured(value: Block, share: float | None, *, best: bool) -> Block:
    """Draw a figure over its bar; without a figure the bar is an empty frame.

    Args:
        value: The figure, as wide as the bar may be.
        share: The length of the bar from 0 to 1; None if the figure is not known.
        best: Whether it is the better end of its row.
    """
    wide = value.width
    bar = Rect(0, 2, wide, _BAR, fill=Role.FAINT, stroke=Role.RULE, radius=3)
    items: list[Item] = [bar]
    if share is not None:
        length = max(3.0, wide * min(1.0, share))
        role = Role.GOOD if best else Role.CALL
        items = [Rect(0, 2, length, _BAR, fill=role, radius=min(3.0, length / 2))]
    return stacked([value, Block(wide, _BAR + 4, tuple(items))], 2)

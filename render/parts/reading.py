"""The numbered sources, and the head of a picture."""

from collections.abc import Sequence

import attrs

from render.parts.panels import GUTTER, column_width
from render.picture.blocks import Block
from render.picture.scene import Anchor, Item, Text
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG, SUBTITLE, TITLE


@attrs.frozen
class SourceData:
    """A numbered source: its title, what follows it in small print, and its address."""

    number: str
    title: str
    details: str
    href: str
    tooltip: str


def sources(entries: Sequence[SourceData], width: float, columns: int) -> Block:
    """Draw the sources in columns, to be read down.

    Args:
        entries: The sources by number.
        width: The width in px.
        columns: How many columns there are.
    """
    column = column_width(width, columns)
    left = max((measure(f"[{entry.number}]", SMALL_STRONG) for entry in entries), default=0.0) + 8
    blocks = [_source(entry, column, left) for entry in entries]
    total = sum(block.height + 4 for block in blocks)
    items: list[Item] = []
    column_index, y, tallest = 0, 0.0, 0.0
    for block in blocks:
        if column_index < columns - 1 and y and y + block.height / 2 > total / columns:
            column_index, y = column_index + 1, 0.0
        items.append(block.at(column_index * (column + GUTTER), y))
        y += block.height + 4
        tallest = max(tallest, y - 4)
    return Block(width, tallest, tuple(items), name="sources")


def _source(entry: SourceData, width: float, left: float) -> Block:
    """Draw one source."""
    runs = [
        Run(entry.title, SMALL, Role.LINK, entry.href, entry.tooltip),
        Run(f" {entry.details}", SMALL, Role.MUTED),
    ]
    lines = flow(runs, width - left)
    items: list[Item] = [Text(0, SMALL.ascent, f"[{entry.number}]", SMALL_STRONG, Role.MUTED)]
    items += drawn(lines, left, 0, SMALL.line_height, SMALL.ascent)
    return Block(width, len(lines) * SMALL.line_height, tuple(items))


def head(
    system: str, title: str, kind: str, as_of: str, width: float, *, summary: str, due: int = 0
) -> Block:
    """Draw the head of a picture: system and kind, the title, and the date of the view.

    Args:
        system: The name of the system.
        title: The title of the view.
        kind: The label of its kind.
        as_of: Its date.
        width: The width in px.
        summary: One line about it, or "".
        due: How many of its values are still to be declared.
    """
    date = f"as of {as_of}"
    if due:
        date = f"draft, {due} to declare · {date}"
    right = width - measure(date, SUBTITLE) - 24
    kicker = flow([Run(system, SMALL_STRONG), Run(f" · {kind}", SMALL_STRONG, Role.MUTED)], right)
    lines = flow([Run(title, TITLE)], width)
    items: list[Item] = [*drawn(kicker, 0, 0, 18, SMALL.ascent)]
    items.append(Text(width, SMALL.ascent + 1, date, SUBTITLE, Role.MUTED, Anchor.END))
    y = len(kicker) * 18 + 4.0
    items += drawn(lines, 0, y, TITLE.line_height, TITLE.ascent)
    y += len(lines) * TITLE.line_height
    if summary and summary != title:
        more = flow([Run(summary, SUBTITLE, Role.MUTED)], width)
        items += drawn(more, 0, y + 2, SUBTITLE.line_height, SUBTITLE.ascent)
        y += len(more) * SUBTITLE.line_height + 2
    return Block(width, y, tuple(items), name="head")

"""Components as small pills with the plane's glyph and the name."""

from collections.abc import Sequence

import attrs

from atlas.topology.plane import Plane
from render.picture.blocks import Block
from render.picture.scene import Glyph, Item, Path, Rect, Text
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER, Role
from render.text.fonts import measure
from render.text.styles import SMALL, STRONG
from render.text.wrapping import wrap

_HIGH = 22.0
_AROUND = 34.0
"""What a chip needs besides its name in px."""
_DROPPED = "−"


@attrs.frozen
class Chip:
    """A component by its name and plane.

    Attributes:
        name: Its name.
        plane: Its plane.
        arrow: Whether an arrow leads to it from the chip before.
        sign: `+` if it was added, `−` if it was dropped and is crossed out, else "".
    """

    name: str
    plane: Plane
    arrow: bool = False
    sign: str = ""


def are_whole(entries: Sequence[Chip], width: float) -> bool:
    """Return whether no word of the names has to be broken.

    Args:
        entries: The chips.
        width: The width in px.
    """
    room = width - _AROUND
    return all(measure(word, SMALL) <= room for entry in entries for word in entry.name.split())


def chips(entries: Sequence[Chip], width: float) -> Block:
    """Draw chips on as many lines as they need; a name wider than a line is broken.

    Args:
        entries: The chips in order.
        width: The width in px.
    """
    items: list[Item] = []
    x = y = 0.0
    for entry in entries:
        lead = 16.0 if entry.arrow or entry.sign else 0.0
        lines = wrap(entry.name, SMALL, width - _AROUND - lead)
        wide = lead + max(measure(line, SMALL) for line in lines) + _AROUND
        if x and x + wide > width:
            x, y = 0.0, y + _HIGH + 4
        if entry.arrow:
            items.append(Glyph(x, y + 4, 14, "chevron", Role.MUTED))
        if entry.sign:
            role = Role.HIT if entry.sign == _DROPPED else Role.GOOD
            items.append(Text(x + 2, y + 3 + STRONG.ascent, entry.sign, STRONG, role))
        tall = _HIGH + (len(lines) - 1) * SMALL.line_height
        left = x + lead
        items += [
            Rect(left, y, wide - lead, tall, fill=BAND[entry.plane], radius=5),
            Rect(left, y, 20, tall, fill=HEADER[entry.plane], radius=5),
            Glyph(left + 4, y + 5, 12, GLYPH[entry.plane], ON_HEADER[entry.plane]),
        ]
        items += [
            Text(left + 26, y + 3 + SMALL.ascent + index * SMALL.line_height, line, SMALL)
            for index, line in enumerate(lines)
        ]
        if entry.sign == _DROPPED:
            items += [_struck(left + 24, y, line, index) for index, line in enumerate(lines)]
        x += wide + 6
        y += tall - _HIGH
    return Block(width, y + _HIGH if entries else 0.0, tuple(items))


def _struck(x: float, y: float, line: str, index: int) -> Item:
    """Draw a line through a name."""
    middle = y + _HIGH / 2 + index * SMALL.line_height
    return Path(((x, middle), (x + measure(line, SMALL) + 4, middle)), Role.HIT, 1.25)

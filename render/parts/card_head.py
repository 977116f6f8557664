"""The head of a card: its place in an order, its plane's glyph and its name."""

from render.parts.card_data import CardData, Tone
from render.picture.scene import Anchor, Corners, Glyph, Item, Rect, Text
from render.picture.theme import GLYPH, HEADER, ON_HEADER, Role
from render.text.fonts import measure
from render.text.styles import NAME
from render.text.wrapping import wrap

PAD = 10.0
RADIUS = 7.0
_MARK = 14.0
_HIGH = 28.0
_GAP = 6.0
_DISC = 22.0


def head_width(data: CardData) -> float:
    """Return the width in px of a card whose name stands on one line.

    Args:
        data: The content of the card.
    """
    return 2 * PAD + _before(data) + measure(data.name, NAME)


def _before(data: CardData) -> float:
    """Return the width in px of number and glyph before the name."""
    return _MARK + _GAP + (_DISC + _GAP if data.number else 0.0)


def header(data: CardData, width: float) -> tuple[tuple[Item, ...], float]:
    """Draw the coloured bar with number, glyph and name; return its height.

    Args:
        data: The content of the card.
        width: The width of the card in px.
    """
    colour = ON_HEADER[data.plane]
    left = PAD + _before(data)
    lines = wrap(data.name, NAME, width - left - PAD)
    height = _HIGH + (len(lines) - 1) * NAME.line_height
    items: list[Item] = [
        Rect(0, 0, width, height, fill=HEADER[data.plane], radius=RADIUS, corners=Corners.TOP),
        *_number(data),
        Glyph(left - _MARK - _GAP, (_HIGH - _MARK) / 2, _MARK, GLYPH[data.plane], colour),
    ]
    top = (_HIGH - NAME.line_height) / 2 + NAME.ascent
    items += [
        Text(left, top + index * NAME.line_height, line, NAME, colour)
        for index, line in enumerate(lines)
    ]
    return tuple(items), height


def _number(data: CardData) -> list[Item]:
    """Draw the place of a card in an order, in a disc that covers nothing."""
    if not data.number:
        return []
    role = Role.DEGRADED if data.tone is Tone.DEGRADED else Role.HIT
    middle = PAD + _DISC / 2 - 2
    return [
        Rect(
            middle - _DISC / 2,
            (_HIGH - _DISC) / 2,
            _DISC,
            _DISC,
            fill=role,
            stroke=Role.SURFACE,
            stroke_width=2.0,
            radius=_DISC / 2,
        ),
        Text(middle, _HIGH / 2 + 5, data.number, NAME, Role.ON_BADGE, Anchor.MIDDLE),
    ]

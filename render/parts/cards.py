"""A component as a card: its plane's colour, its technology and its figures."""

import attrs

from atlas.evidence.grade import Grade
from render.icons import SIZE as ICON
from render.icons import icon
from render.parts.card_data import CardData, Gap, Tone
from render.parts.card_head import PAD, RADIUS, head_width, header
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block
from render.picture.icon import Vector
from render.picture.scene import Glyph, Image, Item, Link, Path, Rect
from render.picture.theme import BAND, GLYPH, Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import BODY, SMALL, SMALL_STRONG

NARROWEST = 200.0
WIDEST = 264.0

_QUIET = 18.0
"""The side of the glyph that stands for an icon."""
_LABEL_SHARE = 0.42
_ROW_GAP = 3.0


def natural_width(data: CardData) -> float:
    """Return the width in px that suits a card, between 200 and 264.

    Nothing wraps that can be avoided; roles and statements wrap anyway.
    """
    name = head_width(data)
    technology = _width(technology_runs(data)) + ICON + 8 + 2 * PAD
    label = max((measure(row.label, SMALL) for row in data.rows), default=0.0)
    value = max((_width(runs(row.value)) for row in data.rows), default=0.0)
    wanted = max(name, technology, label + 8 + value + 2 * PAD)
    return float(min(max(NARROWEST, round(wanted + 1)), WIDEST))


def technology_runs(data: CardData) -> list[Run]:
    """Return technology and version with the sources of the version."""
    parts = [Run(data.technology, BODY)]
    for index, cite in enumerate(data.cites):
        space = "" if index else NO_BREAK
        parts.append(Run(f"{space}[{cite.number}]", SMALL, Role.LINK, cite.href, cite.tooltip))
    return parts


def _width(parts: list[Run]) -> float:
    """Return the width of runs on one line."""
    return sum(measure(part.text, part.style) for part in parts)


def card(data: CardData, width: float) -> Block:
    """Draw a card.

    Args:
        data: Its content.
        width: Its width in px.

    Raises:
        LabelError: A character cannot be drawn.
    """
    top_bar, y = header(data, width)
    about, y = _about(data, width, y + 7)
    rows, y = _rows(data, width, y)
    remarks, y = badges_row(data, width, y)
    height = float(round(y + 8))
    fill, border, thick = surface(data.tone)
    body = Rect(0, 0, width, height, fill=fill, radius=RADIUS)
    edge = Rect(0, 0, width, height, stroke=border, stroke_width=thick, radius=RADIUS)
    top = Link(top_bar, data.href, data.tooltip)
    items = (body, top, *about, *rows, *remarks, edge)
    label = f"{data.name}, {data.plane.label} plane, {data.technology}"
    return Block(width, height, items, name=data.name, label=label)


def surface(tone: Tone) -> tuple[Role, Role, float]:
    """Return fill, border and thickness of the border of a card."""
    return {
        Tone.NORMAL: (Role.SURFACE, Role.RULE, 1.0),
        Tone.HIT: (Role.HIT_TINT, Role.HIT, 2.0),
        Tone.DEGRADED: (Role.DEGRADED_TINT, Role.DEGRADED, 2.0),
        Tone.UNTOUCHED: (Role.SURFACE, Role.RULE, 1.0),
        Tone.BOTTLENECK: (Role.HIT_TINT, Role.HIT, 2.0),
        Tone.ADDED: (Role.GOOD_TINT, Role.GOOD, 2.0),
        Tone.REMOVED: (Role.HIT_TINT, Role.HIT, 2.0),
        Tone.CHANGED: (Role.DEGRADED_TINT, Role.DEGRADED, 2.0),
    }[tone]


def _about(data: CardData, width: float, y: float) -> tuple[list[Item], float]:
    """Draw icon and technology, then the role; return where they end."""
    left = PAD + ICON + 8
    lines = flow(technology_runs(data), width - left - PAD)
    tall = len(lines) * BODY.line_height
    items = icon_tile(data, PAD, y)
    items += drawn(lines, left, y + max(0.0, (ICON - tall) / 2), BODY.line_height, BODY.ascent)
    y += max(float(ICON), tall) + 4
    if data.role:
        role = flow([Run(data.role, SMALL, Role.MUTED)], width - 2 * PAD)
        items += drawn(role, PAD, y, SMALL.line_height, SMALL.ascent)
        y += len(role) * SMALL.line_height + 2
    return items, y + 2


def icon_tile(data: CardData, x: float, y: float) -> list[Item]:
    """Draw the icon, one of pixels on a light ground, as many are black; else the plane's glyph.

    Initials would read as names of other things: "AD" is not "authoritative DNS" at 3 AM.

    Args:
        data: The content of the card.
        x: The left side in px.
        y: The top in px.
    """
    if data.icon is not None:
        image = Image(x, y, ICON, data.icon)
        drawn_as = icon(data.icon)
        if isinstance(drawn_as, Vector) and drawn_as.is_mark:
            return [image]
        return [Rect(x - 1, y - 1, ICON + 2, ICON + 2, fill=Role.ICON, radius=6), image]
    inset = (ICON - _QUIET) / 2
    return [
        Rect(x, y, ICON, ICON, fill=BAND[data.plane], radius=6),
        Glyph(x + inset, y + inset, _QUIET, GLYPH[data.plane], Role.MUTED),
    ]


def _rows(data: CardData, width: float, y: float) -> tuple[list[Item], float]:
    """Draw the figures under a thin rule, then the gaps; return where they end."""
    if not data.rows and not data.gaps:
        return [], y
    inner = width - 2 * PAD
    label_width = _label_width(data, inner)
    left = PAD + label_width + 8
    items: list[Item] = [Path(((PAD, y + 1), (width - PAD, y + 1)), Role.RULE, 1.0)]
    y += 6
    muted = data.tone is Tone.UNTOUCHED
    for row in data.rows:
        labels = flow([Run(row.label, SMALL, Role.MUTED)], label_width)
        values = flow(_quiet(runs(row.value), muted=muted), width - left - PAD)
        items += drawn(labels, PAD, y, SMALL.line_height, BODY.ascent)
        items += drawn(values, left, y, BODY.line_height, BODY.ascent)
        tall = (len(labels) - 1) * SMALL.line_height + BODY.line_height
        y += max(tall, len(values) * BODY.line_height) + _ROW_GAP
    if data.gaps:
        lines = flow(gap_runs(data.gaps), inner)
        items += drawn(lines, PAD, y, SMALL.line_height, SMALL.ascent)
        y += len(lines) * SMALL.line_height + _ROW_GAP
    return items, y - _ROW_GAP


def _label_width(data: CardData, inner: float) -> float:
    """Return the width of the labels: what they need, if the values leave it to them."""
    labels = max((measure(row.label, SMALL) for row in data.rows), default=0.0)
    values = max((_width(runs(row.value)) for row in data.rows), default=0.0)
    return min(labels, max(inner * _LABEL_SHARE, inner - 9 - values))


def gap_runs(gaps: tuple[Gap, ...]) -> list[Run]:
    """Return the names of undisclosed figures after the mark of that grade."""
    parts = [Run(Grade.GAP.mark, SMALL, Role.GAP)]
    for index, gap in enumerate(gaps):
        comma = "," if index + 1 < len(gaps) else ""
        label = gap.label.replace(" ", NO_BREAK)
        parts.append(Run(f" {label}{comma}", SMALL, Role.GAP, None, gap.tooltip))
    return parts


def _quiet(parts: list[Run], *, muted: bool) -> list[Run]:
    """Return text in the muted colour, on a card that the shown failure does not touch."""
    return [attrs.evolve(part, role=Role.MUTED) for part in parts] if muted else parts


_BADGES = {
    Tone.HIT: Role.HIT,
    Tone.DEGRADED: Role.DEGRADED,
    Tone.BOTTLENECK: Role.HIT,
    Tone.ADDED: Role.GOOD,
    Tone.REMOVED: Role.HIT,
    Tone.CHANGED: Role.DEGRADED,
}
"""The tones that a badge names, with its ground."""


def badges_row(data: CardData, width: float, y: float) -> tuple[list[Item], float]:
    """Draw pills with short remarks, the failure's effect first; return where they end.

    Args:
        data: The content of the card.
        width: The width of the card in px.
        y: The top in px.
    """
    tone_role = _BADGES.get(data.tone)
    texts: list[tuple[str, Role | None]] = [(data.tone.value, tone_role)] if tone_role else []
    texts += [(text, None) for text in data.badges]
    if not texts:
        return [], y
    items: list[Item] = []
    x, top = PAD, y + 6
    bottom = top
    for text, role in texts:
        colour = Role.ON_BADGE if role else Role.MUTED
        lines = flow([Run(text, SMALL_STRONG, colour)], width - 2 * PAD - 14)
        wide = max(line.width for line in lines) + 14
        tall = len(lines) * SMALL.line_height + 4
        if x > PAD and x + wide > width - PAD:
            x, top = PAD, bottom + 4
        items.append(Rect(x, top, wide, tall, fill=role or Role.CODE, radius=6))
        items += drawn(lines, x + 7, top + 2, SMALL.line_height, SMALL_STRONG.ascent)
        x, bottom = x + wide + 6, max(bottom, top + tall)
    return items, bottom

"""A component as a compact card: its name, its technology and its two most telling figures."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

import attrs

from render.icons import SIZE as ICON
from render.parts.card_data import CardData, Row, Tone
from render.parts.card_head import head_width, header
from render.parts.cards import badges_row, icon_tile, surface, technology_runs
from render.parts.gap_chip import PAD as CHIP_PAD
from render.parts.gap_chip import chip, share
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block
from render.picture.scene import Item, Link, Rect
from render.picture.theme import Role
from render.text.flow import Line, Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL

NARROWEST = 140.0


@attrs.frozen(cache_hash=True)
class CardLook:
    """How much a compact card shows; the tooltip of its chip names the rest.

    Attributes:
        widest: Its width in px at most.
        figures: How many figures it shows at most.
        lines: How many lines a figure takes at most; a longer one is not shown.
    """

    widest: float
    figures: int
    lines: int


FULL = CardLook(208.0, 2, 2)
WIDE = CardLook(228.0, 2, 1)
LEAN = CardLook(216.0, 1, 1)
SLIM = CardLook(172.0, 1, 2)

_PAD = 9.0
_RADIUS = 7.0


@attrs.frozen
class _Content:
    """What a compact card shows, and of what is left out how much there is."""

    rows: tuple[tuple[Line, ...], ...]
    chip: str
    tooltip: str


def _suited(data: CardData, look: CardLook, shown: Sequence[Row]) -> float:
    """Return the width in px that suits a card with some figures."""
    name = head_width(data)
    technology = measure(data.technology, SMALL) + ICON + 8 + 2 * _PAD
    figures = [_width(_row(row)) + 2 * _PAD for row in shown]
    pill = measure(_left_over(data, shown, look.widest - 2 * _PAD), SMALL) + 2 * CHIP_PAD
    wanted = max(name, technology, pill + 2 * _PAD, *figures, NARROWEST)
    return float(min(round(wanted + 1), look.widest))


def _short(data: CardData, look: CardLook) -> list[Row]:
    """Return the figures to show: the first that fit on a card of the greatest width."""
    inner = look.widest - 2 * _PAD
    known = (row for row in data.rows if row.value.text)
    return [*islice((row for row in known if _lines(row, inner) <= look.lines), look.figures)]


def _lines(row: Row, width: float) -> int:
    """Return how many lines of a width in px a figure takes."""
    parts = _row(row)
    return 1 if _width(parts) < width else len(flow(parts, width))


def compact_card(data: CardData, look: CardLook, width: float | None = None) -> Block:
    """Draw a compact card.

    Args:
        data: Its content.
        look: How much it shows.
        width: Its width in px; that which suits it unless given.

    Raises:
        LabelError: A character cannot be drawn.
    """
    shown = _short(data, look)
    if width is None:
        width = _suited(data, look, shown)
    content = _content(data, shown, width - 2 * _PAD)
    top_bar, y = header(data, width)
    items, y = _technology(data, width, y + 6)
    for row in content.rows:
        items += drawn(row, _PAD, y, SMALL.line_height, SMALL.ascent)
        y += len(row) * SMALL.line_height + 1
    if content.chip:
        items.append(chip(content.chip, content.tooltip, _PAD, y + 1))
        y += SMALL.line_height + 5
    effect_alone = data if data.tone is Tone.NORMAL else attrs.evolve(data, badges=())
    remarks, y = badges_row(effect_alone, width, y)
    height = float(round(y + 6))
    fill, border, thick = surface(data.tone)
    body = Rect(0, 0, width, height, fill=fill, radius=_RADIUS)
    edge = Rect(0, 0, width, height, stroke=border, stroke_width=thick, radius=_RADIUS)
    top = Link(top_bar, data.href, data.tooltip)
    label = f"{data.name}, {data.plane.label} plane, {data.technology}"
    everything = (body, top, *items, *remarks, edge)
    return Block(width, height, everything, name=data.name, label=label)


def _technology(data: CardData, width: float, y: float) -> tuple[list[Item], float]:
    """Draw icon and technology; return where they end."""
    left = _PAD + ICON + 7
    lines = flow(
        [Run(it.text, SMALL, it.role, it.href, it.tooltip) for it in technology_runs(data)],
        width - left - _PAD,
    )
    tall = len(lines) * SMALL.line_height
    items = icon_tile(data, _PAD, y)
    items += drawn(lines, left, y + max(0.0, (ICON - tall) / 2), SMALL.line_height, SMALL.ascent)
    return items, y + max(float(ICON), tall) + 5


def _content(data: CardData, shown: Sequence[Row], inner: float) -> _Content:
    """Break the figures into lines, and count what is left to the page."""
    lines = tuple(flow(_row(row), inner) for row in shown)
    text = _left_over(data, shown, inner)
    return _Content(lines, text, "\n".join(_left_out(data, shown)) if text else "")


def _left_over(data: CardData, shown: Sequence[Row], inner: float) -> str:
    """Say how much a card does not show; nothing where it shows all."""
    left = len(data.rows) + len(data.gaps) - len(shown)
    if not left:
        return ""
    known = sum(1 for row in data.rows if row.value.text)
    return _share(data, known, inner) if data.gaps else f"{left} more"


def _share(data: CardData, known: int, inner: float) -> str:
    """Say how much is known of a component; where nothing is, and there is room, what is not."""
    kinds = {gap.kind for gap in data.gaps}
    only = next(iter(kinds)) if len(kinds) == 1 else "not known"
    missing = f"{only}: {', '.join(gap.label for gap in data.gaps)}"
    if not known and measure(missing, SMALL) <= inner - 2 * CHIP_PAD:
        return missing
    word = "published" if only == "not published" else "known"
    return share(known, len(data.rows) + len(data.gaps), word)


def _left_out(data: CardData, shown: Iterable[Row]) -> Iterable[str]:
    """Yield what a card does not show: figures first, then gaps with where was looked."""
    kept = {row.label for row in shown}
    left = [row for row in data.rows if row.label not in kept]
    yield from (f"{row.label}: {row.value.text}".rstrip(": ") for row in left)
    yield from (gap.tooltip for gap in data.gaps)


@lru_cache(maxsize=1024)
def _row(row: Row) -> tuple[Run, ...]:
    """Return a figure after its label; a card is tried in several widths."""
    return (Run(f"{row.label}{NO_BREAK} ", SMALL, Role.MUTED), *runs(row.value, SMALL))


def _width(parts: Iterable[Run]) -> float:
    """Return the width of runs on one line."""
    return sum(measure(part.text, part.style) for part in parts)

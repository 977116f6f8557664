"""Log lines, metrics and commands, in the fixed-width face on a tinted ground."""

import math

from atlas.model.values import Cite
from render.picture.blocks import Block
from render.picture.scene import Item, Link, Rect, Text
from render.picture.theme import Role
from render.text.excerpt import Lines
from render.text.fonts import measure
from render.text.styles import CODE, CODE_STRONG, SMALL
from render.text.wrapping import with_room, wrap

_PAD = 6.0


def code(
    text: str,
    width: float,
    cites: tuple[Cite, ...] = (),
    *,
    prompt: str = "",
    anchor: str = "",
    tooltip: str = "",
) -> Block:
    """Draw a piece of code without leaving out a character; break long lines.

    Args:
        text: The code.
        width: The width of the block in px.
        cites: Its sources, which follow it.
        prompt: The quiet text before a command: `$`, or its console, file or language.
        anchor: The part to search for, which is emphasised; the rest varies.
        tooltip: Its tooltip.
    """
    shown = f"{prompt} {text}" if prompt else text
    lines = wrap(text, CODE, width - 2 * _PAD, prompt=prompt)
    if cites:
        noted = 6 + sum(measure(f"[{cite.number}]", SMALL) for cite in cites)
        lines = with_room(lines, CODE, width - 1.5 * _PAD, noted)
    high = CODE.line_height
    items: list[Item] = []
    for index, (line, strong) in enumerate(_emphasised(shown, lines, anchor)):
        y = _PAD / 2 + index * high + CODE.ascent
        muted = len(prompt) if index == 0 else 0
        items += _line(line, strong, y, quiet=bool(anchor), muted=min(muted, len(line)))
    x, y = _PAD + measure(lines[-1], CODE) + 6, _PAD / 2 + (len(lines) - 1) * high
    references: list[Item] = []
    for cite in cites:
        label = f"[{cite.number}]"
        wide = measure(label, SMALL)
        if x + wide > width - _PAD / 2:
            x, y = _PAD, y + high
        reference = Text(x, y + CODE.ascent, label, SMALL, Role.LINK)
        references.append(Link((reference,), cite.href, cite.tooltip))
        x += wide
    height = y + high + _PAD / 2
    ground = Rect(0, 0, width, height, fill=Role.CODE, radius=4)
    return Block(width, height, (Link((ground, *items), None, tooltip), *references))


def _emphasised(text: str, lines: list[str], anchor: str) -> list[tuple[str, tuple[int, int]]]:
    """Return each line with the span of the emphasised part that lies on it."""
    first = text.find(anchor) if anchor else -1
    last = first + len(anchor)
    emphasised: list[tuple[str, tuple[int, int]]] = []
    begin = 0
    for line in lines:
        begin = text.index(line, begin)
        span = (max(first, begin) - begin, min(last, begin + len(line)) - begin)
        emphasised.append((line, span if first >= 0 and span[0] < span[1] else (0, 0)))
        begin += len(line)
    return emphasised


def _line(line: str, strong: tuple[int, int], y: float, *, quiet: bool, muted: int) -> list[Item]:
    """Draw a line of code whose emphasised part is bold, and whose first characters are muted."""
    role = Role.MUTED if quiet else Role.INK
    first, last = max(muted, strong[0]), max(muted, strong[1])
    parts = (
        (line[:muted], CODE, Role.MUTED),
        (line[muted:first], CODE, role),
        (line[first:last], CODE_STRONG, Role.INK),
        (line[last:], CODE, role),
    )
    items: list[Item] = []
    x = _PAD
    for part, style, colour in parts:
        if part:
            items.append(Text(x, y, part, style, colour))
            x += measure(part, style)
    return items


def room(width: float, characters: int) -> Lines:
    """Return the lines of a block of code that so many characters fill, at least two.

    Args:
        width: The width of the block in px.
        characters: How many characters.
    """
    inside = width - 2 * _PAD
    return Lines(CODE, inside, max(2, math.ceil(characters * measure("0", CODE) / inside)))

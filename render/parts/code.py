"""Log lines, metrics and commands, in the fixed-width face on a tinted ground."""

from render.parts.values import Cite
from render.picture.blocks import Block
from render.picture.scene import Item, Link, Rect, Text
from render.picture.theme import Role
from render.text.fonts import measure
from render.text.styles import CODE, SMALL
from render.text.wrapping import wrap

_PAD = 6.0


def code(
    text: str, width: float, cites: tuple[Cite, ...] = (), *, prompt: bool = False, tooltip: str = ""
) -> Block:
    """A piece of code as it must be read: no character is left out, and long lines are broken.

    Args:
        text: The code.
        width: The width of the block in px.
        cites: Its sources, which follow it.
        prompt: Whether it is a command.
        tooltip: What is told when it is pointed at.
    """
    inner = width - 2 * _PAD
    lines = wrap(f"$ {text}" if prompt else text, CODE, inner)
    high = CODE.line_height
    items: list[Item] = [
        Text(_PAD, _PAD / 2 + at * high + CODE.ascent, line, CODE) for at, line in enumerate(lines)
    ]
    x, y = _PAD + measure(lines[-1], CODE) + 6, _PAD / 2 + (len(lines) - 1) * high
    for cite in cites:
        label = f"[{cite.number}]"
        wide = measure(label, SMALL)
        if x + wide > width - _PAD / 2:
            x, y = _PAD, y + high
        reference = Text(x, y + CODE.ascent, label, SMALL, Role.LINK)
        items.append(Link((reference,), cite.href, cite.tooltip))
        x += wide
    height = y + high + _PAD / 2
    ground = Rect(0, 0, width, height, fill=Role.CODE, radius=4)
    return Block(width, height, (Link((ground, *items[: len(lines)]), None, tooltip), *items[len(lines) :]))

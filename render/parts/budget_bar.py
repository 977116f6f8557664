"""One bar of a latency budget: the known hops, then what the objective leaves."""

from collections.abc import Sequence

import attrs

from atlas.model.values import Value
from render.parts.panels import paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Item, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Run
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG

_HIGH = 20.0
_TINTS = (Role.EDGE_BAND, Role.SERVICE_BAND)


@attrs.frozen
class Piece:
    """A known hop of a path.

    Attributes:
        mark: Its number in the path.
        length: Its latency in seconds.
        value: The figure.
    """

    mark: str
    length: float
    value: Value


@attrs.frozen
class Objective:
    """What the path may take: in seconds, as a figure, and what remains of it."""

    length: float
    value: Value
    remaining: Value | None


def budget_bar(
    name: str,
    pieces: Sequence[Piece],
    objective: Objective | None,
    unknown: Sequence[str],
    width: float,
) -> Block:
    """Draw the known hops of a path in one bar, to scale, and say which are not known.

    Args:
        name: The percentile.
        pieces: The known hops, in order.
        objective: The objective, or None where none is known.
        unknown: The numbers of the hops whose latency is not known.
        width: The width in px.
    """
    used = sum(piece.length for piece in pieces)
    whole = max(used, objective.length if objective else 0.0)
    items: list[Item] = []
    x = 0.0
    for index, piece in enumerate(pieces):
        wide = piece.length / whole * width
        items.append(Rect(x, 0, wide, _HIGH, fill=_TINTS[index % len(_TINTS)], stroke=Role.RULE))
        if wide >= measure(piece.mark, SMALL_STRONG) + 6:
            middle = x + (wide - measure(piece.mark, SMALL_STRONG)) / 2
            items.append(Text(middle, 2 + SMALL_STRONG.ascent, piece.mark, SMALL_STRONG))
        x += wide
    if objective:
        end = objective.length / whole * width
        if end > x:
            items.append(Rect(x, 0, end - x, _HIGH, fill=Role.FAINT, stroke=Role.RULE))
        items.append(Path(((end, -3), (end, _HIGH + 3)), Role.HIT, 2.0))
    words: list[Run] = [Run(f"{name}: ", SMALL_STRONG)]
    for index, piece in enumerate(pieces):
        words.append(Run(f"{', ' if index else ''}hop {piece.mark} ", SMALL, Role.MUTED))
        words += runs(piece.value, SMALL)
    if objective:
        words.append(Run("; objective ", SMALL, Role.MUTED))
        words += runs(objective.value, SMALL)
        if objective.remaining is not None:
            words.append(Run(", remaining ", SMALL, Role.MUTED))
            words += runs(objective.remaining, SMALL_STRONG)
    if unknown:
        noun = "hop" if len(unknown) == 1 else "hops"
        words.append(Run(f"; not known: {noun} {', '.join(unknown)}", SMALL, Role.MUTED))
    bar = Block(width, _HIGH + 6, tuple(items), name=f"latency budget, {name}").at(0, 3)
    return stacked([Block(width, _HIGH + 6, (bar,)), paragraph(words, width, SMALL)], 4)

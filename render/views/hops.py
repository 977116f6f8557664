"""The hops of a flow as a numbered list, in the order of the view."""

from atlas.evidence.figure import Figure
from atlas.model.citing import Numbering
from atlas.topology.connection import Connection
from atlas.views.view import View
from render.parts.calls import number_label
from render.parts.panels import column_width
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.styles import SMALL, SMALL_STRONG
from render.views.connections import call_data
from render.views.figures import row

_DISC = 26.0


def hops(view: View, numbering: Numbering, width: float, columns: int) -> Block:
    """Draw what each call of a flow is: caller, callee, protocol, and its first figure.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        width: The width in px.
        columns: How many columns there are, to be read down.
    """
    column = column_width(width, columns)
    blocks = [
        _hop(connection, number, numbering, column)
        for number, connection in enumerate(view.standing_calls)
    ]
    per_column = -(-len(blocks) // columns)
    parts = [
        stacked(blocks[start : start + per_column], 3)
        for start in range(0, len(blocks), per_column)
    ]
    gutter = width - columns * column
    step = column + (gutter / (columns - 1) if columns > 1 else 0.0)
    height = max(part.height for part in parts)
    return Block(width, height, tuple(p.at(index * step, 0) for index, p in enumerate(parts)))


def _hop(connection: Connection, number: int, numbering: Numbering, width: float) -> Block:
    call = call_data(connection, number, numbering, numbered=True)
    kind = "" if call.kind.value == "request" else f"{call.kind.value} "
    text = [
        Run(f"{connection.tail.name} → {connection.head.name}", SMALL_STRONG),
        Run(f"{NO_BREAK} {kind}{call.protocol}", SMALL, Role.MUTED),
    ]
    figure = next(
        (
            (label, fact)
            for label, fact in connection.call.figures.items()
            if isinstance(fact, Figure)
        ),
        None,
    )
    if figure:
        shown = row(*figure, numbering)
        text.append(Run(f" · {shown.label}{NO_BREAK}", SMALL, Role.MUTED))
        text += runs(shown.value, SMALL)
    if call.note:
        text.append(Run(f" · {call.note}", SMALL, Role.MUTED))
    lines = flow(text, width - _DISC)
    disc = number_label(call)
    items = (
        disc.at(0, 0),
        *drawn(lines, _DISC, 1, SMALL.line_height, SMALL.ascent),
    )
    return Block(width, max(disc.height, len(lines) * SMALL.line_height + 1), items)

"""Calls between components: how their lines look, and the labels on them."""

import enum
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from render.layout.routing import Route
from render.parts.card_data import Gap, Row
from render.parts.cards import gap_runs
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block
from render.picture.scene import Dash, Item, Link, Path, Rect
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.styles import SMALL, SMALL_STRONG


class CallKind(enum.Enum):
    """The kinds of calls; the value is the name in a legend."""

    REQUEST = "request"
    FALLBACK = "fallback"
    ASYNCHRONOUS = "asynchronous"
    REPLICATION = "replication"
    OBSERVATION = "observation"


@attrs.frozen
class Look:
    """How a line is drawn."""

    role: Role
    dash: Dash = Dash.SOLID
    width: float = 1.5
    double: bool = False


LOOKS: Mapping[CallKind, Look] = MappingProxyType(
    {
        CallKind.REQUEST: Look(Role.CALL),
        CallKind.FALLBACK: Look(Role.FALLBACK, Dash.DASHED),
        CallKind.ASYNCHRONOUS: Look(Role.CALL, Dash.DASH_DOT),
        CallKind.REPLICATION: Look(Role.REPLICATION, width=1.25, double=True),
        CallKind.OBSERVATION: Look(Role.OBSERVATION, Dash.DOTTED),
    }
)
"""The line of each kind of call; the lines differ without colour too."""


@attrs.frozen
class CallData:
    """A call, or several of one kind between the same two ends.

    Attributes:
        id: Its name, unique in the picture.
        tail: The id of the component or group that calls.
        head: The id of what is called.
        kind: Its kind.
        protocol: Its protocol.
        rows: Its figures.
        gaps: Its undisclosed figures.
        note: A few words, or "".
        tooltip: Its tooltip.
        href: Where a click leads, or None.
        number: Its place in the order of the view's steps, or "".
    """

    id: str
    tail: str
    head: str
    kind: CallKind = CallKind.REQUEST
    protocol: str = ""
    rows: tuple[Row, ...] = ()
    gaps: tuple[Gap, ...] = ()
    note: str = ""
    tooltip: str = ""
    href: str | None = None
    number: str = ""


_WIDEST = 172.0
_PAD_X = 6.0
_PAD_Y = 2.0


def label(call: CallData) -> Block | None:
    """Draw the label of a call; return None if it has no text.

    Raises:
        LabelError: A character cannot be drawn.
    """
    parts = _parts(call)
    if not parts:
        return None
    lines = [line for part in parts for line in flow(part, _WIDEST - 2 * _PAD_X)]
    inner = max(line.width for line in lines)
    width = min(_WIDEST, float(round(inner + 2 * _PAD_X + 1)))
    height = len(lines) * SMALL.line_height + 2 * _PAD_Y
    back = Rect(0, 0, width, height, fill=Role.SURFACE, stroke=Role.RULE, radius=5)
    text = drawn(lines, _PAD_X, _PAD_Y, SMALL.line_height, SMALL.ascent)
    items: tuple[Item, ...] = (Link((back,), call.href, call.tooltip), *text)
    return Block(width, height, items)


def _parts(call: CallData) -> list[list[Run]]:
    """Return the label's paragraphs: protocol, figures, note."""
    parts: list[list[Run]] = []
    head = call.protocol
    says_kind = head.lower().split()[:1] == [call.kind.value]
    if call.kind not in {CallKind.REQUEST, CallKind.OBSERVATION} and not says_kind:
        head = f"{call.kind.value} {head}".strip()
    if call.number:
        head = f"{call.number}. {head}".rstrip()
    if head:
        parts.append([Run(head, SMALL_STRONG, Role.INK, call.href, call.tooltip)])
    for row in call.rows:
        named = Run(f"{row.label}{NO_BREAK}", SMALL, Role.MUTED)
        parts.append([named, *runs(row.value, SMALL)])
    if call.gaps:
        parts.append(gap_runs(call.gaps))
    if call.note:
        parts.append([Run(call.note, SMALL, Role.MUTED)])
    return parts


def lines(call: CallData, route: Route) -> tuple[Item, ...]:
    """Draw the lines of a call along its route, with its tooltip.

    Args:
        call: The call.
        route: Its route in px.
    """
    look = LOOKS[call.kind]
    paths = tuple(
        Path(
            line.points,
            look.role,
            look.width,
            spline=True,
            dash=look.dash,
            tip=line.tip,
            double=look.double,
        )
        for line in route.lines
    )
    if not call.tooltip and call.href is None:
        return paths
    return (Link(paths, call.href, call.tooltip),)

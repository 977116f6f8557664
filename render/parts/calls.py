"""Calls between components: how their lines look, and the labels on them."""

import enum
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from render.layout.routing import Line, Route
from render.parts.card_data import Gap, Row, Tone
from render.parts.cards import gap_runs
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block
from render.picture.geometry import HEAD_LENGTH, Box
from render.picture.scene import Anchor, Dash, Item, Link, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG


class CallKind(enum.Enum):
    """The kinds of calls; the value is the name in a legend."""

    __hash__ = object.__hash__  # it is a key of many tables; `Enum` hashes the name each time

    REQUEST = "request"
    OPTIONAL = "optional request"
    FALLBACK = "fallback"
    ASYNCHRONOUS = "asynchronous"
    REPLICATION = "replication"
    OBSERVATION = "observation"
    PEERING = "peering"


@attrs.frozen
class Look:
    """How a line is drawn; `head` is whether it ends in an arrow head."""

    role: Role
    dash: Dash = Dash.SOLID
    width: float = 1.5
    double: bool = False
    head: bool = True


LOOKS: Mapping[CallKind, Look] = MappingProxyType(
    {
        CallKind.REQUEST: Look(Role.CALL),
        CallKind.OPTIONAL: Look(Role.CALL, Dash.LONG),
        CallKind.FALLBACK: Look(Role.FALLBACK, Dash.DASHED),
        CallKind.ASYNCHRONOUS: Look(Role.CALL, Dash.DASH_DOT),
        CallKind.REPLICATION: Look(Role.REPLICATION, width=1.25, double=True),
        CallKind.OBSERVATION: Look(Role.OBSERVATION, Dash.DOTTED),
        CallKind.PEERING: Look(Role.CALL, width=1.25, head=False),
    }
)
"""The line of each kind of call; the lines differ without colour too."""
_CHANGED: Mapping[Tone, Role] = MappingProxyType(
    {Tone.ADDED: Role.GOOD, Tone.REMOVED: Role.HIT, Tone.CHANGED: Role.DEGRADED}
)
"""The colour of calls that changed; their labels say how."""


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
        tone: How it changed.
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
    tone: Tone = Tone.NORMAL


_WIDEST = 172.0
_SHORT = 92.0
"""The width in px at which a protocol alone is broken."""
_HEAVY = 1.9
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
    if call.tone in _CHANGED:
        head = f"{call.tone.value}: {head}".removesuffix(": ")
    if head:
        role = _CHANGED.get(call.tone, Role.INK)
        parts.append([Run(head, SMALL_STRONG, role, call.href, call.tooltip)])
    for row in call.rows:
        named = Run(f"{row.label}{NO_BREAK}", SMALL, Role.MUTED)
        parts.append([named, *runs(row.value, SMALL)])
    if call.gaps:
        parts.append(gap_runs(call.gaps))
    if call.note:
        parts.append([Run(call.note, SMALL, Role.MUTED)])
    return parts


def number_label(call: CallData) -> Block:
    """Draw the place of a call in the order of the view, as a disc on its line."""
    wide = max(18.0, measure(call.number, SMALL_STRONG) + 9)
    ground = Rect(0, 0, wide, 18, fill=Role.INK, radius=9)
    number = Text(wide / 2, 13.4, call.number, SMALL_STRONG, Role.PAGE, Anchor.MIDDLE)
    return Block(wide, 18, (Link((ground, number), call.href, call.tooltip),))


def protocol_label(call: CallData) -> Block | None:
    """Draw the protocol of a call alone; None where it is not known or longer than two lines."""
    if not call.protocol:
        return None
    lines = flow([Run(call.protocol, SMALL, Role.MUTED)], _SHORT)
    if len(lines) > 2:  # noqa: PLR2004
        return None
    width = float(round(max(line.width for line in lines) + 7))
    height = len(lines) * SMALL.line_height + 2
    back = Rect(0, 0, width, height, fill=Role.SURFACE, radius=4)
    text = drawn(lines, 3, 1, SMALL.line_height, SMALL.ascent)
    return Block(width, height, (Link((back, *text), call.href, call.tooltip),))


def between(calls: Iterable[CallData]) -> tuple[CallData, ...]:
    """Return the calls between two components: those that a layout places."""
    return tuple(call for call in calls if call.tail != call.head)


def loop(call: CallData, card: Box) -> tuple[Item, ...]:
    """Draw what the members of a component ask each other as a loop at the right of its card.

    The number of a call that has one stands on it.

    Args:
        call: The call.
        card: The place of the card.
    """
    bottom = card.bottom - _LOOP / 2
    top = bottom - _LOOP
    far = card.right + _LOOP
    points = (
        (card.right, top),
        (far, top),
        (far, bottom),
        (card.right + HEAD_LENGTH, bottom),
    )
    drawn = lines(call, Route((Line(points, (card.right, bottom)),), None))
    if not call.number:
        return drawn
    disc = number_label(call)
    return (*drawn, disc.at(card.right + _LOOP * 0.8 - disc.width / 2, top + (_LOOP - 18) / 2))


_LOOP = 22.0


def _headless(line: Line) -> Line:
    """Return a line that goes to where the tip of its arrow head was."""
    return line if line.tip is None else Line((*line.points[:-1], line.tip), None)


def lines(call: CallData, route: Route, *, heavy: bool = False) -> tuple[Item, ...]:
    """Draw the lines of a call along its route, with its tooltip.

    Args:
        call: The call.
        route: Its route in px.
        heavy: Whether they are drawn heavier than others.
    """
    look = LOOKS[call.kind]
    heavy = heavy or call.tone in _CHANGED
    paths = tuple(
        Path(
            line.points,
            _CHANGED.get(call.tone, look.role),
            look.width * _HEAVY if heavy else look.width,
            spline=True,
            dash=look.dash,
            tip=line.tip,
            double=look.double,
        )
        for line in (route.lines if look.head else map(_headless, route.lines))
    )
    if not call.tooltip and call.href is None:
        return paths
    return (Link(paths, call.href, call.tooltip),)

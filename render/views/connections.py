"""Connections of the atlas, as calls to draw.

A call between two ends is drawn once. Observations of all members of a group are one line to
the group only where the view declares it.
"""

from atlas.evidence.drafting import UNDECLARED
from atlas.evidence.gap import Undisclosed, is_missing
from atlas.model.citing import Numbering
from atlas.topology.call import Call
from atlas.topology.call_kinds import Fallback
from atlas.topology.connection import Connection, Endpoint
from atlas.topology.group import Group
from render.parts.calls import CallData, CallKind
from render.parts.card_data import Gap
from render.views.figures import row


def call_data(
    connection: Connection,
    number: int,
    numbering: Numbering,
    *,
    numbered: bool = False,
    part: int = 0,
) -> CallData:
    """Return a connection as a call.

    Args:
        connection: The connection.
        number: Its place among those of the view, which makes it unique.
        numbering: The numbers of the sources.
        numbered: Whether its label begins with its number.
        part: Which of the lines it is that the connection is drawn as, from 0.
    """
    call = connection.call
    known = {k: v for k, v in call.figures.items() if not is_missing(v)}
    gaps = tuple(
        Gap(label, f"{label}: {figure.explain()}")
        for label, figure in call.figures.items()
        if isinstance(figure, Undisclosed) and not figure.is_answer
    )
    addresses = (
        citation.url
        for fact in known.values()
        if not isinstance(fact, Undisclosed)
        for citation in fact.citations
    )
    return CallData(
        id=f"call {number + 1}" + (f" part {part + 1}" if part else ""),
        tail=end_id(connection.tail),
        head=end_id(connection.head),
        kind=kind_of(call),
        protocol="" if call.protocol == UNDECLARED else call.protocol,
        number=str(number + 1) if numbered else "",
        rows=tuple(row(label, fact, numbering) for label, fact in known.items()),
        gaps=gaps,
        note=_note(call),
        tooltip=_tooltip(connection),
        href=call.url or next(addresses, None),
    )


def kind_of(call: Call) -> CallKind:
    """Return how the line of a call is drawn."""
    if call.optional and call.is_dependency:
        return CallKind.OPTIONAL
    return CallKind(call.kind)


def end_id(end: Endpoint) -> str:
    """Return the id of a component or a group, which may share a name."""
    return f"group {end.name}" if isinstance(end, Group) else end.name


def _note(call: Call) -> str:
    """Return the note under the figures: what neither they nor the kind of its line says."""
    parts = [f"when {call.when}"] if isinstance(call, Fallback) else []
    parts += [call.note] if call.note else []
    parts += ["optional"] if call.optional and kind_of(call) is not CallKind.OPTIONAL else []
    return " · ".join(parts)


def _tooltip(connection: Connection) -> str:
    """Return the whole call as text."""
    call = connection.call
    arrow = "→" if call.is_directed else "–"
    lines = [f"{connection.tail.name} {arrow} {connection.head.name}: {call.kind}, {call.protocol}"]
    lines += [f"{label}: {figure.explain()}" for label, figure in call.figures.items()]
    return "\n".join(lines)

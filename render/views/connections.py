"""Connections of the atlas, as calls to draw.

What two ends have in common is drawn once: an observation of each member of a group is one
line to the group only where the view says so.
"""

from atlas.evidence.gap import Undisclosed
from atlas.model.citing import Numbering
from atlas.topology.call import Call, Fallback
from atlas.topology.connection import Connection, Endpoint
from atlas.topology.group import Group
from render.parts.calls import CallData, Sort
from render.parts.card_data import Gap
from render.views.figures import row


def call_data(
    connection: Connection, at: int, numbering: Numbering, *, numbered: bool = False
) -> CallData:
    """A connection as a call.

    Args:
        connection: The connection.
        at: Its place among those of the view, which makes it unique.
        numbering: Where its numbering are numbered.
        numbered: Whether its label begins with its number.
    """
    call = connection.call
    known = {k: v for k, v in call.figures.items() if not isinstance(v, Undisclosed)}
    gaps = tuple(
        Gap(label, f"{label}: {each.explain()}")
        for label, each in call.figures.items()
        if isinstance(each, Undisclosed)
    )
    addresses = (citation.url for each in known.values() for citation in each.citations)
    return CallData(
        id=f"call {at + 1}",
        tail=end_id(connection.tail),
        head=end_id(connection.head),
        sort=Sort(call.kind),
        protocol=call.protocol,
        number=str(at + 1) if numbered else "",
        rows=tuple(row(label, each, numbering) for label, each in known.items()),
        gaps=gaps,
        note=_note(call),
        tooltip=_told(connection),
        href=next(addresses, None),
    )


def end_id(end: Endpoint) -> str:
    """The id of a component or a group; a group and a component may have one name."""
    return f"group {end.name}" if isinstance(end, Group) else end.name


def _note(call: Call) -> str:
    """A few words under the figures."""
    parts = [f"when {call.when}"] if isinstance(call, Fallback) else []
    parts += [call.note] if call.note else []
    parts += ["optional"] if call.optional else []
    return " · ".join(parts)


def _told(connection: Connection) -> str:
    """The whole call as text."""
    call = connection.call
    lines = [f"{connection.tail.name} → {connection.head.name}: {call.kind}, {call.protocol}"]
    lines += [f"{label}: {each.explain()}" for label, each in call.figures.items()]
    return "\n".join(lines)

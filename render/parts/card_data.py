"""The content of a card, as data."""

import enum

import attrs

from atlas.evidence.gap import GapKind
from atlas.model.values import Cite, Value
from atlas.topology.plane import Plane


class Tone(enum.Enum):
    """The effect of a failure on a component, that it is the bottleneck, or how it changed."""

    __hash__ = object.__hash__  # it is a key of many tables; `Enum` hashes the name each time

    NORMAL = ""
    HIT = "down"
    DEGRADED = "degraded"
    UNTOUCHED = "unaffected"
    BOTTLENECK = "bottleneck"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@attrs.frozen(cache_hash=True)
class Row:
    """A figure of a component by what it measures."""

    label: str
    value: Value


@attrs.frozen
class Gap:
    """Something that is not known: its label, where it was looked for, and which kind of gap."""

    label: str
    tooltip: str
    kind: GapKind = "not published"


@attrs.frozen
class CardData:
    """The content of a card.

    Attributes:
        name: The component's name.
        plane: Its plane.
        technology: Its technology with the version.
        cites: The sources of its version.
        role: What it does, in one sentence, or "".
        icon: The key of its icon among the scene's icons, or None for its plane's glyph.
        rows: Its figures.
        gaps: Its undisclosed figures, named on the card with the mark of that grade.
        badges: Short remarks, such as "retired".
        tooltip: The tooltip of the header.
        href: Where a click on the header leads, or None.
        tone: The effect of the shown failure on it, or how it changed.
        number: Its place in the order of the view, or "".
    """

    name: str
    plane: Plane
    technology: str
    cites: tuple[Cite, ...] = ()
    role: str = ""
    icon: str | None = None
    rows: tuple[Row, ...] = ()
    gaps: tuple[Gap, ...] = ()
    badges: tuple[str, ...] = ()
    tooltip: str = ""
    href: str | None = None
    tone: Tone = Tone.NORMAL
    number: str = ""

"""A picture as data: what an SVG and a PNG are both drawn from.

Every length is in px at the size of the SVG, `y` grows downwards. A scene is painted in the
order of its items.
"""

import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs

from render.picture.icon import Icon
from render.picture.theme import Role
from render.text.fonts import TextStyle

Point = tuple[float, float]


class Corners(enum.Enum):
    """Which corners of a rectangle its radius rounds."""

    ALL = "all"
    TOP = "top"
    LEFT = "left"

    def round(self, *, left: bool, top: bool) -> bool:
        """Return whether a corner is round, named by the two sides that meet in it.

        Args:
            left: Whether the corner is on the left side.
            top: Whether the corner is on the top side.
        """
        return self is Corners.ALL or (left if self is Corners.LEFT else top)


class Anchor(enum.Enum):
    """Which point of a text its `x` is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Dash(enum.Enum):
    """The dash pattern of a line; the value is written as SVG writes it, empty if solid.

    Not a tuple: the first releases of Python 3.11 lose an empty one.
    """

    SOLID = ""
    LONG = "16 5"
    DASHED = "7 5"
    DOTTED = "1.5 4.5"
    DASH_DOT = "9 4 2 4"

    @property
    def pattern(self) -> tuple[float, ...]:
        """Lengths of strokes and gaps in px, none for a solid line."""
        return tuple(map(float, self.value.split()))


@attrs.frozen
class Rect:
    """A rectangle; `radius` rounds the corners named by `corners`."""

    x: float
    y: float
    width: float
    height: float
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 1.0
    radius: float = 0.0
    corners: Corners = Corners.ALL


@attrs.frozen
class Path:
    """A line through points.

    Attributes:
        points: The points of a polyline, or for a spline its start and then three points
            to each cubic Bézier segment.
        stroke: The colour.
        width: The width of the line in px.
        spline: Whether the points are Bézier control points.
        dash: The dash pattern.
        tip: The point of an arrow head that starts where the line ends, or None.
        double: Whether it is drawn as two thin parallel lines.
    """

    points: tuple[Point, ...]
    stroke: Role
    width: float = 1.5
    spline: bool = False
    dash: Dash = Dash.SOLID
    tip: Point | None = None
    double: bool = False


@attrs.frozen
class Text:
    """One line of text.

    Attributes:
        x: Where the anchor is.
        y: The baseline.
        text: The characters.
        style: Face and size.
        fill: The colour.
        anchor: Which point of the text `x` is.
        upward: Whether the text is turned a quarter to the left and so reads upwards; then
            `x` is the baseline and `y` is where the anchor is.
    """

    x: float
    y: float
    text: str
    style: TextStyle
    fill: Role = Role.INK
    anchor: Anchor = Anchor.START
    upward: bool = False


@attrs.frozen
class Image:
    """An icon of the scene, by its key, in a square box."""

    x: float
    y: float
    size: float
    icon: str


@attrs.frozen
class Glyph:
    """A small line drawing by its key in `render.picture.glyphs`, in a square box."""

    x: float
    y: float
    size: float
    key: str
    stroke: Role


@attrs.frozen
class Link:
    """Items that link to an address and have a tooltip.

    Attributes:
        items: The items that are drawn.
        href: Where a click leads, or None.
        tooltip: Its tooltip, or "".
    """

    items: "tuple[Item, ...]"
    href: str | None = None
    tooltip: str = ""


@attrs.frozen
class Group:
    """Items that belong together.

    Attributes:
        items: The items that are drawn.
        name: A name for scripts and tests, the group's `data-name` in an SVG.
        label: The group's text for a screen reader, or "".
        x: How far the items are moved to the right, in px.
        y: How far they are moved down.
    """

    items: "tuple[Item, ...]"
    name: str = ""
    label: str = ""
    x: float = 0.0
    y: float = 0.0


Item = Rect | Path | Text | Image | Glyph | Link | Group


@attrs.frozen
class Scene:
    """A whole picture.

    Attributes:
        width: In px.
        height: In px.
        title: The title for a screen reader.
        description: The description for a screen reader.
        items: What is drawn, the first item at the bottom.
        icons: What is drawn for each key under which an `Image` names an icon.
    """

    width: float
    height: float
    title: str
    description: str
    items: tuple[Item, ...]
    icons: Mapping[str, Icon] = attrs.field(factory=dict[str, Icon])


_HOLDERS = frozenset({Group, Link})


def walk(items: Iterable[Item]) -> Iterator[Item]:
    """Yield every item, those inside groups and links too, in the order of painting."""
    begun = [iter(items)]
    while begun:
        for item in begun[-1]:
            yield item
            if item.__class__ in _HOLDERS:
                begun.append(iter(cast("Group | Link", item).items))
                break
        else:
            begun.pop()


def text_of(items: Iterable[Item]) -> str:
    """Return all text of the items, a line each."""
    return "\n".join(text.text for text in texts_in(items))


def texts_in(items: Iterable[Item]) -> list[Text]:
    """Return the texts among items, those inside groups and links too, in the order of painting.

    Args:
        items: The items.
    """
    found: list[Text] = []
    _add_texts(items, found)
    return found


def _add_texts(items: Iterable[Item], found: list[Text]) -> None:
    for item in items:
        kind = item.__class__
        if kind is Text:
            found.append(cast("Text", item))
        elif kind in _HOLDERS:
            _add_texts(cast("Group | Link", item).items, found)

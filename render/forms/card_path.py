"""The path on a card: components under each other, arrows where one calls the next."""

from collections.abc import Container, Sequence

from atlas.topology.component import Component
from render.forms.card_content import shortened
from render.forms.card_text import fitted
from render.picture.blocks import Block
from render.picture.scene import Corners, Dash, Glyph, Image, Item, Path, Rect, Text
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER, Role
from render.text.fonts import Face, TextStyle

_BODY = TextStyle(Face.SANS, 17)
_NODE, _LINE, _ARROW, _ICON = 25.0, 19.0, 8.0, 20.0
_APART = 12.0
"""The gap between two components that no call joins, or between which others are left out."""


def chain(
    path: Sequence[Component],
    failing: Component | None,
    calls: Container[tuple[Component, Component]],
    most: int,
    width: float,
    *,
    lines: int = 1,
) -> Block:
    """Draw the components of a path; those that no call joins have a gap.

    Args:
        path: The components.
        failing: The one that the alarm is about.
        calls: The pairs of components of which one calls the other.
        most: How many components are drawn at most.
        width: The width of the block in px.
        lines: How many lines a name may have.
    """
    items: list[Item] = []
    y, above = 0.0, None
    for component in shortened(path, failing, most):
        if component is None:
            items.append(_left_out(y))
            y, above = y + _APART - _ARROW, None
            continue
        if above is not None:
            joined = (above, component) in calls
            y += _ARROW if joined else _APART
            if joined:
                items.append(Path(((22, y - _ARROW), (22, y - 5)), Role.CALL, 2.0, tip=(22, y)))
        elif y:
            y += _ARROW
        node = _node(component, component is failing, width, lines)
        items.append(node.at(0, y))
        y, above = y + node.height, component
    return Block(width, y, tuple(items))


def _left_out(y: float) -> Item:
    """Draw three dots below a component: what lies between is not shown."""
    middle = y + _APART / 2
    return Path(((22, middle - 4.5), (22, middle + 4.5)), Role.MUTED, 2.0, dash=Dash.DOTTED)


def _node(component: Component, is_failing: bool, width: float, most: int) -> Block:  # noqa: FBT001 - a mark
    colour = HEADER[component.plane]
    left = 30.0
    icon = component.technology.technology.icon
    begin = left + _ICON + 5 if icon else left
    names = fitted(component.name, _BODY, width - begin - 4, most)
    height = _NODE + (len(names) - 1) * _LINE
    fails = Rect(0, 0, width, height, stroke=Role.HIT, stroke_width=2.5, radius=5)
    items: list[Item] = [
        Rect(0, 0, width, height, fill=BAND[component.plane], stroke=colour, radius=5),
        Rect(0, 0, left - 4, height, fill=colour, radius=5, corners=Corners.LEFT),
        *([fails] if is_failing else []),
        Glyph(5, (height - 16) / 2, 16, GLYPH[component.plane], ON_HEADER[component.plane]),
    ]
    if icon:
        items.append(Image(left, (height - _ICON) / 2, _ICON, icon))
    items += [Text(begin, 18 + number * _LINE, name, _BODY) for number, name in enumerate(names)]
    return Block(width, height, tuple(items), name=component.name)

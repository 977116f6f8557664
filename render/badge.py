"""A badge: one label and one value, as an SVG of a line's height."""

from render.output.svg import svg
from render.picture.scene import Anchor, Corners, Rect, Scene, Text
from render.picture.theme import Role
from render.text.fonts import Face, TextStyle, measure

_STYLE = TextStyle(Face.SANS, 11)
_HEIGHT = 20.0
_BASELINE = 14.0
_SIDE = 7.0
"""The space on both sides of a text."""


def badge(label: str, value: str) -> str:
    """Return a badge as the text of an SVG file.

    Args:
        label: What it is about; at the left, on a dark ground.
        value: What is said of it; at the right.

    Raises:
        LabelError: A text holds a character that no font draws.
    """
    left, right = (round(measure(text, _STYLE) + 2 * _SIDE) for text in (label, value))
    items = (
        Rect(0, 0, left + right, _HEIGHT, fill=Role.LINK, radius=3),
        Rect(0, 0, left, _HEIGHT, fill=Role.MUTED, radius=3, corners=Corners.LEFT),
        Text(left / 2, _BASELINE, label, _STYLE, Role.ON_BADGE, Anchor.MIDDLE),
        Text(left + right / 2, _BASELINE, value, _STYLE, Role.ON_BADGE, Anchor.MIDDLE),
    )
    scene = Scene(left + right, _HEIGHT, f"{label}: {value}", value, items)
    return svg(scene, "transparent")

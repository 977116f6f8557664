"""Small line drawings: one for each plane, so that colour is never the only sign of a plane.

A glyph is drawn in a 16 by 16 box with round strokes of 1.6; its strokes are SVG path data of
the absolute commands M, L, C and Z alone.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from render.picture.scene import Point

BOX = 16.0
"""The side of the box in which a glyph is drawn."""

STROKE = 1.6
"""The width of its strokes in that box."""

_GLOBE = (
    "M8 1.8C11.4 1.8 14.2 4.6 14.2 8C14.2 11.4 11.4 14.2 8 14.2C4.6 14.2 1.8 11.4 1.8 8"
    "C1.8 4.6 4.6 1.8 8 1.8Z"
    "M8 1.8C10 3.4 10.8 5.6 10.8 8C10.8 10.4 10 12.6 8 14.2C6 12.6 5.2 10.4 5.2 8"
    "C5.2 5.6 6 3.4 8 1.8Z"
    "M1.8 8L14.2 8"
)
_HEXAGON = "M8 1.6L13.6 4.8L13.6 11.2L8 14.4L2.4 11.2L2.4 4.8ZM2.4 4.8L8 8L13.6 4.8M8 8L8 14.4"
_CYLINDER = (
    "M2.4 4C2.4 2.6 5 1.8 8 1.8C11 1.8 13.6 2.6 13.6 4C13.6 5.4 11 6.2 8 6.2"
    "C5 6.2 2.4 5.4 2.4 4Z"
    "M2.4 4L2.4 12C2.4 13.4 5 14.2 8 14.2C11 14.2 13.6 13.4 13.6 12L13.6 4"
    "M2.4 8C2.4 9.4 5 10.2 8 10.2C11 10.2 13.6 9.4 13.6 8"
)
_PULSE = "M1.4 8.6L4.6 8.6L6.4 3L9.4 13.4L11.2 8.6L14.6 8.6"
_ALARM = "M8 1.8L14.8 13.8L1.2 13.8ZM8 6L8 9.8M8 11.7L8 11.9"
_CLOCK = (
    "M8 1.8C11.4 1.8 14.2 4.6 14.2 8C14.2 11.4 11.4 14.2 8 14.2C4.6 14.2 1.8 11.4 1.8 8"
    "C1.8 4.6 4.6 1.8 8 1.8Z"
    "M8 4.4L8 8.2L10.6 9.8"
)
_CHEVRON = "M5.6 2.6L11 8L5.6 13.4"
_SHIELD = (
    "M8 1.6L13.4 3.6L13.4 7.8C13.4 11 11.2 13.2 8 14.4C4.8 13.2 2.6 11 2.6 7.8L2.6 3.6Z"
    "M5.4 8L7.4 10L10.8 6.2"
)

GLYPHS: Mapping[str, str] = MappingProxyType(
    {
        "edge": _GLOBE,
        "service": _HEXAGON,
        "state": _CYLINDER,
        "control": _PULSE,
        "alarm": _ALARM,
        "clock": _CLOCK,
        "chevron": _CHEVRON,
        "shield": _SHIELD,
    }
)
"""Path data by key; a plane's key is its name."""


@cache
def strokes(key: str) -> tuple[tuple[Point, ...], ...]:
    """Return the strokes of a glyph as Bézier splines: a start, then three points a segment."""
    lines: list[list[Point]] = []
    for command, numbers in _commands(GLYPHS[key]):
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            lines.append(pairs)
        elif command == "C":
            lines[-1].extend(pairs)
        else:
            last = lines[-1][-1]
            to = pairs[0] if command == "L" else lines[-1][0]
            lines[-1].extend((last, to, to))
    return tuple(map(tuple, lines))


def _commands(data: str) -> list[tuple[str, list[float]]]:
    """Split path data into its commands and their numbers."""
    commands: list[tuple[str, list[float]]] = []
    for token in data.replace("Z", " Z").translate(_SPACED).split():
        if token.isalpha():
            commands.append((token, []))
        else:
            commands[-1][1].append(float(token))
    return commands


_SPACED = str.maketrans({letter: f" {letter} " for letter in "MLCZ"})

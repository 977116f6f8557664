"""Images of one channel as Pillow's C code has them.

A picture is put together from some thousand small images. Pillow's `Image` checks its arguments for
longer than such an image takes to paint, so they are painted by its C code itself, which has no
types.
"""

from itertools import compress
from typing import Any

Core = Any
"""An image of one channel; its `size` is its width and height in pixels."""

_VALUES = range(256)


Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""


def box_of(image: Core, place: tuple[int, int]) -> Box:
    """Return the box that an image takes at a place.

    Args:
        image: The image.
        place: Its left and top in pixels.
    """
    (x, y), (width, height) = place, image.size
    return x, y, x + width, y + height


def mapped(image: Core, table: bytes) -> Core:
    """Replace each value by that in a table.

    Args:
        image: The image.
        table: The new value of each value, 256 bytes.
    """
    return image.point(table, "L")


def values(image: Core) -> list[int]:
    """Return which values an image has, in order."""
    least, most = image.getextrema()
    return [least] if least == most else [*compress(_VALUES, image.histogram())]

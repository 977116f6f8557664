"""Where the boxes and lines of a graph are, for programs that place none by themselves."""

from collections.abc import Mapping
from typing import NamedTuple

from attrs import frozen

NODE = (190, 60)
"""The width and the height of a component in px."""
HEADER = 26
"""The room for the name of a group, above what it holds."""
LABEL = 12
"""The size of the letters on a line."""

Point = tuple[int, int]


class Place(NamedTuple):
    """A rectangle in px, from the top left corner of the whole."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


@frozen
class Places:
    """The places of a graph.

    Args:
        boxes: Those of components and groups, by their keys.
        lines: The corners of each call, from its tail to its head, in the order of the calls.
    """

    boxes: Mapping[str, Place]
    lines: tuple[tuple[Point, ...], ...]

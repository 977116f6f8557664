"""Axes from zero, with round marks, and the plot between them."""

import math

import attrs

from render.picture.scene import Anchor, Item, Path, Point, Text
from render.picture.theme import Role
from render.text.styles import SMALL, SMALL_STRONG

HEIGHT = 380.0
"""The height of the plot in px."""

LEFT = 84.0
TOP = 30.0
BOTTOM = 58.0
"""The room around the plot in px, for the marks and the names of the axes."""

_RIGHT = 24.0
_TICKS = 6


@attrs.frozen
class Axis:
    """An axis from zero.

    Attributes:
        name: The quantity it counts, with its unit.
        most: Where it ends.
        ticks: Its marks, each with its text.
    """

    name: str
    most: float
    ticks: tuple[tuple[float, str], ...]


def steps(most: float) -> tuple[float, ...]:
    """Return round places for marks from 0 to `most`: multiples of 1, 2 or 5 times a power of 10.

    Args:
        most: Where the axis ends, above zero.
    """
    raw = most / _TICKS
    power = 10 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * (1 - 1e-9))
    return tuple(step * count for count in range(math.floor(most / step * (1 + 1e-9)) + 1))


@attrs.frozen
class Plot:
    """The inside of the axes, and where a value lies in it."""

    width: float
    x: Axis
    y: Axis

    def place(self, x: float, y: float) -> Point:
        """Return the place of a load and a result in px.

        Args:
            x: The load, in the unit of its axis.
            y: The result, in the unit of its axis.
        """
        inner = self.width - LEFT - _RIGHT
        across = LEFT + inner * x / self.x.most
        return across, TOP + HEIGHT * (1 - min(1.0, y / self.y.most))

    @property
    def right(self) -> float:
        """Where the plot ends."""
        return self.width - _RIGHT

    @property
    def floor(self) -> float:
        """Where the axis of the load lies."""
        return TOP + HEIGHT


def drawn_axes(plot: Plot) -> list[Item]:
    """Draw the grid, the marks with their numbers, and the names of both axes."""
    items: list[Item] = []
    for mark, text in plot.y.ticks:
        y = plot.place(0, mark)[1]
        items.append(Path(((LEFT, y), (plot.right, y)), Role.RULE, 1.0))
        items.append(Text(LEFT - 8, y + 4, text, SMALL, Role.MUTED, Anchor.END))
    for mark, text in plot.x.ticks:
        x = plot.place(mark, 0)[0]
        items.append(Path(((x, plot.floor), (x, plot.floor + 5)), Role.MUTED, 1.0))
        items.append(Text(x, plot.floor + 20, text, SMALL, Role.MUTED, Anchor.MIDDLE))
    items.append(Path(((LEFT, TOP), (LEFT, plot.floor), (plot.right, plot.floor)), Role.MUTED))
    middle = (LEFT + plot.right) / 2
    items.append(Text(middle, plot.floor + 44, plot.x.name, SMALL_STRONG, anchor=Anchor.MIDDLE))
    items.append(Text(0, TOP - 14, plot.y.name, SMALL_STRONG))
    return items

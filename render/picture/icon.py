"""An icon as data: pixels, or filled paths with the colour that suits the ground."""

import attrs

from render.picture.theme import SHADES, Role, contrast

ENOUGH = 2.5
"""The contrast that a mark needs to its ground. WCAG 2.2 requires none of a logotype (1.4.11), and
its 3.0 for other graphical objects would take the orange from RabbitMQ, GitLab and Cloudflare."""


Box = tuple[float, float, float, float]
"""Left, top, width and height."""


@attrs.frozen
class Shape:
    """A filled path: its data as SVG writes it, and its colour as `#RRGGBB`, or None for ink."""

    data: str
    fill: str | None = None


@attrs.frozen
class Vector:
    """Filled paths.

    Attributes:
        box: The box of its paths that is fitted into a square.
        shapes: The paths, the first at the bottom.
    """

    box: Box
    shapes: tuple[Shape, ...]

    @property
    def is_mark(self) -> bool:
        """Whether it has one colour, so that it stands on any ground."""
        return len({shape.fill for shape in self.shapes}) == 1

    @property
    def colour(self) -> str | None:
        """The colour of a mark, None for ink."""
        return self.shapes[0].fill

    def stands_out(self, *, dark: bool) -> bool:
        """Return whether a mark can be seen in its colour on a card.

        Args:
            dark: Whether the card is of the dark variant.
        """
        surface = SHADES[Role.SURFACE]
        ground = surface.dark if dark else surface.light
        return self.colour is not None and contrast(self.colour, ground) >= ENOUGH

    @property
    def light_colours(self) -> list[str]:
        """The colour of each shape in the light variant."""
        ink = SHADES[Role.INK].light
        in_ink = self.is_mark and not self.stands_out(dark=False)
        return [ink if in_ink else shape.fill or ink for shape in self.shapes]


@attrs.frozen
class Raster:
    """A square PNG file."""

    png: bytes


Icon = Raster | Vector

"""A scene with its files."""

from functools import cached_property

import attrs

from render.output.svg import svg
from render.picture.scene import Scene


@attrs.frozen(slots=False)
class Drawing:
    """A scene; its files are made when they are first asked for."""

    scene: Scene

    @property
    def width(self) -> float:
        """The width of the SVG in px; the PNG has twice as many pixels."""
        return self.scene.width

    @property
    def height(self) -> float:
        """The height of the SVG in px."""
        return self.scene.height

    @cached_property
    def svg(self) -> str:
        """The SVG file."""
        return svg(self.scene)

    @cached_property
    def png(self) -> bytes:
        """The PNG file, of twice the size."""
        from render.output.png import png  # noqa: PLC0415 - who asks for an SVG needs no painter

        return png(self.scene)

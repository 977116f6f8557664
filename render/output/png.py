"""A scene as a PNG of twice its size.

Painted here with Pillow and AGG, since that is faster than what draws SVG files. Medians for a
page of 3000 by 2200 pixels: this 50 ms; resvg-py 0.5 570 ms; skia-python 144 about 95 ms, and
it needs libGL, which a bare machine lacks.
"""

import io

from render.output.painter import painted
from render.picture.scene import Scene

SCALE = 2
"""Pixels to a px."""

_LEVEL = 2


def png(scene: Scene) -> bytes:
    """The PNG of a scene in the light variant: the same bytes for the same scene.

    Raises:
        LabelError: A text holds a character that no font draws.
        KeyError: An image names an icon that the scene does not bring.
    """
    out = io.BytesIO()
    painted(scene, SCALE).save(out, "PNG", compress_level=_LEVEL)
    return out.getvalue()

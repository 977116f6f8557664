"""A scene painted on a page of palette colours, in the light variant."""

import io
import math
from collections.abc import Iterable
from functools import lru_cache

from PIL import Image as Pillow

from render.output.canvas import Canvas
from render.output.core import Core, box_of, mapped
from render.output.palette import palette_for
from render.output.shapes import paint_vector
from render.output.strokes import paint_glyph, paint_path
from render.output.typesetting import PHASES, line_mask
from render.picture.icon import Raster, Vector
from render.picture.scene import (
    Anchor,
    Glyph,
    Group,
    Image,
    Item,
    Link,
    Path,
    Rect,
    Scene,
    Text,
)
from render.picture.theme import Role
from render.text.fonts import measure


def painted(scene: Scene, scale: int) -> Canvas:
    """Paint a picture on a page of palette colours.

    Args:
        scene: The scene.
        scale: Pixels to a px.
    """
    palette = palette_for(scene.icons[key] for key in sorted(scene.icons))
    size = (math.ceil(scene.width * scale), math.ceil(scene.height * scale))
    canvas = Canvas.blank(size, palette, scale)
    _paint(canvas, scene, scene.items, 0.0, 0.0)
    return canvas


def _paint(canvas: Canvas, scene: Scene, items: Iterable[Item], x: float, y: float) -> None:
    """Paint items, moved by a distance in px."""
    for item in items:
        match item:
            case Group():
                _paint(canvas, scene, item.items, x + item.x, y + item.y)
            case Link():
                _paint(canvas, scene, item.items, x, y)
            case Rect():
                _rect(canvas, item, x, y)
            case Path():
                paint_path(canvas, item, x, y)
            case Text():
                _text(canvas, item, x, y)
            case Image():
                _image(canvas, scene, item, x, y)
            case Glyph():
                paint_glyph(canvas, item, x, y)


def _rect(canvas: Canvas, rect: Rect, x: float, y: float) -> None:
    """Fill a rectangle and lay its stroke over the border."""
    half = rect.stroke_width / 2 if rect.stroke else 0.0
    x, y = x + rect.x, y + rect.y
    box = (
        canvas.pixels(x - half),
        canvas.pixels(y - half),
        canvas.pixels(x + rect.width + half),
        canvas.pixels(y + rect.height + half),
    )
    radius = canvas.pixels(rect.radius + half) if rect.radius else 0
    if rect.fill:
        canvas.round(box, radius, rect.corners, canvas.palette.roles[rect.fill])
    if rect.stroke:
        _outline(canvas, rect.stroke, box, radius, canvas.pixels(rect.stroke_width))


def _outline(
    canvas: Canvas, role: Role, box: tuple[int, int, int, int], radius: int, thick: int
) -> None:
    """Paint only the border of a rectangle, which may cross other grounds."""
    left, top, right, bottom = box
    colour = canvas.palette.roles[role]
    canvas.fill((left + radius, top, right - radius, top + thick), colour)
    canvas.fill((left + radius, bottom - thick, right - radius, bottom), colour)
    canvas.fill((left, top + radius, left + thick, bottom - radius), colour)
    canvas.fill((right - thick, top + radius, right, bottom - radius), colour)
    if radius:
        ring = _ring(radius, thick)
        halves = ((0, left), (radius, right - radius)), ((0, top), (radius, bottom - radius))
        for from_x, to_x in halves[0]:
            for from_y, to_y in halves[1]:
                corner = ring.crop((from_x, from_y, from_x + radius, from_y + radius))
                name = (radius, thick, from_x, from_y)
                canvas.lay_over(corner, (to_x, to_y), colour, name)


@lru_cache(maxsize=64)
def _ring(radius: int, thick: int) -> Core:
    """Return the mask of a ring that is 2 radii wide."""
    from PIL import ImageDraw  # noqa: PLC0415 - rarely needed

    fine = 8
    ring = Pillow.new("L", (2 * radius * fine, 2 * radius * fine), 0)
    ImageDraw.Draw(ring).ellipse(
        (0, 0, ring.width - 1, ring.height - 1), outline=255, width=thick * fine
    )
    return ring.reduce(fine).im


def _text(canvas: Canvas, text: Text, x: float, y: float) -> None:
    """Paint one line of text."""
    back = 0.0
    if text.anchor is not Anchor.START:
        wide = measure(text.text, text.style)
        back = wide / 2 if text.anchor is Anchor.MIDDLE else wide
    x, y = x + text.x, y + text.y
    along = (-(y + back) if text.upward else x - back) * canvas.scale
    whole, phase = divmod(round(along * PHASES), PHASES)
    line = line_mask(text.text, text.style, canvas.scale, phase)
    if line is None:
        return
    left, top, mask = line
    if text.upward:
        place = (canvas.pixels(x) + top, -whole - left - mask.size[0])
        mask = mask.transpose(Pillow.Transpose.ROTATE_90)
    else:
        place = (whole + left, canvas.pixels(y) + top)
    ground = canvas.ground_under(box_of(mask, place))
    canvas.lay(mask, place, canvas.palette.roles[text.fill], ground)


def _image(canvas: Canvas, scene: Scene, image: Image, x: float, y: float) -> None:
    """Paint an icon."""
    icon = scene.icons[image.icon]
    if isinstance(icon, Vector):
        paint_vector(canvas, icon, (x + image.x, y + image.y), image.size)
    else:
        _pixels(canvas, icon, image, x, y)


def _pixels(canvas: Canvas, raster: Raster, image: Image, x: float, y: float) -> None:
    """Paint an icon of pixels."""
    side = canvas.pixels(image.size)
    place = (canvas.pixels(x + image.x), canvas.pixels(y + image.y))
    ground = canvas.palette.colour(canvas.ground(place[0] - 1, place[1] - 1))
    icon = _icon(raster.png, side)
    base = Pillow.new("RGB", icon.size, ground)
    base.paste(icon, (0, 0), icon)
    seen = mapped(icon.getchannel("A").im, _SEEN)
    canvas.page.im.paste(canvas.palette.painted(base).im, box_of(seen, place), seen)


_SEEN = bytes([0] + [255] * 255)


@lru_cache(maxsize=256)
def _icon(data: bytes, side: int) -> Pillow.Image:
    """Return a decoded icon at a size in pixels."""
    with Pillow.open(io.BytesIO(data)) as file:
        icon = file.convert("RGBA")
    icon.thumbnail((side, side))
    return icon

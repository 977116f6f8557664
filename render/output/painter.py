"""A scene painted strip by strip, in the light variant."""

import io
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import attrs
from PIL import Image as Pillow
from PIL import ImageChops, ImageDraw

from render.output.agg import line_mask, polygon_mask
from render.output.typesetting import glyph_masks
from render.picture.geometry import arrow_head, batches, dashes, flattened
from render.picture.glyphs import BOX, STROKE, strokes
from render.picture.scene import (
    Anchor,
    Corners,
    Glyph,
    Group,
    Image,
    Item,
    Link,
    Path,
    Point,
    Rect,
    Scene,
    Text,
)
from render.picture.theme import SHADES, Role, rgb
from render.text.fonts import measure

_FINE = 8
"""Sub-pixels to a pixel, each way, in the mask of a round corner."""


@attrs.frozen
class Canvas:
    """An image on which a strip of a picture is painted after another.

    Attributes:
        image: The image.
        draw: Its drawing interface.
        scale: Pixels to a px.
        icons: The icons of the scene.
        size: Width and height of the whole picture in pixels.
    """

    image: Pillow.Image
    draw: ImageDraw.ImageDraw
    scale: int
    icons: Mapping[str, bytes]
    size: tuple[int, int]

    @classmethod
    def blank(cls, scene: Scene, scale: int, height: int) -> "Canvas":
        """A canvas as wide as a scene, for strips of a height in pixels."""
        size = (math.ceil(scene.width * scale), math.ceil(scene.height * scale))
        image = Pillow.new("RGB", (size[0], height))
        return cls(image, ImageDraw.Draw(image), scale, scene.icons, size)

    def pixels(self, value: float) -> int:
        """A length in whole pixels."""
        return round(value * self.scale)


Shape = Rect | Path | Text | Image | Glyph


@attrs.frozen
class Placed:
    """A shape with the groups around it resolved.

    Attributes:
        shape: What is painted.
        x: How far it is moved to the right, in px.
        y: How far it is moved down.
        top: Where it begins on the page.
        bottom: Where it ends.
    """

    shape: Shape
    x: float
    y: float
    top: float
    bottom: float


def placed(items: Iterable[Item], x: float = 0.0, y: float = 0.0) -> list[Placed]:
    """The shapes of items in the order of painting."""
    found: list[Placed] = []
    for item in items:
        match item:
            case Group():
                found += placed(item.items, x + item.x, y + item.y)
            case Link():
                found += placed(item.items, x, y)
            case Rect() | Path() | Text() | Image() | Glyph():
                top, bottom = _extent(item)
                found.append(Placed(item, x, y, y + top, y + bottom))
    return found


def _extent(shape: Shape) -> tuple[float, float]:
    """Where a shape begins and ends, in px, a little more than needed."""
    match shape:
        case Rect():
            return shape.y - shape.stroke_width, shape.y + shape.height + shape.stroke_width
        case Path():
            ys = [point[1] for point in shape.points] + ([shape.tip[1]] if shape.tip else [])
            return min(ys) - 8, max(ys) + 8
        case Text():
            length = measure(shape.text, shape.style) if shape.upward else shape.style.size
            return shape.y - length - 2, shape.y + length + 2
        case Image() | Glyph():
            return shape.y - 2, shape.y + shape.size + 2


def paint(canvas: Canvas, items: Iterable[Placed], top: int) -> None:
    """Paint the strip that begins at a row of pixels."""
    width, height = canvas.image.size
    canvas.draw.rectangle((0, 0, width, height), fill=_light(Role.PAGE))
    first, last = top / canvas.scale, (top + height) / canvas.scale
    for item in items:
        if item.bottom >= first and item.top <= last:
            _paint(canvas, item.shape, item.x, item.y - first)


def _light(role: Role) -> tuple[int, int, int]:
    """A role's colour in the light variant."""
    return _LIGHT[role]


_LIGHT = {role: rgb(shade.light) for role, shade in SHADES.items()}


def _paint(canvas: Canvas, shape: Shape, x: float, y: float) -> None:
    """Paint a shape, moved by a distance in px."""
    match shape:
        case Rect():
            _rect(canvas, shape, x, y)
        case Path():
            _path(canvas, shape, x, y)
        case Text():
            _text(canvas, shape, x, y)
        case Image():
            _image(canvas, shape, x, y)
        case Glyph():
            _glyph(canvas, shape, x, y)


def _rect(canvas: Canvas, rect: Rect, x: float, y: float) -> None:
    """Fill a rectangle with its stroke's colour, then what lies inside with its fill."""
    half = rect.stroke_width / 2 if rect.stroke else 0.0
    x, y = x + rect.x, y + rect.y
    left, top = canvas.pixels(x - half), canvas.pixels(y - half)
    right = canvas.pixels(x + rect.width + half)
    bottom = canvas.pixels(y + rect.height + half)
    radius = canvas.pixels(rect.radius + half) if rect.radius else 0
    box = (left, top, right, bottom)
    inset = canvas.pixels(rect.stroke_width) if rect.stroke else 0
    inner = (left + inset, top + inset, right - inset, bottom - inset)
    if rect.stroke and rect.fill is None:
        _outline(canvas, rect, box, inner, radius)
        return
    if rect.stroke:
        _fill(canvas, rect, box, radius, rect.stroke)
    if rect.fill:
        _fill(canvas, rect, inner, max(0, radius - inset), rect.fill)


def _fill(
    canvas: Canvas, rect: Rect, box: tuple[int, int, int, int], radius: int, role: Role
) -> None:
    """Fill a box of pixels, its corners rounded."""
    left, top, right, bottom = box
    colour = _light(role)
    radius = max(0, min(radius, (right - left) // 2, (bottom - top) // 2))
    if radius == 0:
        _block(canvas, box, colour)
        return
    _block(canvas, (left, top + radius, right, bottom - radius), colour)
    for at_top, at in ((True, top), (False, bottom - radius)):
        _block(canvas, (left + radius, at, right - radius, at + radius), colour)
        for at_left, x in ((True, left), (False, right - radius)):
            if rect.corners.round(left=at_left, top=at_top):
                canvas.image.paste(colour, (x, at), _corner(radius, at_left, at_top))
            else:
                _block(canvas, (x, at, x + radius, at + radius), colour)


def _block(
    canvas: Canvas, box: tuple[int, int, int, int], colour: tuple[int, int, int]
) -> None:
    """Fill a box of pixels, if it has any."""
    left, top, right, bottom = box
    if left < right and top < bottom:
        canvas.draw.rectangle((left, top, right - 1, bottom - 1), fill=colour)


def _outline(
    canvas: Canvas,
    rect: Rect,
    box: tuple[int, int, int, int],
    inner: tuple[int, int, int, int],
    radius: int,
) -> None:
    """Paint only the stroke of a rectangle."""
    inset = inner[0] - box[0]
    mask = _rounded((box[2] - box[0], box[3] - box[1]), radius, rect.corners)
    hole = _rounded((inner[2] - inner[0], inner[3] - inner[1]), radius - inset, rect.corners)
    mask.paste(ImageChops.invert(hole), (inset, inset))
    canvas.image.paste(_light(rect.stroke or Role.RULE), box[:2], mask)


def _rounded(size: tuple[int, int], radius: int, corners: Corners) -> Pillow.Image:
    """A mask of a box with some round corners."""
    mask = Pillow.new("L", size, 255)
    if radius <= 0:
        return mask
    for at_top, y in ((True, 0), (False, size[1] - radius)):
        for at_left, x in ((True, 0), (False, size[0] - radius)):
            if corners.round(left=at_left, top=at_top):
                mask.paste(_corner(radius, at_left, at_top), (x, y))
    return mask


@cache
def _corner(radius: int, at_left: bool, at_top: bool) -> Pillow.Image:  # noqa: FBT001 - a cache takes no keywords as such
    """The mask of a round corner."""
    if not at_left:
        return _corner(radius, True, at_top).transpose(Pillow.Transpose.FLIP_LEFT_RIGHT)
    if not at_top:
        return _corner(radius, True, True).transpose(Pillow.Transpose.FLIP_TOP_BOTTOM)
    fine = radius * _FINE
    disc = Pillow.new("L", (fine, fine), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, 2 * fine - 1, 2 * fine - 1), fill=255)
    return disc.reduce(_FINE)


def _path(canvas: Canvas, path: Path, x: float, y: float) -> None:
    """Paint a line, the gap inside a double one, and its arrow head."""
    points = tuple((px + x, py + y) for px, py in path.points)
    line = flattened(points) if path.spline else list(points)
    pieces = dashes(line, path.dash.value)
    _lines(canvas, pieces, path.width * 3 if path.double else path.width, path.stroke)
    if path.double:
        _lines(canvas, pieces, path.width, Role.SURFACE)
    if path.tip:
        tip = (path.tip[0] + x, path.tip[1] + y)
        _polygon(canvas, arrow_head(points[-1], tip), path.stroke)


def _lines(canvas: Canvas, lines: Sequence[Sequence[Point]], width: float, role: Role) -> None:
    """Paint polylines given in px, those that lie near each other in one go."""
    for batch in batches(lines):
        (left, top), size, moved = _tile(canvas, batch, width)
        mask = line_mask(size, moved, width * canvas.scale)
        canvas.image.paste(_light(role), (left, top), mask)


def _polygon(canvas: Canvas, outline: Sequence[Point], role: Role) -> None:
    """Paint a polygon given in px."""
    (left, top), size, moved = _tile(canvas, [outline], 0)
    canvas.image.paste(_light(role), (left, top), polygon_mask(size, moved[0]))


def _tile(
    canvas: Canvas, lines: Sequence[Sequence[Point]], width: float
) -> tuple[tuple[int, int], tuple[int, int], list[list[Point]]]:
    """The corner and size in pixels of the box around lines, and the lines inside it."""
    scale = canvas.scale
    margin = math.ceil(width * scale) + 2
    xs = [point[0] * scale for line in lines for point in line]
    ys = [point[1] * scale for line in lines for point in line]
    left, top = math.floor(min(xs)) - margin, math.floor(min(ys)) - margin
    size = (math.ceil(max(xs)) + margin - left, math.ceil(max(ys)) + margin - top)
    moved = [[(x * scale - left, y * scale - top) for x, y in line] for line in lines]
    return (left, top), size, moved


def _text(canvas: Canvas, text: Text, x: float, y: float) -> None:
    """Paint one line of text."""
    colour = _light(text.fill)
    start = 0.0
    if text.anchor is not Anchor.START:
        wide = measure(text.text, text.style)
        start = wide / 2 if text.anchor is Anchor.MIDDLE else wide
    x, y = x + text.x, y + text.y
    x, y = (x, y + start) if text.upward else (x - start, y)
    left, base = canvas.pixels(x), canvas.pixels(y)
    for dx, dy, mask in glyph_masks(text.text, text.style, canvas.scale):
        if text.upward:
            turned = mask.transpose(Pillow.Transpose.ROTATE_90)
            canvas.image.paste(colour, (left + dy, base - dx - mask.width), turned)
        else:
            canvas.image.paste(colour, (left + dx, base + dy), mask)


def _image(canvas: Canvas, image: Image, x: float, y: float) -> None:
    """Paint an icon."""
    side = canvas.pixels(image.size)
    icon = _icon(canvas.icons[image.icon], side)
    place = (canvas.pixels(x + image.x), canvas.pixels(y + image.y))
    canvas.image.paste(icon, place, icon)


@lru_cache(maxsize=256)
def _icon(data: bytes, side: int) -> Pillow.Image:
    """A decoded icon at a size in pixels."""
    with Pillow.open(io.BytesIO(data)) as file:
        icon = file.convert("RGBA")
    return icon if icon.size == (side, side) else icon.resize((side, side))


def _glyph(canvas: Canvas, glyph: Glyph, x: float, y: float) -> None:
    """Paint a glyph as lines."""
    factor = glyph.size / BOX
    x, y = x + glyph.x, y + glyph.y
    lines = [
        [(x + px * factor, y + py * factor) for px, py in flattened(stroke)]
        for stroke in strokes(glyph.key)
    ]
    _lines(canvas, lines, STROKE * factor, glyph.stroke)

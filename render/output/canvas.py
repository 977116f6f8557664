"""The canvas of a picture: a page of colour numbers, and masks that are laid on it."""

from collections.abc import Hashable
from functools import cache

import attrs
from PIL import Image, ImageDraw

from render.output.palette import Palette
from render.picture.scene import Corners
from render.picture.theme import Role

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""

_FINE = 8
_SEEN = 255 // 12
_THIRDS = ((_SEEN, 96, 1 / 4), (96, 160, 1 / 2), (160, 224, 3 / 4))


@attrs.frozen
class Canvas:
    """A page of colour numbers.

    Attributes:
        page: The page, a pixel of which is the number of its colour.
        rows: The memory of the page: its rows, a zero behind each.
        draw: Its drawing interface.
        palette: The colours by number.
        scale: Pixels to a px.
        kept: Painted parts of the page, by the mask, the colour and the ground.
    """

    page: Image.Image
    rows: bytearray
    draw: ImageDraw.ImageDraw
    palette: Palette
    scale: int
    kept: dict[Hashable, Image.Image] = attrs.field(factory=dict[Hashable, Image.Image])

    @classmethod
    def blank(cls, size: tuple[int, int], palette: Palette, scale: int) -> "Canvas":
        """Return an empty page of a size in pixels.

        Args:
            size: Width and height in pixels.
            palette: The colours by number.
            scale: Pixels to a px.
        """
        width, height = size
        rows = bytearray(height * (width + 1))
        page = Image.frombuffer("L", size, rows, "raw", "L", width + 1, 1)
        page.readonly = 0  # so that Pillow paints into `rows` and not into a copy of it
        draw = ImageDraw.Draw(page)
        draw.rectangle((0, 0, width, height), fill=palette.roles[Role.PAGE])
        return cls(page, rows, draw, palette, scale)

    def pixels(self, value: float) -> int:
        """Return a length in whole pixels."""
        return round(value * self.scale)

    def ground(self, x: int, y: int) -> int:
        """Return the colour at a pixel, or at the nearest one on the page.

        Args:
            x: The column of the pixel.
            y: The row of the pixel.
        """
        width, height = self.page.size
        place = (min(max(x, 0), width - 1), min(max(y, 0), height - 1))
        number = self.page.getpixel(place)
        return number if isinstance(number, int) else 0

    def ground_under(self, box: Box) -> int:
        """Return the colour of most of the row through the middle of a box."""
        left, top, right, bottom = box
        width, height = self.page.size
        row = min(max((top + bottom) // 2, 0), height - 1)
        left = min(max(left, 0), width - 1)
        across = self.page.crop((left, row, max(left + 1, min(right, width)), row + 1))
        number = max(across.getcolors(256) or [(0, 0)])[1]
        return number if isinstance(number, int) else 0

    def fill(self, box: Box, colour: int) -> None:
        """Fill a box, if it has an area.

        Args:
            box: Left, top, right and bottom in pixels.
            colour: The number of the colour to paint.
        """
        left, top, right, bottom = box
        if left < right and top < bottom:
            self.draw.rectangle((left, top, right - 1, bottom - 1), fill=colour)

    def round(self, box: Box, radius: int, corners: Corners, colour: int) -> None:
        """Fill a box whose corners are round.

        Args:
            box: Left, top, right and bottom in pixels.
            radius: The radius of the corners in pixels.
            corners: Which corners are round.
            colour: The number of the colour to paint.
        """
        left, top, right, bottom = box
        radius = max(0, min(radius, (right - left) // 2, (bottom - top) // 2))
        grounds = {
            (at_left, at_top): self.ground(
                left if at_left else right - 1, top if at_top else bottom - 1
            )
            for at_left in (True, False)
            for at_top in (True, False)
        }
        self.fill(box, colour)
        for (at_left, at_top), ground in grounds.items():
            if radius and corners.round(left=at_left, top=at_top):
                place = (left if at_left else right - radius, top if at_top else bottom - radius)
                corner = _corner(radius, at_left, at_top)
                self.page.paste(mapped(corner, self.palette.ramp(ground, colour)), place)

    def lay(self, mask: Image.Image, place: tuple[int, int], colour: int, ground: int) -> None:
        """Lay a colour through a mask on a ground that is of one colour.

        Args:
            mask: The coverage of each pixel, 0 to 255.
            place: Left and top of the mask in pixels.
            colour: The number of the colour to paint.
            ground: The number of the colour below.
        """
        self.page.paste(mapped(mask, self.palette.ramp(ground, colour)), place)

    def lay_over(
        self, mask: Image.Image, place: tuple[int, int], colour: int, name: Hashable = None
    ) -> None:
        """Lay a colour through a mask on any ground.

        Args:
            mask: The coverage of each pixel, 0 to 255.
            place: Left and top of the mask in pixels.
            colour: The number of the colour to paint.
            name: What tells a mask that is laid many times, such as a corner, from others; what
                it makes of a ground is kept.
        """
        x, y = place
        under = self.page.crop((x, y, x + mask.width, y + mask.height))
        if name is None:
            self.page.paste(self._covered(under, mask, colour), place)
            return
        key = (name, colour, under.tobytes())
        if key not in self.kept:
            self.kept[key] = self._covered(under, mask, colour)
        self.page.paste(self.kept[key], place)

    def _covered(self, under: Image.Image, mask: Image.Image, colour: int) -> Image.Image:
        """Return a part of the page with a colour over it."""
        grounds = [number for _, number in under.getcolors(256) or [] if isinstance(number, int)]
        if len(grounds) == 1:
            return mapped(mask, self.palette.ramp(grounds[0], colour))
        covered = under.copy()
        for first, last, share in _THIRDS:
            table = bytearray(range(256))
            for ground in grounds:
                table[ground] = self.palette.between(ground, colour, share)
            chosen = mapped(mask, _BANDS[first, last])
            covered.paste(mapped(under, bytes(table)), (0, 0), chosen)
        covered.paste(colour, (0, 0), mapped(mask, _FULL))
        return covered


def mapped(image: Image.Image, table: bytes) -> Image.Image:
    """Replace each value by that in a table; `Image.point` takes longer to read its table.

    Args:
        image: An image of one channel.
        table: The new value of each value, 256 bytes.
    """
    return Image.frombytes("L", image.size, image.tobytes().translate(table))


def _band(first: int, last: int) -> bytes:
    """Return a table that keeps a band of coverage."""
    return bytes(255 if first <= cover < last else 0 for cover in range(256))


_BANDS = {(first, last): _band(first, last) for first, last, _ in _THIRDS}
_FULL = _band(_THIRDS[-1][1], 256)


@cache
def _corner(radius: int, at_left: bool, at_top: bool) -> Image.Image:  # noqa: FBT001 - a cache key
    """Return the mask of a round corner of a box."""
    fine = radius * _FINE
    disc = Image.new("L", (2 * fine, 2 * fine), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, 2 * fine - 1, 2 * fine - 1), fill=255)
    x, y = (0 if at_left else fine), (0 if at_top else fine)
    return disc.crop((x, y, x + fine, y + fine)).reduce(_FINE)

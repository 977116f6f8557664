"""The canvas of a picture: a page of colour numbers, and masks that are laid on it."""

from collections.abc import Hashable
from functools import cache

import attrs
from PIL import Image, ImageDraw

from render.output.core import Box, Core, box_of, mapped, values
from render.output.palette import Palette
from render.picture.scene import Corners
from render.picture.theme import Role

_FINE = 8
_SAME = bytes(range(256))
"""The table that leaves each value as it is."""
_SEEN = 255 // 12
_THIRDS = ((_SEEN, 96, 1 / 4), (96, 160, 1 / 2), (160, 224, 3 / 4))


@attrs.frozen
class Canvas:
    """A page of colour numbers.

    Attributes:
        page: The page, a pixel of which is the number of its colour.
        rows: The memory of the page: its rows, a zero behind each.
        palette: The colours by number.
        scale: Pixels to a px.
        kept: Painted parts of the page, by the mask, the colour and the ground.
    """

    page: Image.Image
    rows: bytearray
    palette: Palette
    scale: int
    kept: dict[Hashable, Core] = attrs.field(factory=dict[Hashable, Core])

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
        page.paste(palette.roles[Role.PAGE], (0, 0, width, height))
        return cls(page, rows, palette, scale)

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
        return self.rows[min(max(y, 0), height - 1) * (width + 1) + min(max(x, 0), width - 1)]

    def ground_under(self, box: Box) -> int:
        """Return the colour of most of the row through the middle of a box."""
        left, top, right, bottom = box
        width, height = self.page.size
        row = min(max((top + bottom) // 2, 0), height - 1) * (width + 1)
        left = min(max(left, 0), width - 1)
        across = self.rows[row + left : row + max(left + 1, min(right, width))]
        return max(set(across), key=lambda number: (across.count(number), number))

    def fill(self, box: Box, colour: int) -> None:
        """Fill a box, if it has an area.

        Args:
            box: Left, top, right and bottom in pixels.
            colour: The number of the colour to paint.
        """
        left, top, right, bottom = box
        if left < right and top < bottom:
            self.page.im.paste(colour, box)

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
                self.lay(_corner(radius, at_left, at_top), place, colour, ground)

    def lay(self, mask: Core, place: tuple[int, int], colour: int, ground: int) -> None:
        """Lay a colour through a mask on a ground that is of one colour.

        Args:
            mask: The coverage of each pixel, 0 to 255.
            place: Left and top of the mask in pixels.
            colour: The number of the colour to paint.
            ground: The number of the colour below.
        """
        self._put(mapped(mask, self.palette.ramp(ground, colour)), place)

    def lay_over(
        self, mask: Core, place: tuple[int, int], colour: int, name: Hashable = None
    ) -> None:
        """Lay a colour through a mask on any ground.

        Args:
            mask: The coverage of each pixel, 0 to 255.
            place: Left and top of the mask in pixels.
            colour: The number of the colour to paint.
            name: What tells a mask that is laid many times, such as a corner, from others; what
                it makes of a ground is kept.
        """
        box = box_of(mask, place)
        if name is None:
            self._put(self._covered(self.page.im.crop(box), mask, colour), place)
            return
        under = self.page.crop(box)
        key = (name, colour, under.tobytes())
        if key not in self.kept:
            self.kept[key] = self._covered(under.im, mask, colour)
        self._put(self.kept[key], place)

    def _put(self, image: Core, place: tuple[int, int]) -> None:
        """Paint an image of colour numbers."""
        self.page.im.paste(image, box_of(image, place))

    def _covered(self, under: Core, mask: Core, colour: int) -> Core:
        """Return a part of the page with a colour over it."""
        grounds = values(under)
        if len(grounds) == 1:
            return mapped(mask, self.palette.ramp(grounds[0], colour))
        whole = (0, 0, *under.size)
        covered = under.copy()
        for first, last, share in _THIRDS:
            table = bytearray(_SAME)
            for ground in grounds:
                table[ground] = self.palette.between(ground, colour, share)
            chosen = mapped(mask, _BANDS[first, last])
            covered.paste(mapped(under, bytes(table)), whole, chosen)
        covered.paste(colour, whole, mapped(mask, _FULL))
        return covered


def _band(first: int, last: int) -> bytes:
    """Return a table that keeps a band of coverage."""
    return bytes(255 if first <= cover < last else 0 for cover in range(256))


_BANDS = {(first, last): _band(first, last) for first, last, _ in _THIRDS}
_FULL = _band(_THIRDS[-1][1], 256)


@cache
def _corner(radius: int, at_left: bool, at_top: bool) -> Core:  # noqa: FBT001 - a cache key
    """Return the mask of a round corner of a box."""
    fine = radius * _FINE
    disc = Image.new("L", (2 * fine, 2 * fine), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, 2 * fine - 1, 2 * fine - 1), fill=255)
    x, y = (0 if at_left else fine), (0 if at_top else fine)
    return disc.crop((x, y, x + fine, y + fine)).reduce(_FINE).im

"""The palette of a PNG: at most 256 colours, each known by its number.

A picture is painted with numbers of the palette, not with colours: that takes a quarter of the
memory of full colour, needs no reduction afterwards, and keeps the theme's colours exact. Soft
edges get colours between the two that meet there; when all numbers are taken, the nearest colour
is used.
"""

import io
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

import attrs
import PIL
from PIL import Image

from atlas.store import remembered
from render.cache import digest
from render.picture.icon import Icon, Raster
from render.picture.theme import BAND, HEADER, ON_HEADER, SHADES, Role, rgb

MOST = 256
SOFT = 6
"""Steps from one colour to another at a soft edge."""

_FOR_ICONS = 72
_SIDE = 64
_ALIKE = 5
_CELL = 2 * _ALIKE + 1
"""The side of a cell of colours: what is nearly equal to a colour is in its cell or the next."""
_STEPS = [round(cover * SOFT / 255) for cover in range(256)]
_COMMON = (
    *((ground, text) for ground in (Role.PAGE, Role.FAINT, Role.CODE) for text in (
        Role.INK, Role.MUTED, Role.LINK, Role.DERIVED)),
    *((HEADER[plane], ON_HEADER[plane]) for plane in HEADER),
    *((BAND[plane], role) for plane in BAND for role in (
        Role.SURFACE, HEADER[plane], Role.CALL, Role.RULE)),
    *((Role.PAGE, role[plane]) for plane in BAND for role in (BAND, HEADER)),
    *((Role.PAGE, role) for role in (
        Role.RULE, Role.FAINT, Role.CODE, Role.CALL, Role.HIT, Role.MODELLED)),
    *((Role.FAINT, role) for role in (Role.RULE, Role.CODE, Role.HIT)),
)  # fmt: skip
"""Grounds and the colours on them in nearly every picture."""

Colour = tuple[int, int, int]


def _cell(colour: Colour) -> Colour:
    """Return the cell of a colour."""
    red, green, blue = colour
    return red // _CELL, green // _CELL, blue // _CELL


@attrs.define
class Palette:
    """The colours of one picture, to begin with those of the theme.

    Attributes:
        roles: The numbers of the theme's colours.
    """

    _colours: list[Colour] = attrs.field(factory=list[Colour])
    _numbers: dict[Colour, int] = attrs.field(factory=dict[Colour, int])
    _ramps: dict[tuple[int, int], bytes] = attrs.field(factory=dict[tuple[int, int], bytes])
    _near: dict[Colour, list[int]] = attrs.field(factory=dict[Colour, list[int]])
    _mixed: dict[tuple[int, int, float], int] = attrs.field(
        factory=dict[tuple[int, int, float], int]
    )
    roles: dict[Role, int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Add the theme's colours."""
        self.roles = {role: self._add(rgb(shade.light)) for role, shade in SHADES.items()}

    def _add(self, colour: Colour) -> int:
        """Give a colour a number of its own."""
        if colour not in self._numbers:
            self._numbers[colour] = len(self._colours)
            self._near.setdefault(_cell(colour), []).append(len(self._colours))
            self._colours.append(colour)
        return self._numbers[colour]

    def copy(self) -> "Palette":
        """Return a palette that begins with the colours of this one."""
        near = {cell: [*numbers] for cell, numbers in self._near.items()}
        return Palette(
            [*self._colours], dict(self._numbers), dict(self._ramps), near, dict(self._mixed)
        )

    def nearest(self, colour: Colour) -> int:
        """Return the number of a colour or of a nearly equal one; add it if need be."""
        known = self._numbers.get(colour)
        if known is not None:
            return known
        number, away = self._closest(colour, self._around(colour, _ALIKE))
        if away > _ALIKE:
            if len(self._colours) < MOST:
                return self._add(colour)
            number = self._nearest_of_all(colour)
        self._numbers[colour] = number
        return number

    def _nearest_of_all(self, colour: Colour) -> int:
        """Return the number of the closest colour, looked for further and further around."""
        for reach in (_CELL, 2 * _CELL):
            number, away = self._closest(colour, self._around(colour, reach))
            if away <= reach:
                return number
        return self._closest(colour, range(MOST))[0]

    def _around(self, colour: Colour, reach: int) -> list[int]:
        """Return the numbers of the colours among which all are that differ by a reach at most.

        They are in order.
        """
        reds, greens, blues = (
            range((part - reach) // _CELL, (part + reach) // _CELL + 1) for part in colour
        )
        numbers: list[int] = []
        for cell in product(reds, greens, blues):
            if cell in self._near:
                numbers += self._near[cell]
        numbers.sort()
        return numbers

    def _closest(self, colour: Colour, numbers: Iterable[int]) -> tuple[int, int]:
        """Return which of some colours is closest, and by how much its worst channel differs."""
        red, green, blue = colour
        closest, away = 0, 256
        for number in numbers:
            r, g, b = self._colours[number]
            if abs(r - red) < away and abs(g - green) < away and abs(b - blue) < away:
                closest, away = number, max(abs(r - red), abs(g - green), abs(b - blue))
        return closest, away

    def between(self, ground: int, colour: int, share: float) -> int:
        """Return the colour at a share of the way from a ground to a colour.

        Args:
            ground: The number of the ground.
            colour: The number of the colour over it.
            share: The share of the way, 0 to 1.
        """
        key = (ground, colour, share)
        if key not in self._mixed:
            pair = zip(self._colours[ground], self._colours[colour], strict=True)
            red, green, blue = (round(a + (b - a) * share) for a, b in pair)
            self._mixed[key] = self.nearest((red, green, blue))
        return self._mixed[key]

    def ramp(self, ground: int, colour: int) -> bytes:
        """Return the colour to paint for each coverage from 0 to 255 of a colour over a ground.

        Args:
            ground: The number of the ground.
            colour: The number of the colour over it.
        """
        key = (ground, colour)
        if key not in self._ramps:
            steps = [self.between(ground, colour, step / SOFT) for step in range(SOFT + 1)]
            self._ramps[key] = bytes(steps[step] for step in _STEPS)
        return self._ramps[key]

    def colour(self, number: int) -> Colour:
        """Return the colour of a number."""
        return self._colours[number]

    def channels(self) -> list[int]:
        """Return the channels of all colours in a row, as a PNG requires."""
        return [part for colour in self._colours for part in colour]

    def painted(self, image: Image.Image) -> Image.Image:
        """Return a small RGB image in the colours of the palette, as numbers."""
        carrier = Image.new("P", (1, 1))
        carrier.putpalette(self.channels())
        reduced = image.quantize(palette=carrier, dither=Image.Dither.NONE)
        return Image.frombytes("L", reduced.size, reduced.tobytes())


def palette_for(icons: Iterable[Icon]) -> Palette:
    """Return the palette of a picture with these icons.

    They do not depend on what was painted before.
    """
    palette = _shared().copy()
    files: list[bytes] = []
    for icon in icons:
        if isinstance(icon, Raster):
            files.append(icon.png)
        else:
            for shade in icon.light_colours:
                palette.nearest(rgb(shade))
    for colour in _summed_up(tuple(files)):
        palette.nearest(colour)
    return palette


@lru_cache(maxsize=1)
def _shared() -> Palette:
    """Return the colours of the theme and of the soft edges that nearly every picture has."""
    palette = Palette()
    for ground, colour in _COMMON:
        palette.ramp(palette.roles[ground], palette.roles[colour])
    return palette


@lru_cache(maxsize=64)
def _summed_up(icons: tuple[bytes, ...]) -> list[Colour]:
    """Return the colours that sum up icons on a white ground."""
    if not icons:
        return []
    key = digest("1", PIL.__version__, *icons)
    channels = remembered("colours", key, lambda: bytes(_reduced(icons)))
    return list(zip(channels[::3], channels[1::3], channels[2::3], strict=True))


def _reduced(icons: tuple[bytes, ...]) -> list[int]:
    """Return the channels of the colours that sum up icons: the most there are for them."""
    sheet = Image.new("RGB", (_SIDE * len(icons), _SIDE), rgb(SHADES[Role.SURFACE].light))
    for index, data in enumerate(icons):
        with Image.open(io.BytesIO(data)) as file:
            icon = file.convert("RGBA")
        sheet.paste(icon, (index * _SIDE, 0), icon)
    return sheet.quantize(_FOR_ICONS, Image.Quantize.MEDIANCUT).getpalette() or []

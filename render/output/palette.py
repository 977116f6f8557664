"""The palette of a PNG: the colours of the theme, their soft edges, and those of the icons.

It follows from what a scene uses, without looking at its pixels, so that a picture can be
painted strip by strip. The theme's colours are in it exactly.
"""

import io
from collections.abc import Mapping
from functools import lru_cache

from PIL import Image

from render.picture.theme import SHADES, Role, rgb

_MOST = 256
_LEVELS = 7
_SIDE = 64

Colour = tuple[int, int, int]

_TEXTS = (Role.INK, Role.MUTED, Role.LINK)
_GROUNDS = (Role.PAGE, Role.FAINT, Role.CODE)
_PAIRS = (
    *((text, ground) for text in _TEXTS for ground in _GROUNDS),
    (Role.ON_EDGE, Role.EDGE),
    (Role.ON_SERVICE, Role.SERVICE),
    (Role.ON_STATE, Role.STATE),
    (Role.ON_CONTROL, Role.CONTROL),
    (Role.HIT, Role.FAINT),
)
"""The text on each ground that is common enough for edges of its own."""


def _light(role: Role) -> Colour:
    """A role's colour in the light variant."""
    return rgb(SHADES[role].light)


@lru_cache(maxsize=1)
def _fixed() -> tuple[Colour, ...]:
    """The theme's colours, then the soft edges of text."""
    exact = dict.fromkeys(rgb(shade.light) for shade in SHADES.values())
    edges: dict[Colour, None] = {}
    for text, ground in _PAIRS:
        for level in range(1, _LEVELS):
            edges[_between(_light(ground), _light(text), level / _LEVELS)] = None
    return (*exact, *(colour for colour in edges if not _near(colour, tuple(exact))))


def _between(one: Colour, other: Colour, share: float) -> Colour:
    """A colour at a share of the way between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _near(colour: Colour, others: tuple[Colour, ...]) -> bool:
    """Whether a colour might be taken for one of the others."""
    return any(max(abs(a - b) for a, b in zip(colour, each, strict=True)) <= 6 for each in others)  # noqa: PLR2004 - of 255


def palette(icons: Mapping[str, bytes]) -> Image.Image:
    """The palette for a picture with these icons, as an image that carries it."""
    return _palette(tuple(icons[key] for key in sorted(icons)))


@lru_cache(maxsize=64)
def _palette(icons: tuple[bytes, ...]) -> Image.Image:
    """The palette for the contents of icons."""
    fixed = _fixed()
    colours = [*fixed, *_icon_colours(icons, _MOST - len(fixed), fixed)]
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


def _icon_colours(
    icons: tuple[bytes, ...], most: int, fixed: tuple[Colour, ...]
) -> list[Colour]:
    """The colours that sum up icons on a white ground."""
    if not icons:
        return []
    sheet = Image.new("RGB", (_SIDE * len(icons), _SIDE), _light(Role.SURFACE))
    for at, data in enumerate(icons):
        with Image.open(io.BytesIO(data)) as file:
            icon = file.convert("RGBA")
        sheet.paste(icon, (at * _SIDE, 0), icon)
    found = sheet.quantize(most, Image.Quantize.MEDIANCUT).getpalette() or []
    colours = zip(found[::3], found[1::3], found[2::3], strict=True)
    return [colour for colour in colours if not _near(colour, fixed[: len(SHADES)])]

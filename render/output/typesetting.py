"""Glyph masks: characters drawn by FreeType from the font files of the packages.

Each character is drawn once for each quarter of a pixel that it can start at, so that text
stands where it was measured, to a quarter of a pixel.
"""

from collections.abc import Iterator
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from render.text.fonts import Face, TextStyle, advance_table, check, face_of

_PHASES = 4

Mask = tuple[int, int, Image.Image]
"""How far right of and below the pen a mask begins, in pixels, and the mask."""


class _Glyphs(dict[tuple[str, int], "tuple[float, Mask | None]"]):
    """The characters of a style: for each and a phase its advance in pixels and its mask."""

    def __init__(self, style: TextStyle, scale: int) -> None:
        """Begin without any."""
        super().__init__()
        self._face = style.face
        self._size = style.size * scale

    def __missing__(self, key: tuple[str, int]) -> "tuple[float, Mask | None]":
        """Draw a character at a phase."""
        char, phase = key
        face = face_of(char, self._face)
        if face is None:
            check(char)
            return 0.0, None
        advance = advance_table(face)[char] * self._size
        self[key] = (advance, _mask(char, face, self._size, phase))
        return self[key]


@cache
def _glyphs(style: TextStyle, scale: int) -> _Glyphs:
    """The characters of a style, kept."""
    return _Glyphs(style, scale)


def glyph_masks(text: str, style: TextStyle, scale: int) -> Iterator[Mask]:
    """The characters of a line as masks with the place of each, relative to its start.

    Args:
        text: One line of text.
        style: Face and size.
        scale: Pixels to a px.

    Raises:
        LabelError: A character cannot be drawn.
    """
    glyphs = _glyphs(style, scale)
    x = 0.0
    for char in text:
        whole, phase = divmod(round(x * _PHASES), _PHASES)
        advance, drawn = glyphs[char, phase]
        if drawn is not None:
            left, top, mask = drawn
            yield whole + left, top, mask
        x += advance


def _mask(char: str, face: Face, size: float, phase: int) -> Mask | None:
    """A character's mask with its offset from the pen, or None where it has no ink."""
    margin = int(size)
    canvas = Image.new("L", (margin * 4, margin * 4), 0)
    ImageDraw.Draw(canvas).text(
        (margin + phase / _PHASES, margin * 2), char, fill=255, font=_font(face, size), anchor="ls"
    )
    box = canvas.getbbox()
    if box is None:
        return None
    return box[0] - margin, box[1] - margin * 2, canvas.crop(box)


@cache
def _font(face: Face, size: float) -> ImageFont.FreeTypeFont:
    """A font of the packages, never of the machine."""
    return ImageFont.truetype(str(face.path), size, layout_engine=ImageFont.Layout.BASIC)

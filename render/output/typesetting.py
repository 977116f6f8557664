"""Glyph masks: characters drawn by FreeType from the font files of the packages.

Each character is drawn once for each quarter of a pixel that it can start at, so that text
is where it was measured, to a quarter of a pixel.
"""

from functools import cache, lru_cache

from PIL import Image, ImageDraw, ImageFont

from render.output.core import Core
from render.text.fonts import Face, TextStyle, advance_table, check, face_of

PHASES = 4
"""Places inside a pixel at which a character can start."""

Mask = tuple[int, int, Core]
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
    """Return the cache of the characters of a style."""
    return _Glyphs(style, scale)


@lru_cache(maxsize=4096)
def line_mask(text: str, style: TextStyle, scale: int, start: int) -> Mask | None:
    """Return a line of text as one mask with the place of its corner, relative to its start.

    Labels, terms and sources stand on many pictures, so lines are kept.

    Args:
        text: One line of text.
        style: Face and size.
        scale: Pixels to a px.
        start: At which quarter of a pixel the text starts, from 0 to 3.

    Raises:
        LabelError: A character cannot be drawn.
    """
    glyphs = _glyphs(style, scale)
    placed: list[tuple[int, int, int, int, Core]] = []
    pen = start / PHASES
    for char in text:
        whole, phase = divmod(round(pen * PHASES), PHASES)
        advance, drawn = glyphs[char, phase]
        if drawn is not None:
            across, top, mask = drawn
            left, (width, height) = whole + across, mask.size
            placed.append((left, top, left + width, top + height, mask))
        pen += advance
    if not placed:
        return None
    lefts, tops, rights, bottoms, _ = zip(*placed, strict=True)
    x, y = min(lefts), min(tops)
    line: Core = Image.new("L", (max(rights) - x, max(bottoms) - y), 0).im
    for left, top, right, bottom, mask in placed:
        line.paste(255, (left - x, top - y, right - x, bottom - y), mask)
    return x, y, line


def _mask(char: str, face: Face, size: float, phase: int) -> Mask | None:
    """Return a character's mask with its offset from the pen, or None if nothing is drawn."""
    margin = int(size)
    canvas = Image.new("L", (margin * 4, margin * 4), 0)
    ImageDraw.Draw(canvas).text(
        (margin + phase / PHASES, margin * 2), char, fill=255, font=_font(face, size), anchor="ls"
    )
    box = canvas.getbbox()
    if box is None:
        return None
    return box[0] - margin, box[1] - margin * 2, canvas.crop(box).im


@cache
def _font(face: Face, size: float) -> ImageFont.FreeTypeFont:
    """Return a font of the packages, never of the machine."""
    return ImageFont.truetype(str(face.path), size, layout_engine=ImageFont.Layout.BASIC)

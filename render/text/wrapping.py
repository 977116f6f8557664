"""Breaking text into lines of a given width."""

from collections.abc import Iterator

from render.text.fonts import TextStyle, measure

_BREAK_AFTER = frozenset("/-_.,:;=&?|)]}@+")
"""Characters after which a long word may be broken before it is broken anywhere."""


def wrap(text: str, style: TextStyle, width: float) -> list[str]:
    """Break a text into lines no wider than `width` px.

    Lines are broken at spaces; the space at a break is dropped and no other character is.
    A word wider than a line is broken after punctuation, else anywhere. A newline always
    breaks. A single character wider than `width` stands on a line of its own.

    Args:
        text: The text.
        style: Face and size of the text.
        width: The width of a line in px.

    Raises:
        LabelError: A character cannot be drawn.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_paragraph(paragraph, style, width))
    return lines


def _paragraph(text: str, style: TextStyle, width: float) -> Iterator[str]:
    """Yield the lines of a text without newlines, filled greedily."""
    space = measure(" ", style)
    line, taken = "", 0.0
    for index, word in enumerate(text.split(" ")):
        wide = measure(word, style)
        if index and taken + space + wide <= width:
            line, taken = f"{line} {word}", taken + space + wide
            continue
        if index:
            yield line
        *full, line = pieces(word, style, width)
        yield from full
        taken = measure(line, style)
    yield line


def pieces(word: str, style: TextStyle, width: float) -> list[str]:
    """Cut a word into pieces that each fit the width.

    Args:
        word: The word.
        style: Face and size of the text.
        width: The width of a line in px.
    """
    pieces: list[str] = []
    rest = word
    while measure(rest, style) > width and len(rest) > 1:
        cut = _cut(rest, style, width)
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return [*pieces, rest]


def _cut(word: str, style: TextStyle, width: float) -> int:
    """Return how many characters of a word go on the first line: at least one."""
    taken, fits = 0.0, 0
    for char in word:
        taken += measure(char, style)
        if taken > width:
            break
        fits += 1
    fits = max(1, min(fits, len(word) - 1))
    after = [index for index in range(fits // 2 + 1, fits + 1) if word[index - 1] in _BREAK_AFTER]
    return after[-1] if after else fits

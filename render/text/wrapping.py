"""Breaking text into lines of a given width."""

import re
from collections.abc import Iterator

from render.text.fonts import TextStyle, measure

BREAK_AFTER = frozenset("/-_.,:;=&?|)]}@+")
"""Characters after which a long word may be broken before it is broken anywhere."""

_SPACE, NO_BREAK = "\x00", "\u00a0"
_NUMBER = r"[$€£]?\d[\d.,]*(?:[–-][$€£]?\d[\d.,]*)?"
_UNIT = r"(?:%|‰|×|°C|[nµm]?s|min|h|d|wk|mo|yr|[kMGTPE]i?B|B|[kMGT]?b|[kMG]?Hz)(?:/\w+)*"
_QUANTITY = re.compile(
    rf"(?:(?<!\S)[~≈=≤≥±<>]{{1,2}} )*(?<![\w.]){_NUMBER}(?: (?:k|M|bn|tn)(?!\w))?"
    rf"(?: (?:{_UNIT}|\w+(?:/\w+)+)(?!\w))?"
)
"""A number with the sign before it and the unit behind it."""


def held(text: str, space: str = NO_BREAK) -> str:
    """Return a text in which no line break parts a number from its sign and its unit.

    Args:
        text: The text; of a command nothing is held, for it is copied.
        space: The character in place of a space that does not break.
    """
    return _QUANTITY.sub(lambda found: found[0].replace(" ", space), text)


def words(text: str) -> list[str]:
    """Return the parts of a text between which a line may break: `3 h 41 min` has two.

    Args:
        text: The text.
    """
    return [word.replace(_SPACE, " ") for word in held(text, _SPACE).split(" ")]


def wrap(text: str, style: TextStyle, width: float) -> list[str]:
    """Break a text into lines no wider than `width` px.

    Lines are broken at spaces, but not between a number and its unit; the space at a break is
    dropped and no other character is. A word wider than a line is broken after punctuation, else
    anywhere. A newline always breaks. A character wider than `width` is a line of its own.

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
    for index, word in enumerate(_fitted(text, style, width)):
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


def _fitted(text: str, style: TextStyle, width: float) -> Iterator[str]:
    """Yield the words of a text; a quantity that no line has room for is several of them."""
    for word in words(text):
        yield from [word] if measure(word, style) <= width else word.split(" ")


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
    after = [index for index in range(fits // 2 + 1, fits + 1) if word[index - 1] in BREAK_AFTER]
    return after[-1] if after else fits

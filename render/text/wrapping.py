"""Breaking text into lines of a given width."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from render.text.breaking import LEAST, NO_BREAK, cuts, seams
from render.text.fonts import TextStyle, measure

_SPACE = "\x00"
_NUMBER = r"[$€£]?\d[\d.,]*(?:[–-][$€£]?\d[\d.,]*)?"
_UNIT = r"(?:%|‰|×|°C|[nµm]?s|min|h|d|wk|mo|yr|[kMGTPE]i?B|B|[kMGT]?b|[kMG]?Hz)(?:/\w+)*"
_QUANTITY = re.compile(
    rf"(?:(?<!\S)[~≈=≤≥±<>]{{1,2}} )*(?<![\w.]){_NUMBER}(?: (?:k|M|bn|tn)(?!\w))?"
    rf"(?: (?:{_UNIT}|\w+(?:/\w+)+)(?!\w))?"
)
"""A number with the sign before it and the unit behind it."""
_CLOSING = re.compile(r"(?<=\S) (?=[)\]}])")
"""The blank before a bracket that closes, which no line begins with."""


_END = 12
"""So many characters are moved with a note, about."""


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
    kept = _CLOSING.sub(_SPACE, held(text, _SPACE))
    return [word.replace(_SPACE, " ") for word in kept.split(" ")]


Measured = Sequence[tuple[str, float]]
"""The words of a text, each with its width in px."""


@lru_cache(maxsize=16384)
def measured(text: str, style: TextStyle) -> Measured:
    """Return the words of a text with their widths; a text is broken into several widths.

    Args:
        text: The text, without a newline.
        style: Face and size of the text.

    Raises:
        LabelError: A character cannot be drawn.
    """
    return [(word, measure(word, style)) for word in words(text)]


def wrap(text: str, style: TextStyle, width: float, *, prompt: str = "") -> list[str]:
    """Break a text into lines no wider than `width` px.

    Lines are broken at spaces, but not between a number and its unit; the space at a break is
    dropped and no other character is. A word wider than a line is broken at a seam, else
    anywhere. A newline always breaks. A character wider than `width` is a line of its own.

    Args:
        text: The text.
        style: Face and size of the text.
        width: The width of a line in px.
        prompt: A text before it, which is not left on a line of its own.

    Raises:
        LabelError: A character cannot be drawn.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = [*_fitted(paragraph, style, width)]
        if prompt and not lines:
            lead = _prompted(prompt, words[0][0], style, width)
            words[:1] = [(word, measure(word, style)) for word in lead]
        lines.extend(_with_end([*_filled(words, style, width)], style, width))
    return lines


def _with_end(lines: list[str], style: TextStyle, width: float) -> list[str]:
    """Return lines of which the last has a word more, where it would have very few characters."""
    *first, last = lines
    if not first or len(last) >= LEAST:
        return lines
    *full, before = first
    kept, _, word = before.rpartition(" ")
    end = f"{word} {last}"
    is_whole = bool(kept.strip()) and word in words(before) and measure(end, style) <= width
    return [*full, kept, end] if is_whole else lines


def _prompted(prompt: str, word: str, style: TextStyle, width: float) -> list[str]:
    """Return a prompt with the first word, as one word where it can be broken at a seam."""
    lead = f"{prompt} "
    if measure(lead + word, style) <= width:
        return [lead + word]
    if measure(prompt, style) > width / 2:
        return [prompt, word]
    fits = any(measure(lead + word[:place], style) <= width for place in _halves(word))
    return [lead + word] if fits else [prompt, word]


def _halves(word: str) -> list[int]:
    """Return the seams of a word with enough characters on both sides."""
    return [place for place in seams(word) if LEAST <= place <= len(word) - LEAST]


def _filled(words: Measured, style: TextStyle, width: float) -> Iterator[str]:
    """Yield the lines of the words of a text, filled greedily."""
    space = measure(" ", style)
    line, taken = "", 0.0
    for index, (whole, wide) in enumerate(words):
        word = whole
        if index and taken + space + wide <= width:
            line, taken = f"{line} {word}", taken + space + wide
            continue
        if index and wide > width and taken <= width / 3:  # a short line takes its first piece
            word = f"{line} {word}"
        elif index:
            yield line
        *full, line = pieces(word, style, width) if wide > width else [word]
        yield from full
        taken = measure(line, style) if full else wide
    yield line


def _fitted(text: str, style: TextStyle, width: float) -> Iterator[tuple[str, float]]:
    """Yield the words of a text; a quantity that no line has room for is several of them."""
    for word, wide in measured(text, style):
        if wide > width and " " in word:
            yield from ((part, measure(part, style)) for part in word.split(" "))
        else:
            yield word, wide


def with_room(lines: list[str], style: TextStyle, width: float, room: float) -> list[str]:
    """Return lines of which the last has room for a note, its end moved to a line of its own.

    Args:
        lines: The lines of a text.
        style: Face and size of the text.
        width: The width of a line in px.
        room: The width of the note in px.

    Returns:
        The same lines where there is room, or where the end of the last cannot be moved.
    """
    *full, last = lines
    if measure(last, style) + room <= width:
        return lines
    begin = len(last) - len(words(last)[-1])
    places = (
        [begin] if begin else sorted(_halves(last), key=lambda place: abs(_END - len(last[place:])))
    )
    moved = next((place for place in places if measure(last[place:], style) + room <= width), None)
    return lines if moved is None else [*full, last[:moved].rstrip(" "), last[moved:]]


def pieces(word: str, style: TextStyle, width: float) -> list[str]:
    """Cut a word into pieces that each fit the width.

    Args:
        word: The word.
        style: Face and size of the text.
        width: The width of a line in px.
    """
    if measure(word, style) <= width:
        return [word]
    places = cuts(word, [measure(char, style) for char in word], width)
    return [word[begin:end] for begin, end in pairwise([0, *places, len(word)])]

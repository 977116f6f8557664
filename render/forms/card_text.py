"""Lines of text on a card, and where one that is too long ends: with a sign, not inside a word."""

import re
from collections.abc import Sequence

from render.picture.blocks import Block
from render.picture.scene import Item, Rect, Text
from render.picture.theme import Role
from render.text.breaking import seams
from render.text.fonts import TextStyle, measure
from render.text.wrapping import words, wrap

LINE = 21.0
"""The distance of two baselines: tighter than on a page, since no text here is long."""
_BAR = 26.0
_ENDS = ((re.compile(r"[.;:](?= )"), 0.6), (re.compile(r",(?= )"), 0.85))
"""Where a clause ends, and after how much of the room it may."""
_SMALL = (
    "a|an|the|of|to|for|in|into|and|or|with|by|from|at|on|as|that|which|each|one|because|is|are"
)
_DANGLING = re.compile(rf"(?:,? (?:{_SMALL}))+…$")
"""Words that say nothing where a sentence ends with them."""
_MOST_LOST = 0.6
"""So much of a line may be left free for the sake of a whole word."""


def cut(text: str, style: TextStyle, width: float) -> str:
    """Return a text on one line of a width; what does not fit is an ellipsis after a whole word.

    Args:
        text: The text.
        style: Face and size of the text.
        width: The width in px.
    """
    line = plain = " ".join(text.split())
    if measure(line, style) <= width:
        return line
    while line and measure(f"{line}…", style) > width:
        line = line[:-1]
    whole = _whole_words(plain, line)
    broken = line[: max((seam for seam in seams(plain) if seam <= len(line)), default=0)]
    for shorter in (whole, broken):
        if measure(shorter, style) >= (1 - _MOST_LOST) * width:
            line = shorter
            break
    return f"{line.rstrip().rstrip(',;:')}…"


def _whole_words(text: str, line: str) -> str:
    """Return the beginning of a text as far as its words are whole, and quantities with them."""
    end = 0
    for word in words(text):
        if end + len(word) > len(line):
            break
        end += len(word) + 1
    return line[: max(0, end - 1)]


def fitted(text: str, style: TextStyle, width: float, most: int) -> list[str]:
    """Return a text in at most so many lines, the last one cut where more is left.

    Args:
        text: The text.
        style: Face and size of the text.
        width: The width in px.
        most: How many lines there may be.
    """
    plain = " ".join(text.split())
    lines = wrap(plain, style, width)
    if len(lines) <= most:
        return lines
    if most < 1:
        return []
    *kept, _ = lines[:most]
    begin = 0
    for line in kept:
        begin += len(line)
        begin += plain[begin : begin + 1] == " "
    return [*kept, cut(plain[begin:], style, width)]


def told(text: str, style: TextStyle, width: float, most: int) -> list[str]:
    """Return a sentence in at most so many lines, cut where a clause ends if one does near there.

    Args:
        text: The sentence.
        style: Face and size of the text.
        width: The width in px.
        most: How many lines there may be.
    """
    plain = " ".join(text.split())
    lines = fitted(plain, style, width, most)
    shown = len(" ".join(lines)) - 1
    if not lines or " ".join(lines) == plain or len(wrap(plain, style, width)) <= most:
        return lines
    for ends, near in _ENDS:
        for end in reversed([match.start() for match in ends.finditer(plain[: shown + 1])]):
            part = plain[:end] + ("." if plain[end] == "." else "…")
            if end >= near * shown and part.count("(") == part.count(")"):
                clause = wrap(part, style, width)
                if len(clause) <= most:
                    return clause
    return wrap(_DANGLING.sub("…", " ".join(lines)), style, width)


def stacked_lines(lines: Sequence[str], style: TextStyle, role: Role, width: float) -> Block:
    """Draw lines of text under each other.

    Args:
        lines: The lines.
        style: Face and size of the text.
        role: Its colour.
        width: The width of the block in px.
    """
    height = max(LINE, style.size + 4)
    items = tuple(
        Text(0, number * height + style.size - 1, line, style, role)
        for number, line in enumerate(lines)
    )
    return Block(width, len(lines) * height, items)


def bar(lines: Sequence[str], style: TextStyle, fill: Role, stroke: Role, width: float) -> Block:
    """Draw lines of text in a box.

    Args:
        lines: The lines.
        style: Face and size of the text.
        fill: The colour of the box.
        stroke: The colour of its edge.
        width: The width of the box in px.
    """
    height = _BAR + (len(lines) - 1) * LINE
    items: list[Item] = [Rect(0, 0, width, height, fill=fill, stroke=stroke, radius=5)]
    items += [Text(8, 18.5 + number * LINE, line, style) for number, line in enumerate(lines)]
    return Block(width, height, tuple(items))

"""Text of several styles, broken into lines."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

import attrs

from render.picture.scene import Item, Link, Text
from render.picture.theme import Role
from render.text.breaking import NO_BREAK, cuts
from render.text.fonts import TextStyle, measure
from render.text.wrapping import Measured, measured


@attrs.frozen(cache_hash=True)
class Run:
    """Text of one style; a no-break space in it keeps its neighbours on one line.

    Attributes:
        text: The characters.
        style: Face and size.
        role: The colour.
        href: Where a click leads, or None.
        tooltip: Its tooltip, or "".
    """

    text: str
    style: TextStyle
    role: Role = Role.INK
    href: str | None = None
    tooltip: str = ""


@attrs.frozen
class Line:
    """One line: runs, each with its distance from the start of the line in px."""

    width: float
    runs: tuple[tuple[float, Run], ...]


@attrs.frozen(eq=False)
class _Word:
    """Runs that stay together, each with its width in px, and the width of the space before them.

    Most words are part of one run; `width` is that of all.
    """

    parts: list[tuple[Run, str, float]]
    space: float
    width: float


def flow(runs: Iterable[Run], width: float) -> tuple[Line, ...]:
    """Break runs into lines no wider than `width` px, at spaces or else inside words.

    No line ends between a number and its unit.

    Args:
        runs: The runs of text.
        width: The width of a line in px.

    Raises:
        LabelError: A character cannot be drawn.
    """
    return _flowed(tuple(runs), width)


@lru_cache(maxsize=4096)
def _flowed(runs: tuple[Run, ...], width: float) -> tuple[Line, ...]:
    """Return the lines of runs; one picture has many of them more than once."""
    lines: list[Line] = []
    pieces: list[_Piece] = []
    taken = 0.0
    words, widest = _whole(runs)
    for word in words if widest <= width else _fitted(words, width):
        if pieces and taken + word.space + word.width > width:
            lines.append(_line(pieces, taken))
            pieces, taken = [], 0.0
        elif pieces:
            taken += word.space
        if word.width > width:
            *full, last = _broken(word, width)
            lines += [_line(*_placed(parts)) for parts in full if parts]
            pieces, taken = _placed(last)
            continue
        for index, (run, text, wide) in enumerate(word.parts):
            if not index and pieces and _is_alike(pieces[-1][1], run):
                pieces[-1][2].append(text)  # of a word that follows one of its own run
            else:
                pieces.append((taken, run, [text]))
            taken += wide
    if pieces:
        lines.append(_line(pieces, taken))
    return tuple(lines)


_Piece = tuple[float, Run, list[str]]
"""The words of a line that follow each other in one run, after how far they begin in px."""


def _placed(parts: Iterable[tuple[Run, str]]) -> tuple[list[_Piece], float]:
    """Return the pieces of a line, one right behind the other, and its width in px."""
    pieces: list[_Piece] = []
    taken = 0.0
    for run, text in parts:
        pieces.append((taken, run, [text]))
        taken += measure(text, run.style)
    return pieces, taken


def _line(pieces: Iterable[_Piece], width: float) -> Line:
    """Return a line that is full."""
    runs = [(x, _with_text(run, " ".join(texts))) for x, run, texts in pieces]
    return Line(width, tuple(runs))


def _fitted(words: Iterable[_Word], width: float) -> Iterator[_Word]:
    """Yield words; a quantity that no line has room for is several of them."""
    for word in words:
        if word.width > width and any(" " in text for _, text, _ in word.parts):
            parts = [_with_text(run, text) for run, text, _ in word.parts]
            yield from _words(parts, _broken_up)
        else:
            yield word


@lru_cache(maxsize=4096)
def _whole(runs: tuple[Run, ...]) -> tuple[list[_Word], float]:
    """Return the words of runs and the width of the widest; they are flowed into several widths."""
    found = _words(runs, _on_one_line)
    return found, max((word.width for word in found), default=0.0)


def _on_one_line(text: str, style: TextStyle) -> Measured:
    """Return the words of a text, in which a newline is a space."""
    return measured(text.replace("\n", " "), style)


def _broken_up(text: str, style: TextStyle) -> Measured:
    """Return a text split at every space, inside quantities, too."""
    return [(word, measure(word, style)) for word in text.split(" ")]


def _words(runs: Iterable[Run], split: Callable[[str, TextStyle], Measured]) -> list[_Word]:
    """Split runs into words; what two runs join without a space stays one word."""
    found: list[_Word] = []
    glued = False
    for run in runs:
        space = _space(run.style)
        for index, (text, wide) in enumerate(split(run.text, run.style)):
            if index:
                glued = False
            if not text:
                continue
            if glued:
                last = found[-1]
                parts = [*last.parts, (run, text, wide)]
                found[-1] = _Word(parts, last.space, last.width + wide)
            else:
                found.append(_Word([(run, text, wide)], space, wide))
            glued = True
    return found


@cache
def _space(style: TextStyle) -> float:
    return measure(" ", style)


def _broken(word: _Word, width: float) -> Iterator[list[tuple[Run, str]]]:
    """Split a word wider than a line into the runs of each line."""
    widths = [measure(char, run.style) for run, text, _ in word.parts for char in text]
    places = cuts("".join(text for _, text, _ in word.parts), widths, width)
    for begin, end in pairwise([0, *places, len(widths)]):
        start = 0
        line: list[tuple[Run, str]] = []
        for run, text, _ in word.parts:
            piece = text[max(0, begin - start) : max(0, end - start)]
            start += len(text)
            piece = piece if line else piece.lstrip(NO_BREAK)
            if piece:
                line.append((run, piece))
        yield line


def _is_alike(one: Run, other: Run) -> bool:
    """Return whether two runs differ in their characters alone."""
    return one is other or (
        one.role is other.role
        and one.style == other.style
        and one.href == other.href
        and one.tooltip == other.tooltip
    )


def _with_text(run: Run, text: str) -> Run:
    """Return a run with other characters; faster than `attrs.evolve`, called for every piece."""
    return Run(text, run.style, run.role, run.href, run.tooltip)


def drawn(
    lines: Iterable[Line], x: float, y: float, line_height: float, ascent: float
) -> list[Item]:
    """Return the lines as items, the first line box beginning at `x`, `y`.

    Args:
        lines: The lines.
        x: The left side of the lines in px.
        y: The top of the first line box in px.
        line_height: The distance of two baselines in px.
        ascent: From the top of a line box to its baseline in px.
    """
    items: list[Item] = []
    for index, line in enumerate(lines):
        baseline = y + index * line_height + ascent
        for offset, run in line.runs:
            text = Text(x + offset, baseline, run.text, run.style, run.role)
            linked = run.href is not None or run.tooltip
            items.append(Link((text,), run.href, run.tooltip) if linked else text)
    return items

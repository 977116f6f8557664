"""Text of several styles, broken into lines."""

from collections.abc import Iterable, Sequence

import attrs

from render.picture.scene import Item, Link, Text
from render.picture.theme import Role
from render.text.fonts import TextStyle, measure
from render.text.wrapping import pieces


@attrs.frozen
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


@attrs.frozen
class _Word:
    """Runs that stay together, and the width of the space before them."""

    runs: tuple[Run, ...]
    space: float

    @property
    def width(self) -> float:
        """Their width without the space."""
        return sum(measure(run.text, run.style) for run in self.runs)


def flow(runs: Iterable[Run], width: float) -> list[Line]:
    """Break runs into lines no wider than `width` px, at spaces or else inside words.

    Args:
        runs: The runs of text.
        width: The width of a line in px.

    Raises:
        LabelError: A character cannot be drawn.
    """
    lines: list[Line] = []
    line: list[tuple[float, Run]] = []
    x = 0.0
    for word in _words(runs):
        wide = word.width
        if line and x + word.space + wide > width:
            lines.append(Line(x, _joined(line)))
            line, x = [], 0.0
        if wide > width:
            for run in _broken(word, width):
                if line:
                    lines.append(Line(x, _joined(line)))
                line, x = [(0.0, run)], measure(run.text, run.style)
            continue
        x += word.space if line else 0.0
        for run in word.runs:
            line.append((x, run))
            x += measure(run.text, run.style)
    if line:
        lines.append(Line(x, _joined(line)))
    return lines


def _words(runs: Iterable[Run]) -> list[_Word]:
    """Split runs at spaces; what two runs join without a space stays one word."""
    words: list[_Word] = []
    glued = False
    for run in runs:
        space = measure(" ", run.style)
        for index, text in enumerate(run.text.replace("\n", " ").split(" ")):
            if index:
                glued = False
            if not text:
                continue
            part = _with_text(run, text)
            if glued:
                words[-1] = _Word((*words[-1].runs, part), words[-1].space)
            else:
                words.append(_Word((part,), space))
            glued = True
    return words


def _broken(word: _Word, width: float) -> list[Run]:
    """Split a word wider than a line into runs for a line each."""
    return [
        _with_text(run, text) for run in word.runs for text in pieces(run.text, run.style, width)
    ]


def _joined(words: Sequence[tuple[float, Run]]) -> tuple[tuple[float, Run], ...]:
    """Join words of one run that follow each other, so that an SVG has fewer elements."""
    joined: list[tuple[float, Run]] = []
    for x, run in words:
        if joined:
            first, before = joined[-1]
            text = f"{before.text} {run.text}"
            end = first + measure(f"{before.text} ", before.style)
            if abs(end - x) < _SAME and _with_text(run, "") == _with_text(before, ""):
                joined[-1] = (first, _with_text(before, text))
                continue
        joined.append((x, run))
    return tuple(joined)


_SAME = 0.01


def _with_text(run: Run, text: str) -> Run:
    """Return a run with other characters; faster than `attrs.evolve`, called for every word."""
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

"""The text of the figures on a card: a value, and below it what it is, in two lines."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from atlas.model.citing import Numbering
from atlas.model.values import dated, qualifiers, value
from render.forms.card_figures import Candidate
from render.text.fonts import TextStyle, measure
from render.text.wrapping import words, wrap

_KEPT = frozenset({"target", "example", "test", "capacity", "raw", "part"})
"""Bases without which a figure would be taken for something else."""
_FAILED = frozenset({"outage", "degraded"})
_DATE = re.compile(r"\W*\b(?:19|20)\d\d(?:-\d\d)*\b\W*")
_WORDS = {"part": "one part of it", "raw": "raw capacity"}


@frozen
class Shown:
    """A figure as a card shows it.

    Args:
        text: The value with the mark of its grade.
        style: Face and size of the value.
        label: What it is, in lines.
        order: Where it stands among the others.
        is_of_failure: Whether it tells how long something failed, or how much of it.
    """

    text: str
    style: TextStyle
    label: tuple[str, ...]
    order: tuple[int, int]
    is_of_failure: bool = False


@frozen
class Room:
    """What a card has for one figure.

    Args:
        values: Faces and sizes of a value, the first that fits.
        label: Face and size of its label.
        width: The width of the value in px.
        label_width: The width of the label in px.
        lines: How many lines the label may have.
    """

    values: tuple[TextStyle, ...]
    label: TextStyle
    width: float
    label_width: float
    lines: int


def fitting(
    candidates: Iterable[Candidate], system: str, numbers: Numbering, room: Room
) -> Iterator[Shown]:
    """Yield the figures whose value and label can be shown whole, none of them twice.

    Args:
        candidates: The figures, the best first.
        system: The name of the system, which tells a reader nothing of one figure.
        numbers: The numbers of the citations of the view.
        room: The room of each.
    """
    texts, names = set[str](), set[str]()
    for candidate in candidates:
        wrapped = (_whole(text, room) for text in _texts(candidate, system, numbers))
        lines = next((lines for lines in wrapped if lines), None)
        if lines is None:
            continue
        label = " ".join(lines)
        shown = value(candidate.figure, numbers, label=label)
        text = shown.text if _word(candidate) else shown.grade.marked(shown.text)
        style = next((style for style in room.values if measure(text, style) <= room.width), None)
        name = _DATE.sub("", label)
        if style is None or shown.text in texts or (name in names and not candidate.is_end):
            continue
        texts.add(shown.text)
        names.add(name)
        is_of_failure = candidate.figure.meaning.basis in _FAILED
        yield Shown(text, style, lines, (candidate.place, candidate.order), is_of_failure)


def _texts(candidate: Candidate, system: str, numbers: Numbering) -> Iterator[str]:
    """Yield the labels of a figure, from the fullest to the shortest that misleads nobody."""
    figure = candidate.figure
    year = numbers.year_of(figure)
    dated_alone = (candidate.name,) if candidate.is_end and year else ()
    for name in (*candidate.labels, *dated_alone):
        if name.lower() == system.lower():
            continue
        if _plain(name) <= _plain(figure.text):  # `users` below `5 M users`
            yield from (f"in {year}",) if year else ()
            continue
        part, basis = qualifiers(name, figure, numbers)
        kept = basis if basis in _KEPT else ""
        for said in dict.fromkeys((basis, kept)):
            parts = (name, part, _WORDS.get(said, said), _word(candidate))
            yield dated(", ".join(part for part in parts if part), figure, numbers)


def _word(candidate: Candidate) -> str:
    """Return the grade of a bound in a word: its label has it, for its value is wide enough."""
    return candidate.figure.grade.word_before(candidate.figure.text)


def _plain(text: str) -> set[str]:
    """Return the words of a text without their plural, and without years."""
    found = re.findall(r"[a-z]+", text.lower())
    return {word.removesuffix("s") for word in found}


def _whole(text: str, room: Room) -> tuple[str, ...]:
    """Return a label in its lines; none of one that is too long, or has a word that is."""
    lines = wrap(" ".join(text.split()), room.label, room.label_width)
    widest = max(measure(word, room.label) for word in words(text))
    return tuple(lines) if len(lines) <= room.lines and widest <= room.label_width else ()

"""A view as a card: what a chat or a link preview shows of it, read on a phone.

1200 x 675 pixels; the smallest text is 34 of them high, 10 px where a phone fits it to 360.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from atlas.model.citing import Numbering, numbering
from atlas.operations.signal import Symptom
from atlas.technologies.message import LogMessage
from atlas.topology.component import Component
from atlas.views.view import View
from render.forms.card_content import CardAlarm, called, first_alarm, main_path
from render.forms.card_figures import Candidate, chosen, of_work
from render.forms.card_labels import Room, Shown, fitting
from render.forms.card_path import chain
from render.forms.card_text import LINE, bar, cut, fitted, stacked_lines, told
from render.forms.drawing import Drawing
from render.icons import icon
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.scene import Anchor, Image, Item, Scene, Text, walk
from render.picture.theme import Role
from render.text.excerpt import Lines, excerpt
from render.text.fonts import Face, TextStyle, measure
from render.text.wrapping import wrap
from render.views.alarm_panel import distinct_failures
from render.views.log_line import constant, forms

WIDTH, HEIGHT = 600.0, 337.5
"""In px; the PNG has twice as many pixels."""
FIGURES = 3

_MARGIN, _GAP, _GUTTER = 16.0, 5.5, 14.0
_INSIDE = WIDTH - 2 * _MARGIN
_LEFT = 336.0
_RIGHT = _INSIDE - _LEFT - _GUTTER
_BODY = TextStyle(Face.SANS, 17)
_STRONG = TextStyle(Face.BOLD, 17)
_TITLE = TextStyle(Face.BOLD, 21)
_VALUES = (TextStyle(Face.BOLD, 24), TextStyle(Face.BOLD, 20))
"""The styles of a figure, the first that fits its column."""
_VALUE_LINE = 28.0
_CODE = TextStyle(Face.MONO, 17)
_STORY = ((4, 6, 2), (3, 6, 2), (3, 5, 2), (3, 4, 2), (2, 4, 2), (2, 3, 2), (2, 3, 1), (2, 2, 1))
_WHOLE = 12
"""So many lines the longest command has."""
_FORMS = (
    *((6, 2, 2, _WHOLE, 2, FIGURES, 2), (6, 2, 2, _WHOLE, 1, FIGURES, 2)),
    *((7, 2, 1, _WHOLE, 2, FIGURES, 2), (7, 2, 1, _WHOLE, 1, FIGURES, 2)),
    *((7, 1, 1, _WHOLE, 1, FIGURES, 2), (7, 2, 1, _WHOLE, 1, FIGURES, 1)),
    *((7, 1, 1, _WHOLE, 1, FIGURES, 1), (7, 2, 1, _WHOLE, 2, 1, 2), (7, 2, 1, _WHOLE, 1, 1, 2)),
    *((8, 1, 1, _WHOLE, 1, 1, 2), (6, 2, 2, _WHOLE, 0, FIGURES, 2)),
    *((7, 2, 1, _WHOLE, 0, FIGURES, 2), (7, 1, 1, _WHOLE, 0, FIGURES, 2)),
    *((7, 2, 1, _WHOLE, 0, 1, 2), (8, 1, 1, _WHOLE, 0, 1, 2)),
    *((8, 1, 1, lines, 0, 1, 2) for lines in range(8, 0, -1)),
)
"""How many forms of the story are tried; lines of a signal, of what fails, of the command, and of
what to look for in its output; how many figures, and the lines of their labels.

The story gives way first, then all figures but one, then what to look for, then the end of the
command.
"""


def card(view: View, *, summary: str = "", numbers: Numbering | None = None) -> Drawing:
    """Draw the card of a finished view.

    Args:
        view: The view.
        summary: One sentence about it, usually the first of its module's docstring.
        numbers: The `numbering` of the view, where another form has it already.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that is not there.
    """
    alarm = first_alarm(view.failures)
    failing = alarm.component if alarm else None
    path = main_path(view, failing)
    found = chosen(view, path, alarm.failure if alarm else None, summary)
    is_of_several = len(distinct_failures(view)) > 1
    own = [*of_work(found, alarm.component, alarm.failure)] if alarm and is_of_several else []
    numbers = numbers or numbering(view)

    @cache
    def figures(count: int, lines: int) -> Block | None:
        most = 2 * FIGURES if count == FIGURES and not alarm else count
        shown = _shown(view, numbers, (found, own), most, lines)
        return in_columns(shown) if lines > 1 or len(shown) == count else None

    @cache
    def story(form: tuple[int, int, int]) -> Block:
        boxes, lines, names = form
        return _story(view, summary, lines, _beside(view, path, failing, boxes, names))

    head = _head(view)
    bodies = (  # of which mostly the first ones are drawn
        [head, story(form), row, alarm_block]
        for few, *lines, expected, count, labels in _FORMS
        if (alarm and alarm.expected) or not expected
        for row in (figures(count, labels),)
        if row is not None
        for alarm_block in (_alarm(view, alarm, *lines, expected=expected),)
        for form in _STORY[:few]
    )
    spread = _spread(bodies)
    items: list[Item] = [spread.at(_MARGIN, _MARGIN)]
    sizes = {item.icon: item.size for item in walk(items) if isinstance(item, Image)}
    return Drawing(
        Scene(
            WIDTH,
            HEIGHT,
            title=f"{view.system.name}: {view.title}",
            description=summary,
            items=tuple(items),
            icons={name: icon(name, int(size)) for name, size in sorted(sizes.items())},
        )
    )


def _spread(bodies: Iterable[list[Block]]) -> Block:
    """Spread the blocks of a card over its height: the first of its forms that has room."""
    height, filled, free = HEIGHT - 2 * _MARGIN, list[Block](), 0.0
    for body in bodies:
        filled = [block for block in body if block.height]
        free = (height - sum(block.height for block in filled)) / max(1, len(filled) - 1)
        if free >= _GAP:
            break
    return stacked(filled, free)


def _head(view: View) -> Block:
    date = str(view.as_of)
    right = measure(date, _BODY)
    system = cut(view.system.name, _STRONG, _INSIDE - right - _GUTTER)
    begin = measure(f"{system} · ", _STRONG)
    kind = cut(view.kind_label(), _BODY, _INSIDE - right - begin - _GUTTER)
    return Block(
        _INSIDE,
        LINE,
        (
            Text(0, 17, system, _STRONG),
            Text(begin, 17, kind, _BODY, Role.MUTED),
            Text(_INSIDE, 17, date, _BODY, Role.MUTED, Anchor.END),
        ),
    )


def _story(view: View, summary: str, most: int, beside: Block) -> Block:
    """Draw the title, as much of the sentence about the view as there is room for, and the path."""
    heading = fitted(view.title, _TITLE, _LEFT, 3)
    is_new = summary.rstrip(".") != view.title
    story = told(summary, _BODY, _LEFT, max(0, most - len(heading))) if is_new else []
    if len(story) == 1 and story[0].endswith("…"):
        story = []  # so few words of a sentence say nothing
    lines = [
        stacked_lines(heading, _TITLE, Role.INK, _LEFT),
        stacked_lines(story, _BODY, Role.MUTED, _LEFT),
    ]
    return side_by_side([stacked(lines, 2), beside], _GUTTER)


def _beside(
    view: View, path: Sequence[Component], failing: Component | None, most: int, lines: int
) -> Block:
    """Draw the path of the story, or the first question of a guide."""
    tree = view.finished_topics.tree
    if tree is None:
        return chain(path, failing, called(view), most, _RIGHT, lines=lines)
    asked = fitted(tree.ask, _BODY, _RIGHT, most)
    component = chain(path, failing, {}, 1, _RIGHT, lines=lines)
    return stacked([component, stacked_lines(asked, _BODY, Role.INK, _RIGHT)], 4)


_COLUMNS = ((FIGURES, FIGURES, 2), (FIGURES, FIGURES, 3), (2, 2, 2), (1, FIGURES, 2), (1, 2, 3))
"""How many figures are side by side, which part of the width a value has, lines of a label."""
_FLAT = ((FIGURES, FIGURES, 1),)
"""The same where labels have one line."""


def _shown(
    view: View,
    numbers: Numbering,
    found: tuple[Sequence[Candidate], Sequence[Candidate]],
    most: int,
    labels: int,
) -> list[Shown]:
    """Return the first figures that have room in a column; wider ones where there are few.

    Of as many as fill a row, the last is of the component that fails, if one is known.

    Args:
        view: The view.
        numbers: The numbers of its sources.
        found: The figures, the most telling first; and those of the component that fails.
        most: How many there may be.
        labels: The most lines of their labels; with one, all are in columns.
    """
    every, own = found
    for columns, part, lines in _COLUMNS if labels > 1 else _FLAT:
        width = _column(part)
        label = width if columns > 1 else _INSIDE - width - _GUTTER
        room = Room(_VALUES, _BODY, width, label, lines)
        shown = [*islice(fitting(every, view.system.name, numbers, room), most)]
        if len(shown) >= columns:
            kept = most - most % columns if columns == FIGURES else columns
            row = shown[:kept]
            if kept == FIGURES:
                row = _with_own(row, fitting(own, view.system.name, numbers, room))
            return sorted(row, key=lambda one: one.order)
    return []


def _with_own(row: list[Shown], own: Iterable[Shown]) -> list[Shown]:
    """Return figures with one of some more in place of the last, unless they have one already.

    How long something failed stays.
    """
    others = [*own]
    has_one = {one.text for one in others} & {one.text for one in row}
    return row if has_one or not others or row[-1].is_of_failure else [*row[:-1], others[0]]


def _column(columns: int) -> float:
    return (_INSIDE - (columns - 1) * _GUTTER) / columns


def in_columns(shown: Sequence[Shown]) -> Block:
    """Draw figures in columns, in as many rows as they need; a single one next to its label.

    Args:
        shown: The figures.
    """
    if not shown:
        return Block(_INSIDE, 0, ())
    if len(shown) == 1:
        begin = max(_column(FIGURES), measure(shown[0].text, shown[0].style)) + _GUTTER
        label = stacked_lines(shown[0].label, _BODY, Role.MUTED, _INSIDE - begin)
        items = (Text(0, 22, shown[0].text, shown[0].style), label.at(begin, 4))
        return Block(_INSIDE, max(_VALUE_LINE, label.height + 4), items)
    columns = min(FIGURES, len(shown))
    width = _column(columns)
    blocks = [
        stacked(
            [
                Block(width, _VALUE_LINE, (Text(0, 22, one.text, one.style),)),
                stacked_lines(one.label, _BODY, Role.MUTED, width),
            ],
            0,
        )
        for one in shown
    ]
    rows = [blocks[begin : begin + columns] for begin in range(0, len(blocks), columns)]
    return stacked([side_by_side(row, _GUTTER) for row in rows], 8)


_UNKNOWN = "—"
"""The text of a signal of which nothing is known."""


def _alarm(
    view: View, alarm: CardAlarm | None, said: int, named: int, most: int, *, expected: int
) -> Block:
    """Draw the failure that has a command which only reads, with its signal and that command.

    Args:
        view: The view.
        alarm: The failure, if there is one.
        said: The most lines of the signal.
        named: The most lines of what fails.
        most: The most lines of the command.
        expected: The most lines of what to look for in its output.
    """
    if alarm is None:
        return Block(_INSIDE, 0, ())
    inside = _INSIDE - 16
    blocks: list[Block] = []
    if alarm.failure.name != view.title:
        name = fitted(_counted(view, alarm, named), _BODY, _INSIDE, named)
        blocks.append(stacked_lines(name, _BODY, Role.HIT, _INSIDE))
    known = [signal for signal in alarm.failure.signals if signal.text != _UNKNOWN]
    for signal in known[:1]:
        text = signal.text
        if isinstance(signal, LogMessage):
            room = Lines(_CODE, inside, said)
            text = excerpt(forms(signal)[1:] or forms(signal), constant(signal), room).text
        style = _BODY if isinstance(signal, Symptom) else _CODE
        sign = fitted(text, style, inside, said)
        blocks.append(bar(sign, style, Role.HIT_TINT, Role.HIT, _INSIDE))
    if alarm.command:
        lines = fitted(alarm.command, _CODE, inside, most)
        blocks.append(bar(lines, _CODE, Role.CODE, Role.RULE, _INSIDE))
    if expected:
        output = told(alarm.expected, _BODY, _INSIDE, expected)
        blocks.append(stacked_lines(output, _BODY, Role.INK, _INSIDE))
    return stacked(blocks, 4)


def _counted(view: View, alarm: CardAlarm, most: int) -> str:
    """Return what fails after of how many failures it is one, where that takes no further line.

    What is over it is about the view; this is not. The component is marked in the path, too.
    """
    named, count = failing(alarm, most), len(distinct_failures(view))
    lines = len(wrap(named, _BODY, _INSIDE))
    longer = (f"1 of {count} failures · {text}" for text in (named, alarm.failure.name))
    fits = (text for text in longer if count > 1 and len(wrap(text, _BODY, _INSIDE)) <= lines)
    return next(fits, named)


def failing(alarm: CardAlarm, most: int) -> str:
    """Return what fails, after the component where its name does not say so and both have room.

    Args:
        alarm: The failure.
        most: How many lines there may be.
    """
    component, failure = alarm.component.name, alarm.failure.name
    both = f"{component}: {failure}"
    is_cut = len(wrap(both, _BODY, _INSIDE)) > most
    return failure if is_cut or component.lower() in failure.lower() else both

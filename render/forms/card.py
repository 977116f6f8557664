"""A view as a card: what a chat or a link preview shows of it, read on a phone.

1200 x 675 pixels; the smallest text is 34 of them high, 10 px where a phone fits it to 360.
"""

from collections.abc import Sequence

from atlas.matching.cleaning import clean
from atlas.model.citing import numbering
from atlas.technologies.message import LogMessage
from atlas.topology.component import Component
from atlas.views.view import View
from render.forms.card_content import figures_of, first_alarm, main_path
from render.forms.drawing import Drawing
from render.icons import icon_png
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.scene import Anchor, Corners, Glyph, Image, Item, Path, Rect, Scene, Text, walk
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER, Role
from render.text.fonts import Face, TextStyle, measure
from render.text.wrapping import wrap

WIDTH, HEIGHT = 600.0, 337.5
"""In px; the PNG has twice as many pixels."""
FIGURES, NODES = 3, 4

_MARGIN, _GAP, _GUTTER = 16.0, 7.0, 14.0
_LEFT = 336.0
_RIGHT = WIDTH - 2 * _MARGIN - _LEFT - _GUTTER
_BODY = TextStyle(Face.SANS, 17)
_STRONG = TextStyle(Face.BOLD, 17)
_TITLE = TextStyle(Face.BOLD, 21)
_FIGURE = TextStyle(Face.BOLD, 24)
_CODE = TextStyle(Face.MONO, 17)
_CODE_STRONG = TextStyle(Face.MONO_BOLD, 17)
_LINE = 21.0
"""The distance of two baselines: tighter than on a page, since no text here is long."""
_NODE, _ARROW, _ICON = 27.0, 9.0, 20.0
_BAR = 28.0
_FAILS = Rect(0, 0, _RIGHT, _NODE, stroke=Role.HIT, stroke_width=2.5, radius=5)
"""What marks the component that the alarm is about."""
_STORY = 5
"""So many lines title and story have together."""
_COMMAND = 2
_LEAST = _FIGURE.line_height + _LINE
"""The height that figures need at least."""


def card(view: View, *, summary: str = "") -> Drawing:
    """Draw the card of a finished view.

    Args:
        view: The view.
        summary: One sentence about it, usually the first of its module's docstring.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that `diagrams` does not have.
    """
    inside = WIDTH - 2 * _MARGIN
    head, alarm = _head(view, inside), _alarm(view, inside)
    room = HEIGHT - 2 * _MARGIN - head.height - alarm.height - 3 * _GAP
    nodes = NODES if room - _chain(view, NODES).height >= _LEAST else NODES - 1
    story = side_by_side([_story(view.title, summary), _chain(view, nodes)], _GUTTER)
    figures = _figures(view, inside, room - story.height)
    body = [block for block in (head, story, figures, alarm) if block.height]
    free = HEIGHT - 2 * _MARGIN - sum(block.height for block in body)
    spread = stacked(body, free / max(1, len(body) - 1))
    items: list[Item] = [spread.at(_MARGIN, _MARGIN)]
    icons = {item.icon for item in walk(items) if isinstance(item, Image)}
    return Drawing(
        Scene(
            WIDTH,
            HEIGHT,
            title=f"{view.system.name}: {view.title}",
            description=summary,
            items=tuple(items),
            icons={icon: icon_png(icon, int(_ICON)) for icon in sorted(icons)},
        )
    )


def cut(text: str, style: TextStyle, width: float) -> str:
    """Return a text on one line of a width; what does not fit is an ellipsis.

    Args:
        text: The text.
        style: Face and size of the text.
        width: The width in px.
    """
    line = " ".join(text.split())
    if measure(line, style) <= width:
        return line
    while line and measure(f"{line}…", style) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _fitted(text: str, style: TextStyle, width: float, most: int) -> list[str]:
    """Return a text in at most so many lines, the last one cut where more is left."""
    lines = wrap(" ".join(text.split()), style, width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), style, width)]


def _lines(lines: Sequence[str], style: TextStyle, role: Role, width: float) -> Block:
    items = tuple(
        Text(0, number * style.line_height + style.ascent, line, style, role)
        for number, line in enumerate(lines)
    )
    return Block(width, len(lines) * style.line_height, items)


def _head(view: View, width: float) -> Block:
    date = str(view.as_of)
    right = measure(date, _BODY)
    system = cut(view.system.name, _STRONG, width - right - _GAP)
    begin = measure(f"{system} · ", _STRONG)
    kind = cut(view.kind_label(), _BODY, width - right - begin - _GAP)
    return Block(
        width,
        _LINE,
        (
            Text(0, 17, system, _STRONG),
            Text(begin, 17, kind, _BODY, Role.MUTED),
            Text(width, 17, date, _BODY, Role.MUTED, Anchor.END),
        ),
    )


def _story(title: str, summary: str) -> Block:
    """Draw the title, and as much of the sentence about the view as there is room for."""
    heading = _fitted(title, _TITLE, _LEFT, 3)
    told = (
        []
        if summary.rstrip(".") == title
        else _fitted(summary, _BODY, _LEFT, _STORY - len(heading))
    )
    return stacked(
        [
            _lines(heading, _TITLE, Role.INK, _LEFT),
            _lines(told, _BODY, Role.MUTED, _LEFT),
        ],
        2,
    )


def _chain(view: View, most: int) -> Block:
    """Draw the first components of the story under each other, or the first question of a guide."""
    tree = view.topics.tree
    alarm = first_alarm(view.failures)
    failing = {alarm.component} if alarm else set[Component]()
    shown = main_path(view)[:most]
    if len(shown) > 1 and not failing & {*shown}:
        shown = [*shown[:-1], *failing]
    nodes = [_node(component, component in failing) for component in shown]
    if tree is not None:
        asked = _fitted(tree.ask, _BODY, _RIGHT, most)
        return stacked([nodes[0], _lines(asked, _BODY, Role.INK, _RIGHT)], 4)
    called = {(call.tail, call.head) for call in view.standing_calls}
    items: list[Item] = []
    for number, node in enumerate(nodes):
        y = number * (_NODE + _ARROW)
        items.append(node.at(0, y))
        if number and (shown[number - 1], shown[number]) in called:
            items.append(
                Path(((22, y - _ARROW), (22, y - 5)), Role.CALL, 2.0, tip=(22, y)),
            )
    return Block(_RIGHT, len(nodes) * (_NODE + _ARROW) - _ARROW, tuple(items))


def _node(component: Component, fails: bool) -> Block:  # noqa: FBT001 - whether it is marked
    colour = HEADER[component.plane]
    left = 30.0
    icon = component.technology.technology.icon
    items: list[Item] = [
        Rect(0, 0, _RIGHT, _NODE, fill=BAND[component.plane], stroke=colour, radius=5),
        Rect(0, 0, left - 4, _NODE, fill=colour, radius=5, corners=Corners.LEFT),
        *([_FAILS] if fails else []),
        Glyph(5, 6, 16, GLYPH[component.plane], ON_HEADER[component.plane]),
    ]
    if icon:
        items.append(Image(left, (_NODE - _ICON) / 2, _ICON, icon))
        left += _ICON + 5
    items.append(Text(left, 19.5, cut(component.name, _BODY, _RIGHT - left - 4), _BODY))
    return Block(_RIGHT, _NODE, tuple(items), name=component.name)


def _figures(view: View, width: float, room: float) -> Block:
    """Draw the first figures of a view, those whose labels fit the room."""
    column = (width - (FIGURES - 1) * _GUTTER) / FIGURES
    most = int((room - _FIGURE.line_height) // _LINE)
    if most < 1:
        return Block(width, 0, ())
    numbers = numbering(view)
    shown: list[Block] = []
    for label, text in figures_of(view, numbers):
        lines = wrap(label, _BODY, column)
        if len(lines) <= most and measure(text, _FIGURE) <= column:
            value = Text(0, _FIGURE.ascent, text, _FIGURE)
            below = [
                Text(0, _FIGURE.line_height + number * _LINE + 15, line, _BODY, Role.MUTED)
                for number, line in enumerate(lines)
            ]
            height = _FIGURE.line_height + len(lines) * _LINE
            shown.append(Block(column, height, (value, *below)))
        if len(shown) == FIGURES:
            break
    return side_by_side(shown, _GUTTER)


def _alarm(view: View, width: float) -> Block:
    """Draw the failure that has a command which only reads: its signal and that command."""
    alarm = first_alarm(view.failures)
    if alarm is None:
        return Block(width, 0, ())
    signal = alarm.failure.signals[0]
    text = _around(signal, width - 16) if isinstance(signal, LogMessage) else signal.text
    blocks: list[Block] = []
    if alarm.failure.name != view.title:
        name = cut(f"{alarm.component.name}: {alarm.failure.name}", _BODY, width)
        blocks.append(_lines([name], _BODY, Role.HIT, width))
    blocks.append(_bar([cut(text, _CODE, width - 16)], Role.HIT_TINT, Role.HIT, width))
    if alarm.command:
        lines = _fitted(alarm.command, _CODE, width - 16, _COMMAND)
        blocks.append(_bar(lines, Role.CODE, Role.RULE, width))
    return stacked(blocks, 4)


def _around(message: LogMessage, width: float) -> str:
    """Return a log line without its time, from where its constant text can be seen whole."""
    line = clean(message.sample.encode()).text
    start = line.find(message.anchor)
    end = start + len(message.anchor) if start >= 0 else 0
    if measure(line[:end], _CODE) <= width:
        return line
    while start and measure(f"…{line[start - 1 : end]}", _CODE) <= width:
        start -= 1
    space = line.find(" ", start, line.find(message.anchor))
    return f"…{line[max(start, space + 1) :]}"


def _bar(lines: Sequence[str], fill: Role, stroke: Role, width: float) -> Block:
    height = _BAR + (len(lines) - 1) * _LINE
    items: list[Item] = [Rect(0, 0, width, height, fill=fill, stroke=stroke, radius=5)]
    items += [Text(8, 19.5 + number * _LINE, line, _CODE) for number, line in enumerate(lines)]
    return Block(width, height, tuple(items))

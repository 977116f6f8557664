"""A decision tree: questions with the command that answers them, and causes with their fix."""

from collections.abc import Sequence

import attrs

from atlas.model.values import Value
from atlas.topology.plane import Plane
from render.layout.graph import Graph, GraphEdge, GraphNode, GraphRow
from render.layout.layout import laid_out
from render.layout.placing import Engine
from render.parts.card_data import Row
from render.parts.code import code
from render.parts.panels import paragraph
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Corners, Glyph, Group, Item, Path, Rect
from render.picture.theme import GLYPH, HEADER, ON_HEADER, Role
from render.text.flow import Run, drawn, flow
from render.text.styles import NAME, SMALL, SMALL_STRONG

_PAD = 10.0
_GAP = 32.0
_RADIUS = 7.0


@attrs.frozen
class QuestionData:
    """A question: its command, and where each answer leads."""

    id: str
    ask: str
    command: Value
    prompt: str
    note: str
    unhealthy: "AnswerData"
    healthy: "AnswerData"


@attrs.frozen
class AnswerData:
    """The output of a command for an answer, and the id of the branch it leads to."""

    output: Value
    leads_to: str


@attrs.frozen
class FixData:
    """A step of a fix."""

    action: str
    command: Value
    prompt: str
    facts: tuple[Row, ...]


@attrs.frozen
class CauseData:
    """The end of a tree: a cause, its reason, and its fix."""

    id: str
    name: str
    why: Value
    fix: tuple[FixData, ...]


@attrs.frozen
class TreeLook:
    """How much a tree shows; all widths in px.

    Attributes:
        question: The width of a question.
        cause: The width of a cause.
        answer: The width of an answer.
        is_brief: Whether it shows of a cause the first step of its fix alone, and no notes.
    """

    question: float = 330.0
    cause: float = 350.0
    answer: float = 250.0
    is_brief: bool = False


BRIEF = TreeLook(question=276.0, cause=270.0, answer=204.0, is_brief=True)


def tree(
    levels: Sequence[Sequence[QuestionData | CauseData]],
    plane: Plane,
    engine: Engine,
    look: TreeLook | None = None,
) -> Block:
    """Draw a tree from the first question downwards, the unhealthy side of a question to the left.

    Args:
        levels: The questions and causes by how many questions lie before them.
        plane: The plane of the technology, whose colour heads the questions.
        engine: Which Graphviz places the cards.
        look: How much it shows; everything unless given.

    Raises:
        LabelError: A character cannot be drawn.
        LayoutError: Graphviz failed.
    """
    look = look or TreeLook()
    every = [branch for level in levels for branch in level]
    cards = {
        branch.id: _question(branch, plane, look)
        if isinstance(branch, QuestionData)
        else _cause(branch, look)
        for branch in every
    }
    labels: dict[str, Block] = {}
    edges: list[GraphEdge] = []
    order: list[tuple[str, str]] = []
    level_of = {branch.id: depth for depth, level in enumerate(levels) for branch in level}
    for branch in every:
        if isinstance(branch, QuestionData):
            for word, answer in (("unhealthy", branch.unhealthy), ("healthy", branch.healthy)):
                name = f"{branch.id} {word}"
                labels[name] = _answer(word, answer.output, look.answer)
                size = (labels[name].width, labels[name].height)
                edges.append(GraphEdge(name, branch.id, answer.leads_to, size))
            unhealthy, healthy = branch.unhealthy.leads_to, branch.healthy.leads_to
            if unhealthy != healthy and level_of[unhealthy] == level_of[healthy]:
                order.append((unhealthy, healthy))
    graph = Graph(
        nodes=tuple(GraphNode(name, card.width, card.height) for name, card in cards.items()),
        edges=tuple(edges),
        rows=tuple(GraphRow(tuple(branch.id for branch in level)) for level in levels),
        order=tuple(dict.fromkeys(order)),
        gap=_GAP,
    )
    layout = laid_out(graph, engine)
    items: list[Item] = []
    for name, route in layout.edges.items():
        role = Role.HIT if name.endswith("unhealthy") else Role.GOOD
        lines = tuple(
            Path(line.points, role, 1.75, spline=True, tip=line.tip) for line in route.lines
        )
        items.append(Group(lines, name))
    for name, route in layout.edges.items():
        if route.label:
            items.append(labels[name].at(route.label.x, route.label.y))
    items += [card.at(layout.nodes[name].x, layout.nodes[name].y) for name, card in cards.items()]
    return Block(layout.width, layout.height, tuple(items), name="decision tree")


def _question(data: QuestionData, plane: Plane, look: TreeLook) -> Block:
    """Draw a question under its plane's colour, with the command that answers it."""
    inner = look.question - 2 * _PAD
    blocks = [code(data.command.text, inner, data.command.cites, prompt=data.prompt)]
    if data.note and not look.is_brief:
        blocks.append(paragraph([Run(data.note, SMALL, Role.MUTED)], inner, SMALL))
    colour = ON_HEADER[plane]
    return _card(
        data.ask,
        look.question,
        stacked(blocks, 4),
        ground=HEADER[plane],
        colour=colour,
        glyph=GLYPH[plane],
    )


def _cause(data: CauseData, look: TreeLook) -> Block:
    """Draw a cause with its reason and the steps of its fix."""
    inner = look.cause - 2 * _PAD
    blocks = [] if look.is_brief else [paragraph(runs(data.why, SMALL), inner, SMALL)]
    count = len(data.fix)
    for index, step in enumerate(data.fix[:1] if look.is_brief else data.fix):
        place = f"1 of {count}:" if look.is_brief and count > 1 else f"{index + 1}."
        action = [
            Run(f"{place}{NO_BREAK}", SMALL_STRONG, Role.GOOD),
            Run(step.action, SMALL_STRONG),
        ]
        blocks.append(paragraph(action, inner, SMALL))
        if step.command.text:
            shown = code(step.command.text, inner, step.command.cites, prompt=step.prompt)
            blocks.append(shown)
        facts: list[Run] = []
        for row in step.facts:
            facts.append(Run(f"{' · ' if facts else ''}{row.label}{NO_BREAK}", SMALL, Role.MUTED))
            facts += runs(row.value, SMALL)
        if not look.is_brief:
            blocks.append(paragraph(facts, inner, SMALL))
    body = stacked(blocks, 4)
    return _card(data.name, look.cause, body, ground=Role.HIT_TINT, colour=Role.INK, glyph="alarm")


def _card(name: str, width: float, body: Block, *, ground: Role, colour: Role, glyph: str) -> Block:
    """Draw a card with a header."""
    left = _PAD + 20
    lines = flow([Run(name, NAME, colour)], width - left - _PAD)
    header = len(lines) * NAME.line_height + 10
    height = float(round(header + body.height + 18))
    items: tuple[Item, ...] = (
        Rect(0, 0, width, height, fill=Role.SURFACE, radius=_RADIUS),
        Rect(0, 0, width, header, fill=ground, radius=_RADIUS, corners=Corners.TOP),
        Glyph(_PAD, 7, 14, glyph, colour),
        *drawn(lines, left, 5, NAME.line_height, NAME.ascent),
        body.at(_PAD, header + 9),
        Rect(0, 0, width, height, stroke=Role.RULE, radius=_RADIUS),
    )
    return Block(width, height, items, name=name, label=name)


def _answer(word: str, output: Value, width: float) -> Block:
    """Draw an answer over what the command prints."""
    role = Role.HIT if word == "unhealthy" else Role.GOOD
    inner = width - 12
    head = paragraph([Run(word, SMALL_STRONG, role)], inner, SMALL)
    body = stacked([head, code(output.text, inner, output.cites, tooltip=output.tooltip)], 2)
    height = body.height + 10
    frame = Rect(0, 0, width, height, fill=Role.SURFACE, stroke=role, radius=5)
    return Block(width, height, (frame, body.at(6, 5)))

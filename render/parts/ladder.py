"""The questions of a debugging guide one under the other, each with what its answers lead to."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from atlas.model.values import Value
from atlas.topology.plane import Plane
from render.parts.card_data import Row
from render.parts.code import code
from render.parts.panels import paragraph
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, stacked
from render.picture.geometry import HEAD_LENGTH
from render.picture.scene import Corners, Glyph, Group, Item, Path, Point, Rect
from render.picture.theme import GLYPH, HEADER, ON_HEADER, Role
from render.text.flow import Run, drawn, flow
from render.text.styles import NAME, SMALL, SMALL_STRONG

_LINE = 1.75
_PAD = 10.0
_RADIUS = 7.0
_BEFORE, _AFTER = 20.0, 30.0
"""The room before an answer, and between it and what it leads to, in px."""
_DOWN, _TIP = 16.0, 24.0
"""The same where an answer leads down."""
_GAP = 24.0
"""The least distance of two questions, and of what two answers lead to, in px."""


@attrs.frozen
class AnswerData:
    """The output of a command for an answer, and the number of the branch it leads to."""

    output: Value
    leads_to: int


@attrs.frozen
class QuestionData:
    """A question: its command, and where each answer leads."""

    name: str
    command: Value
    prompt: str
    note: str
    unhealthy: AnswerData
    healthy: AnswerData


@attrs.frozen
class FixData:
    """A step of a fix."""

    action: str
    command: Value
    prompt: str
    facts: tuple[Row, ...]


@attrs.frozen
class CauseData:
    """A cause, its reason, and its fix."""

    name: str
    why: Value
    fix: tuple[FixData, ...]


@attrs.frozen
class LadderLook:
    """How much is shown; all widths in px.

    Attributes:
        question: The width of a question.
        cause: The width of a cause.
        answer: The width of an answer.
        is_brief: Whether of a cause only the first step of its fix is shown, and no notes.
    """

    question: float = 330.0
    cause: float = 380.0
    answer: float = 250.0
    is_brief: bool = False

    @property
    def width(self) -> float:
        """The width of the whole."""
        return self.question + _BEFORE + self.answer + _AFTER + self.cause


BRIEF = LadderLook(question=330.0, cause=350.0, answer=230.0, is_brief=True)


@attrs.frozen
class _Side:
    """An answer of a question, and where it leads.

    Attributes:
        word: `unhealthy` or `healthy`.
        answer: The answer.
        is_first: Whether what it leads to is shown there, and not elsewhere.
    """

    word: str
    answer: AnswerData
    is_first: bool

    @property
    def role(self) -> Role:
        """The colour of its line."""
        return Role.HIT if self.word == "unhealthy" else Role.GOOD


@attrs.frozen
class _Rung:
    """A question with its answers.

    Attributes:
        number: Its number.
        question: The question.
        down: The answer that leads to the question under it, if one does.
        beside: The other answers.
        came: The number of the question that leads to it, and the answer, where that is not the
            question over it.
    """

    number: int
    question: QuestionData
    down: _Side | None
    beside: tuple[_Side, ...]
    came: tuple[int, str] | None


@attrs.frozen
class _Pair:
    """An answer and what it leads to, drawn."""

    side: _Side
    answer: Block
    target: Block

    @property
    def middle(self) -> float:
        """How far in px the line between them is below their top."""
        return min(self.answer.height, self.target.height) / 2


def ladder(
    branches: Sequence[QuestionData | CauseData], plane: Plane, look: LadderLook | None = None
) -> Block:
    """Draw questions one under the other, each with what its answers lead to.

    An answer leads down to the next question, or to the right: to a cause, or to the number of
    what is shown elsewhere.

    Args:
        branches: The questions and causes by their numbers, from 1, as each is met first on the
            way from the first question, the unhealthy side of each before the healthy one.
        plane: The plane of the technology, whose colour heads the questions.
        look: How much it shows; everything unless given.

    Raises:
        LabelError: A character cannot be drawn.
    """
    look = look or LadderLook()
    cards = {
        number: _question(branch, number, plane, look)
        if isinstance(branch, QuestionData)
        else _cause(branch, number, look)
        for number, branch in enumerate(branches, 1)
    }
    jumps = {n: _jump(branch.name, n, look) for n, branch in enumerate(branches, 1)}
    items: list[Item] = []
    y = 0.0
    for rung in _rungs(branches):
        if rung.came:
            came = Run(f"from {rung.came[0]}: {rung.came[1]}", SMALL, Role.MUTED)
            note = paragraph([came], look.question, SMALL)
            items.append(note.at(0, y))
            y += note.height + 4
        pairs = [
            _Pair(
                side,
                _answer(side.word, side.answer.output, look.answer),
                (cards if side.is_first else jumps)[side.answer.leads_to],
            )
            for side in (*rung.beside, *([rung.down] if rung.down else []))
        ]
        drawn_rung = _drawn_rung(rung, cards[rung.number], pairs, look)
        items.append(drawn_rung.at(0, y))
        y += drawn_rung.height
    return Block(look.width, y - _GAP, tuple(items), name="decision tree")


def _rungs(branches: Sequence[QuestionData | CauseData]) -> Iterator[_Rung]:
    """Yield the questions in the order of their numbers."""
    questions = {n: each for n, each in enumerate(branches, 1) if isinstance(each, QuestionData)}
    numbers = [*questions]
    met: set[int] = set()
    over = 0
    for number, following in zip(numbers, [*numbers[1:], 0], strict=True):
        question = questions[number]
        sides: list[_Side] = []
        for word, answer in _answers(question):
            is_question = answer.leads_to in questions
            sides.append(_Side(word, answer, answer.leads_to not in met and not is_question))
            met.add(answer.leads_to)
        down = next((side for side in sides if side.answer.leads_to == following), None)
        beside = tuple(side for side in sides if side is not down)
        came = None if over == number or number == numbers[0] else _leading(questions, number)
        yield _Rung(number, question, down, beside, came)
        over = following if down else 0


def _answers(question: QuestionData) -> tuple[tuple[str, AnswerData], ...]:
    return ("unhealthy", question.unhealthy), ("healthy", question.healthy)


def _leading(questions: Mapping[int, QuestionData], number: int) -> tuple[int, str]:
    """Return the first question that leads to another one, and by which answer."""
    return next(
        (each, word)
        for each, question in questions.items()
        for word, answer in _answers(question)
        if answer.leads_to == number
    )


def _drawn_rung(rung: _Rung, card: Block, pairs: Sequence[_Pair], look: LadderLook) -> Block:
    """Draw a question with its answers, as high as the distance to the next question.

    Args:
        rung: The question.
        card: The same, drawn.
        pairs: Its answers, the one that leads down as the last.
        look: How much is shown.
    """
    items: list[Item] = []
    end = y = 0.0
    for index, pair in enumerate(pairs[: len(rung.beside)]):
        if index:
            y = max(end, card.height - pair.middle) + _GAP
        start = None if index == 0 else (look.question / 2, card.height)
        items += _beside(pair, y, start, look, f"{rung.number} {pair.side.word}")
        end = y + max(pair.answer.height, pair.target.height)
    end = max(end, card.height) + _GAP
    if rung.down:
        answer, name = pairs[-1].answer, f"{rung.number} {rung.down.word}"
        top, middle, role = card.height + _DOWN, look.question / 2, rung.down.role
        end = max(top + answer.height + _TIP, end)
        lines = (
            Path(((middle, card.height), (middle, top)), role, _LINE),
            _arrow((middle, top + answer.height), (middle, end), role),
        )
        items += [Group(lines, name), answer.at((look.question - look.answer) / 2, top)]
    return Block(look.width, end, (*items, card.at(0, 0)))


def _beside(
    pair: _Pair, y: float, start: Point | None, look: LadderLook, name: str
) -> Iterator[Item]:
    """Yield an answer, what it leads to, and the lines to both.

    Args:
        pair: The answer.
        y: Its top in px.
        start: Where the line begins that comes from under the question; None where it comes from
            its side.
        look: How much is shown.
        name: The name of the lines.
    """
    left = look.question + _BEFORE
    right = left + look.answer
    middle = y + pair.middle
    points = [start, (start[0], middle)] if start else [(look.question, middle)]
    lines = (
        Path((*points, (left, middle)), pair.side.role, _LINE),
        _arrow((right, middle), (right + _AFTER, middle), pair.side.role),
    )
    yield Group(lines, name)
    yield pair.answer.at(left, y)
    yield pair.target.at(right + _AFTER, y)


def _arrow(start: Point, tip: Point, role: Role) -> Path:
    """Draw a straight line with an arrow head."""
    x, y = tip
    end = (x - HEAD_LENGTH, y) if start[1] == y else (x, y - HEAD_LENGTH)
    return Path((start, end), role, _LINE, tip=tip)


def _question(data: QuestionData, number: int, plane: Plane, look: LadderLook) -> Block:
    """Draw a question under its plane's colour, with the command that answers it."""
    inner = look.question - 2 * _PAD
    blocks = [code(data.command.text, inner, data.command.cites, prompt=data.prompt)]
    if data.note and not look.is_brief:
        blocks.append(paragraph([Run(data.note, SMALL, Role.MUTED)], inner, SMALL))
    return _card(
        f"{number}. {data.name}",
        look.question,
        stacked(blocks, 4),
        ground=HEADER[plane],
        colour=ON_HEADER[plane],
        glyph=GLYPH[plane],
    )


def _jump(name: str, number: int, look: LadderLook) -> Block:
    """Draw the number and the name of what is shown elsewhere."""
    runs_ = [Run(f"→ {number}. ", SMALL_STRONG), Run(name, SMALL)]
    text = paragraph(runs_, look.cause - 2 * _PAD, SMALL)
    height = text.height + 14
    frame = Rect(0, 0, look.cause, height, fill=Role.SURFACE, stroke=Role.RULE, radius=_RADIUS)
    return Block(look.cause, height, (frame, text.at(_PAD, 7)))


def _cause(data: CauseData, number: int, look: LadderLook) -> Block:
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
    name = f"{number}. {data.name}"
    return _card(name, look.cause, body, ground=Role.HIT_TINT, colour=Role.INK, glyph="alarm")


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

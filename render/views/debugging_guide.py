"""Debugging guide: the decision tree from a symptom to its cause, and what surrounds it."""

from typing import cast

from atlas.evidence.gap import Undisclosed
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.view import View
from atlas.operations.decision import Branch, Cause, Question
from atlas.operations.step import Action
from render.layout.placing import Engine
from render.parts.card_data import Row
from render.parts.code import code
from render.parts.panels import (
    GUTTER,
    column_width,
    explained,
    fact,
    panel,
    paragraph,
)
from render.parts.tree import AnswerData, CauseData, FixData, QuestionData, tree
from render.parts.values import runs
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG, STRONG
from render.views.figures import value
from render.views.numbering import Sources
from render.views.story import Story
from render.views.telling import terms


def picture(view: View, sources: Sources, engine: Engine) -> Block:
    """The decision tree."""
    view = cast("DebuggingGuide", view)
    levels = [[_data(branch, sources) for branch in level] for level in _levels(view.tree)]
    return tree(levels, view.components[0].plane, engine)


def _levels(first: Question) -> list[list[Branch]]:
    """The questions and causes by the longest way to them, the unhealthy side first."""
    depth: dict[int, int] = {}
    found: dict[int, Branch] = {}

    def visit(branch: Branch, at: int) -> None:
        depth[id(branch)] = max(at, depth.get(id(branch), 0))
        found.setdefault(id(branch), branch)
        if isinstance(branch, Question):
            visit(branch.unhealthy, at + 1)
            visit(branch.healthy, at + 1)

    visit(first, 0)
    levels: list[list[Branch]] = [[] for _ in range(max(depth.values()) + 1)]
    for key, branch in found.items():
        levels[depth[key]].append(branch)
    return levels


def _data(branch: Branch, sources: Sources) -> QuestionData | CauseData:
    """A question or a cause as it is drawn."""
    if isinstance(branch, Cause):
        fix = tuple(_fix(step, sources) for step in branch.fix)
        return CauseData(_id(branch), branch.name, value(branch.why, sources, label="why"), fix)
    check = branch.check
    return QuestionData(
        _id(branch),
        branch.ask,
        value(check.command, sources, label="command"),
        "" if check.action == branch.ask else check.action,
        AnswerData(value(check.unhealthy, sources, label="unhealthy"), _id(branch.unhealthy)),
        AnswerData(value(check.healthy, sources, label="healthy"), _id(branch.healthy)),
    )


def _id(branch: Branch) -> str:
    """A name for a branch that is the same in every run: where it was declared, and what it is."""
    name = branch.ask if isinstance(branch, Question) else branch.name
    return f"{branch.declared.line}:{branch.declared.column} {name}"


def _fix(step: Action, sources: Sources) -> FixData:
    """A step of a fix."""
    command = value(step.command, sources, label="command")
    return FixData(step.action, command, tuple(terms(step, sources)))


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The limit with its headroom beside what not to do, then precedents."""
    view = cast("DebuggingGuide", view)
    half = column_width(width, 2)
    limit = panel("The limit, and how much is left", _limit(view, sources, half))
    never = [
        paragraph([Run("× ", SMALL_STRONG, Role.HIT), Run(each, BODY)], half)
        for each in view.do_not
    ]
    avoid = panel("Do not", stacked(never, 4), glyph="alarm", role=Role.HIT)
    happened = panel("Where it happened", _precedents(view, sources, width))
    return [beside([limit, avoid], GUTTER), happened]


def _limit(view: DebuggingGuide, sources: Sources, width: float) -> Block:
    """The limit, its default, and the command that reads the headroom."""
    step = view.limit.headroom
    command = value(step.command, sources, label="command")
    blocks = [
        fact(Row(f"{view.limit.name}, default", value(view.limit.default, sources)), width),
        paragraph([Run(step.action, SMALL)], width, SMALL),
    ]
    if command.text:
        blocks.append(code(command.text, width, command.cites, prompt=True))
    for word, output in (("healthy", step.healthy), ("unhealthy", step.unhealthy)):
        if not isinstance(output, Undisclosed):
            shown = runs(value(output, sources, label=word), SMALL)
            label = Run(f"{word} ", SMALL_STRONG, Role.GOOD if word == "healthy" else Role.HIT)
            blocks.append(paragraph([label, *shown], width, SMALL))
    return stacked(blocks, 4)


def _precedents(view: DebuggingGuide, sources: Sources, width: float) -> Block:
    """The incidents that had this cause, or where they were looked for."""
    if isinstance(view.precedents, Undisclosed):
        return paragraph(explained(value(view.precedents, sources)), width)
    blocks: list[Block] = []
    for each in view.precedents:
        cite = sources.cite_source(each.report)
        parts = [
            Run(each.name, STRONG, href=cite.href, tooltip=cite.tooltip),
            Run(f" {each.report.date}", SMALL, Role.MUTED),
            Run(f" [{cite.number}] ", SMALL, Role.LINK, cite.href, cite.tooltip),
            *runs(value(each.what, sources, label=each.name)),
        ]
        blocks.append(paragraph(parts, width))
    return stacked(blocks, 4)


STORY = Story(DebuggingGuide, "Debugging guide", panels, picture=picture)

"""Debugging guide: the decision tree from a symptom to its cause."""

from typing import cast

from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.operations.decision import Branch, Cause, Question
from atlas.steps.step import Action
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.layout.placing import Engine
from render.parts.panels import (
    paragraph,
)
from render.parts.tree import (
    BRIEF,
    AnswerData,
    CauseData,
    FixData,
    QuestionData,
    TreeLook,
    tree,
)
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.sizes import TALLEST_STORY
from render.text.flow import Run
from render.text.styles import BODY, SMALL_STRONG
from render.views.picture import Look, Picture
from render.views.steps import prompt, step_facts


def diagram(view: View, numbering: Numbering, engine: Engine) -> Block:
    """Draw the decision tree.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        engine: Which Graphviz places the boxes.
    """
    return _tree(view, numbering, engine, TreeLook())


def brief_diagram(view: View, numbering: Numbering, engine: Engine) -> Block:
    """Draw the decision tree with the first step of each fix.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        engine: Which Graphviz places the boxes.
    """
    return _tree(view, numbering, engine, BRIEF)


def _tree(view: View, numbering: Numbering, engine: Engine, look: TreeLook) -> Block:
    view = cast("DebuggingGuide", view)
    levels = [[_data(branch, numbering) for branch in level] for level in _levels(view.tree)]
    return tree(levels, view.components[0].plane, engine, look)


def _levels(first: Question) -> list[list[Branch]]:
    """Return questions and causes by the longest path to them, the unhealthy side first."""
    depth: dict[int, int] = {}
    branches: dict[int, Branch] = {}

    def visit(branch: Branch, level: int) -> None:
        depth[id(branch)] = max(level, depth.get(id(branch), 0))
        branches.setdefault(id(branch), branch)
        if isinstance(branch, Question):
            visit(branch.unhealthy, level + 1)
            visit(branch.healthy, level + 1)

    visit(first, 0)
    levels: list[list[Branch]] = [[] for _ in range(max(depth.values()) + 1)]
    for key, branch in branches.items():
        levels[depth[key]].append(branch)
    return levels


def _data(branch: Branch, numbering: Numbering) -> QuestionData | CauseData:
    """Return a question or a cause as it is drawn."""
    if isinstance(branch, Cause):
        fix = tuple(_fix(step, numbering) for step in branch.fix)
        return CauseData(_id(branch), branch.name, value(branch.why, numbering, label="why"), fix)
    check = branch.check
    return QuestionData(
        _id(branch),
        branch.ask,
        value(check.command, numbering, label="command"),
        prompt(check),
        "" if check.action == branch.ask else check.action,
        AnswerData(value(check.unhealthy, numbering, label="unhealthy"), _id(branch.unhealthy)),
        AnswerData(value(check.healthy, numbering, label="healthy"), _id(branch.healthy)),
    )


def _id(branch: Branch) -> str:
    """Return a name for a branch that is the same in every run: its place of declaration."""
    name = branch.ask if isinstance(branch, Question) else branch.name
    return f"{branch.declared.line}:{branch.declared.column} {name}"


def _fix(step: Action, numbering: Numbering) -> FixData:
    """Return a step of a fix."""
    command = value(step.command, numbering, label="command")
    return FixData(step.action, command, prompt(step), step_facts(step, numbering))


def avoid(_: View, chapter: Chapter, __: Numbering, width: float) -> Block:
    """Draw the actions that make it worse, each with a cross.

    Args:
        chapter: The chapter.
        width: The width in px.
    """
    never = [
        paragraph([Run("× ", SMALL_STRONG, Role.HIT), Run(note, BODY)], width)
        for entry in chapter.entries
        for note in entry.notes
    ]
    return stacked(never, 4)


PICTURE = Picture(
    tallest=TALLEST_STORY,
    drawn={"do-not": avoid},
    looks={"do-not": Look("alarm", Role.HIT)},
    side_by_side=(("limit", "do-not"),),
    diagram=diagram,
    brief_diagram=brief_diagram,
    alarms_first=True,
)

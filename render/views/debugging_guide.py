"""Debugging guide: the decision tree from a symptom to its cause."""

from collections.abc import Mapping
from typing import cast

from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.operations.decision import Branch, Cause, in_order
from atlas.steps.step import Action
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.layout.placing import Engine
from render.parts.ladder import (
    BRIEF,
    AnswerData,
    CauseData,
    FixData,
    LadderLook,
    QuestionData,
    ladder,
)
from render.parts.panels import (
    paragraph,
)
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.sizes import TALLEST_STORY
from render.text.flow import Run
from render.text.styles import BODY, SMALL_STRONG
from render.views.picture import Look, Picture
from render.views.steps import prompt, step_facts


def diagram(view: View, numbering: Numbering, _: Engine) -> Block:
    """Draw the decision tree.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    return _ladder(view, numbering, LadderLook())


def brief_diagram(view: View, numbering: Numbering, _: Engine) -> Block:
    """Draw the decision tree with the first step of each fix.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    return _ladder(view, numbering, BRIEF)


def _ladder(view: View, numbering: Numbering, look: LadderLook) -> Block:
    view = cast("DebuggingGuide", view)
    branches = in_order(view.tree)
    numbers = {id(branch): number for number, branch in enumerate(branches, 1)}
    shown = [_data(branch, numbers, numbering) for branch in branches]
    return ladder(shown, view.components[0].plane, look)


def _data(
    branch: Branch, numbers: Mapping[int, int], numbering: Numbering
) -> QuestionData | CauseData:
    """Return a question or a cause as it is drawn."""
    if isinstance(branch, Cause):
        fix = tuple(_fix(step, numbering) for step in branch.fix)
        return CauseData(branch.name, value(branch.why, numbering, label="why"), fix)
    check = branch.check
    unhealthy, healthy = numbers[id(branch.unhealthy)], numbers[id(branch.healthy)]
    return QuestionData(
        branch.ask,
        value(check.command, numbering, label="command"),
        prompt(check),
        "" if check.action == branch.ask else check.action,
        AnswerData(value(check.unhealthy, numbering, label="unhealthy"), unhealthy),
        AnswerData(value(check.healthy, numbering, label="healthy"), healthy),
    )


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

"""The steps of a view that have a command, for rules."""

from functools import lru_cache

from atlas.evidence.command import Command
from atlas.operations.decision import causes, questions
from atlas.operations.step import Action
from atlas.views.view import View


@lru_cache(maxsize=32)
def commands_of(view: View) -> tuple[tuple[Action, Command], ...]:
    """Return each step of a view with its command, each once; those with a gap are left out."""
    return tuple(
        (step, step.command) for step in steps_of(view) if isinstance(step.command, Command)
    )


def steps_of(view: View) -> tuple[Action, ...]:
    """Return every step of a view, each once: of its failures, its chapters and its tree."""
    found = [
        step
        for component in view.components
        for failure in view.fails_of(component)
        for step in failure.recovery
    ]
    for entry in (entry for chapter in view.chapters() for entry in chapter.entries):
        found += [entry.check] if entry.check else []
        found += entry.steps
    found += (step for _, step in view.topics.steps)
    tree = view.topics.tree
    if tree is not None:
        found += (question.check for question in questions(tree))
        found += (step for cause in causes(tree) for step in cause.fix)
    return tuple({id(step): step for step in found}.values())

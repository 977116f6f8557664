"""Every kind that can be drawn, in an explicit list."""

from atlas.kinds.view import View
from render.views import (
    complete_architecture,
    cost_breakdown,
    debugging_guide,
    failure_domains,
    novel_solutions,
    production_operations,
    request_flow,
    scale_evolution,
    storage_architecture,
)
from render.views.story import Story

STORIES: tuple[Story, ...] = (
    complete_architecture.STORY,
    request_flow.STORY,
    storage_architecture.STORY,
    failure_domains.STORY,
    scale_evolution.STORY,
    cost_breakdown.STORY,
    novel_solutions.STORY,
    production_operations.STORY,
    debugging_guide.STORY,
)
"""How each kind is told, in the order of `atlas.kinds.KINDS`."""


def story_of(view: View) -> Story:
    """How the kind of a view is told; a kind without a form of its own has a plain one."""
    for story in STORIES:
        if isinstance(view, story.kind):
            return story
    return Story(View, view.kind, lambda _view, _sources, _width: [])

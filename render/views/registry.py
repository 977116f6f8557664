"""Every kind that can be drawn, in an explicit list."""

from atlas.kinds.view import View
from render.views import (
    capacity_model,
    complete_architecture,
    cost_breakdown,
    cost_study,
    debugging_guide,
    failure_domains,
    incident_anatomy,
    migration_playbook,
    novel_solutions,
    pattern_implementation,
    performance_profile,
    production_operations,
    request_flow,
    scale_evolution,
    scale_journey,
    storage_architecture,
    technology_comparison,
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
    incident_anatomy.STORY,
    cost_study.STORY,
    scale_journey.STORY,
    performance_profile.STORY,
    migration_playbook.STORY,
    pattern_implementation.STORY,
    technology_comparison.STORY,
    capacity_model.STORY,
)
"""How each kind is told, in the order of `atlas.kinds.KINDS`."""


def story_of(view: View) -> Story:
    """How the kind of a view is told; a kind without a form of its own has a plain one."""
    for story in STORIES:
        if isinstance(view, story.kind):
            return story
    return Story(View, view.kind, lambda _view, _sources, _width: [])

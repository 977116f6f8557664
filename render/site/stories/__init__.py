"""The story of each kind as text: all that its picture tells besides components and failures."""

from collections.abc import Callable
from typing import Any

from atlas.kinds.capacity_model import CapacityModel
from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.kinds.cost_study import CostStudy
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.failure_domains import FailureDomains
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.kinds.migration_playbook import MigrationPlaybook
from atlas.kinds.novel_solutions import NovelSolutions
from atlas.kinds.pattern_implementation import PatternImplementation
from atlas.kinds.performance_profile import PerformanceProfile
from atlas.kinds.production_operations import ProductionOperations
from atlas.kinds.request_flow import RequestFlow
from atlas.kinds.scale_evolution import ScaleEvolution
from atlas.kinds.scale_journey import ScaleJourney
from atlas.kinds.storage_architecture import StorageArchitecture
from atlas.kinds.technology_comparison import TechnologyComparison
from atlas.kinds.view import View
from render.site.stories import changes, choices, growth, incidents, money, systems
from render.site.stories.chapter import Chapter
from render.site.telling import Teller

STORIES: dict[type[View], Callable[[Any, Teller], list[Chapter]]] = {
    CompleteArchitecture: systems.complete_architecture,
    RequestFlow: systems.request_flow,
    StorageArchitecture: systems.storage_architecture,
    FailureDomains: incidents.failure_domains,
    ScaleEvolution: growth.scale_evolution,
    CostBreakdown: money.cost_breakdown,
    NovelSolutions: changes.novel_solutions,
    ProductionOperations: systems.production_operations,
    DebuggingGuide: incidents.debugging_guide,
    IncidentAnatomy: incidents.incident_anatomy,
    CostStudy: money.cost_study,
    ScaleJourney: growth.scale_journey,
    PerformanceProfile: changes.performance_profile,
    MigrationPlaybook: changes.migration_playbook,
    PatternImplementation: choices.pattern_implementation,
    TechnologyComparison: choices.technology_comparison,
    CapacityModel: money.capacity_model,
}
"""How each kind is told, in the order of `atlas.kinds.KINDS`."""


def story(view: View, teller: Teller) -> tuple[Chapter, ...]:
    """Return what a view tells in the way of its kind; a chapter that holds nothing is left out."""
    tell = STORIES.get(type(view))
    found = tell(view, teller) if tell else []
    return tuple(each for each in found if each.facts or each.entries or each.lines)

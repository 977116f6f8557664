"""Kinds of views, one a file, in an explicit registry."""

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
from atlas.views.view import View

KINDS: tuple[type[View], ...] = (
    CompleteArchitecture,
    RequestFlow,
    StorageArchitecture,
    FailureDomains,
    ScaleEvolution,
    CostBreakdown,
    NovelSolutions,
    ProductionOperations,
    DebuggingGuide,
    IncidentAnatomy,
    CostStudy,
    ScaleJourney,
    PerformanceProfile,
    MigrationPlaybook,
    PatternImplementation,
    TechnologyComparison,
    CapacityModel,
)
"""Every kind: the eight of a system first, in their order."""

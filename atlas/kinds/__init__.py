"""Kinds of views, one a file, in an explicit registry."""

from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.failure_domains import FailureDomains
from atlas.kinds.novel_solutions import NovelSolutions
from atlas.kinds.production_operations import ProductionOperations
from atlas.kinds.request_flow import RequestFlow
from atlas.kinds.scale_evolution import ScaleEvolution
from atlas.kinds.storage_architecture import StorageArchitecture
from atlas.kinds.view import View

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
)
"""Every kind: the eight of a system first, in their order."""

"""Every rule, in the order of the gates and of its code."""

from atlas.gates.cfo.lower_bound_at_list_price import LowerBoundAtListPrice
from atlas.gates.cfo.missing_growth_cost import MissingGrowthCost
from atlas.gates.cfo.missing_infrastructure_cost import MissingInfrastructureCost
from atlas.gates.cfo.missing_optimisation_return import MissingOptimisationReturn
from atlas.gates.cfo.missing_purchase_mix import MissingPurchaseMix
from atlas.gates.cfo.missing_unit_cost import MissingUnitCost
from atlas.gates.cfo.misspelt_machine import MisspeltMachine
from atlas.gates.cfo.month_without_sustained_use import MonthWithoutSustainedUse
from atlas.gates.cfo.unit_cost_outside_total import UnitCostOutsideTotal
from atlas.gates.drawing.component_without_call import ComponentWithoutCall
from atlas.gates.drawing.cut_label import CutLabel
from atlas.gates.drawing.cycle_without_breaker import CycleWithoutBreaker
from atlas.gates.drawing.drawn_nowhere import DrawnNowhere
from atlas.gates.drawing.fallback_leads_nowhere import FallbackLeadsNowhere
from atlas.gates.drawing.picture_of_gaps import PictureOfGaps
from atlas.gates.drawing.picture_too_wide import PictureTooWide
from atlas.gates.drawing.too_many_components import TooManyComponents
from atlas.gates.drawing.unknown_icon import UnknownIcon
from atlas.gates.evidence.contradictory_fact import ContradictoryFact
from atlas.gates.evidence.figure_of_another import FigureOfAnother
from atlas.gates.evidence.future_view import FutureView
from atlas.gates.evidence.impossible_model import ImpossibleModel
from atlas.gates.evidence.missing_file import MissingFile
from atlas.gates.evidence.paraphrased_reply import ParaphrasedReply
from atlas.gates.evidence.quote_not_in_file import QuoteNotInFile
from atlas.gates.evidence.secondary_over_primary import SecondaryOverPrimary
from atlas.gates.evidence.stale_source import StaleSource
from atlas.gates.evidence.stale_view import StaleView
from atlas.gates.evidence.too_few_moments import TooFewMoments
from atlas.gates.evidence.too_few_reported_figures import TooFewReportedFigures
from atlas.gates.evidence.too_few_reported_in_system import TooFewReportedInSystem
from atlas.gates.evidence.too_many_gaps import TooManyGaps
from atlas.gates.evidence.undated_source import UndatedSource
from atlas.gates.evidence.unfinished_declaration import UnfinishedDeclaration
from atlas.gates.evidence.unqualified_figure import UnqualifiedFigure
from atlas.gates.evidence.unused_fact import UnusedFact
from atlas.gates.evidence.younger_figure import YoungerFigure
from atlas.gates.incident.contradictory_call import ContradictoryCall
from atlas.gates.incident.contradictory_timeouts import ContradictoryTimeouts
from atlas.gates.incident.missing_blast_radius import MissingBlastRadius
from atlas.gates.incident.missing_data_loss import MissingDataLoss
from atlas.gates.incident.missing_failure_mode import MissingFailureMode
from atlas.gates.incident.missing_recovery_time import MissingRecoveryTime
from atlas.gates.incident.missing_rollback import MissingRollback
from atlas.gates.language.house_word import HouseWord
from atlas.gates.language.vague_title import VagueTitle
from atlas.gates.links.broken_link import BrokenLink
from atlas.gates.links.misleading_link import MisleadingLink
from atlas.gates.new_hire.command_without_release import CommandWithoutRelease
from atlas.gates.new_hire.copied_term import CopiedTerm
from atlas.gates.new_hire.implicit_dependency import ImplicitDependency
from atlas.gates.new_hire.missing_scale import MissingScale
from atlas.gates.new_hire.undirected_data_flow import UndirectedDataFlow
from atlas.gates.new_hire.unexplained_acronym import UnexplainedAcronym
from atlas.gates.new_hire.unversioned_technology import UnversionedTechnology
from atlas.gates.rule import Rule
from atlas.gates.three_am.failing_output_as_healthy import FailingOutputAsHealthy
from atlas.gates.three_am.indistinct_outputs import IndistinctOutputs
from atlas.gates.three_am.literal_in_change import LiteralInChange
from atlas.gates.three_am.missing_error_message import MissingErrorMessage
from atlas.gates.three_am.missing_log_location import MissingLogLocation
from atlas.gates.three_am.missing_metric import MissingMetric
from atlas.gates.three_am.missing_recovery import MissingRecovery
from atlas.gates.three_am.missing_runbook import MissingRunbook
from atlas.gates.three_am.unknown_program import UnknownProgram
from atlas.gates.three_am.unparsed_command import UnparsedCommand
from atlas.gates.three_am.verb_against_command import VerbAgainstCommand

RULES: tuple[type[Rule], ...] = (
    MissingErrorMessage,
    MissingLogLocation,
    MissingMetric,
    MissingRunbook,
    MissingRecovery,
    UnparsedCommand,
    UnknownProgram,
    LiteralInChange,
    VerbAgainstCommand,
    FailingOutputAsHealthy,
    IndistinctOutputs,
    UnexplainedAcronym,
    UnversionedTechnology,
    UndirectedDataFlow,
    ImplicitDependency,
    MissingScale,
    CopiedTerm,
    CommandWithoutRelease,
    MissingInfrastructureCost,
    MissingOptimisationReturn,
    MissingUnitCost,
    MissingPurchaseMix,
    MissingGrowthCost,
    MonthWithoutSustainedUse,
    LowerBoundAtListPrice,
    UnitCostOutsideTotal,
    MisspeltMachine,
    MissingFailureMode,
    MissingBlastRadius,
    MissingRecoveryTime,
    MissingDataLoss,
    MissingRollback,
    ContradictoryTimeouts,
    ContradictoryCall,
    TooFewReportedFigures,
    TooFewReportedInSystem,
    TooManyGaps,
    UndatedSource,
    SecondaryOverPrimary,
    StaleSource,
    StaleView,
    ContradictoryFact,
    TooFewMoments,
    ImpossibleModel,
    UnusedFact,
    UnfinishedDeclaration,
    UnqualifiedFigure,
    FigureOfAnother,
    YoungerFigure,
    MissingFile,
    FutureView,
    QuoteNotInFile,
    ParaphrasedReply,
    PictureTooWide,
    TooManyComponents,
    ComponentWithoutCall,
    FallbackLeadsNowhere,
    CycleWithoutBreaker,
    CutLabel,
    PictureOfGaps,
    UnknownIcon,
    DrawnNowhere,
    BrokenLink,
    MisleadingLink,
    HouseWord,
    VagueTitle,
)
"""The rules; a test compares this list with the folders."""

WITHIN: tuple[type[Rule], ...] = tuple(rule for rule in RULES if not rule.looks_around)
"""The rules whose answer depends on the views of one system alone."""

CODES: dict[str, type[Rule]] = {rule.code: rule for rule in RULES}
"""The rules by code."""

QUESTIONS: tuple[type[Rule], ...] = tuple(rule for rule in RULES if rule.answered_by)
"""The rules that ask the twenty questions of the four gates."""

"""Topics: the answers of a kind to the questions that gates, indexes and bills have."""

from collections.abc import Mapping

from attrs import Factory, frozen

from atlas.evidence.figure import Number
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.location import Location
from atlas.operations.decision import Question
from atlas.steps.step import Action
from atlas.topology.component import Component
from atlas.views.economics import Optimisation


@frozen(kw_only=True)
class Report:
    """An incident report that a view is about, and where it is named.

    Args:
        source: The report.
        declared: Where it is named.
        dated: Whether the view states when that happened, so that the report needs a date.
    """

    source: Source
    declared: Location
    dated: bool = False


@frozen(kw_only=True)
class RequiredCall:
    """A call that has to exist, because a view declares a relation of two components.

    Args:
        component: A component.
        peers: The components of which at least one calls it, or is called by it.
        message: The finding where there is no such call.
        declared: Where the relation is declared.
        argument: The keyword argument that declares it.
        common_caller: Whether a common caller is enough.
    """

    component: Component
    peers: tuple[Component, ...]
    message: str
    declared: Location
    argument: str
    common_caller: bool = False


@frozen(kw_only=True)
class Spending:
    """The costs that a view states, in place of list prices.

    Args:
        by_component: The stated monthly costs of components; one component may have several.
        whole: The published monthly total, which the components are a part of; None where their
            sum is the bill.
    """

    by_component: tuple[tuple[Component, Number], ...] = ()
    whole: Number | None = None


@frozen(kw_only=True)
class Topics:
    """The answers of one view; a kind gives those that it has.

    Args:
        unit_costs: The cost of one user, order or unit of a limit, by label.
        growth_costs: The costs at other sizes.
        purchase_mix: Shares that are reserved, and prices with a commitment.
        optimisations: Changes that saved something.
        paybacks: After how long its own change has paid for itself.
        spending: The stated costs.
        recovery_times: The times to recover.
        data_losses: The data that can be lost.
        rollbacks: How to return to the state before.
        steps: Its own steps, without those of failures, each with the name of its place.
        labels: Names and conditions that its readers see, with where they are declared.
        machine_words: Labels that a machine reads, such as names of settings.
        reports: The incident reports that it is about.
        required_calls: The calls that have to exist.
        alone: Components that may have no call.
        breakers: Circuit breakers of all its calls, where it states them.
        symptom: The symptom that it starts from.
        tree: The decision tree from a symptom to its causes.
        failure_classes: The classes of the failure, the main one first; empty for other views.
        pattern: The name of the pattern; empty for other views.
        moments: The times of the events of a timeline; None without a timeline.
    """

    unit_costs: Mapping[str, Number] = Factory(dict[str, Number])
    growth_costs: tuple[Number, ...] = ()
    purchase_mix: tuple[Number, ...] = ()
    optimisations: tuple[Optimisation, ...] = ()
    paybacks: tuple[Number, ...] = ()
    spending: Spending | None = None
    recovery_times: tuple[Number, ...] = ()
    data_losses: tuple[Number | Words, ...] = ()
    rollbacks: tuple[Words, ...] = ()
    steps: tuple[tuple[str, Action], ...] = ()
    labels: tuple[tuple[str, Location, str], ...] = ()
    machine_words: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()
    required_calls: tuple[RequiredCall, ...] = ()
    alone: tuple[Component, ...] = ()
    breakers: Words | None = None
    symptom: str = ""
    tree: Question | None = None
    failure_classes: tuple[str, ...] = ()
    pattern: str = ""
    moments: tuple[object, ...] | None = None

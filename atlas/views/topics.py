"""Topics: what a kind answers to the questions that gates, indexes and bills ask of every view."""

from collections.abc import Mapping

from attrs import Factory, frozen

from atlas.evidence.figure import Number
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.location import Location
from atlas.operations.decision import Question
from atlas.operations.step import Action
from atlas.topology.component import Component
from atlas.views.economics import Optimisation


@frozen(kw_only=True)
class Report:
    """An incident report that a view tells of, and where it does.

    Args:
        source: The report.
        declared: Where it is named.
        dated: Whether the view tells when that happened, so that the report needs a date.
    """

    source: Source
    declared: Location
    dated: bool = False


@frozen(kw_only=True)
class Joined:
    """Components that a view says belong together, between which there has to be a call.

    Args:
        one: A component.
        others: Those that it has to be joined to, one of them at least.
        through: Whether a caller that they share will do.
        message: What the view says of them.
        declared: Where.
        argument: The keyword argument that says so.
    """

    one: Component
    others: tuple[Component, ...]
    message: str
    declared: Location
    argument: str
    through: bool = False


@frozen(kw_only=True)
class Spending:
    """What a view states of a bill, in place of list prices.

    Args:
        by_component: What components are stated to cost a month, each as often as it is stated.
        whole: The public total of a month, which the components are a part of; None where their
            sum is the bill.
    """

    by_component: tuple[tuple[Component, Number], ...] = ()
    whole: Number | None = None


@frozen(kw_only=True)
class Topics:
    """The answers of one view; a kind fills in what it has.

    Args:
        unit_costs: What one user, order or unit of a limit costs, by label.
        growth_costs: What it costs at another size.
        purchase_mix: Shares that are reserved, and prices with a commitment.
        optimisations: Changes that saved something.
        returns: What changes brought, or would have brought: payback, ratios, time saved.
        spending: What is stated of the bill.
        recovery_times: How long it takes until it works again.
        data_losses: What can be lost.
        rollbacks: How to return to the state before.
        steps: The steps of its own story, those of failures apart, by where they stand.
        labels: Names and conditions that its readers see, with where they are declared.
        machine_words: Labels that a machine reads as they stand, such as names of settings.
        reports: The incident reports that it tells of.
        joined: Components that have to be joined by calls.
        alone: Components that may stand without a call.
        breakers: Circuit breakers of all its calls, where it states them.
        symptom: What the reader sees when it applies.
        tree: The decision tree from a symptom to its causes.
        failure_class: What class of failure it tells of; empty of other views.
        moments: When something happened, of a timeline; None of a view without one.
    """

    unit_costs: Mapping[str, Number] = Factory(dict[str, Number])
    growth_costs: tuple[Number, ...] = ()
    purchase_mix: tuple[Number, ...] = ()
    optimisations: tuple[Optimisation, ...] = ()
    returns: tuple[Number, ...] = ()
    spending: Spending | None = None
    recovery_times: tuple[Number, ...] = ()
    data_losses: tuple[Number | Words, ...] = ()
    rollbacks: tuple[Words, ...] = ()
    steps: tuple[tuple[str, Action], ...] = ()
    labels: tuple[tuple[str, Location, str], ...] = ()
    machine_words: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()
    joined: tuple[Joined, ...] = ()
    alone: tuple[Component, ...] = ()
    breakers: Words | None = None
    symptom: str = ""
    tree: Question | None = None
    failure_class: str = ""
    moments: tuple[object, ...] | None = None

"""EV501: a view with too few figures that a source states."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import own_reported_figures

_FEWEST = {
    "CompleteArchitecture": {"well": 6, "scarcely": 2},
    "RequestFlow": {"well": 5, "scarcely": 2},
    "StorageArchitecture": {"well": 5, "scarcely": 3},
    "FailureDomains": {"well": 6, "scarcely": 3},
    "ScaleEvolution": {"well": 6, "scarcely": 5},
    "CostBreakdown": {"well": 1, "scarcely": 1},
    "NovelSolutions": {"well": 3, "scarcely": 1},
    "ProductionOperations": {"well": 4, "scarcely": 1},
    "IncidentAnatomy": {"well": 4, "scarcely": 3},
    "ScaleJourney": {"well": 6, "scarcely": 4},
    "PerformanceProfile": {"well": 4, "scarcely": 3},
    "MigrationPlaybook": {"well": 4, "scarcely": 3},
    "CostStudy": {"well": 3, "scarcely": 2},
    "CapacityModel": {"well": 4, "scarcely": 3},
    "PatternImplementation": {"well": 3, "scarcely": 1},
    "TechnologyComparison": {"well": 6, "scarcely": 6},
}
"""By kind of view, and by how much the operator has published; other kinds have no minimum."""


class TooFewReportedFigures(Rule):
    """A view states fewer distinct reported figures of its own than its kind needs.

    What all views of the system share does not count.
    """

    code = "EV501"
    name = "too-few-reported-figures"
    gate = Gate.EVIDENCE
    question = "Enough figures are stated by a source"
    why = "A picture without figures is an opinion; at 3 AM it does not show what is normal."
    remedy = "read the sources again for figures about what this view shows"
    bad = "storage(plain())"
    good = "storage(plain(figures=plenty(2)))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the distinct reported figures."""
        view = subject.loaded.view
        fewest = _FEWEST.get(view.kind, {}).get(view.system.documented, 0)
        count = len(own_reported_figures(view))
        if count < fewest:
            yield Fault(
                f"{view.title!r} states {count} reported figures of its own; allowed: {fewest} or "
                f"more in a {view.kind} of a {view.system.documented} documented system",
                view.declared,
            )

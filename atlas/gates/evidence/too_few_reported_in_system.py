"""EV502: a system whose eight views together state too few figures."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.kinds import KINDS
from atlas.model.facts import reported_figures

_FEWEST = {"well": 40, "scarcely": 18}
_EIGHT = {kind for kind in KINDS if kind.category == "architecture"}


class TooFewReportedInSystem(Rule):
    """The eight architecture views of a system state too few distinct reported figures together.

    It is checked once per system, on the first of its views by path, when all eight are checked.
    """

    code = "EV502"
    name = "too-few-reported-in-system"
    gate = Gate.EVIDENCE
    level = "published"
    question = "The eight views of a system together state enough figures"
    why = "Eight pictures of the same few figures say no more than one."
    remedy = "read more sources; waive it in the first view of the system by path"
    bad = "eight()"
    good = "eight(figures=many_figures(18))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the distinct reported figures over the architecture views."""
        views = [sibling.view for sibling in subject.siblings if type(sibling.view) in _EIGHT]
        if not subject.is_first or {type(view) for view in views} != _EIGHT:
            return
        figures = {
            (figure.quantity, figure.citations[0].source.url, figure.citations[0].phrase)
            for view in views
            for figure in reported_figures(view)
        }
        system = subject.loaded.view.system
        fewest = _FEWEST[system.documented]
        if len(figures) < fewest:
            yield Fault(
                f"the eight views of {system.name!r} state {len(figures)} distinct reported "
                f"figures; allowed: {fewest} or more for a {system.documented} documented system",
                system.declared,
            )

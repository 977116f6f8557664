"""EV501: a view with too few figures that a source states."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import own_reported_figures


class TooFewReportedFigures(Rule):
    """A view states fewer distinct reported figures of its own than its kind needs.

    What all views of the system share does not count.
    """

    code = "EV501"
    name = "too-few-reported-figures"
    gate = Gate.EVIDENCE
    level = "published"
    question = "Enough figures are stated by a source"
    why = "A picture without figures is an opinion; at 3 AM it does not show what is normal."
    remedy = "read the sources again for figures about what this view shows"
    bad = "storage(plain())"
    good = "storage(plain(figures=many_figures(2)))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the distinct reported figures."""
        view = subject.loaded.view
        fewest = view.fewest.get(view.system.documented, 0)
        count = len(own_reported_figures(view))
        if count < fewest:
            yield Fault(
                f"{view.title!r} states {count} reported figures of its own; allowed: {fewest} or "
                f"more in a {view.kind} of a {view.system.documented} documented system",
                view.declared,
            )

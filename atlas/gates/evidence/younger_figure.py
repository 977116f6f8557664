"""EV523: a figure on an incident's page that is younger than the incident."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts, reported_figures
from atlas.views.eras import is_younger


class YoungerFigure(Rule):
    """An incident shows a figure of a time more than a year after it ended.

    A figure is of the time at which its source was published, or of `when` where its citation
    says so: `source.at(phrase, when='2018')`. The incident's own report is exempt, and what the
    views of its system share is left out by itself.
    """

    code = "EV523"
    name = "younger-figure"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "No figure is younger than the incident on its page"
    why = "Today's traffic next to an outage of years ago makes the outage look like another."
    remedy = (
        "remove it, or cite a figure of that time; where the source reports that time, say so "
        "by `when`"
    )
    bad = "anatomy(figures={'copies': nodes(5) @ later.at('5 copies')})"
    good = "anatomy(figures={'copies': nodes(5) @ later.at('5 copies', when='2026')})"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the time of each figure with the end of the incident."""
        view = subject.loaded.view
        end = view.until
        if end is None:
            return
        reports = {report.source.url for report in view.finished_topics.reports}
        labels = {id(item.value): item.label for item in facts(view)}
        for figure in reported_figures(view):
            if not isinstance(figure, Figure) or figure.citations[0].source.url in reports:
                continue
            if is_younger(figure, end):
                yield Fault(
                    f"{labels.get(id(figure), 'a figure')} is {figure.quantity} of "
                    f"{figure.meaning.when}, and the incident ended on {end}; allowed: figures of "
                    "its time",
                    figure.declared,
                )

"""EV509: an anatomy whose timeline has too few times."""

from collections.abc import Iterator

from atlas.evidence.moment import Moment
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_FEWEST = 4
"""One for each phase: it began, was detected, was mitigated and was resolved."""


class TooFewMoments(Rule):
    """The timeline of an incident anatomy has fewer than four moments that a source states."""

    code = "EV509"
    name = "too-few-moments"
    gate = Gate.EVIDENCE
    level = "published"
    question = "Enough times of an incident are stated by a source"
    why = "Whether an alert or a barrier would have helped depends on minutes."
    remedy = "read the report again for times, or waive it with what the report has"
    bad = "anatomy(times=3)"
    good = "anatomy(times=4)"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the moments."""
        view = subject.loaded.view
        moments = view.finished_topics.moments
        if moments is None:
            return
        known = sum(isinstance(moment, Moment) for moment in moments)
        if known < _FEWEST:
            yield Fault(
                f"the timeline of {view.title!r} has {known} moments; allowed: {_FEWEST} or more",
                view.declared,
                "timeline",
            )

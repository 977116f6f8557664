"""EV506: a source that nobody has read again for a quarter."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import reviewed_sources
from atlas.review import QUARTER, stale_from


class StaleSource(Rule):
    """A source was last checked more than a quarter (92 days) ago.

    `[tool.atlas.review]` sets other days by the kind of a source (`runbook = 30`). What cannot
    change is never due: a filing, a file at a commit, the report of an incident. A source is one
    finding, where it is made, however many facts cite it.
    """

    code = "EV506"
    name = "stale-source"
    gate = Gate.EVIDENCE
    question = "Sources are reviewed every quarter"
    why = "Pages are corrected, moved and withdrawn; a figure is only as good as its last check."
    remedy = "read the source again, correct its figures, and set `checked` to that day"
    bad = "storage(component(size=reported(tb(7), source(checked='2026-08-21'))))"
    good = "storage(component(size=reported(tb(7), source(checked='2026-08-22'))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the day of each check with today."""
        for source in reviewed_sources(subject.loaded.view):
            stale = stale_from(source.kind, source.checked.latest, subject.review)
            if stale is not None and subject.today >= stale:
                days = subject.review.get(source.kind, QUARTER)
                yield Fault(
                    f"{source.title!r} was last checked on {source.checked}; "
                    f"allowed: within {days} days of {subject.today}",
                    source.declared,
                )

"""EV506: a source that nobody has read again for a quarter."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import QUARTER, sources


class StaleSource(Rule):
    """A source was last checked more than a quarter (92 days) ago."""

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
        for source, declared in sources(subject.loaded.view):
            if subject.today - source.checked.latest > QUARTER:
                yield Fault(
                    f"{source.title!r} was last checked on {source.checked}; "
                    f"allowed: within {QUARTER.days} days of {subject.today}",
                    declared,
                )

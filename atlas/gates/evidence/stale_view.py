"""EV507: a view that nobody has reviewed for a quarter."""

from collections.abc import Iterator
from datetime import timedelta

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import sources
from atlas.review import QUARTER


class StaleView(Rule):
    """None of the sources of a view was checked within the last quarter (92 days).

    `[tool.atlas.review]` sets another number of days for all: `view = 183`. A view of a moment that
    is over, such as an incident, is never due.
    """

    code = "EV507"
    name = "stale-view"
    gate = Gate.EVIDENCE
    question = "Views are reviewed every quarter"
    why = "Systems change faster than pictures; an old one shows components that no longer exist."
    remedy = "review the view with its sources, and set `checked` of those that were read"
    bad = "checked_on('2027-02-21', storage())"
    good = "checked_on('2027-02-20', storage())"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the newest day of a check with today."""
        view = subject.loaded.view
        days = [source.checked.latest for source, _ in sources(view)]
        newest = max(days, default=subject.today)
        allowed = subject.review.get("view", QUARTER)
        if view.past:
            return
        if subject.today - newest > timedelta(allowed):
            yield Fault(
                f"the newest check of a source of {view.title!r} was on {newest}; "
                f"allowed: within {allowed} days of {subject.today}",
                view.declared,
            )

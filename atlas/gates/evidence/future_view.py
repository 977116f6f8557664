"""EV525: a view of a day that has not come yet."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class FutureView(Rule):
    """A view is as of a day after today."""

    code = "EV525"
    name = "future-view"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "The view is of a day that has been"
    why = "Nobody has seen the system of a day to come; the date is a slip."
    remedy = "set `as_of` to the day that the sources report"
    bad = "checked_on('2026-04-30', storage())"
    good = "checked_on('2026-05-01', storage())"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the first day of its date with today."""
        view = subject.loaded.view
        if view.as_of.earliest > subject.today:
            yield Fault(
                f"{view.title!r} is as of {view.as_of}; allowed: a day until {subject.today}",
                view.declared,
                "as_of",
            )

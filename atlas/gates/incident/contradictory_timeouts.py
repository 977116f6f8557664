"""IN406: time-outs along a path that contradict each other."""

from collections.abc import Iterator

from atlas.analysis.timeouts import timeout_conflicts
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class ContradictoryTimeouts(Rule):
    """A call gives up before the calls made on its behalf can have ended.

    Its time-out is shorter than an inner one times the tries of that (1 + its retries), so the
    inner calls go on for an answer that nobody waits for any more, and the outer retries start
    them anew. Where the retries are not known they count as none; where a time-out is not known,
    the calls behind it are looked at. Each fault found is certain, also for bounds and ranges.
    """

    code = "IN406"
    name = "contradictory-timeouts"
    gate = Gate.INCIDENT
    question = "Time-outs along a path fit together"
    why = "Work that nobody waits for keeps an overloaded system down after the cause is gone."
    remedy = "check both figures in their sources; if both hold, waive it and say what it does"
    bad = (
        "flow(calls=[('client', call(timeout=reported(ms(50))), 'checkout'), "
        "('checkout', call(timeout=reported(ms(90))), 'orders')])"
    )
    good = (
        "flow(calls=[('client', call(timeout=reported(ms(90))), 'checkout'), "
        "('checkout', call(timeout=reported(ms(50))), 'orders')])"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare each time-out with those of the calls made on its behalf."""
        for conflict in timeout_conflicts(subject.loaded.view):
            yield Fault(
                f"{conflict}; allowed: an outer time-out that is no shorter",
                conflict.outer.declared,
            )

"""IN406: timeouts along a path that contradict each other."""

from collections.abc import Iterator

from atlas.analysis.timeouts import timeout_conflicts
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class ContradictoryTimeouts(Rule):
    """A call times out before the calls made on its behalf can have ended.

    Its timeout is shorter than an inner timeout times the attempts of that call (1 + its retries),
    so the inner calls continue after the caller has given up, and its retries start them again.
    Unknown retries count as none; where a timeout is unknown, the calls behind it are checked.
    Each finding is certain, also for bounds and ranges.
    """

    code = "IN406"
    name = "contradictory-timeouts"
    gate = Gate.INCIDENT
    level = "draft"
    question = "Timeouts along a path are consistent"
    why = "Work for callers that gave up keeps an overloaded system down after its cause is fixed."
    remedy = (
        "verify both figures in their sources; if both are right, waive it and say what happens"
    )
    bad = (
        "flow(calls=[('client', call(timeout=reported(ms(50))), 'checkout'), "
        "('checkout', call(timeout=reported(ms(90))), 'orders')])"
    )
    good = (
        "flow(calls=[('client', call(timeout=reported(ms(90))), 'checkout'), "
        "('checkout', call(timeout=reported(ms(50))), 'orders')])"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare each timeout with those of the calls made on its behalf."""
        for conflict in timeout_conflicts(subject.loaded.view):
            yield Fault(
                f"{conflict}; allowed: an outer timeout that is no shorter",
                conflict.outer.declared,
            )

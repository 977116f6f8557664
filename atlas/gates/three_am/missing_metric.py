"""AM103: no failure shows a metric."""

from collections.abc import Iterator

from atlas.gates.answer import Substance, half_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.technologies.metric import Threshold


class MissingMetric(Rule):
    """No failure of the 3 AM panel has a metric that detects it."""

    code = "AM103"
    name = "missing-metric"
    gate = Gate.THREE_AM
    question = "Specifies metrics that indicate the issue"
    answered_by = "a metric with its threshold, for half of the failures in the panel"
    why = "A log line shows that it failed; a metric shows whether it is getting worse or better."
    remedy = "add a metric of the technology, such as `redis.EVICTED.rising()`, to `signals`"
    bad = "storage(component(fails=[failure(signals=[message])]))"
    good = "storage(component(fails=[failure(signals=[message, metric])]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a metric among the signals of the panel."""
        view = subject.loaded.view
        signals = [signal for _, failure in view.failures for signal in failure.signals]
        if not any(isinstance(signal, Threshold) for signal in signals):
            yield Fault(
                f"no failure in the 3 AM panel of {view.title!r} shows a metric; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the failures with a metric."""
        return half_of(
            any(isinstance(signal, Threshold) for signal in failure.signals)
            for _, failure in subject.loaded.view.failures
        )

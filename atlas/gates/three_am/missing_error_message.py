"""AM101: no failure shows the exact text to look for."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.operations.signal import ErrorReply
from atlas.technologies.message import LogMessage


class MissingErrorMessage(Rule):
    """No failure of the 3 AM panel shows a log message or an error reply."""

    code = "AM101"
    name = "missing-error-message"
    gate = Gate.THREE_AM
    question = "Shows exact error messages to look for"
    why = "At 3 AM an engineer searches the log for a text; a diagram without one is not found."
    remedy = "add a log message of the technology, such as `redis.OOM`, to a failure's signals"
    bad = "storage(component(fails=[failure(signals=[metric])]))"
    good = "storage(component(fails=[failure(signals=[message])]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for an exact text among the signals of the panel."""
        failures = subject.loaded.view.failures
        signals = [signal for _, failure in failures for signal in failure.signals]
        if not any(isinstance(each, (LogMessage, ErrorReply)) for each in signals):
            yield Fault("no failure shows an exact error message; allowed: one or more")

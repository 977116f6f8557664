"""AM101: no failure shows the exact text to look for."""

from collections.abc import Iterator

from atlas.evidence.statement import Statement
from atlas.gates.answer import Substance, half_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.operations.signal import ErrorReply, Signal
from atlas.technologies.message import LogMessage


class MissingErrorMessage(Rule):
    """No failure of the 3 AM panel shows a log message or an error reply.

    A symptom is no exact text: it describes what users notice in other words.
    """

    code = "AM101"
    name = "missing-error-message"
    gate = Gate.THREE_AM
    question = "Shows exact error messages to look for"
    answered_by = (
        "the exact text of a log message or of an error reply, for half of the failures in "
        "the panel"
    )
    why = "At 3 AM an engineer searches the log for a text; a diagram without one is not found."
    remedy = "add a log message of the technology, such as `redis.OOM`, to a failure's signals"
    bad = "storage(component(fails=[failure(signals=[metric])]))"
    good = "storage(component(fails=[failure(signals=[message, metric])]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for an exact text among the signals of the panel."""
        view = subject.loaded.view
        signals = [signal for _, failure in view.failures for signal in failure.signals]
        if not any(_is_exact(signal) for signal in signals):
            yield Fault(
                f"no failure in the 3 AM panel of {view.title!r} shows an exact error message; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the failures with an exact text."""
        return half_of(
            any(_is_exact(signal) for signal in failure.signals)
            for _, failure in subject.loaded.view.failures
        )


def _is_exact(signal: Signal) -> bool:
    if isinstance(signal, ErrorReply):
        return isinstance(signal.reply, Statement)
    return isinstance(signal, LogMessage)
